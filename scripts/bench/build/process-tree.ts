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

/** What `/proc` says of a process; null once it is gone. */
function statOf(pid: number | 'self'): Stat | null {
  const text = read(`/proc/${pid}/stat`);
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

/** Seconds of processor that this process's children had, all of theirs among them, once they have ended. */
export function secondsOfEnded(): number {
  return statOf('self')?.ofChildren ?? 0;
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

  /** Megabytes that they hold together, what several share counted once (PSS). */
  megabytes(): number {
    return [...this.#alive().keys()].reduce((sum, pid) => sum + proportionalKilobytes(pid) / 1024, 0);
  }

  /** Those of the tree that are alive. A child has a higher number than its parent, until numbers begin anew. */
  #alive(): Map<number, Stat> {
    const pids = readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid >= this.#root)
      .sort((a, b) => a - b);
    const alive = new Map<number, Stat>();
    for (const pid of pids) {
      const stat = statOf(pid);
      if (stat && (pid === this.#root || alive.has(stat.parent))) alive.set(pid, stat);
    }
    return alive;
  }
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
