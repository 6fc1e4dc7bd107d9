import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { formatProblems } from '../mdx/problem.ts';
import type { CollectionName } from '../schemas/field.ts';
import { libraryEnvironment } from './environment.ts';
import { assertSound, readLibrary, type Library } from './read-library.ts';

const environment = libraryEnvironment();
let current: { library: Promise<Library>; since: number } | null = null;

/** One reading for all collections: they load at the same moment, and a saved file concerns all of them. */
function openLibrary(maxAge: number): Promise<Library> {
  if (!current || Date.now() - current.since > maxAge) {
    current = { library: readLibrary(environment.contentDir, join(environment.cacheDir, 'compiled.json')), since: Date.now() };
  }
  return current.library;
}

/**
 * Loads one collection of the checked library into Astro's data store.
 * A build stops at any problem; `astro dev` reports it and shows the entries that are sound.
 */
export function libraryLoader(collection: CollectionName): Loader {
  return {
    name: `library-${collection}`,
    async load({ store, watcher, logger, generateDigest }) {
      const fill = async (maxAge: number): Promise<void> => {
        const library = await openLibrary(maxAge);
        if (!watcher) assertSound(library);
        else if (library.problems.length > 0 && collection === 'articles') logger.error(`\n${formatProblems(library.problems)}`);
        const entries = library.entries.filter((entry) => entry.collection === collection);
        for (const id of store.keys()) if (!entries.some((entry) => entry.id === id)) store.delete(id);
        for (const { id, file, data, body } of entries) {
          const stored = { fields: data, body, file, changed: library.history.lastChanged.get(file) ?? null };
          store.set({ id, data: stored, digest: generateDigest(stored) });
        }
      };
      await fill(Number.POSITIVE_INFINITY);
      watcher?.add(environment.contentDir);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(environment.contentDir)) setTimeout(() => void fill(1000), 50);
      });
    },
  };
}
