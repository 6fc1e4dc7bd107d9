import { showUntrusted } from '../../../problems/show-untrusted.ts';
import type { PdfDocument } from '../../../library/attachments/pdf-text.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { scanNotes } from './pdf-messages.ts';

/** What was put on a page besides its text (ISO 32000-2, 12.5). */
interface Annotations {
  /** Subtypes by the ids that pdf.js gives them. */
  subtypes: Map<string, string>;
  /** What comments and stamps say that a program keeps as their text. */
  comments: string[];
  /** What was written into the fields of a form. */
  values: string[];
}

/** What pdf.js says of one, as far as it is used here. */
interface Annotation {
  id: string;
  subtype?: string;
  contentsObj?: { str?: string };
  fieldType?: string;
  fieldValue?: unknown;
}

/** Subtypes that are no remark: links, fields, and the window that only shows another one's text. */
const NO_REMARK = new Set(['Link', 'Widget', 'Popup']);
const MOST_NAMES = 10;

export async function annotationsOfPage(document: PdfDocument, number: number): Promise<Annotations> {
  const found = (await (await document.getPage(number)).getAnnotations().catch(() => [])) as Annotation[];
  const textsOf = (values: readonly unknown[]): string[] =>
    values.flatMap((value) => (Array.isArray(value) ? value : [value])).filter((value) => typeof value === 'string' && value.trim() !== '');
  return {
    subtypes: new Map(found.map(({ id, subtype = '' }) => [id, subtype])),
    comments: textsOf(found.filter(({ subtype = '' }) => !NO_REMARK.has(subtype)).map(({ contentsObj }) => contentsObj?.str)),
    values: textsOf(found.filter(({ fieldType = '' }) => /^(?:Tx|Ch)$/.test(fieldType)).map(({ fieldValue }) => fieldValue)),
  };
}

/** Tells of what a PDF has beside its text and the draft has not: comments, stamps, fields that are not drawn. In place. */
export function tellAnnotations(
  account: Account,
  pages: readonly { marks: string; comments: readonly string[]; values: readonly string[]; pieces: readonly { str: string }[] }[],
): void {
  const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
  const remarks = pages.flatMap(({ marks, comments }) => {
    const drawn = bare(marks);
    return [marks, ...comments.filter((comment) => !drawn.includes(bare(comment)))].filter((text) => text.trim() !== '');
  });
  const unseen = pages.flatMap(({ values, pieces }) => {
    const drawn = bare(pieces.map(({ str }) => str).join(''));
    return values.filter((value) => !drawn.includes(bare(value)));
  });
  account.dropped.push(
    ...remarks.map((text) => ({ text, reason: dropReasons.pdfRemark })),
    ...unseen.map((text) => ({ text, reason: dropReasons.pdfField })),
  );
  if (remarks.length > 0) account.reviewNotes.push(scanNotes.remarks(remarks.map(shown)));
  if (unseen.length > 0) account.reviewNotes.push(scanNotes.fields(unseen.map(shown)));
}

/** What to say of the files in a PDF; nothing where it has none. */
export async function noteAttachments(document: PdfDocument): Promise<string[]> {
  const found = (await document.getAttachments().catch(() => null)) as
    Record<string, { filename?: string }> | Map<string, { filename?: string }> | null;
  const files = found instanceof Map ? [...found.values()] : Object.values(found ?? {});
  return files.length > 0
    ? [
        scanNotes.attachments(
          files.slice(0, MOST_NAMES).map(({ filename = '?' }) => shown(filename)),
          files.length,
        ),
      ]
    : [];
}

function shown(text: string): string {
  return showUntrusted(text.replace(/\s+/g, ' ').trim().slice(0, 80));
}
