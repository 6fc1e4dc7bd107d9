import sharp from 'sharp';
import { renderPageAsImage } from 'unpdf';
import type { PdfDocument } from '../../library/attachments/pdf-text.ts';
import { Refusal } from '../../problems/refusal.ts';
import { scanFailures } from '../read/pdf/pdf-messages.ts';
import { straighten } from './deskew.ts';

/** Dots to the inch at which pages are read. */
export const DPI = 200;
/** Pixels along the longer side: a page of A3 at `DPI`. */
const LONGEST_SIDE = 3400;
const POINTS = 72;
/** Of the shorter side of A4, which a picture without a size is taken for. */
const A4_POINTS = 595;
const COMPARING = { width: 1240, quality: 72 } as const;

/** A picture of a page that is read, and how many of its pixels make a point. */
export interface PagePicture {
  picture: Buffer;
  perPoint: number;
  width: number;
  height: number;
}

/** A page of a PDF as a picture. @throws Refusal where this machine cannot draw */
export async function drawPage(document: PdfDocument, number: number): Promise<PagePicture> {
  const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
  const scale = Math.min(DPI / POINTS, LONGEST_SIDE / Math.max(width, height, 1));
  const drawn = await renderPageAsImage(document, number, { canvasImport: loadCanvas, scale });
  return prepare(Buffer.from(drawn), scale);
}

async function loadCanvas() {
  return import('@napi-rs/canvas').catch(() => {
    throw new Refusal(scanFailures.noCanvas);
  });
}

/** The picture of a scanned page, as a file of its own. @param page of a file that has several, from 1 */
export async function openPicture(bytes: Buffer, page = 1): Promise<PagePicture> {
  const { width = 0, height = 0 } = await sharp(bytes, { page: page - 1 }).metadata();
  const longer = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1));
  const resized = await sharp(bytes, { page: page - 1 })
    .rotate()
    .flatten({ background: 'white' })
    .resize({ width: Math.round(width * longer) })
    .png()
    .toBuffer();
  return prepare(resized, (Math.min(width, height) * longer) / A4_POINTS);
}

/** In grey, from black to white, since what is faint is read better; upright. */
async function prepare(bytes: Buffer, perPoint: number): Promise<PagePicture> {
  const picture = await straighten(await sharp(bytes).flatten({ background: 'white' }).greyscale().normalise().png().toBuffer());
  const { width, height } = await sharp(picture).metadata();
  return { picture, perPoint, width, height };
}

/** A picture without the specks of a scanner: what is smaller than a stroke goes. */
export function despeckle(picture: Buffer): Promise<Buffer> {
  return sharp(picture).median(3).png().toBuffer();
}

/** A picture whose grain is smoothed, its letters with it. */
export function soften(picture: Buffer): Promise<Buffer> {
  return sharp(picture).blur(1).normalise().png().toBuffer();
}

/** By how much of 255 three in four pixels of a picture differ from those around them at most. */
export async function grainOf(picture: Buffer): Promise<number> {
  const [seen, smooth] = await Promise.all([picture, await despeckle(picture)].map((bytes) => sharp(bytes).greyscale().raw().toBuffer()));
  const counts = new Uint32Array(256);
  for (let at = 0; at < seen!.length; at += 1) counts[Math.abs(seen![at]! - smooth![at]!)]! += 1;
  let sum = 0;
  return counts.findIndex((count) => (sum += count) >= seen!.length * 0.75);
}

/** The picture of a page that an editor compares a draft with: small enough to open at once. */
export function comparingPicture({ picture }: PagePicture): Promise<Buffer> {
  return sharp(picture).resize({ width: COMPARING.width, withoutEnlargement: true }).jpeg({ quality: COMPARING.quality }).toBuffer();
}
