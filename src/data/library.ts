import { openContent } from '../library/open-content.ts';
import { currentDay } from '../library/visibility.ts';
import { answerByFile } from './content-bytes.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { answerByPaper } from './papers.ts';
import { answerBy } from './questions.ts';
import { indexVisible } from './visible-library.ts';

export type { Entry, LibraryIndex };

// Entries come from where they were read, whole, and not through Astro's store: that would put the whole library into the bundle.
// Vite learns from the store that this module is stale, with all that imports it.
if (import.meta.env?.DEV) await import('astro:content');

async function loadIndex(): Promise<LibraryIndex> {
  const library = indexVisible((await openContent()).entries);
  answerBy(library, { day: () => currentDay(), file: answerByFile, paper: await answerByPaper() });
  return library;
}

let index: Promise<LibraryIndex> | null = null;

/** The whole library; indexed once. In `astro dev` Vite loads this module anew after a change, with all that imports it. */
export function openLibrary(): Promise<LibraryIndex> {
  return (index ??= loadIndex());
}
