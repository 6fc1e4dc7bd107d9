import type { StoredEntry } from '../library/open-content.ts';
import { currentDay, hiddenBecause, showsHidden } from '../library/visibility.ts';
import { entryPath } from '../schemas/addresses.ts';
import { indexEntries, type Entry, type LibraryIndex } from './library-index.ts';

/** The only place that decides what readers may see; previews also show, with a mark, what is still to come. */
export function indexVisible(stored: readonly StoredEntry[]): LibraryIndex {
  const today = currentDay();
  const visible: Entry[] = [];
  const withdrawn: Entry[] = [];
  for (const one of stored) {
    const entry: Entry = { ...one, path: entryPath(one.collection, one.id) };
    const hidden = hiddenBecause(entry.data, today);
    if (hidden === 'withdrawn') withdrawn.push(entry);
    else if (hidden === null) visible.push(entry);
    else if (showsHidden()) visible.push({ ...entry, hidden });
  }
  return indexEntries(visible, withdrawn);
}
