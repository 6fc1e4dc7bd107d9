import type { Block } from '../booklet.ts';
import { WordText } from './word-blocks.ts';
import { wordFile, type WordFacts } from './word-file.ts';

/** A paper to fill in as a Word file of its own. */
export function formWord(blocks: readonly Block[], facts: WordFacts): Uint8Array {
  const text = new WordText([]);
  return wordFile(text.write(blocks), text, facts);
}
