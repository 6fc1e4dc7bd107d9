import type { PagefindBundle } from '../bundle/bundle.ts';
import { fieldOf } from '../bundle/postings.ts';
import { canonical } from '../query/keys.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';

const LETTERS = /^\p{L}+$/u;
/** Longer runs of letters are compounds Pagefind writes together (`xãhội`), or no words. */
const LONGEST = 20;

/** Every word of the library with the number of its occurrences in the text of the pages. */
export async function countVocabulary(bundle: PagefindBundle): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const [, forms] of bundle.allWords()) {
    for (const { form, postings } of forms) {
      const word = canonical(form);
      if (!LETTERS.test(word) || word.length > LONGEST) continue;
      const inBody = postings.positions.reduce((count, position) => count + (fieldOf(position) < 0 ? 1 : 0), 0);
      if (inBody > 0) counts.set(word, (counts.get(word) ?? 0) + inBody);
    }
  }
  for (const [word, count] of counts) if (count === 1 && isGluedTogether(word)) counts.delete(word);
  return counts;
}

/** Marks in the middle of what is no syllable: two syllables that were printed without a space. */
function isGluedTogether(word: string): boolean {
  return !isSyllable(word) && /[^\u0000-\u007F]/.test(word);
}
