import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../problems/refusal.ts';
import type { SiteAddress } from '../library/site-address.ts';
import { listFiles } from '../release/manifest.ts';
import { faultsOf } from './check-copy.ts';
import { classicScripts, everyNeeded, inOrder, loaderScript } from './classic-scripts.ts';
import { FONT_SHEET, fontSheet } from './font-sheet.ts';
import { isPage, originalSite } from './original-site.ts';
import { LOADER, rewritePage } from './rewrite-page.ts';
import { SEARCH_SCRIPT, searchScript } from './search-script.ts';
import { asScript, filesNamedIn } from './file-script.ts';

const CHUNK = /^_astro\/([\w.-]+\.js)$/;
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
export async function makeCopy({
  from,
  to,
  address,
  left,
}: {
  from: string;
  to: string;
  address: SiteAddress;
  left: ReadonlySet<string>;
}): Promise<void> {
  const site = originalSite(address, listFiles(from), left);
  const paths = [...site.files];
  const chunks = paths.flatMap((path) => CHUNK.exec(path)?.[1] ?? []);
  const scripts = await classicScripts(join(from, '_astro'), chunks);
  const [needs, read, begins, fonts] = [
    new Set<string>(),
    new Set(paths.filter((path) => INDEX.test(path))),
    new Set<string>(),
    new Set<string>(),
  ];
  const write = async (path: string, content: string): Promise<void> => {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), content);
  };

  for (const path of paths.filter(isPage)) {
    const page = rewritePage(await readFile(join(from, path), 'utf8'), { path, site, inOrder: (names) => inOrder(names, scripts) });
    await write(path, page.html);
    for (const file of page.needs) needs.add(file);
    for (const file of page.read) read.add(file);
    for (const name of page.begins) begins.add(name);
    for (const css of page.fonts) fonts.add(css);
  }

  await write(LOADER, await loaderScript());
  for (const name of everyNeeded(begins, scripts)) await write(`_astro/${name}`, scripts.get(name)!.code);
  const letters = await fontSheet(fonts, from, site);
  await write(FONT_SHEET, letters);
  await write(`${FONT_SHEET}.js`, asScript(FONT_SHEET, Buffer.from(letters)));
  await write(SEARCH_SCRIPT, await searchScript());
  for (const path of read) {
    const content = await readFile(join(from, path));
    for (const file of filesNamedIn(path, content, site)) read.add(file);
    await write(`${path}.js`, asScript(path, content));
  }
  for (const path of paths) {
    if (isPage(path) || !(needs.has(path) || /^_astro\/.*\.css$/.test(path))) continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(from, path), join(to, path));
  }
  const faults = await faultsOf(to, listFiles(to), site.web);
  if (faults.length > 0) throw new Refusal(['Bản mang đi không dùng được:', ...faults.slice(0, MOST_FAULTS)].join('\n'));
}
