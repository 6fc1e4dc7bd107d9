import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { announceFile, announceStage } from '../commands/announce.ts';
import { listContentFiles } from '../library/content-files.ts';
import type { ContentFile } from '../library/content-files.ts';
import { readText } from '../library/read-text.ts';
import { COLLECTIONS } from '../schemas/field.ts';
import { SETTINGS_SCHEMAS } from './checked-file.ts';
import { isPicture, namesPlace } from './pictures.ts';
import { UsageError } from './usage-error.ts';

/** Everything in a content folder, as bytes and texts; paths are from the folder, with `/`. */
export interface ContentFolder {
  dir: string;
  /** Texts by path: entries and settings that the library can read. */
  sources: Map<string, string>;
  files: ContentFile[];
  /** Files beside the entries: pictures and attachments. */
  beside: Set<string>;
  /** Those of them that say where they were taken. */
  placedPictures: string[];
}

/** @throws UsageError where the folder is not there */
export async function readContentFolder(dir: string): Promise<ContentFolder> {
  const found = await stat(dir).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`Không thấy thư mục nội dung ${dir}. Kiểm tra biến CONTENT_DIR, hoặc chạy lệnh ở gốc của dự án.`);
  const { files } = await listContentFiles(dir);
  const texts = [...files.map(({ file }) => file), ...Object.keys(SETTINGS_SCHEMAS)];
  const folder: ContentFolder = { dir, sources: new Map(), files, beside: new Set(), placedPictures: [] };
  for (const file of texts) {
    if (announceFile(file)) continue;
    const read = readText(dir, file);
    if (read && 'text' in read) folder.sources.set(file, read.text);
  }
  for (const path of await listBeside(dir, new Set(texts))) {
    folder.beside.add(path);
    if (isPicture(path) && !announceFile(path) && (await namesPlace(join(dir, path)))) folder.placedPictures.push(path);
  }
  announceStage('kiểm tra nội dung');
  return folder;
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
