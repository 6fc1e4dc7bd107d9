import { hash } from 'node:crypto';
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
    const key = digestOf(parts.join('\0'));
    return (this.#find(key) ?? this.#keep(key, make())).value;
  }

  /** Like `get`, for what takes its time. */
  async getLater(parts: readonly string[], make: () => Promise<T>): Promise<T> {
    const key = digestOf(parts.join('\0'));
    return (this.#find(key) ?? this.#keep(key, await make())).value;
  }

  #find(key: string): { value: T } | undefined {
    const [json = '', digest] = this.#known.get(key) ?? [];
    if (!this.#used.has(key) && digest === digestOf(`${key}\n${json}`)) {
      try {
        const value: unknown = JSON.parse(json);
        if (this.#isSound(value)) this.#keep(key, value);
      } catch {
        // As if it were not there.
      }
    }
    return this.#used.get(key);
  }

  #keep(key: string, value: T): { value: T } {
    const json = JSON.stringify(value);
    const used = { value, kept: [json, digestOf(`${key}\n${json}`)] satisfies Kept };
    this.#used.set(key, used);
    return used;
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

function digestOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

function isKept(value: unknown): value is Kept {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
