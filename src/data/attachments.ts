import { hash } from 'node:crypto';
import { ATTACHMENT_ENDINGS, attachmentEnding } from '../schemas/attachment-types.ts';
import { ATTACHMENT_RECIPE, prepareAttachment } from '../library/attachments/prepare-attachment.ts';
import { derivedFile } from '../library/derived-files.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { attachmentPath } from '../schemas/addresses.ts';
import { formatSize } from '../text/file-size.ts';
import { readBeside, refuseBeside } from './content-bytes.ts';
import type { Entry } from './library.ts';
import { withBase } from './settings.ts';

/** A file that goes with a session, as it is published: without what it said of its writers. */
export interface AttachmentView {
  href: string;
  title: string;
  /** Kind and size: `PDF, 120 kB`. */
  note: string;
  /** SHA-256 of the published file, in hexadecimal. */
  digest: string;
}

/**
 * What is published of a file that stands beside a session.
 * @throws ContentError where it may not be published
 */
export function openAttachment(entry: Entry<'sessions'>, file: string): Promise<Buffer> {
  const bytes = readBeside(entry.file, file);
  const ending = attachmentEnding(file);
  if (!ending)
    throw refuseBeside(entry.file, file, {
      rule: 'tep-kem-hong',
      message: 'Không đính kèm được tệp loại này.',
      fix: `Tệp kèm có đuôi ${ATTACHMENT_ENDINGS}.`,
    });
  return derivedFile(libraryEnvironment().cacheDir, ['attachment', ATTACHMENT_RECIPE, ending, hash('sha256', bytes)], async () => {
    const prepared = await prepareAttachment(bytes, ending);
    if ('finding' in prepared) throw refuseBeside(entry.file, file, prepared.finding);
    return prepared.bytes;
  });
}

/** The files that go with a dossier, measured. */
export async function openAttachments(entry: Entry<'sessions'>): Promise<AttachmentView[]> {
  return Promise.all(
    entry.data.attachments.map(async ({ file, title }) => {
      const bytes = await openAttachment(entry, file);
      return {
        href: withBase(attachmentPath(entry, file)),
        title,
        note: `${attachmentEnding(file)?.toUpperCase()}, ${formatSize(bytes.length)}`,
        digest: hash('sha256', bytes),
      };
    }),
  );
}
