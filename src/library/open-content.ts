import { setTimeout as wait } from 'node:timers/promises';
import { relative, sep } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import type { LibraryEntry } from './entry.ts';
import { libraryEnvironment } from './environment.ts';
import { isLeftByProgram } from './file-names.ts';
import { LibraryReader, type Library } from './read-library.ts';
import type { LibrarySettings } from './settings.ts';

/** An entry as pages are made of it: data alone. */
export type StoredEntry = Pick<LibraryEntry, 'collection' | 'id' | 'file' | 'origin' | 'data' | 'body'> & {
  /** ISO day of the last commit; null outside git. */
  changed: string | null;
};

/** What a site is made of: data alone, so that the process that has read it can hand it to the one that builds. */
export interface SiteContent {
  entries: StoredEntry[];
  /** Null when `site.yaml` cannot be used; `problems` then says why. */
  settings: LibrarySettings | null;
  /** What stops a build. */
  problems: Problem[];
  warnings: Problem[];
}

/**
 * The content of this process, whoever asks: Astro's loader, the pages, the search index. Vite gives its own copy of
 * this module to each of them, so it stands where all copies see it.
 */
interface Shared {
  content: Promise<SiteContent> | null;
  reader: LibraryReader | null;
  /** Files that something happened to since the last reading, and whether they were only saved. */
  changes: Map<string, boolean>;
  /** What has been made of files, by their paths. */
  made: Map<string, Promise<unknown>>;
}
const KEY = Symbol.for('thu-vien.content');
const shared: Shared = ((globalThis as { [KEY]?: Shared })[KEY] ??= { content: null, reader: null, changes: new Map(), made: new Map() });

/** An editor saves several files, or one in several steps, in this time. */
const MILLISECONDS_TOGETHER = 50;

export function siteContentOf({ entries, settings, problems, warnings, history }: Library): SiteContent {
  return {
    entries: entries.map(({ collection, id, file, origin, data, body }) => {
      return { collection, id, file, ...(origin && { origin }), data, body, changed: history.lastChanged.get(file) ?? null };
    }),
    settings,
    problems,
    warnings,
  };
}

/** What another process has read is what this one builds of. */
export function handContent(content: SiteContent): void {
  shared.content = Promise.resolve(content);
}

/** The content that was handed over, if any. */
export function handedContent(): Promise<SiteContent> | null {
  return shared.content;
}

/** The content of this process, read at the first call. */
export function openContent(): Promise<SiteContent> {
  return (shared.content ??= readAgain());
}

async function readAgain(): Promise<SiteContent> {
  const { contentDir, cacheDir } = libraryEnvironment();
  shared.reader ??= new LibraryReader(contentDir, cacheDir);
  return siteContentOf(await shared.reader.read());
}

/**
 * Reads what has changed on disk, and nothing else.
 * @param event of Vite's watcher
 * @param path absolute
 * @returns the content after that; null where the change means nothing to it
 */
export async function contentAfter(event: string, path: string): Promise<SiteContent | null> {
  const file = pathInContent(libraryEnvironment().contentDir, path);
  if (file === null || isLeftByProgram(file.split('/').at(-1) ?? '')) return null;
  shared.made.delete(file);
  shared.changes.set(file, event === 'change' && shared.changes.get(file) !== false);
  await wait(MILLISECONDS_TOGETHER);
  if (shared.changes.size > 0) {
    const [before, changes] = [openContent(), shared.changes];
    shared.changes = new Map();
    shared.content = before
      .catch(() => undefined)
      .then(() => {
        for (const [changed, isSaved] of changes) shared.reader?.forget(changed, isSaved);
        return readAgain();
      });
  }
  return shared.content;
}

/**
 * What is made of a file beside an entry, once until the file changes.
 * @param file path from the content folder
 */
export function madeOf<T>(file: string, make: () => Promise<T>): Promise<T> {
  const made = shared.made.get(file) ?? make();
  shared.made.set(file, made);
  return made as Promise<T>;
}

/** The path of a file from the content folder, with `/`; null for one that lies elsewhere. */
export function pathInContent(contentDir: string, path: string, system = { relative, sep }): string | null {
  const inside = system.relative(contentDir, path).split(system.sep);
  return inside[0] === '' || inside[0] === '..' || /^[a-z]:$/i.test(inside[0] ?? '') ? null : inside.join('/');
}
