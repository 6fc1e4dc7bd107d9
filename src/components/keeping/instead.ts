import { wayButton } from '../on-device/way-button.ts';
import { build } from '../search/build.ts';
import { copyText } from '../site/copy-text.ts';
import { actButton } from './acts.ts';
import { strings } from './strings.ts';

/**
 * What does the same where nothing can be kept: the files of the entry that open without a network, as its bar has them,
 * and its address, to be opened in another browser.
 */
export function insteadOfKeeping(): HTMLElement[] {
  const files = [...document.querySelectorAll<HTMLAnchorElement>("[data-part='opening'] :is(a[href$='.html'], a[href$='.pdf'])")];
  const links = files.map((file) => build('a', { href: file.href, download: file.getAttribute('download') ?? undefined }, wordsOf(file)));
  const around = build('span', { class: 'copying' }, build('span', { class: 'copied', role: 'status' }));
  const copy = actButton({ words: strings.copyAddress, press: () => void copyText(location.href, around) });
  return [...links, copy, wayButton(), around].filter((way) => way !== null);
}

/** In the bar the kind and size of a file stand in a line of their own. */
function wordsOf(file: HTMLAnchorElement): string {
  const note = file.querySelector('small')?.textContent;
  const words = file.textContent.trim().replace(/\s+/g, ' ');
  return note ? `${words.slice(0, -note.length).trim()} (${note})` : words;
}
