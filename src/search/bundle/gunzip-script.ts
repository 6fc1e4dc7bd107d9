/** Unpacks gzip where the browser cannot: a script of its own, which others never fetch. */
import { Gunzip } from 'fflate';

/** Unpacked at a time, so that a file made to grow without end is stopped early. Bytes, packed. */
const STEP = 16 * 1024;

/** @throws for what is damaged, cut off, or no gzip */
export async function gunzipByScript(bytes: Uint8Array, take: (part: Uint8Array) => void): Promise<void> {
  let size = 0;
  let crc = 0;
  let ended = false;
  const stream = new Gunzip((part, final) => {
    size += part.length;
    crc = crc32(part, crc);
    take(part);
    ended ||= final;
  });
  for (let start = 0; start < bytes.length; start += STEP) stream.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
  if (!ended || !agreesWithTrailer(bytes, size, crc)) throw new Error('The file is damaged or cut off');
}

/** Gzip ends with the checksum and the size of what it holds (RFC 1952); fflate looks at neither. */
function agreesWithTrailer(packed: Uint8Array, size: number, crc: number): boolean {
  if (packed.length < 18) return false;
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - 8);
  return trailer.getUint32(4, true) === size && trailer.getUint32(0, true) === crc;
}

let table: Uint32Array | undefined;

/** The checksum that gzip writes at its end (RFC 1952, section 8). @param before that of what came before */
function crc32(bytes: Uint8Array, before: number): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = ~before >>> 0;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
