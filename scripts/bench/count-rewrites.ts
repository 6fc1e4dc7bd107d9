import type { SearchEngine } from '../../src/search/query/engine.ts';
import { canonicalSyllable } from '../../src/vietnamese/canonical.ts';
import { foldDiacritics } from '../../src/vietnamese/fold.ts';
import type { HeldText } from './held-text.ts';

/** What happened to a list of right words. */
export interface Counted {
  typed: number;
  /** Searched as another word: of other letters, or of the same with other marks than the word has. */
  otherLetters: number;
  otherMarks: number;
  /** Words that no page has as they are, and how many of them the search said it lacks. */
  absent: number;
  absentTold: number;
  /** Claims that the library lacks what a page has. */
  wronglyTold: number;
  /** A line for each change, each claim that is wrong and each that fails to come. */
  told: string[];
}

/**
 * Types every word and compares what the search understood with what the library has.
 * @param type what is typed for a word: itself, without marks, with others after it
 */
export async function countRewrites(
  words: readonly string[],
  type: (word: string) => string,
  engine: SearchEngine,
  held: HeldText,
): Promise<Counted> {
  const counted: Counted = { typed: words.length, otherLetters: 0, otherMarks: 0, absent: 0, absentTold: 0, wronglyTold: 0, told: [] };
  for (const word of words) {
    const query = type(word);
    const { interpretation } = await engine.search(query, { limit: 1, typing: false });
    const used = canonicalWords(interpretation.text).slice(0, canonicalWords(word).length).join(' ');
    const wanted = canonicalWords(word).join(' ');
    const isSameLetters = foldDiacritics(used) === foldDiacritics(wanted);
    // A word typed without marks that stays so was not changed.
    const isChanged = used !== wanted && used !== canonicalWords(query).slice(0, canonicalWords(word).length).join(' ');
    if (isChanged) {
      if (isSameLetters) counted.otherMarks++;
      else counted.otherLetters++;
      counted.told.push(`${query} → ${interpretation.text}`);
    }

    const lacking = interpretation.unknown.map(({ typed }) => typed);
    const wrong = lacking.filter((claim) => held.has(claim, query));
    counted.wronglyTold += wrong.length;
    counted.told.push(...wrong.map((claim) => `${query}: “${claim}” is on a page`));
    const typedWord = query.split(' ').slice(0, word.split(' ').length).join(' ');
    const isExplained = interpretation.expansions.some(
      ({ term }) => canonicalWords(term).join(' ') === canonicalWords(typedWord).join(' '),
    );
    if (held.has(typedWord, query) || isExplained) continue;
    counted.absent++;
    if (lacking.some((claim) => foldDiacritics(word).includes(foldDiacritics(claim)))) counted.absentTold++;
    else counted.told.push(`${query}: not told as lacking, taken for ${interpretation.text}`);
  }
  return counted;
}

function canonicalWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(canonicalSyllable);
}
