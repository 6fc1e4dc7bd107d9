import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004) as one path of its dark modules, a unit each, and how many modules a side has. */
export function qrModules(address: string): { size: number; path: string } {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  return { size, path: data.map(rowPath).join('') };
}

/** Runs of dark modules in one row. */
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
