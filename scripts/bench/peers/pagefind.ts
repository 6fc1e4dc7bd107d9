import { close, createIndex } from 'pagefind';
import { withPagefindSearch, type PagefindSearch } from '../../../src/search/index-side/pagefind-in-node.ts';
import { numberOfPage, toSourcePage, type EvalDocument } from '../documents.ts';
import { makeBundleFolder, removeBundleFolder, sizeOf } from './bundle-folder.ts';
import { RESULTS, type Peer } from './peer.ts';

/** What Pagefind loads before the first query, and all it may load; for Vietnamese its wasm is the one for unknown languages. */
const FIRST_LOAD = /^pagefind-entry\.json$|\.pf_meta$|^wasm\.unknown\./;
const LOADED = /\.(pf_meta|pf_index|pf_fragment)$|^pagefind-entry\.json$|^wasm\.unknown\./;
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Pagefind with nothing of ours: its own chunks, its own search, pages as they are. */
export const pagefind: Peer = {
  id: 'pagefind',
  name: 'Pagefind stock',
  async build(documents) {
    const folder = await makeBundleFolder();
    await writeStockBundle(documents, folder);
    const firstLoad = await sizeOf(folder, (path) => FIRST_LOAD.test(path));
    const { instance, end } = await openSearch(folder);
    const search = async (using: PagefindSearch, query: string): Promise<string[]> => {
      const { results } = await using.search(query);
      const pages = await Promise.all(results.slice(0, RESULTS).map((result) => result.data()));
      return pages.map(({ url }) => documents[numberOfPage(url)]!.id);
    };
    return {
      search: (query) => search(instance, query),
      bytes: await sizeOf(folder, (path) => LOADED.test(path)),
      coldBytes: async (query) => firstLoad + (await withPagefindSearch(folder, (fresh) => bytesFetched(() => search(fresh, query)))),
      async close() {
        await end();
        await removeBundleFolder(folder);
      },
    };
  },
};

async function writeStockBundle(documents: readonly EvalDocument[], folder: string): Promise<void> {
  const ourChunkSize = process.env[CHUNK_SIZE];
  delete process.env[CHUNK_SIZE];
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
    for (const [number, document] of documents.entries()) {
      const { url, html } = toSourcePage(document, number);
      await index.addHTMLFile({ url, content: html });
    }
    await index.writeFiles({ outputPath: folder });
  } finally {
    await close();
    if (ourChunkSize !== undefined) process.env[CHUNK_SIZE] = ourChunkSize;
  }
}

/** Pagefind's search for as long as it is not ended. */
function openSearch(folder: string): Promise<{ instance: PagefindSearch; end(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const { promise: ended, resolve: endNow } = Promise.withResolvers<void>();
    const running = withPagefindSearch(folder, (instance) => {
      resolve({
        instance,
        async end() {
          endNow();
          await running;
        },
      });
      return ended;
    });
    running.catch(reject);
  });
}

async function bytesFetched(use: () => Promise<unknown>): Promise<number> {
  const { fetch } = globalThis;
  let bytes = 0;
  globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init);
    bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
  try {
    await use();
    return bytes;
  } finally {
    globalThis.fetch = fetch;
  }
}
