import sharp from 'sharp';
import { gridsOf, type Grid } from '../read/pdf/grids.ts';
import type { Rule } from '../read/pdf/rules.ts';
import { despeckle, grainOf, soften, type PagePicture } from './page-picture.ts';
import type { Layout, Recogniser, SeenWord } from './recogniser.ts';
import { rulesOfPicture } from './ruling.ts';

/** Points: what a row and a column of a table has at least, and a table; how far its lines reach into a cell. */
const LEAST_CELL = 9;
const LEAST_TABLE = 80;
const LINE = 1.6;
/** Points: paper around the letters of a cell, without which the recogniser passes over them; cells of one line are no higher. */
const MARGIN = 8;
const ONE_LINE = 20;
/** Of 255: how much darker than its cell ink is; square points of it that are more than specks. */
const INK = 60;
const LEAST_INK = 1.5;
/** Confidence with which a cell is read well enough, and below which nothing was read. */
const GOOD = 80;
const NOTHING = 25;
/** A number, as cells of tables have them. */
const FIGURES = /^[\d.,:/+–-]+$/u;
/** Of 255: by how much pixels differ from those around them at most, where cells are read. */
const MOST_GRAIN = 12;
/** What stands in a cell whose ink could not be read. */
export const UNREAD = '(?)';

/** A cell in which there is ink and no letter was found; its row and column are counted from 1. */
export interface UnreadCell {
  row: number;
  column: number;
  /** How its row begins, by which it is found. */
  rowText: string;
}

/** The tables of a page whose cells are parted by drawn lines. */
export interface ReadTables {
  /** The page with paper in the place of its tables. */
  rest: Buffer;
  /** The lines of the tables, as those of a PDF. */
  rules: Rule[];
  words: SeenWord[];
  unread: UnreadCell[];
}

/** Pixels from the upper left corner. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Reads tables that are ruled in a picture cell by cell: of a page that is read as a whole single figures are lost, and
 * words of several cells are taken for one line.
 * @returns null where a page has none
 */
export async function readTables(page: PagePicture, recogniser: Recogniser): Promise<ReadTables | null> {
  const rules = await rulesOfPicture(page);
  const grids = gridsOf(rules).filter(isTable);
  const clean = grids.length > 0 ? await withoutGrain(page) : null;
  if (!clean) return null;
  const boxes = grids.map((grid) => boxOf(page, [grid.xs[0]!, grid.xs.at(-1)!], [grid.ys[0]!, grid.ys.at(-1)!], -LINE));
  const tables: ReadTables = {
    rest: await withPaperAt(page, boxes),
    rules: rules.filter((rule) => grids.some((grid) => isIn(grid, rule))),
    words: [],
    unread: [],
  };
  for (const grid of grids) await readCells(clean, grid, recogniser, tables);
  return tables;
}

/** A page whose cells can be read by themselves; null where grain is too strong: it is read as letters, at great length. */
async function withoutGrain(page: PagePicture): Promise<PagePicture | null> {
  if ((await grainOf(page.picture)) <= MOST_GRAIN) return page;
  const picture = await soften(await despeckle(page.picture));
  return (await grainOf(picture)) <= MOST_GRAIN ? { ...page, picture } : null;
}

/** Strokes of letters that meet by chance make no rows and columns that hold letters. */
function isTable({ xs, ys }: Grid): boolean {
  const isWide = (places: readonly number[]): boolean =>
    places.every((place, at) => at === 0 || Math.abs(place - places[at - 1]!) >= LEAST_CELL);
  return xs.at(-1)! - xs[0]! >= LEAST_TABLE && isWide(xs) && isWide(ys);
}

function isIn({ xs, ys }: Grid, { x1, x2, y1, y2 }: Rule): boolean {
  const near = LEAST_CELL / 2;
  return x1 > xs[0]! - near && x2 < xs.at(-1)! + near && y1 > ys.at(-1)! - near && y2 < ys[0]! + near;
}

async function readCells(page: PagePicture, grid: Grid, recogniser: Recogniser, tables: ReadTables): Promise<void> {
  const { xs, ys } = grid;
  for (let row = 0; row < ys.length - 1; row += 1) {
    const [unread, first]: [number[], number] = [[], tables.words.length];
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (String(grid.first(row, column)) !== String([row, column])) continue;
      const [right, below] = endOf(grid, row, column);
      const box = boxOf(page, [xs[column]!, xs[right]!], [ys[row]!, ys[below]!], LINE);
      const cell = await inkOf(page, box);
      if (cell === null) continue;
      const words = await readCell(cell, page.perPoint, recogniser);
      if (words.length > 0) tables.words.push(...words);
      else {
        unread.push(column + 1);
        const { left: x, width, top, height } = cell.box;
        tables.words.push({ text: UNREAD, confidence: 100, x, width, baseline: top + height, height: 0 });
      }
    }
    const rowText = tables.words
      .slice(first)
      .map(({ text }) => text)
      .join(' ');
    tables.unread.push(...unread.map((column) => ({ row: row + 1, column, rowText })));
  }
}

