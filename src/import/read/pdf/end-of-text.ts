import type { RootContent } from 'mdast';
import { lineOf, readByline, readDateStamp } from '../../structure/lines.ts';

const LONGEST_TAIL = 3;

/** Where the lines below a text begin that say who wrote it, and when. */
export function endOfText(blocks: readonly RootContent[]): number {
  let end = blocks.findLastIndex(({ type }) => type !== 'footnoteDefinition') + 1;
  const isBelow = (block: RootContent | undefined): boolean => {
    const line = block?.type === 'paragraph' ? lineOf(block) : '';
    return line !== '' && (readByline(line) ?? readDateStamp(line)) !== null;
  };
  for (let turn = 0; turn < LONGEST_TAIL && end > 1 && isBelow(blocks[end - 1]); turn += 1) end -= 1;
  return end;
}
