import { spawn } from 'node:child_process';

export interface CommandRun {
  /** Null where it was ended. */
  status: number | null;
  output: string;
  isLate: boolean;
  /** Processes of its group that were still there after it ended. */
  leftOver: boolean;
}

/** What `thu-vien` is told, by the name of the npm script. */
const COMMANDS = { 'content:check': 'check', build: 'build', import: 'import', new: 'new' } as const;
export type ProjectCommand = keyof typeof COMMANDS;

interface Options {
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
  seconds?: number;
  /** Root of the project, or of a copy of it. */
  cwd?: string;
  /** After how many milliseconds it is killed, and who: the process alone, or its whole group. */
  kill?: { after: number; group: boolean };
}

/** Runs a command of the project as an editor does, in a process group of its own, of which nothing is left at the end. */
export function runProject(
  command: ProjectCommand,
  { args = [], env = {}, seconds = 240, cwd = process.cwd(), kill }: Options = {},
): Promise<CommandRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/thu-vien.mjs', COMMANDS[command], ...args], {
      env: { ...process.env, NO_COLOR: '1', CI: '', NODE_TEST_CONTEXT: '', ASTRO_TELEMETRY_DISABLED: '1', ...env },
      detached: true,
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, isLate] = ['', false];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2_000_000)));
    const timers = [
      setTimeout(() => {
        isLate = true;
        endGroup(child.pid!);
      }, seconds * 1000),
    ];
    if (kill) timers.push(setTimeout(() => (kill.group ? endGroup(child.pid!) : child.kill('SIGKILL')), kill.after));
    const closed = new Promise((heard) => child.once('close', heard));
    child.on(
      'exit',
      (status) =>
        void settle(child.pid!, kill ? 8000 : 5000).then(async (leftOver) => {
          timers.forEach(clearTimeout);
          endGroup(child.pid!);
          await closed;
          resolve({ status, output, isLate, leftOver });
        }),
    );
  });
}

/** Whether anything of a process group is alive after some time. */
async function settle(group: number, milliseconds: number): Promise<boolean> {
  for (const end = performance.now() + milliseconds; isAlive(-group); await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (performance.now() > end) return true;
  }
  return false;
}

/** Whether a process, or with a negative number a group, is alive. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function endGroup(group: number): void {
  if (isAlive(-group)) process.kill(-group, 'SIGKILL');
}
