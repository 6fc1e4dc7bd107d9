import { h, type Markup } from '../markup.ts';
import { qrModules } from '../qr-modules.ts';
import { shortAddress } from '../short-address.ts';

/** White around the code, in its own squares (ISO/IEC 18004 asks for four; the paper around it is white too). */
const MARGIN = 2;

/** A QR code as one path, sharp at any size. @param label what it leads to, for whoever does not see it */
export function qrCode(address: string, label: string): Markup {
  const { size, path } = qrModules(address);
  const side = size + 2 * MARGIN;
  return h(
    'svg',
    {
      class: 'qr',
      viewBox: `${-MARGIN} ${-MARGIN} ${side} ${side}`,
      width: side * 4,
      height: side * 4,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    h('path', { d: path, fill: '#000' }),
  );
}

/** An address in letters, its path on a line of its own. */
export function addressInLetters(address: string): Markup[] {
  const [host, path] = shortAddress(address);
  return [host, ...(path ? [h('br'), path] : [])];
}
