import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { targetOf, type OriginalSite } from './original-site.ts';

/** The sheet of the site's typefaces, which browsers take from no other file of a disk. */
export const FONT_SHEET = '_astro/fonts.css';

const ADDRESS = /url\((["']?)([^"')]+\.woff2)\1\)/g;

/** Whether a sheet that stands in a page names typefaces. */
export function isFontSheet(css: string): boolean {
  return css.includes('@font-face');
}

/**
 * One sheet of those that stand in pages, each typeface inside it.
 * @param folder of the finished site
 */
export async function fontSheet(sheets: Iterable<string>, folder: string, site: OriginalSite): Promise<string> {
  const css = [...new Set(sheets)].join('\n');
  const files = new Map<string, string>();
  for (const [, , address = ''] of css.matchAll(ADDRESS)) {
    const { file } = targetOf(address, 'index.html', site);
    if (!file) throw new Error(`${address} is no file of the site.`);
    files.set(address, (await readFile(join(folder, file))).toString('base64'));
  }
  return css.replace(ADDRESS, (_all, _quote, address: string) => `url("data:font/woff2;base64,${files.get(address)}")`);
}
