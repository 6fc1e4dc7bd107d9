import sharp from 'sharp';
import type { SiteData } from '../schemas/site.ts';

/** Pictures of the library for home screens: the mark of the icon in the library's colour. */
export const APP_ICONS = [
  { name: 'bieu-tuong-192.png', size: 192, purpose: 'any' },
  { name: 'bieu-tuong-512.png', size: 512, purpose: 'any' },
  // Phones cut it to a shape of theirs: the mark stays in the middle four fifths (W3C Manifest, “maskable”).
  { name: 'bieu-tuong-512-cat.png', size: 512, purpose: 'maskable' },
  // iOS cuts the corners itself and wants no transparency.
  { name: 'bieu-tuong-180.png', size: 180, purpose: 'apple' },
] as const;
type AppIcon = (typeof APP_ICONS)[number];

export const APPLE_ICON = APP_ICONS[3].name;

/** The mark of `public/favicon.svg`, in a square of 32. */
const MARK = 'M6 10.5h9M10.5 10.5v12M18.5 10.5l4 12 4-12';

/** One of them as PNG; letters of a font have no part in it, so every machine draws the same. */
export function drawIcon({ size, purpose }: AppIcon, { accent }: SiteData['colours']): Promise<Buffer> {
  const corner = purpose === 'any' ? 6 : 0;
  const shrink = purpose === 'maskable' ? ' transform="translate(4.8 4.8) scale(.7)"' : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">` +
    `<rect width="32" height="32" rx="${corner}" fill="${accent.light}"/>` +
    `<path d="${MARK}" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="square"${shrink}/></svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
