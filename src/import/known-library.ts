import type { EntryData } from '../library/entry.ts';
import { readLibrary } from '../library/read-library.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { WorkData } from '../schemas/work.ts';
import type { ToneStyle } from '../vietnamese/syllable.ts';

/** An entry as far as an import needs it: data alone, so that it can be handed to another process. */
export interface KnownEntry {
  collection: CollectionName;
  id: string;
  data: EntryData;
  /** Its text as a reader reads it; empty where it has none. */
  text: string;
}

/** What an import knows of the library it brings a file into. */
export interface KnownLibrary {
  entries: readonly KnownEntry[];
  abbreviations: Readonly<Record<string, string>>;
  toneStyle: ToneStyle;
  /** Path of the site below its host, with a slash at both ends. */
  base: string;
}

/** A work of the library, its own or a package's. */
export interface KnownWork {
  id: string;
  title: string;
  /** Path of its facts from the content folder. */
  file: string;
}

/** @param contentDir absolute path */
export async function listKnownWorks(contentDir: string): Promise<KnownWork[]> {
  const { entries } = await readLibrary(contentDir);
  return entries.flatMap(({ collection, id, file, data }) => (collection === 'works' ? { id, file, title: (data as WorkData).title } : []));
}

/** @param contentDir absolute path */
export async function readKnownLibrary(contentDir: string): Promise<KnownLibrary> {
  const { entries, settings } = await readLibrary(contentDir);
  return {
    entries: entries.map(({ collection, id, data, body }) => ({ collection, id, data, text: body?.text ?? '' })),
    abbreviations: settings?.abbreviations ?? {},
    toneStyle: settings?.site.tonePlacement ?? 'old',
    base: settings?.site.base ?? '/',
  };
}

/** Texts of the library that show how words are usually written. */
export function textsOf(entries: readonly KnownEntry[]): string[] {
  return entries.flatMap(({ text, data }) => [text, 'text' in data ? data.text : '', 'title' in data ? data.title : '']);
}
