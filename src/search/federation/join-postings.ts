import { fieldOf, fieldStart, UNPLACED, type Postings, type WrittenForm } from '../bundle/postings.ts';
import { compareCodePoints } from '../bundle/bundle.ts';

/** Where a library stands among those it is joined with. */
export interface Place {
  /** Number that its first page has among all pages. */
  firstPage: number;
  /** By its own number, the number that a metadata field has among the fields of all; null where all are the same. */
  fieldNumbers: readonly number[] | null;
}

/** The written forms that several libraries have under one key, in the order in which an index of all pages has them. */
export function joinForms(key: string, parts: readonly (Place & { forms: readonly WrittenForm[] })[]): readonly WrittenForm[] {
  const byForm = new Map<string, Postings[]>();
  for (const { forms, ...place } of parts) {
    for (const { form, postings } of forms) {
      const moved = move(postings, place);
      const known = byForm.get(form);
      if (known) known.push(moved);
      else byForm.set(form, [moved]);
    }
  }
  const joined = Array.from(byForm, ([form, postings]): WrittenForm => ({ form, postings: concatenate(postings) }));
  const rank = ({ form }: WrittenForm): number => Number(form !== key);
  return joined.sort((a, b) => rank(a) - rank(b) || compareCodePoints(a.form, b.form));
}

function move(postings: Postings, { firstPage, fieldNumbers }: Place): Postings {
  const { pages, positions } = postings;
  return {
    ...postings,
    pages: firstPage === 0 ? pages : pages.map((page) => page + firstPage),
    positions: fieldNumbers ? positions.map((position) => movePosition(position, fieldNumbers)) : positions,
  };
}

function movePosition(position: number, fieldNumbers: readonly number[]): number {
  const field = fieldOf(position);
  return field < 0 || position === UNPLACED ? position : position - fieldStart(field) + fieldStart(fieldNumbers[field]!);
}

/** @param list pages of one wholly before those of the next */
function concatenate(list: readonly Postings[]): Postings {
  const [first] = list as [Postings, ...Postings[]];
  if (list.length === 1) return first;
  const total = (of: (postings: Postings) => ArrayLike<number>): number => list.reduce((sum, postings) => sum + of(postings).length, 0);
  const pages = new Int32Array(total((postings) => postings.pages));
  const starts = new Int32Array(pages.length + 1);
  const positions = new Int32Array(total((postings) => postings.positions));
  const weights = new Uint8Array(positions.length);
  let page = 0;
  let place = 0;
  for (const one of list) {
    pages.set(one.pages, page);
    positions.set(one.positions, place);
    weights.set(one.weights, place);
    for (let i = 0; i < one.pages.length; i++) starts[page + i + 1] = place + one.starts[i + 1]!;
    page += one.pages.length;
    place += one.positions.length;
  }
  return { pages, starts, positions, weights };
}
