import { appendFileSync } from 'node:fs';

/** What a build goes through, one after the other; `portable` and `compress` only where they are asked for. */
type BuildPhase =
  | 'read'
  | 'papers'
  | 'start'
  | 'bundle'
  | 'render'
  | 'sitemap'
  | 'cards'
  | 'index'
  | 'keeping'
  | 'compress'
  | 'manifest'
  | 'portable'
  | 'publish';

/** A line of the file that `PHASE_LOG` names. */
interface PhaseEntry {
  phase: BuildPhase;
  /** When it began: milliseconds since 1970, the same clock in every process of a build. */
  at: number;
}

/** Says that a phase begins and the one before it is over. Only a benchmark asks for it: where no `PHASE_LOG` is set nothing happens. */
export function enterPhase(phase: BuildPhase, env: NodeJS.ProcessEnv = process.env): void {
  if (env.PHASE_LOG) appendFileSync(env.PHASE_LOG, `${JSON.stringify({ phase, at: Date.now() } satisfies PhaseEntry)}\n`);
}
