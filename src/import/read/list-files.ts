import { lstat, opendir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { failures } from '../failure-messages.ts';
import { Refusal } from '../../problems/refusal.ts';
import { shownName, shownPath } from '../shown-name.ts';
import { guard, KINDS } from './guarded-file.ts';

/** What one folder is gone through for: files that can be imported, names that are looked at, folders in folders. */
const MOST = { files: 200, names: 20_000, depth: 8 } as const;

/** Files behind a name: the file itself, or the importable files below a folder, in the order of their names. */
export async function listFiles(path: string): Promise<string[]> {
  const found = await guard(lstat(path), path);
  if (found.isSymbolicLink()) throw new Refusal(failures.isLink(shownName(path)));
  if (!found.isDirectory()) return [path];
  const walk = { path, files: [] as string[], names: 0 };
  await guard(walkFolder(path, 0, walk), path);
  if (walk.files.length === 0) throw new Refusal(failures.emptyFolder(shownPath(path)));
  return walk.files.sort();
}

/** Links, hidden names and what is no file are passed over. */
async function walkFolder(folder: string, depth: number, walk: { path: string; files: string[]; names: number }): Promise<void> {
  for await (const entry of await opendir(folder)) {
    walk.names += 1;
    if (walk.names > MOST.names || walk.files.length > MOST.files)
      throw new Refusal(failures.tooManyFiles(shownPath(walk.path), MOST.files));
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MOST.depth) await walkFolder(path, depth + 1, walk);
    else if (entry.isFile() && KINDS.has(extname(entry.name).toLowerCase())) walk.files.push(path);
  }
}
