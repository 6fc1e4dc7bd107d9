import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Task } from './tasks.ts';

/** A task without the folder it is to lie in. */
export type Work = { [T in Task as T['what']]: Omit<T, 'top'> }[Task['what']];

/** How a task ended: with an answer, late, or with the end of its process. */
export type Outcome = { answer: Answer } | { ended: 'late' | 'died'; said: string };

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
const WALL_SECONDS = 60;

/** Processes that do tasks side by side. One that answers too late, or dies, is replaced: the run goes on. */
export class WorkerPool {
  readonly #idle: Helper[] = [];
  readonly #waiting: ((helper: Helper) => void)[] = [];

  constructor(size: number) {
    for (let count = 0; count < size; count++) this.#idle.push(new Helper());
  }

  /** @param seconds of the clock, after which the process is ended; generous, since the machine may be busy */
  async run(work: Work, seconds = WALL_SECONDS): Promise<Outcome> {
    const helper = this.#idle.pop() ?? (await new Promise<Helper>((resolve) => this.#waiting.push(resolve)));
    const top = await mkdtemp(join(tmpdir(), 'thu-vien-hostile-'));
    try {
      return await helper.run({ ...work, top } as Task, seconds);
    } finally {
      await rm(top, { recursive: true, force: true });
      const next = this.#waiting.shift();
      if (next) next(helper);
      else this.#idle.push(helper);
    }
  }

  /** Ends the processes, once all tasks are done. */
  close(): void {
    for (const helper of this.#idle) helper.end();
  }
}

class Helper {
  #child: ChildProcess | null = null;
  #said = '';

  #start(): ChildProcess {
    const child = fork(WORKER, [], {
      execArgv: ['--max-old-space-size=2048'],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NO_COLOR: '1', NODE_TEST_CONTEXT: '' },
    });
    this.#said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said = (this.#said + chunk.toString()).slice(-4000)));
    return child;
  }

  run(task: Task, seconds: number): Promise<Outcome> {
    const child = (this.#child ??= this.#start());
    return new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        if ('ended' in outcome) this.end();
        resolve(outcome);
      };
      const timer = setTimeout(() => finish({ ended: 'late', said: this.#said }), seconds * 1000);
      child.once('message', (answer) => finish({ answer: answer as Answer }));
      child.once('exit', () => finish({ ended: 'died', said: this.#said }));
      child.send(task);
    });
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
