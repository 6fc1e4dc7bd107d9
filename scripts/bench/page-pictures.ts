import { readFileSync } from 'node:fs';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import { seededRandom } from './random.ts';

const DPI = 200;
const POINT = DPI / 72;
const PAGE = { width: Math.round(595 * POINT), height: Math.round(842 * POINT), margin: Math.round(72 * POINT) } as const;
const SIZE = 13 * POINT;
const FONTS = new URL('../../src/assets/fonts/', import.meta.url);

/** Faces of the library's own fonts: one like those of papers, one whose a is as round as its o, like those of posters. */
export type Face = 'source-serif-400' | 'be-vietnam-400';

/** A page as a scanner would see it, at 200 dots to the inch, and the words that stand on it. */
export interface PrintedPage {
  picture: Buffer;
  words: string[];
}

/** Prints paragraphs on one page, as many as it takes. */
export function printPage(paragraphs: readonly string[], face: Face): PrintedPage {
  const families = ['vietnamese', 'latin'].map((part) => {
    const family = `${face}-${part}`;
    if (!GlobalFonts.has(family)) GlobalFonts.register(readFileSync(new URL(`${family}.woff2`, FONTS)), family);
    return `"${family}"`;
  });
  const canvas = createCanvas(PAGE.width, PAGE.height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, PAGE.width, PAGE.height);
  context.fillStyle = 'black';
  context.font = `${SIZE}px ${families.join(', ')}`;
  const words: string[] = [];
  let y: number = PAGE.margin;
  for (const paragraph of paragraphs) {
    let [x, line] = [PAGE.margin + SIZE * 2, [] as string[]];
    const print = (): void => {
      context.fillText(line.join(' '), x, y);
      words.push(...line);
      [x, line] = [PAGE.margin, []];
      y += SIZE * 1.5;
    };
    for (const word of paragraph.split(/\s+/)) {
      if (y > PAGE.height - PAGE.margin) break;
      if (x + context.measureText([...line, word].join(' ')).width > PAGE.width - PAGE.margin) print();
      line.push(word);
    }
    if (line.length > 0 && y <= PAGE.height - PAGE.margin) print();
    y += SIZE * 0.4;
  }
  return { picture: canvas.toBuffer('image/png'), words };
}

/** What happens to a page between printer and file. */
export const CONDITIONS: Readonly<Record<string, (picture: Buffer) => Promise<Buffer>>> = {
  clean: (picture) => Promise.resolve(picture),
  'askew by 1 degree': (picture) => sharp(picture).rotate(1, { background: 'white' }).png().toBuffer(),
  'askew by 3 degrees': (picture) => sharp(picture).rotate(3, { background: 'white' }).png().toBuffer(),
  faint: (picture) => sharp(picture).greyscale().linear(0.35, 140).png().toBuffer(),
  noisy: (picture) => withNoise(picture, 60),
  'all of these, as a JPEG': async (picture) =>
    sharp(await withNoise(await sharp(picture).rotate(1, { background: 'white' }).greyscale().linear(0.5, 110).png().toBuffer(), 25))
      .jpeg({ quality: 60 })
      .toBuffer(),
};

/** Grain of so many of the 256 steps of grey at the most, and specks of dust. */
async function withNoise(picture: Buffer, most: number): Promise<Buffer> {
  const { data, info } = await sharp(picture).greyscale().blur(0.7).raw().toBuffer({ resolveWithObject: true });
  const random = seededRandom('noise');
  for (let at = 0; at < data.length; at += 1) {
    const grain = (random() + random() - 1) * most;
    data[at] = Math.max(0, Math.min(255, (random() < 0.0004 ? 0 : data[at]!) + grain));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .png()
    .toBuffer();
}
