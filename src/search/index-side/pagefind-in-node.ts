import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One page as Pagefind's own search ranks it. */
export interface PagefindHit {
  /** Name of the page's fragment. */
  id: string;
  score: number;
  data(): Promise<{ url: string; raw_url?: string; locations: number[] }>;
}

/** What of Pagefind's own API is used. */
export interface PagefindSearch {
  search(term: string): Promise<{ results: PagefindHit[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

const SCHEME = 'pagefind-bundle:';

/**
 * Runs `use` with Pagefind's own search, the one that ships with a bundle, in Node. It fetches its files; for as long
 * as `use` runs, fetches of the bundle are read from disk and all others pass.
 */
export async function withPagefindSearch<T>(bundleDir: string, use: (pagefind: PagefindSearch) => Promise<T>): Promise<T> {
  const networkFetch = globalThis.fetch;
  const base = `${SCHEME}${bundleDir}/`;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(base)) return networkFetch(input, init);
    const path = address.slice(base.length).replace(/\?.*$/, '');
    return new Response(await readFile(join(bundleDir, path)));
  };
  try {
    const module = (await import(pathToFileURL(join(bundleDir, 'pagefind.js')).href)) as {
      createInstance(options: { basePath: string; baseUrl: string }): PagefindSearch & { init(): Promise<void> };
    };
    const instance = module.createInstance({ basePath: base, baseUrl: '/' });
    await instance.init();
    return await use(instance);
  } finally {
    globalThis.fetch = networkFetch;
  }
}
