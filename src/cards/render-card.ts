import { CARD_SIZES, type Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { Painting } from './paint.ts';
import { paletteOf } from './palette.ts';
import { pngFile } from './png-file.ts';

const BITS = 4;

/** What pictures of one shape are painted on and packed into, one after the other: a new one for each would be much to collect. */
const sheets = new Map<Card['shape'], { pixels: Uint8Array; rows: Uint8Array }>();

/** The picture as PNG of sixteen colours. */
export function renderCard(card: Card): Buffer {
  const [width, height] = CARD_SIZES[card.shape];
  const sheet = sheets.get(card.shape) ?? { pixels: new Uint8Array(width * height), rows: new Uint8Array((1 + width / 2) * height) };
  sheets.set(card.shape, sheet);
  const palette = paletteOf(card.colours);
  const painting = new Painting(width, height, palette, sheet.pixels);
  for (const shape of drawCard(card)) painting.fill(shape);
  packRows(sheet.pixels, sheet.rows, width, height);
  return pngFile({ width, height, bits: BITS, palette }, sheet.rows);
}

/** Rows of half bytes, two pixels each, as PNG has them. */
function packRows(pixels: Uint8Array, rows: Uint8Array, width: number, height: number): void {
  const row = 1 + width / 2;
  for (let y = 0, at = 0; y < height; y++)
    for (let to = y * row + 1, end = (y + 1) * row; to < end; to++, at += 2) rows[to] = (pixels[at]! << BITS) | pixels[at + 1]!;
}
