import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { prepareAttachment } from '../../../../src/library/attachments/prepare-attachment.ts';
import type { AttachmentEnding } from '../../../../src/schemas/attachment-types.ts';
import {
  AUTHOR,
  AUTHOR_ASCII,
  mp3Frames,
  mp4File,
  openDocumentFiles,
  pdfFile,
  photo,
  sheetFiles,
  slideFiles,
  wordFiles,
  zipOf,
} from '../sample-files.ts';

const id3 = Buffer.concat([Buffer.from('ID3\u0003\0\0\0\0\0\u001e', 'latin1'), Buffer.from(AUTHOR_ASCII.padEnd(30, '\0'))]);
const id3v1 = Buffer.from(`TAG${AUTHOR_ASCII}`.padEnd(128, '\0'));
const jpeg = await photo();

const SOUND: [ending: AttachmentEnding, bytes: Buffer][] = [
  ['pdf', await pdfFile()],
  [
    'docx',
    zipOf(wordFiles({ 'word/media/image1.jpeg': jpeg, 'customXml/item1.xml': `<a>${AUTHOR_ASCII}</a>`, 'docProps/thumbnail.jpeg': jpeg })),
  ],
  ['xlsx', zipOf(sheetFiles())],
  ['pptx', zipOf(slideFiles({ 'ppt/authors.xml': `<a>${AUTHOR_ASCII}</a>` }))],
  ['odt', zipOf(openDocumentFiles('odt', { 'Pictures/1.jpg': jpeg, 'Thumbnails/thumbnail.png': 'x' }))],
  ['ods', zipOf(openDocumentFiles('ods'))],
  ['odp', zipOf(openDocumentFiles('odp'))],
  ['csv', Buffer.from('Năm,Đảng viên\n2025,12\n2026,-3\n')],
  ['txt', Buffer.from('Đề dẫn\tsinh hoạt\r\n')],
  ['jpg', jpeg],
  ['png', await photo('png')],
  ['webp', await photo('webp')],
  ['mp3', Buffer.concat([id3, mp3Frames(), id3v1])],
  ['mp4', mp4File()],
];

/** All that a file says, unpacked where it is an archive. */
function contentsOf(bytes: Buffer): Buffer {
  const isZip = bytes.toString('latin1', 0, 2) === 'PK';
  return isZip
    ? Buffer.concat([bytes, ...Object.entries(unzipSync(bytes)).flatMap(([name, data]) => [Buffer.from(name), Buffer.from(data)])])
    : bytes;
}

describe('attachments', () => {
  it('a type of macros that is declared, and no part has, is no macro, and is not published', async () => {
    const files = wordFiles();
    const types = String(files['[Content_Types].xml']).replace(
      /(<Types[^>]*>)/u,
      '$1<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    );
    const prepared = await prepareAttachment(zipOf({ ...files, '[Content_Types].xml': types }), 'docx');
    assert.ok('bytes' in prepared, JSON.stringify(prepared));
    assert.equal(contentsOf(prepared.bytes).includes('vbaProject'), false);
  });
  for (const [ending, bytes] of SOUND) {
    it(`a sound .${ending} is published without the names of those who made it, always in the same bytes`, async () => {
      const prepared = await prepareAttachment(bytes, ending);
      assert.ok('bytes' in prepared, JSON.stringify(prepared));
      assert.deepEqual(prepared.reminders, []);
      const said = contentsOf(prepared.bytes);
      for (const name of [AUTHOR, AUTHOR_ASCII, Buffer.from(AUTHOR, 'utf16le').swap16(), 'Exif', '105.8542'])
        assert.equal(said.includes(name), false, String(name));
      const again = await prepareAttachment(bytes, ending);
      assert.ok('bytes' in again && again.bytes.equals(prepared.bytes));
      const published = await prepareAttachment(prepared.bytes, ending);
      assert.ok('bytes' in published, 'what is published is sound itself');
    });

    for (const [other] of SOUND.filter(
      ([name]) => name !== ending && !(ending === 'csv' && name === 'txt') && !(ending === 'txt' && name === 'csv'),
    )) {
      it(`a .${ending} called .${other} is refused`, async () => assert.ok('finding' in (await prepareAttachment(bytes, other))));
    }
  }

  it('are whole: every kind that is cut off is refused or published as what is left of it, never a failure', async () => {
    for (const [ending, bytes] of SOUND.filter(([name]) => !['csv', 'txt', 'mp3'].includes(name))) {
      for (let end = 0; end < bytes.length - 1; end += Math.max(1, Math.floor(bytes.length / 40))) {
        const prepared = await prepareAttachment(bytes.subarray(0, end), ending);
        assert.ok('finding' in prepared, `${ending} cut at ${end} of ${bytes.length}`);
      }
    }
  });

  it('in the time zone of any builder', async () => {
    const { TZ } = process.env;
    const digests = new Set<string>();
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      process.env.TZ = zone;
      const prepared = await prepareAttachment(zipOf(wordFiles()), 'docx');
      digests.add('bytes' in prepared ? prepared.bytes.toString('hex') : '');
    }
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
    assert.equal(digests.size, 1);
  });
});
