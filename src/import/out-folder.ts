import { lstat, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { failures, shownPath } from './messages.ts';
import { Refusal } from '../problems/refusal.ts';

/** Folders of the project that are not for texts. */
const NOT_FOR_TEXTS = /^(?:\.|(?:node_modules|dist|src|scripts|public)(?:$|[\\/]))|[\\/]\./;

/**
 * The folder drafts go to; it need not be there yet. It must lie within the project, the content folder or the folder
 * for temporary files, and no link may lead to it from there.
 * @returns its absolute path
 * @throws Refusal
 */
export async function checkOutFolder(folder: string, contentDir: string): Promise<string> {
  if (folder.includes('\0')) throw new Refusal(failures.outside(shownPath(folder)));
  const path = resolve(folder);
  const real = await realpathOfNearest(path);
  const roots = await Promise.all(
    [contentDir, process.cwd(), tmpdir()].map(async (root) => ({
      root: resolve(root),
      real: await realpath(root).catch(() => resolve(root)),
    })),
  );
  const inside = roots.filter((root) => isWithin(real, root.real));
  if (inside.length === 0) throw new Refusal(failures.outside(shownPath(folder)));
  const isStraight = roots.some((root) => isWithin(path, root.root) && join(root.real, relative(root.root, path)) === real);
  if (!isStraight) throw new Refusal(failures.linkedFolder(shownPath(folder)));
  if (inside[0]?.root === process.cwd() && NOT_FOR_TEXTS.test(relative(process.cwd(), path)))
    throw new Refusal(failures.notForTexts(shownPath(folder)));
  const found = await lstat(path).catch(() => null);
  if (found && !found.isDirectory()) throw new Refusal(failures.notAFolder(shownPath(folder)));
  return path;
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Where a path that may not exist yet would lie. */
async function realpathOfNearest(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realpathOfNearest(parent), path.slice(parent.length));
  }
}
