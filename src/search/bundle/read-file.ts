import { SearchError } from '../errors.ts';

/**
 * Reads one file of a bundle, by its path inside the bundle. Rejects with a {@link SearchError}.
 * @param cache how the browser's cache is used, where there is one: by `reload` the file comes from the server
 */
export type ReadFile = (path: string, cache?: RequestCache) => Promise<Uint8Array>;

/** A server that sends nothing for so long is taken for gone. Milliseconds. */
const STALLED = 20_000;
/** No file of an index is larger. Bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Reads over HTTP from the folder `bundleUrl`, which may lie on another host. */
export function readFromUrl(bundleUrl: string, stalled = STALLED): ReadFile {
  const base = bundleUrl.replace(/\/?$/, '/');
  return async (path, cache = 'default') => {
    const url = base + path;
    // `AbortSignal.timeout` is newer than the browsers of old phones, and cannot be begun anew.
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), stalled);
    };
    try {
      wait();
      const response = await fetch(url, { signal: controller.signal, cache });
      if (!response.ok) throw new SearchError('index-missing', `${url}: HTTP ${response.status}`);
      return await readBody(response, url, wait);
    } catch (cause) {
      throw cause instanceof SearchError ? cause : new SearchError('offline', `${url} could not be reached`, { cause });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** @param onPart called whenever the server has sent something */
async function readBody(response: Response, url: string, onPart: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); reader && part && !part.done; part = await reader.read()) {
    onPart();
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new SearchError('corrupt', `${url} is larger than any file of an index`);
    }
    chunks.push(part.value);
  }
  return joinBytes(chunks, size);
}

export function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}

/** One promise for each key, however many ask; a rejected one is forgotten. */
export function shared<K, V>(promises: Map<K, Promise<V>>, key: K, start: () => Promise<V>): Promise<V> {
  let promise = promises.get(key);
  if (!promise) {
    promise = start();
    promises.set(key, promise);
    promise.catch(() => promises.delete(key));
  }
  return promise;
}
