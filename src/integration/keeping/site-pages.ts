import { join } from 'node:path';
import { DigestCache } from '../../library/compile-cache.ts';
import { engineDigest } from '../../library/engine-digest.ts';
import { isNamedFiles, pageFiles, readNamedFiles, withAllTheyNeed, type NamedFiles, type PageFiles } from './page-files.ts';
import type { SiteFolder } from './site-folder.ts';

/** What tells which files a page names. */
const READ_BY = ['src/integration/keeping/page-files.ts', 'src/integration/keeping/page-files.js'];

/** Pages of a finished site by their paths from its root (`tai-lieu/x/`), each read once; one that did not change is not taken apart. */
export class SitePages {
  readonly #site: SiteFolder;
  readonly #base: string;
  readonly #cache: DigestCache<NamedFiles>;
  readonly #read = new Map<string, PageFiles>();
  /** What files of the bundler name. */
  readonly #named = new Map<string, string[]>();
  /** What each set of them needs. */
  readonly #looks = new Map<string, string[]>();

  private constructor(site: SiteFolder, base: string, cache: DigestCache<NamedFiles>) {
    this.#site = site;
    this.#base = base;
    this.#cache = cache;
  }

  /** @param base of the site, with a slash at both ends */
  static async open(site: SiteFolder, base: string, cacheDir: string): Promise<SitePages> {
    const cache = new DigestCache(join(cacheDir, 'named-files.lines'), isNamedFiles, `${await engineDigest(READ_BY)} ${base}`);
    await cache.load();
    return new SitePages(site, base, cache);
  }

  has(page: string): boolean {
    return this.#site.has(`${page}index.html`);
  }

  filesOf(page: string): PageFiles {
    const known = this.#read.get(page);
    if (known) return known;
    const html = `${page}index.html`;
    const bytes = this.#site.read(html);
    const named = this.#cache.get([this.#site.factsOf(html).sha256], () => readNamedFiles(bytes.toString('utf8'), this.#base));
    const files = pageFiles(html, named, this.#site);
    this.#read.set(page, files);
    return files;
  }

  /** Styles, scripts and fonts that a page needs, early or late. */
  looksOf({ bundled }: PageFiles): readonly string[] {
    const key = bundled.join();
    const known = this.#looks.get(key) ?? withAllTheyNeed(bundled, this.#site, this.#named);
    this.#looks.set(key, known);
    return known;
  }

  /** Keeps what was read for the next build. */
  async keep(): Promise<void> {
    await this.#cache.save();
  }
}
