import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RootContent } from 'mdast';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';

const lines = (...texts: string[]): RootContent[] => texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
const list: RootContent = {
  type: 'list',
  ordered: true,
  start: 1,
  spread: false,
  children: [{ type: 'listItem', spread: false, children: lines('Đọc sách') as never }],
};

const bullets = (...texts: string[]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: texts.map((text) => ({ type: 'listItem', spread: false, children: lines(text) as never })),
});

for (const [name, blocks, expected] of [
  [
    'a point that goes on behind a paragraph',
    [list, ...lines('Cả tổ thống nhất.', '2. Ghi sổ')],
    '1. Đọc sách\n\nCả tổ thống nhất.\n\n2. Ghi sổ',
  ],
  ['points that follow one another', lines('3. Đọc sách', '4. Ghi sổ', 'Hết.'), '3. Đọc sách\n4. Ghi sổ\n\nHết.'],
  ['numbers that do not follow one another', lines('3. Đọc sách', '5. Ghi sổ'), '3\\. Đọc sách\n\n5\\. Ghi sổ'],
  ['a point beside a list', [list, ...lines('4. Ghi sổ')], '1. Đọc sách\n\n4\\. Ghi sổ'],
  [
    'bullets between points and behind the last of them',
    [...lines('1. Đọc sách'), bullets('ở nhà', 'ở tổ'), ...lines('2. Ghi sổ'), bullets('mỗi tuần')],
    '1. Đọc sách\n   - ở nhà\n   - ở tổ\n2. Ghi sổ\n   - mỗi tuần',
  ],
  [
    'bullets between lists whose numbers go on',
    [list, bullets('ở nhà'), { ...list, start: 2 }, ...lines('Hết.')],
    '1. Đọc sách\n   - ở nhà\n2. Đọc sách\n\nHết.',
  ],
  ['bullets below one point alone', [...lines('1. Đọc sách'), bullets('ở nhà')], '1\\. Đọc sách\n\n- ở nhà'],
  ['years and numbers within a line', lines('Năm 2025. Tổ đọc 3. quyển'), 'Năm 2025. Tổ đọc 3. quyển'],
] satisfies [string, RootContent[], string][])
  test(`numbers at the head of paragraphs: ${name}`, () => assert.equal(writeBody(blocks), expected));
