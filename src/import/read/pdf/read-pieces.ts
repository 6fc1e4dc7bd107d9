import { announceFile } from '../../../commands/announce.ts';
import { openPdf, textPieces, type PdfDocument } from '../../../library/attachments/pdf-text.ts';
import { Refusal } from '../../../problems/refusal.ts';
import { failures } from '../../messages.ts';
import type { PdfPiece } from '../pdf-lines.ts';
import { annotationsOfPage } from './annotations.ts';
import { glyphsOfPage, type Glyph } from './glyphs.ts';
import type { PlacedPicture } from './placed-pictures.ts';
import type { Rule } from './rules.ts';
import { runsOfGlyphs } from './runs.ts';
import { turnUpright } from './upright.ts';

/** Pages of a PDF that is imported. */
const MOST_PAGES = 200;
/** Pieces of text on all pages; a letter each at the most, in a text as long as one may be. */
const MOST_PIECES = 1_000_000;

/** The text of one page as it is drawn. */
export interface ReadPage {
  pieces: PdfPiece[];
  /** What is written in another direction than the page. */
  turned: string;
  /** Letters drawn twice at one place. */
  repeated: string;
  /** Old encodings that its fonts had, as editors know them. */
  encodings: string[];
  /** The text as pdf.js gives it, which lines are made without: what there must be is counted by it. */
  counted: string;
  /** Share of the page (0–1) that its largest picture covers. */
  pictures: number;
  /** Where its pictures stand; none where that is not known, as on a page that was turned. */
  placed?: readonly PlacedPicture[];
  /** Lines and shapes it has. */
  paths: number;
  /** Of these the straight ones across and down. */
  rules: Rule[];
  /** It, or a part of it, was written across and was turned to be read. */
  isSideways: boolean;
  /** The text of stamps and remarks that were put on it, which is none of its own; what they say besides; values of a form's fields. */
  marks: string;
  comments: string[];
  values: string[];
}

/** All text of a PDF as it draws it, page by page. @throws Refusal where it cannot be opened, or has too much */
export async function readPages(bytes: Buffer, name: string): Promise<{ document: PdfDocument; pages: ReadPage[] }> {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw new Refusal(failures.wrongKind(name, '.pdf'));
  const document = await openSound(bytes, name);
  if (document.numPages === 0) throw new Refusal(failures.brokenPdf(name));
  if (document.numPages > MOST_PAGES) throw new Refusal(failures.tooManyPages(name, document.numPages, MOST_PAGES));
  const pages: ReadPage[] = [];
  let count = 0;
  for (let page = 1; page <= document.numPages; page += 1) {
    announceFile(name);
    const read = await readPage(document, page, name);
    count += read.pieces.length;
    if (count > MOST_PIECES) throw new Refusal(failures.tooLong(name));
    pages.push(read);
  }
  return { document, pages };
}

async function readPage(document: PdfDocument, number: number, name: string): Promise<ReadPage> {
  try {
    const given = (await textPieces(document, number)).map(({ str }) => str).join(' ');
    const { pictures, placed, paths, ...drawing } = await glyphsOfPage(document, number);
    const { subtypes, comments, values } = await annotationsOfPage(document, number);
    const isMark = ({ annotation }: Glyph): boolean => annotation !== undefined && subtypes.get(annotation) !== 'Widget';
    const marks = drawing.glyphs.filter(isMark).map(({ text }) => text);
    const text = drawing.glyphs.filter((glyph) => !isMark(glyph));
    const { glyphs, rules, turned: quarters } = turnUpright({ ...drawing, glyphs: text });
    const { pieces, turned, repeated, encodings } = runsOfGlyphs(glyphs);
    // Letters of old fonts are others when they are Unicode: of these the drawn ones are counted.
    const counted = encodings.length > 0 ? [...pieces.map(({ str }) => str), ...turned, ...repeated].join(' ') : given;
    return {
      pieces,
      turned: turned.join(''),
      repeated: repeated.join(''),
      encodings,
      counted,
      pictures,
      placed: quarters.length > 0 ? [] : placed,
      paths,
      rules,
      isSideways: quarters.length > 0,
      marks: marks.join(''),
      comments,
      values,
    };
  } catch {
    throw new Refusal(failures.brokenPdf(name));
  }
}

async function openSound(bytes: Buffer, name: string): Promise<PdfDocument> {
  try {
    return await openPdf(bytes);
  } catch (error) {
    const isLocked = (error as Error).name === 'PasswordException';
    throw new Refusal(isLocked ? failures.lockedPdf(name) : failures.brokenPdf(name));
  }
}
