import { getCollection } from 'astro:content';
import type { StoredEntry } from '../library/open-content.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { indexVisible } from './visible-library.ts';

export type { Entry, LibraryIndex };

async function loadIndex(): Promise<LibraryIndex> {
  const collections = await Promise.all(COLLECTIONS.map((collection) => getCollection(collection)));
  return indexVisible(collections.flat().map(({ data }) => data as StoredEntry));
}

let index: Promise<LibraryIndex> | null = null;

/** The whole library; indexed once. In `astro dev` Vite loads this module anew after a change, with all that imports it. */
export function openLibrary(): Promise<LibraryIndex> {
  return (index ??= loadIndex());
}
