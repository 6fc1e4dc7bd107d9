import sharp from 'sharp';
import { announceFile } from '../commands/announce.ts';
import type { BodyBlock, FigureBlock } from './body.ts';
import { visibleLine } from '../text/visible-text.ts';
import { dropReasons, reviewNotes } from './messages.ts';
import type { Dropped, SourcePicture } from './source.ts';

/** Longest side of a picture that is kept, in pixels; the site shows none larger. */
const LONGEST_SIDE = 1600;
/** Pictures smaller than this both ways decorate a page. */
const SMALLEST = 100;
const MOST_PIXELS = 80e6;
const MOST_SECONDS = 10;
const LONGEST_ORIGIN = 120;
/** Pictures of one article; what comes behind them is said and left out. */
const MOST_PICTURES = 60;

export interface CopiedPictures {
  body: BodyBlock[];
  files: { name: string; bytes: Buffer }[];
  dropped: Dropped[];
  reviewNotes: string[];
}

/**
 * Encodes the pictures of a body anew, upright and without any metadata (EXIF holds places and names), and names
 * them after the article. A caption whose picture cannot be had stays as a caption.
 * @param file name of the source, announced before each picture
 */
export async function copyPictures(
  body: readonly BodyBlock[],
  pictures: ReadonlyMap<string, SourcePicture>,
  id: string,
  file: string,
): Promise<CopiedPictures> {
  const copied: CopiedPictures = { body: [], files: [], dropped: [], reviewNotes: [] };
  const names = new Map<string, string>();
  for (const block of body) {
    if (block.type !== 'figure') {
      copied.body.push(block);
      continue;
    }
    const picture = pictures.get(block.url);
    announceFile(file);
    const encoded = picture?.bytes && !names.has(block.url) && copied.files.length < MOST_PICTURES ? await encode(picture.bytes) : null;
    if (encoded === 'icon') {
      copied.dropped.push({ text: block.alt || shownOrigin(picture, block), reason: dropReasons.icon });
      continue;
    }
    if (encoded) {
      const name = `${id}-${copied.files.length + 1}.${encoded.ending}`;
      names.set(block.url, name);
      copied.files.push({ name, bytes: encoded.bytes });
    }
    const name = names.get(block.url);
    if (name) addFigure(copied, block, name, picture);
    else addMissing(copied, block, shownOrigin(picture, block), Boolean(picture?.bytes));
  }
  return copied;
}

function addFigure(copied: CopiedPictures, block: FigureBlock, name: string, picture: SourcePicture | undefined): void {
  const written = isDescription(block.alt) ? block.alt : '';
  const alt = written || block.caption;
  copied.body.push({ ...block, url: name, alt });
  if (alt === '') copied.reviewNotes.push(reviewNotes.picture.alt(name));
  else if (written === '') copied.reviewNotes.push(reviewNotes.picture.altFromCaption(name));
  if (picture?.origin.includes('PDF')) copied.reviewNotes.push(reviewNotes.picture.place(name));
  if (block.alt !== '' && written === '') copied.dropped.push({ text: block.alt, reason: dropReasons.pictureName });
}

function addMissing(copied: CopiedPictures, block: FigureBlock, origin: string, isBroken: boolean): void {
  copied.reviewNotes.push(isBroken ? reviewNotes.picture.broken(origin) : reviewNotes.picture.missing(origin));
  const text = block.caption || (isDescription(block.alt) ? block.alt : '');
  if (text !== '') copied.body.push({ type: 'caption', text: block.credit ? `${text} (ảnh: ${block.credit})` : text });
  copied.dropped.push({ text: [origin, block.alt].filter(Boolean).join(' · '), reason: dropReasons.picture });
}

/** Where a picture was, as far as that helps to find it: an address of the web, or a file's own name. */
function shownOrigin(picture: SourcePicture | undefined, block: FigureBlock): string {
  const origin = picture?.origin ?? block.url;
  if (/^https?:/i.test(origin)) return visibleLine(origin, LONGEST_ORIGIN);
  if (/^data:/i.test(origin)) return 'ảnh chép trong tệp';
  return visibleLine(/^(?:file:|[a-z]:|[\\/])/i.test(origin) ? (origin.split(/[\\/]/).at(-1) ?? '') : origin, LONGEST_ORIGIN);
}

/** Alternative texts that are file names describe nothing. */
function isDescription(alt: string): boolean {
  return (alt.match(/\p{L}{2,}/gu)?.length ?? 0) > 1 && /\s/.test(alt) && !/\.(?:jpe?g|png|gif|webp|bmp)$/i.test(alt);
}

async function encode(bytes: Buffer): Promise<{ bytes: Buffer; ending: 'jpg' | 'png' } | 'icon' | null> {
  try {
    const { width, height, hasAlpha, format } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    // A drawing is a document that can refer to other files.
    if (format === 'svg' || format === 'pdf' || width * height > MOST_PIXELS) return null;
    if (width < SMALLEST && height < SMALLEST) return 'icon';
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .timeout({ seconds: MOST_SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    if (hasAlpha) return { bytes: await picture.png({ compressionLevel: 9 }).toBuffer(), ending: 'png' };
    return { bytes: await picture.jpeg({ quality: 82, mozjpeg: true }).toBuffer(), ending: 'jpg' };
  } catch {
    return null;
  }
}
