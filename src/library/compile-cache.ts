import { hash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeCarefully } from '../commands/write-carefully.ts';

/**
 * Values by the digest of everything they depend on, kept in one file: a line for each, with its key, its JSON, and before both
 * the digest that says nobody has touched either. A key is never stale, so nothing is ever invalidated; what is not as it was
 * saved, or not of the shape that is asked for, is made again. A run writes what it has made behind what is there, and the whole
 * file anew where most of it was not asked for.
 */
export class DigestCache<T> {
  readonly #file: string | null;
  readonly #recipe: string;
  readonly #isSound: (value: unknown) => value is T;
  #bytes: Buffer = Buffer.alloc(0);
  /** Where lines begin and end. */
  #known = new Map<string, readonly [from: number, to: number]>();
  readonly #used = new Map<string, { value: T }>();
  /** Lines that were made in this run. */
  readonly #made = new Map<string, string>();

  /**
   * @param file where to keep the values; null keeps them for this run only
   * @param isSound whether a value has the shape of those that are kept here
   * @param recipe what all values depend on
   */
  constructor(file: string | null, isSound: (value: unknown) => value is T, recipe = '') {
    this.#file = file;
    this.#isSound = isSound;
    this.#recipe = recipe;
  }

  /** Reads the file; a missing or damaged one, or what is damaged in it, is as if it were not there. */
  async load(): Promise<void> {
    if (!this.#file) return;
    this.#bytes = await readFile(this.#file).catch(() => Buffer.alloc(0));
    this.#known = new Map();
    for (let from = 0; from < this.#bytes.length;) {
      const end = this.#bytes.indexOf('\n', from);
      const to = end < 0 ? this.#bytes.length : end;
      if (to - from > HEAD) this.#known.set(this.#bytes.toString('latin1', from + DIGEST + 1, from + HEAD - 1), [from, to]);
      from = to + 1;
    }
  }

  get(parts: readonly string[], make: () => T): T {
    const key = this.#keyOf(parts);
    return (this.#find(key) ?? this.#keep(key, make())).value;
  }

  /** Like `get`, for what takes its time. */
  async getLater(parts: readonly string[], make: () => Promise<T>): Promise<T> {
    const key = this.#keyOf(parts);
    return (this.#find(key) ?? this.#keep(key, await make())).value;
  }

  #keyOf(parts: readonly string[]): string {
    return digestOf([this.#recipe, ...parts].join('\0'));
  }

  #find(key: string): { value: T } | undefined {
    const place = this.#known.get(key);
    if (place && !this.#used.has(key)) {
      const line = this.#bytes.subarray(...place);
      try {
        const value: unknown =
          digestOf(line.subarray(DIGEST + 1)) === line.toString('latin1', 0, DIGEST) ? JSON.parse(line.toString('utf8', HEAD)) : undefined;
        if (this.#isSound(value)) this.#used.set(key, { value });
      } catch {
        // As if it were not there.
      }
    }
    return this.#used.get(key);
  }

  #keep(key: string, value: T): { value: T } {
    const used = { value };
    this.#used.set(key, used);
    if (!this.#file) return used;
    const line = `${key} ${JSON.stringify(value)}`;
    this.#made.set(key, `${digestOf(line)} ${line}\n`);
    return used;
  }

  /** Keeps what was made; a cache that cannot be written (a full disk, a folder for reading only) costs time and nothing else. */
  async save(): Promise<void> {
    if (!this.#file) return;
    const old = [...this.#used.keys()].flatMap((key) => (this.#made.has(key) ? [] : [this.#known.get(key)!]));
    const oldBytes = old.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      const made = Buffer.from([...this.#made.values()].join(''));
      if (this.#bytes.length > MOST_WASTE * (oldBytes + made.length) || this.#bytes.length === 0)
        await writeCarefully(this.#file, Buffer.concat([...old.flatMap((place) => [this.#bytes.subarray(...place), LINE_END]), made]));
      else if (made.length > 0) await append(this.#file, made);
    } catch {
      // As said above.
    }
  }
}

/** Characters of a SHA-256 in base64url. */
const DIGEST = 43;
/** Those before the JSON: two digests with a space behind each. */
const HEAD = 2 * (DIGEST + 1);
const LINE_END = Buffer.from('\n');
/** How many times as much as was asked for a file may hold. */
const MOST_WASTE = 2;

/** What was cut off when another run was killed ends with a line of its own, so that the line behind it is whole. */
async function append(path: string, lines: Buffer): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0));
  try {
    await file.writeFile(Buffer.concat([LINE_END, lines]));
  } finally {
    await file.close();
  }
}

function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url');
}
