/** Tables whose cells no lines part are read cell by cell, by the white between their columns. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { importDraft, temporaryFolder } from './support.ts';
import { linesAt, pdfFile, type Drawn } from './pdf-file.ts';

const TITLE: Drawn = { text: 'Phân việc của tổ đọc sách', x: 150, y: 780, size: 20 };
const PROSE = linesAt(
  [
    'Tổ đọc sách phân việc cho từng người, cuối tháng nghe lại từng việc một, việc',
    'nào chưa xong thì nói rõ vì sao và bao giờ xong, ai cần ai giúp.',
  ],
  { y: 740 },
);
const BELOW = linesAt(
  [
    'Ai làm xong sớm thì giúp người còn lại; sổ mượn trả để ở bàn đọc, ai cũng xem',
    'được, ghi ngay khi nhận và khi trả, không ghi bù vào cuối tuần.',
  ],
  { y: 430 },
);

/** Letters are 6 points wide. Lines of a table, each with its cells at these places. */
function tableAt(xs: readonly number[], lines: readonly (readonly string[])[], y = 690, step = 16): Drawn[] {
  return lines.flatMap((cells, line) => cells.flatMap((text, at) => (text === '' ? [] : [{ text, x: xs[at]!, y: y - line * step }])));
}

async function bodyOf(t: TestContext, drawn: readonly Drawn[]): Promise<string> {
  const path = join(await temporaryFolder(t), 'bang.pdf');
  await writeFile(path, pdfFile([[TITLE, ...PROSE, ...drawn, ...BELOW]]));
  return (await importDraft(path)).body;
}

const TABLES: readonly [about: string, xs: readonly number[], lines: readonly (readonly string[])[], rows: readonly string[]][] = [
  [
    'with a number first',
    [72, 100, 290],
    [
      ['TT', 'Nội dung công việc phải', 'Người làm'],
      ['', 'làm', ''],
      ['1', 'Nhận sách của thư viện về', 'Hai bạn ở tổ dân'],
      ['', 'kho và bọc lại bìa cũ', 'phố mười hai'],
      ['2', 'Ghi sổ', 'Thủ thư'],
      ['3', 'Trả sách cho thư viện khi', 'Tổ trưởng'],
      ['', 'hết hạn mượn', ''],
    ],
    [
      'TT | Nội dung công việc phải làm | Người làm',
      '1 | Nhận sách của thư viện về kho và bọc lại bìa cũ | Hai bạn ở tổ dân phố mười hai',
      '2 | Ghi sổ | Thủ thư',
      '3 | Trả sách cho thư viện khi hết hạn mượn | Tổ trưởng',
    ],
  ],
  [
    'with a name first',
    [72, 210, 290],
    [
      ['Tổ', 'Số quyển', 'Ghi chú'],
      ['Tổ dân phố mười hai', '31', 'Mượn nhiều nhất vì có'],
      ['và mười ba', '', 'bàn đọc ở nhà văn hóa'],
      ['Tổ chợ', '12', 'Đủ'],
    ],
    ['Tổ | Số quyển | Ghi chú', 'Tổ dân phố mười hai và mười ba | 31 | Mượn nhiều nhất vì có bàn đọc ở nhà văn hóa', 'Tổ chợ | 12 | Đủ'],
  ],
  [
    'of two columns with months',
    [72, 120],
    [
      ['Tháng', 'Chuyện sẽ kể'],
      ['7', 'Chuyện người thợ rèn ở làng trên giữ nghề qua ba đời, mỗi đời'],
      ['', 'một cách làm khác'],
      ['8', 'Chuyện con đò'],
      ['9', 'Chuyện cây đa đầu làng'],
    ],
    [
      'Tháng | Chuyện sẽ kể',
      '7 | Chuyện người thợ rèn ở làng trên giữ nghề qua ba đời, mỗi đời một cách làm khác',
      '8 | Chuyện con đò',
      '9 | Chuyện cây đa đầu làng',
    ],
  ],
];

for (const [about, xs, lines, rows] of TABLES)
  test(`a table without lines ${about}`, async (t) => {
    const [head = '', ...below] = rows.map((row) => `| ${row} |`);
    const body = await bodyOf(t, tableAt(xs, lines));
    assert.ok(body.includes([head, head.replace(/[^|]+/gu, ' --- '), ...below].join('\n')), body);
  });

test('what only stands apart is no table: items with numbers, three columns of prose', async (t) => {
  const items = tableAt(
    [72, 96],
    [
      ['1.', 'Nhận sách của thư viện về kho và bọc lại bìa cho những quyển đã cũ'],
      ['', 'trước khi cho mượn'],
      ['2.', 'Ghi sổ'],
      ['3.', 'Trả sách'],
    ],
  );
  assert.doesNotMatch(await bodyOf(t, items), /\| --- \|/);
  const column = ['Sách cũ bọc lại bìa', 'thì bền thêm vài năm', 'nữa, cả tổ cùng bọc', 'trong một buổi chiều'];
  const prose = tableAt(
    [72, 230, 390],
    column.map((line) => [line, line, line]),
  );
  assert.doesNotMatch(await bodyOf(t, prose), /\| --- \|/);
});

const ROWS: readonly (readonly [first: string, second: readonly string[], third: string])[] = [
  ['Tổ', ['Việc phải làm'], 'Người làm'],
  ['Một', ['Nhận sách của thư viện', 'về kho và bọc lại bìa'], 'Thủ thư'],
  ['Hai', ['Ghi sổ'], 'Tổ trưởng'],
  ['Ba', ['Trả sách cho thư viện,', 'Kho huyện nhận lại vào', 'Chủ nhật cuối tháng'], 'Tổ phó'],
];

test('cells set in the middle of rows are of one row, whatever heights their lines have', async (t) => {
  let top = 690;
  const drawn = ROWS.flatMap(([first, second, third]) => {
    const middle = top - ((second.length - 1) * 14) / 2;
    const row = [{ text: first, x: 72, y: middle }, ...linesAt(second, { x: 130, y: top, step: 14 }), { text: third, x: 330, y: middle }];
    top -= second.length * 14 + 8;
    return row.sort((a, b) => b.y - a.y);
  });
  const body = await bodyOf(t, drawn);
  for (const [first, second, third] of ROWS) assert.ok(body.includes(`| ${first} | ${second.join(' ')} | ${third} |`), body);
});
