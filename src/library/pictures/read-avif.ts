import { largestFrame } from './av1-sequence.ts';
import { PictureError, type PictureFacts } from './picture-facts.ts';
import { Numbers, onlyBox, readBoxes } from './read-boxes.ts';

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
  const sizes = properties
    .filter(({ type }) => type === 'ispe')
    .map(({ body }) => {
      const numbers = new Numbers(body.subarray(4));
      return { width: numbers.next(4), height: numbers.next(4) };
    });
  const configurations = properties.filter(({ type }) => type === 'av1C').map(({ body }) => body.subarray(4));
  const coded = [...configurations, ...items.flatMap(({ type, data }) => (type === 'av01' && data ? [data] : []))].flatMap(
    (data) => largestFrame(data) ?? [],
  );
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
  const count = new Numbers(body.subarray(4)).next(countBytes);
  const entries = readBoxes(body.subarray(4 + countBytes));
  if (count !== entries.length || count > MOST_ITEMS) throw new PictureError('tiled');
  return new Map(
    entries.map(({ body: entry }) => {
      const entryVersion = entry[0] ?? 0;
      if (entryVersion !== 2 && entryVersion !== 3) throw new PictureError('broken');
      const numbers = new Numbers(entry.subarray(4));
      const id = numbers.next(entryVersion === 2 ? 2 : 4);
      numbers.next(2);
      const type = numbers.text(4);
      if (!ITEM_TYPES.has(type)) throw new PictureError('tiled');
      return [id, type];
    }),
  );
}

function locate(body: Buffer, types: ReadonlyMap<number, string>, file: Buffer, inner: Buffer | null): Item[] {
  const version = body[0] ?? 0;
  const numbers = new Numbers(body.subarray(4));
  const sizes = numbers.next(2);
  const [offsetBytes, lengthBytes, baseBytes, indexBytes] = [
    sizes >> 12,
    (sizes >> 8) & 15,
    (sizes >> 4) & 15,
    version === 0 ? 0 : sizes & 15,
  ];
  for (const width of [offsetBytes, lengthBytes, baseBytes, indexBytes]) if (![0, 4, 8].includes(width)) throw new PictureError('broken');
  const count = numbers.next(version < 2 ? 2 : 4);
  if (count > MOST_ITEMS) throw new PictureError('tiled');
  return Array.from({ length: count }, (): Item => {
    const type = types.get(numbers.next(version < 2 ? 2 : 4)) ?? '';
    const method = version === 0 ? 0 : numbers.next(2) & 15;
    numbers.next(2);
    const base = numbers.next(baseBytes);
    const extents = numbers.next(2);
    if (extents > MOST_EXTENTS || method > 1) throw new PictureError('broken');
    const source = method === 1 ? inner : file;
    const parts = Array.from({ length: extents }, () => {
      numbers.next(indexBytes);
      const start = base + numbers.next(offsetBytes);
      const length = numbers.next(lengthBytes);
      if (!source || start + length > source.length) throw new PictureError('cut-off');
      // A length of 0 is the whole source.
      return length === 0 ? source.subarray(start) : source.subarray(start, start + length);
    });
    return { type, data: parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts) };
  });
}
