import type { Glyph } from './glyphs.ts';
import type { Matrix } from './matrix.ts';
import { COORDINATES } from './rules.ts';

/** A small shape as wide as it is high: its middle and its side, in points. */
export interface Dot {
  x: number;
  y: number;
  side: number;
}

const SIDES = { least: 1.5, most: 9 };
/** How much one side may be longer than the other. */
const UNEVEN = 1.25;
/** In sizes of the letters: how high a bullet stands over the foot of its line, how far off that, and how far before the line. */
const RISE = 0.33;
const OFF = 0.22;
const FARTHEST = 2.5;
/** Points by which bullets of one list stand apart from a line down. */
const ASIDE = 1.5;
const LEAST_ITEMS = 2;

/** The dot that a path is: a disc, a ring or a square; null where it is anything else. */
export function dotOfPath(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Dot | null {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < data.length;) {
    const count = COORDINATES[data[at]!] ?? data.length;
    for (let next = at + 1; next + 1 <= at + count; next += 2) {
      xs.push(a * data[next]! + c * data[next + 1]! + e);
      ys.push(b * data[next]! + d * data[next + 1]! + f);
    }
    at += 1 + count;
    if (xs.length > 60) return null;
  }
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [short, long] = [Math.min(right - left, top - bottom), Math.max(right - left, top - bottom)];
  const isDot = short >= SIDES.least && long <= SIDES.most && long <= short * UNEVEN;
  return isDot ? { x: (left + right) / 2, y: (bottom + top) / 2, side: long } : null;
}

/** The glyphs of a page with a bullet before each line that a dot is drawn before, as browsers draw those of lists. */
export function withDrawnBullets(glyphs: readonly Glyph[], dots: readonly Dot[]): Glyph[] {
  const found = dots.flatMap((dot) => {
    const before = lineBehind(dot, glyphs);
    return before ? [{ dot, before }] : [];
  });
  const bullets = new Map<Glyph, Glyph>();
  for (const { dot, before } of found) {
    const same = found.filter((other) => Math.abs(other.dot.x - dot.x) < ASIDE && other.before !== before);
    if (same.length + 1 < LEAST_ITEMS) continue;
    const { y, size, font, quarters } = before;
    bullets.set(before, { text: '•', x: dot.x - dot.side / 2, y, width: dot.side, size, font, quarters, isHidden: false });
  }
  return glyphs.flatMap((glyph) => {
    const bullet = bullets.get(glyph);
    return bullet ? [bullet, glyph] : [glyph];
  });
}

/** The first letter of the line that begins behind a dot; null where letters stand before it too. */
function lineBehind({ x, y, side }: Dot, glyphs: readonly Glyph[]): Glyph | null {
  let first: Glyph | null = null;
  for (const glyph of glyphs) {
    const isBeside = glyph.quarters === 0 && glyph.text.trim() !== '' && Math.abs(y - glyph.y - glyph.size * RISE) < glyph.size * OFF;
    if (!isBeside || glyph.x > x + side + glyph.size * FARTHEST || glyph.x + glyph.width < x - side - glyph.size) continue;
    if (glyph.x < x) return null;
    if (!first || glyph.x < first.x) first = glyph;
  }
  return first;
}
