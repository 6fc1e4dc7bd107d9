import { hash } from 'node:crypto';
import { join, posix } from 'node:path';
import { announceFile } from '../../commands/announce.ts';
import { attachmentEnding, MOST_ATTACHMENT_BYTES } from '../../schemas/attachment-types.ts';
import { DigestCache } from '../compile-cache.ts';
import type { ContentTree } from '../content-tree.ts';
import { dataFiles } from '../data-references.ts';
import type { LibraryEntry } from '../entry.ts';
import { readContentFile } from '../read-file.ts';
import { readAttachmentText, TEXT_RECIPE, type TextBlock } from './attachment-text.ts';
import { tooBig } from './findings.ts';

/** The texts of all attachments by their path from the content folder, kept between runs by the bytes they were read from. */
export async function readAttachmentTexts(
  { dir, files }: ContentTree,
  entries: readonly LibraryEntry[],
  cacheDir: string | null,
): Promise<Map<string, TextBlock[]>> {
  const cache = new DigestCache(cacheDir && join(cacheDir, 'attachment-texts.json'), isBlocks);
  await cache.load();
  const texts = new Map<string, TextBlock[]>();
  for (const entry of entries) {
    for (const { src } of entry.origin ? [] : dataFiles(entry, 'file')) {
      const file = posix.join(posix.dirname(entry.file), src);
      const ending = attachmentEnding(file);
      if (!files.has(file) || !ending || texts.has(file) || announceFile(file)) continue;
      const read = readContentFile(dir, file, MOST_ATTACHMENT_BYTES, tooBig);
      if (!read || !('bytes' in read)) continue;
      texts.set(
        file,
        await cache.getLater([TEXT_RECIPE, ending, hash('sha256', read.bytes)], () => readAttachmentText(read.bytes, ending)),
      );
    }
  }
  await cache.save();
  return texts;
}

function isBlocks(value: unknown): value is TextBlock[] {
  return Array.isArray(value) && value.every((block) => typeof block === 'string' || Array.isArray(block));
}
