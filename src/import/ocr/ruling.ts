import sharp from 'sharp';
import type { Rule } from '../read/pdf/rules.ts';
import type { PagePicture } from './page-picture.ts';

/** Points: over how much of its length a line is looked at, how far off there must be paper at either side, gaps in it. */
const LOOK = 5;
const ASIDE = 2.6;
const GAP = 3;
/** Of 255: how much darker than what is beside it a line is. */
const DARKER = 28;
/** A line is as dark all along: share of its darkest place. Strokes of letters have paper between them. */
const EVEN = 0.45;
/** Points: the least piece of a line, and the least line. Strokes of letters are shorter than a row of a table is high. */
const LEAST_PIECE = 8;
const LEAST_LINE = { across: 24, down: 13 } as const;
/** How far (in points) a line may bend, and what share of its length it may rise by. */
const MOST_BEND = 3;
const MOST_RISE = 0.012;

/** A straight stretch of dark pixels in one row of a picture. */
interface Stretch {
  from: number;
  to: number;
  row: number;
}

/**
 * Lines that are drawn across and down a picture of a page: ridges, darker over some length than what is at both sides,
 * as letters never are. In points from the lower left corner, as those of a PDF.
 */
export async function rulesOfPicture(page: PagePicture): Promise<Rule[]> {
  const { data, info } = await sharp(page.picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const grey: Grey = { data, width: info.width, height: info.height };
  const { perPoint, height } = page;
  const across = linesAcross(grey, perPoint, LEAST_LINE.across);
  const down = linesAcross(turned(grey), perPoint, LEAST_LINE.down);
  return [
    ...across.map(({ from, to, first, last }) => ({ x1: from, x2: to, y1: height - last, y2: height - first })),
    ...down.map(({ from, to, first, last }) => ({ x1: first, x2: last, y1: height - to, y2: height - from })),
  ].map(({ x1, y1, x2, y2 }) => ({ x1: x1 / perPoint, y1: y1 / perPoint, x2: x2 / perPoint, y2: y2 / perPoint }));
}

interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

function turned({ data, width, height }: Grey): Grey {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) result[x * height + y] = data[y * width + x]!;
  return { data: result, width: height, height: width };
}

interface Line {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** Stretches that go on in each other, as one line each. */
function linesAcross(grey: Grey, perPoint: number, leastLine: number): Line[] {
  const lines: (Line & { tail: Stretch[] })[] = [];
  const near = Math.max(1, Math.round(perPoint * 0.7));
  const gap = GAP * perPoint;
  for (const stretch of stretchesOf(grey, perPoint).sort((a, b) => a.from - b.from)) {
    const touches = (other: Stretch): boolean => Math.abs(other.row - stretch.row) <= near && stretch.from <= other.to + gap;
    const own = lines.findLast(({ to, tail }) => stretch.from <= to + gap && tail.some(touches));
    if (!own) lines.push({ from: stretch.from, to: stretch.to, first: stretch.row, last: stretch.row, tail: [stretch] });
    else {
      own.to = Math.max(own.to, stretch.to);
      [own.first, own.last] = [Math.min(own.first, stretch.row), Math.max(own.last, stretch.row)];
      own.tail = [...own.tail.filter(({ to }) => to + gap >= stretch.from), stretch];
    }
  }
  return lines.filter(({ from, to, first, last }) => {
    const length = to - from;
    return length >= leastLine * perPoint && last - first <= MOST_BEND * perPoint + length * MOST_RISE;
  });
}

/** In each row, where pixels are the middle of a ridge for some length. */
function stretchesOf(grey: Grey, perPoint: number): Stretch[] {
  const { width, height } = grey;
  const means = meansAlong(grey, Math.max(1, Math.round((LOOK * perPoint) / 2)));
  const aside = Math.max(2, Math.round(ASIDE * perPoint));
  const depths = new Int16Array(width);
  const stretches: Stretch[] = [];
  for (let row = aside; row < height - aside; row += 1) {
    const [above, at, below] = [(row - aside) * width, row * width, (row + aside) * width];
    for (let x = 0; x < width; x += 1) depths[x] = Math.min(means[above + x]!, means[below + x]!) - means[at + x]!;
    for (const run of runsAbove(depths, DARKER, 0, width)) {
      if (run.to - run.from < LEAST_PIECE * perPoint) continue;
      const deepest = depths.subarray(run.from, run.to).reduce((a, b) => Math.max(a, b));
      for (const { from, to } of runsAbove(depths, deepest * EVEN, run.from, run.to))
        if (to - from >= LEAST_PIECE * perPoint) stretches.push({ from, to, row });
    }
  }
  return stretches;
}

function runsAbove(depths: Int16Array, least: number, from: number, to: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let start = -1;
  for (let x = from; x <= to; x += 1) {
    const isDeep = x < to && depths[x]! >= least;
    if (isDeep && start < 0) start = x;
    if (isDeep || start < 0) continue;
    runs.push({ from: start, to: x });
    start = -1;
  }
  return runs;
}

/** For each pixel the mean of those up to some to its left and right. */
function meansAlong({ data, width, height }: Grey, reach: number): Uint8Array {
  const means = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    let [sum, count] = [0, 0];
    for (let x = 0; x < Math.min(reach, width); x += 1) [sum, count] = [sum + data[start + x]!, count + 1];
    for (let x = 0; x < width; x += 1) {
      if (x + reach < width) [sum, count] = [sum + data[start + x + reach]!, count + 1];
      if (x - reach - 1 >= 0) [sum, count] = [sum - data[start + x - reach - 1]!, count - 1];
      means[start + x] = sum / count;
    }
  }
  return means;
}
