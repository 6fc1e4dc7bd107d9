import type { RootContent } from 'mdast';
import { linesOf } from '../source.ts';
import { ADDRESSED, lineOf, wordsIn } from './lines.ts';

/** Words in the line that says whom a letter is for, and in that of one of several. */
const LONGEST = { line: 40, one: 20 } as const;
const DASH = /^[-–+•]\s*\p{Lu}/u;

/** Whether a block says whom a letter is for: `Kính gửi: …`, or one below it, as a list or with dashes. */
export function isAddressed(block: RootContent, above: RootContent | undefined): boolean {
  if (ADDRESSED.test(lineOf(block)) && wordsIn(lineOf(block)) <= LONGEST.line) return true;
  const line = above ? (linesOf([above]).at(-1) ?? '') : '';
  const goesOn = /[:;,]$/u.test(line) && (ADDRESSED.test(line) || (above?.type === 'paragraph' && DASH.test(line)));
  const isItem = block.type === 'list' || (block.type === 'paragraph' && DASH.test(lineOf(block)));
  return goesOn && isItem && linesOf([block]).every((one) => wordsIn(one) <= LONGEST.one);
}
