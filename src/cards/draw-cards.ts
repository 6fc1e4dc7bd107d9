import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { derivedFile } from '../library/derived-files.ts';
import { engineDigest } from '../library/engine-digest.ts';
import { CARD_SIZES, type Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { encodePng } from './encode-png.ts';
import { Painting } from './paint.ts';
import { paletteOf } from './palette.ts';

/** Pictures made at the same time: more keep both processors busy no better, and hold more memory. */
const AT_ONCE = 4;

/** What of the engine every picture depends on. */
const MADE_BY = ['src/cards', 'src/assets/fonts'];

/**
 * Writes pictures at their paths in a folder. What was made before of the same is taken from the cache.
 * @returns how many there are, and their bytes together
 */
export async function drawCards(
  cards: ReadonlyMap<string, Card>,
  folder: string,
  cacheDir: string,
): Promise<{ count: number; bytes: number }> {
  const engine = await engineDigest(MADE_BY);
  const work = cards.entries();
  let bytes = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [path, card] of work) {
        const picture = await derivedFile(cacheDir, ['card', engine, JSON.stringify(card)], async () => renderCard(card));
        const file = join(folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, picture);
        bytes += picture.length;
      }
    }),
  );
  return { count: cards.size, bytes };
}

/** The picture as PNG. */
export function renderCard(card: Card): Buffer {
  const [width, height] = CARD_SIZES[card.shape];
  const palette = paletteOf(card.colours);
  const painting = new Painting(width, height, palette);
  for (const shape of drawCard(card)) painting.fill(shape);
  return encodePng(painting.pixels, width, height, palette);
}
