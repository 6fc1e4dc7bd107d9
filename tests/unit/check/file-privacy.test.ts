import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { pdfFile, zipOf, sheetFiles, slideFiles, wordFiles, openDocumentFiles } from '../library/sample-files.ts';
import { article, problemsOf, type Files } from './content-folder.ts';

type Attached = [what: string, name: string, bytes: string | Uint8Array];

const session = (file: string): string =>
  '---\ntitle: Chuyên đề mẫu của thư viện\norganisation: chi-bo-mau\nyear: 2019\nstatus: planned\ntopics: [dan-van]\narticles: [bai-goc]\n' +
  `attachments:\n  - file: ./${file}\n    title: Đề dẫn\n---\n`;

async function foundIn(name: string, bytes: string | Uint8Array): Promise<string[]> {
  const problems = await problemsOf({ 'sessions/mot.mdx': session(name), [`sessions/${name}`]: bytes });
  return problems.filter(({ message }) => /Trong tệp|Tên tệp/.test(message)).map(({ rule, line }) => `${rule}:${line}`);
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = (body: string, more: Record<string, string> = {}): Buffer => zipOf(wordFiles(more, body));
const wordTable = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const core = (words: string): string =>
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${words}</dc:description></cp:coreProperties>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheet = (...rows: string[][]): Buffer =>
  zipOf(
    sheetFiles({
      'xl/worksheets/sheet1.xml': `<worksheet ${S}><sheetData>${rows
        .map(
          (row, r) =>
            `<row r="${r + 1}">${row.map((cell, c) => `<c r="${'ABCDEF'[c]}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    }),
  );
const slide = (text: string): Buffer =>
  zipOf(
    slideFiles(
      {},
      `<p:cSld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:cSld>`,
    ),
  );

const PERSONAL: [rule: string, ...Attached][] = [
  ['so-giay-to', 'a number in the text', 'a.docx', word(paragraph('CCCD số 001085012345'))],
  ['so-giay-to', 'a number in pieces', 'a.docx', word('<w:p><w:r><w:t>CCCD số 0010</w:t></w:r><w:r><w:t>85012345</w:t></w:r></w:p>')],
  ['so-dien-thoai', 'a number in a cell', 'a.docx', word(wordTable(['Họ tên', 'Điện thoại'], ['Nguyễn Văn Thử', '0912 000 111']))],
  ['so-the-dang', 'a column of cards', 'a.docx', word(wordTable(['Họ tên', 'Số thẻ đảng'], ['Nguyễn Văn Thử', '12.345678']))],
  ['danh-sach-nguoi', 'a list', 'a.docx', word(paragraph('Vắng: Nguyễn Văn Thử, Trần Thị Mẫu, Lê Văn Ví.'))],
  ['so-dien-thoai', 'properties', 'a.docx', word(paragraph('Đề dẫn'), { 'docProps/core.xml': core('gọi 0912 345 678') })],
  [
    'so-dien-thoai',
    'a header',
    'a.docx',
    word(paragraph('Đề dẫn'), { 'word/header1.xml': `<w:hdr ${W}>${paragraph('ĐT 0912 345 678')}</w:hdr>` }),
  ],
  [
    'so-giay-to',
    'a comment',
    'a.docx',
    word(paragraph('Đề dẫn'), {
      'word/comments.xml': `<w:comments ${W}><w:comment w:author="a">${paragraph('CCCD 001085012345')}</w:comment></w:comments>`,
    }),
  ],
  [
    'ky-luat',
    'words deleted under track changes',
    'a.docx',
    word('<w:p><w:del w:author="a"><w:r><w:delText>Khiển trách đồng chí Đỗ Văn Tạm.</w:delText></w:r></w:del></w:p>'),
  ],
  ['so-tai-khoan', 'a column of a sheet', 'a.xlsx', sheet(['Họ tên', 'Số tài khoản'], ['Nguyễn Văn Thử', '1234567890'])],
  [
    'so-giay-to',
    'a column of numbers that lost their zero',
    'a.xlsx',
    sheet(['Họ tên', 'Số CCCD'], ['Nguyễn Văn Thử', '1085012345'.padEnd(11, '6')]),
  ],
  ['luong-thu-nhap', 'pay in a sheet', 'a.xlsx', sheet(['Họ và tên', 'Hệ số lương'], ['Nguyễn Văn Thử', '3,66'])],
  ['so-dien-thoai', 'a slide', 'a.pptx', slide('ĐT 0912 345 678')],
  ['so-giay-to', 'an OpenDocument text', 'a.odt', zipOf(openDocumentFiles('odt', {}, '<text:p>CCCD số 001085012345</text:p>'))],
  ['ngay-sinh', 'a CSV', 'a.csv', 'Họ tên,Ngày sinh\n"Thử, Nguyễn Văn",1/1/1980\nNguyễn Văn Thử,01/02/1980\n'],
  ['ngay-sinh', 'a CSV of Excel in Vietnamese', 'a.csv', 'Họ, đệm và tên;Ngày sinh;Nơi ở, nơi làm\nNguyễn Văn Thử;1/1/1980;Xã Mẫu\n'],
  ['suc-khoe', 'a text', 'a.txt', 'Đồng chí Nguyễn Văn Thử bị ung thư, đang nằm viện.\n'],
  ['so-giay-to', 'a PDF', 'a.pdf', await pdfFile((document) => document.getPage(0).drawText('CCCD 001085012345', { x: 20, y: 50 }))],
  ['so-dien-thoai', 'the subject of a PDF', 'a.pdf', await pdfFile((document) => document.setSubject('Gọi chị Thử 0912 345 678'))],
  ['thu-rieng', 'keywords of a PDF', 'a.pdf', await pdfFile((document) => document.setKeywords(['hoi-thu@gmail.com']))],
  ['ten-tep-rieng', 'a name with a telephone number', '0912345678-thu.txt', 'Đề dẫn\n'],
  ['ten-tep-rieng', 'a name with an identity number', 'thu_001085012345.txt', 'Đề dẫn\n'],
  ['ten-tep-rieng', 'a name of a paper of one person', 'so-yeu-ly-lich-thu.txt', 'Đề dẫn\n'],
];

const CLEAN: Attached[] = [
  ['a programme', 'a.docx', word(paragraph('Chi bộ họp lúc 08h30 ngày 12/5/2024, phòng 305.'))],
  ['numbers of members', 'a.docx', word(wordTable(['Tổ', 'Số đảng viên'], ['Tổ một', '12'], ['Tổ hai', '13']))],
  ['figures', 'a.xlsx', sheet(['Năm', 'Kinh phí'], ['2024', '125000000'], ['2025', '130000000'])],
  ['cards given', 'a.xlsx', sheet(['Năm', 'Số thẻ đảng viên đã phát'], ['2024', '120'])],
  ['a slide', 'a.pptx', slide('Ba việc làm ngay')],
  ['a day', '20240512-de-dan.txt', 'Đề dẫn\n'],
  ['a time', 'anh-1715512345678.txt', 'Đề dẫn\n'],
  ['a document', '12-kh-du-2024.txt', 'Đề dẫn\n'],
  ['a list of books', 'danh-sach-sach.txt', 'Đường Kách mệnh\n'],
  ['heroes', 'a.txt', 'Các anh hùng Võ Thị Sáu, Nguyễn Văn Trỗi, Phan Đình Giót, Bế Văn Đàn.\n'],
  ['a CSV', 'a.csv', 'Năm,Đảng viên\n2025,12\n2026,13\n'],
  ['an office', 'a.txt', 'Gửi về vanthu@mau.gov.vn, tổng đài 1900 1234.\n'],
];

describe('what stands in attachments about persons', () => {
  for (const [rule, what, name, bytes] of PERSONAL)
    it(`${rule}: ${what} of ${name} is told where the session names the file`, async () =>
      assert.ok((await foundIn(name, bytes)).includes(`${rule}:9`), String(await foundIn(name, bytes))));
  for (const [what, name, bytes] of CLEAN)
    it(`${what} in ${name} is nothing`, async () => assert.deepEqual(await foundIn(name, bytes), []));
});

async function picture(width = 640, height = 480, exif: Record<string, string> = {}, background = '#8a6a1f'): Promise<Buffer> {
  const plain = sharp({ create: { width, height, channels: 3, background } }).jpeg();
  return (Object.keys(exif).length > 0 ? plain.withExif({ IFD0: exif }) : plain).toBuffer();
}

describe('pictures', () => {
  const shown = (...names: string[]): string => article(names.map((name) => `![Kệ sách có bốn ngăn](./${name})`).join('\n\n'));
  const told = async (files: Files): Promise<string[]> =>
    (await problemsOf(files)).map(({ file, line, rule }) => `${file}:${line} ${rule}`).filter((one) => !one.includes('tep-thua'));

  it('of the right size, once, without names are nothing', async () =>
    assert.deepEqual(await told({ 'articles/ke.jpg': await picture(), 'articles/b.mdx': shown('ke.jpg') }), []));
  it('that are too small are told where they stand', async () =>
    assert.deepEqual(await told({ 'articles/ke.jpg': await picture(40, 30), 'articles/b.mdx': shown('ke.jpg') }), [
      'articles/b.mdx:9 anh-nho',
    ]));
  it('that are too large', async () =>
    assert.deepEqual(await told({ 'articles/ke.jpg': await picture(5000, 3000), 'articles/b.mdx': shown('ke.jpg') }), [
      'articles/b.mdx:9 anh-nang',
    ]));
  it('that stand twice in a text', async () =>
    assert.deepEqual(await told({ 'articles/ke.jpg': await picture(), 'articles/b.mdx': shown('ke.jpg', 'ke.jpg') }), [
      'articles/b.mdx:11 anh-lap',
    ]));
  it('that are the same by two names', async () =>
    assert.deepEqual(
      await told({ 'articles/ke.jpg': await picture(), 'articles/le.jpg': await picture(), 'articles/b.mdx': shown('ke.jpg', 'le.jpg') }),
      ['articles/b.mdx:11 anh-lap'],
    ));
  it('that name who took them', async () =>
    assert.deepEqual(
      await told({ 'articles/ke.jpg': await picture(640, 480, { Artist: 'Nguyen Van Thu' }), 'articles/b.mdx': shown('ke.jpg') }),
      ['articles/b.mdx:9 anh-ten-nguoi'],
    ));
  it('that say a telephone number', async () =>
    assert.deepEqual(
      await told({
        'articles/ke.jpg': await picture(640, 480, { ImageDescription: 'goi 0912 345 678' }),
        'articles/b.mdx': shown('ke.jpg'),
      }),
      ['articles/b.mdx:9 so-dien-thoai'],
    ));
  it('whose names have a telephone number', async () =>
    assert.deepEqual(await told({ 'articles/0912345678-thu.jpg': await picture(), 'articles/b.mdx': shown('0912345678-thu.jpg') }), [
      'articles/b.mdx:9 ten-tep-rieng',
    ]));
});

describe('gan-trung', () => {
  const text = Array.from({ length: 80 }, (_, index) => `việc ${index} xong`).join(', ');
  const twin = async (files: Files): Promise<string[]> =>
    (await problemsOf(files)).filter(({ rule }) => rule === 'gan-trung').map(({ file, message }) => `${file} ${message}`);
  const titled = (title: string, body: string): string => article(body).replace(/^title: .*$/m, `title: ${title}`);

  for (const [first, second] of [
    ['Chi bộ họp chuyên đề quý một', 'Chi bộ họp chuyên đề quý một.'],
    ['Chi bộ họp chuyên đề quý hai', 'CHI BỘ HỌP CHUYÊN ĐỀ QUÝ HAI!'],
    ['Học và làm theo Bác', 'Học, và làm theo Bác'],
    ['“Một cửa” mở thêm quầy', 'Một cửa mở thêm quầy'],
  ] as const)
    it(`finds “${second}” beside “${first}”`, async () =>
      assert.equal((await twin({ 'articles/a.mdx': titled(first, 'A.'), 'articles/b.mdx': titled(second, 'B.') })).length, 1));
  for (const [first, second] of [
    ['Chi bộ họp chuyên đề quý một', 'Chi bộ họp chuyên đề quý hai'],
    ['Tổng kết năm 2024', 'Tổng kết năm 2025'],
    ['Học và làm theo Bác', 'Học và làm theo'],
  ] as const)
    it(`leaves “${second}” beside “${first}”`, async () =>
      assert.deepEqual(await twin({ 'articles/a.mdx': titled(first, 'A.'), 'articles/b.mdx': titled(second, 'B.') }), []));

  it('finds a text that stands twice with a few words changed', async () =>
    assert.match(
      (await twin({ 'articles/a.mdx': article(text), 'articles/b.mdx': article(text.replace('việc 5 xong', 'việc khác')) }))[0] ?? '',
      /b\.mdx Nội dung giống articles\/a\.mdx khoảng \d+%/,
    ));
  it('leaves texts that have a passage in common', async () => {
    const other = Array.from({ length: 80 }, (_, index) => `mục ${index} chưa làm`).join(', ');
    assert.deepEqual(await twin({ 'articles/a.mdx': article(text), 'articles/b.mdx': article(`${text.slice(0, 300)}. ${other}`) }), []);
  });
});
