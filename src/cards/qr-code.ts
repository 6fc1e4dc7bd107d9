import { encode } from 'uqr';

/** Which modules a mask turns over (ISO/IEC 18004, table 10). */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];
/** Bits by which a code says that it is of the level M, before those of its mask. */
const LEVEL = 0;

/** Modules, row after row, 1 for dark. */
type Modules = Uint8Array;

/**
 * A text as a QR code of the level M, in the mask that readers find easiest: what uqr makes of it by itself, in less than half of the
 * time. A build makes one for each entry; elsewhere uqr is quick enough.
 */
export function qrCode(text: string): { modules: Modules; size: number } {
  const { data, types, size } = encode(text, { ecc: 'M', border: 0, maskPattern: 0 });
  const first = new Uint8Array(size * size);
  for (let y = 0, at = 0; y < size; y++) for (let x = 0; x < size; x++, at++) if (data[y]![x]) first[at] = 1;
  let best = first;
  let least = penaltyOf(first, size);
  for (const [mask, turned] of masksFor(types, size).entries()) {
    if (mask === 0) continue;
    const tried = new Uint8Array(first.length);
    for (let at = 0; at < first.length; at++) tried[at] = first[at]! ^ turned[at]!;
    writeMask(tried, size, mask);
    const penalty = penaltyOf(tried, size);
    if (penalty < least) [best, least] = [tried, penalty];
  }
  return { modules: best, size };
}

const known = new Map<number, Modules[]>();

/** What changes between the first mask and each, in a code of one size: of the modules that hold data. */
function masksFor(types: readonly (readonly number[])[], size: number): Modules[] {
  const masks =
    known.get(size) ??
    MASKS.map((turns) =>
      Uint8Array.from(types.flatMap((row, y) => row.map((type, x) => Number(type === 0 && turns(x, y) !== MASKS[0]!(x, y))))),
    );
  known.set(size, masks);
  return masks;
}

/** Writes which mask a code has, twice, with the bits that guard it (ISO/IEC 18004, 7.9). */
function writeMask(modules: Modules, size: number, mask: number): void {
  const told = (LEVEL << 3) | mask;
  let guard = told;
  for (let step = 0; step < 10; step++) guard = (guard << 1) ^ ((guard >>> 9) * 0x537);
  const bits = ((told << 10) | guard) ^ 0x5412;
  const write = (x: number, y: number, bit: number): void => void (modules[y * size + x] = (bits >>> bit) & 1);
  for (let bit = 0; bit < 8; bit++) {
    write(8, bit < 6 ? bit : bit + 1, bit);
    write(size - 1 - bit, 8, bit);
  }
  for (let bit = 8; bit < 15; bit++) {
    write(bit === 8 ? 7 : 14 - bit, 8, bit);
    write(8, size - 15 + bit, bit);
  }
}

/** How hard a code is to read (ISO/IEC 18004, 7.8.3): the lower, the better. */
function penaltyOf(modules: Modules, size: number): number {
  let penalty = 0;
  let dark = 0;
  for (let line = 0; line < size; line++) penalty += linePenalty(modules, size, line * size, 1) + linePenalty(modules, size, line, size);
  for (let y = 0, at = 0; y + 1 < size; y++, at++) {
    for (let x = 0; x + 1 < size; x++, at++) {
      const sum = modules[at]! + modules[at + 1]! + modules[at + size]! + modules[at + size + 1]!;
      if (sum === 0 || sum === 4) penalty += 3;
    }
  }
  for (let at = 0; at < modules.length; at++) dark += modules[at]!;
  return penalty + 10 * (Math.ceil(Math.abs(dark * 20 - modules.length * 10) / modules.length) - 1);
}

/**
 * Of a row or column: modules alike in a row, and what looks like a corner of a code, runs of 1, 1, 3, 1, 1 with four light
 * modules before or behind them.
 */
function linePenalty(modules: Modules, size: number, from: number, step: number): number {
  // Lengths of the last runs, the newest first. The light border around a code counts as long as its side.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let penalty = 0;
  let colour = 0;
  let length = 0;
  const end = from + size * step;
  for (let at = from; ; at += step) {
    if (at < end && modules[at] === colour) {
      length++;
      continue;
    }
    const isLast = at >= end && colour === 0;
    if (length >= 5) penalty += length - 2;
    g = f;
    f = e;
    e = d;
    d = c;
    c = b;
    b = a;
    a = length + (isLast ? size : 0) + (b === 0 ? size : 0);
    if (colour === 0 && b > 0 && b === c && b === e && b === f && d === 3 * b) {
      if (a >= 4 * b && g >= b) penalty += 40;
      if (g >= 4 * b && a >= b) penalty += 40;
    }
    if (isLast) return penalty;
    colour = 1 - colour;
    length = at < end ? 1 : 0;
  }
}
