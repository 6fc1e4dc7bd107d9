import { bareText } from '../../accounting.ts';
import { wordsIn } from '../../structure/lines.ts';
import { readSection } from '../../structure/sections.ts';
import { leadsHome, SITE_NAME, textOf } from './marked-parts.ts';

const BEHIND = /^\s*(?:[-–—|»·]\s*(\S.*)|\[(\S[^[\]]*)\])$/u;
const BEFORE = /^(\S.*?)\s*[:|»–—-]\s*$/u;
const LONGEST = 12;
/** What stands beside a title and is a part of a site, or its kind of page. */
const PART = /^(?:trang chủ|home|tin tức|chi tiết.*|bài viết|tin(?: \p{L}+){0,2}|thông báo|blog)$/iu;

/**
 * What a site calls itself beside the title of an article: `TITLE - Trang Mẫu`, `Trang Mẫu: TITLE`.
 * @param declared the title that the page declares
 * @returns undefined where nothing else stands beside it
 */
export function siteIn(declared: string, title: string): string | undefined {
  const text = declared.replace(/\s+/gu, ' ').trim();
  const at = title === '' ? -1 : text.toLowerCase().indexOf(title.toLowerCase());
  if (at === -1) return undefined;
  const [before, behind] = [text.slice(0, at).trim(), text.slice(at + title.length).trim()];
  // Between the name of a part of the site and that of the site, too.
  const name = behind === '' ? BEFORE.exec(before)?.[1] : before === '' || BEFORE.test(before) ? lastPiece(behind) : undefined;
  if (!name || bareText(name) === '' || wordsIn(name) > LONGEST || /\s[-–—|»]\s/u.test(name) || PART.test(name)) return undefined;
  return /^\p{Lu}/u.test(name) && /\p{L}{2}/u.test(name) ? name : undefined;
}

/** The last piece of what stands behind a title, where systems write the name of the site, in brackets some of them. */
function lastPiece(behind: string): string | undefined {
  const [, all, bracketed] = BEHIND.exec(behind) ?? [];
  return bracketed ?? all?.split(/\s[-–—|»·]\s/u).at(-1);
}

/** A title and the name of the site behind it, as the first page of the site is called in a link or portals call themselves. */
export function withoutSiteName(title: string, document: Document): { title: string; site?: string } {
  const [, rest = '', name = ''] = /^(\S.*)\s[-–—|»·]\s(\S.*)$/u.exec(title.replace(/\s+/gu, ' ').trim()) ?? [];
  if (rest.length < SHORTEST_TITLE) return { title };
  const isHome = [...document.querySelectorAll(`${BRAND}, h1, header a[href]`)].some(
    (element) => bareText(textOf(element)) === bareText(name) && (element.matches(BRAND) || leadsHome(element)),
  );
  return isHome || SITE_NAME.test(name) ? { title: rest, site: name } : { title };
}

/** What parts the name of a section from the title below it. */
const PARTED = /^(\S[^:|»]{1,90}?)(?:\s*[|»]|\s:)\s+(\S.*)$/u;
const SHORTEST_TITLE = 8;

/**
 * A title without the name of the section of the site that some systems write before it, as the path above it says it:
 * `Phòng Mẫu : TITLE` where a link of the path is `Phòng Mẫu`.
 * @param declared titles the page's head declares
 */
export function withoutSectionName(title: string, document: Document, declared: readonly string[]): string {
  const [, name = '', rest = ''] = PARTED.exec(title.replace(/:(?=\s)/u, ' :')) ?? [];
  if (rest.length < SHORTEST_TITLE) return title;
  // What kind of paper it is, before the title that the head declares without it.
  const titles = declared.map(bareText);
  if (titles.includes(bareText(rest)) && !titles.some((whole) => whole.includes(bareText(title)))) return rest;
  if (!PARTED.test(title)) return title;
  const path = [...document.querySelectorAll('ol a, nav a, [class*="breadcrumb" i] a, [id*="breadcrumb" i] a')];
  return path.some((link) => bareText(link.textContent ?? '') === bareText(name)) ? rest : title;
}

/** Where the name of a site stands at the head of its pages: a heading, a link to its first page. */
const NAMES = 'h1, h2, h3, h4, p, div, a[href], strong, span';
const LISTS = 'li, footer, [class*="footer" i], [id*="footer" i], [class*="breadcrumb" i], [id*="breadcrumb" i], [class*="crumb" i]';

const BRAND = 'a[rel~="home"], a[class*="brand" i], a[class*="site-title" i], a[class*="site-name" i]';

/** What a site calls itself above the title of an article, in a link to its first page; undefined where there is none. */
export function siteAbove(document: Document, title: Element | null): string | undefined {
  if (!title) return undefined;
  for (const element of document.body.querySelectorAll(NAMES)) {
    if (!(element.compareDocumentPosition(title) & 4)) return undefined;
    if (element.contains(title) || element.closest(LISTS)) continue;
    const name = textOf(element);
    if (isSiteName(name) && (leadsHome(element) || element.matches(BRAND))) return name;
  }
  return undefined;
}

/** Words of the name of a site at the least: one alone is a button. */
const SHORTEST = 2;

function isSiteName(name: string): boolean {
  const words = wordsIn(name);
  return words >= SHORTEST && words <= LONGEST && /^\p{Lu}/u.test(name) && !PART.test(name) && readSection(name) === null;
}
