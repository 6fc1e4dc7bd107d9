import { keptFiles, type KeptFile } from '../record.ts';
import type { Store } from '../store.ts';

/** A file as it may be served without the network. */
export interface Copy {
  response: Response;
  /** Milliseconds since 1970. */
  keptAt: number;
}

/** When a file was read, in what is kept of it. */
const READ_AT = 'x-read-at';
/** How much is held of what was read: of pages, and of what they are made of, the oldest goes first. */
const MOST_READ = { pages: 60, files: 300 };

/** What can be served without the network: what is kept, and what was read since the worker stands. */
export class Copies {
  readonly #store: Store;
  #kept: Promise<Map<string, KeptFile> | null> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** What is kept is looked up anew. */
  forget(): void {
    this.#kept = null;
  }

  /** @param path from the root of the site; @param address of the same file */
  async find(path: string, address: string): Promise<Copy | null> {
    const files = await this.#files();
    if (!files) return null;
    const kept = files.get(path);
    const file = kept && (await this.#store.file(kept.digest));
    if (file) return { response: file, keptAt: kept.keptAt };
    const read = await (await this.#store.openRead(kindOf(path))).match(address);
    return read ? { response: read, keptAt: Number(read.headers.get(READ_AT)) } : null;
  }

  /** Holds what came over the network, unless it is kept already. */
  async hold(path: string, address: string, response: Response, now: number): Promise<void> {
    const files = await this.#files();
    if (!files || files.has(path)) return;
    const headers = new Headers(response.headers);
    headers.set(READ_AT, String(now));
    for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
    const kind = kindOf(path);
    const cache = await this.#store.openRead(kind);
    // What is put anew stands last.
    await cache.delete(address);
    await cache.put(address, new Response(await response.blob(), { headers }));
    const held = await cache.keys();
    await Promise.all(held.slice(0, Math.max(0, held.length - MOST_READ[kind])).map((request) => cache.delete(request)));
  }

  /** Null where nothing is kept any more, and nothing may be left of what was read either. */
  #files(): Promise<Map<string, KeptFile> | null> {
    return (this.#kept ??= this.#store.record().then(
      (record) => record && keptFiles(record),
      () => null,
    ));
  }
}

function kindOf(path: string): keyof typeof MOST_READ {
  return path.endsWith('.html') ? 'pages' : 'files';
}
