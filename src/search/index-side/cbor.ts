import { SearchError } from '../errors.ts';

const decoder = new TextDecoder();
const DEEPEST = 16;

/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: definite arrays, integers and text.
 * Anything else is a `corrupt` error, never a guess.
 */
export class CborReader {
  private readonly bytes: Uint8Array;
  private offset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Number of items of the array that starts here; never more than the bytes that follow could hold. */
  array(): number {
    const count = this.head(4);
    if (count > this.bytes.length - this.offset) throw truncated();
    return count;
  }

  /** A signed integer. */
  integer(): number {
    const major = this.peek() >> 5;
    if (major === 1) return -1 - this.head(1);
    return this.head(0);
  }

  text(): string {
    const length = this.head(3);
    const end = this.offset + length;
    if (end > this.bytes.length) throw truncated();
    const value = decoder.decode(this.bytes.subarray(this.offset, end));
    this.offset = end;
    return value;
  }

  /** Passes over the next item, whatever it holds. Nothing in an index lies deeper than {@link DEEPEST} arrays. */
  skip(depth = 0): void {
    if (depth > DEEPEST) throw new SearchError('corrupt', 'CBOR lies deeper than Pagefind writes it');
    const major = this.peek() >> 5;
    if (major <= 1) {
      this.head(major);
    } else if (major === 3) {
      this.text();
    } else {
      for (let left = this.head(4); left > 0; left--) this.skip(depth + 1);
    }
  }

  private peek(): number {
    const byte = this.bytes[this.offset];
    if (byte === undefined) throw truncated();
    return byte;
  }

  private head(expectedMajor: number): number {
    const byte = this.peek();
    if (byte >> 5 !== expectedMajor) {
      throw new SearchError('corrupt', `CBOR type ${expectedMajor} expected, ${byte >> 5} found at byte ${this.offset}`);
    }
    this.offset++;
    const short = byte & 31;
    if (short < 24) return short;
    if (short > 26) throw new SearchError('corrupt', `CBOR length ${short} is not one Pagefind writes`);
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left--) {
      const next = this.peek();
      this.offset++;
      value = value * 256 + next;
    }
    return value;
  }
}

function truncated(): SearchError {
  return new SearchError('corrupt', 'CBOR ends in the middle of an item');
}
