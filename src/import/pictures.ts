import sharp from 'sharp';
import { announceFile } from '../commands/announce.ts';
import type { BodyBlock, CaptionBlock, FigureBlock, Account, SourcePicture } from './source.ts';
import { visibleLine } from '../text/visible-text.ts';
import { writeAnew } from '../library/pictures/lighten-picture.ts';
import { faultOfDescription } from '../check/knowledge/picture-descriptions.ts';
import { dropReasons } from './drop-reasons.ts';
import { reviewNotes } from './messages.ts';

/** Pictures smaller than this both ways decorate a page. */
const SMALLEST = 100;
const MOST_PIXELS = 80e6;
const LONGEST_ORIGIN = 120;
/** Pictures of one article; what comes behind them is said and left out. */
const MOST_PICTURES = 60;

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
  account: Account,
): Promise<{ body: BodyBlock[]; files: { name: string; bytes: Buffer }[] }> {
  const copied: BodyBlock[] = [];
  const files: { name: string; bytes: Buffer }[] = [];
  const names = new Map<string, string>();
  for (const block of body) {
    if (block.type !== 'figure') {
      copied.push(block);
      continue;
    }
    const picture = pictures.get(block.url);
    const origin = shownOrigin(picture?.origin ?? block.url);
    announceFile(file);
    const encoded = picture?.bytes && !names.has(block.url) && files.length < MOST_PICTURES ? await encode(picture.bytes) : null;
    if (encoded === 'icon') {
      account.dropped.push({ text: block.alt || origin, reason: dropReasons.icon });
      continue;
    }
    if (encoded) {
      const name = `${id}-${files.length + 1}.${encoded.ending}`;
      names.set(block.url, name);
      files.push({ name, bytes: encoded.bytes });
    }
    const name = names.get(block.url);
    if (name) copied.push(namedFigure(block, name, account));
    else copied.push(...captionWithout(block, origin, Boolean(picture?.bytes), account));
    if (name && picture?.isPlaceless) account.reviewNotes.push(reviewNotes.picture.place(name));
  }
  return { body: copied, files };
}

function namedFigure(block: FigureBlock, name: string, account: Account): FigureBlock {
  const written = isDescription(block.alt) ? block.alt : '';
  const alt = written || block.caption;
  if (alt === '') account.reviewNotes.push(reviewNotes.picture.alt(name));
  else if (written === '') account.reviewNotes.push(reviewNotes.picture.altFromCaption(name));
  if (block.alt !== '' && written === '') account.dropped.push({ text: block.alt, reason: dropReasons.pictureName });
  return { ...block, url: name, alt };
}

/** What stays of a picture that cannot be had: its caption, else its description. */
function captionWithout({ alt, caption, credit }: FigureBlock, origin: string, isBroken: boolean, account: Account): CaptionBlock[] {
  account.reviewNotes.push(isBroken ? reviewNotes.picture.broken(origin) : reviewNotes.picture.missing(origin));
  account.dropped.push({ text: [origin, alt].filter(Boolean).join(' · '), reason: dropReasons.picture });
  const text = caption || (isDescription(alt) ? alt : '');
  return text === '' ? [] : [{ type: 'caption', text: credit ? `${text} (ảnh: ${credit})` : text }];
}

/** Where a picture was, as far as that helps to find it: an address of the web, or a file's own name. */
function shownOrigin(origin: string): string {
  if (/^https?:/i.test(origin)) return visibleLine(origin, LONGEST_ORIGIN);
  if (/^data:/i.test(origin)) return 'ảnh chép trong tệp';
  return visibleLine(/^(?:file:|[a-z]:|[\\/])/i.test(origin) ? (origin.split(/[\\/]/).at(-1) ?? '') : origin, LONGEST_ORIGIN);
}

/** Alternative texts that are file names describe nothing. */
function isDescription(alt: string): boolean {
  return (alt.match(/\p{L}{2,}/gu)?.length ?? 0) > 1 && /\s/.test(alt) && faultOfDescription(alt, '') === null;
}

async function encode(bytes: Buffer): Promise<{ bytes: Buffer; ending: 'jpg' | 'png' } | 'icon' | null> {
  try {
    const { width, height, hasAlpha, format } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    // A drawing is a document that can refer to other files.
    if (format === 'svg' || format === 'pdf' || width * height > MOST_PIXELS) return null;
    if (width < SMALLEST && height < SMALLEST) return 'icon';
    const ending = hasAlpha ? 'png' : 'jpg';
    return { bytes: await writeAnew(bytes, hasAlpha ? 'png' : 'jpeg'), ending };
  } catch {
    return null;
  }
}
