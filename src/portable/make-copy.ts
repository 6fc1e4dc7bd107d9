import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../problems/refusal.ts';
import type { SiteAddress } from '../library/site-address.ts';
import { listFiles } from '../release/manifest.ts';
import { faultsOf } from './check-copy.ts';
import { classicScripts, everyNeeded, inOrder, loaderScript, type ClassicScript } from './classic-scripts.ts';
import { asScript, filesNamedIn } from './file-script.ts';
import { FONT_SHEET, fontSheet } from './font-sheet.ts';
import { isPage, originalSite, type OriginalSite } from './original-site.ts';
import { LOADER, rewritePage } from './rewrite-page.ts';
import { rewriteSheet } from './rewrite-sheet.ts';
import { SEARCH_SCRIPT, searchScript } from './search-script.ts';

const CHUNK = /^_astro\/([\w.-]+\.js)$/;
/** Scripts ask for sheets as well as pages, so all come along. */
const SHEET = /^_astro\/.*\.css$/;
/** The index, which scripts read part by part. */
const INDEX = /^pagefind\//;
const MOST_FAULTS = 20;

/**
 * Makes a copy of a finished site that needs no host: its pages open from a disk, and below any address of any host.
 * What no page leads to or is made of does not come along.
 * @param from folder of the site
 * @param to folder to be made
 * @param left paths of files that do not come along: links lead to the web
 * @throws Refusal where something of the site has no place in such a copy
 */
export async function makeCopy(task: { from: string; to: string; address: SiteAddress; left: ReadonlySet<string> }): Promise<void> {
  const { from, to, address, left } = task;
  const site = originalSite(address, listFiles(from), left);
  const chunks = [...site.files].flatMap((path) => CHUNK.exec(path)?.[1] ?? []);
  const scripts = await classicScripts(join(from, '_astro'), chunks);
  const copy = new CopyOfSite(from, to, site);
  await copy.writePages(scripts);
  await copy.writeScripts(scripts);
  await copy.writeLetters();
  await copy.writeWhatScriptsRead();
  await copy.writeSheets();
  await copy.copyFiles();
  const faults = await faultsOf(to, listFiles(to), site.web);
  if (faults.length > 0) throw new Refusal(['Bản mang đi không dùng được:', ...faults.slice(0, MOST_FAULTS)].join('\n'));
}

/** What the pages of a copy turn out to need is gathered while they are written. */
class CopyOfSite {
  readonly #from: string;
  readonly #to: string;
  readonly #site: OriginalSite;
  readonly #needs = new Set<string>();
  readonly #read: Set<string>;
  readonly #begins = new Set<string>();
  readonly #fonts = new Set<string>();

  constructor(from: string, to: string, site: OriginalSite) {
    this.#from = from;
    this.#to = to;
    this.#site = site;
    this.#read = new Set(this.#paths(INDEX));
  }

  async writePages(scripts: ReadonlyMap<string, ClassicScript>): Promise<void> {
    const place = { site: this.#site, inOrder: (names: readonly string[]) => inOrder(names, scripts) };
    for (const path of [...this.#site.files].filter(isPage)) {
      const { html, needs, read, begins, fonts } = rewritePage((await this.#content(path)).toString(), { ...place, path });
      await this.#write(path, html);
      addAll(this.#needs, needs);
      addAll(this.#read, read);
      addAll(this.#begins, begins);
      addAll(this.#fonts, fonts);
    }
  }

  async writeScripts(scripts: ReadonlyMap<string, ClassicScript>): Promise<void> {
    await this.#write(LOADER, await loaderScript());
    await this.#write(SEARCH_SCRIPT, await searchScript());
    for (const name of everyNeeded(this.#begins, scripts)) await this.#write(`_astro/${name}`, scripts.get(name)!.code);
  }

  /** The sheet of typefaces, for pages and for scripts that hand typefaces on. */
  async writeLetters(): Promise<void> {
    const letters = await fontSheet(this.#fonts, this.#from, this.#site);
    await this.#write(FONT_SHEET, letters);
    await this.#write(`${FONT_SHEET}.js`, asScript(FONT_SHEET, Buffer.from(letters)));
  }

  async writeWhatScriptsRead(): Promise<void> {
    for (const path of this.#read) {
      const content = await this.#content(path);
      addAll(this.#read, filesNamedIn(path, content, this.#site));
      await this.#write(`${path}.js`, asScript(path, content));
    }
  }

  async writeSheets(): Promise<void> {
    for (const path of this.#paths(SHEET)) {
      const { css, needs } = rewriteSheet((await this.#content(path)).toString(), path, this.#site);
      await this.#write(path, css);
      addAll(this.#needs, needs);
    }
  }

  /** What is as it was on the web. */
  async copyFiles(): Promise<void> {
    for (const path of this.#needs) {
      if (isPage(path) || SHEET.test(path)) continue;
      await mkdir(dirname(join(this.#to, path)), { recursive: true });
      await cp(join(this.#from, path), join(this.#to, path));
    }
  }

  #paths(pattern: RegExp): string[] {
    return [...this.#site.files].filter((path) => pattern.test(path));
  }

  #content(path: string): Promise<Buffer> {
    return readFile(join(this.#from, path));
  }

  async #write(path: string, content: string): Promise<void> {
    await mkdir(dirname(join(this.#to, path)), { recursive: true });
    await writeFile(join(this.#to, path), content);
  }
}

function addAll<T>(set: Set<T>, more: Iterable<T>): void {
  for (const one of more) set.add(one);
}
