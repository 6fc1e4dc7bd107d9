import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { listPageLines } from '../page-text.ts';
import { isSymbolFont, signOfCharacter } from '../symbol-fonts.ts';

/** Programs whose pages are one document from beginning to end: nothing of a web site is around it. */
const GENERATOR = /microsoft word|libreoffice|openoffice|wps office|google docs/i;
const RULE = /\.([\w-]{1,40})\s*\{([^{}]{0,2000})\}/g;
const MOST_RULES = 2000;

/** What pages of such programs have, whoever they say wrote them. */
const SIGNS = '[class*="lst-kix"], #ftnt_ref1, p.MsoNormal, #sdfootnote1';

/** Whether a page was written by a text processor: Word, LibreOffice, Google Docs. */
export function isOfficePage(document: Document): boolean {
  const generator = document.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? '';
  return (
    GENERATOR.test(generator) ||
    document.querySelector('.doc-content') !== null ||
    (document.querySelector('nav, header, footer, form') === null && document.body.querySelector(SIGNS) !== null && isBare(document))
  );
}

/** A page of a site has links to its other pages; pasted from Word or not, it is no document alone. */
function isBare(document: Document): boolean {
  return document.querySelectorAll('a[href^="/"], script, link[rel="canonical"], meta[property]').length === 0;
}

/** Takes out what stands around a document that was published to the web: the bars of the service, the name of the file. In place. */
export function takeOutAroundDocument(document: Document, { dropped }: Account): void {
  const text = document.body.querySelector('.doc-content');
  if (!text) return;
  const styles = [...document.body.querySelectorAll('style')];
  text.remove();
  dropped.push(...listPageLines(document.body).map((line) => ({ text: line.text, reason: dropReasons.outside })));
  document.body.replaceChildren(...styles, text);
}

/**
 * Puts what such a page says by styles and classes into elements that say it: bold and italic, titles, lists of several
 * levels, footnotes. In place.
 */
export function readOfficeMarkup(document: Document): void {
  styleByClasses(document);
  for (const title of document.querySelectorAll('p.title, p.MsoTitle, p.Title')) rename(title, 'h1');
  for (const break_ of document.querySelectorAll('hr')) break_.remove();
  nestLists(document);
}

const FONT = /font-family\s*:\s*["']?(symbol|wingdings(?: [23])?|webdings)["']?\s*(?:[;,]|$)/i;

/** Letters of fonts that show signs for them, as bullets of lists are written, as those signs. In place. */
export function writeSigns(document: Document): void {
  for (const element of document.body.querySelectorAll('[style*="font-family" i], font[face]')) {
    const font = FONT.exec(element.getAttribute('style') ?? '')?.[1] ?? element.getAttribute('face') ?? '';
    if (!isSymbolFont(font)) continue;
    for (const node of element.childNodes)
      if (node.nodeType === 3)
        node.nodeValue = [...(node.nodeValue ?? '')].map((letter) => signOfCharacter(letter, font) ?? letter).join('');
  }
}

/** Spans whose class or style is bold or italic become `<b>` and `<i>`. */
function styleByClasses(document: Document): void {
  const styles = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n');
  const looks = new Map<string, string>();
  for (const [, name = '', rules = ''] of styles.matchAll(RULE))
    if (looks.size < MOST_RULES) looks.set(name, `${looks.get(name) ?? ''};${rules}`);
  for (const span of document.querySelectorAll('span')) {
    const look = [...[...span.classList].map((name) => looks.get(name) ?? ''), span.getAttribute('style') ?? ''].join(';').toLowerCase();
    const weights = [...look.matchAll(/font-weight:\s*(\w+)/g)];
    const weight = weights.at(-1)?.[1] ?? '';
    const isBold = /^(?:bold|bolder|[6-9]00)$/.test(weight);
    const isItalic = [...look.matchAll(/font-style:\s*(\w+)/g)].at(-1)?.[1] === 'italic';
    const isRaised = /vertical-align:\s*super/.test(look);
    if (span.closest('h1, h2, h3, h4, h5, h6')) continue;
    for (const tag of [isBold ? 'b' : '', isItalic ? 'i' : '', isRaised ? 'sup' : '']) if (tag !== '') wrapInside(span, tag);
  }
}

function wrapInside(element: Element, tag: string): void {
  if ((element.textContent ?? '').trim() === '') return;
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

function rename(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Google Docs writes a list for each change of level, one behind the other; the level is in the name: `lst-kix_abc-1`. */
function nestLists(document: Document): void {
  for (const list of document.querySelectorAll('ul[class*="lst-kix"], ol[class*="lst-kix"]')) {
    const level = levelOf(list);
    const before = list.previousElementSibling;
    if (!before || !/^(?:UL|OL)$/.test(before.tagName) || !before.className.includes('lst-kix')) continue;
    let target: Element = before;
    while (levelOf(target) < level) {
      const below: Element | null = lastList(target);
      if (!below || levelOf(below) > level) break;
      target = below;
    }
    if (levelOf(target) === level && target.tagName === list.tagName) target.append(...list.children);
    else if (levelOf(target) < level && target.lastElementChild) target.lastElementChild.append(list.cloneNode(true));
    else continue;
    list.remove();
  }
}

/** The list below the last item of a list. */
function lastList(list: Element): Element | null {
  const last = list.lastElementChild?.lastElementChild;
  return last && /^(?:UL|OL)$/.test(last.tagName) ? last : null;
}

function levelOf(list: Element): number {
  return Number(/lst-kix_[\w]*-(\d)/.exec(list.className)?.[1] ?? 0);
}

/** Addresses that lead through another site to where they point. */
const REDIRECT =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,6}\/url|l\.facebook\.com\/l\.php|lm\.facebook\.com\/l\.php|(?:[a-z0-9-]+\.)?safelinks\.protection\.outlook\.com\/|link\.zalo\.me\/|slink\.vn\/|www\.youtube\.com\/redirect)/i;

/** The address itself where a link goes through a redirect that names it. In place. */
export function straightenLinks(document: Document): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!REDIRECT.test(href)) continue;
    const parameters = URL.parse(href)?.searchParams;
    const target = ['q', 'url', 'u'].map((name) => parameters?.get(name)).find((value) => value && /^https?:\/\//i.test(value));
    if (target) link.setAttribute('href', target);
  }
}
