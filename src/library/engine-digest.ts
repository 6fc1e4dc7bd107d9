import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE } from '../commands/engine.ts';

/**
 * A digest of files of the engine: what is derived by them is derived anew when they change.
 * @param paths files and folders, from the engine's root; those that are not there count as empty
 */
export async function engineDigest(paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesBelow))).flat().sort();
  const digests = await Promise.all(files.map(async (file) => hash('sha256', await readFile(file))));
  return hash('sha256', digests.join());
}

async function filesBelow(path: string): Promise<string[]> {
  const place = fileURLToPath(new URL(path, ENGINE));
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries) return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await readFile(place).catch(() => null)) ? [place] : [];
}
