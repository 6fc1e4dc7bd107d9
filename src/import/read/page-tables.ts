import { dropReasons } from '../drop-reasons.ts';
import type { Account } from '../source.ts';
import { wordsIn } from '../structure/lines.ts';
import { listPageLines } from './page-text.ts';

/** Part of a page's letters that a table holds which the page is laid out by. */
const PAGE = 0.6;
/** Words of a line that is prose, of what a column has beside its own, and of the prose of the main one. */
const PROSE = 14;
const LEAST = 30;
/** Part of a row's prose that the main cell has. */
const MAIN = 0.75;
/** Words of a cell below which it is a datum, as a number before a line of a list is. */
const DATUM = 4;
/** What a table of data has none of. */
const ARRANGED = 'table, h1, h2, h3, ul, select, form, input, hr';
/** Rows of several columns that such a table has at the most. */
const MOST_ROWS = 6;

/**
 * Takes the columns and menus out of a page that is laid out by tables: cells beside the one with the prose, rows of links.
 * Which is prose is told by its lines; a cell with a picture that is no link stays. In place.
 */
export function takeOutPageColumns(document: Document, { dropped }: Account): void {
  const total = lettersOf(document.body);
  const drop = (part: Element): void => {
    for (const { text, reason } of listPageLines(part))
      dropped.push({ text, reason: reason === dropReasons.outside ? dropReasons.sidebar : reason });
    part.replaceChildren();
  };
  for (const table of document.querySelectorAll('table')) {
    if (lettersOf(table) < total * PAGE || !(table.parentElement?.closest('table') ?? table.querySelector(ARRANGED))) continue;
    const rows = [...table.rows].filter((row) => row.cells.length > 1);
    if (rows.length > MOST_ROWS) continue;
    const hasMain = rows.map((row) => dropBeside(row, drop)).some(Boolean);
    if (hasMain || table.querySelector('table')) for (const row of [...table.rows]) if (isMenu(row)) drop(row);
  }
}

/** Empties the cells beside the main one. @returns whether there is a main one */
function dropBeside(row: HTMLTableRowElement, drop: (part: Element) => void): boolean {
  const prose = [...row.cells].map(proseIn);
  const total = prose.reduce((sum, words) => sum + words, 0);
  const main = prose.findIndex((words) => words >= LEAST && words > total * MAIN);
  if (main === -1) return false;
  for (const [index, cell] of [...row.cells].entries()) {
    if (index !== main && wordsIn(cell.textContent ?? '') >= DATUM && isColumn(cell)) drop(cell);
  }
  return true;
}

/** Several short lines or links, or a heading above them, no picture of its own. */
function isColumn(cell: Element): boolean {
  const isHeaded = cell.querySelector('h2, h3, h4, h5') !== null && proseIn(cell) === 0;
  if (listPageLines(cell).length < 3 && cell.querySelectorAll('a').length < 2 && !isHeaded) return false;
  const pictures = [...cell.querySelectorAll('img')].filter((picture) => !picture.closest('a'));
  return pictures.length === 0 || cell.querySelectorAll('a, select, input').length >= pictures.length * 2;
}

/** Links and nothing else, several of them. */
function isMenu(row: HTMLTableRowElement): boolean {
  if (row.querySelectorAll('a').length < 3 || row.querySelector('p, h1, h2')) return false;
  const lines = listPageLines(row);
  const words = lines.map(({ text }) => wordsIn(text));
  return (
    lines.length > 0 &&
    lines.every(({ isLink, text }, index) => isLink || words[index]! <= 2 || /^[^\p{L}]*$/u.test(text)) &&
    Math.max(...words) < PROSE
  );
}

function proseIn(cell: Element): number {
  return listPageLines(cell).reduce((sum, { text, isLink }) => sum + (isLink || wordsIn(text) < PROSE ? 0 : wordsIn(text)), 0);
}

function lettersOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
