import { placeTones } from '../../vietnamese/tone-placement.ts';
import { findPersonNames } from '../../text/person-names.ts';
import { ofLibrary, type Rule, type WritingContext } from '../engine/rule.ts';

const WORD = /[\p{L}\p{M}]+/gu;

/** Texts that stand as printed wherever they are repeated: quotations, their variants, official names and titles. */
function printedTexts({ entries }: WritingContext['library']): string[] {
  return entries.flatMap(({ collection, data }) => {
    const fields = data as { text?: string; variants?: { text: string }[]; name?: string; short?: string; issuer?: string; title?: string };
    const isPrinted = collection === 'documents' || collection === 'works';
    const named = [fields.text, fields.name, fields.short, fields.issuer, isPrinted ? fields.title : undefined];
    return [...named, ...(fields.variants ?? []).map(({ text }) => text)].filter((text) => text !== undefined);
  });
}

/** Words with their neighbours, as printed in quotations and official names, that the house would write otherwise. */
const printedOtherwise = ofLibrary(({ library, toneStyle }: WritingContext) => {
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
  *words(text, context) {
    if (placeTones(text, context.toneStyle) === text) return;
    const isInName = inRanges(findPersonNames(text).map(({ at, end }) => [at, end]));
    for (const { 0: written, index: at } of text.matchAll(WORD)) {
      const placed = placeTones(written, context.toneStyle);
      if (placed === written || isInName(at) || printedOtherwise(context).has(withNeighbours(text, at, written))) continue;
      yield { at, written, should: placed, message: `“${written}” đặt dấu khác kiểu của thư viện.`, fix: `Viết “${placed}”.` };
    }
  },
};

/** Whether a place lies in one of the ranges, which are in order; asked with growing places, in linear time. */
function inRanges(ranges: readonly (readonly [start: number, end: number])[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (ranges[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
  };
}
