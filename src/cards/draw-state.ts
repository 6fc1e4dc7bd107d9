import type { Card, QuotationCard, StateCode } from './card.ts';
import { GOOD, QUIET } from './palette.ts';
import { drawLine, setLines } from './set-text.ts';

/** The state of a quotation with its mark, as `VerificationBadge` draws it: marks fill with what was seen. */
export function drawState({ code, label }: QuotationCard['state'], size: number, x: number, y: number, colours: Card['colours']): string {
  const colour = colourOf(code, colours);
  const middle = y - size * 0.34;
  const radius = size * 0.33;
  const [line] = setLines([{ text: label, face: 'sans-600', colour }], size, 10_000);
  return drawMark(code, x + radius, middle, radius, colour) + (line ? drawLine(line, size, x + size * 1.05, y) : '');
}

function colourOf(code: StateCode, { accent, gold }: Card['colours']): string {
  if (code === 'print' || code === 'sourced') return GOOD;
  if (code === 'secondary') return gold;
  return code === 'unverified' ? QUIET : accent;
}

function drawMark(code: StateCode, x: number, y: number, r: number, colour: string): string {
  const line = r * 0.3;
  const disc = (radius: number): string => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;
  const ring = (radius: number): string =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${line}"/>`;
  switch (code) {
    case 'print':
      return disc(r * 0.55) + ring(r - line / 2);
    case 'sourced':
      return disc(r);
    case 'secondary':
      return `${ring(r - line / 2)}<path d="M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}z" fill="${colour}"/>`;
    case 'unverified':
      return ring(r - line / 2);
    case 'disputed':
      return ring(r - line / 2) + ring(r * 0.4);
    case 'misattributed':
      return `<path d="M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z" fill="none" stroke="${colour}" stroke-width="${line}"/>`;
  }
}
