import { fieldOf } from '../bundle/postings.ts';
import type { Hit } from './hits.ts';

const MOST = 12;
const PUNCTUATION = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/**
 * The words and phrases of the query as a page writes them, lower case, the most telling first: what to mark on the
 * page itself. A run of marked words is one phrase.
 */
export function writtenForms(words: readonly string[], hits: readonly Hit[]): string[] {
  const values = new Map<string, number>();
  let run: Hit[] = [];
  const finish = (): void => {
    const phrase = run.map(({ position }) => (words[position] ?? '').replace(PUNCTUATION, '')).join(' ').toLowerCase();
    const value = run.reduce((sum, hit) => sum + hit.value, 0);
    if (phrase !== '') values.set(phrase, Math.max(values.get(phrase) ?? 0, value));
    run = [];
  };
  for (const hit of hits) {
    if (!hit.marks || fieldOf(hit.position) >= 0) continue;
    const last = run.at(-1);
    if (last?.position === hit.position) continue;
    if (last && (last.position !== hit.position - 1 || endsClause(words[last.position]))) finish();
    run.push(hit);
  }
  finish();
  return [...values]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([phrase]) => phrase);
}

/** Punctuation after a word ends the phrase, as it stands between the words on the page. */
function endsClause(word: string | undefined): boolean {
  return word === undefined || /[^\p{L}\p{M}\p{N}]$/u.test(word);
}
