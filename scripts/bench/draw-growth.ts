import { escapeHtml } from '../../src/text/markup.ts';

/** Something that was measured in libraries of several sizes. */
interface Series {
  name: string;
  points: readonly (readonly [size: number, value: number])[];
}

/** What the axes are, and the figure as a whole. */
interface Words {
  sizes: string;
  unit: string;
  title: string;
}

/** Collects what was measured, size by size. */
export class Growth {
  readonly #series = new Map<string, [size: number, value: number][]>();

  add(name: string, size: number, value: number): void {
    this.#series.set(name, [...(this.#series.get(name) ?? []), [size, value]]);
  }

  draw(words: Words): string {
    return drawGrowth(
      Array.from(this.#series, ([name, points]) => ({ name, points })),
      words,
    );
  }
}

const [WIDTH, HEIGHT] = [640, 360];
/** Room for the figures left of the plot, the names right of it, and above and below. */
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 224, 24, 48];
/** Names do not lie on one another. */
const LINE = 18;

/** The exponent of the growth: the slope of the straight line through the logarithms, by least squares. */
function exponentOf({ points }: Series): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const [meanX, meanY] = [0, 1].map((i) => logs.reduce((sum, log) => sum + log[i]!, 0) / logs.length) as [number, number];
  const product = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return product / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/**
 * Growth with the size of the library as an SVG, both in logarithms, each series with its exponent behind its name.
 */
function drawGrowth(series: readonly Series[], { sizes, unit, title }: Words): string {
  const all = series.flatMap(({ points }) => points);
  const xs = [...new Set(all.map(([size]) => size))].sort((a, b) => a - b);
  const ys = ticksAround(all.map(([, value]) => value));
  const x = scale(xs[0]!, xs.at(-1)!, LEFT, WIDTH - RIGHT);
  const y = scale(ys[0]!, ys.at(-1)!, HEIGHT - BOTTOM, TOP);
  const text = (at: readonly [number, number], words: string, extra = ''): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}"${extra}>${escapeHtml(words)}</text>`;
  const grid = [
    ...ys.map((tick) => `<path class="grid" d="M${LEFT} ${y(tick).toFixed(1)}H${WIDTH - RIGHT}"/>`),
    ...ys.map((tick) => text([LEFT - 8, y(tick) + 4], tick.toLocaleString('en'), ' text-anchor="end"')),
    ...xs.map((size) => text([x(size), HEIGHT - BOTTOM + 20], size.toLocaleString('en'), ' text-anchor="middle"')),
  ];
  const ends = apart(series.map(({ points }) => y(points.at(-1)![1])));
  const lines = series.map(({ name, points }, i) => {
    const path = points.map(([size, value], at) => `${at > 0 ? 'L' : 'M'}${x(size).toFixed(1)} ${y(value).toFixed(1)}`).join('');
    const dots = points.map(([size, value]) => `<circle cx="${x(size).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3"/>`).join('');
    const label = `${name}: n^${exponentOf({ name, points }).toFixed(2)}`;
    const line = `<path class="line" stroke-dasharray="${DASHES[i % DASHES.length]}" d="${path}"/>`;
    return `<g>${line}${dots}${text([WIDTH - RIGHT + 12, ends[i]! + 4], label)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">
<title>${escapeHtml(title)}</title>
<style>
svg { color: #222; background: #fff; font: 13px system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { color: #ddd; background: #161616; } }
text, circle { fill: currentColor; }
.line { fill: none; stroke: currentColor; stroke-width: 1.5; }
.grid { fill: none; stroke: currentColor; opacity: 0.2; }
</style>
${[...grid, ...lines].join('\n')}
${text([LEFT, 14], unit)}
${text([(LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8], sizes, ' text-anchor="middle"')}
</svg>
`;
}

/** Lines are told apart without colours. */
const DASHES = ['none', '6 3', '2 3', '10 3 2 3'];

function scale(least: number, most: number, from: number, to: number): (value: number) => number {
  return (value) => from + ((to - from) * Math.log(value / least)) / Math.log(most / least || Math.E);
}

/** 1, 2 and 5 times powers of ten, from below the least value to above the highest. */
function ticksAround(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const ticks = Array.from({ length: 24 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** (Math.floor(i / 3) - 1));
  return ticks.slice(
    Math.max(
      0,
      ticks.findLastIndex((tick) => tick <= least),
    ),
    ticks.findIndex((tick) => tick >= most) + 1,
  );
}

/** The same heights, or a little lower or higher, so that each has a line to itself. */
function apart(heights: readonly number[]): number[] {
  const order = [...heights.keys()].sort((a, b) => heights[a]! - heights[b]!);
  const moved = [...heights];
  order.forEach((one, i) => {
    const before = order[i - 1];
    if (before !== undefined) moved[one] = Math.max(moved[one]!, moved[before]! + LINE);
  });
  return moved;
}
