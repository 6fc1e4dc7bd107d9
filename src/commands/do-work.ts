import { Worker } from 'node:worker_threads';
import { announceTo, send, type LostFile } from './announce.ts';
import { sayError } from './say-error.ts';

/** File descriptors that `WorkProcess` gives: what is announced goes out by one; by the other tasks come in. */
export const ANNOUNCEMENTS = 3;
export const LIFELINE = 4;

export interface Task {
  input: unknown;
  lost: LostFile[];
  /** Nothing comes behind it: the process ends with it. */
  isLast: boolean;
}

/** The supervised side of `supervise`: does the work for each task and hands over what it gave, or the sentence that says why not. */
export async function doWork<I>(work: (input: I) => Promise<unknown>): Promise<void> {
  const fail = (error: unknown): never => {
    send({ refusal: sayError(error) });
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  // The one that supervises decides what a signal ends; Ctrl-C reaches both.
  process.on('SIGINT', () => undefined);
  const tasks = new Worker(new URL('./end-with-parent.ts', import.meta.url), { workerData: LIFELINE });
  for await (const task of tasksFrom(tasks)) {
    announceTo(ANNOUNCEMENTS, task.lost);
    try {
      send({ result: (await work(task.input as I)) ?? null });
    } catch (error) {
      fail(error);
    }
    if (task.isLast) process.exit(0);
  }
}

async function* tasksFrom(worker: Worker): AsyncGenerator<Task> {
  for (;;) yield await new Promise<Task>((resolve) => worker.once('message', (line: string) => resolve(JSON.parse(line) as Task)));
}
