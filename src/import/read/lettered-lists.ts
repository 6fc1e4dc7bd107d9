import { formatNumber } from './number-format.ts';

/** How the items of a list are counted: by `type` (HTML, 4.4.5) or CSS, as ST_NumberFormat names it; and what stands behind it. */
const NUMBERINGS: readonly { type: string; style: RegExp; format: string; behind: string }[] = [
  { type: 'a', style: /lower-(?:alpha|latin)/i, format: 'lowerLetter', behind: ')' },
  { type: 'A', style: /upper-(?:alpha|latin)/i, format: 'upperLetter', behind: '.' },
  { type: 'i', style: /lower-roman/i, format: 'lowerRoman', behind: ')' },
  { type: 'I', style: /upper-roman/i, format: 'upperRoman', behind: '.' },
];

/**
 * Writes the items of lettered lists as lines that begin with their letter, which texts refer to (“điểm b”) and Markdown's lists
 * have not. In place.
 */
export function writeLetteredLists(document: Document): void {
  for (const list of document.querySelectorAll('ol')) {
    const style = list.getAttribute('style') ?? '';
    const numbering = NUMBERINGS.find((one) => one.type === list.getAttribute('type') || one.style.test(style));
    if (!numbering || list.parentElement?.closest('ol, ul, td, th')) continue;
    const first = Number(list.getAttribute('start') ?? 1) || 1;
    const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
    const lines = items.map((item, index) => {
      const line = document.createElement(item.querySelector('p, ul, ol, table, div') ? 'div' : 'p');
      line.append(...item.childNodes);
      (line.querySelector('p') ?? line).prepend(`${formatNumber(first + index, numbering.format)}${numbering.behind} `);
      return line;
    });
    list.replaceWith(...lines);
  }
}
