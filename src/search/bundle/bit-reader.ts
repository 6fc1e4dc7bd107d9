import { SearchError } from '../errors.ts';

/** The widest number that is read at once: four bytes less the bits of the first that were read before. */
const WIDEST = 25;

/** Reads numbers of any width, the first bit of a byte being its highest. `index-side/bit-writer.ts` writes them. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;
  private readonly end: number;

  /** @param start the byte to begin at */
  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bytes;
    this.at = start * 8;
    this.end = bytes.length * 8;
  }

  /** @throws {SearchError} `corrupt` where there are no more */
  bits(width: number): number {
    if (width > WIDEST || this.at + width > this.end) throw damaged();
    if (width === 0) return 0;
    const { bytes } = this;
    const byte = this.at >> 3;
    const four = (bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!;
    const value = (four << (this.at & 7)) >>> (32 - width);
    this.at += width;
    return value;
  }

  /**
   * A number below `count`, in as many bits as `count` needs or one less (phased-in codes). The shorter ones are those
   * in the middle.
   */
  below(count: number): number {
    if (count < 1) throw damaged();
    const width = 32 - Math.clz32(count - 1);
    const shorter = 2 ** width - count;
    let value = this.bits(Math.max(0, width - 1));
    if (value >= shorter && width > 0) value = value * 2 + this.bits(1) - shorter;
    const rotated = value + ((count - shorter) >> 1);
    return rotated < count ? rotated : rotated - count;
  }

  /** A number from 1 on, small ones in few bits (Elias gamma code). */
  gamma(): number {
    let width = 0;
    while (this.bits(1) === 0) width++;
    return 2 ** width + this.bits(width);
  }

  /**
   * Ascending numbers, none twice, the one in the middle first: what lies left and right of it has then fewer numbers to be
   * of, and near neighbours cost little. Source: A. Moffat, L. Stuiver, Binary interpolative coding for effective index
   * compression, Information Retrieval 3 (2000).
   * @param into filled from `start` to `end` with numbers of `least` to `most`
   */
  ascending(into: Int32Array, start: number, end: number, least: number, most: number): void {
    if (start >= end) return;
    const middle = (start + end) >> 1;
    const value = least + (middle - start) + this.below(most - least - (end - start) + 2);
    into[middle] = value;
    this.ascending(into, start, middle, least, value - 1);
    this.ascending(into, middle + 1, end, value + 1, most);
  }
}

function damaged(): SearchError {
  return new SearchError('corrupt', 'Postings are damaged or cut off');
}
