import type { RootContent } from 'mdast';
import { endsSentence, lineOf, wordsIn } from '../../structure/lines.ts';
import { isPicture } from '../../tidy-blocks.ts';

/** Blocks among which the text begins. */
const LONGEST_HEAD = 12;
/** Words of a sentence that is the text's, and not of its head. */
const LEAST_OF_PROSE = 10;

/** Blocks whose pictures above the text stand right before it, with their captions: who wrote a text, and when, is read above them. */
export function lowerHeadPictures(blocks: readonly RootContent[]): RootContent[] {
  const text = blocks.slice(0, LONGEST_HEAD).findIndex(isProse);
  if (text === -1) return [...blocks];
  const head = blocks.slice(0, text);
  const isShown = (block: RootContent): boolean => isPicture(block) || isCaption(block);
  return [...head.filter((block) => !isShown(block)), ...head.filter(isShown), ...blocks.slice(text)];
}

function isProse(block: RootContent): boolean {
  const line = lineOf(block);
  return block.type === 'paragraph' && !isCaption(block) && endsSentence(line) && wordsIn(line) >= LEAST_OF_PROSE;
}

function isCaption(block: RootContent): boolean {
  return block.type === 'paragraph' && block.data?.isCaption === true;
}
