import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibrarySettings } from '../library/settings.ts';
import { shortLabel } from '../schemas/collections.ts';
import { buildIndex } from '../search/index-side/build-index.ts';
import { listSourcePages } from '../search/index-side/pagefind-bundle.ts';
import type { LexiconEntry } from '../search/types.ts';

/**
 * What editors know of words: abbreviations and synonyms. Other names of topics are none: a text that says “tiết kiệm” does
 * not say all that its topic is called, so they are names of the topic's page alone (`search-view.ts`).
 */
function lexiconOf({ abbreviations, synonyms }: LibrarySettings): LexiconEntry[] {
  return [
    ...Object.entries(abbreviations).map(([term, expansion]) => ({ term, expansions: [expansion] })),
    ...synonyms.flatMap((group) => group.map((term) => ({ term, expansions: group.filter((other) => other !== term) }))),
  ];
}

/** Whoever searches for a day, a month or a year sees first what a cell held then, then what was issued, said and reported. */
const KINDS = (['sessions', 'documents', 'works', 'quotes', 'articles', 'materials'] as const).map(shortLabel);

/**
 * Indexes the finished pages into `pagefind/` beside them.
 * @returns a line for the build's log
 */
export async function indexSite(directory: string, settings: LibrarySettings): Promise<string> {
  const outputDir = join(directory, 'pagefind');
  const { pages } = await buildIndex({ pages: listSourcePages(directory), outputDir, lexicon: lexiconOf(settings), kinds: KINDS });
  await removeOtherSearch(outputDir);
  return `search index of ${pages} pages`;
}

/** Pagefind writes its own search and interfaces beside the index; ours needs none of them. */
async function removeOtherSearch(outputDir: string): Promise<void> {
  const names = await readdir(outputDir);
  const others = names.filter((name) => /\.(?:js|css)$|^wasm\./.test(name));
  await Promise.all(others.map((name) => rm(join(outputDir, name))));
}
