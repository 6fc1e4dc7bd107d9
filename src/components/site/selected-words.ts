import { QUOTATION_PAGES } from '../../pack/own/named-parts.ts';
import type { NamedItem } from '../../pack/own/own-session.ts';
import { sitePath, webAddress } from '../../site-copy/site-copy.ts';
import { elementOf, plainWords, quotedWords, selectionHere, type Selected } from './quoted-words.ts';
import { selectionStrings } from './selection-strings.ts';

/** Words that are selected, with what goes with them wherever they are put. */
export interface SelectedWords extends Selected {
  /** Words, where they are from and what they are worth, and an address. */
  copied: string;
  /** What a session of one's own has of them; null for what nobody should read to a meeting. */
  item: NamedItem | null;
}

/** Null where nothing is selected, or nothing of what a page says. */
export function selectedWords(): SelectedWords | null {
  const selection = selectionHere();
  if (!selection) return null;
  const quoted = quotedWords(selection);
  if (quoted) return { ...selection, copied: quoted.copied, item: quoted.isWarned ? null : quotationAt(quoted.address) };
  const { words, range } = selection;
  const plain = plainWords(words);
  const warnings = warningsIn(range);
  const copied = [...warnings, `“${plain}”`, placeOf(range), addressOf(range)].join('\n');
  return { words, range, copied, item: warnings.length > 0 ? null : passageOf(plain, range) };
}

/** The quotation that a link leads to, whole: its state and source go with it. */
function quotationAt(address: string): NamedItem | null {
  const ref = /\/trich-dan\/([^/]+)\/$/.exec(address)?.[1];
  return ref === undefined ? null : { kind: 'quotation', ref, part: '' };
}

/** Null on the pages of quotations: what is read to a meeting of them is a quotation, with its source and state. */
function passageOf(words: string, range: Range): NamedItem | null {
  const { compose = '' } = document.querySelector('main')?.dataset ?? {};
  // Below the library's own address, whatever folder of the host that is.
  const path = sitePath().slice(sitePath(compose).replace(/[^/]+\/$/, '').length);
  const ref = path.replace(/^\/|\/$/g, '');
  if (ref.split('/')[0] === QUOTATION_PAGES) return null;
  const heading = headingBefore(range);
  return {
    kind: 'passage',
    ref,
    part: heading && heading.tagName !== 'H1' ? heading.id : '',
    text: words.replace(/\s+/g, ' '),
    source: titleAndSection(heading),
  };
}

/** Sayings that nobody should quote and that stand among the words: they do not travel without being told. */
function warningsIn(range: Range): string[] {
  const element = elementOf(range.commonAncestorContainer);
  const warned = [...(element?.querySelectorAll<HTMLElement>('[data-warning]') ?? [])].filter((one) => range.intersectsNode(one));
  return warned.map(({ dataset }) => `${selectionStrings.amongThem} ${dataset['warning']}`);
}

/** `Tên trang, phần …. Tên thư viện.` */
function placeOf(range: Range): string {
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content;
  return `${titleAndSection(headingBefore(range))}. ${site ?? ''}.`;
}

function titleAndSection(heading: HTMLElement | undefined): string {
  const title = document.querySelector('h1')?.textContent?.trim();
  const section = heading && heading.tagName !== 'H1' ? heading.textContent?.trim() : '';
  return plainWords([title, section].filter(Boolean).join(', '));
}

function addressOf(range: Range): string {
  const heading = headingBefore(range);
  return webAddress().replace(/[?#].*/, '') + (heading?.id && heading.tagName !== 'H1' ? `#${heading.id}` : '');
}

/** The last heading of a section that stands before the words. */
function headingBefore(range: Range): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main :is(h1, h2[id], h3[id])')]
    .filter((heading) => range.comparePoint(heading, 0) < 0 && !heading.closest("[data-part='beside'], aside"))
    .at(-1);
}
