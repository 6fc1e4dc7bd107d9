import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDigest, type ListedFile } from '../../keeping/lists.ts';

/** A finished site whose files are looked at many times, each read once. */
export class SiteFolder {
  readonly #folder: string;
  readonly #listed = new Map<string, ListedFile>();
  readonly #isFile = new Map<string, boolean>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param path from the root of the site */
  has(path: string): boolean {
    const known = this.#isFile.get(path);
    if (known !== undefined) return known;
    const file = join(this.#folder, path);
    const isFile = existsSync(file) && statSync(file).isFile();
    this.#isFile.set(path, isFile);
    return isFile;
  }

  text(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8');
  }

  writeJson(path: string, value: object): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  }

  listed(path: string): ListedFile {
    const known = this.#listed.get(path);
    if (known) return known;
    const bytes = readFileSync(join(this.#folder, path));
    const listed = [path, digestOf(bytes), bytes.length] as const;
    this.#listed.set(path, listed);
    return listed;
  }

  /** Each once, by path. */
  listedFiles(paths: Iterable<string>): ListedFile[] {
    return [...new Set(paths)].sort().map((path) => this.listed(path));
  }
}

export function digestOf(content: string | Uint8Array): string {
  return writeDigest(createHash('sha256').update(content).digest());
}
