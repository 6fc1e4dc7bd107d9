import { SearchError } from '../errors.ts';
import { CborReader } from './cbor.ts';
import { readPostings, type WrittenForm } from './postings.ts';

/** The Pagefind release whose files these functions read. The dependency is pinned to the same one. */
export const PAGEFIND_VERSION = '1.6.0';

/** `pf_meta`: what is known of the whole index. Source: Pagefind's `index_metadata.rs`. */
export interface BundleMeta {
  /** One for each page: the name of its fragment and its length in words. */
  fragments: readonly string[];
  lengths: Float32Array;
  chunks: readonly { from: string; hash: string }[];
  filters: readonly { name: string; hash: string }[];
  /** Names of the metadata fields, by field number. */
  fields: readonly string[];
}

/** @throws {SearchError} `version` when another Pagefind than {@link PAGEFIND_VERSION} wrote the file. */
export function readMeta(bytes: Uint8Array): BundleMeta {
  const reader = new CborReader(bytes);
  const parts = reader.array();
  requireVersion(reader.text());

  const pageCount = reader.array();
  const fragments: string[] = [];
  const lengths = new Float32Array(pageCount);
  for (let i = 0; i < pageCount; i++) {
    const items = reader.array();
    fragments.push(reader.text());
    lengths[i] = reader.integer();
    skipItems(reader, items - 2);
  }

  const chunks = readList(reader, () => {
    const items = reader.array();
    const from = reader.text();
    reader.skip(); // `to` is shortened to a prefix that words of the chunk can exceed: only `from` can be relied on
    const hash = reader.text();
    skipItems(reader, items - 3);
    return { from, hash };
  });
  const filters = readList(reader, () => {
    const items = reader.array();
    const filter = { name: reader.text(), hash: reader.text() };
    skipItems(reader, items - 2);
    return filter;
  });
  reader.skip(); // sort orders: this reader sorts by date with a file of its own
  const fields = parts > 5 ? readList(reader, () => reader.text()) : [];
  return { fragments, lengths, chunks, filters, fields };
}

/**
 * `pf_index`: written forms by key, a key being the form without combining marks (`đ` stays `đ`).
 * @param library number of pages in it
 */
export function readWords(bytes: Uint8Array, library: number): Map<string, WrittenForm[]> {
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

/** `pf_filter`: pages by value of one filter. */
export function readFilter(bytes: Uint8Array): Map<string, Int32Array> {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip();
  return new Map(
    readList(reader, () => {
      reader.array();
      const value = reader.text();
      return [value, Int32Array.from(readList(reader, () => reader.integer()))] as const;
    }),
  );
}

/** @throws {SearchError} `version` */
export function requireVersion(found: string): void {
  if (found !== PAGEFIND_VERSION) {
    throw new SearchError('version', `This reader knows Pagefind ${PAGEFIND_VERSION}; the index was made by ${found}`);
  }
}

function readList<T>(reader: CborReader, readItem: () => T): T[] {
  const list: T[] = [];
  for (let left = reader.array(); left > 0; left--) list.push(readItem());
  return list;
}

function skipItems(reader: CborReader, count: number): void {
  for (let left = count; left > 0; left--) reader.skip();
}
