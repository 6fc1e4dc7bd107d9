import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageRecord } from '../../../src/search/index-side/page-record.ts';
import type { Vocabulary } from '../../../src/search/index-side/vocabulary.ts';
import { writeIndex } from '../../../src/search/index-side/write-index.ts';
import { readLexicon } from '../lexicon.ts';

/** Copies a built site to a temporary folder and gives it the index of other pages; the caller removes the folder. */
export async function makeSiteWithIndex(site: string, records: readonly PageRecord[], vocabulary: Vocabulary): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-site-'));
  const index = join(folder, 'pagefind');
  await cp(site, folder, { recursive: true, filter: (path) => !path.startsWith(join(site, 'pagefind')) });
  await rm(index, { recursive: true, force: true });
  await writeIndex(records, vocabulary, { outputDir: index, lexicon: await readLexicon() });
  return folder;
}
