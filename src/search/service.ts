import { readFromUrl, type ReadFile } from './bundle/read-file.ts';
import { Library } from './library.ts';
import { SearchEngine } from './query/engine.ts';
import type { Facet, SearchOptions, SearchResponse, Suggestion } from './types.ts';

/** The search over the bundle at one address, opened when first asked; runs in a worker or on the page itself. */
export class SearchService {
  private readonly readFile: ReadFile;
  private opened: Promise<SearchEngine> | undefined;

  constructor(bundleUrl: string, readFile = readFromUrl(bundleUrl)) {
    this.readFile = readFile;
  }

  async preload(): Promise<void> {
    await this.engine();
  }

  async search(query: string, options: SearchOptions): Promise<SearchResponse> {
    const begun = performance.now();
    const response = await (await this.engine()).search(query, options);
    return { ...response, took: performance.now() - begun };
  }

  async suggest(prefix: string, limit: number | undefined, signal: AbortSignal | undefined): Promise<Suggestion[]> {
    return (await this.engine()).suggest(prefix, limit, signal);
  }

  async facets(): Promise<Facet[]> {
    return (await this.engine()).facets();
  }

  /** After a failure the next call tries again: the network may be back. */
  private engine(): Promise<SearchEngine> {
    if (!this.opened) {
      this.opened = Library.open(this.readFile).then((library) => new SearchEngine(library));
      this.opened.catch(() => (this.opened = undefined));
    }
    return this.opened;
  }
}
