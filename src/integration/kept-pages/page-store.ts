import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { hash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Card } from '../../cards/card.ts';

/** A page as it came out, and what that depended on. */
export interface KeptPage {
  /** Digest of what `getStaticPaths` gave it. */
  props: string;
  /** What it asked, and one digest of all the answers. */
  questions: readonly string[];
  answers: string;
  cards: readonly (readonly [path: string, card: Card])[];
  /** Media type of the answer. */
  type: string;
}

/** A page in the list beside the bodies; questions are told by their numbers in one table. */
interface Stored extends Omit<KeptPage, 'questions'> {
  questions: readonly number[];
  /** Where its body stands, compressed, and the check sum of it as it is. */
  at: number;
  bytes: number;
  sum: number;
}

interface StoredList {
  /** Digest of all that every page depends on. */
  base: string;
  /** Says that list and bodies belong together. */
  id: string;
  questions: readonly string[];
  pages: Readonly<Record<string, Stored>>;
}

const LIST = 'pages.json';
const BODIES = 'pages.bin';
const ID_BYTES = 16;

/** A store that is read: its list, and the file of its bodies, open. */
interface OpenStore {
  list: StoredList;
  bodies: number;
}

/**
 * Pages of the build before this one, and those of this one for the next: two files, of which the second holds all bodies, since ten
 * thousand small ones cost more to write than to render. What is not as it was written counts as not there.
 */
export class PageStore {
  readonly #folder: string;
  readonly #base: string;
  readonly #before: readonly OpenStore[];
  readonly #id = randomBytes(ID_BYTES).toString('hex');
  readonly #numbers = new Map<string, number>();
  readonly #pages: Record<string, Stored> = {};
  readonly #bodies: number;
  #end = ID_BYTES;

  /**
   * @param base digest of all that every page depends on: kept pages of another are of no use
   * @param from folders of the stores that pages are taken from
   */
  constructor(folder: string, base: string, from: readonly string[] = [folder]) {
    this.#folder = folder;
    this.#base = base;
    mkdirSync(folder, { recursive: true });
    this.#before = from.flatMap((one) => openStore(one, base) ?? []);
    if (this.#before.length === 0) rmSync(join(folder, LIST), { force: true });
    this.#bodies = openSync(join(folder, `${BODIES}.new`), 'w');
    writeSync(this.#bodies, Buffer.from(this.#id, 'hex'));
  }

  /** @param path of the page, without slashes at its ends */
  find(path: string): KeptPage | null {
    const { list } = this.#holding(path) ?? {};
    const found = list?.pages[path];
    return found && list ? { ...found, questions: found.questions.map((number) => list.questions[number]!) } : null;
  }

  /** The body of a page that was found, kept for the next build as well; null where it is damaged. */
  keep(path: string): Buffer | null {
    const { list, bodies } = this.#holding(path)!;
    const found = list.pages[path]!;
    const packed = Buffer.alloc(found.bytes);
    if (readSync(bodies, packed, 0, found.bytes, found.at) !== found.bytes) return null;
    const body = unpack(packed);
    if (!body || crc32(body) !== found.sum) return null;
    const questions = found.questions.map((number) => this.#numberOf(list.questions[number]!));
    this.#pages[path] = { ...found, questions, at: this.#write(packed) };
    return body;
  }

  add(path: string, { questions, ...page }: KeptPage, body: Uint8Array): void {
    const packed = zstdCompressSync(body);
    const stored = { at: this.#write(packed), bytes: packed.length, sum: crc32(body) };
    this.#pages[path] = { ...page, questions: questions.map((question) => this.#numberOf(question)), ...stored };
  }

  /** @param isWhole every page was rendered: from here on the next build finds those of this one */
  close(isWhole: boolean): void {
    for (const { bodies } of this.#before) closeSync(bodies);
    closeSync(this.#bodies);
    if (!isWhole) return;
    const list: StoredList = { base: this.#base, id: this.#id, questions: [...this.#numbers.keys()], pages: this.#pages };
    writeFileSync(join(this.#folder, `${LIST}.new`), JSON.stringify(list));
    for (const name of [LIST, BODIES]) renameSync(join(this.#folder, `${name}.new`), join(this.#folder, name));
  }

  #holding(path: string): OpenStore | undefined {
    return this.#before.find(({ list }) => Object.hasOwn(list.pages, path));
  }

  #write(packed: Uint8Array): number {
    const at = this.#end;
    writeSync(this.#bodies, packed);
    this.#end += packed.length;
    return at;
  }

  #numberOf(question: string): number {
    const known = this.#numbers.get(question) ?? this.#numbers.size;
    this.#numbers.set(question, known);
    return known;
  }
}

/** One digest of what questions are answered with; null where one of them has no answer. */
export function digestAnswers(questions: readonly string[], answer: (question: string) => string | null): string | null {
  const answers = questions.map(answer);
  return answers.includes(null) ? null : hash('sha1', answers.join(' '));
}

function openStore(folder: string, base: string): OpenStore | null {
  try {
    const list = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as StoredList;
    if (list.base !== base) return null;
    const bodies = openSync(join(folder, BODIES), 'r');
    const id = Buffer.alloc(ID_BYTES);
    readSync(bodies, id, 0, ID_BYTES, 0);
    if (id.toString('hex') === list.id) return { list, bodies };
    closeSync(bodies);
  } catch {
    // Nothing that can be used: every page is rendered.
  }
  return null;
}

function unpack(packed: Uint8Array): Buffer | null {
  try {
    return zstdDecompressSync(packed);
  } catch {
    return null;
  }
}
