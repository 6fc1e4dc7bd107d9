import type { WorkData } from '../schemas/work.ts';
import { formatDate } from '../text/dates.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { partsOf, textBetween, type PassagePart } from '../works/difference-parts.ts';
import type { Placement } from '../works/locate.ts';

/** `đoạn 216`, `đoạn 3–5`, `đoạn 3 và 7`; numbers in order. */
export function paragraphLabel(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return `đoạn ${runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(' và ')}`;
}

/** What the anchors of paragraphs begin with. */
export const PARAGRAPH_ANCHOR = 'doan-';

/** Anchor of a paragraph; it never changes while the text is the same. */
export function paragraphAnchor(number: number): string {
  return `${PARAGRAPH_ANCHOR}${number}`;
}

/** `10/5/1969`, `tháng 10/1947 (chưa xác nhận)`. */
export function seenDateText({ value, confirmed }: { value: string; confirmed: boolean }): string {
  return `${formatDate(value)}${confirmed ? '' : ' (chưa xác nhận)'}`;
}

/** A passage cut where it does not agree with its work; what stands there in the work is known of a text that is held. */
export function differingParts(passage: string, { text, differences }: Placement, paragraphs: readonly string[] | null): PassagePart[] {
  const held = text.words;
  return partsOf(passage, wordsOf(passage), differences, ({ start, end }) => {
    if (start === end) return '';
    return held && paragraphs ? wordsBetween(held, text.paragraphs, paragraphs, start, end) : null;
  });
}

/** Words of a text as it has them, punctuation included; paragraphs that they run through are joined by a space. */
function wordsBetween(
  words: readonly Word[],
  counts: readonly number[],
  paragraphs: readonly string[],
  start: number,
  end: number,
): string {
  return rangesByParagraph(counts, start, end)
    .map(({ index, before, from, to }) => textBetween(paragraphs[index]!, words.slice(before, before + counts[index]!), from, to))
    .join(' ');
}

/** The parts of a range of words, by the paragraphs that they stand in. `from` and `to` count within the paragraph. */
export function rangesByParagraph(
  counts: readonly number[],
  start: number,
  end: number,
): { index: number; before: number; from: number; to: number }[] {
  let before = 0;
  return counts.flatMap((count, index) => {
    const range = { index, before, from: Math.max(0, start - before), to: Math.min(count, end - before) };
    before += count;
    return range.from < range.to ? range : [];
  });
}

/** `khác 2 chỗ: “có” chứ không phải “dù”…`, for the places where words and not only their spelling differ. */
export function differenceWords(parts: readonly PassagePart[]): string[] {
  return parts.flatMap(({ written, expected, count = 0, isSpelling }) => {
    if (expected === undefined || isSpelling) return [];
    if (written === '') return expected ? `thiếu “${expected}”` : `thiếu ${count} chữ`;
    if (expected === '') return `thừa “${written}”`;
    return expected === null ? `“${written}” không khớp` : `“${written}”, trong tác phẩm là “${expected}”`;
  });
}

/** For each quotation of a paragraph the other copies' wordings of its words; the first has those that are in none. */
export function variantsBeside(quotes: readonly { text: string }[], variants: WorkData['variants']): WorkData['variants'][] {
  const texts = quotes.map(({ text }) => keysOf(text));
  const places = variants.map(({ here }) =>
    Math.max(
      0,
      texts.findIndex((text) => text.includes(keysOf(here))),
    ),
  );
  return quotes.map((_, index) => variants.filter((__, variant) => places[variant] === index));
}

/** Words as they are compared, each between spaces. */
function keysOf(text: string): string {
  const keys = wordsOf(text).map(({ key }) => key);
  return ` ${keys.join(' ')} `;
}
