import { isFunctionWord } from './function-words.ts';
import { isBare } from './keys.ts';
import { adjacencyCounts } from './occurrences.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/**
 * How many times more often than chance two words must stand side by side to be one compound. Among the pairs of the
 * library `công chức` (29) and `nhà nước` (52) lie above, `phí tham` of “lãng phí, tham nhũng” (15) and `người dân` (6) below.
 */
const LEAST_LIFT = 20;
/** The same where one of them is a function word, as in `tự do` (120) and `thế giới` (346), not in `theo Bác` (43). */
const LEAST_LIFT_OF_FUNCTION_WORD = 50;
/** In a small library everything is near chance: there, two words of which one hardly ever stands without the other. */
const LEAST_SHARE = 0.6;
const LEAST_LIFT_OF_FAITHFUL = 3;
/** Side by side once may be an accident. */
const LEAST_COUNT = 2;

/**
 * Whether the library knows two words as a compound: they stand together far more often than chance would have it.
 * @param formA, formB numbers of the words among the forms of their terms
 * @param libraryLength words in the whole library
 */
export function isCompound(a: Term, formA: number, b: Term, formB: number, libraryLength: number): boolean {
  const together = adjacencyCounts(a, b).get(formA * b.forms.length + formB) ?? 0;
  const [countA, countB] = [a.counts[formA]!, b.counts[formB]!];
  const lift = (together * libraryLength) / (countA * countB);
  if (together < LEAST_COUNT) return false;
  if (isFunctionWord(a.forms[formA]!) || isFunctionWord(b.forms[formB]!)) return lift >= LEAST_LIFT_OF_FUNCTION_WORD;
  return lift >= LEAST_LIFT || (together / Math.min(countA, countB) >= LEAST_SHARE && lift >= LEAST_LIFT_OF_FAITHFUL);
}

/** The same of two words in canonical spelling, which must be loaded; one without marks stands for every word of its letters. */
export function areCompound(first: string, second: string, terms: Terms, libraryLength: number): boolean {
  const [a, b] = [terms.of(first), terms.of(second)];
  if (!a || !b) return false;
  const formsOf = ({ forms }: Term, word: string): number[] => forms.flatMap((form, i) => (isBare(word) || form === word ? [i] : []));
  return formsOf(a, first).some((formA) => formsOf(b, second).some((formB) => isCompound(a, formA, b, formB, libraryLength)));
}
