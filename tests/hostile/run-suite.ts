import { availableParallelism } from 'node:os';
import type { HostileCase } from './case.ts';
import type { Options, Part } from './command-line.ts';
import { Findings } from './findings.ts';
import { casesOf, KINDS } from './kinds.ts';
import { readSeeds } from './mutate/seeds.ts';
import { buildAccepted } from './run/build-accepted.ts';
import { runEnvironment } from './run/environment.ts';
import { runFaults } from './run/faults.ts';
import { runHanded } from './run/handed-cases.ts';
import { runInputs } from './run/inputs.ts';
import { runKills } from './run/kills.ts';
import { runMutants } from './run/mutants.ts';
import { runQueries } from './run/queries.ts';
import type { Mutant } from './run/tasks.ts';
import { WorkerPool } from './run/worker-pool.ts';

const FOLDER = 'test-results/hostile';

/**
 * Runs the hostile and fault suite: every input once, then rounds of mutants, builds and kills.
 * @returns the counts; `found` is 0 when the library holds
 */
export async function runSuite(options: Options, print: (line: string) => void): Promise<Findings> {
  const findings = new Findings(FOLDER, options.seed, print);
  const pool = new WorkerPool(Math.max(1, Math.min(availableParallelism(), 4)));
  const end = performance.now() + options.minutes * 60_000;
  const wants = (part: Part): boolean => options.only.includes(part);
  const timed = async (name: string, run: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await run();
    print(`${name}: ${Math.round((performance.now() - start) / 1000)} s (${findings.summary})`);
  };
  const accepted: HostileCase[] = [];
  const survivors: Mutant[] = [];
  try {
    // One kind after the other: the megabytes of one are gone before the next is made.
    for (const kind of Object.keys(KINDS).filter((name) => options.only.includes(name)))
      await timed(kind, async () => accepted.push(...(await runInputs(casesOf([kind]), pool, findings))));
    for (let seed = options.seed; ; seed++) {
      findings.seed = seed;
      if (wants('mutants'))
        await timed(`mutants of seed ${seed}`, async () =>
          survivors.splice(0, Infinity, ...(await runMutants(readSeeds(), options.mutants, seed, pool, findings))),
        );
      pool.close();
      if (wants('build')) await timed('build', () => buildAccepted(accepted, survivors, findings));
      if (wants('environment') && seed === options.seed) await timed('environment', () => runEnvironment(findings));
      if (wants('faults') && seed === options.seed) await timed('faults', () => runFaults(findings));
      if (wants('kills')) await timed('kills', () => runKills(seed, findings));
      if (wants('queries')) await timed('queries', () => runQueries(seed, findings));
      if (wants('handed') && seed === options.seed) await timed('handed', () => runHanded(findings));
      if (performance.now() >= end) return findings;
    }
  } finally {
    pool.close();
  }
}
