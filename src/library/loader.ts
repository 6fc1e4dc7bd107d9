import type { Loader } from 'astro/loaders';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { ContentError } from './content-error.ts';
import { libraryEnvironment } from './environment.ts';
import { contentAfter, openContent, type SiteContent } from './open-content.ts';

/**
 * Tells Astro which entries a collection of the checked library has, and when they change: pages take the entries themselves from
 * where they were read (`src/data/library.ts`). A build stops at any problem; `astro dev` reports it and shows the entries that are sound.
 */
export function libraryLoader(collection: CollectionName): Loader {
  return {
    name: `library-${collection}`,
    async load({ store, meta, watcher, logger, generateDigest }) {
      const fill = (content: SiteContent): void => {
        const { problems, warnings } = content;
        const error = problems.length > 0 ? new ContentError(libraryEnvironment().contentDir, problems) : null;
        if (!watcher && error) throw error;
        if (error && collection === COLLECTIONS[0]) logger.error(`\n${error.message}`);
        if (watcher && collection === COLLECTIONS[0]) for (const { message, fix } of warnings) logger.warn(`${message} ${fix}`);
        const entries = content.entries.filter((entry) => entry.collection === collection);
        const ids = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const entry of entries) store.set({ id: entry.id, data: {}, ...(watcher ? { digest: generateDigest({ ...entry }) } : {}) });
        // Settings and pictures are not in the store: that it changes is what makes pages anew.
        if (watcher) meta.set('content', generateDigest(JSON.stringify(content.settings)));
      };
      fill(await openContent());
      watcher?.add(libraryEnvironment().contentDir);
      watcher?.on('all', (event, path) => {
        contentAfter(event, path).then(
          (content) => void (content && fill(content)),
          (error: unknown) => logger.error(String(error)),
        );
      });
    },
  };
}
