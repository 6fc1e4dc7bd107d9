import type { EntryData } from '../../library/entry.ts';
import type { KnownEntry } from '../known-library.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import type { PhraseIndex } from './phrase-index.ts';

/** `certain` and `likely` are filled in, likely ones for the editor to look at; `possible` ones are only named. */
export type Strength = 'certain' | 'likely' | 'possible';

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
