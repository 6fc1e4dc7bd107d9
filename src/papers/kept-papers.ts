import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINE } from '../commands/engine.ts';
import { derivedFile } from '../library/derived-files.ts';
import type { MadePaper, PaperOrder } from '../pack/paper.ts';

/** What the engine's own files add to every paper: another template, another paper. */
const MADE_BY = ['src/pack', 'src/papers', 'src/assets/fonts', 'package-lock.json'];

/**
 * A paper out of the cache, or made and put there: a line of JSON, what is told of the file, and then the file.
 * @returns null for what cannot be made here, which the next build tries again
 */
export async function keptOrMade(
  { path, of, make }: PaperOrder,
  cacheDir: string,
  engine: string,
): Promise<(MadePaper & { isMade: boolean }) | null> {
  let isMade = false;
  const kept = await derivedFile(cacheDir, ['paper', engine, path, JSON.stringify(of)], async () => {
    const made = await make();
    if (!made) throw new CannotMake();
    isMade = true;
    const { bytes, ...facts } = Buffer.isBuffer(made) ? { bytes: made } : made;
    return Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]);
  }).catch((error: unknown) => {
    if (error instanceof CannotMake) return null;
    throw error;
  });
  if (!kept) return null;
  const end = kept.indexOf('\n');
  return { ...(JSON.parse(kept.toString('utf8', 0, end)) as Omit<MadePaper, 'bytes'>), bytes: kept.subarray(end + 1), isMade };
}

class CannotMake extends Error {}

export async function engineDigest(): Promise<string> {
  const files = await Promise.all(MADE_BY.map(filesBelow));
  const digests = files
    .flat()
    .sort()
    .map(async (file) => hash('sha256', await readFile(new URL(file, ENGINE))));
  return hash('sha256', (await Promise.all(digests)).join());
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(new URL(path, ENGINE), { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
