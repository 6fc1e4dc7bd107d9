import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import sharp from 'sharp';
import { findOffice } from '../../../src/import/office/find-office.ts';
import { importDraft, temporaryFolder, type SeenDraft } from './support.ts';
import { shape, slidesFile } from './slides-file.ts';
import { paragraph, wordFile, zip } from './word-file.ts';

const TITLE = 'Chi bộ mẫu đọc sách giữa giờ nghỉ trưa';
const TEXT = 'Mười hai đảng viên mang sách đến phòng họp, mỗi người kể lại một chương và nói điều mình sẽ làm theo.';
const OTHER = 'Từ quý sau chi bộ đọc vào chiều thứ Năm, có sổ ghi và có người nhắc.';

/** RTF keeps letters beyond ASCII as numbers (RTF 1.9.1, “Unicode RTF”). */
const rtf = (...lines: string[]): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\uc1 ${lines.map((line) => `${[...line.normalize('NFC')].map((letter) => (letter < '\u0080' ? letter : `\\u${letter.charCodeAt(0)}?`)).join('')}\\par\n`).join('')}}`,
  );
const odt = (body: string): Buffer =>
  zip([
    { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') },
    {
      name: 'content.xml',
      content: Buffer.from(
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
          'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>' +
          `${body}</office:text></office:body></office:document-content>`,
      ),
    },
    {
      name: 'META-INF/manifest.xml',
      content: Buffer.from(
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry ' +
          'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry ' +
          'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
      ),
    },
  ]);

async function imported(test: TestContext, name: string, bytes: Buffer | string): Promise<SeenDraft> {
  const path = join(await temporaryFolder(test), name);
  await writeFile(path, bytes);
  return importDraft(path);
}

describe('papers of other office programs', () => {
  const converted: [file: string, bytes: Buffer][] = [
    ['bao-cao.odt', odt(`<text:h text:outline-level="1">${TITLE}</text:h><text:p>${TEXT}</text:p><text:p>${OTHER}</text:p>`)],
    // Word itself writes RTF under this ending when it is told to.
    ['bao-cao.doc', rtf(TITLE, TEXT, OTHER)],
  ];
  for (const [file, bytes] of converted)
    it(`${file} is read by LibreOffice`, { skip: findOffice() ? false : 'LibreOffice is not installed' }, async (test) => {
      const { data, body, list, left } = await imported(test, file, bytes);
      assert.equal(data['title'], TITLE);
      for (const text of [TEXT, OTHER]) assert.ok(body.includes(text), body);
      assert.match(list, /LibreOffice đã đọc giúp/);
      assert.deepEqual(left, []);
    });

  it('without LibreOffice one sentence says what to do', async (test) => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/khong-co';
    test.after(() => (process.env['PATH'] = path));
    await assert.rejects(imported(test, 'cu.rtf', rtf(TITLE, TEXT)), /“cu\.rtf” là tệp \.rtf, .*cài LibreOffice.*lưu thành \.docx/s);
    await assert.rejects(imported(test, 'cu.ppt', Buffer.from('d0cf11e0a1b11ae1', 'hex')), /“cu\.ppt” là tệp \.ppt, .*lưu thành \.pptx/s);
  });

  const wrong: [file: string, bytes: Buffer | string][] = [
    ['gia.doc', 'MZ chương trình'],
    ['gia.odt', 'không phải'],
    ['gia.rtf', 'PK gì đó'],
    ['gia.ppt', '{\\rtf1 }'],
    ['gia.pptx', 'chữ thường'],
    ['rong.odt', zip([{ name: 'la.txt', content: Buffer.from('x') }])],
    ['chua.pptx', wordFile(paragraph(TEXT))],
  ];
  for (const [file, bytes] of wrong)
    it(`${file} is not what it is called`, async (test) => {
      await assert.rejects(imported(test, file, bytes), (error: Error) => error.message.includes(`“${file}”`) && /lưu/.test(error.message));
    });

  it('a page or a Word file of today under an old ending is read as what it is; macros are passed over', async (test) => {
    const page = await imported(
      test,
      'luu.doc',
      `<html><body><article><h1>${TITLE}</h1><p>${TEXT}</p><p>${OTHER}</p></article></body></html>`,
    );
    assert.ok(page.body.includes(OTHER));
    const bytes = wordFile(`${paragraph(TITLE, { style: 'Title' })}${paragraph(TEXT)}${paragraph(OTHER)}`);
    for (const file of ['doi-duoi.doc', 'mau.dotx', 'lenh.docm']) {
      const { data, body } = await imported(test, file, bytes);
      assert.equal(data['title'], TITLE);
      assert.ok(body.includes(OTHER), file);
    }
  });
});

describe('slides', () => {
  it('become a text: titles are headings, in the order of the show, with lists, tables, notes and pictures', async (test) => {
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer();
    const table =
      '<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Tháng</a:t></a:r></a:p></a:txBody></a:tc>' +
      '<a:tc><a:txBody><a:p><a:r><a:t>Số buổi</a:t></a:r></a:p></a:txBody></a:tc></a:tr><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Một</a:t></a:r>' +
      '</a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>3</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>';
    const bytes = slidesFile(
      [
        { title: 'Điều rút ra sau một quý', body: ['Đọc đều', '\tMỗi tuần một chương', 'Ghi lại'], notes: OTHER, more: table },
        { title: TITLE, more: shape(null, [TEXT]) + shape('ftr', ['Chi bộ mẫu năm nay']), picture },
        { title: 'Trang để dành', body: ['Chữ của trang ẩn'], isHidden: true },
      ],
      [2, 1, 3],
    );
    const { data, body, list, left, pictures } = await imported(test, 'bai-noi.pptx', bytes);
    assert.equal(data['title'], TITLE);
    const order = [TEXT, '## Điều rút ra sau một quý', 'Đọc đều', 'Mỗi tuần một chương', 'Ghi lại', 'Số buổi', OTHER];
    const whole = `${data['summary']}\n${body}`;
    assert.deepEqual(
      order.map((text) => whole.indexOf(text)).toSorted((a, b) => a - b),
      order.map((text) => whole.indexOf(text)),
      whole,
    );
    assert.ok(
      order.every((text) => whole.includes(text)),
      whole,
    );
    assert.match(body, /- Đọc đều\n\s+- Mỗi tuần một chương\n- Ghi lại/);
    assert.match(list, /Lời ghi của người trình bày/);
    assert.equal(pictures.length, 1);
    assert.match(body, /alt="Buổi đọc sách ở phòng họp"/);
    assert.deepEqual(
      left.map(({ text }) => text),
      ['Chi bộ mẫu năm nay', 'Trang để dành', 'Chữ của trang ẩn'],
    );
    assert.doesNotMatch(whole, /trang ẩn/);
  });

  it('a title in a box of its own is the one at the top; numbers of slides are none of the text', async (test) => {
    const box = (top: number, text: string): string =>
      shape(null, [text]).replace('<p:spPr/>', `<p:spPr><a:xfrm><a:off x="0" y="${top}"/></a:xfrm></p:spPr>`);
    const number = box(9000, '').replace('<a:r><a:t></a:t></a:r>', '<a:fld type="slidenum"><a:t>2</a:t></a:fld>');
    const bytes = slidesFile([{ title: TITLE, body: [TEXT] }, { more: box(5000, OTHER) + box(300, 'Việc của quý sau') + number }]);
    const { body, left } = await imported(test, 'hop.pptx', bytes);
    assert.match(body, /## Việc của quý sau\n\nTừ quý sau/);
    assert.deepEqual(
      left.map(({ text }) => text),
      ['2'],
    );
  });

  it('a mark of secrecy on a slide, in notes or on a hidden one stops the import', async (test) => {
    for (const [index, slide] of [
      { title: TITLE, body: [TEXT], more: shape('ftr', ['LƯU HÀNH NỘI BỘ']) },
      { title: TITLE, body: [TEXT], notes: 'LƯU HÀNH NỘI BỘ' },
    ].entries())
      await assert.rejects(imported(test, `mat-${index}.pptx`, slidesFile([slide])), /dấu hạn chế phổ biến/);
  });

  it('entities, and XML that is none, are refused in one sentence', async (test) => {
    for (const more of ['<p:sp>', '&la;', '<!DOCTYPE x>'])
      await assert.rejects(imported(test, 'hong.pptx', slidesFile([{ title: TITLE, more }])), /Tệp trình chiếu “hong\.pptx” bị hỏng/);
  });
});
