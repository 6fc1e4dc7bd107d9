import { rgbOf, type Rgb } from './palette.ts';

/**
 * Outlines as quadratic curves, six numbers each: where it begins, what pulls it, where it ends. They close; what lies within is
 * filled, where one runs the other way round it is left open.
 */
export type Curves = Float64Array;

/** Outlines in one colour, `#rrggbb`: their points times `scale`, moved to `x` and `y`. Pixels, downwards. */
export interface Shape {
  colour: string;
  curves: Curves;
  x: number;
  y: number;
  scale: readonly [across: number, down: number];
}

/** Outlines that are in pixels already. */
export function plainShape(colour: string, curves: Curves): Shape {
  return { colour, curves, x: 0, y: 0, scale: [1, 1] };
}

/** What comes of each colour of the palette under each step of an ink: a number of the palette, −1 where nobody asked yet. */
interface Mixture {
  ink: Rgb;
  found: Int8Array;
}

/** Steps between no ink and full ink. */
const STEPS = 64;
/** Longest way, in pixels, squared, that a curve's middle may be from a straight line to be drawn as one. */
const STRAIGHT = 0.333;

/**
 * A picture of few colours, each pixel a number in the palette, its first colour the ground. What is drawn covers each pixel by the
 * exact area that lies in it, in numbers that every machine reckons alike.
 */
export class Painting {
  readonly pixels: Uint8Array;
  readonly #width: number;
  readonly #height: number;
  readonly #palette: readonly Rgb[];
  readonly #mixtures = new Map<string, Mixture>();
  /** What the edges of one shape add to the ink from a pixel on, row after row. */
  #edges = new Float32Array(0);
  /** Those of one shape, in pixels. */
  #points = new Float64Array(0);

  /** @param pixels what an earlier painting of this size was painted on */
  constructor(width: number, height: number, palette: readonly Rgb[], pixels?: Uint8Array) {
    this.pixels = pixels?.fill(0) ?? new Uint8Array(width * height);
    this.#width = width;
    this.#height = height;
    this.#palette = palette;
  }

  fill({ colour, curves, x, y, scale: [across, down] }: Shape): void {
    if (curves.length === 0) return;
    if (this.#points.length < curves.length) this.#points = new Float64Array(curves.length);
    const points = this.#points;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < curves.length; at += 2) {
      const px = (points[at] = x + curves[at]! * across);
      const py = (points[at + 1] = y + curves[at + 1]! * down);
      if (px < left) left = px;
      if (px > right) right = px;
      if (py < top) top = py;
      if (py > bottom) bottom = py;
    }
    [left, top] = [Math.floor(left), Math.floor(top)];
    const [width, height] = [Math.ceil(right) - left + 2, Math.ceil(bottom) - top];
    if (this.#edges.length < width * height) this.#edges = new Float32Array(width * height);
    else this.#edges.fill(0, 0, width * height);
    for (let at = 0; at < curves.length; at += 6) {
      this.#curve(points, at, left, top, width);
    }
    this.#ink(left, top, width, height, this.#mixtureOf(colour));
  }

  #curve(points: Float64Array, at: number, left: number, top: number, width: number): void {
    const [x0, cx, x1] = [points[at]! - left, points[at + 2]! - left, points[at + 4]! - left];
    const [y0, cy, y1] = [points[at + 1]! - top, points[at + 3]! - top, points[at + 5]! - top];
    const bend = (x0 - 2 * cx + x1) ** 2 + (y0 - 2 * cy + y1) ** 2;
    const parts = bend < STRAIGHT ? 1 : 1 + Math.floor(Math.sqrt(Math.sqrt(3 * bend)));
    let [fromX, fromY] = [x0, y0];
    for (let part = 1; part <= parts; part++) {
      const t = part / parts;
      const s = 1 - t;
      const toX = part === parts ? x1 : s * s * x0 + 2 * s * t * cx + t * t * x1;
      const toY = part === parts ? y1 : s * s * y0 + 2 * s * t * cy + t * t * y1;
      this.#edge(fromX, fromY, toX, toY, width);
      [fromX, fromY] = [toX, toY];
    }
  }

  /** Adds what lies to the right of an edge, pixel by pixel: the area within those that it crosses, all of those behind. */
  #edge(x0: number, y0: number, x1: number, y1: number, width: number): void {
    if (y0 === y1) return;
    const edges = this.#edges;
    const way = y0 < y1 ? 1 : -1;
    const [topX, topY, endX, endY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (endX - topX) / (endY - topY);
    let x = topX;
    for (let row = Math.floor(topY); row < endY; row++) {
      const tall = Math.min(row + 1, endY) - Math.max(row, topY);
      const next = x + slope * tall;
      const ink = tall * way;
      const [low, high] = x < next ? [x, next] : [next, x];
      const first = Math.floor(low);
      const last = Math.ceil(high);
      const at = row * width + first;
      if (last <= first + 1) {
        const behind = ink * ((x + next) / 2 - first);
        edges[at]! += ink - behind;
        edges[at + 1]! += behind;
      } else {
        // In each pixel that it crosses the edge has the same height; how much of it is inked grows along the row.
        const each = ink / (high - low);
        let inked = 0;
        for (let pixel = first; pixel < last; pixel++) {
          const from = Math.max(low, pixel);
          const to = Math.min(high, pixel + 1);
          const covered = each * ((to - from) * (pixel + 1 - (from + to) / 2) + Math.max(0, from - low));
          edges[row * width + pixel]! += covered - inked;
          inked = covered;
        }
        edges[row * width + last]! += ink - inked;
      }
      x = next;
    }
  }

  #ink(left: number, top: number, width: number, height: number, mixture: Mixture): void {
    const { pixels } = this;
    const edges = this.#edges;
    const [firstRow, lastRow] = [Math.max(0, -top), Math.min(height, this.#height - top)];
    const [first, last] = [Math.max(0, -left), Math.min(width, this.#width - left)];
    for (let row = firstRow; row < lastRow; row++) {
      const start = (top + row) * this.#width + left;
      let sum = 0;
      let step = 0;
      for (let column = 0; column < last; column++) {
        const edge = edges[row * width + column]!;
        if (edge !== 0) {
          sum += edge;
          step = Math.min(STEPS, Math.round(Math.abs(sum) * STEPS));
        }
        if (step === 0 || column < first) continue;
        const key = pixels[start + column]! * (STEPS + 1) + step;
        const known = mixture.found[key]!;
        pixels[start + column] = known < 0 ? this.#mix(mixture, key) : known;
      }
    }
  }

  #mixtureOf(colour: string): Mixture {
    const known = this.#mixtures.get(colour) ?? { ink: rgbOf(colour), found: new Int8Array(this.#palette.length * (STEPS + 1)).fill(-1) };
    this.#mixtures.set(colour, known);
    return known;
  }

  #mix({ ink, found }: Mixture, key: number): number {
    const share = (key % (STEPS + 1)) / STEPS;
    const ground = this.#palette[Math.floor(key / (STEPS + 1))]!;
    const mixed = (channel: 0 | 1 | 2): number => ground[channel] + (ink[channel] - ground[channel]) * share;
    return (found[key] = nearest(this.#palette, [mixed(0), mixed(1), mixed(2)]));
  }
}

function nearest(palette: readonly Rgb[], [red, green, blue]: Rgb): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}
