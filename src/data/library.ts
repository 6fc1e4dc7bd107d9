import { getCollection } from 'astro:content';
import type { EntryData } from '../library/entry.ts';
import { currentDay, hiddenBecause, showsHidden } from '../library/visibility.ts';
import { entryPath } from '../schemas/addresses.ts';
import type { CompiledBody } from '../mdx/segment.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { indexEntries, type Entry, type LibraryIndex } from './library-index.ts';

export type { Entry, LibraryIndex };

type Stored = { fields: EntryData; body: CompiledBody | null; file: string; changed: string | null };

/** The only place that decides what readers may see; previews also show, with a mark, what is still to come. */
function indexVisible(entries: readonly Entry[]): LibraryIndex {
  const today = currentDay();
  const visible: Entry[] = [];
  const withdrawn: Entry[] = [];
  for (const entry of entries) {
    const hidden = hiddenBecause(entry.data, today);
    if (hidden === 'withdrawn') withdrawn.push(entry);
    else if (hidden === null) visible.push(entry);
    else if (showsHidden()) visible.push({ ...entry, hidden });
  }
  return indexEntries(visible, withdrawn);
}

async function loadIndex(): Promise<LibraryIndex> {
  const entries: Entry[] = [];
  for (const collection of COLLECTIONS) {
    for (const { id, data } of await getCollection(collection)) {
      const { fields, body, file, changed } = data as Stored;
      entries.push({ collection, id, path: entryPath(collection, id), data: fields, body, file, changed });
    }
  }
  return indexVisible(entries);
}

let index: Promise<LibraryIndex> | null = null;

/** The whole library; read once a build, anew for every page in `astro dev`. */
export function openLibrary(): Promise<LibraryIndex> {
  if (import.meta.env.DEV) return loadIndex();
  return (index ??= loadIndex());
}
