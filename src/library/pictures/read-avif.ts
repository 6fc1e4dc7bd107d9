import { PictureError, type PictureFacts, type Size } from './picture-facts.ts';
import { Bits, onlyBox, readBoxes } from './read-boxes.ts';

/** A picture, its transparency and their metadata; files of cameras have no more. */
const MOST_ITEMS = 16;
const MOST_EXTENTS = 64;
const PASSES = 20;
const ITEM_TYPES = new Set(['av01', 'Exif', 'mime']);

interface Item {
  type: string;
  /** Where its data lie in the file; null for data in a box of their own. */
  data: Buffer | null;
}

/**
 * AVIF (AOM AVIF 1.1, ISO 23008-12). Pictures put together from others (grids, overlays) are refused: a few bytes of
 * them can ask for any amount of decoding. Sizes are those that the boxes say and those of the coded data.
 */
export function readAvif(bytes: Buffer): PictureFacts {
  const boxes = readBoxes(bytes);
  const brands = onlyBox(boxes, 'ftyp').toString('latin1');
  const isFilm = brands.includes('avis') || boxes.some(({ type }) => type === 'moov' || type === 'moof');
  const meta = readBoxes(onlyBox(boxes, 'meta').subarray(4));
  const types = itemTypes(onlyBox(meta, 'iinf'));
  if (meta.some(({ type, body }) => type === 'iref' && body.includes('dimg'))) throw new PictureError('tiled');
  const items = locate(onlyBox(meta, 'iloc'), types, bytes, meta.find(({ type }) => type === 'idat')?.body ?? null);
  const properties = readBoxes(onlyBox(readBoxes(onlyBox(meta, 'iprp')), 'ipco'));
  // Behind the version and flags of a full box, and the first bytes of a configuration.
  const bodiesOf = (wanted: string): Buffer[] => properties.flatMap(({ type, body }) => (type === wanted ? [body.subarray(4)] : []));
  const sizes = bodiesOf('ispe').map((body) => {
    const bits = new Bits(body);
    return { width: bits.next(32), height: bits.next(32) };
  });
  const data = items.flatMap((item) => (item.type === 'av01' && item.data ? [item.data] : []));
  const coded = [...bodiesOf('av1C'), ...data].flatMap((each) => largestFrame(each) ?? []);
  if (sizes.length === 0 || coded.length === 0) throw new PictureError('broken');
  const all = [...sizes, ...coded];
  const metadata = (type: string): Buffer | null => items.find((item) => item.type === type)?.data ?? null;
  return {
    format: 'avif',
    width: Math.max(...all.map(({ width }) => width)),
    height: Math.max(...all.map(({ height }) => height)),
    frames: isFilm ? 2 : 1,
    // Four bytes before the block say where in it the TIFF header is.
    exif: metadata('Exif')?.subarray(4) ?? null,
    xmp: metadata('mime'),
    passes: PASSES * items.filter(({ type }) => type === 'av01').length,
    plain: bytes,
  };
}

function itemTypes(body: Buffer): Map<number, string> {
  const version = body[0] ?? 0;
  const countBytes = version === 0 ? 2 : 4;
  const count = new Bits(body.subarray(4)).next(countBytes * 8);
  const entries = readBoxes(body.subarray(4 + countBytes));
  if (count !== entries.length || count > MOST_ITEMS) throw new PictureError('tiled');
  return new Map(
    entries.map(({ body: entry }) => {
      const entryVersion = entry[0] ?? 0;
      if (entryVersion !== 2 && entryVersion !== 3) throw new PictureError('broken');
      const bits = new Bits(entry.subarray(4));
      const id = bits.next(entryVersion === 2 ? 16 : 32);
      bits.next(16);
      const type = bits.text(4);
      if (!ITEM_TYPES.has(type)) throw new PictureError('tiled');
      return [id, type];
    }),
  );
}

