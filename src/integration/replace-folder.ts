import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Moves a folder, to another file system by copying. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

/** Puts a finished folder in the place of another, or in an empty place; nobody sees half of it there. */
export async function replaceFolder(finished: string, place: string): Promise<void> {
  const [next, previous] = [`${place}.next`, `${place}.old`];
  await mkdir(dirname(place), { recursive: true });
  for (const leftover of [next, previous]) await rm(leftover, { recursive: true, force: true });
  await move(finished, next);
  await rename(place, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(next, place);
  await rm(previous, { recursive: true, force: true });
}
