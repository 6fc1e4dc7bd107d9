import { bareText } from '../../accounting.ts';
import { wordsIn } from '../../structure/lines.ts';
import { findWrittenDays } from '../../../text/written-days.ts';

/** Names of classes and ids that content systems give to titles. */
const TITLE =
  /(?:^|[-_ ])(?:(?:entry|post|article|news|detail|details|content|page|single|item|main|bai-?viet|chi-?tiet|baiviet|chitiet|tin|story|cms|view)[-_]?(?:title|headline|heading|name|tieu-?de)|title[-_]?(?:detail|details|news|post|article|entry|content|main|tin|bai|view|page|cms)|tieu-?de(?:[-_]?(?:bai|tin|chinh|bai-?viet|chi-?tiet))?|headline|the-?title|nd-?title)(?:$|[-_ \d])/i;
/** Parts of a page in which neither title nor lead stands. */
const ELSEWHERE = [
  'nav',
  'aside',
  'footer',
  'form',
  '[class*="related" i]',
  '[class*="lienquan" i]',
  '[class*="lien-quan" i]',
  '[class*="sidebar" i]',
  '[class*="breadcrumb" i]',
  // A class that the head and the foot of a site share says of neither where it stands: `header-footer-group`.
  '[class*="footer" i]:not([class*="header-footer" i])',
  '[id*="footer" i]',
  '[class*="comment" i]',
  '[id*="comment" i]',
  '[class*="other" i]',
  '[class*="tin-khac" i]',
  '[class*="menu" i]',
  '[id*="menu" i]',
].join(', ');
const MASTHEAD = [
  '[class*="logo" i]',
  '[class*="banner" i]',
  '[class*="masthead" i]',
  '[class*="site-title" i]',
  '[class*="site-name" i]',
  '[id*="logo" i]',
  '[id*="banner" i]',
].join(', ');
const SHORTEST_TITLE = 10;
const LONGEST_TITLE = 300;
const LONGEST_NAMES = 300;

const WIDGET = '[class*="widget" i]';
/** Words of a paragraph of the article. */
const PROSE_OF_WIDGET = 25;
/** Pages already judged, each once. */
const builtOfWidgets = new WeakMap<Document, boolean>();

/** Whether a page is built of boxes called widgets, its article too, as those that are put together by dragging. */
function isBuiltOfWidgets(document: Document): boolean {
  const known = builtOfWidgets.get(document);
  if (known !== undefined) return known;
  const prose = [...document.querySelectorAll('p')].filter((line) => wordsIn(textOf(line)) >= PROSE_OF_WIDGET);
  const isBuilt = prose.length > 0 && prose.filter((line) => line.closest(WIDGET)).length > prose.length / 2;
  builtOfWidgets.set(document, isBuilt);
  return isBuilt;
}

/** Boxes already judged, each once. */
const judged = new WeakMap<Element, boolean>();

/** Whether an element stands in a part of the page that is not the article’s; a box with most of the page in it is none. */
export function isElsewhere(element: Element): boolean {
  // What the title of a page is named says nothing of where it stands: `<h1 class="with-breadcrumbs">`.
  const from = element.tagName === 'H1' ? element.parentElement! : element;
  const box = from.closest(isBuiltOfWidgets(element.ownerDocument) ? ELSEWHERE : `${ELSEWHERE}, ${WIDGET}`);
  if (!box) return false;
  const known = judged.get(box) ?? textOf(box).length < textOf(box.ownerDocument.body).length / 2;
  judged.set(box, known);
  return known;
}

/** What may be a title where a day stands below it, whatever its name. */
const HEADINGS = 'h2, h3, h4, h5, b, strong, font[size], [style*="font-size" i]';
const CANDIDATES = `h1, [itemprop~="headline"], [class], [id], p, div, td, span, ${HEADINGS}`;

interface Candidate {
  element: Element;
  text: string;
  score: number;
}

/**
 * Finds the title by how it is marked: schema.org's `itemprop`, `<h1>`, what content systems call it, and the titles that the head
 * of the page declares.
 */
export function findMarkedTitle(document: Document, declared: readonly string[]): Element | null {
  const wanted = [...declared, ...declared.flatMap(piecesOf)].map(bareText).filter((text) => text.length >= SHORTEST_TITLE);
  // Beside the title stands the name of the site, which is the shorter of the two.
  const isPiece = (text: string): boolean => !wanted.some((title) => title.includes(text) && text.length * 2 > title.length);
  const named = new Map<string, number>();
  const site = bareText(document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '');
  const elements = [...document.body.querySelectorAll(CANDIDATES)].filter(
    (element) => isTitle(element) || isAboveDay(element) || isDeclaredLine(element, wanted),
  );
  for (const element of elements) named.set(signOf(element), (named.get(signOf(element)) ?? 0) + 1);
  let best = null as Candidate | null;
  for (const element of elements) {
    const text = bareText(textOf(element));
    const isHome = leadsHome(element) || text === site || SITE_NAME.test(textOf(element));
    const isDeclared = !isHome && wanted.some((title) => title.startsWith(text) || title.endsWith(text));
    const isHeading = element.tagName === 'H1';
    // What several elements are named is the title of teasers.
    const isRepeated = !isHeading && (named.get(signOf(element)) ?? 0) > 1;
    const score =
      (isDeclared ? (isPiece(text) ? 1 : 4) : 0) +
      (isHeading ? 2 : 0) +
      (element.getAttribute('itemprop')?.includes('headline') ? 2 : 0) +
      (TITLE.test(namesOf(element)) ? 2 : 0) +
      // Blogs put their own name into `<h1>`, in the declared title too.
      (/(?:^|\s)(?:entry|post)-title(?:\s|$)/.test(namesOf(element)) ? 2 : 0) -
      (isHome ? 4 : 0) +
      (hasDayBelow(element) ? 2 : 0) -
      (isRepeated && !(isDeclared && text.length >= LONG_TITLE) ? 3 : 0) -
      (element.closest(MASTHEAD) ? 4 : 0);
    // The last line of a path says the title too.
    if (score >= 2 && (score > (best?.score ?? 0) || (score === best?.score && text === best.text && !best.element.contains(element))))
      best = { element, text, score };
  }
  return best?.element ?? null;
}

