import { getResolvedPDFJS } from 'unpdf';
import type { PdfDocument } from '../../../library/attachments/pdf-text.ts';
import { dotOfPath, withDrawnBullets, type Dot } from './drawn-bullets.ts';
import { IDENTITY, times, type Matrix } from './matrix.ts';
import { boxOf, type PlacedPicture } from './placed-pictures.ts';
import { rulesOfPath, type Rule } from './rules.ts';
import type { Drawing, Quarters } from './upright.ts';

/** One glyph as a page draws it. Positions and sizes are in points, from the lower left corner of the page as it is shown. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Name of the font, without the mark of a subset. */
  font: string;
  /** Quarter turns to the left that it is written with; null where it stands aslant. */
  quarters: Quarters | null;
  /** Drawn unseen, as scanners lay what they recognised over their picture. */
  isHidden: boolean;
  /** Of what was put on the page, as fields and stamps, by its id. */
  annotation?: string;
  /** Its code in the font. */
  code?: number;
}

/** What pdf.js says of a glyph and of a font, as far as it is used here. */
interface FontGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  originalCharCode?: number;
}
interface Font {
  name?: string;
  fontMatrix?: number[];
  vertical?: boolean;
}

interface TextState {
  ctm: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  isHidden: boolean;
}

const START: TextState = {
  ctm: IDENTITY,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  isHidden: false,
};
const UNSEEN = 3;
const MOST_SAVED = 1000;
/** Rules of a page that a table is looked for in: a drawing has more. */
const MOST_RULES = 4000;
/** Dots that are looked at as bullets of lists. */
const MOST_DOTS = 400;
/** How far from straight a line of text may stand to be straight, as the tangent. */
const ASLANT = 0.1;

interface DrawnPage extends Drawing {
  pictures: number;
  placed: PlacedPicture[];
  paths: number;
}

/**
 * The glyphs of a page one by one, in the order they are drawn. The pieces pdf.js makes of them have spaces where a
 * second font stands in the middle of a word; what is drawn has not.
 * Rule: text state and positions as ISO 32000-2, 9.3 and 9.4.
 * @returns with them the share of the page (0–1) that its largest picture covers, where its pictures stand, and how many lines and
 * shapes it has
 * @throws what pdf.js throws for a page that is broken
 */
