import { SearchError } from '../errors.ts';

/** Reads one file of a bundle, by its path inside the bundle. Rejects with a {@link SearchError}. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** A server that sends nothing for so long is taken for gone. Milliseconds. */
const STALLED = 20_000;
/** No file of an index is larger. Bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Reads over HTTP from the folder `bundleUrl`, which may lie on another host. */
export function readFromUrl(bundleUrl: string, stalled = STALLED): ReadFile {
  const base = bundleUrl.endsWith('/') ? bundleUrl : `${bundleUrl}/`;
  return async (path) => {
    const url = base + path;
    const patience = new Patience(stalled);
    try {
      const response = await fetch(url, { signal: patience.signal });
      if (!response.ok) throw new SearchError('index-missing', `${url}: HTTP ${response.status}`);
      return await readBody(response, url, patience);
    } catch (cause) {
      throw cause instanceof SearchError ? cause : new SearchError('offline', `${url} could not be reached`, { cause });
    } finally {
      patience.end();
    }
  };
}

/** Ends a request whose server has gone quiet. `AbortSignal.timeout` is newer than the browsers of old phones. */
class Patience {
  private readonly controller = new AbortController();
  private readonly milliseconds: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
    this.renew();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  renew(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), this.milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

async function readBody(response: Response, url: string, patience: Patience): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); reader && part && !part.done; part = await reader.read()) {
    patience.renew();
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new SearchError('corrupt', `${url} is larger than any file of an index`);
    }
    chunks.push(part.value);
  }
  const whole = new Uint8Array(size);
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}
