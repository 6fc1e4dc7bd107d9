import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { failures } from '../failure-messages.ts';
import { ImportFailure } from '../failure.ts';

/** Kinds of file that can be imported, by ending. */
export type FileKind = 'html' | 'docx' | 'txt' | 'md' | 'pdf';

const MEGABYTE = 1024 * 1024;

const KINDS: Readonly<Record<string, FileKind>> = {
  '.html': 'html', '.htm': 'html', '.docx': 'docx', '.txt': 'txt', '.md': 'md', '.markdown': 'md', '.pdf': 'pdf',
};

/** Largest file of each kind, in MB: pages and documents carry their pictures, text does not. */
export const MOST_MEGABYTES: Readonly<Record<FileKind, number>> = { html: 20, docx: 20, pdf: 20, txt: 2, md: 2 };

/** The kind a file's name promises. @throws ImportFailure for any other ending */
export function kindOf(path: string): FileKind {
  const ending = extname(path).toLowerCase();
  const kind = KINDS[ending];
  if (kind) return kind;
  throw new ImportFailure(ending === '.doc' ? failures.oldWord(basename(path)) : failures.unsupported(basename(path)));
}

/** Files behind a name: the file itself, or the importable files below a folder, in the order of their names. */
export async function listFiles(path: string): Promise<string[]> {
  const found = await guard(stat(path), path);
  if (!found.isDirectory()) return [path];
  const entries = await guard(readdir(path, { recursive: true, withFileTypes: true }), path);
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && KINDS[extname(entry.name).toLowerCase()])
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new ImportFailure(failures.emptyFolder(path));
  return files;
}

/** A whole file, when it is one, is not empty and is not above the limit of its kind; judged before it is read. */
export async function readGuarded(path: string): Promise<{ bytes: Buffer; kind: FileKind }> {
  const name = basename(path);
  const handle = await guard(open(path, 'r'), path);
  try {
    const { size, mode } = await handle.stat();
    if ((mode & 0o170000) !== 0o100000) throw new ImportFailure(failures.unsupported(name));
    const kind = kindOf(path);
    const most = MOST_MEGABYTES[kind];
    if (size > most * MEGABYTE) throw new ImportFailure(failures.tooBig(name, Math.ceil(size / MEGABYTE), most));
    const bytes = await guard(handle.readFile(), path);
    if (bytes.length === 0) throw new ImportFailure(failures.empty(name));
    return { bytes, kind };
  } finally {
    await handle.close();
  }
}

/** Turns what the file system refuses into a sentence. */
async function guard<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') throw new ImportFailure(failures.denied(path));
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG') throw new ImportFailure(/^https?:\/\//i.test(path) ? failures.notFetched(path) : failures.missing(path));
    throw error;
  }
}
