import { oncePer, type CheckContext } from '../engine/rule.ts';
import { isDoubtful, type QuoteData } from '../../schemas/quote.ts';
import { alignWords, wordsOf, type Word, type WordDifference } from '../../text/words.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Passage } from '../engine/passage.ts';
import { definitionOf } from '../../schemas/collections.ts';
import { pairQuotationMarks } from '../../text/quotation-marks.ts';

/** A wording the collection knows: a quotation, or a variant of one. */
interface Wording {
  id: string;
  data: QuoteData;
  isVariant: boolean;
  words: Word[];
}

interface QuotationMatch {
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
/** The most trusted first. */
const TRUST: readonly QuoteData['verification'][] = ['verified', 'secondary', 'unverified', 'disputed', 'misattributed'];

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
const wordingsByTriple = oncePer(({ library }: CheckContext) => {
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
function findQuotation(passage: string, context: CheckContext): QuotationMatch | null {
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
      b.agreement - a.agreement ||
      Number(a.isVariant) - Number(b.isVariant) ||
      TRUST.indexOf(a.data.verification) - TRUST.indexOf(b.data.verification),
  );
  return matches[0] ?? null;
}

/** Words in quotation marks, or a block quote, that the collection knows. */
interface QuotedPassage {
  /** Offset in the file's source. */
  start: number;
  match: QuotationMatch;
}

const quotedIn = oncePer((context: CheckContext) =>
  oncePer((file: CheckedFile): QuotedPassage[] => {
    if (!file.collection || !definitionOf(file.collection).writing) return [];
    return file.passages
      .filter(({ traits }) => traits.origin === 'own')
      .flatMap((passage) => {
        const inner: { id: string; from: number }[] = [];
        return quotedRanges(passage).flatMap(([from, to]) => {
          const match = findQuotation(passage.text.slice(from, to), context);
          if (!match || inner.some((within) => within.id === match.id && within.from > from && within.from < to)) return [];
          inner.push({ id: match.id, from });
          return [{ start: passage.start(from), match }];
        });
      });
  }),
);

/** Every quoted passage of an article, a session or a page that is near a quotation of the collection. */
export function quotedPassages(file: CheckedFile, context: CheckContext): QuotedPassage[] {
  return quotedIn(context)(file);
}

/** What stands between quotation marks, inner pairs first; of a block quote without any, all of it. */
function quotedRanges({ text, traits }: Passage): [from: number, to: number][] {
  const ranges = pairQuotationMarks(text).pairs.map(([open, close]): [number, number] => [open + 1, close]);
  return ranges.length === 0 && traits.blockQuote ? [[0, text.length]] : ranges;
}

/** Whether an entry calls a quotation, in its text or in `quotes:`. */
export function callsQuotation({ entry }: CheckedFile, id: string): boolean {
  const listed = (entry?.data as { quotes?: string[] } | undefined)?.quotes ?? [];
  return (
    listed.includes(id) || (entry?.body?.references ?? []).some((reference) => reference.collection === 'quotes' && reference.id === id)
  );
}
