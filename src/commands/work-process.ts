import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { LostFile, Message } from './announce.ts';
import { ownProgress, type Progress } from './progress.ts';
import { ANNOUNCEMENTS, LIFELINE, type Task } from './do-work.ts';
import { residentBytes, secondsWaited } from './process-state.ts';

/** How a piece of work ended: with what it gave, with the sentence that says why not, or by what was too much, and where. */
export type Ending = { result: unknown } | { refusal: string } | { why: LostFile['why'] | 'whole'; file: string | null; stage: string };

/** How long a piece of work may take over one file, between files, and in all. */
export interface Seconds {
  file: number;
  stage: number;
  whole: number;
}

interface Program {
  script: URL;
  /** Of JavaScript; with pictures the process may take twice as much in all. */
  heapMegabytes: number;
  env: NodeJS.ProcessEnv;
  isLoud: boolean;
}

const TICK = 100;
const MEGABYTE = 2 ** 20;
const STACK_LINE = /^\s+at |^\s*(?:\d+: 0x|-{3,} .* stack)|^FATAL ERROR|^<---|^Node\.js v/;

/** A process that does one piece of work after another; it ends with this one, even where this one is killed. */
export class WorkProcess {
  readonly #child: ChildProcess;
  readonly #most: number;
  readonly #end = (): void => void this.#child.kill('SIGKILL');
  readonly #gone: Promise<unknown>;
  #hear: (message: Message) => void = () => undefined;
  #hasMemoryFault = false;
  #done = 0;

  constructor({ script, heapMegabytes, env, isLoud }: Program) {
    this.#most = 2 * Math.max(heapMegabytes, 512) * MEGABYTE;
    this.#child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, fileURLToPath(script)], {
      // What it prints itself goes around the line of progress, in the colours it would have.
      env: isLoud && ownProgress.isLine && process.stdout.isTTY ? { FORCE_COLOR: '1', ...env } : env,
      stdio: ['ignore', isLoud ? (ownProgress.isLine ? 'pipe' : 'inherit') : 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    process.once('exit', this.#end);
    // An error is told by the first promise that waits for it.
    this.#gone = new Promise((resolve, reject) => this.#child.on('error', reject).on('close', resolve));
    this.#gone.catch(() => undefined).finally(() => process.removeListener('exit', this.#end));
    this.#lifeline.on('error', () => undefined);
    createInterface({ input: this.#child.stdio[ANNOUNCEMENTS] as Readable }).on('line', (line) => this.#hear(JSON.parse(line) as Message));
    createInterface({ input: this.#child.stderr! }).on('line', (line) => {
      if (/heap out of memory|Array buffer allocation failed/.test(line)) this.#hasMemoryFault = true;
      if (isLoud && !STACK_LINE.test(line)) ownProgress.aside(() => console.error(line));
    });
    if (this.#child.stdout) createInterface({ input: this.#child.stdout }).on('line', (line) => ownProgress.aside(() => console.log(line)));
  }

  /** Pieces of work it has done. */
  get done(): number {
    return this.#done;
  }

  /**
   * Does a piece of work; one at a time. Whatever ends without a result ends the process too.
   * @param stage as in “quá lâu khi …”
   * @param progress where it is shown how far the work is
   */
  async do(task: Task, stage: string, seconds: Seconds, progress: Progress | null = null): Promise<Ending> {
    const { pid } = this.#child;
    const begun = Date.now();
    const now = { file: null as string | null, stage, since: begun, waited: secondsWaited(pid) };
    const told = Promise.withResolvers<Ending>();
    /** Of the stage that were announced. */
    let files = 0;
    progress?.begin(stage);
    let ending: Ending | null = null;
    this.#hear = (message) => {
      if ('out' in message) return ownProgress.aside(() => console.log(message.out));
      if ('err' in message) return ownProgress.aside(() => console.error(message.err));
      if ('result' in message || 'refusal' in message) return told.resolve((ending = message));
      if ('file' in message) now.file = message.file;
      else if ('stage' in message) Object.assign(now, { file: null, stage: message.stage });
      if (progress) files = show(message, files, progress);
      Object.assign(now, { since: Date.now(), waited: secondsWaited(pid) });
    };
    const stop = (why: LostFile['why'] | 'whole'): void => {
      ending ??= { why, file: now.file, stage: now.stage };
      this.#end();
    };
    // What a machine that is busy with other things keeps from the process is no fault of the file.
    const watch = setInterval(() => {
      const spent = (Date.now() - now.since) / 1000 - (secondsWaited(pid) - now.waited);
      if (ending) return;
      if (spent > (now.file === null ? seconds.stage : seconds.file)) stop('slow');
      else if ((Date.now() - begun) / 1000 > seconds.whole) stop('whole');
      else if (residentBytes(pid) > this.#most) stop('memory');
    }, TICK);
    this.#lifeline.write(`${JSON.stringify(task)}\n`);
    try {
      await Promise.race([told.promise, this.#gone]);
      if (ending && 'result' in ending && !task.isLast) this.#done += 1;
      else await this.#gone;
      return ending ?? { why: this.#hasMemoryFault ? 'memory' : 'crash', file: now.file, stage: now.stage };
    } finally {
      clearInterval(watch);
      progress?.end();
    }
  }

  end(): void {
    this.#end();
  }

  /** That it closes is how the process learns that this one is gone. */
  get #lifeline(): Writable {
    return this.#child.stdio[LIFELINE] as Writable;
  }
}

/** Shows what a message says of how far the work is. @returns how many files of the stage were announced */
function show(message: Message, files: number, progress: Progress): number {
  if ('done' in message) progress.reach(message.done);
  if ('file' in message && !message.isAgain) {
    // The one that is announced is not done yet.
    progress.reach(files);
    return files + 1;
  }
  if (!('stage' in message) || message.isWithin) return files;
  progress.begin(message.stage, message.total ?? null);
  return 0;
}
