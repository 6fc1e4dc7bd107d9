import { readFile, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { PageRecord } from './page-record.ts';
import { Vocabulary, type FormName } from './vocabulary.ts';

interface KeptRecord {
  /** Of the page's HTML. */
  digest: string;
  record: PageRecord;
}

interface StoredRecords {
  base: string;
  forms: FormName[];
  fields: string[];
  records: KeptRecord[];
}

/** Records of the pages of the last index, so that the next one reads only pages that changed. A file that is damaged is an empty store. */
export class RecordStore {
  readonly #file: string | null;
  readonly #base: string;
  readonly #before = new Map<string, KeptRecord>();
  readonly #now = new Map<string, KeptRecord>();
  readonly vocabulary = new Vocabulary();

  /**
   * @param file where records are kept; null for this run only
   * @param base what made them: those made by another are not used
   */
  constructor(file: string | null, base: string) {
    this.#file = file;
    this.#base = base;
  }

  /** @param files in which records were kept, by this store or by those of others */
  async load(files: readonly string[]): Promise<void> {
    for (const file of files) {
      const stored = await readStored(file);
      if (stored?.base !== this.#base) continue;
      const renumber = this.vocabulary.takeOver(stored);
      for (const { digest, record } of stored.records)
        this.#before.set(record.url, { digest, record: renumber ? { ...record, words: renumber(record.words) } : record });
    }
  }

  /** The record of a page that is as it was. */
  find(url: string, digest: string): PageRecord | null {
    const kept = this.#before.get(url);
    if (kept?.digest !== digest) return null;
    this.#now.set(url, kept);
    return kept.record;
  }

  add(record: PageRecord, digest: string): void {
    this.#now.set(record.url, { digest, record });
  }

  /** Keeps what was found or added since. */
  async save(): Promise<void> {
    if (!this.#file) return;
    const { forms, fields } = this.vocabulary;
    const stored: StoredRecords = { base: this.#base, forms, fields, records: [...this.#now.values()] };
    const packed = zstdCompressSync(serialize(stored));
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(packed));
    await writeFile(`${this.#file}.new`, Buffer.concat([sum, packed]));
    await rename(`${this.#file}.new`, this.#file);
  }
}

/** Null for a file that is not there, or not as it was written. */
async function readStored(file: string): Promise<StoredRecords | null> {
  try {
    const kept = await readFile(file);
    const packed = kept.subarray(4);
    return crc32(packed) === kept.readUInt32LE(0) ? (deserialize(zstdDecompressSync(packed)) as StoredRecords) : null;
  } catch {
    return null;
  }
}
