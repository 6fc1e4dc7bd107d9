import type { Glyph } from './glyphs.ts';

/** Distance of two drawings of one letter at most, in sizes of it: no letter is so narrow that the next one begins there. */
const SAME_PLACE = 0.12;
/** Side of a cell in which letters are looked for, in powers of two that sizes are rounded to: never less than the distance. */
const CELL = 0.18;

/**
 * The glyphs that repeat one at the same place in the same size: bold and shadows that a program made by drawing twice.
 * A single letter repeated is one only beside its twin or beside others that repeat; alone it stays.
 */
export function listRepeated(glyphs: readonly Glyph[]): Set<Glyph> {
  const seen = new Map<string, Glyph[]>();
  const twins = new Map<Glyph, Glyph>();
  const inked = glyphs.filter(({ text, quarters }) => quarters === 0 && text.trim() !== '');
  for (const glyph of inked) {
    const twin = findTwin(glyph, seen);
    if (twin) twins.set(glyph, twin);
  }
  const isInCompany = (glyph: Glyph, index: number): boolean => {
    const [before, behind] = [inked[index - 1], inked[index + 1]];
    return [before, behind].some((other) => other && (twins.has(other) || other === twins.get(glyph)));
  };
  return new Set(inked.filter((glyph, index) => twins.has(glyph) && isInCompany(glyph, index)));
}

/** The same letter drawn before at the same place; the glyph is noted where there is none. */
function findTwin(glyph: Glyph, seen: Map<string, Glyph[]>): Glyph | undefined {
  const { text, x, y, size } = glyph;
  const power = Math.round(Math.log2(Math.max(size, 0.1)));
  const step = 2 ** power * CELL;
  const [column, row] = [Math.round(x / step), Math.round(y / step)];
  const keyAt = (dx: number, dy: number): string => `${text} ${power} ${column + dx} ${row + dy}`;
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      const twin = seen.get(keyAt(dx, dy))?.find((other) => isTwin(other, glyph));
      if (twin) return twin;
    }
  }
  const own = seen.get(keyAt(0, 0));
  if (own) own.push(glyph);
  else seen.set(keyAt(0, 0), [glyph]);
  return undefined;
}

function isTwin(one: Glyph, other: Glyph): boolean {
  const near = Math.max(0.2, other.size * SAME_PLACE);
  return Math.abs(one.size - other.size) < other.size * 0.1 && Math.abs(one.x - other.x) < near && Math.abs(one.y - other.y) < near;
}
