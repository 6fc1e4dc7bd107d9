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

/** A passage as it is compared. */
export interface Passage {
  words: readonly Word[];
  sequences: Uint32Array;
}

/** Words of the text that are looked at beyond the chain, where the passage begins earlier or ends later. */
const SLACK = 4;

/** Lays a passage along a text at a chain: by the words of the text where they are held, else by the chain alone. */
export function layAtChain(passage: Passage, text: ComparedText, chain: Chain): Lying {
  return text.words ? layAlongWords(passage.words, text.words, chain) : layAlongHashes(passage, text, chain);
}

function layAlongWords(passage: readonly Word[], words: readonly Word[], { hits }: Chain): Lying {
  const shifts = hits.map(({ at, place }) => place - at);
  const [least, most] = [Math.min(...shifts) - SLACK, Math.max(...shifts) + SLACK];
  const from = Math.max(0, least);
  const window = words.slice(from, Math.max(from, passage.length + most));
  const { start, end, changes, differences } = alignWithin(passage, window, { least: least - from, most: most - from });
  const moved = differences.map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
  return { start: start + from, end: end + from, changes, differences: moved };
}

/**
 * What a fingerprint can tell: between two sequences that agree it knows how many words the text has, not which; words
 * of the passage between two changes that are not three in a row count as not agreeing.
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
  const changes = differences.reduce((sum, one) => sum + Math.max(one.to - one.from, one.end - one.start), 0);
  return { start, end, changes, differences };
}
