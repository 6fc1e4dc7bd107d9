/** Tables of a PDF whose cells are parted by drawn lines, whatever program drew them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Table } from 'mdast';
import { plainText } from '../../../src/mdx/tree.ts';
import { readPages } from '../../../src/import/read/pdf/read-pieces.ts';
import { sourceOfPages } from '../../../src/import/read/read-pdf.ts';
import { linesAt, pdfFile, type Drawn, type DrawnRule } from './pdf-file.ts';

const PROSE = [
  'Tổ mẫu đọc chung một quyển sách mỏng, mỗi người nói một việc sẽ làm',
  'khác đi sau khi đọc xong, rồi ghi cả vào sổ để kỳ sau cùng xem lại.',
];
const XS = [72, 110, 330, 430] as const;

/** A row of cells, each with its lines, below a height. */
function rowAt(y: number, cells: readonly (readonly string[])[]): Drawn[] {
  return cells.flatMap((lines, column) => linesAt(lines, { x: XS[column]! + 4, y: y - 14, step: 14 }));
}

/** Lines across at the heights, down at the places: in one piece, cell by cell, or as thin boxes. */
function gridOf(ys: readonly number[], xs: readonly number[] = XS, how: 'whole' | 'cells' | 'boxes' = 'whole'): DrawnRule[] {
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  if (how === 'whole')
    return [
      ...ys.map((y): DrawnRule => ({ from: [left, y], to: [right, y] })),
      ...xs.map((x): DrawnRule => ({ from: [x, bottom], to: [x, top] })),
    ];
  const isFilled = how === 'boxes';
  return [
    ...ys.flatMap((y) => xs.slice(1).map((x, index): DrawnRule => ({ from: [xs[index]!, y], to: [x, y], isFilled }))),
    ...xs.flatMap((x) => ys.slice(1).map((y, index): DrawnRule => ({ from: [x, y], to: [x, ys[index]!], isFilled }))),
  ];
}

async function tablesOf(pages: readonly (readonly Drawn[])[], rules: readonly (readonly DrawnRule[])[]): Promise<string[][][]> {
  const { pages: drawn } = await readPages(pdfFile(pages, new Map(), rules), 'bang.pdf');
  const { blocks, reviewNotes } = sourceOfPages({ pages: drawn, scans: new Map(), replaced: [], reviewNotes: [], recognised: [] });
  assert.doesNotMatch(reviewNotes.join('\n'), /KHÔNG chuyển/);
  const tables = blocks.filter((block): block is Table => block.type === 'table');
  return tables.map(({ children }) => children.map((row) => row.children.map((cell) => plainText(cell))));
}

const HEAD = [['TT'], ['Việc'], ['Ai làm']];
const FIRST = [['1'], ['Chọn quyển sách mỏng của tháng', 'và báo cho cả tổ'], ['Tổ trưởng']];
const SECOND = [['2'], ['Đặt phòng đọc'], ['Người giữ', 'chìa khóa']];
const WHOLE = [
  ['TT', 'Việc', 'Ai làm'],
  ['1', 'Chọn quyển sách mỏng của tháng và báo cho cả tổ', 'Tổ trưởng'],
  ['2', 'Đặt phòng đọc', 'Người giữ chìa khóa'],
];
const YS = [650, 630, 595, 560] as const;
const CELLS = [...rowAt(650, HEAD), ...rowAt(630, FIRST), ...rowAt(595, SECOND)];

for (const how of ['whole', 'cells', 'boxes'] as const) {
  test(`cells that wrap stay cells, with lines drawn as ${how}`, async () => {
    assert.deepEqual(await tablesOf([[...linesAt(PROSE), ...CELLS, ...linesAt(PROSE, { y: 520 })]], [gridOf(YS, XS, how)]), [WHOLE]);
  });
}

test('a table that is open at its sides has its outer columns', async () => {
  const open = gridOf(YS).filter(({ from: [x], to: [end] }) => x !== end || (x !== XS[0] && x !== XS.at(-1)));
  assert.deepEqual(await tablesOf([[...linesAt(PROSE), ...CELLS]], [open]), [WHOLE]);
});

test('a cell over several columns stands in the first of them, one over several rows in the first', async () => {
  const ys = [650, 630, 610, 590];
  const across = rowAt(650, [['Quý một'], [], []]);
  const cells = [...across, ...rowAt(630, [['1'], ['Đọc sách'], ['Cả tổ']]), ...rowAt(610, [[], ['Ghi sổ'], ['Thư ký']])];
  const rules = gridOf(ys, XS, 'cells').filter(({ from: [x, y], to: [end, top] }) => {
    const isInHead = x === end && top === 650 && x !== XS[0] && x !== XS.at(-1);
    return !isInHead && !(y === 610 && top === 610 && x === XS[0]);
  });
  assert.deepEqual(await tablesOf([[...linesAt(PROSE), ...cells]], [rules]), [
    [
      ['Quý một', '', ''],
      ['1', 'Đọc sách', 'Cả tổ'],
      ['', 'Ghi sổ', 'Thư ký'],
    ],
  ]);
});

test('a table goes on over the page: its head is said once, a row that breaks there is one', async () => {
  const [top, rest] = [
    [['1'], ['Chọn quyển sách mỏng của tháng'], ['Tổ trưởng']],
    [[], ['và báo cho cả tổ'], []],
  ];
  const pages = [
    [...linesAt(PROSE), ...rowAt(120, HEAD), ...rowAt(100, top)],
    [...rowAt(800, HEAD), ...rowAt(780, rest), ...rowAt(760, SECOND), ...linesAt([...PROSE, ...PROSE], { y: 690 })],
  ];
  assert.deepEqual(await tablesOf(pages, [gridOf([120, 100, 60]), gridOf([800, 780, 760, 725])]), [WHOLE]);
});

test('boxes around a text and lines of a drawing are no table', async () => {
  const box = gridOf([720, 600], [60, 520]);
  const chart = gridOf([300, 280, 260, 240], [72, 110, 330]);
  assert.deepEqual(await tablesOf([[...linesAt([...PROSE, ...PROSE]), ...rowAt(300, [['30'], [], []])]], [[...box, ...chart]]), []);
});
