import type { BlockContent, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { plainText } from '../../mdx/tree.ts';
import { cutText } from '../structure/lines.ts';

/** What opens an item of a list that was typed. */
export const BULLET = /^\s*(?:[-–—+*](?=\s)|[•●▪■◆◇○□❑❖◻‣►▶➢➣➤⮚➔→⇨✓✔🗸✗☑◦·])\s*(?=\S)/u;
/** The same at the start of a piece of text, which may end with it. */
const MARK = /^\s*(?:[-–—+*](?=\s|$)|[•●▪■◆◇○□❑❖◻‣►▶➢➣➤⮚➔→⇨✓✔🗸✗☑◦·])\s*/u;
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
  const first = lines[start] ?? '';
  const ordered = NUMBERED.exec(first);
  const pattern = ordered ? NUMBERED : BULLET;
  const items: ListItem[] = [];
  for (let at = start; pattern.test(lines[at] ?? ''); at += 1) {
    const line = lines[at] ?? '';
    if (ordered && Number(NUMBERED.exec(line)?.[1]) !== Number(ordered[1]) + items.length) break;
    items.push({ type: 'listItem', children: [paragraph(line.replace(pattern, '').trim())] });
  }
  if (items.length < 2) return null;
  const list: List = { type: 'list', ordered: ordered !== null, spread: false, children: items };
  if (ordered) list.start = Number(ordered[1]);
  return { block: list, length: items.length };
}

/** Lists whose dashes were typed, as Word leaves them: runs of two or more paragraphs that begin with one. */
export function joinTypedLists(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (let at = 0; at < blocks.length;) {
    const items: Paragraph[] = [];
    for (let block = blocks[at]; block && isTypedItem(block); block = blocks[at + items.length]) items.push(block);
    const block = blocks[at];
    if (items.length >= 2) joined.push(listOf(items));
    else if (block) joined.push(block);
    at += items.length >= 2 ? items.length : 1;
  }
  return joined;
}

function isTypedItem(block: RootContent): block is Paragraph {
  return block.type === 'paragraph' && BULLET.test(plainText(block));
}

function listOf(items: readonly Paragraph[]): List {
  const children = items.map((item): ListItem => ({ type: 'listItem', children: [cutText(cutText(item, MARK), /^\s+/)] }));
  return { type: 'list', ordered: false, spread: false, ...(items[0]?.data?.opensPage ? { data: { opensPage: true } } : {}), children };
}
