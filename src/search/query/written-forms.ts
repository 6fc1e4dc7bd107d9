import { fieldOf } from '../bundle/postings.ts';
import type { PagePassage } from '../passages.ts';
import type { Hit } from './hits.ts';

const MOST = 12;
const PUNCTUATION = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/**
 * The words and phrases of the query as a page writes them, lower case, the most telling first: what to mark on the
 * page itself. A run of marked words is one phrase. Outside the passage at hand every spelling of the library is given.
 */
export function writtenForms({ words, start }: Pick<PagePassage, 'words' | 'start'>, hits: readonly Hit[]): string[] {
  const wordAt = ({ position }: Hit): string | undefined => words[position - start];
  const values = new Map<string, number>();
  let run: Hit[] = [];
  const finish = (): void => {
    const value = run.reduce((sum, hit) => sum + hit.value, 0);
    for (const phrase of phrasesOf(run, wordAt)) values.set(phrase, Math.max(values.get(phrase) ?? 0, value));
    run = [];
  };
  for (const hit of hits) {
    if (!hit.marks || fieldOf(hit.position) >= 0) continue;
    const last = run.at(-1);
    if (last?.position === hit.position) continue;
    if (last && (last.position !== hit.position - 1 || endsClause(wordAt(last)))) finish();
    run.push(hit);
  }
  finish();
  return [...values]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([phrase]) => phrase);
}

/** A run of hits as it is written: once where the words are at hand, in the library's spellings where not. */
function phrasesOf(run: readonly Hit[], wordAt: (hit: Hit) => string | undefined): string[] {
  const written = run.map((hit) => [wordAt(hit)?.replace(PUNCTUATION, '') ?? hit.spellings].flat());
  const most = Math.max(0, ...written.map(({ length }) => length));
  const phrases = Array.from({ length: most }, (_, i) =>
    written
      .map((spellings) => spellings[i] ?? spellings[0])
      .join(' ')
      .toLowerCase(),
  );
  return phrases.filter((phrase) => phrase !== '');
}

/** Punctuation after a word ends the phrase, as it stands between the words on the page. */
function endsClause(word: string | undefined): boolean {
  return word !== undefined && /[^\p{L}\p{M}\p{N}]$/u.test(word);
}
