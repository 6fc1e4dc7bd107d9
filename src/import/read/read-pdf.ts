import type { Heading, RootContent } from 'mdast';
import sharp from 'sharp';
import { extractImages } from 'unpdf';
import { announceFile } from '../../commands/announce.ts';
import { openPdf, textPieces, type PdfDocument } from '../../library/attachments/pdf-text.ts';
import { Refusal } from '../../problems/refusal.ts';
import { dropReasons, failures } from '../messages.ts';
import { emptySource, type SourceText } from '../source.ts';
import { joinParagraphs, linesOfPage, listBoilerplate, type PdfPiece } from './pdf-lines.ts';
import { propertiesOfPdf } from './pdf-properties.ts';
import { blocksOfLines } from './plain-blocks.ts';

const MOST_PAGES = 200;
/** Pieces of text on all pages; a letter each at the most, in a text as long as one may be. */
const MOST_PIECES = 1_000_000;
const MOST_PICTURES = 60;
const MOST_PIXELS = 40e6;
/** Fewer letters on a page than this, and it is a scan. */
const LEAST_LETTERS = 30;

/** Reads a PDF that has a text layer: lines become paragraphs again, page numbers and running heads go. */
export async function readPdf(bytes: Buffer, name: string): Promise<SourceText> {
  const { document, pieces } = await readPieces(bytes, name);
  const pages = pieces.map((items, page) => linesOfPage(items, page));
  const boilerplate = listBoilerplate(pages);
  const paragraphs = joinParagraphs(pages.flat().filter((line) => !boilerplate.has(line)));
  const source = emptySource(withHeading(paragraphs));
  source.dropped = [...boilerplate].map(({ text }) => ({ text, reason: dropReasons.pageBoilerplate }));
  source.reviewNotes.push('Tệp PDF không ghi đâu là đoạn, đâu là bảng: xem lại chỗ ngắt đoạn và các bảng.');
  source.properties = await propertiesOfPdf(document);
  await addPictures(document, source, name);
  return source;
}

/** All text of a PDF as it draws it, page by page. @throws Refusal where there is none, or too much */
export async function readPieces(bytes: Buffer, name: string): Promise<{ document: PdfDocument; pieces: PdfPiece[][] }> {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw new Refusal(failures.wrongKind(name, '.pdf'));
  const document = await openSound(bytes, name);
  if (document.numPages === 0) throw new Refusal(failures.brokenPdf(name));
  if (document.numPages > MOST_PAGES) throw new Refusal(failures.tooManyPages(name, document.numPages, MOST_PAGES));
  const pieces: PdfPiece[][] = [];
  let count = 0;
  for (let page = 1; page <= document.numPages; page += 1) {
    announceFile(name);
    const items = await readPage(document, page, name);
    count += items.length;
    if (count > MOST_PIECES) throw new Refusal(failures.tooLong(name));
    pieces.push(items);
  }
  const letters = pieces.flat().reduce((sum, { str }) => sum + str.trim().length, 0);
  if (letters < LEAST_LETTERS * pieces.length) throw new Refusal(failures.scannedPdf(name));
  return { document, pieces };
}

/** The pieces of text of one page. */
async function readPage(document: PdfDocument, number: number, name: string): Promise<PdfPiece[]> {
  try {
    return (await textPieces(document, number)).map(({ str, transform, width }) => {
      const [, , c = 0, d = 0, x = 0, y = 0] = transform as number[];
      return { str, x, y, width, fontSize: Math.hypot(c, d) };
    });
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

/** The lines in the largest letters, at the head of the text, are its title. */
function withHeading(paragraphs: readonly { text: string; size: number }[]): RootContent[] {
  const usual = [...paragraphs].sort((a, b) => a.text.length - b.text.length).at(-1)?.size ?? 0;
  const start = paragraphs.slice(0, 8).findIndex(({ size }) => size > usual * 1.15);
  if (start === -1) return blocksOfLines(paragraphs.map(({ text }) => text));
  let end = start;
  while (end < paragraphs.length - 1 && Math.abs((paragraphs[end]?.size ?? 0) - (paragraphs[start]?.size ?? 0)) < 0.5) end += 1;
  const title = paragraphs
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
  const heading: Heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
  const linesOf = (part: readonly { text: string }[]): RootContent[] => blocksOfLines(part.map(({ text }) => text));
  return [...linesOf(paragraphs.slice(0, start)), heading, ...linesOf(paragraphs.slice(end))];
}

/** A PDF does not say where in the text a picture belongs: they stand at the end, for the editor to place. */
async function addPictures(document: PdfDocument, source: SourceText, name: string): Promise<void> {
  for (let page = 1; page <= document.numPages; page += 1) {
    announceFile(name);
    for (const pixels of await extractImages(document, page).catch(() => [])) {
      if (source.pictures.size >= MOST_PICTURES || pixels.width * pixels.height > MOST_PIXELS) continue;
      const url = `embedded-image-${source.pictures.size + 1}`;
      source.pictures.set(url, { bytes: await pictureOfPixels(pixels), origin: `ảnh ở trang ${page} của tệp PDF` });
      source.blocks.push({ type: 'paragraph', children: [{ type: 'image', url, alt: '' }] });
    }
  }
}

/** The file of a picture that a PDF gives as bare pixels; null when it cannot be made. */
async function pictureOfPixels({
  data,
  width,
  height,
  channels,
}: {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}): Promise<Buffer | null> {
  return sharp(data, { raw: { width, height, channels } })
    .png()
    .toBuffer()
    .catch(() => null);
}
