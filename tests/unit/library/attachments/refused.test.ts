import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFHexString, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { prepareAttachment } from '../../../../src/library/attachments/prepare-attachment.ts';
import type { AttachmentEnding } from '../../../../src/schemas/attachment-types.ts';
import {
  AUTHOR_ASCII,
  box,
  mp3Frames,
  mp4File,
  openDocumentFiles,
  pdfFile,
  PDFName,
  PDFString,
  photo,
  relations,
  setCatalog,
  sheetFiles,
  slideFiles,
  wordFiles,
  zipOf,
} from '../sample-files.ts';
import { zip } from '../../import/word-file.ts';

/** What an editor reads of a file: rule and message, or `published` with the reminders. */
async function said(bytes: Buffer, ending: AttachmentEnding): Promise<string> {
  const prepared = await prepareAttachment(bytes, ending);
  if ('finding' in prepared) return `${prepared.finding.rule}: ${prepared.finding.message}`;
  return ['published', ...prepared.reminders.map(({ message }) => message)].join(' ');
}

const docx = (more: Record<string, string | Uint8Array> = {}, body?: string): Buffer => zipOf(wordFiles(more, body));
const HYPERLINK = 'hyperlink';
const external = (type: string, target: string): Buffer =>
  docx({ 'word/_rels/document.xml.rels': relations(['rId1', type, target, 'External']) });
const odt = (body: string, more: Record<string, string | Uint8Array> = {}): Buffer => zipOf(openDocumentFiles('odt', more, body));
const action = (s: string, more: Record<string, unknown> = {}, isPacked = true): Promise<Buffer> =>
  pdfFile((document) => setCatalog(document, 'OpenAction', { Type: 'Action', S: s, ...more } as never), isPacked);
