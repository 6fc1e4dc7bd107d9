import { join } from 'node:path';
import { DigestCache } from '../../library/compile-cache.ts';
import { readFromDirectory } from '../../search/bundle/read-directory.ts';
import { Library } from '../../search/loaded-library.ts';
import type { SiteFolder } from './site-folder.ts';

const INDEX = 'pagefind/';
const OF_PAGES = /^pagefind\/(?:fragment|passage)\/([^.]+)\./;
const FRAGMENT = /^pagefind\/fragment\//;

/** What the search reads whatever is asked, and what it shows of single pages, by their paths from the root of the site. */
interface SearchFiles {
  common: string[];
  byPage: ReadonlyMap<string, string[]>;
}

/** Which page a file of the index is of is read once: its name and content do not change while the page does not. */
export async function searchFiles(site: SiteFolder, cacheDir: string): Promise<SearchFiles> {
  const { bundle } = await Library.open(readFromDirectory(join(site.path, INDEX)));
  const pages = new DigestCache(
    join(cacheDir, 'fragment-pages.lines'),
    (value) => typeof value === 'string',
    'path from the root of the site',
  );
  await pages.load();
  const files = site.files.filter((file) => file.startsWith(INDEX));
  const byFragment = Map.groupBy(
    files.filter((file) => OF_PAGES.test(file)),
    (file) => OF_PAGES.exec(file)![1]!,
  );
  const byPage = new Map<string, string[]>();
  for (const [page, fragment] of bundle.meta.fragments.entries()) {
    const ofPage = byFragment.get(fragment) ?? [];
    const own = ofPage.filter((file) => FRAGMENT.test(file)).map((file) => site.factsOf(file).sha256);
    byPage.set(await pages.getLater(own, async () => decodeURI((await bundle.fragment(page)).url).replace(/^\//, '')), ofPage);
  }
  await pages.save();
  return { common: files.filter((file) => !OF_PAGES.test(file)), byPage };
}
