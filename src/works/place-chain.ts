import type { Word } from '../text/words.ts';
import { alignWithin, type Difference } from './align-words.ts';
import { completeHits, type Chain } from './chains.ts';
import type { ComparedText } from './compared-text.ts';
import { SEQUENCE_WORDS } from './sequences.ts';

/** Words of a passage as they lie along a text. */
export interface Lying {
  /** The part of the text, in words. */
  start: number;
  end: number;
  /** Words replaced, missing and too many. */
  changes: number;
  differences: Difference[];
}

/** Words of the text that are looked at beyond the chain, where the passage begins earlier or ends later. */
const SLACK = 4;

/** Lays a passage along a text at a chain: by the words of the text where they are held, else by the chain alone. */
export function layAtChain(passage: Passage, text: ComparedText, chain: Chain): Lying {
  return (text.words && layAlongWords(passage.words, text.words, chain)) ?? layAlongHashes(passage, text, chain);
}

/** A passage as it is compared. */
export interface Passage {
  words: readonly Word[];
  sequences: Uint32Array;
}

/** Cells of a table of costs that a phone has room for, two bytes each. */
const MOST_CELLS = 8_000_000;

/** Null where there is no room for it. */
function layAlongWords(passage: readonly Word[], words: readonly Word[], { hits }: Chain): Lying | null {
  const [first, last] = [hits[0]!, hits.at(-1)!];
  // What would lie before the text begins, or after it ends, is too many.
  const head = Math.max(0, first.at - first.place - SLACK);
  const tail = Math.min(passage.length, last.at + words.length - last.place + SLACK);
  const shifts = hits.map(({ at, place }) => place - at);
  const [least, most] = [Math.min(...shifts) - SLACK, Math.max(...shifts) + SLACK];
  if ((tail - head) * (most - least + 1) > MOST_CELLS) return null;
  const from = Math.max(0, head + least);
  const part = passage.slice(head, tail);
  const band = { least: head + least - from, most: head + most - from };
  const lying = alignWithin(part, words.slice(from, Math.max(from, tail + most)), band);
  const [start, end] = [lying.start + from, lying.end + from];
  const differences = lying.differences.map((one) => ({
    ...one,
    ...{ from: one.from + head, to: one.to + head, start: one.start + from, end: one.end + from },
  }));
  if (head > 0) differences.unshift({ from: 0, to: head, start, end: start });
  if (tail < passage.length) differences.push({ from: tail, to: passage.length, start: end, end });
  return { start, end, changes: lying.changes + head + passage.length - tail, differences };
}

/**
 * What a fingerprint can tell: between two sequences that agree it knows how many words the text has, not which. Words
 * that are not three in a row between two changes may agree or not: they are among the differences, and count as changes
 * where there are more than a few.
 */
function layAlongHashes({ words: { length }, sequences }: Passage, { paragraphs, sequences: ofText }: ComparedText, chain: Chain): Lying {
  const differences: Difference[] = [];
  const hits = completeHits(chain, sequences, ofText);
  const first = hits[0]!;
  const total = paragraphs.reduce((sum, count) => sum + count, 0);
  // At its ends a passage is taken to have as many words as the text.
  const start = Math.max(0, first.place - first.at);
  if (first.at > 0) differences.push({ from: 0, to: first.at, start, end: first.place });
  let [to, end] = [first.at, first.place];
  for (const { at, place } of hits) {
    // Sequences may overlap on one side where words are missing or too many on the other.
    const overlap = Math.max(0, to - at, end - place);
    if (at + overlap > to || place + overlap > end) differences.push({ from: to, to: at + overlap, start: end, end: place + overlap });
    [to, end] = [Math.max(to, at + SEQUENCE_WORDS), Math.max(end, place + SEQUENCE_WORDS)];
  }
  if (to < length) {
    const last = Math.min(total, end + length - to);
    differences.push({ from: to, to: length, start: end, end: last });
    end = last;
  }
  const changes = differences.reduce((sum, one) => sum + fewestChanges(one, one.from === 0 || one.to === length), 0);
  return { start, end, changes, differences };
}

/** Up to so many words beside each other may be one change, with words beside it that agree. */
const BLURRED = 4;

/** The fewest changes that leave no three words in a row agreeing. @param isEnd of the passage: one side is open */
function fewestChanges({ from, to, start, end }: Difference, isEnd: boolean): number {
  const [here, there] = [to - from, end - start];
  const both = Math.min(here, there);
  const fewest = isEnd ? Math.ceil(both / SEQUENCE_WORDS) : Math.min(both, 1 + Math.ceil((both - 1) / SEQUENCE_WORDS));
  return Math.abs(here - there) + (both > BLURRED ? both : fewest);
}
