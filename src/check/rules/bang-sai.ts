import type { Table } from 'mdast';
import { childrenOf, endOf, offsetOf, type Node } from '../../mdx/tree.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Hit, Rule } from '../engine/rule.ts';

/** Lines that were meant as a table and became a paragraph: two or more, each between bars. */
const BARS = /^[ \t]*\|.*\|[ \t]*\r?\n[ \t]*\|.*\|/;

export const brokenTable: Rule = {
  code: 'bang-sai',
  severity: 'lỗi',
  about: 'Bảng cần dòng | --- | --- | ngay dưới tên cột, và không dòng nào có nhiều ô hơn số cột: ô thừa không hiện ra.',
  wrong: '| Năm | Số buổi |\n| 2019 | 4 |',
  right: '| Năm | Số buổi |\n| --- | --- |\n| 2019 | 4 |',
  *file(file) {
    if (file.body) yield* findIn(file.body.tree, file, file.body.offset);
  },
};

function* findIn(node: Node, file: CheckedFile, offset: number): Generator<Hit> {
  if (node.type === 'table') yield* longRows(node, offset);
  else if (node.type === 'paragraph' && BARS.test(file.source.slice(offset + offsetOf(node), offset + endOf(node)))) {
    yield {
      start: offset + offsetOf(node),
      message: 'Các dòng này chưa thành bảng: thiếu dòng kẻ dưới tên cột.',
      fix: 'Thêm dòng | --- | --- | ngay dưới dòng đầu, mỗi cột một ô.',
    };
  } else for (const child of childrenOf(node)) yield* findIn(child, file, offset);
}

function* longRows(table: Table, offset: number): Generator<Hit> {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    if (row.children.length <= columns) continue;
    yield {
      start: offset + offsetOf(row),
      message: `Dòng này có ${row.children.length} ô mà bảng chỉ có ${columns} cột: ô thừa không hiện ra.`,
      fix: 'Thêm tên cột, hoặc gộp ô; dấu | thuộc về chữ thì viết \\|.',
    };
  }
}
