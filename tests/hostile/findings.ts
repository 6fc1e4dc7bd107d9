import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostileCase } from './case.ts';
import type { Mutant } from './run/tasks.ts';

/** Counts what was tried, and prints and keeps what was found. */
export class Findings {
  inputs = 0;
  mutants = 0;
  faults = 0;
  found = 0;
  /** Of the round that runs. */
  seed: number;
  readonly #folder: string;
  readonly #print: (line: string) => void;

  /** @param folder where the inputs of findings are kept, to be tried again */
  constructor(folder: string, seed: number, print: (line: string) => void) {
    this.#folder = folder;
    this.seed = seed;
    this.#print = print;
  }

  input(input: HostileCase, found: readonly string[]): void {
    this.inputs++;
    this.#report(`${input.kind}/${input.name}`, found, () => ({
      ...input,
      files: Object.fromEntries(Object.entries(input.files).map(([path, data]) => [path, encode(data)])),
    }));
  }

  /** @param base name of the library that the mutants lay over */
  mutated(base: string, mutants: readonly Mutant[], found: readonly string[]): void {
    this.mutants += mutants.length;
    this.#report(`mutant of ${base}`, found, () => ({
      base,
      mutants: mutants.map(({ path, data, made }) => ({ path, made, data: encode(data) })),
    }));
  }

  /** A query counts as an input. */
  query(query: string, found: readonly string[]): void {
    this.inputs++;
    this.#report('query', found, () => query);
  }

  /** A fault of the machine, a kill, a build: `name` says which. */
  fault(name: string, found: readonly string[], keep: unknown = null): void {
    this.faults++;
    this.#report(name, found, () => keep);
  }

  skip(name: string, why: string): void {
    this.#print(`skipped: ${name}: ${why}`);
  }

  get summary(): string {
    return `${this.inputs} inputs, ${this.mutants} mutants, ${this.faults} faults, ${this.found} found`;
  }

  #report(name: string, found: readonly string[], keep: () => unknown): void {
    if (found.length === 0) return;
    this.found++;
    mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, `${String(this.found).padStart(4, '0')}-${name.replace(/[^\w-]+/g, '-').slice(0, 80)}.json`);
    writeFileSync(file, JSON.stringify({ name, seed: this.seed, found, input: keep() }, null, 2));
    this.#print(
      `FOUND ${name} (seed ${this.seed}): ` +
        `${[...new Set(found)].map((fault) => fault.replace(/\s+/g, ' ').slice(0, 400)).join('; ')}\n      ${file}`,
    );
  }
}

/** Small texts as they are, everything else in Base64 behind a word that says so. */
function encode(data: string | Uint8Array): string {
  const bytes = Buffer.from(data);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) && bytes.length < 200_000 ? text : `base64:${bytes.toString('base64')}`;
}
