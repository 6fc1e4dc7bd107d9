import { findWrongSums } from '../../text/sums.ts';
import { formatNumber, NUMBER, readNumber } from '../../text/written-numbers.ts';
import { childrenOf, offsetOf, plainText, type Node } from '../../mdx/tree.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const WHOLE_NUMBER = new RegExp(`^(?:${NUMBER})$`, 'u');
const SHARE = new RegExp(`^(?:${NUMBER})\\s?%$`, 'u');
const TOTAL_ROW = /^\s*(?:tổng(?:\s+(?:số|cộng))?|cộng)\s*:?\s*$/iu;
/** Rounded parts may differ by half of the last digit each. */
const ROUNDING = 0.05;

export const wrongSum: Rule = {
  code: 'so-khong-khop',
  severity: 'nhắc',
  about:
    'Các con số không khớp nhau: quá 100% số người, tỷ lệ không đúng với phân số, các phần cộng lại khác tổng số, dòng “Tổng” của ' +
    'bảng khác tổng các dòng.',
  wrong: 'Có 115% đảng viên dự họp; 20 đồng chí, gồm 12 nam và 9 nữ; 45/50 phiếu (đạt 95%).',
  right: 'Có 95% đảng viên dự họp; 21 đồng chí, gồm 12 nam và 9 nữ; 45/50 phiếu (đạt 90%).',
  *passage({ text }) {
    for (const { at, fault } of findWrongSums(text)) yield { at, message: fault, fix: 'Đối chiếu với báo cáo gốc rồi sửa con số sai.' };
  },
  *file(file) {
    if (file.body) yield* wrongTables(file.body.tree, file);
  },
};

function* wrongTables(node: Node, file: CheckedFile): Generator<Hit> {
  if (node.type !== 'table') {
    for (const child of childrenOf(node)) yield* wrongTables(child, file);
    return;
  }
  const rows = node.children.map((row) => row.children.map((cell) => ({ text: plainText(cell).trim(), at: offsetOf(cell) })));
  const last = rows.at(-1) ?? [];
  if (rows.length < 4 || !last.some(({ text }) => TOTAL_ROW.test(text))) return;
  const head = file.body?.offset ?? 0;
  for (const [column, { text: total, at }] of last.entries()) {
    const cells = rows.slice(1, -1).map((row) => row[column] ?? { text: '', at });
    const isOf = (form: RegExp): boolean => [total, ...cells.map(({ text }) => text)].every((text) => form.test(text));
    if (isOf(SHARE)) yield* wrongShares(rows, column, head);
    if (!isOf(WHOLE_NUMBER)) continue;
    const sum = cells.reduce((whole, { text }) => whole + readNumber(text), 0);
    if (Math.abs(sum - readNumber(total)) > ROUNDING * cells.length)
      yield {
        start: head + at,
        message: `Cột này cộng lại là ${formatNumber(sum)}, dòng tổng ghi ${total}.`,
        fix: 'Cộng lại, rồi sửa dòng tổng hoặc dòng sai.',
      };
  }
}

/** Shares beside the numbers they are of, the total below both: each number's share of its total. */
function* wrongShares(rows: readonly (readonly Cell[])[], column: number, head: number): Generator<Hit> {
  const numbers = rows.slice(1).map((row) => row[column - 1]?.text ?? '');
  const total = readNumber(numbers.at(-1) ?? '');
  if (!numbers.every((number) => WHOLE_NUMBER.test(number)) || total === 0 || readShare(rows.at(-1)![column]!.text) !== 100) return;
  for (const [index, number] of numbers.slice(0, -1).entries()) {
    const { text, at } = rows[index + 1]![column]!;
    const right = (readNumber(number) / total) * 100;
    if (Math.abs(right - readShare(text)) > 1)
      yield {
        start: head + at,
        message: `${number}/${formatNumber(total)} là ${formatNumber(right)}%, bảng ghi ${text}.`,
        fix: 'Đối chiếu với báo cáo gốc rồi sửa con số sai.',
      };
  }
}

interface Cell {
  text: string;
  at: number;
}

function readShare(written: string): number {
  return readNumber(written.replace('%', '').trim());
}
