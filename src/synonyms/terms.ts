import { COMMON_WORDS } from '../typography/common-words.ts';
import { findCompounds, type Compounds } from './find-compounds.ts';
import { wordsOf } from '../text/words.ts';
import type { Sentence } from './sentences.ts';

/** A stretch of a sentence that counts as one: a compound of two syllables, or a syllable by itself. */
export interface Term {
  key: string;
  /** Number of its first word in the sentence. */
  at: number;
  isCompound: boolean;
}

/** The sentences cut into terms, where two syllables make one as the library's own text and common knowledge have it. */
export function cutIntoTerms(sentences: readonly Sentence[]): Term[][] {
  const keys = sentences.map(({ words, begins }) => words.map(({ key }, i) => (begins[i] ? `, ${key}` : key)).join(' '));
  const common = COMMON_WORDS.map((word) => keyOf(word));
  const compounds = findCompounds(keys, common);
  return sentences.map((sentence) => termsOf(sentence, compounds));
}

/** What {@link Term.key} is of a wording. */
export function keyOf(wording: string): string {
  return wordsOf(wording)
    .map(({ key }) => key)
    .join(' ');
}

/** Where pairs overlap the stronger one is a term. */
function termsOf({ words, begins }: Sentence, compounds: Compounds): Term[] {
  const pairs = words
    .slice(1)
    .map(({ key }, i) => ({ at: i, strength: begins[i + 1] ? 0 : (compounds.get(`${words[i]!.key} ${key}`) ?? 0) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const joined = new Set<number>();
  for (const { at } of pairs) if (!joined.has(at - 1) && !joined.has(at + 1)) joined.add(at);
  return words.flatMap(({ key }, at) => {
    if (joined.has(at - 1)) return [];
    return [joined.has(at) ? { key: `${key} ${words[at + 1]!.key}`, at, isCompound: true } : { key, at, isCompound: false }];
  });
}