/** The long piece of a declared title between the name of a part of the site and that of the site: `Lớp 1: TITLE | Trang Mẫu`. */
function piecesOf(declared: string): string[] {
  const pieces = declared.split(/(?:\s+[-–—|»·]|:)\s+/u);
  return pieces.length < 3 ? [] : pieces.filter((piece) => piece.length >= LONG_TITLE && piece.length * 2 > declared.length);
}

/** Letters of a line that is no name of a part of the site. */
const LONG_TITLE = 25;
const BLOCKS = 'p, div, td, ul, ol, table, h1, h2, h3, h4, h5, section, article';

/** Whether an element is one line that says the declared title, whatever it is called. */
function isDeclaredLine(element: Element, wanted: readonly string[]): boolean {
  if ((element.textContent ?? '').length > LONGEST_TITLE * 2 || element.querySelector(BLOCKS)) return false;
  const text = bareText(textOf(element));
  if (text.length < LONG_TITLE || !wanted.some((title) => title.startsWith(text))) return false;
  return !element.closest('li, a, figure, figcaption') && !isElsewhere(element);
}

/** What portals call themselves. */
export const SITE_NAME = /^(?:cổng|trang|website|hệ thống) (?:thông tin|tin)(?: điện tử| tổng hợp)?(?:\s|$)/iu;
const LONGEST_SITE_NAME = 90;

/** Whether a heading is a link to the first page of its site, as its name is. */
export function leadsHome(element: Element): boolean {
  const link = element.closest('a') ?? element.querySelector('a[href]');
  if (!link || textOf(element).length > LONGEST_SITE_NAME || bareText(textOf(link)) !== bareText(textOf(element))) return false;
  return /^(?:https?:\/\/[^/]+)?\/?(?:(?:index|default|home|trang-chu|vi|web|portal)(?:\.\w+)?\/?)?$/i.test(
    link.getAttribute('href') ?? '#',
  );
}

/** A line that looks like a title by its tag or type, with a day of publishing just below. */
function isAboveDay(element: Element): boolean {
  if (!element.matches(HEADINGS) || element.parentElement?.closest(HEADINGS)) return false;
  const text = textOf(element);
  if (text.length < SHORTEST_TITLE * 2 || text.length > LONGEST_TITLE || /[.;:,]$/.test(text) || wordsIn(text) < 4) return false;
  const line = element.closest(LINE);
  const isAlone = line !== null && (textOf(line) === text || element.nextElementSibling?.tagName === 'BR');
  if (!isAlone) return false;
  return !element.querySelector('p + p, ul, ol, table') && !element.closest('li') && !isElsewhere(element) && hasDayBelow(element);
}

const LINE = 'p, div, td, th, center, section, article, header, h2, h3, h4, h5, body';

/** Whether the next words of the page are a day, with nothing but labels, names and hours before it. */
export function hasDayBelow(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element.ownerDocument.body, 4);
  walker.currentNode = lastOf(element);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < FARTHEST_DAY; node = walker.nextNode()) text += ` ${node.nodeValue ?? ''}`;
  const below = text.replace(/\s+/g, ' ').trim().slice(0, FARTHEST_DAY);
  const day = findWrittenDays(below)[0];
  return (
    day !== undefined &&
    day.at <= MOST_BEFORE_DAY &&
    !/[.!?]\s|[.!?]$/.test(
      below
        .slice(0, day.at)
        .replace(/\.{2,}/g, ' ')
        .trim(),
    )
  );
}

/** Letters below a title among which a day is looked for, and before it. */
const FARTHEST_DAY = 120;
const MOST_BEFORE_DAY = 60;

function lastOf(element: Element): Node {
  let node: Node = element;
  while (node.lastChild) node = node.lastChild;
  return node;
}

function signOf(element: Element): string {
  return `${element.tagName} ${namesOf(element)}`;
}

export function isTitle(element: Element): boolean {
  if (element.tagName !== 'H1' && !element.getAttribute('itemprop')?.includes('headline') && !TITLE.test(namesOf(element))) return false;
  const text = textOf(element);
  if (text.length < SHORTEST_TITLE || text.length > LONGEST_TITLE || element.querySelector('p + p, ul, ol, table, h1, h2')) return false;
  return !isElsewhere(element) && !element.closest('li');
}

/** Class and id, with the words in `lblTieuDe` parted. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, LONGEST_NAMES).replace(/([a-z])(?=[A-Z])/g, '$1-');
}

/** The text of an element on one line. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
