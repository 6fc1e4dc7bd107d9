import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const KEEPER = fileURLToPath(new URL('tied-keeper.ts', import.meta.url));
/** Milliseconds that a stopped group has for closing what it holds. */
const GRACE = 5_000;
/** Windows has no process groups: there the child alone is ended, and its pipe closes. */
const HAS_GROUPS = process.platform !== 'win32';

/** A command in a process group of its own, which does not outlive this process. */
export interface TiedProcess {
  child: ChildProcess;
  /** Resolves to the exit status, 1 where a signal ended it. */
  ended: Promise<number>;
  /** Asks the whole group to end, and after some seconds makes it. */
  stop: () => Promise<void>;
}

/**
 * Starts a command whose whole group ends with this process, also where this one is killed without a chance to say so:
 * a keeper between the two reads a pipe that then closes.
 * @param stdio of output and errors; the input is the pipe
 * A command that cannot be started ends with the status 1.
 */
export function startTied(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  stdio: [StdioOptions[number], StdioOptions[number]] = ['inherit', 'inherit'],
): TiedProcess {
  const child = spawn(process.execPath, [KEEPER, command, ...args], {
    stdio: ['pipe', ...stdio] as StdioOptions,
    env,
    detached: HAS_GROUPS,
  });
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
  // The keeper may be gone before the pipe to it is closed.
  child.stdin?.on('error', () => {});
  return { child, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  signal(child, 'SIGTERM');
  const forced = setTimeout(() => signal(child, 'SIGKILL'), GRACE);
  await ended;
  clearTimeout(forced);
  // What the command left behind in its group.
  signal(child, 'SIGKILL');
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (HAS_GROUPS) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // Ended already.
  }
}
