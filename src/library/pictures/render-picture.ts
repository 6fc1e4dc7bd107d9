import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { orientationOf } from './exif.ts';
import { pictureLimits, type PictureFacts, type Size } from './picture-facts.ts';

/** Widths that pages show pictures in, in pixels; the widest also where a picture has more. */
const WIDTHS = [480, 800, 1200];
export const WIDEST = 1600;
const QUALITY = 80;

async function loadSharp() {
  const { default: sharp } = await import('sharp');
  return sharp;
}

/**
 * Changes whenever the same picture would be written in other bytes: goes into the names of published pictures and
 * into the keys of caches.
 */
export async function pictureRecipe(): Promise<string> {
  const { versions } = await loadSharp();
  return `1 ${QUALITY} ${versions.sharp} ${versions.vips} ${versions.webp}`;
}

/** Opens a picture whose facts are within the limits; errors of its data end the work, unknown metadata do not. */
async function open({ plain }: PictureFacts): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(plain, { failOn: 'error', limitInputPixels: pictureLimits.pixels, sequentialRead: true, unlimited: false })
    .timeout({ seconds: pictureLimits.seconds })
    .autoOrient();
}

/** Decodes all of a picture and keeps nothing. @returns null, or what sharp says of it */
export async function decodingFault(facts: PictureFacts): Promise<string | null> {
  try {
    await (await open(facts)).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Size of a picture turned upright. */
export function uprightSize({ format, width, height, exif }: PictureFacts): Size {
  const isTurned = format !== 'avif' && orientationOf(exif) >= 5;
  return isTurned ? { width: height, height: width } : { width, height };
}

/** The widths that a picture of a width is published in, smallest first. */
export function renderedWidths(width: number): number[] {
  return [...WIDTHS.filter((each) => each < width), Math.min(width, WIDEST)];
}

/** Name of a picture on the site, without width and ending: nothing of the editor's name is in it. */
export async function publishedName(bytes: Buffer): Promise<string> {
  return createHash('sha256')
    .update(await pictureRecipe())
    .update('\0')
    .update(bytes)
    .digest('hex')
    .slice(0, 24);
}

/**
 * A picture as it is published: upright, in the colours of the web (sRGB), with no metadata.
 * @throws what sharp says, where it cannot be decoded
 */
export async function renderPicture(facts: PictureFacts, width: number): Promise<Buffer> {
  return (await open(facts)).resize({ width, withoutEnlargement: true }).webp({ quality: QUALITY }).toBuffer();
}
