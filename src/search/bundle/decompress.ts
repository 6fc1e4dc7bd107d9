import { SearchError } from '../errors.ts';
import { joinBytes } from './read-file.ts';

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** No file of an index is unpacked beyond this; a library of 20,000 pages stays far below. Bytes. */
const MOST_UNPACKED = 8 * 1024 * 1024;

/** Takes gzip in parts, and hands on what is in it; it throws for what is damaged or goes on without end. */
export type Gunzip = (bytes: Uint8Array, take: (part: Uint8Array) => void) => Promise<void>;

/**
 * Unpacks one file of a Pagefind bundle: gzip, then Pagefind's own signature, which is taken off.
 * A server that sends the files with `Content-Encoding: gzip` hands them over unpacked; they are accepted too.
 * @throws {SearchError} `corrupt`
 */
export async function decompressBundleFile(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const unpacked = hasSignature(bytes) ? bytes : await unpack(bytes, path);
  if (!hasSignature(unpacked)) throw new SearchError('corrupt', `${path} lacks Pagefind's signature`);
  return unpacked.subarray(SIGNATURE.length);
}

/**
 * Unpacks a sidecar. Servers that take `.gz` for an encoding (Vite's preview, Apache with `AddEncoding`) hand it over
 * unpacked already: what does not begin as gzip does is taken as it is.
 * @throws {SearchError} `corrupt`
 */
export async function unpackSidecar(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes, path) : bytes;
}

async function unpack(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    await (
      await gunzip()
    )(bytes, (part) => {
      size += part.length;
      if (size > MOST_UNPACKED) throw new SearchError('corrupt', `${path} is larger than any file of an index`);
      parts.push(part);
    });
  } catch (cause) {
    throw cause instanceof SearchError ? cause : new SearchError('corrupt', `${path} is damaged or no gzip`, { cause });
  }
  return joinBytes(parts, size);
}

/** The browser's own, or, where there is none (Safari before 16.4), a script fetched for it. */
async function gunzip(): Promise<Gunzip> {
  return typeof DecompressionStream === 'undefined' ? (await import('./gunzip-script.ts')).gunzipByScript : gunzipByBrowser;
}

/** Checks the checksum and the size at the end of the file (RFC 1952), and that nothing comes after. */
async function gunzipByBrowser(bytes: Uint8Array, take: (part: Uint8Array) => void): Promise<void> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  // What goes wrong is thrown where it is read.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) take(read.value);
  } finally {
    reader.cancel().catch(() => {});
  }
}

function hasSignature(bytes: Uint8Array): boolean {
  return bytes.length >= SIGNATURE.length && SIGNATURE.every((byte, i) => bytes[i] === byte);
}
