import type { List, Paragraph } from 'mdast';

/** An item of a list whose mark was typed. */
export interface TypedItem {
  mark: string;
  /** Without its mark. */
  paragraph: Paragraph;
  opensPage?: boolean;
}

/** Marks that are one, however they are drawn. */
const ALIKE: readonly string[] = ['-–—', '•●·', '■▪◆', '□❑❖◻☐☑✓✔✗', '►▶➢➣➤⮚➔→⇨'];
/** Marks of papers, what stands above first: a dash, a plus sign below it. */
const ORDER = '-+';
const DEEPEST = 3;
/** Items with one mark at least that are a level of their own, where no order of marks is known: one alone was typed wrong. */
const LEAST_BELOW = 2;

/** Whether what has a mark stands below what has a dash. */
export function isBelowDash(mark: string): boolean {
  return ORDER.indexOf(mark) > 0;
}

/** A list of typed items: a mark that was not there before stands below the one above it, until that comes back. */
export function listOfItems(items: readonly TypedItem[]): List {
  const [first] = items;
  const list = listOf(first?.opensPage === true);
  const open: { mark: string; list: List }[] = [];
  const counts = new Map([...Map.groupBy(items, markOf)].map(([mark, own]) => [mark, own.length]));
  for (const item of items) {
    const { paragraph } = item;
    const mark = markOf(item);
    const known = open.findIndex((level) => level.mark === mark);
    if (known !== -1) open.length = known + 1;
    else if (open.length === 0 || standsAbove(mark, open)) open.splice(0, open.length, { mark, list });
    else if (open.length < DEEPEST && (isBelowDash(mark) || (counts.get(mark) ?? 0) >= LEAST_BELOW)) {
      const below = listOf(false);
      open.at(-1)!.list.children.at(-1)!.children.push(below);
      open.push({ mark, list: below });
    }
    open.at(-1)!.list.children.push({ type: 'listItem', spread: false, children: [paragraph] });
  }
  return list;
}

function markOf({ mark }: TypedItem): string {
  return ALIKE.find((marks) => marks.includes(mark))?.charAt(0) ?? mark;
}

function listOf(opensPage: boolean): List {
  return { type: 'list', ordered: false, spread: false, ...(opensPage ? { data: { opensPage } } : {}), children: [] };
}

/** Whether a mark is known to stand above all that are open: a list that began with `+` goes on with a dash. */
function standsAbove(mark: string, open: readonly { mark: string }[]): boolean {
  const place = ORDER.indexOf(mark);
  return place !== -1 && open.every((level) => ORDER.indexOf(level.mark) > place);
}
