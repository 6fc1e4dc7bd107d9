import { compareCodePoints, type BundleMeta, type Words } from '../bundle/bundle.ts';
import { fieldOf, fieldStart, type Postings, type WrittenForm } from '../bundle/postings.ts';
import type { PageRecord } from './page-record.ts';
import { manySpellings, sizeOf } from './part-spellings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An index of many pages: what is known of them, and the postings of their words, key by key in the order of code points. */
export interface MergedIndex extends Pick<BundleMeta, 'lengths' | 'fields'> {
  words: readonly (readonly [key: string, forms: readonly WrittenForm[]])[];
}

/**
 * One index of the records of pages, numbered in the order in which they are given: the postings by page become postings by word. It is
 * the same as if all pages had been indexed together.
 */
export function mergeRecords(records: readonly PageRecord[], { forms, fields: fieldNames }: Vocabulary): MergedIndex {
  const used = [...new Set(records.flatMap(({ meta }) => Object.keys(meta)))].sort();
  const fieldOfOwn = fieldNames.map((name) => used.indexOf(name));
  const pageCounts = new Int32Array(forms.length);
  const placeCounts = new Int32Array(forms.length);
  for (const { words } of records) {
    for (let at = 0; at < words.length; at += 2 + words[at + 1]!) {
      pageCounts[words[at]!]! += 1;
      placeCounts[words[at]!]! += words[at + 1]!;
    }
  }
  const postings = Array.from(forms, (_, number): Postings => {
    const [pages, places] = [pageCounts[number]!, placeCounts[number]!];
    return {
      pages: new Int32Array(pages),
      starts: new Int32Array(pages + 1),
      positions: new Int32Array(places),
      weights: new Uint8Array(places),
    };
  });
  pageCounts.fill(0);
  placeCounts.fill(0);
  for (const [page, { words }] of records.entries()) {
    for (let at = 0; at < words.length;) {
      const number = words[at]!;
      const end = at + 2 + words[at + 1]!;
      const { pages, starts, positions, weights } = postings[number]!;
      let place = placeCounts[number]!;
      for (at += 2; at < end; at++, place++) {
        const position = words[at]! >> 1;
        const field = fieldOf(position);
        positions[place] = field < 0 ? position : position - fieldStart(field) + fieldStart(fieldOfOwn[field]!);
        weights[place] = words[at]! & 1;
      }
      placeCounts[number] = place;
      pages[pageCounts[number]!] = page;
      pageCounts[number]! += 1;
      starts[pageCounts[number]!] = place;
    }
  }
  return { lengths: Float32Array.from(records, ({ length }) => length), fields: used, words: wordsOf(forms, postings) };
}

function wordsOf(names: Vocabulary['forms'], postings: readonly Postings[]): MergedIndex['words'] {
  const byKey = new Map<string, WrittenForm[]>();
  for (const [number, [key, form]] of names.entries()) {
    if (postings[number]!.pages.length === 0) continue;
    const written = { form, postings: postings[number]! };
    const known = byKey.get(key);
    if (known) known.push(written);
    else byKey.set(key, [written]);
  }
  // The form that is the key itself comes first, as Pagefind has it.
  const rank = (key: string, form: string): number => Number(form !== key);
  for (const [key, forms] of byKey) forms.sort((a, b) => rank(key, a.form) - rank(key, b.form) || compareCodePoints(a.form, b.form));
  return [...byKey].sort(([a], [b]) => compareCodePoints(a, b));
}

/** Pages and places that a chunk holds before the next one begins: small chunks, so that a query downloads little else. */
const CHUNK_SIZE = 700;

/** Neighbouring keys in chunks that are each a file. A key whose spellings are told apart (`part-spellings.ts`) is one by itself. */
export function* cutIntoChunks(words: MergedIndex['words']): Generator<Words> {
  let chunk = new Map<string, readonly WrittenForm[]>();
  let size = 0;
  for (const [key, forms] of words) {
    const isAlone = manySpellings(key, forms).length > 0;
    if (isAlone && chunk.size > 0) {
      yield chunk;
      chunk = new Map();
      size = 0;
    }
    chunk.set(key, forms);
    size += forms.reduce((sum, { postings }) => sum + sizeOf(postings), 0);
    if (size < CHUNK_SIZE && !isAlone) continue;
    yield chunk;
    chunk = new Map();
    size = 0;
  }
  if (chunk.size > 0) yield chunk;
}
