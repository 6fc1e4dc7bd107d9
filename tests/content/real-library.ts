import { existsSync, readFileSync } from 'node:fs';

import type { EntryData, LibraryEntry } from '../../src/library/entry.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import type { CollectionName } from '../../src/schemas/collections.ts';

export const CONTENT = 'content';
const REFERENCE = '../shared/reference';
export const SEEDS = '../shared/seeds';

/** The library that this repository publishes. */
export const library = await readLibrary(CONTENT);

export type Typed<C extends CollectionName> = LibraryEntry & { data: EntryData<C> };

export function entriesOf<C extends CollectionName>(collection: C): Typed<C>[] {
  return library.entries.filter((entry) => entry.collection === collection) as Typed<C>[];
}

/** Reason to leave a test out when the reference data do not lie beside this checkout; false when they do. */
export function unlessShared(path: string): string | false {
  return existsSync(path) ? false : `${path} is absent`;
}

/** One file of the reference data, or null where they are absent. */
export function readReference<T>(name: string): T | null {
  const file = `${REFERENCE}/${name}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** Words in lower case without punctuation. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Runs of 12 words that two texts share are called copied. */
const RUN = 12;

export function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}
