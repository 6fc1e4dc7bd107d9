import { hasPlaceInExif } from './exif.ts';

/** What the check needs to know of a picture. */
export interface Picture {
  /** False where the file cannot be read as a picture. */
  isSound: boolean;
  /** Whether it says where it was taken (EXIF or XMP). */
  hasPlace: boolean;
}

export function isPicture(path: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic)$/i.test(path);
}

/** Reads a picture's head, not its pixels. */
export async function readPicture(path: string): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  try {
    const { exif, xmp } = await sharp(path).metadata();
    return { isSound: true, hasPlace: (exif !== undefined && hasPlaceInExif(exif)) || /GPS(?:Latitude|Longitude)/.test(xmp?.toString('latin1') ?? '') };
  } catch {
    return { isSound: false, hasPlace: false };
  }
}
