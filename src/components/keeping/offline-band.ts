import type { ServedCopy } from '../../keeping/served-copy.ts';
import { KEPT } from '../../schemas/kept-page.ts';
import { build } from '../search/build.ts';
import { loadStyle } from '../search/load-style.ts';
import { actButton } from './acts.ts';
import { dayWords } from './keep-words.ts';
import { siteRoot } from './keeper-here.ts';
import style from './offline-band.css?url';
import { strings } from './strings.ts';

/** Says under the header that there is no network and of which day the copy is, until the network is back. */
export async function showBand({ keptAt, why }: ServedCopy): Promise<void> {
  await loadStyle(style);
  const [said, ways] = [build('p'), build('p')];
  const band = build('div', { class: 'offline no-print', role: 'status' }, build('div', { class: 'wrap' }, said, ways));
  document.querySelector('body > header')?.after(band);
  // What is said in an element that is there already is heard.
  said.append(build('b', {}, strings.noNetwork[why]), keptAt === null ? '' : ` ${strings.readingKept(dayWords(keptAt))}`);
  ways.append(build('a', { href: siteRoot() + KEPT.slice(1) }, strings.title));
  addEventListener('online', () => {
    said.replaceChildren(build('b', {}, strings.online));
    ways.replaceChildren(actButton({ words: strings.openAgain, press: () => location.reload() }));
  });
}
