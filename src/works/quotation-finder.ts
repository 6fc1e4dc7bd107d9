import { wordsOf, type Word } from '../text/words.ts';
import { alignWords, type Comparison } from './align-words.ts';
import { stretchesOf, type Stretch } from './chains.ts';
import { partsOf, textBetween, type PassagePart } from './difference-parts.ts';
import { SequenceIndex } from './sequence-index.ts';
import { SEQUENCE_WORDS, sequencesOf } from './sequences.ts';

/** A saying as far as passages are compared with it. */
export interface KnownQuotation {
  id: string;
  text: string;
  /** Other wordings in circulation. */
  variants: readonly string[];
  /** Listed because nobody should use it as a quotation. */
  isDoubtful: boolean;
  /** 0 for the best evidence; where two wordings agree alike, the lower number goes first. */
  rank: number;
}

export interface QuotationMatch<Q extends KnownQuotation> extends Comparison {
  quotation: Q;
  /** Whether the passage was laid along another wording than the quotation's own. */
  isVariant: boolean;
  /** The same words; i for y is the same. */
  isSame: boolean;
  words: readonly Word[];
  /** The wording that the passage was laid along. */
  wording: { text: string; words: readonly Word[] };
}

/** The passage of a match, cut where it is not the quotation's own wording, whatever variant it is nearer to. */
export function partsOfMatch(
  passage: string,
  { quotation, words, wording, differences, isVariant }: QuotationMatch<KnownQuotation>,
): PassagePart[] {
  const { text, words: expected } = isVariant ? { text: quotation.text, words: wordsOf(quotation.text) } : wording;
  const all = isVariant ? alignWords(words, expected).differences : differences;
  return partsOf(passage, words, all, ({ start, end }) => textBetween(text, expected, start, end));
}

interface Wording<Q> {
  quotation: Q;
  text: string;
  isVariant: boolean;
  words: Word[];
  sequences: Uint32Array;
}

/** Shorter passages are phrases anyone may use; only false sayings are told by so few words. */
export const FEWEST_WORDS = 6;
/** Share of words that must agree before a passage is taken for a quotation gone wrong. */
const LEAST_AGREEMENT = 0.7;
const LEAST_FOR_FALSE = 0.85;
/** Lengths whose ratio is above this are compared as wholes. */
const SAME_LENGTH = 0.6;
const CANDIDATES = 4;
/** In running text a stretch must agree in so many words, or in this share of a shorter quotation. */
const FEWEST_LOOSE = 10;
const LEAST_LOOSE = 0.6;
/** Words at the ends of a quotation that are looked at where they do not agree. */
const LOOSE_END = 3;

/** Which quotation of a collection a passage is, or was meant to be. */
export class QuotationFinder<Q extends KnownQuotation> {
  readonly #index = new SequenceIndex<Wording<Q>>();

  constructor(quotations: Iterable<Q> = []) {
    for (const quotation of quotations) this.add(quotation);
  }

  add(quotation: Q): void {
    for (const [index, text] of [quotation.text, ...quotation.variants].entries()) {
      const words = wordsOf(text);
      this.#index.add({ quotation, text, isVariant: index > 0, words, sequences: sequencesOf(words) });
    }
  }

  /** The quotation that a passage is, or was meant to be; null where none is near. */
  find(passage: string): QuotationMatch<Q> | null {
    return this.findWords(wordsOf(passage));
  }

  findWords(words: readonly Word[]): QuotationMatch<Q> | null {
    const likely = this.#index
      .chainsOf(sequencesOf(words))
      .map(({ text, chains }) => ({ wording: text, votes: chains.reduce((sum, { hits }) => sum + hits.length, 0) }))
      .sort((a, b) => b.votes - a.votes)
      .slice(0, CANDIDATES);
    const [best] = likely
      .map(({ wording }) => match(words, wording))
      .filter((one) => one !== null)
      .sort(
        (a, b) =>
          agreeing(b) - agreeing(a) ||
          b.agreement - a.agreement ||
          Number(a.isVariant) - Number(b.isVariant) ||
          a.quotation.rank - b.quotation.rank,
      );
    return best ?? null;
  }

  /**
   * Stretches of a text that may be a quotation, or most of one, most words first; whether they are one, `find` tells.
   * @param words of a paragraph or so
   */
  nearIn(words: readonly Word[]): Stretch[] {
    const near = this.#index.chainsOf(sequencesOf(words)).flatMap(({ text, chains }) =>
      chains
        .flatMap((chain) => stretchesOf(chain, SEQUENCE_WORDS))
        .filter(({ agreeing }) => agreeing >= Math.max(FEWEST_WORDS - 1, Math.min(FEWEST_LOOSE, text.words.length * LEAST_LOOSE)))
        .map((stretch) => withEnds(stretch, text.words.length, words.length)),
    );
    return near.sort((a, b) => b.agreeing - a.agreeing);
  }
}

/** The first and last words of a quotation may be the ones that were changed. */

function withEnds({ from, to, start, end, agreeing }: Stretch, length: number, most: number): Stretch {
  const before = start <= LOOSE_END ? Math.min(start, from) : 0;
  const after = length - end <= LOOSE_END ? Math.min(length - end, most - to) : 0;
  return { from: from - before, to: to + after, start: start - before, end: end + after, agreeing };
}

/** Words that agree: a saying pieced together is itself, and not the half of it that is right. */
function agreeing({ agreement, words, wording }: QuotationMatch<KnownQuotation>): number {
  return agreement * Math.min(words.length, wording.words.length);
}

function match<Q extends KnownQuotation>(words: readonly Word[], wording: Wording<Q>): QuotationMatch<Q> | null {
  const comparison = alignWords(words, wording.words);
  if (comparison.agreement < leastAgreement(words.length, wording)) return null;
  const { quotation, isVariant } = wording;
  return { ...comparison, quotation, isVariant, isSame: comparison.agreement === 1, words, wording };
}

/** How much of the shorter text must agree; nothing agrees more than 1. */
function leastAgreement(length: number, { quotation: { isDoubtful }, words }: Wording<KnownQuotation>): number {
  const [fewer, more] = [Math.min(length, words.length), Math.max(length, words.length)];
  if (fewer < FEWEST_WORDS) return isDoubtful && fewer === more ? 1 : Infinity;
  // An error must not rest on a few words that a longer passage happens to share.
  if (isDoubtful) return fewer / more < SAME_LENGTH ? 1 : LEAST_FOR_FALSE;
  return LEAST_AGREEMENT;
}