/** Behind which column and row a cell ends that may span several. */
function endOf({ first, xs, ys }: Grid, row: number, column: number): [right: number, below: number] {
  const isSame = (otherRow: number, otherColumn: number): boolean => String(first(otherRow, otherColumn)) === String([row, column]);
  let [right, below] = [column + 1, row + 1];
  while (right < xs.length - 1 && isSame(row, right)) right += 1;
  while (below < ys.length - 1 && isSame(below, column)) below += 1;
  return [right, below];
}

/** A part of a page in pixels, between places in points, without what its lines take of it. */
function boxOf({ perPoint, width, height }: PagePicture, [x1, x2]: [number, number], [y1, y2]: [number, number], line: number): Box {
  const left = Math.max(0, Math.round((x1 + line) * perPoint));
  const top = Math.max(0, Math.round(height - (y1 - line) * perPoint));
  const right = Math.min(width, Math.round((x2 - line) * perPoint));
  const bottom = Math.min(height, Math.round(height - (y2 + line) * perPoint));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

async function withPaperAt({ picture }: PagePicture, boxes: readonly Box[]): Promise<Buffer> {
  const paper = await paperOf(picture);
  const papers = boxes.map(({ left, top, width, height }) => ({
    input: { create: { width, height, channels: 3 as const, background: { r: paper, g: paper, b: paper } } },
    left,
    top,
  }));
  return sharp(picture).composite(papers).greyscale().png().toBuffer();
}

/** How bright most of a picture is. */
async function paperOf(picture: Buffer): Promise<number> {
  return medianOf(await sharp(picture).greyscale().resize({ width: 200, withoutEnlargement: true }).raw().toBuffer());
}

function medianOf(data: Uint8Array): number {
  return data.toSorted()[Math.floor(data.length / 2)] ?? 255;
}

interface Ink {
  box: Box;
  /** Of 255. */
  paper: number;
  /** The page's. */
  picture: Buffer;
  /** Pieces of ink with paper between them, from left to right: figures never touch. */
  signs: number;
}

/** Where in a cell there is ink; null where there is none. */
async function inkOf({ picture, perPoint }: PagePicture, cell: Box): Promise<Ink | null> {
  const { data, info } = await sharp(picture).extract(cell).greyscale().median(3).raw().toBuffer({ resolveWithObject: true });
  const paper = medianOf(data);
  let [left, top, right, bottom, count] = [info.width, info.height, -1, -1, 0];
  const columns = new Uint16Array(info.width + 1);
  for (let at = 0; at < data.length; at += 1) {
    if (paper - data[at]! < INK) continue;
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    count += 1;
    columns[x]! += 1;
  }
  if (count < LEAST_INK * perPoint * perPoint) return null;
  const box = { left: cell.left + left, top: cell.top + top, width: right - left + 1, height: bottom - top + 1 };
  const signs = columns.reduce((sum, inked, x) => sum + (inked > 1 && columns[x + 1]! <= 1 ? 1 : 0), 0);
  return { box, paper, picture, signs };
}

/** The words of a cell, placed on its page. What is read without confidence is looked at again, larger, and as one line. */
async function readCell(ink: Ink, perPoint: number, recogniser: Recogniser): Promise<SeenWord[]> {
  const { box, paper, picture } = ink;
  const isLine = box.height < ONE_LINE * perPoint;
  const tries: [scale: number, layout: Layout][] = isLine
    ? [
        [1, 'line'],
        [2, 'line'],
        [2, 'block'],
        [1, 'word'],
      ]
    : [
        [1, 'block'],
        [2, 'block'],
      ];
  let best: SeenWord[] = [];
  for (const [scale, layout] of tries) {
    const margin = Math.round(MARGIN * perPoint);
    const cut = await sharp(picture)
      .extract(box)
      .resize({ width: box.width * scale, height: box.height * scale })
      .extend({ top: margin, bottom: margin, left: margin, right: margin, background: { r: paper, g: paper, b: paper } })
      .greyscale()
      .png()
      .toBuffer();
    const words = (await recogniser.read(cut, layout)).filter(isPrinted);
    const placed = words.map((word) => ({
      ...word,
      x: box.left + (word.x - margin) / scale,
      width: word.width / scale,
      baseline: box.top + (word.baseline - margin) / scale,
      height: 0,
    }));
    if (worthOf(placed, ink) > worthOf(best, ink)) best = placed;
    if (worthOf(best, ink) >= GOOD) break;
  }
  return isShort(best, ink) ? best.map((word) => ({ ...word, confidence: NOTHING })) : best;
}

/** What is left of lines is read as signs. */
function isPrinted({ text, confidence }: SeenWord): boolean {
  return confidence > NOTHING && !/^[|_¦\s]*$/u.test(text);
}

/** Confidence of a reading, the less if it leaves out ink. */
function worthOf(words: readonly SeenWord[], ink: Ink): number {
  const mean = words.reduce((sum, { confidence }) => sum + confidence, 0) / (words.length || 1);
  return isShort(words, ink) ? mean / 2 : mean;
}

/** Whether figures were read that are fewer or more than stand there: of `31` the last may be passed over with all confidence. */
function isShort(words: readonly SeenWord[], { signs }: Ink): boolean {
  const text = words.map((word) => word.text).join('');
  return FIGURES.test(text) && text.length !== signs;
}
