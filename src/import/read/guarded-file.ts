import { lstat, open, opendir, type FileHandle } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { READ_CAREFULLY } from '../../commands/read-carefully.ts';
import { Refusal } from '../../problems/refusal.ts';
import { failures, shownName, shownPath } from '../messages.ts';
import { scanFailures } from './pdf/pdf-messages.ts';

/** Kinds of file that can be imported, by ending. */
export type FileKind = 'html' | 'docx' | 'txt' | 'md' | 'pdf' | 'scan' | 'office-text' | 'slides' | 'old-slides' | 'mhtml' | 'export';

const MEGABYTE = 1024 * 1024;

const KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.mhtml', 'mhtml'],
  ['.mht', 'mhtml'],
  ['.xml', 'export'],
  ['.docx', 'docx'],
  ['.txt', 'txt'],
  ['.md', 'md'],
  ['.markdown', 'md'],
  ['.pdf', 'pdf'],
  ...['.jpg', '.jpeg', '.png', '.tif', '.tiff'].map((ending) => [ending, 'scan'] as const),
  // Word's own reader opens what has macros, and templates: a macro is never run.
  ...['.docm', '.dotx', '.dotm'].map((ending) => [ending, 'docx'] as const),
  ...['.doc', '.dot', '.rtf', '.odt', '.ott', '.wps'].map((ending) => [ending, 'office-text'] as const),
  ...['.pptx', '.ppsx', '.pptm', '.potx'].map((ending) => [ending, 'slides'] as const),
  ...['.ppt', '.pps', '.odp'].map((ending) => [ending, 'old-slides'] as const),
]);

/** Papers of other programs, which those programs can save as what is imported here. */
const OTHER_PAPERS = new Set(['.pages', '.fodt', '.sxw', '.wpd']);

/** Pictures that no scan is read from, which a phone or an editor of pictures can save as one. */
const OTHER_PICTURES = new Set(['.heic', '.heif', '.avif', '.webp', '.bmp', '.gif', '.jp2', '.jxl']);

/** Letters: their senders, addresses and signatures are of persons, and what is wanted of them is often attached. */
const LETTERS = new Set(['.eml', '.emlx', '.msg', '.mbox']);

/** Tables, which are read as the programme of a year alone. */
const SHEETS = new Set(['.xlsx', '.xlsm', '.csv', '.xls', '.ods']);

/** What else in a folder has text of its own, and is not read here; pictures, styles and scripts belong to saved pages. */
const OTHER_TEXTS = new Set(['.xls', '.xlsx', '.ods', '.csv', '.eml', '.emlx', '.msg', '.mbox', '.epub', '.xps']);

/** Largest file of each kind, in MB: pages and documents carry their pictures, text does not. */
const MOST_MEGABYTES: Readonly<Record<FileKind, number>> = {
  html: 20,
  mhtml: 60,
  export: 60,
  docx: 20,
  pdf: 20,
  scan: 20,
  txt: 2,
  md: 2,
  'office-text': 20,
  slides: 60,
  'old-slides': 60,
};

/** The kind a file's name promises. @throws Refusal for any other ending */
export function kindOf(path: string): FileKind {
  const ending = extname(path).toLowerCase();
  const kind = KINDS.get(ending);
  if (kind) return kind;
  if (OTHER_PICTURES.has(ending)) throw new Refusal(scanFailures.otherPicture(shownName(path)));
  if (LETTERS.has(ending)) throw new Refusal(failures.letter(shownName(path)));
  if (SHEETS.has(ending)) throw new Refusal(failures.sheet(shownName(path)));
  throw new Refusal(OTHER_PAPERS.has(ending) ? failures.otherPaper(shownName(path), ending) : failures.unsupported(shownName(path)));
}

/** A whole file of a kind that can be imported, within the limit of its kind. */
export async function readGuarded(path: string): Promise<{ bytes: Buffer; kind: FileKind }> {
  await findFile(path);
  const kind = kindOf(path);
  return { bytes: await readWhole(path, MOST_MEGABYTES[kind]), kind };
}

/**
 * A whole file, when it is a file and no link, is not empty and is not above a limit; judged before it is read, and
 * again on what was opened.
 * @param most in MB
 * @throws Refusal
 */
