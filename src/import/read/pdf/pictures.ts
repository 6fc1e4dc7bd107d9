import sharp from 'sharp';
import { extractImages } from 'unpdf';
import { announceFile } from '../../../commands/announce.ts';
import type { PdfDocument } from '../../../library/attachments/pdf-text.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { Dropped, SourcePicture } from '../../source.ts';
import type { ChosenReading } from './choose-reading.ts';
import { isGround, type PagePicture, type PlacedPicture } from './placed-pictures.ts';

const MOST_PICTURES = 60;
const MOST_PIXELS = 40e6;
/** Points below which both sides of a picture make it a sign. */
const SMALL = 60;
/** Points by which a picture that stands on several pages may be off its place. */
const OFF = 2;

/** Pictures of a PDF by their addresses in the text. */
export interface FoundPictures {
  files: Map<string, SourcePicture>;
  /** Those that stand in the text, by the index of their page. */
  placed: Map<number, PagePicture[]>;
  /** Those whose place in the text is not told: of pages turned to be read, and grounds of texts. */
  others: string[];
  /** Signs, and what stands at one place on several pages. */
  dropped: Dropped[];
}

/** The pictures of a PDF, without those that are pages of its text: pages that were recognised. */
export async function findPictures(document: PdfDocument, { pages, scans }: ChosenReading, name: string): Promise<FoundPictures> {
  const found: FoundPictures = { files: new Map(), placed: new Map(), others: [], dropped: [] };
  const isOnOthers = (place: PlacedPicture, index: number): boolean =>
    pages.some(({ placed = [] }, other) => other !== index && placed.some((one) => isSamePlace(one, place)));
  for (const [index, { pieces, placed = [] }] of pages.entries()) {
    if (scans.has(index + 1)) continue;
    announceFile(name);
    const places = [...placed];
    for (const pixels of await extractImages(document, index + 1).catch(() => [])) {
      const at = places.findIndex(({ key }) => key === pixels.key);
      const [place] = at === -1 ? [] : places.splice(at, 1);
      if (found.files.size >= MOST_PICTURES || pixels.width * pixels.height > MOST_PIXELS) continue;
      const url = `embedded-image-${found.files.size + 1}`;
      const origin = `ảnh ở trang ${index + 1} của tệp PDF`;
      const isOfPage = place !== undefined && isOnOthers(place, index);
      if (place && (isOfPage || isSmall(place))) {
        found.dropped.push({ text: origin, reason: isOfPage ? dropReasons.pageBoilerplate : dropReasons.icon });
        continue;
      }
      const isPlaceless = !place || isGround(place, pieces);
      found.files.set(url, { bytes: await pictureOfPixels(pixels), origin, ...(isPlaceless && { isPlaceless }) });
      if (isPlaceless) found.others.push(url);
      else found.placed.set(index, [...(found.placed.get(index) ?? []), { ...place, url }]);
    }
  }
  return found;
}

function isSmall({ left, right, bottom, top }: PlacedPicture): boolean {
  return right - left < SMALL && top - bottom < SMALL;
}

function isSamePlace(one: PlacedPicture, other: PlacedPicture): boolean {
  const sides = ['left', 'right', 'bottom', 'top'] as const;
  return sides.every((side) => Math.abs(one[side] - other[side]) < OFF);
}

type Pixels = Awaited<ReturnType<typeof extractImages>>[number];

/** The file of a picture that a PDF gives as bare pixels; null when it cannot be made. */
async function pictureOfPixels({ data, width, height, channels }: Pixels): Promise<Buffer | null> {
  return sharp(data, { raw: { width, height, channels } })
    .png()
    .toBuffer()
    .catch(() => null);
}
