import { readFile } from 'node:fs/promises';
import { ENGINE } from '../commands/engine.ts';
import { renderPublished } from '../data/images.ts';
import type { PictureOf } from '../pack/inline-pictures.ts';
import type { PublishedPictures } from './paper-pictures.ts';
import { printFonts } from './print-fonts.ts';

const STYLES = new URL('src/pack/sheets/styles/', ENGINE);
const opened = new Map<string, Promise<string>>();

/** A stylesheet of the sheets with those that it imports. */
export function openStyles(file: 'sheets.css' | 'one-file.css'): Promise<string> {
  const known = opened.get(file) ?? readStyles(file);
  opened.set(file, known);
  return known;
}

async function readStyles(file: string): Promise<string> {
  const text = await readFile(new URL(file, STYLES), 'utf8');
  const imported = [...text.matchAll(/^@import '\.\/([\w-]+\.css)';$/gm)].map(([, name]) => readFile(new URL(name!, STYLES), 'utf8'));
  return (await Promise.all(imported)).join('\n');
}

/** The stylesheet of all sheets with the typefaces inside. */
export async function sheetStyles(): Promise<string> {
  return [printFonts(), 'body { margin: 0 }', await openStyles('sheets.css')].join('\n');
}

/** Pictures of the site as `data:` addresses. */
export function publishedPicture(published: PublishedPictures): PictureOf {
  return async (address) => {
    const picture = published.get(address);
    return picture ? `data:image/webp;base64,${(await renderPublished(picture)).toString('base64')}` : null;
  };
}
