import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Values by the digest of everything they depend on, kept in one JSON file.
 * A key is never stale, so nothing is ever invalidated; `save` keeps only what this run asked for.
 */
export class DigestCache<T> {
  readonly #file: string | null;
  #known: Record<string, T> = {};
  readonly #used: Record<string, T> = {};

  /** @param file where to keep the values; null keeps them for this run only */
  constructor(file: string | null) {
    this.#file = file;
  }

  /** Reads the file; a missing or damaged one is an empty cache. */
  async load(): Promise<void> {
    if (!this.#file) return;
    const text = await readFile(this.#file, 'utf8').catch(() => '{}');
    try {
      this.#known = { ...(JSON.parse(text) as Record<string, T> | null) };
    } catch {
      this.#known = {};
    }
  }

  get(parts: readonly string[], make: () => T): T {
    const key = createHash('sha256').update(parts.join('\0')).digest('base64url');
    return (this.#used[key] ??= this.#known[key] ?? make());
  }

  /** Writes beside and renames, so that a cut-off run never leaves half a file. */
  async save(): Promise<void> {
    if (!this.#file) return;
    await mkdir(dirname(this.#file), { recursive: true });
    const beside = `${this.#file}.${process.pid}`;
    await writeFile(beside, JSON.stringify(this.#used));
    await rename(beside, this.#file);
  }
}
