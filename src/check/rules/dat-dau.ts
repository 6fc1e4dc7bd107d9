import { placeTones } from '../../vietnamese/tone-placement.ts';
import { oncePerContext } from '../context.ts';
import type { CheckContext } from '../context.ts';
import { findPersonNames } from '../../text/person-names.ts';
import { printedTexts } from '../printed-texts.ts';
import type { Rule } from '../rule.ts';

const WORD = /[\p{L}\p{M}]+/gu;

/** Words with their neighbours, as printed in quotations and official names, that the house would write otherwise. */
const printedOtherwise = oncePerContext(({ library, toneStyle }: CheckContext) => {
  const kept = new Set<string>();
  for (const text of printedTexts(library)) {
    if (placeTones(text, toneStyle) === text) continue;
    for (const { 0: word, index } of text.matchAll(WORD))
      if (placeTones(word, toneStyle) !== word) kept.add(withNeighbours(text, index, word));
  }
  return kept;
});

function withNeighbours(text: string, at: number, word: string): string {
  const before = /[\p{L}\p{M}]+(?=[^\p{L}\p{M}]{1,2}$)/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  const after = /^[^\p{L}\p{M}]{1,2}([\p{L}\p{M}]+)/u.exec(text.slice(at + word.length, at + word.length + 12))?.[1] ?? '';
  return [before, word, after].join(' ').toLowerCase();
}

export const tonePlacement: Rule = {
  code: 'dat-dau',
  severity: 'nhắc',
  about:
    'Cả thư viện đặt dấu thanh theo một kiểu, ghi ở tonePlacement trong site.yaml: old là hòa, khỏe, ủy; new là hoà, khoẻ, uỷ. ' +
    'Câu trích, tên văn bản, tên đơn vị và tên người giữ như in.',
  wrong: 'Đảng uỷ Sở (khi tonePlacement: old)',
  right: 'Đảng ủy Sở',
  *passage(passage, _file, context) {
    const { text } = passage;
    if (placeTones(text, context.toneStyle) === text) return;
    const persons = findPersonNames(text);
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const placed = placeTones(word, context.toneStyle);
      if (placed === word || persons.some(({ at, end }) => index >= at && index < end)) continue;
      if (printedOtherwise(context).has(withNeighbours(text, index, word))) continue;
      const edit = passage.edit(index, index + word.length, placed);
      yield {
        start: passage.start(index),
        message: `“${word}” đặt dấu khác kiểu của thư viện.`,
        fix: `Viết “${placed}”.`,
        ...(edit && { edits: [edit] }),
      };
    }
  },
};
