import { wordsIn } from '../../structure/lines.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { PageLine } from '../page-text.ts';
import { textOf } from './marked-parts.ts';

/** Words of a paragraph of an article. */
const PROSE = 12;
/** How many times the prose of a teaser stands outside it at the least. */
const MOST_OF_PAGE = 2;

/**
 * What a page marks as articles of their own below its title, with little of its prose in them, are teasers of others: they go
 * where they are headed by a link, else they become plain boxes, so that none is taken for the article. In place.
 */
export function unmarkTeasers(document: Document, title: Element, lines: readonly PageLine[]): void {
  const prose = lines.filter(({ text, isLink }) => !isLink && wordsIn(text) >= PROSE);
  const countIn = (box: Element): number => prose.reduce((sum, { holder, text }) => sum + (box.contains(holder) ? wordsIn(text) : 0), 0);
  const all = countIn(document.body);
  for (const box of [...document.querySelectorAll('article, [role="article"]')].slice(0, MOST)) {
    if (box.contains(title) || box.closest('article')?.contains(title)) continue;
    const own = countIn(box);
    if (all - own <= own * MOST_OF_PAGE || all === own) continue;
    if (isHeadedByLink(box)) {
      for (const line of lines) if (box.contains(line.holder)) line.reason = dropReasons.related;
      box.remove();
      continue;
    }
    const plain = document.createElement('div');
    plain.id = box.id;
    plain.className = box.className;
    plain.append(...box.childNodes);
    box.replaceWith(plain);
  }
}

/** Boxes of one page that are looked at. */
const MOST = 200;

function isHeadedByLink(box: Element): boolean {
  const heading = box.querySelector('h1, h2, h3, h4, h5, h6');
  const link = heading?.closest('a[href]') ?? heading?.querySelector('a[href]');
  return (
    link !== null &&
    link !== undefined &&
    !/^#|^javascript:/i.test(link.getAttribute('href') ?? '#') &&
    textOf(link).includes(textOf(heading!))
  );
}
