import type { Account } from '../../source.ts';
import { takeOutPart } from './page-parts.ts';
import { textOf } from './marked-parts.ts';
import { pageNotes, pageReasons } from './web-messages.ts';

/** Rows that lead to the other pages of one article, by the names systems give them; the pages of lists have other names. */
const ROWS = '.page-links, .post-page-numbers, .wp-link-pages, .article-pagination, .pagenav-article, .pagination-article';
const NUMBER = /^\d{1,2}$/;
/** Letters of such a row at the most: numbers that stand in the text itself are no reason to take that out. */
const LONGEST_ROW = 80;

/** Takes out the row of numbers of an article that goes on on other pages, which are to be saved as well, and says so. */
export function tellFurtherPages(document: Document, source: Account): void {
  for (const found of document.querySelectorAll(ROWS)) {
    const row = found.closest('.page-links, .wp-link-pages') ?? found.parentElement ?? found;
    if (!row.isConnected) continue;
    const numbers = [...row.querySelectorAll('a[href]')].filter((link) => NUMBER.test(textOf(link)));
    if (numbers.length === 0) continue;
    source.reviewNotes.push(pageNotes.furtherPages(numbers.map((link) => link.getAttribute('href') ?? '')));
    for (const part of textOf(row).length <= LONGEST_ROW ? [row] : [found, ...numbers]) takeOutPart(part, pageReasons.furtherPages, source);
  }
}
