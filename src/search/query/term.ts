import { fieldOf, PLAIN_WEIGHT, type WrittenForm } from '../bundle/postings.ts';

/** `naming` of an occurrence in the title itself. */
export const IN_TITLE = 2;

/** How much an occurrence counts, by where it stands. */
export interface FieldGains {
  /** By number of the metadata field. */
  fields: readonly number[];
  /** For each weight above plain that a heading or `data-pagefind-weight` gives. */
  emphasis: number;
  /** By number of the metadata field: 2 for the title, 1 for other names of the page, 0 for anything else. */
  naming: readonly number[];
}

/**
 * All written forms a typed word can stand for, merged: one list of pages, within a page one list of positions.
 * Occurrences of `pages[i]` are the indexes from `starts[i]` to `starts[i + 1]`, by ascending position.
 */
export interface Term {
  /** Tells terms apart for caches: equal ids, equal occurrences. */
  id: string;
  /** Canonical spellings; `formOf` of an occurrence is an index into it. */
  forms: readonly string[];
  /** How the library itself writes each form, `hòa` and `hoà` for the canonical `hoà`, the most frequent first. */
  spellings: readonly (readonly string[])[];
  /** Occurrences of each form in the library. */
  counts: Float64Array;
  total: number;
  pages: Int32Array;
  starts: Int32Array;
  positions: Int32Array;
  formOf: Uint16Array;
  gains: Float32Array;
  /** Whether the occurrence is in the title (2) or another name (1) of the page, or not (0). */
  naming: Uint8Array;
}

/** Merges forms grouped by canonical spelling. */
export function mergeForms(id: string, groups: ReadonlyMap<string, readonly WrittenForm[]>, pageCount: number, gains: FieldGains): Term {
  const perPage = new Int32Array(pageCount + 1);
  for (const forms of groups.values()) {
    for (const { postings } of forms) {
      postings.pages.forEach((page, i) => (perPage[page + 1]! += postings.starts[i + 1]! - postings.starts[i]!));
    }
  }
  const pages: number[] = [];
  const starts: number[] = [];
  for (let page = 0; page < pageCount; page++) {
    if (perPage[page + 1]! > 0) {
      pages.push(page);
      starts.push(perPage[page]!);
    }
    perPage[page + 1]! += perPage[page]!;
  }
  const total = perPage[pageCount]!;
  starts.push(total);

  const term: Term = {
    id,
    forms: [...groups.keys()],
    spellings: Array.from(groups.values(), spellingsByFrequency),
    counts: new Float64Array(groups.size),
    total,
    pages: Int32Array.from(pages),
    starts: Int32Array.from(starts),
    positions: new Int32Array(total),
    formOf: new Uint16Array(total),
    gains: new Float32Array(total),
    naming: new Uint8Array(total),
  };
  fill(term, groups, perPage, gains);
  for (let i = 0; i < pages.length; i++) sortByPosition(term, starts[i]!, starts[i + 1]!);
  return term;
}

function fill(term: Term, groups: ReadonlyMap<string, readonly WrittenForm[]>, next: Int32Array, gains: FieldGains): void {
  let form = 0;
  for (const forms of groups.values()) {
    for (const { postings } of forms) {
      const { pages, starts, positions, weights } = postings;
      for (let i = 0; i < pages.length; i++) {
        const page = pages[i]!;
        for (let j = starts[i]!; j < starts[i + 1]!; j++) {
          const at = next[page]!++;
          const field = fieldOf(positions[j]!);
          term.positions[at] = positions[j]!;
          term.formOf[at] = form;
          term.gains[at] = field < 0 ? bodyGain(weights[j]!, gains.emphasis) : (gains.fields[field] ?? 0);
          term.naming[at] = namingOf(positions[j]!, gains);
        }
      }
      term.counts[form]! += positions.length;
    }
    form++;
  }
}

function spellingsByFrequency(forms: readonly WrittenForm[]): string[] {
  return [...forms].sort((a, b) => b.postings.positions.length - a.postings.positions.length).map(({ form }) => form);
}

/** `naming` of an occurrence, by where it stands. */
export function namingOf(position: number, { naming }: FieldGains): number {
  const field = fieldOf(position);
  return field < 0 ? 0 : (naming[field] ?? 0);
}

/** Weights below plain come from Pagefind dividing the parts of `05-CT/TW` among themselves, which says nothing here. */
function bodyGain(weight: number, emphasis: number): number {
  if (weight === 0) return 0;
  return weight <= PLAIN_WEIGHT ? 1 : 1 + emphasis * (weight / PLAIN_WEIGHT - 1);
}

/** Insertion sort: the occurrences of one page come as a few ascending runs. */
export function sortByPosition({ positions, formOf, gains, naming }: Term, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const position = positions[i]!;
    if (positions[i - 1]! <= position) continue;
    const form = formOf[i]!;
    const gain = gains[i]!;
    const name = naming[i]!;
    let j = i - 1;
    for (; j >= start && positions[j]! > position; j--) {
      positions[j + 1] = positions[j]!;
      formOf[j + 1] = formOf[j]!;
      gains[j + 1] = gains[j]!;
      naming[j + 1] = naming[j]!;
    }
    positions[j + 1] = position;
    formOf[j + 1] = form;
    gains[j + 1] = gain;
    naming[j + 1] = name;
  }
}
