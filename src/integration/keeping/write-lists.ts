import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groupPath, LIST_FORMAT, NOT_KEPT_PAGE, unitListPath, type UnitList } from '../../keeping/lists.ts';
import { listFiles } from '../../release/manifest.ts';
import { KEPT } from '../../schemas/kept-page.ts';
import { LEFT_OUT, standsIn } from '../../schemas/site-folders.ts';
import type { KeepableUnit } from './kept-units.ts';
import { readPageFiles, withAllTheyNeed, type PageFiles } from './page-files.ts';
import { searchFiles } from './search-files.ts';
import { digestOf, SiteFolder } from './site-folder.ts';

/** Kept with anything: where one begins, what is kept, the search, the page for what is not kept; pages of the site's root. */
const SHELL_PAGES = ['', KEPT.slice(1), 'tim-kiem/', NOT_KEPT_PAGE];
const SHELL_FILES = ['favicon.svg', 'manifest.webmanifest', 'bieu-tuong-192.png'];

/**
 * Writes what can be kept of a finished site, its search index included.
 * @param base of the site, with a slash at both ends
 * @returns number of units
 */
export async function writeLists(folder: string, base: string, units: readonly KeepableUnit[]): Promise<number> {
  const site = new SiteFolder(folder);
  const all = listFiles(folder);
  const searched = await searchFiles(folder, all);
  const pages = new Map<string, PageFiles>();
  const named = new Map<string, string[]>();
  const read = (page: string): PageFiles => {
    const html = `${page}index.html`;
    return pages.get(html) ?? pages.set(html, readPageFiles(html, site, base)).get(html)!;
  };
  const write = (path: string, value: object): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  };
  const groups = new Map<string, string>();
  const group = (paths: readonly string[]): string => {
    const key = paths.join('\n');
    const known = groups.get(key);
    if (known) return known;
    const content = { files: site.listedFiles(paths) };
    const digest = digestOf(JSON.stringify(content));
    write(groupPath(digest), content);
    groups.set(key, digest);
    return digest;
  };
  const looksOf = (page: PageFiles): string => group(withAllTheyNeed(page.bundled, site, named));

  const shellPages = SHELL_PAGES.filter((page) => site.has(`${page}index.html`)).map(read);
  const shell = group(
    [
      ...shellPages.flatMap(({ own, bundled }) => [...own, ...withAllTheyNeed(bundled, site, named)]),
      ...SHELL_FILES.filter((file) => site.has(file)),
    ].sort(),
  );
  const search = group(searched.common);

  const writeListOf = (path: string, { pages: paths, title, label }: KeepableUnit): void => {
    const kept = paths.filter((page) => site.has(`${page}index.html`)).map((page) => [page, read(page)] as const);
    const slides = kept.flatMap(([, { slides: html }]) => (html ? [read(html.replace(/index\.html$/, ''))] : []));
    const files: string[] = [...slides.flatMap(({ own }) => own)];
    const papers: string[] = [];
    for (const [page, { own, handedOn, papers: offered }] of kept) {
      files.push(...own, ...(searched.byPage.get(page) ?? []));
      // A page that comes along is read; its pictures to be sent to others are kept with itself.
      if (page === path) files.push(...handedOn);
      papers.push(...offered);
    }
    const shown = [...kept.map(([, page]) => page), ...slides];
    const list: UnitList = {
      format: LIST_FORMAT,
      title,
      label,
      pages: kept.length,
      slides: slides.length > 0,
      files: site.listedFiles(files),
      papers: site.listedFiles(papers.filter((paper) => !files.includes(paper))),
      looks: [...new Set(shown.map(looksOf))],
      shell,
      search,
    };
    write(unitListPath(path), list);
  };
  for (const unit of units) if (site.has(`${unit.pages[0]}index.html`)) writeListOf(unit.pages[0]!, unit);
  const everything = all.filter((file) => /(?:^|\/)index\.html$/.test(file) && !standsIn(file, LEFT_OUT.kept));
  writeListOf('', { pages: everything.map((html) => html.replace(/index\.html$/, '')), title: '', label: '' });
  return units.length;
}
