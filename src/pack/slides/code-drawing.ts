import { h, type MarkupElement } from '../markup.ts';
import { qrModules } from '../qr-modules.ts';

/** White around the code that readers of it need, in its modules (ISO/IEC 18004, 9.1 asks for four). */
const QUIET = 4;

/** A QR code as a drawing without colours of its own but black on white: readable in the dark too. */
export function codeDrawing(address: string, label: string): MarkupElement {
  const { size, path } = qrModules(address);
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
    h('path', { d: path, fill: '#000' }),
  );
}
