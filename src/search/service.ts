import { readFromUrl } from './bundle/read-file.ts';
import { CurrentIndex } from './current-index.ts';
import type { Federation } from './federation/federation.ts';
import type { Library } from './loaded-library.ts';
import { belowSite, pageAddress } from './page-address.ts';
import { SearchEngine } from './query/engine.ts';
import type { Facet, OtherLibraries, SearchOptions, SearchResponse, Suggestion, SuggestOptions } from './types.ts';

/** The search over the bundle at one address, opened when first asked; runs in a worker or on the page itself. */
export class SearchService {
  private readonly index: CurrentIndex;
  private readonly engines = new WeakMap<Library, SearchEngine>();
  /** The folder the bundle lies in; the index names pages from there. */
  private readonly site: URL;
  private readonly others: OtherLibraries | undefined;
  private joining: Promise<Federation> | undefined;

  /**
   * @param fresh the first file is read past the browser's cache
   * @param others searched together with this one, but for suggestions and where only some pages may be found
   */
  constructor(bundleUrl: string, readFile = readFromUrl(bundleUrl), fresh = false, others?: OtherLibraries) {
    this.index = new CurrentIndex(readFile, fresh);
    this.site = new URL('..', bundleUrl.replace(/\/?$/, '/'));
    this.others = others;
  }

  async preload(): Promise<void> {
    if (this.others) void this.federation(this.others).then((federation) => federation?.preload());
    await this.index.ask(() => {});
  }

  async search(query: string, options: SearchOptions): Promise<SearchResponse> {
    const { others } = this;
    if (!others || options.within) return this.searchOwn(query, options);
    const federation = await this.federation(others);
    if (federation) return federation.search(query, options);
    const leftOut = others.others.map(({ name }) => ({ name, reason: 'internal' as const }));
    return { ...(await this.searchOwn(query, options)), leftOut };
  }

  async suggest(prefix: string, options: SuggestOptions): Promise<Suggestion[]> {
    const suggestions = await this.index.ask((library) => this.engineOf(library).suggest(prefix, options), options.signal);
    return suggestions.map((suggestion) =>
      suggestion.url === undefined ? suggestion : { ...suggestion, url: this.addressOf(suggestion.url) },
    );
  }

  async facets(within?: SearchOptions['within']): Promise<Facet[]> {
    const federation = this.others && !within ? await this.federation(this.others) : null;
    return federation ? federation.facets() : this.index.ask((library) => this.engineOf(library).facets(within));
  }

  private async searchOwn(query: string, options: SearchOptions): Promise<SearchResponse> {
    const response = await this.index.ask((library) => this.engineOf(library).search(query, options), options.signal);
    const results = response.results.map((result) => ({ ...result, url: this.addressOf(result.url) }));
    return { ...response, results };
  }

  private engineOf(library: Library): SearchEngine {
    const engine = this.engines.get(library) ?? new SearchEngine(library);
    this.engines.set(library, engine);
    return engine;
  }

  /** Null where the server no longer has the script of this release. */
  private federation(others: OtherLibraries): Promise<Federation | null> {
    this.joining ??= import('./federation/federation.ts').then(({ Federation }) => new Federation(this.index, this.site, others));
    return this.joining.catch(() => {
      this.joining = undefined;
      return null;
    });
  }

  private addressOf(page: string): string {
    return pageAddress(belowSite(page), this.site, location.origin);
  }
}
