import { pseudoRandom } from '../../unit/vietnamese/pseudo-random.ts';
import type { HostileCase } from '../case.ts';
import type { Findings } from '../findings.ts';
import { changeBytes } from '../mutate/change-bytes.ts';
import { changeText, type Chance } from '../mutate/change-text.ts';
import type { Files, Seeds } from '../mutate/seeds.ts';
import { runInputs } from './inputs.ts';
import type { Mutant } from './tasks.ts';
import type { Outcome, WorkerPool } from './worker-pool.ts';

/** Mutants laid over one library at once: reading the rest of it costs as much as reading them. */
const TOGETHER = 24;
/** Of a thousand mutants, those that go to the importer, one file at a time. */
const IMPORTED = 40;
const CPU_SECONDS = 15;

/**
 * Makes mutants of the library's files where they stand, checks them, and looks into what was let through. The same seed makes the same
 * mutants.
 */
export async function runMutants(seeds: Seeds, count: number, seed: number, pool: WorkerPool, findings: Findings): Promise<Mutant[]> {
  const accepted: Mutant[] = [];
  const chance = pseudoRandom(seed);
  const imported = Math.floor((count * IMPORTED) / 1000);
  const batches: Mutant[][] = [];
  for (let made = imported; made < count; made += TOGETHER) batches.push(makeBatch(seeds, Math.min(TOGETHER, count - made), chance));
  await Promise.all(
    batches.map(async (mutants) => {
      const found = judge(await pool.run({ what: 'mutants', base: seeds.library, mutants }), accepted, mutants);
      findings.mutated('library', await narrow(mutants, found, seeds.library, pool), found);
    }),
  );
  await runInputs(importedMutants(seeds, imported, chance), pool, findings);
  findings.mutants += imported;
  findings.inputs -= imported;
  return accepted;
}

function judge(outcome: Outcome, accepted: Mutant[], mutants: readonly Mutant[]): string[] {
  if ('ended' in outcome) return [`the process ${outcome.ended === 'late' ? 'hung' : 'died'}: ${outcome.said.slice(-300)}`];
  const { answer } = outcome;
  if (answer.found.length === 0) accepted.push(...mutants.filter((_, index) => answer.accepted[index]));
  return answer.cpu > CPU_SECONDS * 1000 ? [...answer.found, `slow: ${(answer.cpu / 1000).toFixed(1)} s of processor time`] : answer.found;
}

/** Of a batch with a finding, those that bring it about alone; all of them where none does. */
async function narrow(mutants: readonly Mutant[], found: readonly string[], base: Files, pool: WorkerPool): Promise<readonly Mutant[]> {
  if (found.length === 0 || mutants.length === 1) return mutants;
  const guilty: Mutant[] = [];
  for (const mutant of mutants)
    if (judge(await pool.run({ what: 'mutants', base, mutants: [mutant] }), [], []).length > 0) guilty.push(mutant);
  return guilty.length > 0
    ? [
        ...guilty,
        ...mutants.filter((mutant) => !guilty.includes(mutant)).map((mutant) => ({ ...mutant, made: `${mutant.made} (innocent)` })),
      ]
    : mutants;
}

/** Changed files of the library, each path at most once. */
function makeBatch({ library, texts }: Seeds, size: number, chance: Chance): Mutant[] {
  const paths = Object.keys(library);
  const batch = new Map<string, Mutant>();
  while (batch.size < size) {
    const path = paths[chance(paths.length)]!;
    if (batch.has(path)) continue;
    const [seed, other] = [
      Buffer.from(library[path]!),
      Buffer.from(chance(3) ? texts[chance(texts.length)]! : library[paths[chance(paths.length)]!]!),
    ];
    if (!/\.(?:mdx|yaml|txt)$/.test(path) || chance(12) === 0) {
      const { data, made } = changeBytes(seed, other, chance);
      batch.set(path, { path, data, made: `${path}: ${made}` });
    } else {
      const { text, made } = changeText(seed.toString('utf8'), other.toString('utf8'), chance);
      batch.set(path, { path, data: Buffer.from(text), made: `${path}: ${made}` });
    }
  }
  return [...batch.values()];
}

function importedMutants({ sources }: Seeds, count: number, chance: Chance): HostileCase[] {
  const names = Object.keys(sources);
  return Array.from({ length: count }, (_, index): HostileCase => {
    const name = names[chance(names.length)]!;
    const seed = Buffer.from(sources[name]!);
    const other = Buffer.from(sources[names[chance(names.length)]!]!);
    const isText = /\.(?:html|md|txt)$/.test(name) && chance(4) > 0;
    const data = isText
      ? Buffer.from(changeText(seed.toString('utf8'), other.toString('utf8'), chance).text)
      : changeBytes(seed, other, chance).data;
    return { kind: 'imports', name: `mutant-${index}`, expect: 'either', files: { [name]: data } };
  });
}
