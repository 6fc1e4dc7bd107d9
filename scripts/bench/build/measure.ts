import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { ProcessTree, secondsOfEnded } from './process-tree.ts';

/** Milliseconds between looks at the processor's time, and at the memory, which costs more to look at. */
const LOOK = 100;
const LOOK_AT_MEMORY = 250;

/** A phase whose work is done by threads of this name beside other phases: what they use is its own. */
const ASIDE = 'cards';

/** What a stretch of work took. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor, user and system, of all processes. */
  cpu: number;
}

/** What a whole command took. */
export interface Measured extends Cost {
  /** The most megabytes that its processes held together (PSS, looked at four times a second). */
  megabytes: number;
  /** Processes that wanted to run, over the last minute: above the number of cores the clock says little. */
  load: number;
  /** By phase, in their order; empty where the command tells none. */
  phases: Record<string, Cost>;
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** What the command prints goes here. */
  log: string;
  /** How it may end; 0 where nothing is said. */
  statuses?: readonly number[];
}

/**
 * Runs a command alone and measures it with all that it starts; what is told into `PHASE_LOG` parts it into phases.
 * @throws where it fails
 */
export async function measure({ program, args, cwd, env, log, statuses = [0] }: Command): Promise<Measured> {
  const phaseLog = `${log}.phases`;
  rmSync(phaseLog, { force: true });
  const output = openSync(log, 'w');
  const before = secondsOfEnded();
  const begun = Date.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env, PHASE_LOG: phaseLog }, stdio: ['ignore', output, output] });
  const tree = new ProcessTree(child.pid ?? 0);
  const looks: Look[] = [{ at: begun, cpu: 0, aside: 0 }];
  let megabytes = 0;
  const looking = setInterval(() => looks.push(lookAt(tree, looks.at(-1)!.aside)), LOOK);
  const weighing = setInterval(() => (megabytes = Math.max(megabytes, tree.megabytes())), LOOK_AT_MEMORY);
  const status = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve)).finally(() => {
    clearInterval(looking);
    clearInterval(weighing);
    closeSync(output);
  });
  const ended = Date.now();
  if (status === null || !statuses.includes(status))
    throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${readFileSync(log, 'utf8').slice(-3000)}`);
  const cpu = secondsOfEnded() - before;
  looks.push({ at: ended, cpu, aside: looks.at(-1)!.aside });
  return { wall: (ended - begun) / 1000, cpu, megabytes, load: loadavg()[0] ?? 0, phases: partByPhases(phaseLog, looks, ended) };
}

/** How much processor the tree had had at some moment. */
interface Look {
  at: number;
  cpu: number;
  /** Those of it that threads of the phase {@link ASIDE} had. */
  aside: number;
}

/** @param before what those threads had had: once they have ended nobody knows any more */
function lookAt(tree: ProcessTree, before: number): Look {
  return { at: Date.now(), cpu: tree.seconds(), aside: Math.max(before, tree.secondsOfThreads(ASIDE)) };
}

function partByPhases(phaseLog: string, looks: readonly Look[], ended: number): Record<string, Cost> {
  if (!existsSync(phaseLog)) return {};
  const lines = readFileSync(phaseLog, 'utf8').trim().split('\n');
  const entered = lines.map((line) => JSON.parse(line) as { phase: string; at: number });
  rmSync(phaseLog);
  const phases: Record<string, Cost> = {};
  for (const [index, { phase, at }] of entered.entries()) {
    const to = entered[index + 1]?.at ?? ended;
    const { wall, cpu } = phases[phase] ?? { wall: 0, cpu: 0 };
    const used = (of: 'cpu' | 'aside'): number => usedAt(looks, to, of) - usedAt(looks, at, of);
    phases[phase] = { wall: wall + (to - at) / 1000, cpu: cpu + used('cpu') - used('aside') };
  }
  if (phases[ASIDE]) phases[ASIDE].cpu += looks.at(-1)!.aside;
  return phases;
}

/** Between two looks the processor is taken to have worked evenly. */
function usedAt(looks: readonly Look[], at: number, of: 'cpu' | 'aside'): number {
  const next = looks.findIndex((look) => look.at >= at);
  const [before, after] = [looks[next - 1], looks[next]];
  if (!after) return looks.at(-1)?.[of] ?? 0;
  if (!before) return after[of];
  return before[of] + ((after[of] - before[of]) * (at - before.at)) / Math.max(1, after.at - before.at);
}

/** One command after another, as one. @param names what each of them is called as a phase */
export function together(measured: readonly Measured[], names: readonly string[]): Measured {
  const sum = (of: (one: Measured) => number): number => measured.reduce((total, one) => total + of(one), 0);
  return {
    wall: sum(({ wall }) => wall),
    cpu: sum(({ cpu }) => cpu),
    megabytes: Math.max(...measured.map(({ megabytes }) => megabytes)),
    load: Math.max(...measured.map(({ load }) => load)),
    phases: Object.fromEntries(measured.map(({ wall, cpu }, index) => [names[index] ?? '', { wall, cpu }])),
  };
}
