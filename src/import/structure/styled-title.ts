import type { RootContent } from 'mdast';
import { isBold } from './headings.ts';
import { endsSentence, isNumbered, isRule, lineOf, wordsIn } from './lines.ts';
import { isBodyName } from './office-line.ts';
import { isOfKind } from './paper-kinds.ts';
import { readSection } from './sections.ts';
import { isInCapitals } from './title-lines.ts';

/** Blocks above a title that its style tells, and words in each. */
const MOST_ABOVE = 4;
const LONGEST_ABOVE = 12;
const SHORTEST_TITLE = 3;
/** What names a column of a periodical or of a site by itself. */
const COLUMN = /^(?:chuyên mục|chuyên trang|mục|trang|góc|diễn đàn)(?:\s*:)?\s+\p{L}/iu;
const LONGEST_COLUMN = 6;

/**
 * Index of the title below a few short lines, where the style tells it: a heading with none of its level or above it below. The lines are
 * names of bodies, kinds of papers, or the text has headings of other levels.
 * @returns null where no line is above it, or no style tells
 */
export function styledTitle(blocks: readonly RootContent[]): number | null {
  const at = blocks.findIndex((block, index) => block.type === 'heading' && !isAbove(block, index, blocks));
  const title = blocks[at];
  if (title?.type !== 'heading' || at === 0 || at > MOST_ABOVE) return null;
  const line = lineOf(title);
  if (wordsIn(line) < SHORTEST_TITLE || isNumbered(line)) return null;
  const headings = blocks.slice(at + 1).filter((block) => block.type === 'heading');
  if (headings.some(({ depth }) => depth <= title.depth)) return null;
  const above = blocks.slice(0, at);
  if (!above.every((block) => block.type === 'heading' || (block.type === 'paragraph' && isShort(lineOf(block))))) return null;
  const isToldAbove = (told: string): boolean => isRule(told) || isBodyName(told) || isOfKind(told) || isColumn(told);
  return headings.length > 0 || above.every((block) => isToldAbove(lineOf(block)) || isPlain(block)) ? at : null;
}

/** Whether a heading is the name of a body with a heading below that is none. */
function isAbove(block: RootContent, index: number, blocks: readonly RootContent[]): boolean {
  return isBodyName(lineOf(block)) && blocks.slice(index + 1, MOST_ABOVE + 1).some((below) => below.type === 'heading');
}

/** Whether a line is set as no title is that a style does not tell. */
function isPlain(block: RootContent): boolean {
  return block.type === 'paragraph' && !isBold(block) && !isInCapitals(lineOf(block));
}

function isShort(line: string): boolean {
  return wordsIn(line) <= LONGEST_ABOVE && !endsSentence(line);
}

/** Whether a line is the name of a column, with or without a word for it. */
export function isColumn(line: string): boolean {
  return readSection(line) !== null || (COLUMN.test(line) && wordsIn(line) <= LONGEST_COLUMN && !endsSentence(line));
}

/** Blocks from the first on that are names of bodies, and rules between them. */
export function countBodies(blocks: readonly RootContent[]): number {
  const other = blocks.findIndex((block) => !isBodyName(lineOf(block)) && !isRule(lineOf(block)));
  return other === -1 ? blocks.length : other;
}
