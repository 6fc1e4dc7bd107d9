import type { Finding } from '../../problems/problem.ts';
import { judgeStructure, judgePicture } from './judge-picture.ts';
import type { PictureFacts, Size } from './picture-facts.ts';
import { readPicture } from './read-picture.ts';
import { uprightSize, WIDEST } from './render-picture.ts';

/** Quality of a picture written anew: pages write it once more. */
const QUALITY = { jpeg: 85, webp: 85, avif: 60 } as const;
/** Decoders refuse more, whatever a file promises. */
const MOST_PIXELS = 268_000_000;
const MOST_SECONDS = 60;

/** A picture that can be lighter, or say less of who took it and where. */
export interface LighterPicture {
  before: Size & { bytes: number };
  after: Size & { bytes: number };
  /** It said something beside its pixels: place, day, names, telephone. */
  isCleaned: boolean;
  content: Buffer;
}

/**
 * Makes a picture no larger than pages show it, upright, and takes out of it whatever is no picture. Pixels of one that is
 * small enough stay as they are; its kind always does, since entries call it by its name.
 * @returns null where there is nothing to do
 */
export async function lightenPicture(bytes: Buffer): Promise<LighterPicture | { finding: Finding } | null> {
  const read = readPicture(bytes);
  // What is wrong with it is said as the content check says it; one that is only too large can be helped.
  if ('fault' in read || read.facts.frames > 1) return { finding: (judgeStructure(bytes) as { finding: Finding }).finding };
  const { facts } = read;
  const size = uprightSize(facts);
  const isLarge = Math.max(size.width, size.height) > WIDEST;
  const speaks = facts.format === 'avif' ? facts.exif !== null || facts.xmp !== null : !facts.plain.equals(bytes);
  if (!isLarge && !speaks) return null;
  try {
    const content = isLarge || facts.format === 'avif' ? await writeAnew(bytes, facts.format) : facts.plain;
    const finding = await judgePicture(content);
    if (finding) return { finding };
    const made = readPicture(content);
    const after = 'facts' in made ? uprightSize(made.facts) : size;
    return { before: { ...size, bytes: bytes.length }, after: { ...after, bytes: content.length }, isCleaned: speaks, content };
  } catch {
    return { finding: (await judgePicture(bytes)) ?? UNREADABLE };
  }
}

const UNREADABLE: Finding = {
  rule: 'anh-hong',
  message: 'Ảnh này mở ra rồi ghi lại không được.',
  fix: 'Mở ảnh bằng một phần mềm xem ảnh, thu nhỏ còn 1.600 điểm ảnh rồi lưu lại.',
};

/** A picture written anew as pages can show it: upright, no larger than they show it, nothing said beside it. @throws what sharp says */
export async function writeAnew(bytes: Buffer, format: PictureFacts['format']): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true })
    .timeout({ seconds: MOST_SECONDS })
    .autoOrient()
    .resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true });
  switch (format) {
    case 'png':
      return picture.png({ compressionLevel: 9 }).toBuffer();
    case 'gif':
      return picture.gif().toBuffer();
    case 'webp':
      return picture.webp({ quality: QUALITY.webp }).toBuffer();
    case 'avif':
      return picture.avif({ quality: QUALITY.avif }).toBuffer();
    case 'jpeg':
      return picture.jpeg({ quality: QUALITY.jpeg, mozjpeg: true }).toBuffer();
  }
}
