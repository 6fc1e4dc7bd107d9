import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeCarefully } from '../commands/write-carefully.ts';

/** A value as it is kept: its JSON, and the digest of key and JSON that says nobody has touched either. */
type Kept = [json: string, digest: string];

/**
 * Values by the digest of everything they depend on, kept in one JSON file.
 * A key is never stale, so nothing is ever invalidated; `save` keeps only what this run asked for. What is not as it
 * was saved, or not of the shape that is asked for, is made again.
 */
export class DigestCache<T> {
  readonly #file: string | null;
  readonly #isSound: (value: unknown) => value is T;
  #known = new Map<string, Kept>();
  readonly #used = new Map<string, { value: T; kept: Kept }>();

  /**
   * @param file where to keep the values; null keeps them for this run only
   * @param isSound whether a value has the shape of those that are kept here
   */
  constructor(file: string | null, isSound: (value: unknown) => value is T) {
    this.#file = file;
    this.#isSound = isSound;
  }

  /** Reads the file; a missing or damaged one is an empty cache. */
  async load(): Promise<void> {
    if (!this.#file) return;
    const text = await readFile(this.#file, 'utf8').catch(() => '{}');
    this.#known = new Map();
    try {
      const found = JSON.parse(text) as unknown;
      if (typeof found !== 'object' || found === null) return;
      for (const [key, kept] of Object.entries(found)) if (isKept(kept)) this.#known.set(key, kept);
    } catch {
      // A file that was cut off or written by somebody else: everything is made again.
    }
  }

  get(parts: readonly string[], make: () => T): T {
    const key = keyOf(parts);
    const found = this.#find(key);
    return found ? found.value : this.#keep(key, make());
  }

  /** Like `get`, for what takes its time. */
  async getLater(parts: readonly string[], make: () => Promise<T>): Promise<T> {
    const key = keyOf(parts);
    const found = this.#find(key);
    return found ? found.value : this.#keep(key, await make());
  }

  #find(key: string): { value: T } | null {
    const used = this.#used.get(key);
    if (used) return used;
    const known = this.#known.get(key);
    const found = known ? this.#read(key, known) : null;
    if (known && found) this.#used.set(key, { value: found.value, kept: known });
    return found;
  }

  #keep(key: string, value: T): T {
    const json = JSON.stringify(value);
    this.#used.set(key, { value, kept: [json, digestOf(key, json)] });
    return value;
  }

  #read(key: string, [json, digest]: Kept): { value: T } | null {
    if (digestOf(key, json) !== digest) return null;
    try {
      const value = JSON.parse(json) as unknown;
      return this.#isSound(value) ? { value } : null;
    } catch {
      return null;
    }
  }

  /** Keeps what was used; a cache that cannot be written (a full disk, a folder for reading only) costs time and nothing else. */
  async save(): Promise<void> {
    if (!this.#file) return;
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      await writeCarefully(this.#file, JSON.stringify(Object.fromEntries([...this.#used].map(([key, { kept }]) => [key, kept]))));
    } catch {
      // As said above.
    }
  }
}

function keyOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}

function digestOf(key: string, json: string): string {
  return createHash('sha256').update(`${key}\n${json}`).digest('base64url');
}

function isKept(value: unknown): value is Kept {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
