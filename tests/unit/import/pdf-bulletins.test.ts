/** Pages of periodicals and of reports: running heads, places and months around a title, who wrote, what stands below a signed text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from '../../../src/import/read/pdf/read-pieces.ts';
import { sourceOfPages } from '../../../src/import/read/read-pdf.ts';
import { linesOf } from '../../../src/import/source.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { linesAt, pdfFile, type Drawn, type DrawnRule } from './pdf-file.ts';

const TITLE = 'Quyển sách nằm ở chuồng trâu';
const AUTHOR = 'Mẫu Thị Lan';
const TEXT = [
  'Tổ mẫu đọc chung một quyển sách mỏng, mỗi người nói một việc sẽ làm',
  'khác đi sau khi đọc xong, rồi ghi cả vào sổ để kỳ sau cùng xem lại.',
  'Ai bận việc đồng thì mượn sách về đọc trước, đến hôm họp kể lại cho',
  'cả tổ nghe trong mười phút, không đọc từ giấy.',
];
const WIDTH_OF_LETTER = 0.5;
const middle = (text: string, y: number, size = 12, font?: string): Drawn => ({
  text,
  x: 297 - (text.length * WIDTH_OF_LETTER * size) / 2,
  y,
  size,
  ...(font && { font }),
});

async function read(page: readonly Drawn[], rules: readonly DrawnRule[] = []): Promise<Article> {
  const { pages } = await readPages(pdfFile([page], undefined, [rules]), 'bai.pdf');
  return readArticle(sourceOfPages({ pages, scans: new Map(), replaced: [], reviewNotes: [], recognised: [] }));
}

const prose = (y: number): Drawn[] => [...linesAt(TEXT, { y }), ...linesAt(TEXT, { y: y - 80 }), ...linesAt(TEXT, { y: y - 160 })];
const bodyOf = ({ body }: Article): string => linesOf(body).join('\n');

for (const [head, periodical] of [
  [['Nội san Trường Mẫu Sơn, số 3 (2026)'], 'Nội san Trường Mẫu Sơn'],
  [['Tạp chí Nhà đọc – Số 12/2025 – Trang 7'], 'Tạp chí Nhà đọc'],
  [['Số 5, tháng 9 năm 2026 | Bản tin Xã Mẫu'], 'Bản tin Xã Mẫu'],
  [['Trường Mẫu Sơn – Tập san số 4 (Xuân 2026)'], 'Trường Mẫu Sơn – Tập san'],
  [['Đặc san Người đọc sách', 'Số 2, quý III năm 2026'], 'Đặc san Người đọc sách'],
] as const)
  for (const size of [12, 18])
    test(`“${head.join(' / ')}” above a title of ${size} points is where the text is from`, async () => {
      const article = await read([
        ...head.map((line, index) => middle(line, 805 - index * 14, 10)),
        middle(TITLE, 760, size, 'bold'),
        { text: `ThS. ${AUTHOR}`, x: 400, y: 730, font: 'bold' },
        ...prose(690),
      ]);
      assert.equal(article.title, TITLE);
      assert.equal(article.author, `ThS. ${AUTHOR}`);
      assert.equal(article.sourceName, periodical);
      assert.ok(!bodyOf(article).includes(head[0]));
    });

for (const title of [
  'Bản tin nội bộ số 3 có gì mới cho bạn đọc',
  'Ra mắt Tạp chí Nhà đọc, số 12 năm 2025',
  'Báo cáo của Chi bộ Mẫu, số 3 năm 2026',
  'Nội san Trường Mẫu Sơn, số 3 (2026)',
])
  test(`“${title}” is a title where it is more than a running head, or nothing else is the title`, async () => {
    const { title: found } = await read([middle(title, 770, 12, 'bold'), ...prose(730)]);
    assert.equal(found, title);
  });

test('a letterhead longer than any paragraph does not make the text the title', async () => {
  const article = await read([
    ...linesAt(['UBND TỈNH MẪU SƠN', 'TRUNG TÂM ĐỌC SÁCH', 'Số: 12/BC-TTĐS'], { x: 90, y: 790, size: 11 }),
    ...linesAt(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'], { x: 310, y: 790, size: 11 }),
    { text: 'Mẫu Sơn, ngày 16 tháng 11 năm 2026', x: 320, y: 758, size: 11 },
    middle('BÁO CÁO', 700, 14, 'bold'),
    middle('Kết quả hỏi ý kiến về giờ mở nhà đọc', 682, 14, 'bold'),
    { text: 'Tháng 10 năm 2026, Trung tâm hỏi ý kiến chín thôn.', x: 108, y: 640, size: 14 },
    { text: 'Nhà đọc mở thêm hai buổi tối cho người đi làm.', x: 108, y: 616, size: 14 },
  ]);
  assert.equal(article.title, 'Báo cáo: Kết quả hỏi ý kiến về giờ mở nhà đọc');
  assert.match(`${article.summary}\n${bodyOf(article)}`, /Tháng 10 năm 2026, Trung tâm hỏi ý kiến chín thôn\./u);
});

for (const line of ['Mẫu Sơn, tháng 10 năm 2026', 'Nhà đọc Mẫu Sơn, tháng 10/2026', 'Mẫu Sơn, ngày 12 tháng 10 năm 2026'])
  for (const size of [12, 18])
    test(`“${line}” in letters of ${size} points below a title of as many is no part of it`, async () => {
      const article = await read([middle(TITLE, 780, size, 'bold'), middle(line, 780 - size * 1.3, size, 'bold'), ...prose(700)]);
      assert.equal(article.title, TITLE);
      assert.ok(!bodyOf(article).includes(line));
    });

const COLUMN = [
  'Ở thôn mẫu, sách để ở chuồng trâu',
  'vì sáng nào cũng có người ra đó,',
  'ngồi chờ trâu ăn thì đọc vài trang.',
  'Mưa thì chuyển sách lên gác bếp.',
];
const LEAD = ['Ba năm nay, người chăn trâu ở thôn mẫu đọc hết bốn mươi quyển sách nhờ một', 'cái giá tre treo ở cửa chuồng.'];
const columns = (y: number): Drawn[] => [60, 315].flatMap((x) => [...linesAt(COLUMN, { x, y }), ...linesAt(COLUMN, { x, y: y - 80 })]);

for (const foot of [
  [],
  ['Ảnh và bài gửi về Nhà đọc trước ngày 20 hằng tháng.'],
  ['Mọi ý kiến đóng góp xin gửi về Ban biên tập, Nhà đọc thôn mẫu.'],
  ['Lưu hành nội bộ', 'In 200 bản tại Nhà đọc thôn mẫu'],
])
  for (const font of ['bold', 'Helvetica'])
    test(`who wrote ends the second of two columns in ${font}, above “${foot.join(' / ')}”`, async () => {
      const article = await read([
        middle(TITLE, 780, 22, 'bold'),
        ...linesAt(LEAD, { x: 60, y: 745, font: 'bold' }),
        ...columns(700),
        { text: AUTHOR, x: 430, y: 556, font },
        ...foot.map((line, index) => middle(line, 520 - index * 14, 9)),
      ]);
      assert.equal(article.author, AUTHOR);
      assert.equal(article.summary, LEAD.join(' '));
      for (const line of [AUTHOR, ...foot]) assert.ok(!bodyOf(article).includes(line), line);
    });

for (const font of ['bold', 'Helvetica'])
  test(`who wrote stands in ${font} between a lead and the text`, async () => {
    const article = await read([
      middle(TITLE, 780, 22, 'bold'),
      ...linesAt(LEAD, { x: 60, y: 745, font: 'bold' }),
      { text: AUTHOR, x: 430, y: 705, font },
      ...prose(675),
    ]);
    assert.equal(article.author, AUTHOR);
    assert.equal(article.summary, LEAD.join(' '));
    assert.ok(!bodyOf(article).includes(AUTHOR));
  });

test('who wrote stands at the right between a lead and two columns', async () => {
  const article = await read([
    middle(TITLE, 780, 22, 'bold'),
    ...linesAt(LEAD, { x: 60, y: 745, font: 'bold' }),
    { text: AUTHOR, x: 440, y: 710, font: 'bold' },
    ...columns(680),
  ]);
  assert.equal(article.author, AUTHOR);
  assert.match(bodyOf(article), new RegExp(`^${COLUMN.join(' ')}`, 'u'));
});

test('three columns whose lines stand on heights of their own are no table', async () => {
  const narrow = ['Ở thôn mẫu, sách để', 'ở chuồng trâu vì sáng', 'nào cũng có người ra', 'đó, ngồi chờ trâu ăn.'];
  const three = [60, 230, 400].flatMap((x, index) => [0, 1].flatMap((part) => linesAt(narrow, { x, y: 730 - index * 5 - part * 80 })));
  const article = await read([middle(TITLE, 780, 22, 'bold'), ...three]);
  assert.equal(bodyOf(article).split(narrow.join(' ')).length, 6);
});

test('the name of a bulletin in letters larger than those of the title is no title', async () => {
  const article = await read([
    middle('NHÀ ĐỌC', 800, 28, 'bold'),
    middle('Nội san của Thôn mẫu · Số 12 · Tháng 11 năm 2026', 782, 10),
    { text: TITLE, x: 72, y: 750, size: 18, font: 'bold' },
    ...prose(700),
  ]);
  assert.equal(article.title, TITLE);
  assert.equal(article.sourceName, 'Nội san của Thôn mẫu');
});

test('a first letter that lines stand beside is of the first of them', async () => {
  const [first = '', second = '', ...rest] = TEXT;
  const beside = linesAt([first.slice(1), second], { x: 104, y: 690 });
  const article = await read([
    middle(TITLE, 780, 18, 'bold'),
    ...prose(720)
      .slice(0, 4)
      .map((line) => ({ ...line, y: line.y + 30 })),
    { text: first.slice(0, 1), x: 72, y: 674, size: 40 },
    ...beside,
    ...linesAt(rest, { y: 658 }),
    ...prose(600),
  ]);
  assert.equal(bodyOf(article).split(TEXT.join(' ')).length, 5);
});

test('who took the pictures is not who wrote, on one line', async () => {
  const article = await read([middle(TITLE, 760, 18, 'bold'), { text: `Bài: ${AUTHOR} - Ảnh: Mẫu Văn Hà`, x: 72, y: 735 }, ...prose(700)]);
  assert.equal(article.author, AUTHOR);
});

test('a list of other titles in a box within the text is left out, and the text goes on below it', async () => {
  const titles = ['- Ba năm một giá sách tre', '- Người chăn trâu đọc hết bốn mươi quyển'];
  const article = await read([
    middle(TITLE, 780, 18, 'bold'),
    ...prose(750),
    { text: 'Tin liên quan', x: 72, y: 500, font: 'bold' },
    ...linesAt(titles, { x: 90, y: 480 }),
    ...prose(430),
  ]);
  assert.doesNotMatch(bodyOf(article), /giá sách tre|Tin liên quan/u);
  assert.equal(bodyOf(article).split(TEXT.join(' ')).length, 6);
});

test('what a text is about stands between the head of a bulletin and its title', async () => {
  const article = await read([
    { text: '6 | Nội san Thôn mẫu – Số 9, tháng 10/2026', x: 72, y: 800, size: 9 },
    { text: 'CHUYỆN NHÀ ĐỌC', x: 72, y: 775, font: 'bold' },
    { text: TITLE, x: 72, y: 750, size: 20, font: 'bold' },
    { text: AUTHOR, x: 72, y: 725 },
    ...prose(690),
  ]);
  assert.equal(article.title, TITLE);
  assert.equal(article.author, AUTHOR);
  assert.equal(article.sourceName, 'Nội san Thôn mẫu');
});

test('a day at the right is a line of its own above an indented paragraph', async () => {
  const indented = ([first = '', ...rest]: readonly string[], y: number): Drawn[] => [
    { text: first, x: 108, y },
    ...linesAt(rest, { y: y - 16 }),
  ];
  const day = { text: 'Thôn mẫu, ngày 9 tháng 10 năm 2026', x: 268, y: 742 };
  const article = await read([middle(TITLE, 760, 12, 'bold'), day, ...indented(TEXT, 724), ...indented(TEXT, 660), ...indented(TEXT, 596)]);
  assert.equal(article.published, '2026-10-09');
  assert.doesNotMatch(`${article.summary}`, /2026/u);
});

test('where to send texts stays where nobody signed above it', async () => {
  const line = 'Bài viết gửi về Nhà đọc trước ngày 20 hằng tháng.';
  const article = await read([middle(TITLE, 780, 18, 'bold'), ...prose(740), { text: line, x: 72, y: 480 }]);
  assert.ok(bodyOf(article).includes(line));
});
