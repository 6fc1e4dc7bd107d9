import { SearchError } from '../errors.ts';

/** Reads one file of a bundle, by its path inside the bundle. Rejects with a {@link SearchError}. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Reads over HTTP from the folder `bundleUrl`, which may lie on another host. */
export function readFromUrl(bundleUrl: string): ReadFile {
  const base = bundleUrl.endsWith('/') ? bundleUrl : `${bundleUrl}/`;
  return async (path) => {
    const response = await fetch(base + path).catch((cause: unknown) => {
      throw new SearchError('offline', `${base + path} could not be reached`, { cause });
    });
    if (!response.ok) throw new SearchError('index-missing', `${base + path}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
