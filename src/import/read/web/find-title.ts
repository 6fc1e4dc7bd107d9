import { bareText } from '../../accounting.ts';
import { endsSentence, wordsIn } from '../../structure/lines.ts';
import { tellsDay } from '../../structure/publishing-line.ts';
import { readSection } from '../../structure/sections.ts';
import { listPageLines, type PageLine } from '../page-text.ts';
import { findMarkedTitle, hasDayBelow, isElsewhere, SITE_NAME, textOf } from './marked-parts.ts';
import { typeSizeOf } from './type-size.ts';

/** Words of the name of a part of a site at the most, and of a title. */
const LONGEST_NAME = 8;
const TITLE = { fewest: 5, most: 30 } as const;
/** Words of a paragraph of an article, of a line between a title and that, and how many such lines there may be. */
const PROSE = 25;
const MOST_BETWEEN = 6;
/** Links of a menu. */
const MENU = 3;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * Finds the title of the article of a page.
 * @param declared titles the page's head declares
 */
export function findTitle(document: Document, declared: readonly string[]): Element | null {
  const marked = findMarkedTitle(document, declared);
  return findTitleBelow(document, marked, declared) ?? findInLargeType(document, marked, declared) ?? marked;
}

/**
 * The heading of an article below the name of the part of the site it stands in, which many portals put into `<h1>`: between
 * that and the prose, longer than it, with a day just below it, or below a name that is a link of the page, too. Null for none.
 * @param above what would be the title; null where nothing is marked as one: then the heading just above the prose is
 */
function findTitleBelow(document: Document, above: Element | null, declared: readonly string[]): Element | null {
  const name = above ? textOf(above) : '';
  if (above && wordsIn(name) > LONGEST_NAME) return null;
  if (!above && piecesOf(declared).some((piece) => wordsIn(piece) > LONGEST_NAME)) return null;
  const prose = firstProse(document, above);
  if (!prose) return null;
  const headings = [...document.querySelectorAll(HEADINGS)].filter(
    (heading) =>
      heading !== above &&
      (!above || (above.compareDocumentPosition(heading) & 4) !== 0) &&
      (heading.compareDocumentPosition(prose) & 4) !== 0 &&
      !heading.contains(prose) &&
      isTitleLike(heading, name),
  );
  const found = above
    ? headings[0]
    : (headings.findLast((heading) => linesBetween(heading, prose).length <= MOST_BETWEEN) ?? findAboveDay(document, prose));
  if (!found || !above) return found ?? null;
  const between = linesBetween(above, found);
  const day = between.findLastIndex(({ text }) => tellsDay(text));
  // A day with a menu below it is the clock of the page.
  if (day !== -1 && between.slice(day).filter(({ isLink }) => isLink).length < MENU) return null;
  const isDated = hasDayBelow(found) || linesBetween(found, prose).some(({ text }) => tellsDay(text));
  return isDated || (isNameOfPart(above) && linesBetween(found, prose).length <= MOST_BETWEEN) ? found : null;
}

/** What declared titles are put together of beside what portals call themselves: `Tin tức - Cổng thông tin điện tử xã Mẫu`. */
function piecesOf(declared: readonly string[]): string[] {
  return declared.flatMap((title) => title.split(/\s+[-–—|»]\s+/u)).filter((piece) => !SITE_NAME.test(piece));
}

/** The last line above the prose that could be a title, with a day just below it, whatever its type. */
function findAboveDay(document: Document, prose: Element): Element | undefined {
  const lines = listPageLines(document.body).filter(
    ({ holder }) => (holder.compareDocumentPosition(prose) & 4) !== 0 && !holder.contains(prose),
  );
  return lines.findLast(({ holder, text, isLink }) => !isLink && textOf(holder) === text && isTitleLike(holder, '') && hasDayBelow(holder))
    ?.holder;
}

/** Pixels of type in which titles are set at the least. */
const LARGE = 14;

/**
 * A title that is told by its type alone, as in pages laid out by tables: the line in the largest type just above the prose, larger
 * than that, where nothing is marked as a title or only the name of the site, which the page declares for its title.
 */
function findInLargeType(document: Document, marked: Element | null, declared: readonly string[]): Element | null {
  const pieces = piecesOf(declared);
  if (pieces.some((piece) => wordsIn(piece) > LONGEST_NAME)) return null;
  if (marked && (/^H\d$/.test(marked.tagName) || !pieces.some((piece) => bareText(piece) === bareText(textOf(marked))))) return null;
  const prose = firstProse(document, marked);
  if (!prose) return null;
  const lines = listPageLines(document.body);
  const end = lines.findIndex(({ holder }) => holder === prose);
  const least = Math.max(LARGE, (typeSizeOf(prose) ?? 0) + 1, ((marked && typeSizeOf(marked)) ?? 0) + 1);
  let best: { element: Element; size: number } | null = null;
  for (const { holder, text, isLink } of lines.slice(Math.max(0, end - MOST_BETWEEN), Math.max(0, end))) {
    const size = typeSizeOf(holder) ?? 0;
    const isTitle =
      !isLink && textOf(holder) === text && isTitleLike(holder, '') && bareText(text) !== bareText(marked ? textOf(marked) : '');
    if (isTitle && size >= least && size > (best?.size ?? 0)) best = { element: holder, size };
  }
  return best?.element ?? null;
}

function isTitleLike(heading: Element, name: string): boolean {
  const text = textOf(heading);
  const words = wordsIn(text);
  if (words < TITLE.fewest || words > TITLE.most || words <= wordsIn(name) || endsSentence(text)) return false;
  return !heading.closest('li') && !isElsewhere(heading);
}

/** Whether a line names a part of the site: a section by its words, or what a link of the page is called. */
function isNameOfPart(element: Element): boolean {
  const name = bareText(textOf(element));
  if (readSection(textOf(element)) !== null) return true;
  return [...element.ownerDocument.querySelectorAll('a[href]')].some((link) => !element.contains(link) && bareText(textOf(link)) === name);
}

/** The element of the first paragraph behind a title. */
function firstProse(document: Document, above: Element | null): Element | undefined {
  return listPageLines(document.body).find(
    ({ holder, text, isLink }) =>
      !isLink &&
      wordsIn(text) >= PROSE &&
      !holder.closest(HEADINGS) &&
      !isElsewhere(holder) &&
      (!above || (above.compareDocumentPosition(holder) & 4) !== 0),
  )?.holder;
}

function linesBetween(above: Element, below: Element): PageLine[] {
  const range = above.ownerDocument.createRange();
  range.setStartAfter(above);
  range.setEndBefore(below);
  const between = above.ownerDocument.createElement('div');
  between.append(range.cloneContents());
  return listPageLines(between);
}
