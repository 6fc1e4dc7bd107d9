import { wordsOf, type Word } from '../text/words.ts';
import type { Difference } from './align-words.ts';
import { stretchesOf, type Chain, type Stretch } from './chains.ts';
import { paragraphsAt, type ComparedText } from './compared-text.ts';
import { partsOf, type PassagePart } from './difference-parts.ts';
import { layAtChain, type Lying, type Passage } from './place-chain.ts';
import { SequenceIndex } from './sequence-index.ts';
import { SEQUENCE_WORDS, sequencesOf } from './sequences.ts';

/** Where a passage stands in a text, and what is not the same there. */
export interface Placement<T extends ComparedText = ComparedText> {
  text: T;
  /** Numbers of the paragraphs, from 1, in the order of the passage. */
  paragraphs: number[];
  /** Share of the passage's words that agree, 0–1, fewer for every word missing or too many; of a fingerprint, at most. */
  agreement: number;
  /** Word by word the same, pieces of a shortened passage in the order of the text. */
  isExact: boolean;
  /** In order; `from` and `to` count the passage's words, `start` and `end` those of the text. */
  differences: Difference[];
  /** The parts of the text, in words: one for each piece of the passage that was found. */
  ranges: { start: number; end: number }[];
}

/** Marks of words that were left out: …, ..., in brackets or not. */
const LEFT_OUT = /\s*[[(]?\s*(?:…|\.{3,})\s*[\])]?\s*/u;
/** A piece that agrees in fewer of its words stands elsewhere, or nowhere. */
const LEAST_AGREEMENT = 0.6;
/** Fewer words that agree for certain stand in many texts. */
const FEWEST_AGREEING = 5;

/** The pieces of a passage between marks of omission, each with its words. Places are those in the passage. */
function piecesOf(passage: string): Word[][] {
  const words = wordsOf(passage);
  const pieces: Word[][] = [];
  let rest = words;
  for (const { 0: mark, index } of passage.matchAll(new RegExp(LEFT_OUT, 'gu'))) {
    pieces.push(rest.filter(({ at }) => at < index));
    rest = rest.filter(({ at }) => at >= index + mark.length);
  }
  return [...pieces, rest].filter((piece) => piece.length > 0);
}

/** Finds passages in texts: best place, paragraphs, and each word that is not the same. */
export class Locator<T extends ComparedText> {
  readonly #index = new SequenceIndex<T>();

  constructor(texts: Iterable<T> = []) {
    for (const text of texts) this.add(text);
  }

  add(text: T): void {
    this.#index.add(text);
  }

  /**
   * The best place of a passage in any of the texts; null where it stands in none. Where it does not stand there as it
   * is, its marks of omission part it into pieces, which must follow each other; one of fewer than three words cannot be
   * found by itself and counts as not agreeing.
   */
  locate(passage: string): Placement<T> | null {
    const whole = this.#locate([wordsOf(passage)]);
    if (whole?.isExact || !LEFT_OUT.test(passage)) return whole;
    const parted = this.#locate(piecesOf(passage));
    return parted && parted.agreement > (whole?.agreement ?? 0) ? parted : whole;
  }

  /**
   * Stretches of a text that lie along one of the texts, most words first.
   * @param words of a paragraph or so
   */
  nearIn(words: readonly Word[]): Stretch[] {
    const near = this.#index
      .chainsOf(sequencesOf(words))
      .flatMap(({ chains }) => chains.flatMap((chain) => stretchesOf(chain, SEQUENCE_WORDS)));
    return near.sort((a, b) => b.agreeing - a.agreeing);
  }

  #locate(parts: readonly Word[][]): Placement<T> | null {
    const pieces = parts.map((words): Piece<T> => {
      const sequences = sequencesOf(words);
      const chains = this.#index.chainsOf(sequences).map((found) => [found.text, found.chains] as const);
      return { words, sequences, chains: new Map(chains) };
    });
    const likely = new Set(pieces.flatMap(({ chains }) => [...chains.keys()]));
    const found = [...likely].map((text) => placeIn(text, pieces)).filter((one) => one !== null);
    found.sort((a, b) => b.agreement - a.agreement);
    return found[0] ?? null;
  }
}

interface Piece<T> extends Passage {
  chains: ReadonlyMap<T, readonly Chain[]>;
}