const linked = (address: string): Promise<Buffer> =>
  pdfFile(
    (document) =>
      void document
        .getPage(0)
        .node.set(
          PDFName.of('Annots'),
          document.context.obj([
            { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', URI: PDFString.of(address) } },
          ] as never),
        ),
  );
const pdf = (text: string): Buffer => Buffer.from(`${text}\n%%EOF\n`, 'latin1');
const sound = await pdfFile();
const jpeg = await photo();

type Case = [name: string, bytes: Buffer, ending: AttachmentEnding, said: RegExp];

const OFFICE: Case[] = [
  ['a macro', docx({ 'word/vbaProject.bin': 'x' }), 'docx', /nguy-hiem.*macro/],
  [
    'a macro by its type',
    docx({
      '[Content_Types].xml': String(wordFiles()['[Content_Types].xml']).replace(
        'wordprocessingml.document.main',
        'ms-word.document.macroEnabled.main',
      ),
    }),
    'docx',
    /macro|bên trong là thứ khác/,
  ],
  [
    'a macro by its relationship',
    docx({
      'word/_rels/document.xml.rels': relations([
        'rId1',
        'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
        'media/a.png',
      ]),
    }),
    'docx',
    /macro/,
  ],
  ['ActiveX', docx({ 'word/activeX/activeX1.xml': '<a/>' }), 'docx', /macro/],
  ['a ribbon', docx({ 'customUI/customUI14.xml': '<a/>' }), 'docx', /macro/],
  ['a page', docx({ 'word/afchunk.html': '<script>' }), 'docx', /phần không được đăng/],
  ['a program among the properties', docx({ 'docProps/a.exe': 'MZ' }), 'docx', /phần không được đăng/],
  ['an embedded workbook', docx({ 'word/embeddings/a.xlsx': 'PK' }), 'docx', /nhúng cả một tệp khác/],
  ['an embedded object', docx({ 'word/embeddings/oleObject1.bin': 'x' }), 'docx', /nhúng cả một tệp khác/],
  ['a picture that is none', docx({ 'word/media/a.png': '<script>' }), 'docx', /phần không được đăng/],
  ['a drawing with script', docx({ 'word/media/a.svg': '<svg onload="x()"/>' }), 'docx', /phần không được đăng/],
  [
    'comments',
    docx({ 'word/comments.xml': '<w:comments xmlns:w="a"><w:comment w:author="x"/></w:comments>' }),
    'docx',
    /tep-kem-rieng.*ghi chú/,
  ],
  [
    'tracked changes',
    docx({}, '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>bí mật</w:delText></w:r></w:del></w:p>'),
    'docx',
    /tep-kem-rieng.*Track Changes/,
  ],
  [
    'a DDE field',
    docx({}, '<w:p><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO c:\\\\x.exe</w:instrText></w:r></w:p>'),
    'docx',
    /tự tải dữ liệu/,
  ],
  ['an entity', docx({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'docx', /hỏng/],
  [
    'XML in UTF-16',
    docx({ 'word/document.xml': Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le') }),
    'docx',
    /hỏng/,
  ],
  ['XML that is not well formed', docx({ 'word/document.xml': '<a><b></a>' }), 'docx', /hỏng/],
  ['a template from elsewhere', external('attachedTemplate', 'https://xau.example/a.dotm'), 'docx', /published/],
  ['a picture from elsewhere', external('image', 'https://xau.example/a.png'), 'docx', /tự tải dữ liệu/],
  ['a link to a disk', external(HYPERLINK, 'file:///C:/Users/an/a.docx'), 'docx', /tep-kem-rieng.*liên kết tới tệp/],
  ['a link to a share', external(HYPERLINK, '\\\\may-chu\\a.docx'), 'docx', /tep-kem-rieng/],
  ['a link that is script', external(HYPERLINK, 'javascript:alert(1)'), 'docx', /liên kết tới tệp/],
  ['a link to the web', external(HYPERLINK, 'https://dangcongsan.vn/bai'), 'docx', /^published$/],
  [
    'a path upwards',
    zip([
      ...Object.entries(wordFiles()).map(([name, content]) => ({ name, content: Buffer.from(content as string) })),
      { name: '../../a.xml', content: Buffer.from('<a/>') },
    ]),
    'docx',
    /hỏng|không được đăng/,
  ],
  [
    'a part twice',
    zip([
      ...Object.entries(wordFiles()).map(([name, content]) => ({ name, content: Buffer.from(content as string) })),
      { name: 'WORD/document.xml', content: Buffer.from('<a/>') },
    ]),
    'docx',
    /không được đăng/,
  ],
  ['a bomb by its sizes', zip([{ name: '[Content_Types].xml', content: Buffer.from('x'), declaredSize: 4e9 }]), 'docx', /bung ra quá/],
  ['a bomb that lies', zip([{ name: '[Content_Types].xml', content: Buffer.alloc(1e6), declaredSize: 10 }]), 'docx', /hỏng|bung ra quá/],
  [
    'too many parts',
    zipOf(Object.fromEntries(Array.from({ length: 4100 }, (_, index) => [`word/${index}.xml`, '']))),
    'docx',
    /bung ra quá/,
  ],
  ['a program before it', Buffer.concat([Buffer.from('MZ\0\0#!/bin/sh\n'), docx()]), 'docx', /bên trong là thứ khác/],
  ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'docx', /kiểu cũ/],
  ['a plain zip', zipOf({ 'a.txt': 'x' }), 'docx', /bên trong là thứ khác/],
  ['data connections', zipOf(sheetFiles({ 'xl/connections.xml': '<a/>' })), 'xlsx', /tự tải dữ liệu/],
  [
    'a formula that asks a program',
    zipOf(
      sheetFiles({ 'xl/worksheets/sheet1.xml': "<worksheet><sheetData><row><c><f>cmd|'/c calc'!A0</f></c></row></sheetData></worksheet>" }),
    ),
    'xlsx',
    /tự tải dữ liệu/,
  ],
  ['another workbook', zipOf(sheetFiles({ 'xl/externalLinks/externalLink1.xml': '<a/>' })), 'xlsx', /tự tải dữ liệu/],
  [
    'notes in cells',
    zipOf(
      sheetFiles({
        'xl/comments1.xml': '<comments><authors><author>x</author></authors><commentList><comment ref="A1"/></commentList></comments>',
      }),
    ),
    'xlsx',
    /ghi chú/,
  ],
  [
    'a hidden sheet',
    zipOf(sheetFiles({ 'xl/workbook.xml': '<workbook><sheets><sheet name="a" state="veryHidden"/></sheets></workbook>' })),
    'xlsx',
    /published Bảng tính có trang ẩn/,
  ],
  [
    'comments on slides',
    zipOf(slideFiles({ 'ppt/comments/comment1.xml': '<p:cmLst xmlns:p="a"><p:cm authorId="0"/></p:cmLst>' })),
    'pptx',
    /ghi chú/,
  ],
  [
    'a hidden slide',
    zipOf(slideFiles({ 'ppt/slides/slide2.xml': '<p:sld xmlns:p="a" show="0"/>' })),
    'pptx',
    /published Trình chiếu có trang ẩn/,
  ],
  [
    'notes of a speaker',
    zipOf(
      slideFiles({
        'ppt/notesSlides/notesSlide1.xml': '<p:notes xmlns:p="a"><p:sp><p:ph type="body"/><a:t xmlns:a="a">Nói chậm</a:t></p:sp></p:notes>',
      }),
    ),
    'pptx',
    /published Trình chiếu có ghi chú của người nói/,
  ],
  ['a film in slides', zipOf(slideFiles({ 'ppt/media/a.mp4': mp4File() })), 'pptx', /phần không được đăng/],
];

const OPEN_DOCUMENT: Case[] = [
  ['another kind', zipOf(openDocumentFiles('ods')), 'odt', /bên trong là thứ khác/],
  ['Basic', odt('', { 'Basic/Standard/Module1.xml': '<a/>' }), 'odt', /macro/],
  ['a script', odt('<script:event-listener/>'), 'odt', /macro/],
  ['comments', odt('<office:annotation><dc:creator>x</dc:creator></office:annotation>'), 'odt', /ghi chú/],
  ['tracked changes', odt('<text:tracked-changes/>'), 'odt', /Track Changes/],
  ['a picture from elsewhere', odt('<text:x xlink:href="https://xau.example/a.png"/>'), 'odt', /tự tải dữ liệu/],
  ['a link to a disk', odt('<text:a xlink:href="file:///home/an/a.odt"/>'), 'odt', /liên kết tới tệp/],
  ['a link to the web', odt('<text:a xlink:href="https://dangcongsan.vn"/>'), 'odt', /^published$/],
  ['a password', odt('', { 'META-INF/manifest.xml': '<a><encryption-data/></a>' }), 'odt', /mật khẩu/],
  ['an embedded file', odt('', { 'Object 1': 'd0cf' }), 'odt', /nhúng cả một tệp khác/],
  ['a program', odt('', { 'a.exe': 'MZ' }), 'odt', /nhúng cả một tệp khác/],
];

const signature = (document: PDFDocument): void =>
  setCatalog(document, 'AcroForm', {
    SigFlags: 3,
    Fields: [
      document.context.register(
        document.context.obj({ FT: 'Sig', V: { Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: PDFHexString.of('00') } } as never),
      ),
    ],
  } as never);
const withoutProperties = (document: PDFDocument): void => {
  document.context.trailerInfo.Info = undefined;
  document.catalog.delete(PDFName.of('Metadata'));
};
const note = (document: PDFDocument): unknown =>
  document
    .getPage(0)
    .node.set(
      PDFName.of('Annots'),
      document.context.obj([
        { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], T: PDFString.of(AUTHOR_ASCII), Contents: PDFString.of('Xem lai') },
      ] as never),
    );

const PDF: Case[] = [
  ['script on opening', await action('JavaScript', { JS: PDFString.of('app.alert(1)') }), 'pdf', /nguy-hiem.*mã lệnh/],
  [
    'script among names',
    await pdfFile((document) => setCatalog(document, 'Names', { JavaScript: { Names: [] } } as never)),
    'pdf',
    /mã lệnh/,
  ],
  ['a program', await action('Launch', { F: PDFString.of('cmd.exe') }), 'pdf', /mã lệnh/],
  ['a form that sends', await action('SubmitForm', { F: PDFString.of('https://xau.example') }), 'pdf', /mã lệnh/],
  ['an embedded file', await pdfFile((document) => document.attach(new Uint8Array([1, 2]), 'a.exe')), 'pdf', /nhúng cả tệp khác/],
  ['a link to a disk', await linked('file:///C:/Users/an/a.pdf'), 'pdf', /liên kết tới tệp/],
  ['a link that is script', await linked('javascript:alert(1)'), 'pdf', /liên kết tới tệp/],
  ['a link to the web on opening', await action('URI', { URI: PDFString.of('https://dangcongsan.vn') }), 'pdf', /mã lệnh/],
  ['a link to the web', await linked('https://dangcongsan.vn'), 'pdf', /^published$/],
  ['a page to begin with', await action('GoTo', { D: PDFString.of('a') }), 'pdf', /^published$/],
  [
    'script by names written in numbers',
    Buffer.from((await action('GoTo', { JT: PDFString.of('app.alert(1)') }, false)).toString('latin1').replace('/JT', '/J#53'), 'latin1'),
    'pdf',
    /mã lệnh/,
  ],
  [
    'actions of its own',
    await pdfFile((document) => setCatalog(document, 'AA', { WC: { S: 'URI', URI: PDFString.of('https://xau.example') } } as never)),
    'pdf',
    /mã lệnh/,
  ],
  [
    'data in another file',
    await pdfFile((document) =>
      setCatalog(
        document,
        'Test',
        document.context.register(document.context.stream('', { F: PDFString.of('C:/a.jpg') } as never)) as never,
      ),
    ),
    'pdf',
    /liên kết tới tệp/,
  ],
  ['a note', await pdfFile((document) => void note(document)), 'pdf', /published PDF có ghi chú/],
  ['a signature and an author', await pdfFile(signature), 'pdf', /tep-kem-rieng.*chữ ký số/],
  [
    'a signature and no author',
    await pdfFile((document) => {
      signature(document);
      withoutProperties(document);
    }),
    'pdf',
    /published PDF có chữ ký số/,
  ],
  ['a page before it', Buffer.concat([Buffer.from('<html><script>x</script>'), sound]), 'pdf', /bên trong là thứ khác/],
  [
    'a page in its first comment',
    Buffer.concat([Buffer.from('%PDF-1.7\n%<script>alert(1)</script>\n'), sound.subarray(9)]),
    'pdf',
    /bên trong là thứ khác/,
  ],
  ['an archive behind it', Buffer.concat([sound, zipOf({ 'a.class': 'x' })]), 'pdf', /bên trong là thứ khác|hỏng/],
  ['no end', sound.subarray(0, -10), 'pdf', /hỏng/],
  ['a head only', pdf('%PDF-1.7\n'), 'pdf', /hỏng/],
  ['values nested without end', pdf(`%PDF-1.7\n1 0 obj\n${'['.repeat(50_000)}\nendobj\ntrailer <</Root 1 0 R>>`), 'pdf', /hỏng/],
];

const OTHERS: Case[] = [
  ['text of an old encoding', Buffer.from([0x43, 0xe6, 0xff]), 'txt', /bang-ma/],
  ['text with a control character', Buffer.from('a\nb\u001b[31m'), 'txt', /Dòng 2 .*ký tự điều khiển/],
  ['text that turns around', Buffer.from('a\u202eb'), 'csv', /đảo chiều/],
  ['a formula', Buffer.from('Tên,Ghi chú\nAn,"=HYPERLINK(1)"\n'), 'csv', /published Dòng 2 .*công thức/],
  ['a page called PNG', Buffer.from('<html>'.padEnd(50)), 'png', /anh-hong/],
  ['a PNG called JPEG', await photo('png'), 'jpg', /bên trong là thứ khác/],
  ['a film called MP3', mp4File(), 'mp3', /bên trong là thứ khác/],
  ['a film of sensors', mp4File('meta'), 'mp4', /tep-kem-rieng.*vị trí, cảm biến/],
  ['a film with a page behind it', Buffer.concat([mp4File(), Buffer.from('<script>')]), 'mp4', /hỏng/],
  ['a film whose box has no end', Buffer.concat([mp4File(), Buffer.from([0, 0, 0, 0]), Buffer.from('mdat')]), 'mp4', /hỏng/],
  ['boxes in boxes', [...Array(40)].reduce<Buffer>((inner) => box('trak', inner), Buffer.alloc(0)), 'mp4', /bên trong là thứ khác/],
  ['what is too large', Buffer.alloc(50_000_001), 'mp3', /tep-qua-lon.*51 MB, nhiều nhất 50 MB/],
];

for (const [title, cases] of [
  ['Office files', OFFICE],
  ['OpenDocument files', OPEN_DOCUMENT],
  ['PDF', PDF],
  ['other files', OTHERS],
] as const) {
  describe(`attachments: ${title} with`, () => {
    for (const [name, bytes, ending, expected] of cases) it(name, async () => assert.match(await said(bytes, ending), expected));
  });
}

describe('attachments that are published', () => {
  it('have no picture with EXIF in them, also in a PDF', async () => {
    const file = await pdfFile((document) => {
      const picture = PDFRawStream.of(
        document.context.obj({ Type: 'XObject', Subtype: 'Image', Filter: 'DCTDecode', Width: 40, Height: 30 } as never) as never,
        jpeg,
      );
      document.catalog.set(PDFName.of('Test'), document.context.register(picture));
    });
    assert.ok(file.includes(AUTHOR_ASCII));
    const prepared = await prepareAttachment(file, 'pdf');
    assert.ok(
      'bytes' in prepared && !prepared.bytes.includes(AUTHOR_ASCII) && prepared.bytes.includes(Buffer.from([0xff, 0xd8, 0xff, 0xdb])),
    );
  });

  it('still read as before', async () => {
    const { extractText, getDocumentProxy } = await import('unpdf');
    const { default: mammoth } = await import('mammoth');
    const prepared = await prepareAttachment(sound, 'pdf');
    assert.ok('bytes' in prepared);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(prepared.bytes)), { mergePages: true });
    assert.equal(text, 'De dan');
    const word = await prepareAttachment(docx(), 'docx');
    assert.ok('bytes' in word);
    assert.match((await mammoth.extractRawText({ buffer: word.bytes })).value, /Đề dẫn sinh hoạt chuyên đề/);
  });

  it('have lost the name beside a note', async () => {
    const prepared = await prepareAttachment(await pdfFile((document) => void note(document), false), 'pdf');
    assert.ok('bytes' in prepared && prepared.bytes.includes('Xem lai') && !prepared.bytes.includes(AUTHOR_ASCII));
  });

  it('have lost what earlier states of a PDF left behind', async () => {
    const file = await pdfFile((document) => void document.context.register(PDFString.of('ban cu bi mat')), false);
    const prepared = await prepareAttachment(file, 'pdf');
    assert.ok(file.includes('ban cu bi mat') && 'bytes' in prepared && !prepared.bytes.includes('ban cu bi mat'));
  });

  it('keep their text, and nothing refers to what was left out', async () => {
    const prepared = await prepareAttachment(zipOf(sheetFiles()), 'xlsx');
    assert.ok('bytes' in prepared);
    const parts = unzipSync(prepared.bytes);
    const text = (name: string): string => Buffer.from(parts[name] ?? []).toString('utf8');
    assert.match(text('xl/worksheets/sheet1.xml'), /Số đảng viên.*<pageSetup paperSize="9"\/>/);
    for (const name of Object.keys(parts)) assert.doesNotMatch(text(name), /docProps|printerSettings|absPath|fileSharing/, name);
  });
});

describe('MP3', () => {
  it('needs two frames in a row', async () => assert.match(await said(mp3Frames(1), 'mp3'), /bên trong là thứ khác/));
});
