import { fieldStart, type Postings, type WrittenForm } from '../bundle/postings.ts';
import { SearchError } from '../errors.ts';
import { CborReader } from './cbor.ts';

/** Pagefind's weight byte of ordinary text; an `h1` has 168. */
const PLAIN_WEIGHT = 24;

/**
 * `pf_index`: written forms by key, a key being the form without combining marks (`đ` stays `đ`).
 * @param library number of pages in it
 */
export function readChunk(bytes: Uint8Array, library: number): Map<string, WrittenForm[]> {
  const reader = new CborReader(bytes);
  reader.array();
  const words = new Map<string, WrittenForm[]>();
  for (let left = reader.array(); left > 0; left--) {
    const items = reader.array();
    const key = reader.text();
    const forms: WrittenForm[] = [{ form: key, postings: readPostings(reader, library) }];
    if (items > 2) {
      for (let variants = reader.array(); variants > 0; variants--) {
        reader.array();
        forms.push({ form: reader.text(), postings: readPostings(reader, library) });
      }
    }
    words.set(
      key,
      forms.filter(({ postings }) => postings.pages.length > 0),
    );
  }
  return words;
}

/**
 * Decodes Pagefind's `Vec<PackedPage>`: page numbers and positions are deltas, negative numbers switch weight or field.
 * @param library number of pages in it
 * @throws {SearchError} `corrupt` for pages out of order or beyond the library
 */
export function readPostings(reader: CborReader, library: number): Postings {
  const pageCount = reader.array();
  const pages = new Int32Array(pageCount);
  const starts = new Int32Array(pageCount + 1);
  const positions: number[] = [];
  const weights: number[] = [];
  let weight = 0;
  /** Positions as deltas; a negative number tells where to go on from. */
  const readPositions = (restart: (told: number) => number): void => {
    let position = 0;
    for (let left = reader.array(); left > 0; left--) {
      const value = reader.integer();
      position = value < 0 ? restart(-value - 1) : position + value;
      if (value < 0) continue;
      positions.push(position);
      weights.push(weight);
    }
  };
  const switchWeight = (told: number): number => {
    weight = told;
    return 0;
  };
  let page = 0;
  for (let i = 0; i < pageCount; i++) {
    const parts = reader.array();
    const step = reader.integer();
    page += step;
    if (page >= library || step < 0 || (i > 0 && step === 0)) throw new SearchError('corrupt', `Postings name page ${page} of ${library}`);
    pages[i] = page;
    weight = PLAIN_WEIGHT + 1;
    readPositions(switchWeight);
    weight = PLAIN_WEIGHT;
    if (parts > 2) readPositions(fieldStart);
    starts[i + 1] = positions.length;
  }
  return { pages, starts, positions: Int32Array.from(positions), weights: Uint8Array.from(weights) };
}
