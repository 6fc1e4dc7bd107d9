import { SearchError } from '../errors.ts';
import { isCount, isListOf, isObjectWith, isRecordOf, isText, readJson, type Shaped } from '../json-shape.ts';
import { decompressBundleFile } from './decompress.ts';
import type { WrittenForm } from './postings.ts';
import { shared, type ReadFile } from './read-file.ts';

/** The Pagefind release whose files these functions read. The dependency is pinned to the same one. */
export const PAGEFIND_VERSION = '1.6.0';

/** The first key of a chunk of postings, and what its file is named by. */
export interface ChunkName {
  from: string;
  hash: string;
  /**
   * Of a key that stands at very many places: by spelling, the file that has the places of it and only says on which pages the other
   * spellings stand how often (`UNPLACED`). That of the empty spelling has the places of those alone that are not many.
   */
  bySpelling?: ReadonlyMap<string, string>;
}

/** `pf_meta`: what is known of the whole index. Source: Pagefind's `index_metadata.rs`. */
export interface BundleMeta {
  /** One for each page: the name of its fragment and its length in words. */
  fragments: readonly string[];
  lengths: Float32Array;
  chunks: readonly ChunkName[];
  /** Names of the metadata fields, by field number. */
  fields: readonly string[];
}

/** A page as Pagefind keeps it for display: the text as written, its metadata and filters. */
const isFragment = isObjectWith({
  url: isText,
  content: isText,
  word_count: isCount,
  filters: isRecordOf(isListOf(isText)),
  meta: isRecordOf(isText),
  /** Elements with ids, each with the number of the word that it begins before. */
  anchors: isListOf(isObjectWith({ id: isText, location: isCount })),
});
export type PageFragment = Shaped<typeof isFragment>;

/** The file of a fragment. */
export function fragmentPath(name: string): string {
  return `fragment/${name}.pf_fragment`;
}

/** @throws {SearchError} `corrupt` */
export async function parseFragment(bytes: Uint8Array, path: string): Promise<PageFragment> {
  return readJson(await decompressBundleFile(bytes, path), path, isFragment);
}

/** A chunk of postings: the written forms of each key. */
export type Words = ReadonlyMap<string, readonly WrittenForm[]>;

/** Reads a chunk of postings by its hash. */
export type ReadChunk = (hash: string) => Promise<Words>;

/**
 * A Pagefind bundle, read without Pagefind's WebAssembly.
 * Every file is fetched at most once; requests under way are shared; a failed one may be tried again.
 */
export class PagefindBundle {
  readonly meta: BundleMeta;
  readonly averageLength: number;
  private readonly readFile: ReadFile;
  private readonly readChunk: ReadChunk;
  /** By name of the file. */
  private readonly chunks = new Map<string, Promise<Words>>();
  private readonly loadedChunks = new Map<string, Words>();
  private readonly fragments = new Map<number, Promise<PageFragment>>();

  constructor(meta: BundleMeta, readFile: ReadFile, readChunk: ReadChunk) {
    this.meta = meta;
    this.readFile = readFile;
    this.readChunk = readChunk;
    this.averageLength = meta.lengths.reduce((sum, length) => sum + length, 0) / (meta.lengths.length || 1) || 1;
  }

  get pageCount(): number {
    return this.meta.fragments.length;
  }

  /**
   * Downloads what is needed for {@link forms} to answer for these keys.
   * @param spelling the one that is asked for, where the places of others under the same key may be left out
   */
  async load(keys: Iterable<string>, spelling?: string): Promise<void> {
    await Promise.all([...new Set(Array.from(keys, (key) => this.fileOf(key, spelling)))].map((file) => this.chunk(file)));
  }

  isLoaded(key: string, spelling?: string): boolean {
    return this.loadedChunks.has(this.fileOf(key, spelling));
  }

  /**
   * All forms under a key whose chunk is loaded; empty when no page holds it.
   * @param spelling as it was loaded for
   */
  forms(key: string, spelling?: string): readonly WrittenForm[] {
    const words = this.loadedChunks.get(this.fileOf(key, spelling));
    if (!words) throw new SearchError('internal', `Key "${key}" was read before it was loaded`);
    return words.get(key) ?? [];
  }

  /** Keys that lie near a loaded key in the order of the index, as far as they came in the same download. */
  neighbours(key: string): Iterable<string> {
    const chunk = this.meta.chunks[this.chunkOf(key)];
    const files = chunk ? [chunk.hash, ...(chunk.bySpelling?.values() ?? [])] : [];
    const loaded = files.find((file) => this.loadedChunks.has(file));
    return loaded === undefined ? [] : this.loadedChunks.get(loaded)!.keys();
  }

  /** The keys that begin as a loaded key does, as far as they are loaded, and whether those are all. */
  keysBeginning(prefix: string): { keys: string[]; complete: boolean } {
    const next = this.meta.chunks[this.chunkOf(prefix) + 1];
    return { keys: [...this.neighbours(prefix)].filter((key) => key.startsWith(prefix)), complete: !next?.from.startsWith(prefix) };
  }

  /** Every key with its forms, chunk after chunk; reads the whole index, for use at build. */
  async *allWords(): AsyncGenerator<readonly [key: string, forms: readonly WrittenForm[]]> {
    for await (const words of this.allChunks()) yield* words;
  }

  async *allChunks(): AsyncGenerator<Words> {
    for (const { hash } of this.meta.chunks) yield await this.chunk(hash);
  }

  fragment(page: number): Promise<PageFragment> {
    return shared(this.fragments, page, async () => {
      const path = fragmentPath(this.meta.fragments[page]!);
      return parseFragment(await this.readFile(path), path);
    });
  }

  /** The last chunk that does not begin after the key. */
  private chunkOf(key: string): number {
    const { chunks } = this.meta;
    let low = 0;
    let high = chunks.length - 1;
    let found = 0;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (compareCodePoints(chunks[middle]!.from, key) <= 0) {
        found = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }

  /** Empty where there are no chunks. */
  private fileOf(key: string, spelling: string | undefined): string {
    const chunk = this.meta.chunks[this.chunkOf(key)];
    const parted = spelling === undefined ? undefined : chunk?.bySpelling;
    return parted?.get(spelling!) ?? parted?.get('') ?? chunk?.hash ?? '';
  }

  private chunk(file: string): Promise<Words> {
    return shared(this.chunks, file, async () => {
      const words: Words = file === '' ? new Map() : await this.readChunk(file);
      this.loadedChunks.set(file, words);
      return words;
    });
  }
}

/** Pagefind sorts by code point; JavaScript's `<` goes by UTF-16 unit, which differs only where surrogates are. */
export function compareCodePoints(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at < most ? rankOfUnit(a.charCodeAt(at)) - rankOfUnit(b.charCodeAt(at)) : a.length - b.length;
}

/** Surrogates, which stand for the highest code points, behind all other units. */
function rankOfUnit(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

/** @throws {SearchError} `version` */
export function requireVersion(found: string): void {
  if (found !== PAGEFIND_VERSION) {
    throw new SearchError('version', `This reader knows Pagefind ${PAGEFIND_VERSION}; the index was made by ${found}`);
  }
}
