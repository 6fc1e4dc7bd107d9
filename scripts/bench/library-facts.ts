import type { LibraryEntry } from '../../src/library/entry.ts';

/** By the path of a field (`work.title`), what stands in it; `collection` and `id` are fields too, and a quotation's `work` is the work. */
export type Facts = Readonly<Record<string, string>>;

/** The entries of which all these facts hold: in a list, one element does. */
export function entriesWith(facts: Facts, entries: readonly LibraryEntry[]): LibraryEntry[] {
  return entries.filter((entry) => Object.entries(facts).every(([path, text]) => holds(fieldOf(entry, path, entries), text)));
}

/** The work of this id, where there is one. */
export function workOf(id: unknown, entries: readonly LibraryEntry[]): LibraryEntry | undefined {
  return typeof id === 'string' ? entries.find((entry) => entry.collection === 'works' && entry.id === id) : undefined;
}

function fieldOf(entry: LibraryEntry, path: string, entries: readonly LibraryEntry[]): unknown {
  const { work, ...own } = entry.data as Record<string, unknown>;
  const fields: unknown = { ...own, work: workOf(work, entries)?.data, collection: entry.collection, id: entry.id };
  return path.split('.').reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], fields);
}

function holds(value: unknown, text: string): boolean {
  if (Array.isArray(value)) return value.some((item) => holds(item, text));
  return (typeof value === 'string' || typeof value === 'number') && String(value).includes(text);
}
