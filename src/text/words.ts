import { canonicalSyllable } from '../vietnamese/canonical.ts';

/** A word of a text. */
export interface Word {
  /** As written. */
  text: string;
  /** What comparing goes by: case, tone placement, i and y, leading zeros and TƯ for TW do not count. */
  key: string;
  /** Index in the text. */
  at: number;
}

/** The words of a text, numbers among them, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ text: word, key: keyOf(word), at: index }));
}

function keyOf(word: string): string {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  return word.normalize('NFC') === 'TƯ' ? 'tw' : canonicalSyllable(word);
}

/** Words that stand in the passage where others stand in the quotation; either list may be empty. */
export interface WordDifference {
  written: string;
  expected: string;
}

interface WordAlignment {
  /** Share of the shorter text's words that agree, 0–1; fewer for every word too many. */
  agreement: number;
  differences: WordDifference[];
}

/**
 * Lays the shorter of two texts along the longer one, word by word, with the fewest changes; what
 * the longer one has before and after is not counted (edit distance with free ends).
 */
export function alignWords(written: readonly Word[], expected: readonly Word[]): WordAlignment {
  const isPart = written.length <= expected.length;
  const [short, long] = isPart ? [written, expected] : [expected, written];
  const costs = fillCosts(short, long);
  const lastRow = costs.at(-1) ?? [];
  let end = 0;
  lastRow.forEach((cost, index) => {
    if (cost < (lastRow[end] ?? Infinity)) end = index;
  });
  const differences = traceBack(costs, short, long, end).map(({ short: ofShort, long: ofLong }) => {
    const [inShort, inLong] = [ofShort.join(' '), ofLong.join(' ')];
    return isPart ? { written: inShort, expected: inLong } : { written: inLong, expected: inShort };
  });
  return { agreement: 1 - (lastRow[end] ?? 0) / Math.max(1, short.length), differences };
}

function fillCosts(short: readonly Word[], long: readonly Word[]): number[][] {
  const rows: number[][] = [new Array<number>(long.length + 1).fill(0)];
  for (let i = 1; i <= short.length; i++) {
    const above = rows[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= long.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (short[i - 1]?.key === long[j - 1]?.key ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows;
}

interface Difference {
  short: string[];
  long: string[];
}

/** The changes on the cheapest way, from its end to its start; neighbouring ones are one. */
function traceBack(costs: readonly number[][], short: readonly Word[], long: readonly Word[], end: number): Difference[] {
  const found: Difference[] = [];
  let open: Difference | null = null;
  const change = (ofShort: Word | undefined, ofLong: Word | undefined): void => {
    if (!open) found.unshift((open = { short: [], long: [] }));
    if (ofShort) open.short.unshift(ofShort.text);
    if (ofLong) open.long.unshift(ofLong.text);
  };
  let [i, j] = [short.length, end];
  while (i > 0) {
    const cost = costs[i]?.[j] ?? 0;
    const isSame = j > 0 && short[i - 1]?.key === long[j - 1]?.key;
    const across = (costs[i - 1]?.[j - 1] ?? 0) + (isSame ? 0 : 1);
    // Of equal ways the one that skips a word comes first: it keeps more words the same.
    if (j > 0 && !isSame && cost === (costs[i]?.[j - 1] ?? 0) + 1) change(undefined, long[--j]);
    else if (j > 0 && cost === across) {
      [i, j] = [i - 1, j - 1];
      if (isSame) open = null;
      else change(short[i], long[j]);
    } else change(short[--i], undefined);
  }
  return found;
}
