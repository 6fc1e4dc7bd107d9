import { CARD_SIZES, type Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { Painting } from './paint.ts';
import { paletteOf } from './palette.ts';
import { pngFile } from './png-file.ts';

const BITS = 4;

/** The picture as PNG of sixteen colours. */
export function renderCard(card: Card): Buffer {
  const [width, height] = CARD_SIZES[card.shape];
  const palette = paletteOf(card.colours);
  const painting = new Painting(width, height, palette);
  for (const shape of drawCard(card)) painting.fill(shape);
  return pngFile({ width, height, bits: BITS, palette, effort: 5 }, rowsOf(painting.pixels, width, height));
}

/** Rows of half bytes, two pixels each, as PNG has them. */
function rowsOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const row = 1 + width / 2;
  const rows = new Uint8Array(row * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let to = y * row + 1, end = (y + 1) * row; to < end; to++, at += 2) rows[to] = (pixels[at]! << BITS) | pixels[at + 1]!;
  return rows;
}
