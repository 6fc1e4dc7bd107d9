import { join } from 'node:path';
import { readLibrary } from '../library/read-library.ts';
import type { LibrarySettings } from '../library/settings.ts';
import { buildIndex } from '../search/index-side/build-index.ts';
import { listSourcePages } from '../search/index-side/source-pages.ts';
import type { LexiconEntry } from '../search/types.ts';

/** What editors know of words: abbreviations, synonyms and the other names of topics. */
async function openLexicon(contentDir: string, { abbreviations, synonyms }: LibrarySettings, cacheFile: string): Promise<LexiconEntry[]> {
  const { entries } = await readLibrary(contentDir, cacheFile);
  const aliases = entries.flatMap(({ data }) => ('name' in data && 'aliases' in data && data.aliases.length > 0 ? [{ term: data.name, expansions: data.aliases }] : []));
  return [
    ...Object.entries(abbreviations).map(([term, expansion]) => ({ term, expansions: [expansion] })),
    ...synonyms.flatMap((group) => group.map((term) => ({ term, expansions: group.filter((other) => other !== term) }))),
    ...aliases,
  ];
}

/**
 * Indexes the finished pages into `pagefind/` beside them.
 * @returns a line for the build's log
 */
export async function indexSite(directory: string, contentDir: string, settings: LibrarySettings, cacheFile: string): Promise<string> {
  const { pages } = await buildIndex({
    pages: listSourcePages(directory),
    outputDir: join(directory, 'pagefind'),
    lexicon: await openLexicon(contentDir, settings, cacheFile),
  });
  return `search index of ${pages} pages`;
}
