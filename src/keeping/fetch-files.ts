import type { FetchedFile, FileReader } from './fetch-file.ts';
import { hasContentName } from './content-names.ts';
import { KeepingFailure } from './keeping-failure.ts';
import { writeDigest, type ListedFile } from './lists.ts';
import type { Store } from './store.ts';

interface Fetching {
  store: Pick<Store, 'putFile'>;
  readFile: FileReader;
  signal: AbortSignal;
  /** Bytes that have come so far. */
  onProgress: (done: number) => void;
  /** Milliseconds before each further attempt where the network fails. */
  pauses?: readonly number[];
}

/** More at once are no faster over a bad connection. */
const AT_ONCE = 4;
const PAUSES = [1000, 4000];

/**
 * Puts files into the store, each only if it is what its list says: a file of another build never gets in.
 * @throws KeepingFailure of the first that does not come; what is in stays in
 */
export async function fetchFiles(
  files: readonly ListedFile[],
  { store, readFile, signal, onProgress, pauses = PAUSES }: Fetching,
): Promise<void> {
  const waiting = [...files];
  const own = new AbortController();
  const stop = (): void => own.abort();
  signal.addEventListener('abort', stop);
  let done = 0;
  const fetchNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const [, digest, bytes] = file;
      let counted = 0;
      const count = (more: number): void => {
        const fresh = Math.min(more, bytes - counted);
        counted += fresh;
        onProgress((done += fresh));
      };
      const fetched = await fetchSound(file, { readFile, signal: own.signal, onBytes: count, pauses });
      await store.putFile(digest, fetched.bytes, fetched.headers);
      count(bytes - counted);
    }
  };
  let failure: unknown = null;
  const giveUp = (thrown: unknown): void => {
    failure ??= thrown;
    waiting.length = 0;
    own.abort();
  };
  // Nothing goes on after the answer.
  await Promise.all(Array.from({ length: AT_ONCE }, () => fetchNext().catch(giveUp)));
  signal.removeEventListener('abort', stop);
  if (failure) throw signal.aborted ? new KeepingFailure('stopped', { cause: failure }) : failure;
}

interface Sound {
  readFile: FileReader;
  signal: AbortSignal;
  onBytes: (count: number) => void;
  pauses: readonly number[];
}

async function fetchSound([path, digest, bytes]: ListedFile, { pauses, readFile, ...watch }: Sound): Promise<FetchedFile> {
  const isIt = async (fetched: FetchedFile): Promise<boolean> =>
    fetched.bytes.length === bytes && writeDigest(new Uint8Array(await crypto.subtle.digest('SHA-256', fetched.bytes))) === digest;
  for (let attempt = 0; ; attempt++) {
    try {
      const fetched = await readFile(path, hasContentName(path) ? 'default' : 'no-cache', watch);
      if (await isIt(fetched)) return fetched;
      // What a cache on the way holds may be old.
      const fresh = await readFile(path, 'no-store', watch);
      if (await isIt(fresh)) return fresh;
      throw new KeepingFailure('changed');
    } catch (thrown) {
      const pause = pauses[attempt];
      if (!(thrown instanceof KeepingFailure && thrown.fault === 'network') || pause === undefined) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
