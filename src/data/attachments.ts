import { createHash } from 'node:crypto';
import { extname, posix } from 'node:path';
import { ContentError } from '../library/content-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { readContentFile } from '../library/read-file.ts';
import { attachmentPath } from '../schemas/addresses.ts';
import type { Entry } from './library.ts';
import { withBase } from './settings.ts';

/** A file that goes with a session. */
export interface AttachmentView {
  href: string;
  title: string;
  /** Kind and size: `PDF, 120 kB`. */
  note: string;
  /** SHA-256 of the file, in hexadecimal. */
  digest: string;
}

const KILOBYTE = 1000;

function formatSize(bytes: number): string {
  const format = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  if (bytes < KILOBYTE) return `${bytes} byte`;
  return bytes < KILOBYTE ** 2 ? `${format(bytes / KILOBYTE)} kB` : `${format(bytes / KILOBYTE ** 2)} MB`;
}

/**
 * Reads a file that stands beside a session.
 * @throws ContentError where it is gone since the library was read, or is no file to be read
 */
export function readAttachment(entry: Entry<'sessions'>, file: string): Buffer {
  const { contentDir } = libraryEnvironment();
  const path = posix.join(posix.dirname(entry.file), file);
  const read = readContentFile(contentDir, path);
  if (read && 'bytes' in read) return read.bytes;
  throw new ContentError(contentDir, [read?.problem ?? { file: path, line: 1, column: 1, rule: 'thieu-tep', message: 'Không thấy tệp kèm này.', fix: 'Đặt lại tệp rồi chạy lại.' }]);
}

/** The files that go with a dossier, measured. */
export function openAttachments(entry: Entry<'sessions'>): AttachmentView[] {
  return entry.data.attachments.map(({ file, title }) => {
    const bytes = readAttachment(entry, file);
    return {
      href: withBase(attachmentPath(entry, file)),
      title,
      note: `${extname(file).slice(1).toUpperCase()}, ${formatSize(bytes.length)}`,
      digest: createHash('sha256').update(bytes).digest('hex'),
    };
  });
}
