import { spawn, type ChildProcess } from 'node:child_process';
import { totalmem } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { showUntrusted } from '../problems/show-untrusted.ts';
import type { LostFile, Message } from './announce.ts';
import { ANNOUNCEMENTS, LIFELINE, type Task } from './do-work.ts';
import { residentBytes, secondsWaited } from './process-state.ts';
import { Refusal } from '../problems/refusal.ts';

export interface Work {
  /** A script that calls `doWork`. */
  script: URL;
  /** What `doWork` hands to the work; JSON. */
  input: unknown;
  /** As in “quá lâu khi …”. */
  stage: string;
  /** How long it may take over one file, between files, and in all. */
  seconds: { file: number; stage: number; whole: number };
  /** Of JavaScript; with pictures the process may take twice as much in all. */
  heapMegabytes?: number;
  env?: NodeJS.ProcessEnv;
  /** Its standard output is shown, and its error stream without stacks. */
  isLoud?: boolean;
}

/** More files than these are not left out: it is the machine then, or an attack, and the first are enough to mend. */
const MOST_LOST = 4;
const TICK = 100;
const MEGABYTE = 2 ** 20;
const HEAP = Math.min(4096, Math.floor(totalmem() / MEGABYTE / 2));
const STACK_LINE = /^\s+at |^\s*(?:\d+: 0x|-{3,} .* stack)|^FATAL ERROR|^<---|^Node\.js v/;

type Ending = { result: unknown } | { refusal: string } | { why: LostFile['why'] | 'whole'; file: string | null; stage: string };

/**
 * Does a piece of work in a process of its own. A file that takes too long, takes too much memory or kills the process
 * is left out, and the work is done once more, so that its result has everything else as well; `announceFile` gives
 * the problem to report in the place of such a file. The process ends with this one, even where this one is killed.
 * @returns what the work gave
 * @throws Refusal with the sentence of the work, or with one that says what was too much
 */
export async function supervise<T>(work: Work): Promise<T> {
  const lost: LostFile[] = [];
  for (;;) {
    const ending = await attempt(work, { input: work.input, lost });
    if ('result' in ending) return ending.result as T;
    if ('refusal' in ending) throw new Refusal(ending.refusal);
    const { why, file, stage } = ending;
    if (why === 'whole' || file === null || lost.length >= MOST_LOST) throw new Refusal(giveUp(why, file, stage));
    lost.push({ file, why });
  }
}

function giveUp(why: LostFile['why'] | 'whole', file: string | null, stage: string): string {
  const where = file === null ? stage : `${stage}, tới tệp ${showUntrusted(file)}`;
  if (why === 'memory') return `Tốn quá nhiều bộ nhớ khi ${where}, nên đã dừng lại. Tách bớt nội dung hoặc chạy ở máy có nhiều bộ nhớ hơn.`;
  if (why === 'crash') return `Chương trình bị tắt giữa chừng khi ${where}. Chạy lại; nếu vẫn vậy, báo người phụ trách kỹ thuật.`;
  return `Quá lâu khi ${where}, nên đã dừng lại. Chạy lại khi máy rảnh hơn; nếu vẫn vậy, báo người phụ trách kỹ thuật.`;
}

function attempt(
  { script, stage: firstStage, seconds, env = process.env, isLoud = false, heapMegabytes = HEAP }: Work,
  task: Task,
): Promise<Ending> {
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, fileURLToPath(script)], {
    env,
    stdio: ['ignore', isLoud ? 'inherit' : 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  handOver(child, task);
  const begun = Date.now();
  let [file, stage, since] = [null as string | null, firstStage, begun];
  let waited = 0;
  let ending: Ending | null = null;
  const hear = (message: Message): void => {
    if ('out' in message) return console.log(message.out);
    if ('err' in message) return console.error(message.err);
    if ('result' in message || 'refusal' in message) return void (ending = message);
    [file, stage] = 'file' in message ? [message.file, stage] : [null, message.stage];
    [since, waited] = [Date.now(), secondsWaited(child.pid)];
  };
  const stop = (why: LostFile['why'] | 'whole'): void => {
    ending ??= { why, file, stage };
    end();
  };
  // What a machine that is busy with other things keeps from the process is no fault of the file.
  const watch = setInterval(() => {
    const spent = (Date.now() - since) / 1000 - (secondsWaited(child.pid) - waited);
    if (ending) return;
    if (spent > (file === null ? seconds.stage : seconds.file)) stop('slow');
    else if ((Date.now() - begun) / 1000 > seconds.whole) stop('whole');
    else if (residentBytes(child.pid) > 2 * Math.max(heapMegabytes, 512) * MEGABYTE) stop('memory');
  }, TICK);
  const lines = createInterface({ input: child.stdio[ANNOUNCEMENTS] as Readable });
  lines.on('line', (line) => hear(JSON.parse(line) as Message));
  const errors = listenToErrors(child, isLoud);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      process.removeListener('exit', end);
      resolve(ending ?? { why: errors.hasMemoryFault() ? 'memory' : 'crash', file, stage });
    });
  });
}

/** Hands the task over, and keeps the pipe open: that it closes is how the process learns that this one is gone. */
function handOver(child: ChildProcess, task: Task): void {
  const pipe = child.stdio[LIFELINE] as Writable;
  pipe.on('error', () => undefined);
  pipe.write(`${JSON.stringify(task)}\n`);
}

function listenToErrors(child: ChildProcess, isLoud: boolean): { hasMemoryFault(): boolean } {
  let hasMemoryFault = false;
  createInterface({ input: child.stderr! }).on('line', (line) => {
    if (/heap out of memory|Array buffer allocation failed/.test(line)) hasMemoryFault = true;
    if (isLoud && !STACK_LINE.test(line)) console.error(line);
  });
  return { hasMemoryFault: () => hasMemoryFault };
}
