const FIRST_ROOM = 1024;

/** Writes what `bundle/bit-reader.ts` reads, call for call. */
export class BitWriter {
  #bytes = new Uint8Array(FIRST_ROOM);
  #length = 0;
  /** The last bits, fewer than eight, that are no byte yet. */
  #rest = 0;
  #restWidth = 0;

  /** @param width at most 25 */
  bits(value: number, width: number): void {
    this.#rest = (this.#rest << width) | (value & (2 ** width - 1));
    this.#restWidth += width;
    while (this.#restWidth >= 8) {
      this.#restWidth -= 8;
      this.#push((this.#rest >>> this.#restWidth) & 255);
    }
    this.#rest &= 2 ** this.#restWidth - 1;
  }

  below(value: number, count: number): void {
    const width = 32 - Math.clz32(count - 1);
    const shorter = 2 ** width - count;
    const rotated = (value - ((count - shorter) >> 1) + count) % count;
    if (rotated < shorter) this.bits(rotated, Math.max(0, width - 1));
    else this.bits(rotated + shorter, width);
  }

  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.bits(0, width);
    this.bits(value, width + 1);
  }

  ascending(values: ArrayLike<number>, least: number, most: number, start = 0, end = values.length): void {
    if (start >= end) return;
    const middle = (start + end) >> 1;
    const value = values[middle]!;
    this.below(value - least - (middle - start), most - least - (end - start) + 2);
    this.ascending(values, least, value - 1, start, middle);
    this.ascending(values, value + 1, most, middle + 1, end);
  }

  take(): Uint8Array {
    // The room may end with the last whole byte.
    const bytes = new Uint8Array(this.#length + Math.min(1, this.#restWidth));
    bytes.set(this.#bytes.subarray(0, this.#length));
    if (this.#restWidth > 0) bytes[this.#length] = this.#rest << (8 - this.#restWidth);
    return bytes;
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
