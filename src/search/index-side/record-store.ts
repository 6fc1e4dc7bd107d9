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
  #before = new Map<string, KeptRecord>();
  #now = new Map<string, KeptRecord>();
  vocabulary = new Vocabulary();

  /**
   * @param file where records are kept; null for this run only
   * @param base what made them: those made by another are not used
   */
  constructor(file: string | null, base: string) {
    this.#file = file;
    this.#base = base;
  }

  async load(): Promise<void> {
    if (!this.#file) return;
    try {
      const kept = await readFile(this.#file);
      const packed = kept.subarray(4);
      if (crc32(packed) !== kept.readUInt32LE(0)) return;
      const { base, forms, fields, records } = deserialize(zstdDecompressSync(packed)) as StoredRecords;
      if (base !== this.#base) return;
      this.vocabulary = new Vocabulary(forms, fields);
      this.#before = new Map(records.map((kept) => [kept.record.url, kept]));
    } catch {
      // As said above.
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
