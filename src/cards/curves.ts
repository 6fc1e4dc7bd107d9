import type { Curves } from './paint.ts';

type Point = readonly [x: number, y: number];

/** Curves of an SVG path that has lines and quadratic curves alone, in absolute coordinates. */
export function curvesOf(path: string): Curves {
  const curves: number[] = [];
  let [at, begin]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, command = '', text = ''] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const numbers = text.split(/[ ,]+/).map(Number);
    const end: Point = command === 'Z' ? begin : [numbers.at(-2)!, numbers.at(-1)!];
    if (command === 'M') begin = end;
    else if (command === 'Q') curves.push(...at, numbers[0]!, numbers[1]!, ...end);
    else curves.push(...straight(at, end));
    at = end;
  }
  return Float64Array.from(curves);
}

export function rectangle(x: number, y: number, width: number, height: number): Curves {
  const [right, bottom] = [x + width, y + height];
  return polygon([x, y], [right, y], [right, bottom], [x, bottom]);
}

/** A square on its point. @param reach from its middle to a point */
export function diamond(x: number, y: number, reach: number): Curves {
  return polygon([x, y - reach], [x + reach, y], [x, y + reach], [x - reach, y]);
}

/** A square with round corners. */
export function roundedSquare(x: number, y: number, side: number, radius: number): Curves {
  const [near, far] = [radius, side - radius];
  const corners = [
    quarter([x + near, y + near], radius, LEFT, UP),
    quarter([x + far, y + near], radius, UP, RIGHT),
    quarter([x + far, y + far], radius, RIGHT, DOWN),
    quarter([x + near, y + far], radius, DOWN, LEFT),
  ];
  return Float64Array.from(
    corners.flatMap((corner, index) => {
      const next = corners[(index + 1) % corners.length]!;
      return [...corner, ...straight([corner.at(-2)!, corner.at(-1)!], [next[0]!, next[1]!])];
    }),
  );
}

export function disc(x: number, y: number, radius: number): Curves {
  return roundedSquare(x - radius, y - radius, 2 * radius, radius);
}

/** The left half of a disc. */
export function halfDisc(x: number, y: number, radius: number): Curves {
  const round = [...quarter([x, y], radius, DOWN, LEFT), ...quarter([x, y], radius, LEFT, UP)];
  return Float64Array.from([...round, ...straight([x, y - radius], [x, y + radius])]);
}

/** What lies in one and not in the other. */
export function without(outer: Curves, inner: Curves): Curves {
  const both = new Float64Array(outer.length + inner.length);
  both.set(outer);
  for (let at = 0; at < inner.length; at += 6)
    both.set([inner[at + 4]!, inner[at + 5]!, inner[at + 2]!, inner[at + 3]!, inner[at]!, inner[at + 1]!], outer.length + at);
  return both;
}

const LEFT: Point = [-1, 0];
const UP: Point = [0, -1];
const RIGHT: Point = [1, 0];
const DOWN: Point = [0, 1];

/** A quarter of a circle from one direction to another, in two curves: none is further than a thousandth of the radius from it. */
function quarter([x, y]: Point, radius: number, from: Point, to: Point): number[] {
  const at = (a: number, b: number): Point => [x + radius * (a * from[0] + b * to[0]), y + radius * (a * from[1] + b * to[1])];
  const middle = at(Math.SQRT1_2, Math.SQRT1_2);
  return [...at(1, 0), ...at(1, PULL), ...middle, ...middle, ...at(PULL, 1), ...at(0, 1)];
}

/** Tangent of an eighth of half a turn. */
const PULL = Math.SQRT2 - 1;

function polygon(...points: readonly Point[]): Curves {
  return Float64Array.from(points.flatMap((point, index) => straight(point, points[(index + 1) % points.length]!)));
}

function straight([x0, y0]: Point, [x1, y1]: Point): number[] {
  return [x0, y0, (x0 + x1) / 2, (y0 + y1) / 2, x1, y1];
}
