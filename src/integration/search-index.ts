import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryData } from '../library/entry.ts';
import { openContent } from '../library/open-content.ts';
import type { LibrarySettings } from '../library/settings.ts';
import { currentDay, hiddenBecause } from '../library/visibility.ts';
import { shortLabel } from '../schemas/collections.ts';
import { buildIndex } from '../search/index-side/build-index.ts';
import { listSourcePages } from '../search/index-side/pagefind-bundle.ts';
import type { LexiconEntry } from '../search/types.ts';
import { editorsWords } from './editors-words.ts';

/**
 * What editors know of words: abbreviations and synonyms, and the names of topics and units, which stand firm and have
 * initials. Other names of topics are no synonyms: a text that says “tiết kiệm” does not say all that its topic is called,
 * so they are names of the topic's page alone (`search-view.ts`).
 */
async function openLexicon(settings: LibrarySettings): Promise<LexiconEntry[]> {
  const today = currentDay();
  const entries = (await openContent()).entries.filter(({ data }) => hiddenBecause(data, today) === null);
  const topics = entries.flatMap(({ collection, data }) => (collection === 'topics' ? [data as EntryData<'topics'>] : []));
  const units = entries.flatMap(({ collection, data }) => (collection === 'organisations' ? [data as EntryData<'organisations'>] : []));
  const names = [...topics.flatMap(({ name, aliases }) => [name, ...aliases]), ...units.map(({ name }) => name)];
  return [...editorsWords(settings), ...names.map((term) => ({ term, expansions: [] }))];
}

/** Whoever searches for a day, a month or a year sees first what a cell held then, then what was issued, said and reported. */
const KINDS = (['sessions', 'documents', 'works', 'quotes', 'articles', 'materials'] as const).map(shortLabel);

/**
 * Indexes the finished pages into `pagefind/` beside them.
 * @returns a line for the build's log
 */
export async function indexSite(directory: string, settings: LibrarySettings): Promise<string> {
  const outputDir = join(directory, 'pagefind');
  const { pages } = await buildIndex({ pages: listSourcePages(directory), outputDir, lexicon: await openLexicon(settings), kinds: KINDS });
  await removeOtherSearch(outputDir);
  return `search index of ${pages} pages`;
}

/** Pagefind's own search and interfaces, and what they alone read of the index: postings, filters and what lies where. */
async function removeOtherSearch(outputDir: string): Promise<void> {
  const names = await readdir(outputDir);
  const others = names.filter((name) => /\.(?:js|css|pf_meta)$|^wasm\.|^(?:index|filter)$/.test(name));
  await Promise.all(others.map((name) => rm(join(outputDir, name), { recursive: true })));
}
