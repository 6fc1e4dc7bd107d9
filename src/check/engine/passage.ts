import type { Edit } from '../../problems/edit.ts';
import type { FieldPath } from '../../schemas/walk.ts';
import type { Run } from './align.ts';

/**
 * Whose words a passage holds: the editor's `own`; `printed`, copied from a source as it stands
 * there (quotations, excerpts, titles); `code`, between back-ticks or in a comment.
 */
export type Origin = 'own' | 'printed' | 'code';

export interface PassageTraits {
  kind: 'paragraph' | 'heading' | 'cell' | 'attribute' | 'field' | 'code' | 'comment';
  origin: Origin;
  /** Inside a Markdown block quote. */
  blockQuote?: boolean;
  /** Of a field: its path in the entry's data. */
  path?: FieldPath;
  /** Of a cell: which table of the file, which row of it (the first has the names of columns), which column. */
  cell?: { table: number; row: number; column: number };
}

export interface PassageLink {
  href: string;
  text: string;
  /** Index of the link's first character in the passage. */
  at: number;
  /** The address stands there by itself, without words of its own. */
  isBare: boolean;
}

/** Stands in a passage for what is no text: a code span, a component, an address. */
export const PLACEHOLDER = '\uFFFC';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/gu;

/** A text of the same length that has no addresses. */
export function hideAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => PLACEHOLDER.repeat(address.length));
}

/** One block of text as a reader reads it, markup left out, that knows where each character stands in the source. */
export class Passage {
  /** NFC is not applied; addresses are hidden behind placeholders of the same length. */
  readonly text: string;
  /** The same with its addresses. */
  readonly written: string;
  readonly traits: PassageTraits;
  readonly links: readonly PassageLink[];
  readonly #runs: readonly Run[];

  constructor(text: string, runs: readonly Run[], traits: PassageTraits, links: readonly PassageLink[] = []) {
    this.text = hideAddresses(text);
    this.written = text;
    this.traits = traits;
    this.links = links;
    this.#runs = runs;
  }

  /** Offset in the source of the character at `index`. */
  start(index: number): number {
    const run = this.#runAt(index);
    return run.length === run.sourceLength ? run.source + index - run.at : run.source;
  }

  /** The edit that replaces a range of the text; undefined where markup or unmatched source lies within it. */
  edit(from: number, to: number, text: string): Edit | undefined {
    let end: number | null = null;
    for (let index = from; index < to; index++) {
      const run = this.#runAt(index);
      const isExact = run.length === run.sourceLength;
      if (!isExact && run.length > 2) return undefined;
      const start = isExact ? run.source + index - run.at : run.source;
      if (end !== null && start !== end && index !== run.at + 1) return undefined;
      end = isExact ? start + 1 : run.source + run.sourceLength;
    }
    return end === null ? undefined : { start: this.start(from), end, text };
  }

  #runAt(index: number): Run {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low] ?? { at: 0, length: 1, source: 0, sourceLength: 0 };
  }
}
