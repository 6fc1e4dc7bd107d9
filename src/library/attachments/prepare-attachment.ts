import { ATTACHMENT_TYPES, MOST_ATTACHMENT_BYTES, type AttachmentEnding } from '../../schemas/attachment-types.ts';
import { judgePicture } from '../pictures/judge-picture.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { AttachmentError, broken, refuse, tooBig, type PreparedAttachment } from './findings.ts';
import { prepareMp3, prepareMp4 } from './media.ts';
import { prepareText } from './plain-text.ts';

/** Changes whenever the same file would be published in other bytes, or judged otherwise: part of the keys of caches. */
export const ATTACHMENT_RECIPE = '2';
const PICTURE_FORMATS: Readonly<Record<string, string>> = { jpg: 'jpeg', png: 'png', webp: 'webp' };

/**
 * The one judgement of a file that goes with a session, for check and build: its contents must be what its ending
 * says and carry nothing that runs. What is published is the file without what it says of its writers; the same file
 * gives the same bytes, always. Nothing is thrown.
 */
export async function prepareAttachment(bytes: Buffer, ending: AttachmentEnding): Promise<PreparedAttachment> {
  const { name, family } = ATTACHMENT_TYPES[ending];
  if (bytes.length > MOST_ATTACHMENT_BYTES) return { finding: tooBig(bytes.length, MOST_ATTACHMENT_BYTES) };
  try {
    switch (family) {
      // The readers of these take a while to load, and most runs of the check meet none of them.
      case 'pdf':
        return await (await import('./pdf.ts')).preparePdf(bytes);
      case 'office':
        return await (await import('./office-package.ts')).prepareOffice(bytes, ending);
      case 'open-document':
        return await (await import('./open-document.ts')).prepareOpenDocument(bytes, ending);
      case 'text':
        return prepareText(bytes, ending);
      case 'picture':
        return await preparePicture(bytes, ending);
      case 'mp3':
        return { bytes: prepareMp3(bytes), reminders: [] };
      case 'mp4':
        return { bytes: prepareMp4(bytes), reminders: [] };
    }
  } catch (error) {
    // Others: bytes that no reader expected, numbers beyond the end, values nested without end.
    return { finding: error instanceof AttachmentError ? error.findingOf(name) : broken(name) };
  }
}

async function preparePicture(bytes: Buffer, ending: AttachmentEnding): Promise<PreparedAttachment> {
  const read = readPicture(bytes);
  if ('facts' in read && read.facts.format !== PICTURE_FORMATS[ending]) throw refuse.wrongKind();
  const finding = await judgePicture(bytes);
  if (finding) return { finding };
  if ('fault' in read) throw refuse.broken();
  return { bytes: read.facts.plain, reminders: [] };
}
