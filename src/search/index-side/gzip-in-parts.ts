import { constants, crc32, deflateRawSync } from 'node:zlib';

/**
 * Gzip (RFC 1952) of parts that are one file when unpacked. What is told of letters holds of no bits: each part is packed
 * by itself.
 */
export function gzipInParts(...parts: readonly Uint8Array[]): Uint8Array {
  const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(
    parts.reduce((sum, part) => crc32(part, sum), 0),
    0,
  );
  trailer.writeUInt32LE(
    parts.reduce((size, { length }) => size + length, 0),
    4,
  );
  const packed = parts.map((part, i) =>
    deflateRawSync(part, { level: 9, finishFlush: i < parts.length - 1 ? constants.Z_SYNC_FLUSH : constants.Z_FINISH }),
  );
  return Buffer.concat([header, ...packed, trailer]);
}