function locate(body: Buffer, types: ReadonlyMap<number, string>, file: Buffer, inner: Buffer | null): Item[] {
  const version = body[0] ?? 0;
  const bits = new Bits(body.subarray(4));
  const [offsetBits = 0, lengthBits = 0, baseBits = 0, indexBits = 0] = [1, 2, 3, 4].map(() => bits.next(4) * 8);
  for (const width of [offsetBits, lengthBits, baseBits, version === 0 ? 0 : indexBits])
    if (![0, 32, 64].includes(width)) throw new PictureError('broken');
  const count = bits.next(version < 2 ? 16 : 32);
  if (count > MOST_ITEMS) throw new PictureError('tiled');
  return Array.from({ length: count }, (): Item => {
    const type = types.get(bits.next(version < 2 ? 16 : 32)) ?? '';
    const method = version === 0 ? 0 : bits.next(16) & 15;
    bits.next(16);
    const base = bits.next(baseBits);
    const extents = bits.next(16);
    if (extents > MOST_EXTENTS || method > 1) throw new PictureError('broken');
    const source = method === 1 ? inner : file;
    const parts = Array.from({ length: extents }, () => {
      if (version > 0) bits.next(indexBits);
      const start = base + bits.next(offsetBits);
      const length = bits.next(lengthBits);
      if (!source || start + length > source.length) throw new PictureError('cut-off');
      // A length of 0 is the whole source.
      return length === 0 ? source.subarray(start) : source.subarray(start, start + length);
    });
    return { type, data: parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts) };
  });
}

const SEQUENCE_HEADER = 1;
const MOST_UNITS = 10_000;

/**
 * The largest frame that coded data (AV1 bitstream specification, 5.3 to 5.5) may ask a decoder for, in pixels: what
 * their sequence headers say, or, where frames may be of another size, what the field for it can hold. Null where
 * there is no such header.
 */
function largestFrame(data: Buffer): Size | null {
  const largest = { width: 0, height: 0 };
  for (let at = 0, units = 0; at < data.length; units++) {
    const head = data[at] ?? 0;
    const type = (head >> 3) & 15;
    const hasExtension = (head & 4) !== 0;
    const hasSize = (head & 2) !== 0;
    if ((head & 0x80) !== 0 || units === MOST_UNITS) throw new PictureError('broken');
    at += hasExtension ? 2 : 1;
    let size = data.length - at;
    if (hasSize) {
      const read = leb128(data, at);
      size = read.value;
      at += read.bytes;
    }
    if (size < 0 || at + size > data.length) throw new PictureError('cut-off');
    if (type === SEQUENCE_HEADER) {
      const frame = readSequence(new Bits(data.subarray(at, at + size)));
      largest.width = Math.max(largest.width, frame.width);
      largest.height = Math.max(largest.height, frame.height);
    }
    at += size;
  }
  return largest.width > 0 ? largest : null;
}

function leb128(data: Buffer, start: number): { value: number; bytes: number } {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = data[start + index];
    if (byte === undefined) throw new PictureError('cut-off');
    value += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { value, bytes: index + 1 };
  }
  throw new PictureError('broken');
}

/** `sequence_header_obu` up to the size of frames. */
function readSequence(bits: Bits): Size {
  bits.next(4);
  const isReduced = bits.flag();
  if (isReduced) bits.next(5);
  else skipOperatingPoints(bits);
  const widthBits = bits.next(4) + 1;
  const heightBits = bits.next(4) + 1;
  const width = bits.next(widthBits) + 1;
  const height = bits.next(heightBits) + 1;
  return isReduced ? { width, height } : { width: mostOf(width, widthBits), height: mostOf(height, heightBits) };
}

/** A frame may override its size within the bits of the field; a writer that spends more bits than it needs is suspect. */
function mostOf(size: number, bits: number): number {
  return size > 2 ** (bits - 1) ? size : 2 ** bits;
}

function skipOperatingPoints(bits: Bits): void {
  let delayBits = 0;
  if (bits.flag()) {
    bits.next(32);
    bits.next(32);
    if (bits.flag()) skipUvlc(bits);
    if (bits.flag()) {
      delayBits = bits.next(5) + 1;
      bits.next(32);
      bits.next(10);
    }
  }
  const hasDisplayDelay = bits.flag();
  const points = bits.next(5) + 1;
  for (let point = 0; point < points; point++) {
    bits.next(12);
    if (bits.next(5) > 7) bits.next(1);
    if (delayBits > 0 && bits.flag()) bits.next(2 * delayBits + 1);
    if (hasDisplayDelay && bits.flag()) bits.next(4);
  }
}

function skipUvlc(bits: Bits): void {
  let zeros = 0;
  while (!bits.flag()) if (++zeros === 32) return;
  bits.next(zeros);
}
