import { isUtf8 } from 'node:buffer';
import { ATTACHMENT_TYPES, MOST_ATTACHMENT_BYTES, type AttachmentEnding } from '../../schemas/attachment-types.ts';
import { judgePicture } from '../pictures/judge-picture.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { AttachmentError, broken, refuse, remind, tooBig, type PreparedAttachment, type PublishedAttachment } from './findings.ts';
import { prepareMp3, prepareMp4 } from './media.ts';

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

/** Control characters but tab and line ends, and those that turn the direction of text around. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
/** A cell that a table program takes for a formula; numbers are none. */
const FORMULA = /(?:^|[,;\t])\s*"?\s*[=+@-](?![\d.,\s]*["%]?(?:[,;\t\r\n]|$))/m;

/** @throws AttachmentError for what is no text of UTF-8 */
function prepareText(bytes: Buffer, ending: AttachmentEnding): PublishedAttachment {
  if (!isUtf8(bytes) || bytes.includes(0)) throw refuse.encoding();
  const text = bytes.toString('utf8');
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  const control = text.search(CONTROLS);
  if (control !== -1) throw refuse.controls(lineOf(control));
  const formula = ending === 'csv' ? FORMULA.exec(text) : null;
  return { bytes, reminders: formula ? [remind.formulas(lineOf(formula.index + 1))] : [] };
}
