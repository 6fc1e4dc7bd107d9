import { INPUT_ENDED, sayError } from './say-error.ts';
import { Refusal } from '../problems/refusal.ts';
import { UsageError } from './command-line.ts';

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** Prompts hide it while they ask. */
const SHOW_CURSOR = '\u001B[?25h';

function fail(error: unknown): void {
  try {
    console.error(sayError(error));
  } finally {
    process.exit(error instanceof UsageError ? 2 : 1);
  }
}

/**
 * The last catch of a script: whatever is thrown, at whatever moment, becomes one sentence on the error stream.
 * A reader of the output that goes away (`| head`) stops nothing. On a signal the process ends by itself, so that what
 * it holds is let go.
 */
function catchEverything(): void {
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') fail(error);
    });
  }
  for (const [signal, number] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(128 + number));
}

/**
 * Nothing is left to wait for, and the work is not done: standard input has ended at a question, which its library then never settles
 * (@clack/prompts 1.x closes readline and says nothing). Node would end with status 13 and a warning in English.
 */
function breakOff(): void {
  if (process.stdout.isTTY) process.stdout.write(SHOW_CURSOR);
  fail(new Refusal(INPUT_ENDED));
}

/**
 * Runs the work of an editor's command with the last catch around it. `work` imports what it needs itself, so that
 * missing packages are caught as well.
 * @param work gives the exit status; 0 where it gives none
 */
export async function runCommand(work: () => Promise<number | void>): Promise<void> {
  catchEverything();
  process.once('beforeExit', breakOff);
  try {
    process.exitCode = (await work()) ?? 0;
    process.off('beforeExit', breakOff);
  } catch (error) {
    fail(error);
  }
}
