import { inflateSync } from 'node:zlib';
import { EncryptedPDFError, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { refuse, remind, type PublishedAttachment } from './findings.ts';
import { judgeObjects, plainJpeg, reachableObjects, takeOutPersonal, textOf, type PdfFindings } from './pdf-objects.ts';

/** Entries of the properties that name programs and times, not people (ISO 32000-2, 14.3.3). */
const IMPERSONAL = new Set(['Producer', 'Creator', 'CreationDate', 'ModDate', 'Trapped', 'Title', 'PTEX.Fullbanner']);
/** Where a page, an archive or a program would stand for a file to be two things at once. */
const FOREIGN = /<(?:!doctype|html|script|svg|iframe|\?php)|PK\x03\x04/i;

/**
 * Judges a PDF (ISO 32000-2) by its objects, packed ones too, and writes it anew with those that a reader can get to
 * and without what it says of its writers. A signed one is published as it is, or not at all: any change breaks the
 * signature.
 * @throws AttachmentError
 */
export async function preparePdf(bytes: Buffer): Promise<PublishedAttachment> {
  const beginning = bytes.toString('latin1', 0, 1024);
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  if (!/^%PDF-[12]\.\d\s/.test(beginning)) throw refuse.wrongKind();
  if (!/%%EOF\s*\0*$/.test(end)) throw /^[^]*%%EOF/.test(end) ? refuse.wrongKind() : refuse.broken();
  if (FOREIGN.test(beginning)) throw refuse.wrongKind();
  refusePdfBombs(bytes);
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false }).catch((error: unknown) => {
    throw error instanceof EncryptedPDFError ? refuse.locked() : error;
  });
  const { context } = document;
  if (document.getPageCount() === 0) throw refuse.broken();
  const reachable = reachableObjects(context);
  const findings = judgeObjects(reachable.values(), context);
  const reminders = findings.hasNotes ? [remind.pdfNotes] : [];
  if (findings.isSigned) {
    const all = judgeObjects(
      context.enumerateIndirectObjects().map(([, object]) => object),
      context,
    );
    if (namesSomebody(all, context)) throw refuse.signed();
    return { bytes, reminders: [...reminders, remind.signed] };
  }
  takeOutPersonal(findings.personal);
  for (const [ref, object] of reachable) {
    const plain = plainJpeg(object, context);
    if (plain) context.assign(ref, plain);
  }
  // What only the properties referred to is not reachable any more.
  const kept = reachableObjects(context);
  for (const [ref] of context.enumerateIndirectObjects()) if (!kept.has(ref)) context.delete(ref);
  // The trailer says how many numbers there are.
  context.largestObjectNumber = [...kept.keys()].reduce((most, { objectNumber }) => Math.max(most, objectNumber), 0);
  const { Root } = context.trailerInfo;
  context.trailerInfo = Root ? { Root } : {};
  const written = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false, rewrite: true });
  return { bytes: Buffer.from(written), reminders };
}

/** Whether properties of a signed document name people: entries for them, or an XMP packet that has any. */
function namesSomebody({ personal }: PdfFindings, context: PDFContext): boolean {
  const info = context.trailerInfo.Info instanceof PDFRef ? context.lookup(context.trailerInfo.Info) : context.trailerInfo.Info;
  if (info instanceof PDFDict) {
    for (const [key, value] of info.entries()) {
      if (!IMPERSONAL.has(key.decodeText()) && textOf(context.lookup(value))?.trim() !== '') return true;
    }
  }
  return personal.some((dictionary) => {
    if (dictionary.has(PDFName.of('PieceInfo')) || (dictionary.has(PDFName.of('Rect')) && dictionary.has(PDFName.of('T')))) return true;
    const metadata = context.lookup(dictionary.get(PDFName.of('Metadata')));
    if (!(metadata instanceof PDFRawStream)) return false;
    return (
      metadata.dict.has(PDFName.of('Filter')) ||
      /dc:creator|xmpMM:|pdfx:|photoshop:|Author|Manager|Company/.test(Buffer.from(metadata.contents).toString('latin1'))
    );
  });
}

/** What the streams that hold a PDF's objects may unpack to together, in bytes. */
const MOST_UNPACKED = 200_000_000;
/** Longest dictionary of a stream that is looked at; one that is longer hides something. */
const DICTIONARY = 2000;

/**
 * Streams with objects in them are unpacked whole by whoever opens the PDF: judges beforehand how large they get.
 * @throws AttachmentError for a bomb
 */
function refusePdfBombs(bytes: Buffer): void {
  let unpacked = 0;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const object = before.lastIndexOf('obj');
    const dictionary = object === -1 ? '#' : before.slice(object);
    if (!/ObjStm|XRef|#/.test(dictionary)) continue;
    if ((dictionary.match(/Decode\b|\/Fl\b|\/LZW\b/g) ?? []).length > 1 || /LZW|RunLength/.test(dictionary))
      throw refuse.bomb(MOST_UNPACKED);
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    const end = bytes.indexOf('endstream', start);
    try {
      unpacked += inflateSync(bytes.subarray(start, end === -1 ? bytes.length : end), { maxOutputLength: MOST_UNPACKED }).length;
    } catch (error) {
      // Other errors: what is no such stream cannot be unpacked by others either.
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') unpacked = Number.POSITIVE_INFINITY;
    }
    if (unpacked > MOST_UNPACKED) throw refuse.bomb(MOST_UNPACKED);
  }
}
