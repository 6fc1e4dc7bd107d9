import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocuments, readQueries, type EvalDocument, type EvalQuery } from './documents.ts';
import { queriesOfHalf, type Half } from './halves.ts';
import { HARDER_SETS } from './harder/harder-sets.ts';
import { countDocuments } from './keywords.ts';
import { readLibrarySet } from './library-set.ts';
import { seededRandom } from './random.ts';

/** Where other judged sets lie on a machine that has them, as `docs-NAME.jsonl` with `queries-NAME.jsonl`. */
export const SETS_FOLDER = '../shared/eval';
/** The set that every checkout has. */
const OWN = 'library';

export interface EvalSet {
  name: string;
  documents: readonly EvalDocument[];
  queries: readonly EvalQuery[];
  /** In how many documents each word stands. */
  documentCounts: ReadonlyMap<string, number>;
}

/** Names of the sets that were given: the library's own, and those in {@link SETS_FOLDER}. `listHarderSets` has those made of them. */
export async function listSets(): Promise<string[]> {
  const files = existsSync(SETS_FOLDER) ? await readdir(SETS_FOLDER) : [];
  const others = files.flatMap((file) => {
    const name = /^docs-(.+)\.jsonl$/.exec(file)?.[1];
    return name !== undefined && files.includes(`queries-${name}.jsonl`) ? [name] : [];
  });
  return [OWN, ...others];
}

/**
 * Reads a set with `sample` of its judged queries, the same ones every time.
 * @param half only queries whose answers stand in this half
 */
export async function readSet(name: string, sample: number, half?: Half): Promise<EvalSet> {
  const { documents, queries } = await readWhole(name);
  const judged = queries.filter(({ relevant }) => relevant.length > 0);
  const wanted = half ? queriesOfHalf(judged, documents, half) : judged;
  const documentCounts = countDocuments(
    documents.map(
      ({ title, body }) => `${title}
${body}`,
    ),
  );
  return { name, documents, queries: draw(wanted, sample, seededRandom(name)), documentCounts };
}

async function readWhole(name: string): Promise<{ documents: EvalDocument[]; queries: EvalQuery[] }> {
  if (name === OWN) return readLibrarySet();
  return HARDER_SETS[name]?.make() ?? readFiles(name);
}

async function readFiles(name: string): Promise<{ documents: EvalDocument[]; queries: EvalQuery[] }> {
  return {
    documents: await readDocuments(join(SETS_FOLDER, `docs-${name}.jsonl`)),
    queries: await readQueries(join(SETS_FOLDER, `queries-${name}.jsonl`)),
  };
}

function draw<T>(items: readonly T[], count: number, random: () => number): T[] {
  const drawn = items.map((item) => ({ item, lot: random() })).sort((a, b) => a.lot - b.lot);
  return drawn.slice(0, count).map(({ item }) => item);
}