export async function glyphsOfPage(document: PdfDocument, number: number): Promise<DrawnPage> {
  const { OPS } = await getResolvedPDFJS();
  const page = await document.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const shown: Matrix = [1, 0, 0, -1, 0, viewport.height];
  const fonts = new Map<string, Font>();
  const fontOf = (id: string): Font => {
    if (!fonts.has(id)) fonts.set(id, page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font) : {});
    return fonts.get(id)!;
  };
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const placed: PlacedPicture[] = [];
  const dots: Dot[] = [];
  const area = viewport.width * viewport.height || 1;
  let [pictures, paths] = [0, 0];
  const saved: TextState[] = [];
  const base = times(shown, matrixOf(viewport.transform));
  let state: TextState = { ...START, ctm: base };
  let annotation: string | null = null;
  let text: Matrix = IDENTITY;
  const line = { x: 0, y: 0 };
  const at = { x: 0, y: 0 };
  const move = (x: number, y: number): void => {
    at.x = line.x += x;
    at.y = line.y += y;
  };
  const restore = (): void => void (state = saved.pop() ?? state);
  const save = (): void => {
    if (saved.length < MOST_SAVED) saved.push({ ...state });
  };
  const draw = (items: readonly (FontGlyph | number | null)[]): void => {
    const font = fontOf(state.font);
    const perEm = state.size * (font.fontMatrix?.[0] ?? 0.001);
    const whole = times(state.ctm, text);
    const size = Math.hypot(whole[2], whole[3]) * Math.abs(state.size);
    const quarters = font.vertical === true ? null : quartersOf(whole[0] * state.size, whole[1] * state.size);
    const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        at.x -= ((item * state.size) / 1000) * state.scale;
        continue;
      }
      const advance = (item.width * perEm + state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * state.scale;
      const y = at.y + state.rise;
      glyphs.push({
        text: item.unicode,
        x: whole[0] * at.x + whole[2] * y + whole[4],
        y: whole[1] * at.x + whole[3] * y + whole[5],
        width: Math.abs(item.width * perEm * state.scale) * Math.hypot(whole[0], whole[1]),
        size,
        font: name,
        quarters,
        isHidden: state.isHidden,
        ...(annotation === null ? {} : { annotation }),
        ...(item.originalCharCode === undefined ? {} : { code: item.originalCharCode }),
      });
      at.x += advance;
    }
  };
  fnArray.forEach((operator: number, index: number) => {
    const args = (argsArray[index] ?? []) as unknown[];
    const [first = 0, second = 0] = args as number[];
    switch (operator) {
      case OPS.save:
        return save();
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        return restore();
      case OPS.paintFormXObjectBegin:
        save();
        if (args[0]) state.ctm = times(state.ctm, matrixOf(args[0]));
        return;
      case OPS.beginAnnotation:
        save();
        annotation = String(args[0]);
        state = { ...START, ctm: times(times(base, matrixOf(args[2] ?? [])), matrixOf(args[3] ?? [])) };
        return;
      case OPS.endAnnotation:
        annotation = null;
        return restore();
      case OPS.transform:
        state.ctm = times(state.ctm, matrixOf(args));
        return;
      case OPS.beginText:
        text = IDENTITY;
        line.x = line.y = at.x = at.y = 0;
        return;
      case OPS.setTextMatrix:
        text = matrixOf(args.length === 1 ? args[0] : args);
        line.x = line.y = at.x = at.y = 0;
        return;
      case OPS.moveText:
        return move(first, second);
      case OPS.setLeadingMoveText:
        state.leading = second;
        return move(first, second);
      case OPS.setLeading:
        state.leading = -first;
        return;
      case OPS.nextLine:
        return move(0, state.leading);
      case OPS.setFont:
        state.font = String(args[0]);
        state.size = second;
        return;
      case OPS.setCharSpacing:
        state.charSpacing = first;
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        return;
      case OPS.setHScale:
        state.scale = first / 100;
        return;
      case OPS.setTextRise:
        state.rise = first;
        return;
      case OPS.setTextRenderingMode:
        state.isHidden = first === UNSEEN;
        return;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        if (operator === OPS.paintImageXObject) placed.push({ key: String(args[0]), ...boxOf(state.ctm) });
        pictures = Math.max(pictures, Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]) / area);
        return;
      case OPS.constructPath:
        paths += 1;
        if (dots.length < MOST_DOTS) dots.push(...dotPainted(args, OPS, state.ctm));
        if (rules.length < MOST_RULES) rules.push(...rulesPainted(args, OPS, state.ctm));
        return;
      case OPS.showText:
        return draw(args[0] as (FontGlyph | number | null)[]);
    }
  });
  const sound = glyphs.filter(({ x, y, size }) => Number.isFinite(x + y + size));
  const { width, height } = viewport;
  return { glyphs: withDrawnBullets(sound, dots), rules: rules.length < MOST_RULES ? rules : [], width, height, pictures, placed, paths };
}

/** Quarter turns to the left of a direction; null where it stands aslant. */
function quartersOf(x: number, y: number): Quarters | null {
  if (Math.abs(y) <= Math.abs(x) * ASLANT) return x < 0 ? 2 : 0;
  if (Math.abs(x) <= Math.abs(y) * ASLANT) return y < 0 ? 3 : 1;
  return null;
}

/** A path as one list of codes and coordinates, as pdf.js gives it with the operator that paints it; null where nothing does. */
function pathOf([painted, paths]: unknown[], ops: Readonly<Record<string, number>>): ArrayLike<number> | null {
  return painted === ops['endPath'] ? null : ((paths as (ArrayLike<number> | null)[] | undefined)?.[0] ?? null);
}

function dotPainted(args: unknown[], ops: Readonly<Record<string, number>>, ctm: Matrix): Dot[] {
  const data = pathOf(args, ops);
  return data ? [dotOfPath(data, ctm) ?? []].flat() : [];
}

/** The rules of a path by what paints it. */
function rulesPainted(args: unknown[], ops: Readonly<Record<string, number>>, ctm: Matrix): Rule[] {
  const [painted] = args;
  const data = pathOf(args, ops);
  if (!data) return [];
  const isFilled = painted === ops['fill'] || painted === ops['eoFill'];
  return rulesOfPath(data, ctm, isFilled ? 'fill' : 'stroke');
}

function matrixOf(numbers: unknown): Matrix {
  const list = Array.from(numbers as ArrayLike<number>);
  return list.length === 6 && list.every(Number.isFinite) ? (list as unknown as Matrix) : IDENTITY;
}
