import sharp from 'sharp';
import { extractImages } from 'unpdf';
import { announceFile } from '../../../commands/announce.ts';
import type { PdfDocument } from '../../../library/attachments/pdf-text.ts';
import type { SourceText } from '../../source.ts';
import { endOfText } from './end-of-text.ts';

const MOST_PICTURES = 60;
const MOST_PIXELS = 40e6;

/**
 * A PDF does not say where in the text a picture belongs: they stand at the end, above who wrote it, for the editor to place.
 * @param scanned numbers of the pages that are a picture of their text, which is no picture of the article
 */
export async function addPictures(document: PdfDocument, source: SourceText, name: string, scanned: ReadonlySet<number>): Promise<void> {
  const at = endOfText(source.blocks);
  for (let page = 1; page <= document.numPages; page += 1) {
    if (scanned.has(page)) continue;
    announceFile(name);
    for (const pixels of await extractImages(document, page).catch(() => [])) {
      if (source.pictures.size >= MOST_PICTURES || pixels.width * pixels.height > MOST_PIXELS) continue;
      const place = at + source.pictures.size;
      const url = `embedded-image-${source.pictures.size + 1}`;
      source.pictures.set(url, { bytes: await pictureOfPixels(pixels), origin: `ảnh ở trang ${page} của tệp PDF` });
      source.blocks.splice(place, 0, { type: 'paragraph', children: [{ type: 'image', url, alt: '' }] });
    }
  }
}

type Pixels = Awaited<ReturnType<typeof extractImages>>[number];

/** The file of a picture that a PDF gives as bare pixels; null when it cannot be made. */
async function pictureOfPixels({ data, width, height, channels }: Pixels): Promise<Buffer | null> {
  return sharp(data, { raw: { width, height, channels } })
    .png()
    .toBuffer()
    .catch(() => null);
}
