import { encode } from 'uqr';
import { h, type MarkupElement } from '../markup.ts';

/** White around the code that readers of it need, in its modules (ISO/IEC 18004, 9.1 asks for four). */
const QUIET = 4;

/** A QR code as a drawing without colours of its own but black on white: readable in the dark too. */
export function codeDrawing(address: string, label: string): MarkupElement {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const rows = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  const whole = { x: -QUIET, y: -QUIET, width: size + 2 * QUIET, height: size + 2 * QUIET };
  return h(
    'svg',
    {
      class: 'code',
      viewBox: `${whole.x} ${whole.y} ${whole.width} ${whole.height}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    h('rect', { ...whole, fill: '#fff' }),
    h('path', { d: rows.join(''), fill: '#000' }),
  );
}

/** Runs of dark modules in a row: where each begins, and how long it is. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
