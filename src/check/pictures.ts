import { hasPlaceInExif } from './exif.ts';

export function isPicture(path: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic)$/i.test(path);
}

/** Whether a picture says where it was taken (EXIF or XMP); one that cannot be opened says nothing. Its pixels are not read. */
export async function namesPlace(picture: Buffer): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const { exif, xmp } = await sharp(picture).metadata().catch(() => ({ exif: undefined, xmp: undefined }));
  return (exif !== undefined && hasPlaceInExif(exif)) || /GPS(?:Latitude|Longitude)/.test(xmp?.toString('latin1') ?? '');
}
