import { isUtf8 } from 'node:buffer';
import type { AttachmentEnding } from '../../schemas/attachment-types.ts';
import { refuse, remind, type PublishedAttachment } from './findings.ts';

/** Control characters but tab and line ends, and those that turn the direction of text around. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
/** A cell that a table program takes for a formula; numbers are none. */
const FORMULA = /(?:^|[,;\t])\s*"?\s*[=+@-](?![\d.,\s]*["%]?(?:[,;\t\r\n]|$))/m;

/** @throws AttachmentError for what is no text of UTF-8 */
export function prepareText(bytes: Buffer, ending: AttachmentEnding): PublishedAttachment {
  if (!isUtf8(bytes) || bytes.includes(0)) throw refuse.encoding();
  const text = bytes.toString('utf8');
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  const control = text.search(CONTROLS);
  if (control !== -1) throw refuse.controls(lineOf(control));
  const formula = ending === 'csv' ? FORMULA.exec(text) : null;
  return { bytes, reminders: formula ? [remind.formulas(lineOf(formula.index + 1))] : [] };
}
