import { need, PictureError } from './picture-facts.ts';

/** A box of ISO 14496-12: four letters and what is in it. */
interface Box {
  type: string;
  /** Where the box begins in its file. */
  start: number;
  body: Buffer;
}

/** No real file has more boxes side by side. */
const MOST_BOXES = 10_000;

/**
 * The boxes that lie side by side in `bytes`, which they must fill to the last byte. A length of 0 (“to the end of the
 * file”) is refused, at the end too: decoders have hung at it.
 * @throws PictureError for lengths that do not add up
 */
export function readBoxes(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length;) {
    need(bytes, at + 8);
    let size = bytes.readUInt32BE(at);
    let head = 8;
    if (size === 1) {
      need(bytes, at + 16);
      size = Number(bytes.readBigUInt64BE(at + 8));
      head = 16;
    }
    if (size < head || boxes.length === MOST_BOXES) throw new PictureError('broken');
    need(bytes, at + size);
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at, body: bytes.subarray(at + head, at + size) });
    at += size;
  }
  return boxes;
}

/** The one box of a type. @throws PictureError where there is none or more than one */
export function onlyBox(boxes: readonly Box[], type: string): Buffer {
  const [found, ...more] = boxes.filter((box) => box.type === type);
  if (!found || more.length > 0) throw new PictureError('broken');
  return found.body;
}

/** Reads whole numbers of any count of bits, one after the other. */
export class Bits {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** @param count bits; 0 reads nothing and says 0 */
  next(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index++, this.#at++) {
      const byte = this.#bytes[this.#at >> 3];
      if (byte === undefined) throw new PictureError('broken');
      value = value * 2 + ((byte >> (7 - (this.#at & 7))) & 1);
    }
    return value;
  }

  flag(): boolean {
    return this.next(1) === 1;
  }

  /** @param count letters of Latin-1 */
  text(count: number): string {
    return String.fromCharCode(...Array.from({ length: count }, () => this.next(8)));
  }
}
