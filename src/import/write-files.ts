import { mkdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { Refusal } from '../commands/refusal.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { ID_PATTERN } from '../schemas/field.ts';
import { idFromName } from '../text/entry-id.ts';
import { slugify } from '../vietnamese/slug.ts';
import { failures } from './failure-messages.ts';
import { ImportFailure } from './failure.ts';
import type { ImportedDraft } from './import-file.ts';

/** Name of a draft: the one given, else its title cut at a word. */
export function draftId(given: string | null, title: string | null, fileName: string): string {
  if (given !== null) {
    if (!ID_PATTERN.test(given) || given.includes('/')) throw new ImportFailure(failures.badId(given, slugify(given) || 'ten-bai'));
    return given;
  }
  const id = idFromName(title ?? fileName.replace(/\.[^.]*$/, ''));
  if (id === '') throw new ImportFailure(failures.noTitle(fileName));
  return id;
}

/**
 * The folder drafts go to; it need not be there yet. It must lie within the project, the content folder or the folder
 * for temporary files, whatever links lead to it.
 */
export async function checkOutFolder(folder: string, contentDir: string): Promise<string> {
  const path = resolve(folder);
  const allowed = await Promise.all([process.cwd(), contentDir, tmpdir()].map((root) => realpath(root).catch(() => resolve(root))));
  const real = await realpathOfNearest(path);
  if (!allowed.some((root) => real === root || real.startsWith(root + sep))) throw new ImportFailure(failures.outside(folder));
  const found = await stat(path).catch(() => null);
  if (found && !found.isDirectory()) throw new ImportFailure(failures.notAFolder(folder));
  return path;
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

/**
 * Writes a draft, its pictures and its log. Nothing there is overwritten unless asked, an article that is published
 * never; when one file cannot be written, those written before it are taken back. The draft comes last, so that one
 * that is there has its pictures; what a run that was killed left behind, with the same content, is in nobody's way.
 * @returns the paths written, the draft first
 */
export async function writeImported({ id, draft, log, pictures }: Pick<ImportedDraft, 'id' | 'draft' | 'log' | 'pictures'>, folder: string, isForced: boolean): Promise<string[]> {
  const files = [
    { path: join(folder, `${id}.mdx`), content: draft },
    { path: join(folder, `${id}.nhat-ky.txt`), content: log },
    ...pictures.map(({ name, bytes }) => ({ path: join(folder, name), content: bytes })),
  ];
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw explain(error, folder);
  });
  const existing = await Promise.all(files.map(async ({ path, content }) => ({ path, content: Buffer.from(content), found: await readFile(path).catch(() => null) })));
  const [first] = existing;
  const taken = existing.find(({ content, found }, index) => found !== null && (index === 0 || !found.equals(content)));
  if (taken && !isForced) throw new ImportFailure(failures.exists(taken.path, await freeId(id, folder)));
  if (first?.found && !/^draft:\s*true\s*$/m.test(first.found.toString())) throw new ImportFailure(failures.published(first.path));
  const written: string[] = [];
  try {
    for (const { path, content, found } of existing.toReversed()) {
      if (found?.equals(content)) continue;
      await writeCarefully(path, content, { isNew: !isForced });
      written.push(path);
    }
  } catch (error) {
    if (!isForced) await Promise.all(written.map((path) => rm(path, { force: true })));
    throw explain(error, folder);
  }
  return files.map(({ path }) => path);
}

/** The first name with a number behind it that no draft has. */
async function freeId(id: string, folder: string): Promise<string> {
  for (let number = 2; ; number += 1) {
    const free = await readFile(join(folder, `${id}-${number}.mdx`)).then(() => false, () => true);
    if (free) return `${id}-${number}`;
  }
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof Refusal) return new ImportFailure(error.message);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new ImportFailure(failures.cannotWrite(folder));
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ImportFailure(failures.diskFull(folder));
  return code === 'ENOTDIR' || code === 'EEXIST' ? new ImportFailure(failures.notAFolder(folder)) : error;
}
