import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { listContentFiles } from '../library/content-files.ts';
import type { ContentFile } from '../library/content-files.ts';
import { limits } from '../mdx/parse.ts';
import { COLLECTIONS } from '../schemas/field.ts';
import { SETTINGS_SCHEMAS } from './checked-file.ts';
import { nameEncoding } from './encoding.ts';
import { isPicture, readPicture } from './pictures.ts';
import type { Picture } from './pictures.ts';
import { UsageError } from './usage-error.ts';

/** Everything in a content folder, as bytes and texts; paths are from the folder, with `/`. */
export interface ContentFolder {
  dir: string;
  /** Texts by path: entries and settings that are UTF-8. */
  sources: Map<string, string>;
  files: ContentFile[];
  /** Texts that are not UTF-8, and what they seem to be. */
  encodings: Map<string, string>;
  /** Texts beyond the size the library reads, and their size in bytes. */
  oversized: Map<string, number>;
  /** Files beside the entries: pictures and attachments. */
  beside: Set<string>;
  pictures: Map<string, Picture>;
}

/** @throws UsageError where the folder is not there or a file cannot be read */
export async function readContentFolder(dir: string): Promise<ContentFolder> {
  const found = await stat(dir).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`Không thấy thư mục nội dung ${dir}. Kiểm tra biến CONTENT_DIR, hoặc chạy lệnh ở gốc của dự án.`);
  const { files } = await listContentFiles(dir);
  const texts = [...files.map(({ file }) => file), ...Object.keys(SETTINGS_SCHEMAS)];
  const folder: ContentFolder = { dir, sources: new Map(), files, encodings: new Map(), oversized: new Map(), beside: new Set(), pictures: new Map() };
  for (const file of texts) readText(folder, file);
  for (const path of await listBeside(dir, new Set(texts))) {
    folder.beside.add(path);
    if (isPicture(path)) folder.pictures.set(path, await readPicture(join(dir, path)));
  }
  return folder;
}

function readText(folder: ContentFolder, file: string): void {
  const bytes = readBytes(join(folder.dir, file), file);
  if (!bytes) return;
  if (bytes.length > limits.bytes) folder.oversized.set(file, bytes.length);
  else if (isUtf8(bytes) && !bytes.includes(0)) folder.sources.set(file, bytes.toString('utf8'));
  else folder.encodings.set(file, nameEncoding(bytes));
}

/** Waits for each file: thousands of small ones are read several times faster so than through the thread pool. */
function readBytes(path: string, file: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new UsageError(`Không đọc được tệp ${file}${code === 'EACCES' ? ': tài khoản này không có quyền đọc' : ''}. Sửa quyền của tệp rồi chạy lại.`);
  }
}

async function listBeside(dir: string, texts: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for (const collection of COLLECTIONS) {
    const names = await readdir(join(dir, collection), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const name of names) {
      const path = relative(dir, join(name.parentPath, name.name)).split(sep).join('/');
      if (name.isFile() && !name.name.startsWith('.') && !texts.has(path)) found.push(path);
    }
  }
  return found.sort();
}
