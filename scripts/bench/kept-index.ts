import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../src/search/bundle/read-file.ts';
import { buildIndex } from '../../src/search/index-side/build-index.ts';
import { toSourcePage } from './documents.ts';
import type { EvalSet } from './eval-sets.ts';
import { readLexicon } from './lexicon.ts';

const FOLDER = 'node_modules/.cache/bench-indexes';
/** With all that it imports it decides how the index of given documents comes out. */
const INDEX_SIDE = 'src/search/index-side/build-index.ts';

/** The index of a set, built once for as long as documents, lexicon and the code that makes it stay the same. */
export async function openKeptIndex({ name, documents }: EvalSet): Promise<ReadFile> {
  const lexicon = await readLexicon();
  const sources = [...(await withImports(INDEX_SIDE))].sort();
  const pages = documents.map(toSourcePage);
  const hash = createHash('sha256').update(JSON.stringify([pages, lexicon, sources]));
  const folder = join(FOLDER, `${name}-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) {
    await mkdir(FOLDER, { recursive: true });
    // Made aside and then moved: what was broken off is never taken for an index.
    const unfinished = `${folder}.${process.pid}`;
    await buildIndex({ pages, outputDir: unfinished, lexicon });
    if (existsSync(folder)) await rm(unfinished, { recursive: true });
    else await rename(unfinished, folder);
  }
  return readFromDirectory(folder);
}

/** The texts of a file of the project and of all that it imports, and these in turn. */
async function withImports(file: string, known = new Map<string, string>()): Promise<Iterable<string>> {
  if (known.has(file)) return known.values();
  known.set(file, '');
  const text = await readFile(file, 'utf8');
  known.set(file, text);
  for (const [, path = ''] of text.matchAll(/(?:from |import\()'(\.[^']+)'/g)) await withImports(join(dirname(file), path), known);
  return known.values();
}
