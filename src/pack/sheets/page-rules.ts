import type { Booklet } from '../booklet.ts';

/** Characters of the running head, of which the title gets at most some; what is longer ends at a word, what does not fit is left out. */
const MOST = { title: 62, both: 98 };

/** What stands at the head of every sheet: notice and title left, cell and occasion right, as far as they have room. */
export function runningHead({ title, unit, occasion, library, notice }: Booklet): { left: string; right: string } {
  const warned = notice ? `${notice} · ` : '';
  const left = `${warned}${shortened(title, MOST.title - warned.length)}`;
  const room = MOST.both - left.length;
  const whose = [[unit, occasion].filter(Boolean).join(' · '), unit ?? '', library].filter(Boolean);
  return { left, right: whose.find(({ length }) => length <= room) ?? shortened(whose[0]!, room) };
}

/**
 * The running head, which has no place in a stylesheet that all packs share, and the number of the sheet bottom right; none
 * on the cover. For a stylesheet of its own: a constructed one where inline styles are not allowed.
 */
export function pageRules(booklet: Booklet): string {
  const { left, right } = runningHead(booklet);
  const font = `font: 400 9pt 'Be Vietnam Pro', sans-serif; color: #555`;
  return `@page pack {
  @top-left { content: ${cssString(left)}; ${font}; vertical-align: bottom; padding-bottom: 6mm; }
  @top-right { content: ${cssString(right)}; ${font}; vertical-align: bottom; padding-bottom: 6mm; }
  @bottom-right { content: counter(page); font: 600 10pt 'Be Vietnam Pro', sans-serif; color: #000; vertical-align: top; padding-top: 6mm; }
}`;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most)
    .replace(/[\s\u00a0]+\S*$/, '')
    .replace(/[\s\u00a0,;:·]+$/, '')}…`;
}

/** A CSS string: whatever is not a letter, a digit or a plain mark is written by its number. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<\n\r\f]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `);
  return `"${escaped}"`;
}
