// Not DecompressionStream: browsers of old phones lack it, and its round trip takes longer than small files are worth.
import { Gunzip } from 'fflate';
import { SearchError } from '../errors.ts';
import { joinBytes } from './read-file.ts';

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** No file of an index is unpacked beyond this; a library of 20,000 pages stays far below. Bytes. */
const MOST_UNPACKED = 8 * 1024 * 1024;
/** Unpacked at a time, so that a file made to grow without end is stopped early. Bytes, packed. */
const STEP = 16 * 1024;

/**
 * Unpacks one file of a Pagefind bundle: gzip, then Pagefind's own signature, which is taken off.
 * A server that sends the files with `Content-Encoding: gzip` hands them over unpacked; they are accepted too.
 * @throws {SearchError} `corrupt`
 */
export function decompressBundleFile(bytes: Uint8Array, path: string): Uint8Array {
  const unpacked = hasSignature(bytes) ? bytes : gunzip(bytes, path);
  if (!hasSignature(unpacked)) throw new SearchError('corrupt', `${path} lacks Pagefind's signature`);
  return unpacked.subarray(SIGNATURE.length);
}

/**
 * Unpacks a sidecar. Servers that take `.gz` for an encoding (Vite's preview, Apache with `AddEncoding`) hand it over
 * unpacked already: what does not begin as gzip does is taken as it is.
 * @throws {SearchError} `corrupt`
 */
export function unpackSidecar(bytes: Uint8Array, path: string): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes, path) : bytes;
}

function gunzip(bytes: Uint8Array, path: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Gunzip((chunk, final) => {
    size += chunk.length;
    if (size > MOST_UNPACKED) throw new SearchError('corrupt', `${path} is larger than any file of an index`);
    chunks.push(chunk);
    ended ||= final;
  });
  try {
    for (let start = 0; start < bytes.length; start += STEP) stream.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
  } catch (cause) {
    throw cause instanceof SearchError ? cause : new SearchError('corrupt', `${path} is not gzip`, { cause });
  }
  const whole = joinBytes(chunks, size);
  if (!ended || !agreesWithTrailer(whole, bytes)) throw new SearchError('corrupt', `${path} is damaged or cut off`);
  return whole;
}

/** Gzip ends with the checksum and the size of what it holds (RFC 1952); fflate looks at neither. */
function agreesWithTrailer(unpacked: Uint8Array, packed: Uint8Array): boolean {
  if (packed.length < 18) return false;
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - 8);
  return trailer.getUint32(4, true) === unpacked.length && trailer.getUint32(0, true) === crc32(unpacked);
}

function hasSignature(bytes: Uint8Array): boolean {
  return bytes.length >= SIGNATURE.length && SIGNATURE.every((byte, i) => bytes[i] === byte);
}

let table: Uint32Array | undefined;

/** The checksum that gzip writes at its end (RFC 1952, section 8). */
function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
