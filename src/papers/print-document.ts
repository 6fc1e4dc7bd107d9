import { readFile } from 'node:fs/promises';
import { ENGINE } from '../commands/engine.ts';
import { renderPublished } from '../data/images.ts';
import type { PictureOf } from '../pack/inline-pictures.ts';
import type { PublishedPictures } from './paper-pictures.ts';
import { printFonts } from './print-fonts.ts';

let sheets: Promise<string> | null = null;

/** The stylesheet of all sheets with the typefaces inside. */
export async function sheetStyles(): Promise<string> {
  sheets ??= readFile(new URL('src/pack/sheets/sheets.css', ENGINE), 'utf8');
  return [await printFonts(), 'body { margin: 0 }', await sheets].join('\n');
}

/** Pictures of the site as `data:` addresses. */
export function publishedPicture(published: PublishedPictures): PictureOf {
  return async (address) => {
    const picture = published.get(address);
    return picture ? `data:image/webp;base64,${(await renderPublished(picture)).toString('base64')}` : null;
  };
}
