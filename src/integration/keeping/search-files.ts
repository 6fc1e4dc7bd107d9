import { join } from 'node:path';
import { readFromDirectory } from '../../search/bundle/read-directory.ts';
import { Library } from '../../search/loaded-library.ts';

const INDEX = 'pagefind/';
const OF_PAGES = /^pagefind\/(?:fragment|passage)\/([^.]+)\./;

/** What the search reads whatever is asked, and what it shows of single pages, by their paths from the root of the site. */
interface SearchFiles {
  common: string[];
  byPage: ReadonlyMap<string, string[]>;
}

/** @param all paths of all files of the site */
export async function searchFiles(folder: string, all: readonly string[]): Promise<SearchFiles> {
  const { bundle } = await Library.open(readFromDirectory(join(folder, INDEX)));
  const files = all.filter((file) => file.startsWith(INDEX));
  const byFragment = Map.groupBy(
    files.filter((file) => OF_PAGES.test(file)),
    (file) => OF_PAGES.exec(file)![1]!,
  );
  const byPage = new Map<string, string[]>();
  for (let page = 0; page < bundle.pageCount; page++) {
    const { url } = await bundle.fragment(page);
    byPage.set(decodeURI(url).replace(/^\//, ''), byFragment.get(bundle.meta.fragments[page]!) ?? []);
  }
  return { common: files.filter((file) => !OF_PAGES.test(file)), byPage };
}
