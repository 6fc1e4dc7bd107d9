/** Writes what `bundle/bit-reader.ts` reads, call for call. */
export class BitWriter {
  private readonly bytes: number[] = [];
  /** Bits of the last byte that are taken. */
  private taken = 8;

  /** @param width at most 25 */
  bits(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit--) {
      if (this.taken === 8) {
        this.bytes.push(0);
        this.taken = 0;
      }
      this.bytes[this.bytes.length - 1]! |= ((value >> bit) & 1) << (7 - this.taken++);
    }
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

  ascending(values: readonly number[], least: number, most: number, start = 0, end = values.length): void {
    if (start >= end) return;
    const middle = (start + end) >> 1;
    const value = values[middle]!;
    this.below(value - least - (middle - start), most - least - (end - start) + 2);
    this.ascending(values, least, value - 1, start, middle);
    this.ascending(values, value + 1, most, middle + 1, end);
  }

  take(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}
