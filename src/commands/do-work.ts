import { readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { announceTo, send, type LostFile } from './announce.ts';
import { sayError } from './say-error.ts';

/** File descriptors that `supervise` gives: what is announced goes out by one; by the other the task comes in. */
export const ANNOUNCEMENTS = 3;
export const LIFELINE = 4;

export interface Task {
  input: unknown;
  lost: LostFile[];
}

/** A line from the other end of the pipe, which stays open. */
function readTask(): Task {
  const parts: Buffer[] = [];
  const part = Buffer.alloc(65_536);
  for (;;) {
    const read = readSync(LIFELINE, part);
    parts.push(Buffer.from(part.subarray(0, read)));
    if (read === 0 || part[read - 1] === 0x0a) return JSON.parse(Buffer.concat(parts).toString()) as Task;
  }
}

/** The supervised side of `supervise`: does the work and hands over what it gave, or the sentence that says why not. */
export async function doWork<I>(work: (input: I) => Promise<unknown>): Promise<void> {
  const { input, lost } = readTask();
  new Worker(new URL('./end-with-parent.ts', import.meta.url), { workerData: LIFELINE }).unref();
  announceTo(ANNOUNCEMENTS, lost);
  const fail = (error: unknown): never => {
    send({ refusal: sayError(error) });
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  // The one that supervises decides what a signal ends; Ctrl-C reaches both.
  process.on('SIGINT', () => undefined);
  try {
    send({ result: (await work(input as I)) ?? null });
  } catch (error) {
    fail(error);
  }
  process.exit(0);
}
