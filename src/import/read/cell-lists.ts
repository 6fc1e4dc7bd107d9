import { BETWEEN_LINES } from '../tidy-blocks.ts';

/**
 * Writes the lists in the cells of tables as lines of their cell, the only thing Markdown's cells have room for (GitHub Flavored
 * Markdown, 4.10), before what finds the article takes a list in a table for something beside it. In place.
 */
export function flattenCellLists(document: Document): void {
  const lists = [...document.querySelectorAll('td ul, td ol, th ul, th ol')];
  // The innermost first.
  for (const list of lists.reverse()) {
    const line = document.createElement('span');
    const items = [...list.children].filter(({ textContent }) => (textContent ?? '').trim() !== '');
    const hasNumbers = list.tagName === 'OL';
    for (const [index, item] of items.entries()) {
      line.append(index > 0 ? BETWEEN_LINES : ' ', hasNumbers ? `${Number(list.getAttribute('start') ?? 1) + index}) ` : '');
      line.append(...item.childNodes);
    }
    line.append(' ');
    list.replaceWith(line);
  }
}
