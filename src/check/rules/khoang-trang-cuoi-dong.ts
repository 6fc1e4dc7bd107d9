import { childrenOf, offsetOf, type Node } from '../../mdx/tree.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Rule } from '../engine/rule.ts';

const TRAILING = /(?<=[^ \t\r\n\\])[ \t]+(?=\r?\n|$)|(?<=\n|\r)[ \t]+(?=\r?\n|$)/g;

/** Offsets of line breaks that an editor made with two spaces; and ranges of code, where spaces count. */
function meantSpaces({ body }: CheckedFile): { breaks: Set<number>; code: [number, number][] } {
  const breaks = new Set<number>();
  const code: [number, number][] = [];
  const visit = (node: Node): void => {
    const start = (body?.offset ?? 0) + offsetOf(node);
    if (node.type === 'break') breaks.add(start);
    if (node.type === 'code') code.push([start, (body?.offset ?? 0) + (node.position?.end.offset ?? 0)]);
    childrenOf(node).forEach(visit);
  };
  if (body) visit(body.tree);
  return { breaks, code };
}

export const trailingSpaces: Rule = {
  code: 'khoang-trang-cuoi-dong',
  severity: 'nhắc',
  about:
    'Dấu cách thừa ở cuối dòng không ai thấy, nhưng làm lần sửa sau khó đối chiếu. Hai dấu cách để xuống dòng trong đoạn văn thì được giữ.',
  wrong: 'Chi bộ họp.[dấu cách]',
  right: 'Chi bộ họp.',
  forms: ['words', 'body'],
  *file(file) {
    if (!/[ \t](?:\r?\n|$)/.test(file.source)) return;
    const { breaks, code } = meantSpaces(file);
    for (const { index: start, 0: spaces } of file.source.matchAll(TRAILING)) {
      if (breaks.has(start) || code.some(([from, to]) => start >= from && start < to)) continue;
      yield { start, message: 'Dấu cách thừa ở cuối dòng.', fix: 'Xóa đi.', edits: [{ start, end: start + spaces.length, text: '' }] };
    }
  },
};
