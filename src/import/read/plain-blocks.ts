import type { BlockContent, List, Paragraph, RootContent, Table } from 'mdast';
import { plainText } from '../../mdx/tree.ts';
import { cutText } from '../structure/lines.ts';
import { isBelowDash, listOfItems, type TypedItem } from './typed-levels.ts';

/** What opens an item of a list that was typed. */
export const BULLET = /^\s*(?:[-–—+*](?=\s)|[•●▪■◆◇○□❑❖◻‣►▶➢➣➤⮚➔→⇨✓✔🗸✗◦·])\s*(?=\S)/u;
/** The same at the start of a piece of text, which may end with it. */
const MARK = /^\s*(?:[-–—+*](?=\s|$)|[•●▪■◆◇○□❑❖◻‣►▶➢➣➤⮚➔→⇨✓✔🗸✗◦·])\s*/u;
const NUMBERED = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/**
 * Blocks out of lines of plain text, each line a paragraph: runs of lines that begin with a dash or count up are
 * lists, runs of lines with the same number of tabs are tables (pasted from Word).
 */
export function blocksOfLines(lines: readonly string[]): RootContent[] {
  const blocks: RootContent[] = [];
  for (let at = 0; at < lines.length;) {
    const run = tableRun(lines, at) ?? listRun(lines, at);
    if (run) {
      blocks.push(run.block);
      at += run.length;
    } else {
      blocks.push(paragraph((lines[at] ?? '').trim()));
      at += 1;
    }
  }
  return blocks;
}

interface Run {
  block: BlockContent;
  length: number;
}

function tableRun(lines: readonly string[], start: number): Run | null {
  const columns = (lines[start] ?? '').split('\t').length;
  if (columns < 2) return null;
  let end = start;
  while ((lines[end] ?? '').split('\t').length === columns) end += 1;
  if (end - start < 2) return null;
  const rows = lines
    .slice(start, end)
    .map((line) => ({
      type: 'tableRow' as const,
      children: line.split('\t').map((cell) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value: cell.trim() }] })),
    }));
  return { block: { type: 'table', align: [], data: { isHeadGuessed: true }, children: rows } satisfies Table, length: end - start };
}

function listRun(lines: readonly string[], start: number): Run | null {
  const ordered = NUMBERED.exec(lines[start] ?? '');
  const pattern = ordered ? NUMBERED : BULLET;
  const items: TypedItem[] = [];
  const below = new Map<number, List>();
  let at = start;
  while (pattern.test(lines[at] ?? '')) {
    const line = lines[at] ?? '';
    if (ordered && !isNumber(line, Number(ordered[1]) + items.length)) break;
    items.push({ mark: ordered ? '' : line.trimStart().charAt(0), paragraph: paragraph(line.replace(pattern, '').trim()) });
    at += 1;
    const points = ordered ? listRun(lines, at) : null;
    // Points between two numbers are of the first.
    if (points?.block.type !== 'list' || points.block.ordered || !isNumber(lines[at + points.length], Number(ordered![1]) + items.length))
      continue;
    below.set(items.length - 1, points.block);
    at += points.length;
  }
  if (items.length < 2) return null;
  const list = listOfItems(items);
  if (ordered) Object.assign(list, { ordered: true, start: Number(ordered[1]) });
  for (const [index, points] of below) list.children[index]!.children.push(points);
  return { block: list, length: at - start };
}

function isNumber(line: string | undefined, number: number): boolean {
  return Number(NUMBERED.exec(line ?? '')?.[1]) === number;
}

/**
 * Lists whose dashes were typed, as Word leaves them: runs of two or more paragraphs that begin with one; `+` below items that a
 * program marked is theirs.
 */
export function joinTypedLists(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (let at = 0; at < blocks.length;) {
    const items: TypedItem[] = [];
    for (let block = blocks[at]; block && isTypedItem(block); block = blocks[at + items.length]) items.push(itemOf(block));
    const block = blocks[at];
    const above = joined.at(-1);
    if (above?.type === 'list' && !above.ordered && items.length > 0 && items.every(({ mark }) => isBelowDash(mark))) {
      above.children.at(-1)?.children.push(listOfItems(items));
      const next = blocks[at + items.length];
      // What the program marked goes on behind them.
      if (next?.type === 'list' && !next.ordered) above.children.push(...next.children);
      at += items.length + (next?.type === 'list' && !next.ordered ? 1 : 0);
      continue;
    }
    if (items.length >= 2) joined.push(listOfItems(items));
    else if (block) joined.push(block.type === 'list' ? { ...block, children: [...block.children] } : block);
    at += items.length >= 2 ? items.length : 1;
  }
  return joined;
}

function isTypedItem(block: RootContent): block is Paragraph {
  return block.type === 'paragraph' && BULLET.test(plainText(block));
}

function itemOf(item: Paragraph): TypedItem {
  return {
    mark: plainText(item).trimStart().charAt(0),
    paragraph: cutText(cutText(item, MARK), /^\s+/),
    opensPage: item.data?.opensPage === true,
  };
}
