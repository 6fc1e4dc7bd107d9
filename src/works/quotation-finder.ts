import { wordsOf, type Word } from '../text/words.ts';
import { alignWords } from './align-words.ts';
import { SequenceIndex } from './sequence-index.ts';
import { sequencesOf } from './sequences.ts';

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

/** Words that stand in a passage where others stand in the quotation; either may be empty. */
export interface WordDifference {
  written: string;
  expected: string;
}

/** A difference in an editor's words. */
export function tellDifference({ written, expected }: WordDifference): string {
  if (written === '') return `thiếu “${expected}”`;
  return expected === '' ? `thừa “${written}”` : `“${written}” → “${expected}”`;
}

export interface QuotationMatch<Q extends KnownQuotation> {
  quotation: Q;
  /** The wording that the passage was laid along. */
  wording: string;
  isVariant: boolean;
  /** Share of the shorter text's words that agree, 0–1. */
  agreement: number;
  /** Empty where the words are the same; i for y is the same. */
  differences: WordDifference[];
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

/** Which quotation of a collection a passage is, or was meant to be. */
export class QuotationFinder<Q extends KnownQuotation> {
  readonly #index: SequenceIndex<Wording<Q>>;

  constructor(quotations: readonly Q[]) {
    const wordings = quotations.flatMap((quotation) =>
      [quotation.text, ...quotation.variants].map((text, index): Wording<Q> => {
        const words = wordsOf(text);
        return { quotation, text, isVariant: index > 0, words, sequences: sequencesOf(words) };
      }),
    );
    this.#index = new SequenceIndex(wordings);
  }

  /** Null where no quotation is near. */
  find(passage: string): QuotationMatch<Q> | null {
    const words = wordsOf(passage);
    const likely = this.#index
      .chainsOf(sequencesOf(words))
      .map(({ text, chains }) => ({ wording: text, votes: chains.reduce((sum, { hits }) => sum + hits.length, 0) }))
      .sort((a, b) => b.votes - a.votes)
      .slice(0, CANDIDATES);
    const [best] = likely
      .map(({ wording }) => match(words, wording))
      .filter((one) => one !== null)
      .sort((a, b) => b.agreement - a.agreement || Number(a.isVariant) - Number(b.isVariant) || a.quotation.rank - b.quotation.rank);
    return best ?? null;
  }
}

function match<Q extends KnownQuotation>(words: readonly Word[], wording: Wording<Q>): QuotationMatch<Q> | null {
  const { agreement, differences } = alignWords(words, wording.words);
  if (agreement < leastAgreement(words.length, wording)) return null;
  const { quotation, text, isVariant } = wording;
  return {
    quotation,
    wording: text,
    isVariant,
    agreement,
    differences: differences
      .filter(({ isSpelling }) => !isSpelling)
      .map(({ from, to, start, end }) => ({ written: join(words, from, to), expected: join(wording.words, start, end) })),
  };
}

function join(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** How much of the shorter text must agree; nothing agrees more than 1. */
function leastAgreement(length: number, { quotation: { isDoubtful }, words }: Wording<KnownQuotation>): number {
  const [fewer, more] = [Math.min(length, words.length), Math.max(length, words.length)];
  if (fewer < FEWEST_WORDS) return isDoubtful && fewer === more ? 1 : Infinity;
  // An error must not rest on a few words that a longer passage happens to share.
  if (isDoubtful) return fewer / more < SAME_LENGTH ? 1 : LEAST_FOR_FALSE;
  return LEAST_AGREEMENT;
}
