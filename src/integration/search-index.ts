import { join } from 'node:path';
import type { EntryData } from '../library/entry.ts';
import { engineDigest } from '../library/engine-digest.ts';
import { openContent } from '../library/open-content.ts';
import type { LibrarySettings } from '../library/settings.ts';
import { currentDay, hiddenBecause } from '../library/visibility.ts';
import { shortLabel } from '../schemas/collections.ts';
import { buildIndex, keepRecords } from '../search/index-side/build-index.ts';
import { listSourcePages } from '../search/index-side/pagefind-bundle.ts';
import type { LexiconEntry } from '../search/types.ts';
import { editorsWords } from './editors-words.ts';
import { PART_FILES } from './shards/share.ts';

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

/** What of the engine makes an index. */
const MADE_BY = ['src/search', 'src/vietnamese', 'package.json'];

/** Where what pages bring to the index is kept for the next build, and folders of parts in which it was kept already. */
interface KeptRecords {
  cacheDir: string;
  parts: readonly string[];
}

async function openRecords({ cacheDir, parts }: KeptRecords) {
  const file = join(cacheDir, PART_FILES.index);
  const from = parts.length > 0 ? parts.map((part) => join(part, PART_FILES.index)) : [file];
  return { file, from, madeBy: `${await engineDigest(MADE_BY)} ${process.version}` };
}

/** Keeps what the finished pages of a part bring to the index, and makes none. @returns a line for the build's log */
export async function recordSite(directory: string, kept: KeptRecords): Promise<string> {
  const { pages, read } = await keepRecords(listSourcePages(directory), await openRecords(kept));
  return `records of ${pages} pages for the search index, ${read} of them read`;
}

/**
 * Indexes the finished pages into `pagefind/` beside them.
 * @returns a line for the build's log
 */
export async function indexSite(directory: string, settings: LibrarySettings, kept: KeptRecords): Promise<string> {
  const { pages, read } = await buildIndex({
    pages: listSourcePages(directory),
    outputDir: join(directory, 'pagefind'),
    lexicon: await openLexicon(settings),
    kinds: KINDS,
    kept: await openRecords(kept),
  });
  return `search index of ${pages} pages, ${read} of them read`;
}
