import type { EntryData } from '../../library/entry.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { wordsOf, type Word } from '../../text/words.ts';
import type { KnownEntry } from '../known-library.ts';

/** `certain` and `likely` are filled in, likely ones for the editor to look at; `possible` ones are only named. */
type Strength = 'certain' | 'likely' | 'possible';

/** An entry of the library that the text seems to speak of. */
export interface Proposal {
  id: string;
  /** Name, for the editor. */
  name: string;
  /** Why it is proposed, in Vietnamese. */
  why: string;
  strength: Strength;
}

/** The text that proposals are made for. */
export interface ProposalText {
  title: string;
  summary: string;
  body: string;
  /** ISO day at the source, or as much of it as is known. */
  published: string | null;
  /** The body that the paper names above its issuer. */
  superior?: string | null;
  /** All of it, indexed. */
  index: PhraseIndex;
  whole: string;
}

/** Entries of one collection that are published or may be. */
export function entriesOf<C extends CollectionName>(
  entries: readonly KnownEntry[],
  collection: C,
): (KnownEntry & { data: EntryData<C> })[] {
  return entries.filter((entry) => entry.collection === collection) as (KnownEntry & { data: EntryData<C> })[];
}

export interface Occurrence {
  start: number;
  end: number;
}

/** Words of a text as they compare. */
export function wordKeys(text: string): string[] {
  return wordsOf(text).map(({ key }) => key);
}

/** Finds phrases in a text word by word, whatever stands between the words but the end of a sentence. */
export class PhraseIndex {
  readonly #text: string;
  readonly #words: Word[];
  readonly #places: ReadonlyMap<string, number[]>;

  constructor(text: string) {
    this.#text = text;
    this.#words = wordsOf(text);
    this.#places = Map.groupBy(this.#words.keys(), (index) => this.#words[index]?.key ?? '');
  }

  find(phrase: string): Occurrence[] {
    const keys = wordKeys(phrase);
    const [first] = keys;
    if (first === undefined) return [];
    return (this.#places.get(first) ?? []).flatMap((at) => {
      const words = this.#words.slice(at, at + keys.length);
      const isMatch = words.length === keys.length && words.every(({ key }, index) => key === keys[index]);
      const [start, last] = [words[0]?.at ?? 0, words.at(-1)];
      const end = last ? last.at + last.text.length : 0;
      return isMatch && !/[.!?\n]\s/.test(this.#text.slice(start, end)) ? [{ start, end }] : [];
    });
  }

  has(phrase: string): boolean {
    return this.find(phrase).length > 0;
  }
}
