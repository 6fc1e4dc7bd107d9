import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { formatProblems } from '../problems/format-problems.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { ContentError } from './content-error.ts';
import { libraryEnvironment } from './environment.ts';
import { placedFrom } from './placed-from.ts';
import { readLibrary, type Library } from './read-library.ts';

const { contentDir, cacheDir } = libraryEnvironment();
let current: { library: Promise<Library>; since: number } | null = null;

/** One reading for all collections: they load at the same moment, and a saved file concerns all of them. */
function openLibrary(maxAge: number): Promise<Library> {
  if (!current || Date.now() - current.since > maxAge) {
    current = { library: readLibrary(contentDir, cacheDir), since: Date.now() };
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
        if (!watcher && library.problems.length > 0) throw new ContentError(contentDir, library.problems);
        if (library.problems.length > 0 && collection === 'articles')
          logger.error(`\n${formatProblems(placedFrom(process.cwd(), contentDir, library.problems))}`);
        const entries = library.entries.filter((entry) => entry.collection === collection);
        const ids = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const { id, file, data, body } of entries) {
          const stored = { fields: data, body, file, changed: library.history.lastChanged.get(file) ?? null };
          store.set({ id, data: stored, digest: generateDigest(stored) });
        }
      };
      await fill(Number.POSITIVE_INFINITY);
      watcher?.add(contentDir);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(contentDir + sep)) setTimeout(() => void fill(1000), 50);
      });
    },
  };
}
