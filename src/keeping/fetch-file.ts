import { KeepingFailure } from './keeping-failure.ts';

export interface FetchedFile {
  bytes: Uint8Array<ArrayBuffer>;
  headers: Headers;
}

interface Watch {
  signal?: AbortSignal | undefined;
  /** Told of bytes as they come. */
  onBytes?: ((count: number) => void) | undefined;
}

/** Reads a file of the site. @param path from its root @throws KeepingFailure `network`, `gone`, `stopped` */
export type FileReader = (path: string, cache: RequestCache, watch?: Watch) => Promise<FetchedFile>;

/** A server that sends nothing for so long is taken for gone. Milliseconds. */
const STALLED = 20_000;

/** @param site address of the site's root */
export function readOverNetwork(site: string, stalled = STALLED): FileReader {
  return async (path, cache, { signal, onBytes } = {}) => {
    // Hosts send a page's file from the address of its folder, some from no other.
    const address = new URL(encodeURI(path).replace(/(^|\/)index\.html$/, '$1'), site);
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    signal?.addEventListener('abort', stop);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(stop, stalled);
    };
    try {
      if (signal?.aborted) throw new KeepingFailure('stopped');
      wait();
      const answer = await fetch(address, { cache, signal: controller.signal, credentials: 'same-origin' });
      if (answer.status === 404 || answer.status === 410) throw new KeepingFailure('gone');
      if (!answer.ok) throw new KeepingFailure('network');
      return { bytes: await readBody(answer, wait, onBytes), headers: answer.headers };
    } catch (cause) {
      if (signal?.aborted) throw new KeepingFailure('stopped', { cause });
      throw cause instanceof KeepingFailure ? cause : new KeepingFailure('network', { cause });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  };
}

async function readBody(answer: Response, onPart: () => void, onBytes?: (count: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    onPart();
    onBytes?.(part.value.length);
    parts.push(part.value);
    size += part.value.length;
  }
  const bytes = new Uint8Array(size);
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}
