import type { Hit } from './chains.ts';
import { paragraphsAt, type ComparedText } from './compared-text.ts';
import { layAtChain } from './place-chain.ts';

/** How far one copy of a whole text agrees with what is known of it. */
export interface Collation {
  /** Words of the copy. */
  words: number;
  /** Share of the words of the longer text that agree, 0–1. */
  agreement: number;
  /** Paragraphs of the copy in which words do not agree, or are missing, from 1. */
  paragraphs: number[];
}

/**
 * Lays a whole copy along another text of the same work, or along its fingerprint. Sequences that stand once in each
 * are the anchors (as in patience diff, Bram Cohen), and what lies between is compared from them.
 */
export function collate(copy: Required<ComparedText>, { sequences, paragraphs }: ComparedText): Collation {
  const total = paragraphs.reduce((sum, count) => sum + count, 0);
  const hits = longestAscent(anchors(copy.sequences, sequences));
  const words = copy.words.length;
  if (hits.length === 0)
    return { words, agreement: 0, paragraphs: copy.paragraphs.flatMap((count, index) => (count > 0 ? index + 1 : [])) };
  const { differences, end } = layAtChain(copy, { sequences, paragraphs }, { hits, score: hits.length });
  const agreeing = differences.reduce((rest, { from, to }) => rest - (to - from), words);
  const places = differences.flatMap(({ from, to }) => paragraphsAt(copy, from, to));
  // What the known text has after the copy's last word.
  if (end < total) places.push(copy.paragraphs.length);
  return { words, agreement: agreeing / Math.max(1, words, total), paragraphs: [...new Set(places)].sort((a, b) => a - b) };
}

/** Paragraphs that are named; of more only how many there are is said. */
const MOST_NAMED = 20;

/** How far a copy agrees, in an editor's words: “khớp 98,8 % số chữ, khác ở đoạn 3, 41”. */
export function tellCollation({ agreement, paragraphs }: Collation): string {
  const share = (Math.floor(agreement * 1000) / 10).toLocaleString('vi');
  if (paragraphs.length === 0) return `khớp ${share} % số chữ`;
  const named = paragraphs.slice(0, MOST_NAMED).join(', ');
  const more = paragraphs.length - MOST_NAMED;
  return `khớp ${share} % số chữ, khác ở đoạn ${named}${more > 0 ? ` và ${more} đoạn nữa` : ''}`;
}

/** Sequences that each text has once, in the order of the copy. */
function anchors(copy: Uint32Array, known: Uint32Array): Hit[] {
  const places = uniquePlaces(known);
  return [...uniquePlaces(copy)].flatMap(([hash, at]) => {
    const place = places.get(hash);
    return at >= 0 && place !== undefined && place >= 0 ? [{ at, place }] : [];
  });
}

/** Place of each hash; -1 where it stands more than once. */
function uniquePlaces(sequences: Uint32Array): Map<number, number> {
  const places = new Map<number, number>();
  for (const [place, hash] of sequences.entries()) places.set(hash, places.has(hash) ? -1 : place);
  return places;
}

/** The most hits whose places ascend as well (patience sorting). */
function longestAscent(hits: readonly Hit[]): Hit[] {
  interface Card extends Hit {
    before: Card | undefined;
  }
  const piles: Card[] = [];
  for (const hit of hits) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (piles[middle]!.place < hit.place) low = middle + 1;
      else high = middle;
    }
    piles[low] = { ...hit, before: piles[low - 1] };
  }
  const ascent: Hit[] = [];
  for (let card = piles.at(-1); card; card = card.before) ascent.unshift({ at: card.at, place: card.place });
  return ascent;
}
