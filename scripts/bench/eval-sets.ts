import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocuments, readQueries, type EvalDocument, type EvalQuery } from './documents.ts';
import { countDocuments } from './keywords.ts';
import { seededRandom } from './random.ts';

export interface EvalSet {
  name: string;
  documents: readonly EvalDocument[];
  queries: readonly EvalQuery[];
  /** In how many documents each word stands. */
  documentCounts: ReadonlyMap<string, number>;
}

/** Names of the sets in a folder of `docs-NAME.jsonl` and `queries-NAME.jsonl`; none when there is no such folder. */
export async function listSets(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const files = await readdir(folder);
  return files.flatMap((file) => {
    const name = /^docs-(.+)\.jsonl$/.exec(file)?.[1];
    return name !== undefined && files.includes(`queries-${name}.jsonl`) ? [name] : [];
  });
}

/** Reads a set with `sample` of its judged queries, the same ones every time. */
export async function readSet(folder: string, name: string, sample: number): Promise<EvalSet> {
  const documents = await readDocuments(join(folder, `docs-${name}.jsonl`));
  const judged = (await readQueries(join(folder, `queries-${name}.jsonl`))).filter(({ relevant }) => relevant.length > 0);
  const documentCounts = countDocuments(documents.map(({ title, body }) => `${title}\n${body}`));
  return { name, documents, queries: draw(judged, sample, seededRandom(name)), documentCounts };
}

function draw<T>(items: readonly T[], count: number, random: () => number): T[] {
  const drawn = items.map((item) => ({ item, lot: random() })).sort((a, b) => a.lot - b.lot);
  return drawn.slice(0, count).map(({ item }) => item);
}
