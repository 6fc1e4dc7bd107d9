import { getCollection } from 'astro:content';
import type { StoredEntry } from '../library/open-content.ts';
import { currentDay, hiddenBecause, showsHidden } from '../library/visibility.ts';
import { entryPath } from '../schemas/addresses.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { indexEntries, type Entry, type LibraryIndex } from './library-index.ts';

export type { Entry, LibraryIndex };

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
    for (const { data } of await getCollection(collection)) {
      const entry = data as StoredEntry;
      entries.push({ ...entry, path: entryPath(collection, entry.id) });
    }
  }
  return indexVisible(entries);
}

let index: Promise<LibraryIndex> | null = null;

/** The whole library; indexed once. In `astro dev` Vite loads this module anew after a change, with all that imports it. */
export function openLibrary(): Promise<LibraryIndex> {
  return (index ??= loadIndex());
}
