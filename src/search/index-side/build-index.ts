import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PagefindBundle, type PageFragment } from '../bundle/bundle.ts';
import { PAGEFIND_VERSION } from '../bundle/format.ts';
import { readFromDirectory } from '../bundle/read-directory.ts';
import { MANIFEST_FILE, SIDECAR_FORMAT, type Manifest } from '../sidecars.ts';
import type { LexiconEntry } from '../types.ts';
import { encodeVocabulary } from '../vocabulary-file.ts';
import { describeLibrary, listDates } from './describe-library.ts';
import { mineAbbreviations } from './mine-abbreviations.ts';
import { writePassages } from './passage-files.ts';
import { writePagefindBundle } from './pagefind-bundle.ts';
import { writeHashedFile } from './sidecar-files.ts';
import type { SourcePage } from './source-pages.ts';
import { verifyReader } from './verify.ts';
import { countVocabulary } from './vocabulary.ts';

export interface BuildOptions {
  pages: AsyncIterable<SourcePage> | Iterable<SourcePage>;
  /** Where the bundle goes; by custom `pagefind/` in the folder that is served. */
  outputDir: string;
  /** Abbreviations, aliases and synonyms from the editors. */
  lexicon?: readonly LexiconEntry[];
}

export interface BuiltIndex {
  pages: number;
}

/**
 * Indexes pages: a stock Pagefind bundle, and beside it the files described in `sidecars.ts`.
 * @throws when Pagefind reports an error, or sees another index than this project's reader does
 */
export async function buildIndex({ pages, outputDir, lexicon = [] }: BuildOptions): Promise<BuiltIndex> {
  await writePagefindBundle(pages, outputDir, 'vi');
  const bundle = await PagefindBundle.open(readFromDirectory(outputDir));
  await verifyReader(bundle, outputDir);
  const fragments = await readFragments(bundle);
  const wholeLexicon = [...lexicon, ...mineAbbreviations(fragments.map(({ content }) => content))];
  await writePassages(bundle, fragments, outputDir);
  const manifest: Manifest = {
    format: SIDECAR_FORMAT,
    pagefind: PAGEFIND_VERSION,
    library: await writeHashedFile(outputDir, 'library', JSON.stringify(describeLibrary(bundle, fragments, wholeLexicon))),
    vocabulary: await writeHashedFile(outputDir, 'vocabulary', encodeVocabulary(await countVocabulary(bundle))),
    dates: await writeHashedFile(outputDir, 'dates', JSON.stringify(listDates(fragments))),
  };
  await writeFile(join(outputDir, MANIFEST_FILE), JSON.stringify(manifest));
  return { pages: bundle.pageCount };
}

async function readFragments(bundle: PagefindBundle): Promise<PageFragment[]> {
  const fragments: PageFragment[] = [];
  for (let page = 0; page < bundle.pageCount; page++) fragments.push(await bundle.fragment(page));
  return fragments;
}
