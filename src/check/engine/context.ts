import { statSync } from 'node:fs';
import { LibraryReader } from '../../library/read-library.ts';
import { currentDay } from '../../library/visibility.ts';
import { UsageError } from '../../commands/command-line.ts';
import type { CheckContext } from './rule.ts';

/**
 * The reader of a content folder for the check.
 * @param cacheDir where judgements of texts and pictures are kept between runs; null for none
 * @throws UsageError where the folder is not there
 */
export function openReader(contentDir: string, cacheDir: string | null = null): LibraryReader {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`Không thấy thư mục nội dung ${contentDir}. Kiểm tra biến CONTENT_DIR, hoặc chạy lệnh ở gốc của dự án.`);
  return new LibraryReader(contentDir, cacheDir, { keepsTrees: true });
}

/** Reads everything the rules look at. */
export async function openContext(reader: LibraryReader): Promise<CheckContext> {
  const library = await reader.read();
  return { library, today: currentDay(), toneStyle: library.settings?.site.tonePlacement ?? 'old' };
}
