import type { Glyph } from './glyphs.ts';
import type { Rule } from './rules.ts';

/** Quarter turns to the left that a text is written with. */
export type Quarters = 0 | 1 | 2 | 3;

export interface Drawing {
  glyphs: Glyph[];
  rules: Rule[];
  width: number;
  height: number;
}

/** Share of a page's letters that stand in one direction for the page to be turned to it. */
const MOST = 0.55;
/** Letters in another direction than the page that are a text of their own: a table or list across, not a stamp or a mark. */
const LEAST_LETTERS = 100;

/**
 * A page as a person turns it to read: by the direction of most of its letters. A long text in another direction follows
 * below it; what else is turned stays marked so.
 * @returns with it the quarters that something was turned by, for the editor
 */
export function turnUpright(page: Drawing): Drawing & { turned: Quarters[] } {
  const letters = lettersByQuarters(page.glyphs);
  const all = page.glyphs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;
  const [main = 0, count = 0] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const upright = main !== 0 && count > all * MOST ? turnBy(page, main) : page;
  const others = [...lettersByQuarters(upright.glyphs)].filter(([quarters, sum]) => quarters !== 0 && sum >= LEAST_LETTERS);
  let below = upright;
  for (const [quarters] of others) {
    const side = turnBy({ ...upright, glyphs: upright.glyphs.filter((glyph) => glyph.quarters === quarters), rules: [] }, quarters);
    const shift = (below.height + side.height) * 2;
    const moved = side.glyphs.map((glyph) => ({ ...glyph, y: glyph.y - shift }));
    below = { ...below, height: shift, glyphs: [...below.glyphs.filter((glyph) => glyph.quarters !== quarters), ...moved] };
  }
  const turned = [...(upright === page ? [] : [main]), ...others.map(([quarters]) => quarters)];
  return { ...below, turned };
}

function lettersByQuarters(glyphs: readonly Glyph[]): Map<Quarters, number> {
  const letters = new Map<Quarters, number>();
  for (const { text, quarters } of glyphs)
    if (quarters !== null && /[\p{L}\p{N}]/u.test(text)) letters.set(quarters, (letters.get(quarters) ?? 0) + 1);
  return letters;
}

/** A page turned to the right so often, with the letters' own directions. */
function turnBy({ glyphs, rules, width, height }: Drawing, quarters: Quarters): Drawing {
  const turn = (x: number, y: number): [number, number] =>
    quarters === 1 ? [y, width - x] : quarters === 2 ? [width - x, height - y] : quarters === 3 ? [height - y, x] : [x, y];
  return {
    glyphs: glyphs.map((glyph) => {
      const [x, y] = turn(glyph.x, glyph.y);
      return { ...glyph, x, y, quarters: glyph.quarters === null ? null : (((glyph.quarters - quarters + 4) % 4) as Quarters) };
    }),
    rules: rules.map(({ x1, y1, x2, y2 }) => {
      const [[a, b], [c, d]] = [turn(x1, y1), turn(x2, y2)];
      return { x1: Math.min(a, c), y1: Math.min(b, d), x2: Math.max(a, c), y2: Math.max(b, d) };
    }),
    ...(quarters % 2 === 1 ? { width: height, height: width } : { width, height }),
  };
}
