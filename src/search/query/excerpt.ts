import { fieldOf, fieldStart } from '../bundle/postings.ts';
import { FACT_SIGN, isSeparator, splitWords, type PagePassage } from '../passages.ts';
import type { MarkedText } from '../types.ts';
import type { Hit } from './hits.ts';
import { markedRows, type MarkedRow } from './marked-words.ts';

const WORDS = 30;
/** Words shown before the first hit, when the block does not begin nearer. */
export const EXCERPT_LEAD = 6;

/** What is not marked counts this much beside what is: the stretch shown is to have the marks in it. */
const UNMARKED = 0.25;

/** Where on a page the excerpt is taken from: a word that begins the stretch with most of the query in it. */
export function bestPlace(hits: readonly Hit[], titleLength: number): number {
  const inBody = hits.filter(({ position }) => position >= titleLength && fieldOf(position) < 0);
  return bestStart(inBody.map((hit) => (hit.marks ? hit : { ...hit, value: hit.value * UNMARKED })));
}

/**
 * The stretch of a page that shows most of the query, its words marked. It never repeats the title.
 * @param place from {@link bestPlace}; the passage holds {@link EXCERPT_LEAD} words before it
 */
export function excerpt({ words, start: origin, more }: PagePassage, place: number, hits: readonly Hit[], title: string): MarkedText {
  const beginning = origin === 0 ? afterTitle(words, title) : 0;
  const start = Math.max(blockStart(words, place - origin), beginning);
  const inReach = hits.filter(({ position }) => fieldOf(position) < 0 && position >= origin && position < origin + words.length);
  const rows = markedRows(words, origin, inReach).filter(({ first }) => first >= start && first < start + WORDS);
  // What is marked is not cut in two.
  const end = Math.min(words.length, Math.max(start + WORDS, Math.min((rows.at(-1)?.last ?? 0) + 1, start + WORDS + EXCERPT_LEAD)));
  const shown = rows.filter(({ last }) => last < end).map((row) => ({ ...row, first: row.first - start, last: row.last - start }));
  const isCut = { before: origin + start > beginning, after: more || end < words.length };
  return joinMarked(words.slice(start, end), shown, isCut);
}

/** The first word after the title, where the page begins with it; Pagefind ends every heading with a full stop. */
function afterTitle(words: readonly string[], title: string): number {
  const titleWords = splitWords(title);
  const first = words.findIndex((word) => !isSeparator(word));
  if (titleWords.some((word, i) => word !== words[first + i] && `${word}.` !== words[first + i])) return 0;
  const end = first + titleWords.length;
  return isSeparator(words[end]) ? end + 1 : end;
}

/** The address of a page, at the place (`PagePassage.places`) that holds most of what an excerpt shows of the query. */
export function addressOf({ url, places }: PagePassage, start: number, hits: readonly Hit[]): string {
  const shown = hits.filter(({ position }) => fieldOf(position) < 0 && position >= start && position < start + WORDS);
  const values = new Map<string, Map<number, number>>();
  for (const { position, slot, value } of shown) {
    const place = places.findLast(({ location }) => location <= position);
    if (!place) continue;
    const held = values.get(place.id) ?? values.set(place.id, new Map()).get(place.id)!;
    held.set(slot, Math.max(held.get(slot) ?? 0, value));
  }
  const sums = [...values].map(([id, held]) => ({ id, sum: [...held.values()].reduce((total, value) => total + value, 0) }));
  const [best] = sums.sort((a, b) => b.sum - a.sum);
  return best ? `${url}#${best.id}` : url;
}

/** A metadata field with the words of the query marked. */
export function markField(text: string, field: number, hits: readonly Hit[]): MarkedText {
  const words = splitWords(text);
  const origin = fieldStart(field);
  const own = hits.filter(({ position }) => fieldOf(position) === field);
  return joinMarked(words, markedRows(words, origin, own), { before: false, after: false });
}

/** The position from which a window of {@link WORDS} holds the most of the query, each word of it counted once. */
function bestStart(hits: readonly Hit[]): number {
  let best = 0;
  let bestValue = 0;
  const values = new Float64Array(hits.reduce((count, { slot }) => Math.max(count, slot + 1), 0));
  for (let i = 0, from = 0; i < hits.length; i++) {
    while (hits[i]!.position - hits[from]!.position >= WORDS - EXCERPT_LEAD) from++;
    values.fill(0);
    for (let j = from; j <= i; j++) {
      const { slot, value } = hits[j]!;
      const follows = j > from && hits[j - 1]!.slot === slot - 1 && hits[j - 1]!.position === hits[j]!.position - 1;
      values[slot] = Math.max(values[slot]!, follows ? value * 2 : value);
    }
    const sum = values.reduce((total, value) => total + value, 0);
    if (sum > bestValue) {
      best = hits[from]!.position;
      bestValue = sum;
    }
  }
  return best;
}

/** Where the block around a position begins, or a few words before it. */
function blockStart(words: readonly string[], position: number): number {
  const earliest = Math.max(0, position - EXCERPT_LEAD);
  for (let start = position; start > earliest; start--) if (isSeparator(words[start - 1])) return start;
  return isSeparator(words[earliest]) ? earliest + 1 : earliest;
}

/** A fact or a block that ends in no sign of its own, quotation marks aside: what follows would be read on with it. */
const UNENDED = /[^\s.,:;!?…"”’»)\]][”’»)\]"]*$/;

function joinMarked(words: readonly string[], rows: readonly MarkedRow[], isCut: { before: boolean; after: boolean }): MarkedText {
  let text = isCut.before ? '… ' : '';
  const starts = words.map((word, i) => {
    if (isSeparator(word)) return text.length;
    if (isSeparator(words[i - 1]) && UNENDED.test(text)) text += ` ${FACT_SIGN}`;
    if (text !== '' && !text.endsWith(' ')) text += ' ';
    text += word;
    return text.length - word.length;
  });
  const marks = rows.map(({ first, start, last, end }) => [starts[first]! + start, starts[last]! + end] as const);
  return { text: isCut.after ? `${text} …` : text, marks };
}
