import { isEmpty, isRecord, neededDigests, NOTHING_KEPT, type KeptRecord } from './record.ts';

/** What this needs of a browser's Cache Storage. */
export type Cupboard = Pick<CacheStorage, 'open' | 'delete' | 'keys' | 'has'>;

/** Begins the names of all that a library keeps, of which several may stand on one host. @param base with a slash at both ends */
export function storePrefix(base: string): string {
  return `thu-vien:${base}:`;
}

/** What a host said of a file and is said again with a copy. What belongs to its way over the network is left out. */
const SENT_AGAIN = /^(?:content-(?:type|security-policy|disposition|language)|x-|cross-origin-|permissions-policy$|referrer-policy$)/;

/** The record holds something else than was put there. */
class DamagedRecord extends Error {}

/**
 * Files by their content and the one record of what they are kept for, all in Cache Storage: browsers clear it as a whole or
 * not at all, and a worker reads it as pages do.
 */
export class Store {
  readonly #caches: Cupboard;
  readonly #prefix: string;
  readonly #place: string;

  /** @param base of the site, with a slash at both ends; @param origin of the site */
  constructor(caches: Cupboard, base: string, origin: string) {
    this.#caches = caches;
    this.#prefix = storePrefix(base);
    // No file of a site has such an address.
    this.#place = `${origin}${base}luu/~/`;
  }

  /** @throws DamagedRecord; what the browser throws where it refuses */
  async record(): Promise<KeptRecord | null> {
    // Opening a cache makes it: who only looks leaves nothing behind.
    if (!(await this.#caches.has(this.#recordName))) return null;
    const answer = await (await this.#caches.open(this.#recordName)).match(this.#recordAddress);
    if (!answer) return null;
    const value: unknown = await answer.json().catch(() => null);
    if (!isRecord(value)) throw new DamagedRecord();
    return value;
  }

  /**
   * Changes the record in one step, then throws away what it needs no longer; where nothing is kept, nothing is left. A record
   * that cannot be read is given up: what it was kept for is no longer known.
   * @returns the record as it is now
   */
  async change(change: (record: KeptRecord) => KeptRecord): Promise<KeptRecord> {
    const record = change((await this.record().catch(() => null)) ?? NOTHING_KEPT);
    if (isEmpty(record)) {
      await this.deleteAll();
      return record;
    }
    const cache = await this.#caches.open(this.#recordName);
    await cache.put(this.#recordAddress, new Response(JSON.stringify(record), { headers: { 'content-type': 'application/json' } }));
    await this.#deleteFilesBut(neededDigests(record));
    return record;
  }

  async digests(): Promise<Set<string>> {
    if (!(await this.#caches.has(this.#filesName))) return new Set();
    const requests = await (await this.#caches.open(this.#filesName)).keys();
    return new Set(requests.map(({ url }) => url.slice(this.#place.length)));
  }

  /** @throws `QuotaExceededError` */
  async putFile(digest: string, bytes: Uint8Array<ArrayBuffer>, headers: Headers): Promise<void> {
    const sent = new Headers([...headers].filter(([name]) => SENT_AGAIN.test(name)));
    await (await this.#caches.open(this.#filesName)).put(this.#place + digest, new Response(bytes, { headers: sent }));
  }

  async file(digest: string): Promise<Response | undefined> {
    return (await this.#caches.open(this.#filesName)).match(this.#place + digest);
  }

  async #deleteFilesBut(needed: ReadonlySet<string>): Promise<void> {
    const cache = await this.#caches.open(this.#filesName);
    const unneeded = [...(await this.digests())].filter((digest) => !needed.has(digest));
    await Promise.all(unneeded.map((digest) => cache.delete(this.#place + digest)));
  }

  deleteAll(): Promise<void> {
    return deleteCaches(this.#caches, this.#prefix);
  }

  /** What was read while the worker stood. @param kind of files, each bounded by itself */
  openRead(kind: 'pages' | 'files'): Promise<Cache> {
    return this.#caches.open(`${this.#prefix}read-${kind}`);
  }

  get #filesName(): string {
    return `${this.#prefix}files`;
  }

  get #recordName(): string {
    return `${this.#prefix}record`;
  }

  get #recordAddress(): string {
    return `${this.#place}record`;
  }
}

export async function deleteCaches(caches: Cupboard, prefix: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
}
