import { fieldOf } from '../bundle/postings.ts';
import type { PagePassage } from '../passages.ts';
import type { Slot } from './slot.ts';

/** A word of the query met on a page. */
export interface Hit {
  position: number;
  slot: number;
  /** How the library writes the word, the most frequent spelling first; which of them stands here is not known. */
  spellings: readonly string[];
  /** How much it says: sureness times IDF. */
  value: number;
  /** Worth marking: a likely form of a word that is not everywhere. */
  marks: boolean;
}

/** Least sureness of a form that is marked. */
const SURE = 0.3;
/** Words on more pages than this share are marked only beside another marked word. */
const EVERYWHERE = 0.5;

/** Everything a query meets on one page, by ascending position. */
export function hitsOn(page: number, slots: readonly Slot[], pageCount: number): Hit[] {
  const hits = slots.flatMap(({ term, weights }, slot): (Hit & { common: boolean })[] => {
    const at = term.pages.indexOf(page);
    if (at < 0) return [];
    const idf = Math.log(1 + pageCount / (term.pages.length + 0.5));
    const common = slots.length > 2 && term.pages.length > pageCount * EVERYWHERE;
    return Array.from(term.positions.subarray(term.starts[at], term.starts[at + 1]), (position, i) => {
      const form = term.formOf[term.starts[at]! + i]!;
      const weight = weights[form]!;
      return { position, slot, spellings: term.spellings[form]!, value: weight * idf, marks: weight >= SURE, common };
    });
  });
  hits.sort((a, b) => a.position - b.position || a.slot - b.slot);
  return hits.map(({ common, ...hit }, i) => ({ ...hit, marks: hit.marks && (!common || isBesideAnother(hits, i)) }));
}

/** Another word of the query is marked at the same place or next to it. */
function isBesideAnother(hits: readonly Hit[], at: number): boolean {
  const { position, slot } = hits[at]!;
  const isNear = (other: Hit): boolean => Math.abs(other.position - position) <= 1;
  for (let i = at - 1; i >= 0 && isNear(hits[i]!); i--) if (hits[i]!.marks && hits[i]!.slot !== slot) return true;
  for (let i = at + 1; i < hits.length && isNear(hits[i]!); i++) if (hits[i]!.marks && hits[i]!.slot !== slot) return true;
  return false;
}

/** Words and phrases that are marked on a page. */
const MOST_MARKED = 12;
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
    .slice(0, MOST_MARKED)
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
