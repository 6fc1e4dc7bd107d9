import type { BundleMeta, ChunkName, PageFragment } from '../bundle/bundle.ts';
import { fieldOf, type WrittenForm } from '../bundle/postings.ts';
import { packNames } from '../packed-names.ts';
import { canonical } from '../query/keys.ts';
import type { DatesFile, FacetColumn, LibraryFile } from '../sidecars.ts';
import type { LexiconEntry } from '../types.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';

const DAY = 86_400_000;
const ISO_DATE = /^\d{4}(-\d{2}){0,2}/;

/** What of a page is told in the library file. */
type DescribedPage = Pick<PageFragment, 'url' | 'meta' | 'filters'>;

/**
 * What is known of the whole library, in the columns of the library file.
 * @param names of the fragments of its pages
 * @param chunks the first key of each chunk of postings, and what its file is named by
 */
export function describeLibrary(
  { lengths, fields }: Pick<BundleMeta, 'lengths' | 'fields'>,
  pages: readonly DescribedPage[],
  names: readonly string[],
  chunks: readonly ChunkName[],
  lexicon: readonly LexiconEntry[],
): LibraryFile {
  return {
    fragments: packNames(names),
    lengths: [...lengths],
    titleLengths: pages.map(({ meta: { title } }) => title?.split(/\s+/).length ?? 0),
    weights: pages.map(weightOf),
    // As pages say themselves with `data-pagefind-meta="last:1"`.
    last: pages.flatMap(({ meta }, page) => (meta.last ? [page] : [])),
    fields,
    chunks: nameChunks(chunks),
    facets: facetColumns(pages),
    lexicon,
  };
}

function nameChunks(chunks: readonly ChunkName[]): LibraryFile['chunks'] {
  const parted = chunks.flatMap(({ bySpelling }, chunk) => (bySpelling ? [{ chunk, spellings: [...bySpelling.keys()] }] : []));
  return {
    from: chunks.map(({ from }) => from),
    files: packNames(chunks.map(({ hash }) => hash)),
    parted,
    partedFiles: packNames(chunks.flatMap(({ bySpelling }) => [...(bySpelling?.values() ?? [])])),
  };
}

/** What a page's score counts, as it says itself with `data-pagefind-meta="weight:0.6"`. @throws for what is no share */
function weightOf({ url, meta }: DescribedPage): number {
  const weight = Number(meta.weight ?? 1);
  if (!(weight > 0 && weight <= 1)) throw new Error(`${url} says weight:${meta.weight}; a weight is more than 0 and at most 1`);
  return weight;
}

/** Days since 1970 from each page's `date` metadata, an ISO date or the beginning of one. */
export function listDates(pages: readonly Pick<PageFragment, 'meta'>[]): DatesFile {
  return pages.map(({ meta: { date } }) => {
    const iso = ISO_DATE.exec(date ?? '')?.[0];
    return iso === undefined ? null : Math.floor(Date.parse(iso) / DAY);
  });
}

function facetColumns(fragments: readonly DescribedPage[]): FacetColumn[] {
  const names = new Set(fragments.flatMap(({ filters }) => Object.keys(filters)));
  return [...names].sort().map((name) => {
    const values = [...new Set(fragments.flatMap(({ filters }) => filters[name] ?? []))].sort();
    const numbers = new Map(values.map((value, number) => [value, number]));
    const pages = fragments.map(({ filters }) => {
      const held = [...new Set(filters[name])].map((value) => numbers.get(value)!);
      return held.length === 1 ? held[0]! : held.length === 0 ? -1 : held;
    });
    return { name, values, pages };
  });
}

const LETTERS = /^\p{L}+$/u;
/** Longer runs of letters are compounds Pagefind writes together (`xãhội`), or no words. */
const LONGEST = 20;

/** Every word of the library with the number of its occurrences in the text of the pages. */
export function countVocabulary(words: Iterable<readonly [key: string, forms: readonly WrittenForm[]]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, forms] of words) {
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
