import type { RootContent } from 'mdast';
import { plainText } from '../../mdx/tree.ts';
import { normalise } from '../../vietnamese/normalise.ts';

/** The text of a block on one line, in one Unicode form: for reading what a block is, never for the draft. */
export function lineOf(block: RootContent): string {
  return normalise(plainText(block)).replace(/\s+/g, ' ').trim();
}

export function wordsIn(line: string): number {
  return line.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

export function endsSentence(line: string): boolean {
  return /[.!?…:;,]["”’)]*$/u.test(line);
}

/** Words by their number in the middle paragraph of the text, when paragraphs are ordered by length. */
export function usualLength(lines: readonly string[]): number {
  const lengths = lines.map(wordsIn).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

const NAME_WORD = /^(?:\p{Lu}\.?|\p{Lu}\p{Ll}+|\p{Lu}{2,})$/u;

/** Whether a line is nothing but a personal name or pen name: `Lan Dung`, `T. Hùng`, `THU BIÊN`. */
export function isName(line: string): boolean {
  const words = line.split(/[\s]+|(?<=\p{Lu}\.)(?=\p{Lu})/u).filter(Boolean);
  return words.length >= 1 && words.length <= 5 && line.length <= 40 && words.every((word) => NAME_WORD.test(word));
}
