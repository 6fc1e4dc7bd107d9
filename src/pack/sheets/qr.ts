import { encode } from 'uqr';
import { h, type Markup } from '../markup.ts';

/** White around the code, in its own squares (ISO/IEC 18004 asks for four; the paper around it is white too). */
const MARGIN = 2;

/** A QR code as one path, sharp at any size. @param label what it leads to, for whoever does not see it */
export function qrCode(address: string, label: string): Markup {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
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
    h('path', { d: data.map(rowPath).join(''), fill: '#000' }),
  );
}

/** Runs of black squares in one row. */
function rowPath(row: readonly boolean[], y: number): string {
  const path: string[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    path.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
  }
  return path.join('');
}

/** An address in letters, as somebody would type it, with places where a line may break. */
export function addressInLetters(address: string): Markup[] {
  const { host, pathname } = new URL(address);
  const path = pathname.replace(/\/$/, '');
  return [host, ...(path ? [h('br'), path] : [])];
}
