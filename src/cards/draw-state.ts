import type { Card, QuotationCard, StateCode } from './card.ts';
import { diamond, disc, halfDisc, without } from './curves.ts';
import { plainShape, type Curves, type Shape } from './paint.ts';
import { GOOD, QUIET } from './palette.ts';
import { drawLine, setLines } from './set-text.ts';

/** The state of a quotation with its mark, as `VerificationBadge` draws it: marks fill with what was seen. */
export function drawState({ code, label }: QuotationCard['state'], size: number, x: number, y: number, colours: Card['colours']): Shape[] {
  const colour = colourOf(code, colours);
  const middle = y - size * 0.34;
  const radius = size * 0.33;
  const [line] = setLines([{ text: label, face: 'sans-600', colour }], size, 10_000);
  const mark = drawMark(code, x + radius, middle, radius).map((curves) => plainShape(colour, curves));
  return [...mark, ...(line ? drawLine(line, size, x + size * 1.05, y) : [])];
}

function colourOf(code: StateCode, { accent, gold }: Card['colours']): string {
  if (code === 'print' || code === 'sourced') return GOOD;
  if (code === 'secondary') return gold;
  return code === 'unverified' ? QUIET : accent;
}

function drawMark(code: StateCode, x: number, y: number, r: number): Curves[] {
  const line = r * 0.3;
  const ring = (radius: number): Curves => without(disc(x, y, radius + line / 2), disc(x, y, radius - line / 2));
  switch (code) {
    case 'print':
      return [disc(x, y, r * 0.55), ring(r - line / 2)];
    case 'sourced':
      return [disc(x, y, r)];
    case 'secondary':
      return [ring(r - line / 2), halfDisc(x, y, r)];
    case 'unverified':
      return [ring(r - line / 2)];
    case 'disputed':
      return [ring(r - line / 2), ring(r * 0.4)];
    case 'misattributed': {
      const half = line / Math.SQRT2;
      return [without(diamond(x, y, r + half), diamond(x, y, r - half))];
    }
  }
}
