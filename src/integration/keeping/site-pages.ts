import { readPageFiles, withAllTheyNeed, type PageFiles } from './page-files.ts';
import type { SiteFolder } from './site-folder.ts';

/** Pages of a finished site by their paths from its root (`tai-lieu/x/`), each read once. */
export class SitePages {
  readonly #site: SiteFolder;
  readonly #base: string;
  readonly #read = new Map<string, PageFiles>();
  /** What files of the bundler name. */
  readonly #named = new Map<string, string[]>();

  /** @param base of the site, with a slash at both ends */
  constructor(site: SiteFolder, base: string) {
    this.#site = site;
    this.#base = base;
  }

  has(page: string): boolean {
    return this.#site.has(`${page}index.html`);
  }

  filesOf(page: string): PageFiles {
    const known = this.#read.get(page);
    if (known) return known;
    const files = readPageFiles(`${page}index.html`, this.#site, this.#base);
    this.#read.set(page, files);
    return files;
  }

  /** Styles, scripts and fonts that a page needs, early or late. */
  looksOf({ bundled }: PageFiles): string[] {
    return withAllTheyNeed(bundled, this.#site, this.#named);
  }
}
