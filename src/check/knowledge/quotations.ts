import { isDoubtful, type QuoteData } from '../../schemas/quote.ts';
import { alignWords, type WordDifference } from '../../text/word-alignment.ts';
import { wordsOf, type Word } from '../../text/words.ts';
import { oncePerContext, type CheckContext } from '../engine/context.ts';

/** A wording the collection knows: a quotation, or a variant of one. */
interface Wording {
  id: string;
  data: QuoteData;
  isVariant: boolean;
  words: Word[];
}

export interface QuotationMatch {
  id: string;
  data: QuoteData;
  isVariant: boolean;
  /** Empty where the words are the same. */
  differences: WordDifference[];
}

/** Shorter passages are phrases anyone may use; only false sayings are told by so few words. */
const FEWEST_WORDS = 6;
/** Share of words that must agree before a passage is taken for a quotation gone wrong. */
const LEAST_AGREEMENT = 0.7;
const LEAST_FOR_FALSE = 0.85;
/** Lengths whose ratio is above this are compared as wholes. */
const SAME_LENGTH = 0.6;
const CANDIDATES = 4;
const TRUST: Readonly<Record<QuoteData['verification'], number>> = {
  verified: 0,
  secondary: 1,
  unverified: 2,
  disputed: 3,
  misattributed: 4,
};

function triples(words: readonly Word[]): string[] {
  return words.slice(2).map((word, index) => `${words[index]?.key} ${words[index + 1]?.key} ${word.key}`);
}

/** How much of the shorter text must agree; nothing agrees more than 1. */
function leastAgreement(length: number, { data, words }: Wording): number {
  const [fewer, more] = [Math.min(length, words.length), Math.max(length, words.length)];
  if (fewer < FEWEST_WORDS) return isDoubtful(data.verification) && fewer === more ? 1 : Infinity;
  // An error must not rest on a few words that a longer passage happens to share.
  if (isDoubtful(data.verification)) return fewer / more < SAME_LENGTH ? 1 : LEAST_FOR_FALSE;
  return LEAST_AGREEMENT;
}

/** Wordings by each three words in a row that they hold. */
const wordingsByTriple = oncePerContext(({ library }: CheckContext) => {
  const found = new Map<string, Set<Wording>>();
  for (const entry of library.entries) {
    if (entry.collection !== 'quotes' || entry.data.draft) continue;
    const data = entry.data as QuoteData;
    for (const [index, text] of [data.text, ...data.variants.map((variant) => variant.text)].entries()) {
      const wording: Wording = { id: entry.id, data, isVariant: index > 0, words: wordsOf(text) };
      for (const triple of triples(wording.words)) found.set(triple, (found.get(triple) ?? new Set()).add(wording));
    }
  }
  return found;
});

/** The quotation that a passage is, or was meant to be; null where none is near. */
export function findQuotation(passage: string, context: CheckContext): QuotationMatch | null {
  const words = wordsOf(passage);
  const votes = new Map<Wording, number>();
  for (const triple of triples(words))
    for (const wording of wordingsByTriple(context).get(triple) ?? []) votes.set(wording, (votes.get(wording) ?? 0) + 1);
  const likely = [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([wording]) => wording);
  const matches = likely.flatMap((wording) => {
    const { agreement, differences } = alignWords(words, wording.words);
    const isEnough = agreement >= leastAgreement(words.length, wording);
    return isEnough ? [{ ...wording, agreement, differences }] : [];
  });
  matches.sort(
    (a, b) =>
      b.agreement - a.agreement || Number(a.isVariant) - Number(b.isVariant) || TRUST[a.data.verification] - TRUST[b.data.verification],
  );
  return matches[0] ?? null;
}
