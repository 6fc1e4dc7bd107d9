import type { Booklet } from '../../pack/booklet.ts';
import type { OwnLibrary, OwnSession } from '../../pack/own/own-session.ts';
import { readSiteJson } from '../../site-copy/read-site-file.ts';

export function fetchLibrary(address: string): Promise<OwnLibrary> {
  return readSiteJson<OwnLibrary>(address);
}

/** Papers of materials, each fetched once. */
export class MaterialShelf {
  readonly papers = new Map<string, Booklet>();
  readonly #asked = new Map<string, Promise<unknown>>();

  /** Fetches what the session needs and is not here yet. @returns whether something came */
  async fetchFor({ items }: OwnSession, { materials }: OwnLibrary): Promise<boolean> {
    const ids = new Set(items.flatMap(({ kind, ref }) => (kind === 'material' ? [ref] : [])));
    const wanted = materials.filter(({ id }) => ids.has(id) && !this.papers.has(id));
    await Promise.all(wanted.map(({ id, papers }) => this.fetchOne(id, papers).catch(() => undefined)));
    return wanted.some(({ id }) => this.papers.has(id));
  }

  async fetchOne(id: string, address: string): Promise<Booklet> {
    const asked = this.#asked.get(id) ?? readSiteJson<Booklet>(address);
    this.#asked.set(id, asked);
    try {
      const booklet = (await asked) as Booklet;
      this.papers.set(id, booklet);
      return booklet;
    } catch (error) {
      this.#asked.delete(id);
      throw error;
    }
  }
}
