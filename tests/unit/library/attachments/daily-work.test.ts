import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { prepareAttachment } from '../../../../src/library/attachments/prepare-attachment.ts';
import type { AttachmentEnding } from '../../../../src/schemas/attachment-types.ts';
import { openDocumentFiles, pdfFile, photo, relations, slideFiles, wordFiles, zipOf } from '../sample-files.ts';

/** The parts of a package as it is published, as text, and what its editor is reminded of. */
async function published(
  bytes: Buffer,
  ending: AttachmentEnding,
): Promise<{ parts: Record<string, string>; reminders: string[]; bytes: Buffer }> {
  const prepared = await prepareAttachment(bytes, ending);
  assert.ok('bytes' in prepared, JSON.stringify(prepared));
  const isZip = prepared.bytes.toString('latin1', 0, 2) === 'PK';
  const parts = isZip
    ? Object.fromEntries(Object.entries(unzipSync(prepared.bytes)).map(([name, data]) => [name, Buffer.from(data).toString('utf8')]))
    : {};
  return { parts, reminders: prepared.reminders.map(({ message }) => message), bytes: prepared.bytes };
}

async function refusal(bytes: Buffer, ending: AttachmentEnding): Promise<string> {
  const prepared = await prepareAttachment(bytes, ending);
  return 'finding' in prepared ? prepared.finding.message : 'published';
}

const edge = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (text: string): Buffer =>
  zipOf(wordFiles({}, `<w:p>${edge('begin')}${instruction(text)}${edge('separate')}<w:r><w:t>bài</w:t></w:r>${edge('end')}</w:p>`));
const CHART =
  `<c:chartSpace xmlns:c="c" xmlns:r="r"><c:chart/><c:externalData r:id="rId1"><c:autoUpdate ` +
  `val="0"/></c:externalData></c:chartSpace>`;

describe('what office programs write every day is published', () => {
  it('links of Word made by a field, whatever words their addresses have', async () => {
    await published(field(' HYPERLINK "https://bao.example.vn/import/link-bai.html" \\o "Link tới bài" '), 'docx');
    assert.match(await refusal(field(' HYPERLINK "https://bao.example.vn" INCLUDETEXT "c:\\\\a.docx" '), 'docx'), /tự tải/);
    const nested = `<w:p>${edge('begin')}${instruction(' HYPERLINK "')}${edge('begin')}${instruction(' INCLUDETEXT "c:\\\\a.docx" ')}${edge('end')}${instruction('" ')}${edge('end')}</w:p>`;
    assert.match(await refusal(zipOf(wordFiles({}, nested)), 'docx'), /tự tải/);
  });

  it('a chart, without the workbook behind it', async () => {
    const chart = {
      'word/charts/chart1.xml': CHART,
      'word/charts/_rels/chart1.xml.rels': relations(['rId1', 'package', '../embeddings/Microsoft_Excel_Sheet.xlsx']),
      'word/embeddings/Microsoft_Excel_Sheet.xlsx': 'PK bảng lương',
    };
    const { parts, reminders } = await published(zipOf(wordFiles(chart)), 'docx');
    assert.ok(
      !Object.keys(parts).some((name) => name.includes('embeddings')) &&
        !/rId1/.test(`${parts['word/charts/chart1.xml']}${parts['word/charts/_rels/chart1.xml.rels']}`),
    );
    assert.match(reminders.join(), /bảng Excel nằm phía sau biểu đồ được bỏ/);
    const program = {
      ...chart,
      'word/charts/_rels/chart1.xml.rels': relations(['rId1', 'package', '../embeddings/a.bin']),
      'word/embeddings/a.bin': 'MZ',
    };
    assert.match(await refusal(zipOf(wordFiles(program)), 'docx'), /nhúng cả một tệp khác/);
  });

  it('fonts and figures that Google Docs puts in, pictures that Word calls .tmp and .jfif', async () => {
    const { parts } = await published(
      zipOf(
        wordFiles({
          'word/fonts/Roboto-regular.ttf': 'x',
          'word/media/image1.tmp': await photo('png'),
          'word/media/image2.jfif': await photo(),
        }),
      ),
      'docx',
    );
    assert.ok(parts['word/fonts/Roboto-regular.ttf'] && parts['word/media/image1.tmp'] && parts['word/media/image2.jfif']);
    assert.match(await refusal(zipOf(wordFiles({ 'word/media/image1.tmp': 'MZ' })), 'docx'), /phần không được đăng/);
    const slides = await published(zipOf(slideFiles({ 'ppt/metadata': 'nguoi soan' })), 'pptx');
    assert.ok(!('ppt/metadata' in slides.parts));
  });

  it('OpenDocument with a chart, with pictures where Microsoft Office puts them, with clicks that lead on', async () => {
    await published(
      zipOf(openDocumentFiles('ods', { 'Object 1/content.xml': '<chart:chart xmlns:chart="c" xmlns:xlink="x" xlink:href=".."/>' })),
      'ods',
    );
    await published(
      zipOf(
        openDocumentFiles(
          'odt',
          { 'media/image1.png': await photo('png') },
          '<draw:image xmlns:draw="d" xmlns:xlink="x" xlink:href="media/image1.png"/>',
        ),
      ),
      'odt',
    );
    const click = (action: string): Buffer =>
      zipOf(
        openDocumentFiles(
          'odp',
          {},
          `<office:event-listeners xmlns:office="o"><p:event-listener xmlns:p="p" p:action="${action}"/></office:event-listeners>`,
        ),
      );
    await published(click('next-page'), 'odp');
    assert.match(await refusal(click('execute'), 'odp'), /mã lệnh/);
  });

  it('slides with empty pages of notes, of which nobody is reminded', async () => {
    const notes = (text: string): Buffer =>
      zipOf(
        openDocumentFiles('odp', {}, `<draw:page xmlns:draw="d"><p:notes xmlns:p="p"><t:p xmlns:t="t">${text}</t:p></p:notes></draw:page>`),
      );
    assert.deepEqual((await published(notes(''), 'odp')).reminders, []);
    assert.match((await published(notes('Nói chậm'), 'odp')).reminders.join(), /ghi chú của người nói/);
    const slide = (text: string): Buffer =>
      zipOf(
        slideFiles({
          'ppt/notesSlides/notesSlide1.xml':
            `<p:notes xmlns:p="p" xmlns:a="a"><p:sp><p:ph type="body"/><a:t>${text}</a:t></p:sp><p:sp><p:ph ` +
            'type="sldNum"/><a:t>1</a:t></p:sp></p:notes>',
        }),
      );
    assert.deepEqual((await published(slide(''), 'pptx')).reminders, []);
    assert.match((await published(slide('Nói chậm'), 'pptx')).reminders.join(), /ghi chú của người nói/);
  });

  it('a PDF whose first bytes are packed text, with a trailer that counts right', async () => {
    const file = await pdfFile((document) => void document.context.register(document.context.obj({ A: 1 } as never)), false);
    const prepared = await published(Buffer.concat([file.subarray(0, 9), Buffer.from("%A!!**#!!*'#!\n"), file.subarray(9)]), 'pdf');
    // The table of places is shifted by the line that was put in; readers mend that.
    const { context } = await PDFDocument.load(prepared.bytes, { updateMetadata: false });
    const size = Number(/\/Size (\d+)/.exec(prepared.bytes.toString('latin1'))?.[1]);
    assert.equal(size, Math.max(...context.enumerateIndirectObjects().map(([ref]) => ref.objectNumber)) + 1);
  });
});
