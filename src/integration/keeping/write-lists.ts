import { LIST_FORMAT, NOT_KEPT_PAGE, unitListPath, type UnitList } from '../../keeping/lists.ts';
import { KEPT } from '../../schemas/kept-page.ts';
import { LEFT_OUT, standsIn } from '../../schemas/site-folders.ts';
import { FileGroups } from './file-groups.ts';
import type { KeepableUnit } from './kept-units.ts';
import type { PageFiles } from './page-files.ts';
import { searchFiles } from './search-files.ts';
import type { SiteFolder } from './site-folder.ts';
import { SitePages } from './site-pages.ts';

/** Kept with anything: where one begins, what is kept, the search, the page for what is not kept; pages of the site's root. */
const SHELL_PAGES = ['', KEPT.slice(1), 'tim-kiem/', NOT_KEPT_PAGE];
const SHELL_FILES = ['favicon.svg', 'manifest.webmanifest', 'bieu-tuong-192.png'];

interface FinishedSite {
  folder: SiteFolder;
  /** With a slash at both ends. */
  base: string;
  /** Where is kept what was read of pages that do not change. */
  cacheDir: string;
}

/**
 * Writes what can be kept of a finished site, its search index included.
 * @returns number of units
 */
export async function writeLists({ folder: site, base, cacheDir }: FinishedSite, units: readonly KeepableUnit[]): Promise<number> {
  const searched = await searchFiles(site, cacheDir);
  const pages = await SitePages.open(site, base, cacheDir);
  const groups = new FileGroups(site);
  const shell = groups.write(shellFiles(site, pages));
  const search = groups.write(searched.common);

  const writeListOf = (path: string, { pages: named, title, label }: KeepableUnit): void => {
    const kept = named.filter((page) => pages.has(page));
    const { files, papers, slides, shown } = unitFiles(path, kept, pages, searched.byPage);
    const list: UnitList = {
      format: LIST_FORMAT,
      title,
      label,
      pages: kept.length,
      slides,
      files: site.listedFiles(files),
      papers: site.listedFiles(new Set(papers).difference(new Set(files))),
      looks: [...new Set([...new Set(shown.map((page) => pages.looksOf(page)))].map((looks) => groups.write(looks)))],
      shell,
      search,
    };
    site.writeJson(unitListPath(path), list);
  };
  for (const unit of units) if (pages.has(unit.pages[0]!)) writeListOf(unit.pages[0]!, unit);
  const everything = site.files.filter((file) => /(?:^|\/)index\.html$/.test(file) && !standsIn(file, LEFT_OUT.kept));
  writeListOf('', { pages: everything.map(pageOf), title: '', label: '' });
  await pages.keep();
  return units.length;
}

function shellFiles(site: SiteFolder, pages: SitePages): string[] {
  const shown = SHELL_PAGES.filter((page) => pages.has(page)).map((page) => pages.filesOf(page));
  return [...shown.flatMap((page) => [...page.own, ...pages.looksOf(page)]), ...SHELL_FILES.filter((file) => site.has(file))].sort();
}

/** What pages of a unit consist of, their slides included, and which pages a reader comes to see. @param path of the unit itself */
function unitFiles(path: string, kept: readonly string[], pages: SitePages, searched: ReadonlyMap<string, string[]>) {
  const shown: PageFiles[] = kept.map((page) => pages.filesOf(page));
  const slides = shown.flatMap(({ slides: html }) => (html ? [pages.filesOf(pageOf(html))] : []));
  const files = slides.flatMap(({ own }) => own);
  for (const [index, page] of kept.entries()) {
    const { own, handedOn } = shown[index]!;
    files.push(...own, ...(searched.get(page) ?? []));
    // A page that comes along is read; its pictures to be sent to others are kept with itself.
    if (page === path) files.push(...handedOn);
  }
  return { files, papers: shown.flatMap(({ papers }) => papers), slides: slides.length > 0, shown: [...shown, ...slides] };
}

function pageOf(html: string): string {
  return html.replace(/index\.html$/, '');
}
