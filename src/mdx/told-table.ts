import type { AlignType, TableRow } from 'mdast';
import { plainText } from './tree.ts';

/** Letters of a cell that is read like a sentence, and no label or number. */
const SENTENCE = 40;

/** Whether a table tells something in each row, in words: two columns of it or more, none of them figures, and sentences after the first. */
export function isTableOfSentences(rows: readonly TableRow[], align: readonly AlignType[] | null | undefined): boolean {
  if (align?.includes('right')) return false;
  const others = rows.map((row) => row.children.slice(1).map((cell) => plainText(cell).trim().length));
  return others.some((cells) => cells.some((length) => length >= SENTENCE));
}
