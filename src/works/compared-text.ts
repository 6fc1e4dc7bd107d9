import { wordsOf, type Word } from '../text/words.ts';
import { withoutPageMarks } from './page-marks.ts';
import { sequencesOf } from './sequences.ts';

/** A text as far as passages are compared with it: all of it, or what its fingerprint keeps. */
export interface ComparedText {
  /** Hashes of its sequences of three words, in order. */
  sequences: Uint32Array;
  /** Words in each paragraph, in order; a line of asterisks is a paragraph of none. */
  paragraphs: readonly number[];
  /** Its words, where the text is held. */
  words?: readonly Word[];
}

/** The paragraphs of a text, counted from 1, without the marks of printed pages. */
export function paragraphsOf(text: string): string[] {
  return blocksOf(text).map(withoutPageMarks);
}

/** The paragraphs of a text as its file has them: blocks parted by a blank line. */
export function blocksOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** A text that is held, paragraph by paragraph. Places of its words are those in its paragraph. */
export function comparedText(paragraphs: readonly string[]): ComparedText & { words: readonly Word[] } {
  const words = paragraphs.map(wordsOf);
  const all = words.flat();
  return { words: all, sequences: sequencesOf(all), paragraphs: words.map(({ length }) => length) };
}

/** The paragraphs that words `start` to `end` stand in, first and last, counted from 1. */
export function paragraphsAt({ paragraphs }: ComparedText, start: number, end: number): [first: number, last: number] {
  return [paragraphAt(paragraphs, start), paragraphAt(paragraphs, Math.max(start, end - 1))];
}

function paragraphAt(paragraphs: readonly number[], word: number): number {
  let before = 0;
  for (const [index, count] of paragraphs.entries()) {
    before += count;
    if (word < before) return index + 1;
  }
  return paragraphs.length;
}
