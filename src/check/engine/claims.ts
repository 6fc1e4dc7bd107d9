import type { Edit } from '../../problems/edit.ts';

/** Who comes first, edits a character; edits that are taken never touch each other. */
export class Claims {
  readonly #touched = new Set<number>();

  /** Whether none of the edits, which are made together, touches a character that is another's. */
  take(edits: readonly Edit[]): boolean {
    const offsets = edits.flatMap(({ start, end }) => Array.from({ length: Math.max(1, end - start) }, (_, index) => start + index));
    if (offsets.some((offset) => this.#touched.has(offset))) return false;
    for (const offset of offsets) this.#touched.add(offset);
    return true;
  }
}
