import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { readPicture } from '../pictures/read-picture.ts';
import { refuse } from './findings.ts';

/** Deeper than any writer nests values. */
const MOST_DEPTH = 200;
/** Actions (ISO 32000-2, 12.6) that run script, start programs, open or send files, or play what is embedded. */
const ACTIONS = new Set('JavaScript Launch SubmitForm ImportData GoToE Rendition Movie Sound RichMediaExecute GoTo3DView'.split(' '));
const SCRIPTS = ['JS', 'JavaScript', 'AA', 'XFA', 'RichMediaContent', 'RichMediaSettings'];
const FILES = ['EF', 'EmbeddedFiles', 'Collection'];
const PLAYED = new Set(['FileAttachment', 'RichMedia', '3D', 'Screen', 'Movie', 'Sound']);
/** Annotations whose `T` is the name of who wrote them; of fields it is the name of the field. */
const MARKS = new Set(
  'Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup Redact'.split(' '),
);
/** Properties, and what programs keep for themselves, of any object. */
const PERSONAL = ['Metadata', 'PieceInfo', 'LastModified'];

/** What the objects of a PDF say, and where they say it. */
export interface PdfFindings {
  hasNotes: boolean;
  /** Names of writers beside notes, and properties: what is taken out of a PDF that may be changed. */
  personal: PDFDict[];
  isSigned: boolean;
}

/**
 * The objects that a reader can get to from a PDF's root. The rest is left over from earlier states of the document.
 * @throws AttachmentError where one of them is no object
 */
export function reachableObjects(context: PDFContext): Map<PDFRef, PDFObject> {
  const found = new Map<PDFRef, PDFObject>();
  const queue: PDFObject[] = context.trailerInfo.Root ? [context.trailerInfo.Root] : [];
  for (let object = queue.pop(); object; object = queue.pop()) {
    if (object instanceof PDFRef) {
      const target = found.has(object) ? undefined : context.lookup(object);
      if (target === undefined) continue;
      if (target instanceof PDFInvalidObject) throw refuse.broken();
      found.set(object, target);
      queue.push(target);
    } else queue.push(...valuesOf(object));
  }
  return found;
}

function valuesOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFStream) return object.dict.values();
  return object instanceof PDFArray ? object.asArray() : [];
}

/**
 * Judges every dictionary among objects and takes out what names the writers.
 * @throws AttachmentError for scripts, programs and files
 */
export function judgeObjects(objects: Iterable<PDFObject>, context: PDFContext): PdfFindings {
  const findings: PdfFindings = { hasNotes: false, personal: [], isSigned: false };
  const judge = (object: PDFObject, depth: number): void => {
    if (depth > MOST_DEPTH) throw refuse.broken();
    const dictionary = object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : null;
    if (dictionary) judgeDictionary(dictionary, context, findings);
    // A stream whose data are in another file.
    if (object instanceof PDFStream && object.dict.has(PDFName.of('F'))) throw refuse.outside('F');
    for (const value of valuesOf(object)) if (!(value instanceof PDFRef)) judge(value, depth + 1);
  };
  for (const object of objects) judge(object, 0);
  return findings;
}

function judgeDictionary(dictionary: PDFDict, context: PDFContext, findings: PdfFindings): void {
  const has = (key: string): boolean => dictionary.has(PDFName.of(key));
  const name = (key: string): string => nameIn(dictionary, key, context);
  const subtype = name('Subtype');
  const opened = context.lookup(dictionary.get(PDFName.of('OpenAction')));
  const runsOnOpening = opened instanceof PDFDict && !/^(?:GoTo)?$/.test(nameIn(opened, 'S', context));
  if (SCRIPTS.some(has) || ACTIONS.has(name('S')) || runsOnOpening) throw refuse.script();
  if (FILES.some(has)) throw refuse.pdfFiles();
  if (PLAYED.has(subtype) && (has('Rect') || name('Type') === 'Annot'))
    throw subtype === 'FileAttachment' ? refuse.pdfFiles() : refuse.script();
  if (name('S') === 'GoToR') throw refuse.outside('GoToR');
  const address = textOf(context.lookup(dictionary.get(PDFName.of('URI'))));
  if (address !== null && name('S') === 'URI' && !/^(?:https?:\/\/|mailto:|tel:|#|www\.)/i.test(address.trim()))
    throw refuse.outside(address);
  if (has('ByteRange') || name('Type') === 'Sig') findings.isSigned = true;
  const isMark = MARKS.has(subtype) && has('Rect');
  if (isMark && subtype !== 'Popup' && (has('Contents') || has('RC'))) findings.hasNotes = true;
  if (PERSONAL.some(has) || (isMark && has('T'))) findings.personal.push(dictionary);
}

function nameIn(dictionary: PDFDict, key: string, context: PDFContext): string {
  const value = context.lookup(dictionary.get(PDFName.of(key)));
  return value instanceof PDFName ? value.decodeText() : '';
}

/** Takes out of dictionaries what names the writers. */
export function takeOutPersonal(dictionaries: readonly PDFDict[]): void {
  for (const dictionary of dictionaries) {
    const keys = dictionary.has(PDFName.of('Rect')) ? [...PERSONAL, 'T'] : PERSONAL;
    for (const key of keys) dictionary.delete(PDFName.of(key));
  }
}

/** A JPEG inside a PDF without its EXIF, XMP and comments; null where the object is none. */
export function plainJpeg(object: PDFObject, context: PDFContext): PDFRawStream | null {
  if (!(object instanceof PDFRawStream)) return null;
  const filter = object.dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (!(only instanceof PDFName) || only.decodeText() !== 'DCTDecode') return null;
  const contents = Buffer.from(object.contents);
  const read = readPicture(contents);
  if ('fault' in read) {
    if (contents.includes('Exif\0') || contents.includes('http://ns.adobe.com/xap')) throw refuse.broken();
    return null;
  }
  const { plain } = read.facts;
  const dictionary = object.dict.clone(context);
  dictionary.set(PDFName.of('Length'), context.obj(plain.length));
  return PDFRawStream.of(dictionary, plain);
}

/** Text of a string object, or null. */
export function textOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}
