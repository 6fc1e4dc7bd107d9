/** Lists of a PDF whose bullets are drawn as shapes, as browsers draw them, and points between numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from '../../../src/import/read/pdf/read-pieces.ts';
import { sourceOfPages } from '../../../src/import/read/read-pdf.ts';
import { blocksOfLines } from '../../../src/import/read/plain-blocks.ts';
import { linesOf } from '../../../src/import/source.ts';
import { linesAt, pdfFile, type DrawnRule } from './pdf-file.ts';

const PROSE = ['Tổ mẫu đọc chung một quyển sách mỏng, mỗi người nói một việc sẽ làm', 'khác đi sau khi đọc xong.'];
const ITEMS = ['Chọn quyển sách mỏng', 'Đặt phòng đọc của thôn', 'Mời người kể chuyện'];
const dot = (x: number, y: number): DrawnRule => ({ from: [x, y + 2], to: [x + 4, y + 6], isFilled: true });

async function listsOf(dots: readonly DrawnRule[]): Promise<string[][]> {
  const page = [...linesAt(PROSE, { y: 700 }), ...linesAt(ITEMS, { x: 90, y: 640 }), ...linesAt(PROSE, { y: 560 })];
  const { pages } = await readPages(pdfFile([page], undefined, [dots]), 'bai.pdf');
  const { blocks } = sourceOfPages({ pages, scans: new Map(), replaced: [], reviewNotes: [], recognised: [] });
  return blocks.filter(({ type }) => type === 'list').map((list) => linesOf([list]));
}

test('a dot before each of several lines is a bullet', async () => {
  assert.deepEqual(await listsOf([640, 624, 608].map((y) => dot(78, y))), [ITEMS]);
});

test('one dot, and dots behind the first letters, are none', async () => {
  assert.deepEqual(await listsOf([dot(78, 640)]), []);
  assert.deepEqual(await listsOf([640, 624, 608].map((y) => dot(110, y))), []);
});

test('points between two numbers stand below the first', () => {
  const [list, ...more] = blocksOfLines(['1. Chọn sách', '2. Đặt phòng:', '- của thôn,', '- của trường.', '3. Mời người kể']);
  assert.equal(more.length, 0);
  assert.ok(list?.type === 'list' && list.ordered && list.children.length === 3);
  assert.deepEqual(linesOf([list.children[1]!.children[1] as typeof list]), ['của thôn,', 'của trường.']);
  assert.equal(blocksOfLines(['1. Chọn sách', '2. Đặt phòng:', '- của thôn,', '- của trường.', '5. Mời người kể']).length, 3);
});
