import { fieldOf } from '../../bundle/postings.ts';
import type { Occurrences } from '../occurrences.ts';
import type { QueryWords } from './query-words.ts';

/** A word of the query and its place packed into one number, so that hits are sorted as plain numbers. */
const WORD_BITS = 5;
const WORD_MASK = (1 << WORD_BITS) - 1;

/** Where the words of a query stand in the text of one page after the other; its arrays are filled anew for each page. */
export class PageHits {
  /** By ascending position, `length` of them: where, and which word. */
  positions = new Int32Array(256);
  words = new Uint8Array(256);
  length = 0;
  /** By word: how sure its surest occurrence on the page is, names included; 0 where the page has it not. */
  readonly surest: Float64Array;
  private packed = new Int32Array(256);
  private readonly query: QueryWords;
  private readonly occurrences: readonly Occurrences[];

  constructor(query: QueryWords, occurrences: readonly Occurrences[]) {
    this.query = query;
    this.occurrences = occurrences;
    this.surest = new Float64Array(query.count);
  }

  /** Unlikely forms of a word are no hits where the page has a likelier one. */
  read(page: number): void {
    this.length = 0;
    for (let word = 0; word < this.query.count; word++) {
      const { pages, starts, positions, weights } = this.occurrences[this.query.slots[word]!]!;
      const at = placeOf(pages, page);
      let surest = 0;
      if (at >= 0) {
        const end = starts[at + 1]!;
        for (let p = starts[at]!; p < end; p++) if (weights[p]! > surest) surest = weights[p]!;
        for (let p = starts[at]!; p < end; p++) {
          if (weights[p]! >= surest / 2 && fieldOf(positions[p]!) < 0) this.add((positions[p]! << WORD_BITS) | word);
        }
      }
      this.surest[word] = surest;
    }
    this.packed.subarray(0, this.length).sort();
    for (let i = 0; i < this.length; i++) {
      this.positions[i] = this.packed[i]! >> WORD_BITS;
      this.words[i] = this.packed[i]! & WORD_MASK;
    }
  }

  private add(hit: number): void {
    if (this.length === this.packed.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.packed);
      this.packed = longer;
      this.positions = new Int32Array(longer.length);
      this.words = new Uint8Array(longer.length);
    }
    this.packed[this.length++] = hit;
  }
}

/** Index of a page in an ascending list, −1 where it is not there. */
function placeOf(pages: ArrayLike<number>, page: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (pages[middle]! === page) return middle;
    if (pages[middle]! < page) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
