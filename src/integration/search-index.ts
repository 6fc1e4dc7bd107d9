import { readdir, rm } from 'node:fs/promises';
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
  const outputDir = join(directory, 'pagefind');
  const { pages } = await buildIndex({
    pages: listSourcePages(directory),
    outputDir,
    lexicon: await openLexicon(contentDir, settings, cacheFile),
  });
  await removeUnusedInterfaces(outputDir);
  return `search index of ${pages} pages`;
}

/** Pagefind writes its own interfaces beside the index; ours needs none of them. */
async function removeUnusedInterfaces(outputDir: string): Promise<void> {
  const names = await readdir(outputDir);
  await Promise.all(names.filter((name) => /^pagefind-(?:[a-z-]*ui|highlight)\./.test(name)).map((name) => rm(join(outputDir, name))));
}
