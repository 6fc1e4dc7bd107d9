import { hasPlaceInExif } from './exif.ts';
import { readPicture } from './read-picture.ts';

/** Whether a picture says where it was taken (EXIF or XMP); one that cannot be read says nothing. No decoder sees it. */
export function namesPlace(picture: Buffer): boolean {
  const read = readPicture(picture);
  if ('fault' in read) return false;
  const { exif, xmp } = read.facts;
  return (exif !== null && hasPlaceInExif(exif)) || /GPS(?:Latitude|Longitude)/.test(xmp?.toString('latin1') ?? '');
}
