import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../src/search/bundle/read-file.ts';
import { buildIndex } from '../../src/search/index-side/build-index.ts';
import { toSourcePage } from './documents.ts';
import type { EvalSet } from './eval-sets.ts';
import { readLexicon } from './lexicon.ts';

const FOLDER = 'node_modules/.cache/bench-indexes';
/** What decides how the index of given documents comes out. */
const SOURCES = [
  'src/search/index-side/*.ts',
  'src/search/bundle/*.ts',
  'src/search/{sidecars,passages,packed-names}.ts',
  'src/vietnamese/*.ts',
];

/** The index of a set, built once for as long as documents, lexicon and the code that makes it stay the same. */
export async function openKeptIndex({ name, documents }: EvalSet): Promise<ReadFile> {
  const lexicon = await readLexicon();
  const sources = await Promise.all(SOURCES.flatMap((pattern) => globSync(pattern).sort()).map((file) => readFile(file)));
  const hash = createHash('sha256').update(JSON.stringify([documents, lexicon]));
  for (const source of sources) hash.update(source);
  const folder = join(FOLDER, `${name}-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) {
    await mkdir(FOLDER, { recursive: true });
    // Made aside and then moved: what was broken off is never taken for an index.
    const unfinished = `${folder}.${process.pid}`;
    await buildIndex({ pages: documents.map(toSourcePage), outputDir: unfinished, lexicon });
    if (existsSync(folder)) await rm(unfinished, { recursive: true });
    else await rename(unfinished, folder);
  }
  return readFromDirectory(folder);
}
