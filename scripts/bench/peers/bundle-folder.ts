import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one index, on this machine's temporary disk. */
export function makeBundleFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'bench-search-'));
}

export function removeBundleFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** Bytes of all files of the folder whose path in it passes the test. */
export async function sizeOf(folder: string, counts: (path: string) => boolean): Promise<number> {
  const paths = (await readdir(folder, { recursive: true })).filter(counts);
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
