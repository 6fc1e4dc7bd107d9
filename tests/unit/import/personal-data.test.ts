import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importDraft, temporaryFolder } from './support.ts';
import { paragraph, table, wordFile } from './word-file.ts';

const TITLE = paragraph('Chi bộ đọc sách giữa giờ nghỉ', { style: 'Title' });
const TEXT = paragraph('Sáng thứ Bảy, mười hai đảng viên của chi bộ mang mỗi người một quyển sách đến phòng họp và kể lại một chương.');
const BOX = (words: string): string => `<w:p><w:r><w:pict><w:txbxContent>${paragraph(words)}</w:txbxContent></w:pict></w:r></w:p>`;
const HTML = (inside: string, around = '', head = ''): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="vi"><head><title>Chi bộ đọc sách giữa giờ nghỉ</title>${head}</head><body><article>` +
      `<h1>Chi bộ đọc sách giữa giờ nghỉ</h1><p>Sáng thứ Bảy, mười hai đảng viên của chi bộ mang mỗi người một quyển sách đến phòng họp.</p>${inside}` +
      `</article>${around}</body></html>`,
  );
const properties = (tag: string, words: string) => ({
  name: 'docProps/core.xml',
  content: Buffer.from(`<?xml version="1.0"?><cp:coreProperties><${tag}>${words}</${tag}></cp:coreProperties>`),
});

const WITH: Record<string, { name?: string; bytes: Buffer; said: RegExp }> = {
  'a telephone in the text': {
    bytes: wordFile(TITLE + TEXT + paragraph('Ai muốn mượn sách gọi chị phụ trách, máy 0987 654 321.')),
    said: /giống một số điện thoại \(dòng 3 của bài: “Ai muốn mượn sách gọi chị phụ trách, máy •••• ••• 321\.”\)/,
  },
  'a telephone far behind in its line': {
    bytes: wordFile(TITLE + TEXT + paragraph(`${'Tủ sách mở cửa các buổi tối trong tuần. '.repeat(4)}Máy 0987 654 321.`)),
    said: /\(dòng 3 của bài: “… [^”]{10,70}Máy •••• ••• 321/,
  },
  'an identity number, spaced': { bytes: wordFile(TITLE + TEXT + paragraph('CCCD: 001 085 012 345')), said: /12 chữ số/ },
  'those who stayed away': {
    bytes: wordFile(TITLE + paragraph('Vắng có lý do: Nguyễn Thị Thử, Trần Văn Mẫu, Lê Thị Ví.') + TEXT),
    said: /Danh sách 3 người.*dòng 2/,
  },
  'a table of members': {
    bytes: wordFile(
      TITLE +
        TEXT +
        table([
          ['TT', 'Họ và tên', 'Năm sinh'],
          ['1', 'Nguyễn Thị Thử', '1984'],
          ['2', 'Trần Văn Mẫu', '1990'],
          ['3', 'Lê Thị Ví', '1979'],
        ]),
    ),
    said: /Danh sách 3 người/,
  },
  'birth dates of two': {
    bytes: wordFile(
      TITLE + TEXT + paragraph('Đồng chí Trần Văn Mẫu, sinh ngày 03/4/1990, và đồng chí Lê Thị Ví, sinh năm 1979, được xét.'),
    ),
    said: /Ngày sinh hoặc năm sinh/,
  },
  'who was disciplined': {
    bytes: wordFile(TITLE + TEXT + paragraph('Chi bộ biểu quyết khiển trách đồng chí Trần Văn Mẫu.')),
    said: /kỷ luật/,
  },
  'the header of the pages': { bytes: wordFile(TITLE + TEXT, { header: 'Trực: 0912 345 678' }), said: /\(đầu trang, chân trang/ },
  'a text box': { bytes: wordFile(BOX('Liên hệ 0912.345.678') + TITLE + TEXT), said: /số điện thoại/ },
  'a comment': { bytes: wordFile(TITLE + TEXT, { comment: 'Gọi lại cho tôi 0912345678' }), said: /\(lời nhận xét/ },
  'the properties of the file': {
    bytes: wordFile(TITLE + TEXT, {}, [properties('dc:subject', 'CCCD 001085012345')]),
    said: /\(thuộc tính hoặc phần khai báo/,
  },
  'the name of the file': { name: 'lien he 0912345678.docx', bytes: wordFile(TITLE + TEXT), said: /\(tên tệp/ },
  'the text of a page': { name: 'trang.html', bytes: HTML('<p>Liên hệ đồng chí phụ trách: 0912 345 678.</p>'), said: /số điện thoại/ },
  'a meta tag of a page': {
    name: 'trang.html',
    bytes: HTML('', '', '<meta name="keywords" content="0912 345 678">'),
    said: /\(thuộc tính hoặc phần khai báo/,
  },
  'plain text': {
    name: 'tin.txt',
    bytes: Buffer.from('Chi bộ đọc sách giữa giờ nghỉ\n\nHỏi 0912 345 678 để mượn sách.\n'),
    said: /dòng 2/,
  },
};

const WITHOUT: Record<string, { name?: string; bytes: Buffer }> = {
  'sums of money': { bytes: wordFile(TITLE + TEXT + paragraph('Quỹ sách được 123.456.789 đồng, dự toán 150.000.000 đồng.')) },
  'numbers of papers and days': { bytes: wordFile(TITLE + TEXT + paragraph('Theo Kế hoạch 14-KH/ĐU ngày 29/01/2019, quý I/2019.')) },
  'persons of history': { bytes: wordFile(TITLE + TEXT + paragraph('Có mặt: Trần Phú, Lê Hồng Phong, Hà Huy Tập, Nguyễn Văn Cừ.')) },
  'the foot of a page': {
    name: 'trang.html',
    bytes: HTML('<p>Tủ sách thêm bốn mươi quyển.</p>', '<footer><p>Cổng thông tin xã Mẫu. Điện thoại: 0912 345 678</p></footer>'),
  },
  'one speaker': { bytes: wordFile(TITLE + TEXT + paragraph('Đồng chí Trần Văn Mẫu phát biểu: nên mua thêm sách cho thiếu nhi.')) },
};

describe('data about persons', () => {
  for (const [kind, { name = 'bai.docx', bytes, said }] of Object.entries(WITH))
    it(`make no draft, and the editor hears what and where, never the whole number: ${kind}`, async (t) => {
      const file = join(await temporaryFolder(t), name);
      await writeFile(file, bytes);
      await assert.rejects(importDraft(file), (error: Error) => {
        assert.match(error.message, said);
        assert.match(error.message, /Chưa ghi gì.*--personal/s);
        // The name of the file is the editor's own.
        assert.doesNotMatch(error.message.replaceAll(name, ''), /0912|0987|\d[ .]?678|\d 321|001|\d ?345/);
        return true;
      });
    });

  for (const [kind, { name = 'bai.docx', bytes }] of Object.entries(WITHOUT))
    it(`are none: ${kind}`, async (t) => {
      const file = join(await temporaryFolder(t), name);
      await writeFile(file, bytes);
      await importDraft(file);
    });

  it('come in with a reason, which the draft and the log begin with', async (t) => {
    const file = join(await temporaryFolder(t), 'bai.docx');
    await writeFile(file, wordFile(TITLE + TEXT + paragraph('Đường dây nóng của xã: 0912 345 678.')));
    const { list, log } = await importDraft(file, { personalReason: 'số đường dây nóng đã niêm yết' });
    for (const text of [list, log]) assert.match(text, /Dữ liệu cá nhân: .*“số đường dây nóng đã niêm yết”/);
  });
});
