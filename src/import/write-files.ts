import { lstat, mkdir, open, readdir, rm, realpath } from 'node:fs/promises';
import { join, dirname, relative, resolve, sep } from 'node:path';
import { READ_CAREFULLY } from '../commands/read-carefully.ts';
import { Refusal } from '../problems/refusal.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { splitFrontMatter } from '../mdx/front-matter.ts';
import { parseYaml } from '../mdx/yaml.ts';
import { isDraft } from '../library/read-entry.ts';
import { isScanOf, LOG_ENDING } from '../library/draft-files.ts';
import { failures, shownPath } from './messages.ts';
import type { ImportedDraft } from './import-file.ts';
import { readAtMost } from './read/guarded-file.ts';
import { tmpdir } from 'node:os';

type Written = Pick<ImportedDraft, 'id' | 'draft' | 'log' | 'pictures'> & Partial<Pick<ImportedDraft, 'as' | 'scans'>>;

interface OutFile {
  path: string;
  content: Buffer;
  /** What stands there; null for nothing. */
  found: Buffer | null;
}

const MOST_BYTES = 100e6;

/**
 * Writes a draft, its pictures and its log. Nothing there is overwritten unless asked, an article that is published
 * never; when one file cannot be written, those written before it are taken back. The draft is there when its pictures
 * are: it comes behind them, and pictures of an older draft are neither overwritten nor taken away before. What a run
 * that was killed left behind, with the same content, is in nobody's way.
 * @returns the path of the draft
 * @throws Refusal
 */
export async function writeImported(imported: Written, folder: string, isForced: boolean): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    const { id, draft, log, pictures, scans = [] } = isForced ? await besideOldPictures(imported, folder) : imported;
    const look = async (name: string, content: string | Buffer): Promise<OutFile> => {
      const path = join(folder, name);
      return { path, content: Buffer.from(content), found: await readIfThere(path) };
    };
    const draftFile = await look(`${id}${imported.as === 'document' ? '.yaml' : '.mdx'}`, draft);
    const others = await Promise.all([
      look(`${id}${LOG_ENDING}`, log),
      ...[...pictures, ...scans].map(({ name, bytes }) => look(name, bytes)),
    ]);
    const { path, found } = draftFile;
    const taken = found ? draftFile : others.find((other) => other.found?.equals(other.content) === false);
    if (taken && !isForced) throw new Refusal(failures.exists(shownPath(taken.path), await freeId(id, folder)));
    if (found && !saysDraft(found, path)) throw new Refusal(failures.published(shownPath(path)));
    const [logFile, ...pictureFiles] = others;
    await writeAll([...pictureFiles, ...(isForced ? [draftFile, logFile] : [logFile, draftFile])], isForced);
    if (found) await dropOldPictures(id, folder, found.toString(), new Set([...pictures, ...scans].map(({ name }) => name)));
    return path;
  } catch (error) {
    throw explain(error, folder);
  }
}

/** Writes a file where there is none. @throws Refusal */
export async function writeNew(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeCarefully(path, content, { isNew: true });
  } catch (error) {
    throw explain(error, dirname(path));
  }
}

/** What stands at a path; null for nothing. @throws Refusal for anything but a plain file */
async function readIfThere(path: string): Promise<Buffer | null> {
  const found = await lstat(path).catch(() => null);
  if (!found) return null;
  if (!found.isFile()) throw new Refusal(failures.inTheWay(shownPath(path)));
  const handle = await open(path, READ_CAREFULLY);
  try {
    return (await readAtMost(handle, MOST_BYTES)) ?? Buffer.alloc(0);
  } finally {
    await handle.close();
  }
}

/** Whether what stands there says of itself, in its front matter, that it is a draft. */
function saysDraft(bytes: Buffer, path: string): boolean {
  if (path.endsWith('.yaml')) return isDraft(parseYaml(bytes.toString(), { file: path }).data);
  const split = splitFrontMatter(bytes.toString(), path);
  if ('problem' in split) return false;
  const { data, problems } = parseYaml(split.yaml, { file: path });
  return problems.length === 0 && isDraft(data);
}

async function writeAll(files: readonly OutFile[], isForced: boolean): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, content, found } of files) {
      if (found?.equals(content)) continue;
      await writeCarefully(path, content, { isNew: found === null });
      if (found === null) written.push(path);
    }
  } catch (error) {
    // A forced draft that is in place keeps its pictures.
    if (!isForced || !written.some((path) => /\.(?:mdx|yaml)$/.test(path)))
      await Promise.all(written.map((path) => rm(path, { force: true })));
    throw error;
  }
}

/** The draft with other numbers for pictures whose names other pictures have. */
async function besideOldPictures(imported: Written, folder: string): Promise<Written> {
  let { draft, log } = imported;
  const taken = new Set(await namesOfPictures(imported.id, folder));
  let number = imported.pictures.length;
  const pictures: Written['pictures'] = [];
  for (const { name, bytes } of imported.pictures) {
    if (!taken.has(name) || (await readIfThere(join(folder, name)))?.equals(bytes)) {
      pictures.push({ name, bytes });
      continue;
    }
    const ending = name.slice(name.lastIndexOf('.'));
    let other: string;
    do other = `${imported.id}-${++number}${ending}`;
    while (taken.has(other));
    [draft, log] = [draft.replaceAll(name, other), log.replaceAll(name, other)];
    pictures.push({ name: other, bytes });
  }
  return { ...imported, draft, log, pictures };
}

/** Takes away the pictures that import had given the draft which was replaced: those it showed, and those it was compared with. */
async function dropOldPictures(id: string, folder: string, oldDraft: string, kept: ReadonlySet<string>): Promise<void> {
  const shown = (await namesOfPictures(id, folder)).filter((name) => oldDraft.includes(`src="./${name}"`));
  const compared = (await readdir(folder)).filter((name) => isScanOf(id, name));
  for (const name of [...shown, ...compared]) if (!kept.has(name)) await rm(join(folder, name), { force: true });
}

async function namesOfPictures(id: string, folder: string): Promise<string[]> {
  const ofDraft = (name: string): boolean => name.startsWith(`${id}-`) && /^\d{1,4}\.(?:jpg|png)$/.test(name.slice(id.length + 1));
  return (await readdir(folder)).filter(ofDraft);
}

/** The first name with a number behind it that no draft has. */
async function freeId(id: string, folder: string): Promise<string> {
  for (let number = 2; ; number += 1) {
    const there = await Promise.all(['.mdx', '.yaml'].map((ending) => lstat(join(folder, `${id}-${number}${ending}`)).catch(() => null)));
    if (there.every((found) => !found)) return `${id}-${number}`;
  }
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof Refusal) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new Refusal(failures.cannotWrite(shownPath(folder)));
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal(failures.diskFull(shownPath(folder)));
  return code === 'ENOTDIR' || code === 'EEXIST' ? new Refusal(failures.notAFolder(shownPath(folder))) : error;
}

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
