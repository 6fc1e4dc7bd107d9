import { wordsOf, type Word } from '../text/words.ts';
import type { Difference } from './align-words.ts';

/** A stretch of a passage: as it should be, or where other words stand in the source. */
export interface PassagePart {
  /** As written, punctuation included; empty where words are missing. */
  written: string;
  /** What stands in the source there: absent where the passage agrees, null where it is not known. */
  expected?: string | null;
  /** Words of the source there. */
  count?: number;
  /** Only i for y or the other way round. */
  isSpelling?: boolean;
}

/**
 * A passage from its first character to its last, cut where its words do not agree.
 * @param expectedOf the source's words at a difference; null where they are not known
 */
export function partsOf(
  passage: string,
  words: readonly Word[],
  differences: readonly Difference[],
  expectedOf: (difference: Difference) => string | null,
): PassagePart[] {
  const parts: PassagePart[] = [];
  let passed = 0;
  const keep = (to: number): void => {
    if (to > passed) parts.push({ written: passage.slice(passed, to) });
    passed = Math.max(passed, to);
  };
  for (const difference of differences) {
    const { from, to, start, end, isSpelling } = difference;
    const at = to > from ? words[from]!.at : endOf(words[from - 1]);
    keep(at);
    const until = to > from ? endOf(words[to - 1]) : at;
    parts.push({
      written: passage.slice(at, until),
      expected: expectedOf(difference),
      count: end - start,
      ...(isSpelling && { isSpelling }),
    });
    passed = until;
  }
  keep(passage.length);
  return parts;
}

/** The differences among the parts of a passage, in an editor's words. */
export function tellDifferences(parts: readonly PassagePart[]): string[] {
  let before = '';
  return parts.flatMap(({ written, expected, count = 0, isSpelling }) => {
    const last = before;
    before = written || before;
    if (expected === undefined || isSpelling) return [];
    if (expected === null) return written ? `“${written}”` : `thiếu ${count} chữ${last && ` sau “${wordsOf(last).at(-1)?.text}”`}`;
    if (written === '') return `thiếu “${expected}”`;
    return expected === '' ? `thừa “${written}”` : `“${written}” → “${expected}”`;
  });
}

/** Words of a text from one to another, with what stands between them. */
export function textBetween(text: string, words: readonly Word[], start: number, end: number): string {
  return end > start ? text.slice(words[start]!.at, endOf(words[end - 1])) : '';
}

/** Index after a word; 0 where there is none before. */
export function endOf(word: Word | undefined): number {
  return word ? word.at + word.text.length : 0;
}
