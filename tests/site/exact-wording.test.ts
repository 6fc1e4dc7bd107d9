import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLibrary } from '../../src/library/read-library.ts';
import { readSettings } from '../../src/library/settings.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { canonical } from '../../src/search/query/keys.ts';
import { isSyllable } from '../../src/vietnamese/syllable.ts';

/** Of some three hundred wordings; 43 when synonyms counted like the words themselves. */
const MOST_FIRST = 5;
const MOST_ABOVE = 5;

interface Page {
  url: string;
  /** Words of its text and its title, and of its other names, with spaces around them. */
  said: string;
  names: string;
}

const words = (text: string): string =>
  ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .map(canonical)
    .join(' ')} `;

async function readPages(library: Library): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>();
  for (let page = 0; page < library.bundle.pageCount; page++) {
    const { url, content, meta } = await library.bundle.fragment(page);
    const { title = '', alias = '' } = meta;
    pages.set(url, { url, said: `${words(content)}|${words(title)}`, names: `${words(title)}|${words(alias)}` });
  }
  return pages;
}

test('for whatever editors call a thing, pages that say it come before pages that say it otherwise', async () => {
  const library = await Library.open(readFromDirectory(join('dist', 'pagefind')));
  const engine = new SearchEngine(library);
  const pages = await readPages(library);
  const { settings } = await readSettings('content');
  const { entries } = await readLibrary('content');
  const topics = entries.flatMap(({ collection, data }) => (collection === 'topics' ? [data as { name: string; aliases: string[] }] : []));
  // `CB` is “cán bộ hoặc chi bộ”: either.
  const long = Object.entries(settings!.abbreviations).flatMap(([short, said]) => said.split(' hoặc ').map((one) => [short, one] as const));
  const wordings = new Set([...topics.flatMap(({ name, aliases }) => [name, ...aliases]), ...settings!.synonyms.flat(), ...long.flat()]);

  let asked = 0;
  const [first, above]: [string[], string[]] = [[], []];
  for (const wording of wordings) {
    const typed = words(wording);
    // `TƯ` is every “tư” of the library.
    if (wording === wording.toUpperCase() && isSyllable(typed.trim())) continue;
    // An abbreviation and what it stands for are one wording.
    const same = [typed, ...long.flatMap(([a, b]) => (words(a) === typed ? [words(b)] : words(b) === typed ? [words(a)] : []))];
    const says = ({ said }: Page): boolean => same.some((one) => said.includes(one));
    const isNamed = ({ names }: Page): boolean => names.includes(typed);
    if (![...pages.values()].some(says)) continue;
    asked++;
    const { results } = await engine.search(`${wording} `, { limit: 30 });
    const found = results.map(({ url }) => pages.get(url.replace(/#.*$/, ''))!);
    const strangers = found.slice(0, found.findIndex(says) < 0 ? 30 : found.findIndex(says)).filter((page) => !isNamed(page));
    const told = `${wording}: ${found
      .slice(0, 3)
      .map(({ url }) => url)
      .join(' ')}`;
    if (found[0] === undefined || strangers.includes(found[0])) first.push(told);
    else if (strangers.length > 0) above.push(told);
  }
  assert.ok(asked > 250, `${asked} wordings`);
  assert.ok(first.length <= MOST_FIRST, `a page without the wording comes first: ${first.join('\n')}`);
  assert.ok(above.length <= MOST_ABOVE, `a page without the wording stands above all that have it: ${above.join('\n')}`);
});
