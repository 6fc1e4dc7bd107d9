// Not DecompressionStream: browsers of old phones lack it, and its round trip takes longer than small files are worth.
import { gunzipSync } from 'fflate';
import { SearchError } from '../errors.ts';

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/**
 * Unpacks one file of a Pagefind bundle: gzip, then Pagefind's own signature, which is taken off.
 * A server that sends the files with `Content-Encoding: gzip` hands them over unpacked; they are accepted too.
 */
export function decompressBundleFile(bytes: Uint8Array, path: string): Uint8Array {
  const unpacked = hasSignature(bytes) ? bytes : gunzip(bytes, path);
  if (!hasSignature(unpacked)) throw new SearchError('corrupt', `${path} lacks Pagefind's signature`);
  return unpacked.subarray(SIGNATURE.length);
}

/**
 * Unpacks a sidecar. Servers that take `.gz` for an encoding (Vite's preview, Apache with `AddEncoding`) hand it over
 * unpacked already: what does not begin as gzip does is taken as it is.
 */
export function unpackSidecar(bytes: Uint8Array, path: string): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes, path) : bytes;
}

function gunzip(bytes: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new SearchError('corrupt', `${path} is not gzip`, { cause });
  }
}

function hasSignature(bytes: Uint8Array): boolean {
  return bytes.length >= SIGNATURE.length && SIGNATURE.every((byte, i) => bytes[i] === byte);
}
