import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds in which what was typed before a question arrives: it waits in the terminal's own buffer. */
const ARRIVING = 50;

/**
 * Throws away what was typed before a question was on the screen, so that a key pressed while the machine was at work answers nothing
 * that was not read yet. Does nothing where no person types.
 */
export async function drainInput(input: NodeJS.ReadStream = process.stdin): Promise<void> {
  if (!input.isTTY) return;
  const ignore = (): void => undefined;
  input.setRawMode(true);
  input.on('data', ignore);
  input.resume();
  await wait(ARRIVING);
  input.pause();
  input.off('data', ignore);
  input.setRawMode(false);
}
