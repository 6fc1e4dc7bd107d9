import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDigest, type ListedFile } from '../../keeping/lists.ts';
import { factsOf, factsOfBytes, readBriefly, type FileFacts } from '../../release/file-facts.ts';
import { listFiles } from '../../release/manifest.ts';

/** A finished site whose files are looked at many times, each read once. */
export class SiteFolder {
  readonly path: string;
  /** Paths of all files that were there at first. */
  readonly files: readonly string[];
  readonly #names: ReadonlySet<string>;
  readonly #facts: Map<string, FileFacts>;
  readonly #listed = new Map<string, ListedFile>();

  /** @param facts of files that somebody knows already, by their paths from the root of the site */
  constructor(path: string, facts: Iterable<readonly [path: string, FileFacts]> = []) {
    this.path = path;
    this.files = listFiles(path);
    this.#names = new Set(this.files);
    this.#facts = new Map(facts);
  }

  /** What is known of files by now. */
  get facts(): ReadonlyMap<string, FileFacts> {
    return this.#facts;
  }

  /** @param path from the root of the site */
  has(path: string): boolean {
    return this.#names.has(path);
  }

  text(path: string): string {
    return this.read(path).toString('utf8');
  }

  /** The content of a file, only until the next one is read. */
  read(path: string): Buffer {
    const bytes = readBriefly(join(this.path, path));
    if (!this.#facts.has(path)) this.#facts.set(path, factsOfBytes(bytes));
    return bytes;
  }

  writeJson(path: string, value: object): void {
    const file = join(this.path, path);
    const bytes = Buffer.from(JSON.stringify(value));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    this.#facts.set(path, factsOfBytes(bytes));
  }

  factsOf(path: string): FileFacts {
    const known = this.#facts.get(path) ?? factsOf(join(this.path, path));
    this.#facts.set(path, known);
    return known;
  }

  /** Each once, by path. */
  listedFiles(paths: Iterable<string>): ListedFile[] {
    return [...new Set(paths)].sort().map((path) => this.#list(path));
  }

  #list(path: string): ListedFile {
    const known = this.#listed.get(path);
    if (known) return known;
    const { sha256, bytes } = this.factsOf(path);
    const listed = [path, writeDigest(Buffer.from(sha256, 'hex')), bytes] as const;
    this.#listed.set(path, listed);
    return listed;
  }
}
