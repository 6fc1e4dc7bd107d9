import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of `/proc`, a second: 100 on every Linux that Node runs on (sysconf(_SC_CLK_TCK)). */
const TICKS = 100;

interface Stat {
  parent: number;
  /** Seconds of processor of the process itself and of all children that it has waited for. */
  seconds: number;
  /** The part that its children had. */
  ofChildren: number;
}

/** What a folder of `/proc` says of its process or thread; null once it is gone. */
function statOf(folder: string): Stat | null {
  const text = read(`${folder}/stat`);
  if (text === null) return null;
  // The name in brackets may hold anything, so that fields are counted from behind it: the third is the state (proc(5)).
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, userOfChildren = 0, systemOfChildren = 0] = fields.slice(11, 15);
  const ofChildren = (userOfChildren + systemOfChildren) / TICKS;
  return { parent: fields[1] ?? 0, seconds: (user + system) / TICKS + ofChildren, ofChildren };
}

/** Without its children's, which every thread of a process is said to have had. */
function ownSeconds(stat: Stat | null): number {
  return stat ? stat.seconds - stat.ofChildren : 0;
}

/** Seconds of processor that this process's children had, all of theirs among them, once they have ended. */
export function secondsOfEnded(): number {
  return statOf('/proc/self')?.ofChildren ?? 0;
}

/** A process and everything that it started. */
export class ProcessTree {
  readonly #root: number;

  constructor(root: number) {
    this.#root = root;
  }

  /** Seconds of processor that all of them have had until now. */
  seconds(): number {
    return [...this.#alive().values()].reduce((sum, { seconds }) => sum + seconds, 0);
  }

  /** Seconds of processor that threads of this name have had which are alive; no longer name than 15 letters (prctl(2), PR_SET_NAME). */
  secondsOfThreads(name: string): number {
    const threads = [...this.#alive().keys()].flatMap((pid) => list(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`));
    const named = threads.filter((thread) => read(`${thread}/comm`)?.trim() === name);
    return named.reduce((sum, thread) => sum + ownSeconds(statOf(thread)), 0);
  }

  /** Megabytes that they hold together, what several share counted once (PSS). */
  megabytes(): number {
    return [...this.#alive().keys()].reduce((sum, pid) => sum + proportionalKilobytes(pid) / 1024, 0);
  }

  /** Those of the tree that are alive. A child has a higher number than its parent, until numbers begin anew. */
  #alive(): Map<number, Stat> {
    const pids = list('/proc')
      .map(Number)
      .filter((pid) => pid >= this.#root)
      .sort((a, b) => a - b);
    const alive = new Map<number, Stat>();
    for (const pid of pids) {
      const stat = statOf(`/proc/${pid}`);
      if (stat && (pid === this.#root || alive.has(stat.parent))) alive.set(pid, stat);
    }
    return alive;
  }
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