export async function readWhole(path: string, most: number): Promise<Buffer> {
  await findFile(path);
  const handle = await guard(open(path, READ_CAREFULLY), path);
  try {
    const opened = await handle.stat();
    const { size } = opened;
    if (!opened.isFile()) throw new Refusal(failures.unsupported(shownName(path)));
    const refuse = (bytes: number): never => {
      throw new Refusal(failures.tooBig(shownName(path), Math.ceil(bytes / MEGABYTE), most));
    };
    if (size > most * MEGABYTE) refuse(size);
    const bytes = await guard(readAtMost(handle, most * MEGABYTE), path);
    if (bytes === null) return refuse(most * MEGABYTE + 1);
    if (bytes.length === 0) throw new Refusal(failures.empty(shownName(path)));
    return bytes;
  } finally {
    await handle.close();
  }
}

async function findFile(path: string): Promise<void> {
  const found = await guard(lstat(path), path);
  if (found.isSymbolicLink()) throw new Refusal(failures.isLink(shownName(path)));
  if (!found.isFile()) throw new Refusal(failures.unsupported(shownName(path)));
}

/** Everything up to the end; null where there is more than `most` bytes, whatever size the file says it has. */
export async function readAtMost(handle: FileHandle, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(MEGABYTE));
    if (bytesRead === 0) return Buffer.concat(parts, length);
    parts.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
    if (length > most) return null;
  }
}

/** Turns what the file system refuses into a sentence. */
async function guard<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') throw new Refusal(failures.denied(shownPath(path)));
    if (code === 'ELOOP' || code === 'EMLINK') throw new Refusal(failures.isLink(shownName(path)));
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ENXIO', 'ERR_INVALID_ARG_VALUE'].includes(code))
      throw new Refusal(/^https?:\/\//i.test(path) ? failures.notFetched(shownPath(path)) : failures.missing(shownPath(path)));
    throw error;
  }
}

/** What one folder is gone through for: files that can be imported, names that are looked at, folders in folders. */
const MOST = { files: 1000, names: 20_000, depth: 8 } as const;

/**
 * Files behind a name: the file itself, or the importable files below a folder, in the order of their names.
 * @param passOver is told of each file below a folder that has a text, of a kind that is not read here
 */
export async function listFiles(path: string, passOver: (path: string) => void = () => undefined): Promise<string[]> {
  const found = await guard(lstat(path), path);
  if (found.isSymbolicLink()) throw new Refusal(failures.isLink(shownName(path)));
  if (!found.isDirectory()) return [path];
  const walk = { path, files: [] as string[], names: 0, passOver };
  await guard(walkFolder(path, 0, walk), path);
  if (walk.files.length === 0) throw new Refusal(failures.emptyFolder(shownPath(path)));
  return walk.files.sort();
}

interface Walk {
  path: string;
  files: string[];
  names: number;
  passOver: (path: string) => void;
}

/** What browsers put behind the name of a page for the folder of its pictures. */
const SAVED_FOLDER = /(?:_files|_tệp|_tập tin|\.files|_file)$/iu;

/** Whether a folder belongs to a saved page beside it: its pages are frames of that page. */
async function isOfSavedPage(folder: string): Promise<boolean> {
  const name = folder.normalize('NFC');
  if (!SAVED_FOLDER.test(name)) return false;
  const page = folder.slice(0, folder.length - (SAVED_FOLDER.exec(folder)?.[0].length ?? 0));
  const found = await Promise.all(['.html', '.htm'].map((ending) => lstat(page + ending).catch(() => null)));
  return found.some((file) => file?.isFile());
}

/** Links, hidden names and what is no file are passed over. */
async function walkFolder(folder: string, depth: number, walk: Walk): Promise<void> {
  for await (const entry of await opendir(folder)) {
    walk.names += 1;
    if (walk.names > MOST.names || walk.files.length > MOST.files)
      throw new Refusal(failures.tooManyFiles(shownPath(walk.path), MOST.files));
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && (await isOfSavedPage(path))) continue;
    if (entry.isDirectory() && depth < MOST.depth) await walkFolder(path, depth + 1, walk);
    else if (entry.isFile()) {
      const ending = extname(entry.name).toLowerCase();
      const kind = KINDS.get(ending);
      // Pictures in a folder are those of its papers: a scan is named by itself.
      if (kind && kind !== 'scan') walk.files.push(path);
      else if (OTHER_PAPERS.has(ending) || OTHER_TEXTS.has(ending)) walk.passOver(path);
    }
  }
}
