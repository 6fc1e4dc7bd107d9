import type { Cupboard } from '../../../src/keeping/store.ts';

interface Held {
  body: Uint8Array<ArrayBuffer>;
  headers: [string, string][];
}

/** Cache Storage as far as keeping uses it, with a bound. Reads give a new response each time, as browsers do. */
export class MemoryCaches implements Cupboard {
  readonly held = new Map<string, Map<string, Held>>();
  /** Bytes that fit in. */
  room = Infinity;

  async has(name: string): Promise<boolean> {
    return this.held.has(name);
  }

  async keys(): Promise<string[]> {
    return [...this.held.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.held.delete(name);
  }

  async open(name: string): Promise<Cache> {
    const files = this.held.get(name) ?? new Map<string, Held>();
    this.held.set(name, files);
    const found = (address: string): Response | undefined => {
      const { body, headers } = files.get(address) ?? {};
      return body && new Response(body, { headers });
    };
    return {
      match: async (address: string) => found(address),
      put: async (address: string, response: Response) => {
        const body = new Uint8Array(await response.arrayBuffer());
        if (this.bytes + body.length > this.room) throw new DOMException('no room', 'QuotaExceededError');
        files.set(address, { body, headers: [...response.headers] });
      },
      delete: async (address: string) => files.delete(address),
      keys: async () => [...files.keys()].map((url) => ({ url })),
    } as unknown as Cache;
  }

  get bytes(): number {
    return [...this.held.values()].flatMap((files) => [...files.values()]).reduce((sum, { body }) => sum + body.length, 0);
  }

  /** Paths below the store's own place, of all caches. */
  get addresses(): string[] {
    return [...this.held.values()].flatMap((files) => [...files.keys()]);
  }
}
