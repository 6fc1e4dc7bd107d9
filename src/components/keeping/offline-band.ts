import type { ServedCopy } from '../../keeping/served-copy.ts';
import { KEPT } from '../../schemas/kept-page.ts';
import { sitePath } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { loadStyle } from '../search/load-style.ts';
import { actButton } from './acts.ts';
import { dayWords } from './keep-words.ts';
import { keeperHere, siteRoot } from './keeper-here.ts';
import { keptItems } from './kept-list.ts';
import style from './offline-band.css?url';
import { strings } from './strings.ts';

/** So many of what was kept last are on the home page; the page of all that is kept has the others. */
const LAST_KEPT = 4;

let isShown = false;

/**
 * Says under the header that there is no network and of which day the copy is, until the network is back.
 * @param copy null where the page is none: it came before the network was gone, or out of the browser's own memory
 */
export async function showBand(copy: ServedCopy | null, header = document.querySelector<HTMLElement>('body > header')): Promise<void> {
  if (!copy && isShown) return;
  isShown = true;
  await loadStyle(style);
  const { keptAt, why } = copy ?? { keptAt: null, why: 'offline' };
  const [said, ways] = [build('p'), build('p')];
  const band = build('div', { class: 'offline no-print', role: 'status' }, build('div', { class: 'wrap' }, said, ways));
  header?.after(band);
  // What is said in an element that is there already is heard.
  said.append(build('b', {}, strings.noNetwork[why]), keptAt === null ? '' : ` ${strings.readingKept(dayWords(keptAt))}`);
  ways.append(build('a', { href: siteRoot() + KEPT.slice(1) }, strings.title));
  if (!copy) return hideOnline(band);
  addEventListener('online', () => {
    said.replaceChildren(build('b', {}, strings.online));
    ways.replaceChildren(actButton({ words: strings.openAgain, press: () => location.reload() }));
  });
  if (sitePath() === siteRoot()) band.after(...(await keptLast()));
}

/** The page is what it was: there is nothing to open again. */
function hideOnline(band: HTMLElement): void {
  const heard = new AbortController();
  const look = (): void => {
    if (!navigator.onLine) return;
    heard.abort();
    band.remove();
    isShown = false;
  };
  for (const event of ['online', 'pageshow']) addEventListener(event, look, { signal: heard.signal });
}

/** Who begins at the home page is led to what can be read now; where all of it can, it leads there itself. */
async function keptLast(): Promise<HTMLElement[]> {
  const shelf = await (await keeperHere()).shelf();
  if ('fault' in shelf || shelf.kept.some(({ address }) => address === siteRoot())) return [];
  const last = shelf.kept.sort((one, other) => other.keptAt - one.keptAt).slice(0, LAST_KEPT);
  const list = build('ul', { role: 'list' }, ...keptItems(last));
  return [
    build('nav', { class: 'offline wrap no-print', 'aria-label': strings.readNow }, build('p', { class: 'label' }, strings.readNow), list),
  ];
}
