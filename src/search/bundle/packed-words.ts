import { SearchError } from '../errors.ts';
import { BitReader } from './bit-reader.ts';
import { fieldOf, fieldStart, UNPLACED, type Postings, type WrittenForm } from './postings.ts';

/*
 * A chunk of Pagefind's index as the query side reads it, in three fifths of the bytes: the written forms as text, a
 * line a key, the key first; a zero byte; then the postings of each form as bits, one after the other:
 *
 * - the number of pages (gamma), and the pages, ascending;
 * - by how much there are more occurrences than pages (gamma), and where each page's begin, ascending, but the first;
 * - whether any stand in metadata; then on how many pages, on which of the pages, ascending, and how many on each (gamma);
 * - whether any are found but without weight; then a bit for each of those in the body;
 * - whether positions in the body are told;
 * - page by page the positions in the body, where they are told, ascending, each with the number of those before it added, since
 *   two may be at one place; then those in metadata: the field, and the place in it plus one (gamma).
 */

/** What the postings of a chunk are told by. */
export interface PostingsFrame {
  /** Words of each page of the library. */
  lengths: ArrayLike<number>;
  /** Number of metadata fields. */
  fields: number;
}

/** More occurrences of a form, and so of a chunk, than any library has: damaged bits may say so in a few bytes, form by form. */
const MOST_OCCURRENCES = 2 ** 22;

/** @throws {SearchError} `corrupt` */
export function unpackWords(bytes: Uint8Array, frame: PostingsFrame): Map<string, WrittenForm[]> {
  const end = bytes.indexOf(0);
  if (end < 0) throw damaged('no postings');
  const reader = new BitReader(bytes, end + 1);
  const lines = new TextDecoder().decode(bytes.subarray(0, end)).split('\n');
  let left = MOST_OCCURRENCES;
  const formOf = (form: string): WrittenForm => {
    const postings = unpackPostings(reader, frame, left);
    left -= postings.positions.length;
    return { form, postings };
  };
  return new Map(
    lines.map((line) => {
      const [key = '', ...forms] = line.split(' ');
      return [key, forms.map((form) => formOf(form || key))];
    }),
  );
}

/** @param most occurrences */
function unpackPostings(reader: BitReader, { lengths, fields }: PostingsFrame, most: number): Postings {
  const count = reader.gamma();
  if (count > lengths.length) throw damaged('more pages than the library has');
  const pages = new Int32Array(count);
  reader.ascending(pages, 0, count, 0, lengths.length - 1);

  const total = count - 1 + reader.gamma();
  if (total > most) throw damaged('more occurrences than a library has');
  const starts = new Int32Array(count + 1);
  reader.ascending(starts, 1, count, 1, total - 1);
  starts[count] = total;

  const inFields = new Int32Array(count);
  if (reader.bits(1) === 1) {
    const holding = new Int32Array(reader.below(count) + 1);
    reader.ascending(holding, 0, holding.length, 0, count - 1);
    for (const i of holding) inFields[i] = reader.gamma();
  }
  const positions = new Int32Array(total);
  const weights = new Uint8Array(total).fill(1);
  const hasUnweighted = reader.bits(1) === 1;
  const arePlaced = reader.bits(1) === 1;
  for (let i = 0; i < count; i++) {
    const first = starts[i]!;
    const last = starts[i + 1]!;
    const body = last - inFields[i]!;
    if (body < first) throw damaged('more occurrences in metadata than there are');
    if (arePlaced) reader.ascending(positions, first, body, 0, lengths[pages[i]!]! + (body - first) - 2);
    for (let p = first; p < body; p++) {
      positions[p] = arePlaced ? positions[p]! - (p - first) : UNPLACED;
      if (hasUnweighted) weights[p] = reader.bits(1);
    }
    for (let p = body; p < last; p++) {
      const position = fieldStart(reader.below(fields)) + reader.gamma() - 1;
      if (fieldOf(position) >= fields) throw damaged('a place in no field');
      positions[p] = position;
    }
  }
  return { pages, starts, positions, weights };
}

function damaged(what: string): SearchError {
  return new SearchError('corrupt', `Postings are damaged: ${what}`);
}
