import { decodeBytes } from '../encodings.ts';
import { emptySource, type SourceText } from '../source.ts';
import { checkLines } from './page-limits.ts';
import { blocksOfLines } from './plain-blocks.ts';

/** Length beyond which no program wraps lines. */
const LONGEST_WRAPPED = 120;

/** Reads a `.txt` in any encoding. */
export function readPlain(bytes: Buffer, name: string): SourceText {
  const { text, reviewNotes } = decodeBytes(bytes, name);
  checkLines(text, name);
  return emptySource(blocksOfLines(listParagraphs(text)), reviewNotes);
}

/** Paragraphs of a text: its lines, joined where a program broke them at the margin. */
export function listParagraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t\u00A0]*\n/)
    .flatMap((block) => joinWrapped(block.split('\n').filter((line) => line.trim() !== '')));
}

/** Joins the lines of one block when they look broken at a margin: none long, most as long as the longest. */
export function joinWrapped(lines: string[]): string[] {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const full = lines.slice(0, -1).filter((line) => line.length > longest * 0.75);
  const runsOn = lines.slice(1).filter((line) => /^\p{Ll}/u.test(line));
  const isWrapped =
    lines.length > 1 && longest > 40 && longest <= LONGEST_WRAPPED && full.length >= (lines.length - 1) * 0.8 && runsOn.length > 0;
  return isWrapped && !lines.some((line) => line.includes('\t')) ? [lines.join(' ')] : lines;
}
