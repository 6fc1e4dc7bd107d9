import type { Matrix } from './matrix.ts';

/** A straight line drawn across or down a page; in points from the lower left corner, `x1 <= x2` and `y1 <= y2`. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

type Point = [x: number, y: number];

/** Width in points of a filled shape that is a line; length of a line at least. */
const THIN = 3;
const LEAST_LENGTH = 5;
/** Coordinates that follow each code of a path: move, line, curve, quadratic curve, close. */
export const COORDINATES = [2, 2, 6, 4, 0];

/**
 * The rules in one path as pdf.js gives it. Text processors draw borders as strokes or as thin filled boxes, browsers
 * as an outer and an inner box between which is filled.
 * @param how the path is painted
 */
export function rulesOfPath(data: ArrayLike<number>, matrix: Matrix, how: 'stroke' | 'fill'): Rule[] {
  const shapes = shapesOf(data, matrix);
  const rules = shapes.flatMap((points) => {
    const box = boxOf(points);
    if (isLine(box)) return [box];
    return how === 'stroke' ? sidesOf(points) : [];
  });
  if (how === 'fill' && shapes.length === 2 && rules.length === 0 && shapes.every((points) => points.length >= 4))
    rules.push(...sidesOf(cornersOf(boxOf(shapes[0]!))));
  return rules;
}

function isLine({ x1, y1, x2, y2 }: Rule): boolean {
  const [width, height] = [x2 - x1, y2 - y1];
  return Math.min(width, height) <= THIN && Math.max(width, height) >= LEAST_LENGTH;
}

/** The sides of a shape that go straight across or down. */
function sidesOf(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, index) => {
    const side = boxOf([points[index]!, point]);
    return isLine(side) ? [side] : [];
  });
}

function cornersOf({ x1, y1, x2, y2 }: Rule): Point[] {
  return [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1],
  ];
}

function boxOf(points: readonly Point[]): Rule {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

/** Shapes of straight lines only, each with its corners; a closed one ends where it began. */
function shapesOf(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  let isCurved = false;
  const end = (): void => {
    if (shape.length > 1 && shape.length < 50 && !isCurved) shapes.push(shape);
    isCurved = false;
  };
  for (let at = 0; at < data.length;) {
    const code = data[at]!;
    const [x, y] = [data[at + 1]!, data[at + 2]!];
    if (code === 0) {
      end();
      shape = [];
    }
    if (code <= 1) shape.push([a * x + c * y + e, b * x + d * y + f]);
    else if (code < 4) isCurved = true;
    else if (code === 4 && shape[0]) shape.push(shape[0]);
    at += 1 + (COORDINATES[code] ?? data.length);
  }
  end();
  return shapes;
}
