import { fieldOf, fieldStart } from '../bundle/postings.ts';
import { BLOCK_SEPARATOR } from '../block-separator.ts';
import type { MarkedText } from '../types.ts';
import type { Hit } from './hits.ts';

const WORDS = 30;
/** Words shown before the first hit, when the block does not begin nearer. */
const LEAD = 6;
const PUNCTUATION_AROUND = /^[^\p{L}\p{M}\p{N}]*|[^\p{L}\p{M}\p{N}]*$/gu;

/** Splits text as Pagefind does, so that positions of postings are indexes of the result. */
export function splitWords(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** The stretch of a page that shows most of the query, its words marked. */
export function excerpt(words: readonly string[], hits: readonly Hit[]): MarkedText {
  const inBody = hits.filter(({ position }) => fieldOf(position) < 0);
  const first = bestStart(inBody);
  const start = blockStart(words, first);
  const end = Math.min(words.length, start + WORDS);
  const marked = new Set(inBody.filter(({ marks }) => marks).map(({ position }) => position));
  return joinMarked(words, start, end, marked, true);
}

/** A metadata field with the words of the query marked. */
export function markField(text: string, field: number, hits: readonly Hit[]): MarkedText {
  const words = splitWords(text);
  const origin = fieldStart(field);
  const own = hits.filter(({ position, marks }) => marks && fieldOf(position) === field);
  return joinMarked(words, 0, words.length, new Set(own.map(({ position }) => position - origin)), false);
}

/** The position from which a window of {@link WORDS} holds the most of the query, each word of it counted once. */
function bestStart(hits: readonly Hit[]): number {
  let best = 0;
  let bestValue = 0;
  for (let i = 0, from = 0; i < hits.length; i++) {
    while (hits[i]!.position - hits[from]!.position >= WORDS - LEAD) from++;
    const values = new Map<number, number>();
    for (let j = from; j <= i; j++) {
      const { slot, value } = hits[j]!;
      const follows = j > from && hits[j - 1]!.slot === slot - 1 && hits[j - 1]!.position === hits[j]!.position - 1;
      values.set(slot, Math.max(values.get(slot) ?? 0, follows ? value * 2 : value));
    }
    const sum = [...values.values()].reduce((total, value) => total + value, 0);
    if (sum > bestValue) {
      best = hits[from]!.position;
      bestValue = sum;
    }
  }
  return best;
}

/** Where the block around a position begins, or a few words before it. */
function blockStart(words: readonly string[], position: number): number {
  const earliest = Math.max(0, position - LEAD);
  for (let start = position; start > earliest; start--) if (words[start - 1] === BLOCK_SEPARATOR) return start;
  return words[earliest] === BLOCK_SEPARATOR ? earliest + 1 : earliest;
}

function joinMarked(
  words: readonly string[],
  start: number,
  end: number,
  marked: ReadonlySet<number>,
  ellipses: boolean,
): MarkedText {
  let text = ellipses && start > 0 ? '… ' : '';
  const marks: [number, number][] = [];
  for (let i = start; i < end; i++) {
    const word = words[i]!;
    if (word === BLOCK_SEPARATOR) continue;
    if (text !== '' && !text.endsWith(' ')) text += ' ';
    if (marked.has(i)) addMark(marks, text, word, marked.has(i - 1));
    text += word;
  }
  return { text: ellipses && end < words.length ? `${text} …` : text, marks };
}

/** Marks a word without the punctuation around it; marked neighbours share one mark. */
function addMark(marks: [number, number][], before: string, word: string, joins: boolean): void {
  const [leading = ''] = /^[^\p{L}\p{M}\p{N}]*/u.exec(word) ?? [];
  const end = before.length + leading.length + word.replace(PUNCTUATION_AROUND, '').length;
  const last = marks.at(-1);
  if (joins && last && last[1] === before.length - 1) last[1] = end;
  else marks.push([before.length + leading.length, end]);
}
