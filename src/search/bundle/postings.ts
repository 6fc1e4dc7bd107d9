/**
 * Where one written form stands in the library.
 * Occurrences of `pages[i]` are the indexes from `starts[i]` to `starts[i + 1]` of `positions` and `weights`;
 * within a page they may be in no order.
 */
export interface Postings {
  /** Page numbers, ascending. */
  pages: Int32Array;
  starts: Int32Array;
  /** Number of the word in the body, or, in a metadata field, in that field counted from `fieldStart(field)`. */
  positions: Int32Array;
  /** 0 of what is found in the body but without weight; of everything else as Pagefind has it, 1 where it came packed. */
  weights: Uint8Array;
}

/**
 * Where an occurrence in the body stands that is known to be on its page, and no more. It is behind the ranges of all fields, and
 * beside nothing.
 */
export const UNPLACED = 2 ** 30;

/** A word as pages write it, lower case, marks and all. Forms with the same letters share a key. */
export interface WrittenForm {
  form: string;
  postings: Postings;
}

const FIELD_BITS = 22;

/** Metadata fields continue the body's positions in ranges of their own, so no phrase runs from one into the next. */
export function fieldStart(field: number): number {
  return (field + 1) << FIELD_BITS;
}

/** The metadata field a position lies in, −1 for the body. */
export function fieldOf(position: number): number {
  return (position >> FIELD_BITS) - 1;
}
