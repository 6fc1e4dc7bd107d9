import type { PagefindBundle } from '../bundle/bundle.ts';
import { fieldOf, type WrittenForm } from '../bundle/postings.ts';
import { withPagefindSearch, type PagefindSearch } from './pagefind-in-node.ts';

/** Keys compared: enough to meet every chunk of a small index and every kind of key of a large one. */
const KEYS = 300;
/** Keys of which the positions on a page are compared as well. */
const KEYS_WITH_POSITIONS = 60;
/** Pagefind's time for a word grows with pages × postings; words that are nearly everywhere are left out. */
const MOST_WORK = 500_000;

/** The part of a bundle that is verified. */
export type WordSource = Pick<PagefindBundle, 'allWords' | 'meta'>;

interface Key {
  key: string;
  forms: readonly WrittenForm[];
  pages: ReadonlySet<number>;
}

/**
 * Compares this reader with Pagefind's own search on a fresh index, key by key: the pages found and, for some, the
 * places on a page. The reader knows an internal format; this is what tells that the format is still the same.
 * @returns the number of keys compared
 * @throws on the first difference
 */
export async function verifyReader(bundle: WordSource, bundleDir: string): Promise<number> {
  const keys: Key[] = [];
  for await (const [key, forms] of bundle.allWords()) {
    const pages = new Set(forms.flatMap(({ postings }) => Array.from(postings.pages)));
    const occurrences = forms.reduce((sum, { postings }) => sum + postings.positions.length, 0);
    if (/^[\p{L}\p{N}]+$/u.test(key) && pages.size * occurrences <= MOST_WORK) keys.push({ key, forms, pages });
  }
  const step = Math.max(1, keys.length / KEYS);
  const sample = Array.from({ length: Math.min(KEYS, keys.length) }, (_, i) => keys[Math.floor(i * step)]!);
  await withPagefindSearch(bundleDir, async (pagefind) => {
    for (const [i, key] of sample.entries()) await compare(key, i % (KEYS / KEYS_WITH_POSITIONS) === 0, bundle, pagefind);
  });
  return sample.length;
}

/** Quoted, a word is looked up as it is; unquoted, Pagefind would add longer words, as far as it has them loaded. */
async function compare({ key, forms, pages }: Key, withPositions: boolean, bundle: WordSource, pagefind: PagefindSearch): Promise<void> {
  const { results } = await pagefind.search(`"${key}"`);
  const theirs = results.map(({ id }) => id).sort();
  const ours = Array.from(pages, (page) => bundle.meta.fragments[page]!).sort();
  if (theirs.join() !== ours.join()) {
    throw new Error(`The reader finds "${key}" on ${ours.length} pages, Pagefind on ${theirs.length}: the format of the index has changed`);
  }
  const [first] = results;
  if (!withPositions || !first) return;
  const positions = bodyPositions(forms, bundle.meta.fragments.indexOf(first.id));
  const { locations } = await first.data();
  if (!locations.every((location) => positions.has(location))) {
    throw new Error(`The reader and Pagefind see "${key}" in different places on ${first.id}: the format of the index has changed`);
  }
}

function bodyPositions(forms: readonly WrittenForm[], page: number): ReadonlySet<number> {
  const positions = forms.flatMap(({ postings: { pages, starts, positions } }) => {
    const at = pages.indexOf(page);
    return at < 0 ? [] : Array.from(positions.subarray(starts[at], starts[at + 1]));
  });
  return new Set(positions.filter((position) => fieldOf(position) < 0));
}
