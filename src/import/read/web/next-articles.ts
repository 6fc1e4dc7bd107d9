import { bareText } from '../../accounting.ts';
import type { Account } from '../../source.ts';
import { hasDayBelow, isTitle, namesOf, textOf } from './marked-parts.ts';
import { countProse, takeOutPart } from './page-parts.ts';
import { pageNotes, pageReasons } from './web-messages.ts';

/** Words of a line that is prose, and lines of prose that make an article. */
const PROSE = 18;
const FEWEST = 2;
/** Articles that one page is taken to hold. */
const MOST = 30;

/**
 * Takes out the articles that a page loads below its own while it is scrolled: each begins with a title marked like that of
 * the first, and has prose of its own. They are told, not imported. In place.
 */
export function takeOutNextArticles(document: Document, declared: readonly string[], account: Account): void {
  const wanted = declared.map(bareText).filter((text) => text.length >= 10);
  const titles = [...document.querySelectorAll('h1, h2, [itemprop~="headline"], [class*="title" i], [class*="tieu" i]')].filter(isTitle);
  const [first] = titles;
  if (!first) return;
  const alike = titles.filter((title) => signOf(title) === signOf(first)).slice(0, MOST);
  const isDeclared = alike.some((title) => wanted.some((text) => text.startsWith(bareText(textOf(title)))));
  if (alike.length < 2 || !isDeclared || articleOf(first, alike) === null) return;
  const told: string[] = [];
  for (const title of alike.slice(1)) {
    const parts = title.isConnected ? articleOf(title, alike) : null;
    if (parts === null || textOf(title) === textOf(first)) continue;
    for (const part of parts) takeOutPart(part, pageReasons.nextArticle, account);
    told.push(textOf(title) || '…');
  }
  if (told.length > 0) account.reviewNotes.push(pageNotes.nextArticles(told));
}

/**
 * What belongs to one of several titles: the largest box that holds none of the others; where they stand side by side, all
 * from the title to the next. Null where that is no article.
 */
function articleOf(title: Element, all: readonly Element[]): Element[] | null {
  const others = all.filter((other) => other !== title);
  let box = title;
  while (box.parentElement && box.parentElement.tagName !== 'BODY' && !others.some((other) => box.parentElement!.contains(other)))
    box = box.parentElement;
  const parts = [box];
  if (box === title || countProse(box, PROSE) < FEWEST)
    for (let next = box.nextElementSibling; next && !others.some((other) => next!.contains(other)); next = next.nextElementSibling)
      parts.push(next);
  const isAlone = parts.length > 1;
  if (isAlone && !hasDayBelow(title)) return null;
  const isArticle = parts.reduce((sum, part) => sum + countProse(part, PROSE), 0) >= FEWEST;
  const isMarked = isAlone || hasDayBelow(title) || box.matches('article, [itemtype*="Article" i], [data-url], [data-href], [data-id]');
  return isArticle && isMarked ? parts : null;
}

function signOf(title: Element): string {
  return `${title.tagName} ${namesOf(title).replace(/\d+/g, '')}`;
}