/** Chains of one text that are looked at: the best one by its hits is nearly always the best by its words. */
const CANDIDATES = 4;
/** Words that a mark of omission may stand for, about a printed page: pieces from further apart are no passage. */
const MOST_LEFT_OUT = 300;

function placeIn<T extends ComparedText>(text: T, pieces: readonly Piece<T>[]): Placement<T> | null {
  const lyings = layPieces(pieces, text);
  const placed = lyings.filter((one) => one !== null);
  const differences: Difference[] = [];
  let [passed, changes] = [0, 0];
  for (const [index, { words }] of pieces.entries()) {
    const lying = lyings[index];
    changes += lying ? lying.changes : words.length;
    if (!lying) differences.push({ from: passed, to: passed + words.length, start: 0, end: 0 });
    else differences.push(...lying.differences.map((one) => ({ ...one, from: one.from + passed, to: one.to + passed })));
    passed += words.length;
  }
  const isInOrder = placed.every(({ start }, index) => index === 0 || start >= placed[index - 1]!.end);
  const agreement = 1 - changes / Math.max(1, passed);
  const agreeing = differences.reduce((rest, { from, to, isSpelling }) => rest - (isSpelling ? 0 : to - from), passed);
  if (placed.length === 0 || (changes > 0 && (agreement < LEAST_AGREEMENT || agreeing < FEWEST_AGREEING))) return null;
  const ranges = placed.map(({ start, end }) => ({ start, end }));
  return { text, agreement, isExact: changes === 0 && isInOrder, differences, ranges, paragraphs: listParagraphs(text, ranges) };
}

/** The places of all pieces: the longest tells where the passage stands, the others are looked for beside those placed. */
function layPieces<T extends ComparedText>(pieces: readonly Piece<T>[], text: T): (Lying | null)[] {
  const lyings = pieces.map((): Lying | null => null);
  const longestFirst = [...pieces.entries()].sort(([, a], [, b]) => b.words.length - a.words.length);
  for (const [index, piece] of longestFirst) {
    const after = lyings.slice(0, index).findLast((one) => one !== null)?.end ?? 0;
    const before = lyings.slice(index + 1).find((one) => one !== null)?.start ?? Infinity;
    const isPlaced = lyings.some((one) => one !== null);
    lyings[index] = layPiece(piece, text, { after, before, isPlaced });
  }
  return lyings;
}

/** Where a piece may lie: between words of the text. `isPlaced`: others lie there already, within reach of which it must be. */
interface Between {
  after: number;
  before: number;
  isPlaced: boolean;
}

/** The best place of one piece; of equal ones the first that is in order. */
function layPiece<T extends ComparedText>(piece: Piece<T>, text: T, { after, before, isPlaced }: Between): Lying | null {
  const isNear = (place: number): boolean => {
    if (!isPlaced) return true;
    const fromAfter = after > 0 && Math.abs(place - after) <= MOST_LEFT_OUT;
    return fromAfter || (before < Infinity && Math.abs(before - place) <= MOST_LEFT_OUT + piece.words.length);
  };
  const isOut = ({ start, end }: Lying): number => Number(start < after || end > before);
  const [best] = (piece.chains.get(text) ?? [])
    .filter(({ hits }) => isNear(hits[0]!.place))
    .slice(0, CANDIDATES)
    .map((chain) => layAtChain(piece, text, chain))
    .sort((a, b) => a.changes - b.changes || isOut(a) - isOut(b) || a.start - b.start);
  return best && best.changes <= piece.words.length * (1 - LEAST_AGREEMENT) ? best : null;
}

function listParagraphs(text: ComparedText, ranges: Placement['ranges']): number[] {
  const numbers = ranges.flatMap(({ start, end }) => {
    const [first, last] = paragraphsAt(text, start, end);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(numbers)];
}

/** The passage, cut where it is not the text's own wording; what a fingerprint has there is not known. */
export function partsOfPlacement(passage: string, { text, differences }: Placement): PassagePart[] {
  return partsOf(passage, wordsOf(passage), differences, ({ start, end }) => {
    if (start === end) return '';
    const words = text.words?.slice(start, end);
    return words ? words.map((word) => word.text).join(' ') : null;
  });
}
