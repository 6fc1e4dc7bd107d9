import { stat } from 'node:fs/promises';
import { announceFile, announceStage } from '../commands/announce.ts';
import { listContentFiles } from '../library/content-files.ts';
import type { ContentFile } from '../library/content-files.ts';
import { readContentTree } from '../library/content-tree.ts';
import type { ContentTree } from '../library/content-tree.ts';
import { readContentFile } from '../library/read-file.ts';
import { readText } from '../library/read-text.ts';
import { isPictureFile } from '../mdx/addresses.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { SETTINGS_SCHEMAS } from './checked-file.ts';
import { namesPlace } from '../library/pictures/names-place.ts';
import { UsageError } from '../commands/usage-error.ts';

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
  if (!found?.isDirectory())
    throw new UsageError(`Không thấy thư mục nội dung ${dir}. Kiểm tra biến CONTENT_DIR, hoặc chạy lệnh ở gốc của dự án.`);
  const tree = readContentTree(dir);
  const { files } = listContentFiles(tree);
  const texts = [...files.map(({ file }) => file), ...Object.keys(SETTINGS_SCHEMAS)];
  const folder: ContentFolder = { dir, sources: new Map(), files, beside: new Set(), placedPictures: [] };
  for (const file of texts) {
    if (announceFile(file)) continue;
    const read = readText(dir, file);
    if (read && 'text' in read) folder.sources.set(file, read.text);
  }
  for (const path of listBeside(tree, new Set(texts))) {
    folder.beside.add(path);
    const read = isPictureFile(path) && !announceFile(path) ? readContentFile(dir, path) : null;
    if (read && 'bytes' in read && namesPlace(read.bytes)) folder.placedPictures.push(path);
  }
  announceStage('kiểm tra nội dung');
  return folder;
}

function listBeside(tree: ContentTree, texts: ReadonlySet<string>): string[] {
  return [...tree.files.keys()].filter((path) => !texts.has(path) && COLLECTIONS.some((collection) => path.startsWith(`${collection}/`)));
}
