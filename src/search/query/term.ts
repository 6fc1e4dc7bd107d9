import { fieldOf, UNPLACED, type WrittenForm } from '../bundle/postings.ts';
import { PARAMETERS } from './parameters.ts';

/** Where a word, or a run of words, stands: on `pages[i]` at the indexes from `starts[i]` to `starts[i + 1]`. */
export interface Places {
  pages: ArrayLike<number>;
  starts: ArrayLike<number>;
  /** Ascending within a page; of a run, where its last word stands. */
  positions: ArrayLike<number>;
  /** How much the place counts. */
  gains: ArrayLike<number>;
}

/** All written forms a typed word can stand for, merged: one list of pages, within a page one list of positions. */
export interface Term extends Places {
  /** Canonical spellings; `formOf` of an occurrence is an index into it. */
  forms: readonly string[];
  /** How the library itself writes each form, `hòa` and `hoà` for the canonical `hoà`, the most frequent first. */
  spellings: readonly (readonly string[])[];
  /** Occurrences of each form in the library. */
  counts: Float64Array;
  /** Of some forms the places are not at hand (`UNPLACED`). */
  isPartly: boolean;
  pages: Int32Array;
  starts: Int32Array;
  positions: Int32Array;
  formOf: Uint16Array;
  gains: Float32Array;
}

/** Places to merge; within a page they may be in no order. */
interface Part extends Omit<Places, 'gains'> {
  formAt: (occurrence: number) => number;
  gainAt: (occurrence: number) => number;
}

/**
 * Merges forms grouped by canonical spelling.
 * @param pageCount pages of the library
 * @param fields names of its metadata fields, by Pagefind's number
 */
export function mergeForms(groups: ReadonlyMap<string, readonly WrittenForm[]>, pageCount: number, fields: readonly string[]): Term {
  const fieldGains = fields.map((name) => PARAMETERS.gains[name] ?? 0);
  const parts = [...groups.values()].flatMap((forms, form) =>
    forms.map(({ postings }): Part => {
      const { positions, weights } = postings;
      // Of weights of the body only 0 says something: Pagefind's, below plain text, come of dividing the parts of `05-CT/TW`.
      const gainAt = (p: number): number => {
        const field = fieldOf(positions[p]!);
        return field < 0 || positions[p] === UNPLACED ? Math.min(1, weights[p]!) : (fieldGains[field] ?? 0);
      };
      return { ...postings, formAt: () => form, gainAt };
    }),
  );
  const occurrences = ({ postings }: WrittenForm): number => postings.positions.length;
  return {
    forms: [...groups.keys()],
    spellings: Array.from(groups.values(), (forms) => [...forms].sort((a, b) => occurrences(b) - occurrences(a)).map(({ form }) => form)),
    counts: Float64Array.from(groups.values(), (forms) => forms.reduce((sum, form) => sum + occurrences(form), 0)),
    isPartly: [...groups.values()].flat().some(({ postings }) => postings.positions.includes(UNPLACED)),
    ...merge(parts, pageCount),
  };
}

/** A term that stands nowhere yet. */
export const noTerm: Term = {
  forms: [],
  spellings: [],
  counts: new Float64Array(),
  isPartly: false,
  pages: new Int32Array(),
  starts: new Int32Array(1),
  positions: new Int32Array(),
  formOf: new Uint16Array(),
  gains: new Float32Array(),
};

/** The same term with one more form, which stands at these places. */
export function withForm(term: Term, form: string, places: Places, pageCount: number): Term {
  const parts = [
    { ...term, formAt: (p: number) => term.formOf[p]!, gainAt: (p: number) => term.gains[p]! },
    { ...places, formAt: () => term.forms.length, gainAt: (p: number) => places.gains[p]! },
  ];
  return {
    forms: [...term.forms, form],
    spellings: [...term.spellings, [form]],
    counts: Float64Array.from([...term.counts, places.positions.length]),
    isPartly: term.isPartly,
    ...merge(parts, pageCount),
  };
}

/** Sorts by page, counting, and within a page by position. */
function merge(parts: readonly Part[], pageCount: number): Omit<Term, 'forms' | 'spellings' | 'counts' | 'isPartly'> {
  const next = new Int32Array(pageCount + 1);
  for (const { pages, starts } of parts) {
    for (let i = 0; i < pages.length; i++) next[pages[i]! + 1]! += starts[i + 1]! - starts[i]!;
  }
  const pages: number[] = [];
  const starts = [0];
  for (let page = 0; page < pageCount; page++) {
    const held = next[page + 1]!;
    next[page + 1] = next[page]! + held;
    if (held === 0) continue;
    pages.push(page);
    starts.push(next[page + 1]!);
  }
  const total = next[pageCount]!;
  const merged = {
    pages: Int32Array.from(pages),
    starts: Int32Array.from(starts),
    positions: new Int32Array(total),
    formOf: new Uint16Array(total),
    gains: new Float32Array(total),
  };
  for (const part of parts) {
    for (let i = 0; i < part.pages.length; i++) {
      for (let p = part.starts[i]!; p < part.starts[i + 1]!; p++) {
        const at = next[part.pages[i]!]!++;
        merged.positions[at] = part.positions[p]!;
        merged.formOf[at] = part.formAt(p);
        merged.gains[at] = part.gainAt(p);
      }
    }
  }
  for (let i = 0; i < pages.length; i++) sortByPosition(merged, starts[i]!, starts[i + 1]!);
  return merged;
}

/** Occurrences of one page beyond which insertion takes too long: of a million words every second may be moved past all others. */
const MOST_INSERTED = 200;

/** The occurrences of one page come as a few ascending runs. */
function sortByPosition(merged: Pick<Term, 'positions' | 'formOf' | 'gains'>, start: number, end: number): void {
  if (end - start > MOST_INSERTED) sortMany(merged, start, end);
  else insertEach(merged, start, end);
}

function sortMany({ positions, formOf, gains }: Pick<Term, 'positions' | 'formOf' | 'gains'>, start: number, end: number): void {
  const before = [positions, formOf, gains].map((column) => column.slice(start, end));
  const order = Array.from(before[0]!.keys()).sort((a, b) => before[0]![a]! - before[0]![b]! || a - b);
  for (const [column, values] of [positions, formOf, gains].entries())
    order.forEach((from, i) => (values[start + i] = before[column]![from]!));
}

function insertEach({ positions, formOf, gains }: Pick<Term, 'positions' | 'formOf' | 'gains'>, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const position = positions[i]!;
    if (positions[i - 1]! <= position) continue;
    const form = formOf[i]!;
    const gain = gains[i]!;
    let j = i - 1;
    for (; j >= start && positions[j]! > position; j--) {
      positions[j + 1] = positions[j]!;
      formOf[j + 1] = formOf[j]!;
      gains[j + 1] = gains[j]!;
    }
    positions[j + 1] = position;
    formOf[j + 1] = form;
    gains[j + 1] = gain;
  }
}
