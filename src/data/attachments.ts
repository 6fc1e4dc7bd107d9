import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { libraryEnvironment } from '../library/environment.ts';
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

/** Path of an attachment on the site, from its entry and its file name. */
export function attachmentPath(entry: Pick<Entry, 'path'>, file: string): string {
  return `${entry.path}tep/${file.replace(/^\.\//, '')}`;
}

/** Reads a file that stands beside a session. */
export function readAttachment(entry: Entry<'sessions'>, file: string): Promise<Buffer> {
  return readFile(join(libraryEnvironment().contentDir, dirname(entry.file), file));
}

/** The files that go with a dossier, measured. */
export async function openAttachments(entry: Entry<'sessions'>): Promise<AttachmentView[]> {
  return Promise.all(
    entry.data.attachments.map(async ({ file, title }) => {
      const bytes = await readAttachment(entry, file);
      return {
        href: withBase(attachmentPath(entry, file)),
        title,
        note: `${extname(file).slice(1).toUpperCase()}, ${formatSize(bytes.length)}`,
        digest: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}
