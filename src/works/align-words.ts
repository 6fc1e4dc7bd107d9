import type { Word } from '../text/words.ts';

/** Words of a passage where others stand in the text it is laid along; counted from 0, ends not included. */
export interface Difference {
  /** Words of the passage; none where `from` is `to`: the text has words there that the passage lacks. */
  from: number;
  to: number;
  /** Words of the text there; none where `start` is `end`. */
  start: number;
  end: number;
  /** The same word, written with i for y or the other way round: told, and no disagreement. */
  isSpelling?: boolean;
}

export interface Alignment {
  /** The part of the longer text along which the shorter one lies, in words. */
  start: number;
  end: number;
  /** Words replaced, missing and too many. */
  changes: number;
  /** In order; those of spelling among them. `from` and `to` count in the passage, `start` and `end` in the text. */
  differences: Difference[];
}

/** How far the shorter text may be shifted along the longer one: place there less place here, both ends included. */
export interface Band {
  least: number;
  most: number;
}

/**
 * Lays one text along another that holds it, word by word, with the fewest changes; what stands in the longer one
 * before and after is not counted. Edit distance with free ends (Sellers, “The theory and computation of evolutionary
 * distances”, 1980), within a band around the places that are known to agree (Ukkonen, 1985), which a diff of whole
 * files (Myers, 1986; `diff`) does not have: its ends are not free, so that it scatters the first and last words.
 * @param band takes time and room in proportion to its width; the whole table where it is left out
 */
export function alignWithin(
  short: readonly Word[],
  long: readonly Word[],
  { least, most }: Band = { least: -short.length, most: long.length },
): Alignment {
  const width = most - least + 1;
  const costs = fillCosts(short, long, least, width);
  const lastRow = short.length * width;
  const costOfEnd = (end: number): number => {
    const column = end - short.length - least;
    return end < 0 || end > long.length || column < 0 || column >= width ? FAR : costs[lastRow + column]!;
  };
  let end = Math.max(0, short.length + least);
  for (let other = end; other <= long.length; other++) if (costOfEnd(other) < costOfEnd(end)) end = other;
  const changes = Math.min(costOfEnd(end), short.length);
  // At the end as at the start, a word that does not agree stands in the place of one, rather than being too many.
  while (end < long.length && costOfEnd(end + 1) === changes && short.at(-1)?.key !== long[end - 1]?.key) end++;
  return { changes, ...traceBack(costs, short, long, { least, width, end }) };
}

const FAR = 0xffff;

/** Cheapest ways from any start in `long` to each pair of places, a row of the band for each word of `short`. */
function fillCosts(short: readonly Word[], long: readonly Word[], least: number, width: number): Uint16Array {
  const costs = new Uint16Array((short.length + 1) * width).fill(FAR);
  for (let i = 0; i <= short.length; i++) {
    const row = i * width;
    for (let column = 0; column < width; column++) {
      const j = i + least + column;
      if (j < 0 || j > long.length) continue;
      if (i === 0) {
        costs[row + column] = 0;
        continue;
      }
      const across = j > 0 ? costs[row - width + column]! + (short[i - 1]!.key === long[j - 1]!.key ? 0 : 1) : FAR;
      const skipShort = column + 1 < width ? costs[row - width + column + 1]! + 1 : FAR;
      const skipLong = column > 0 && j > 0 ? costs[row + column - 1]! + 1 : FAR;
      costs[row + column] = Math.min(across, skipShort, skipLong, FAR);
    }
  }
  return costs;
}

interface Table {
  least: number;
  width: number;
  end: number;
}

/** The changes on the cheapest way; neighbouring ones are one. */
function traceBack(
  costs: Uint16Array,
  short: readonly Word[],
  long: readonly Word[],
  { least, width, end }: Table,
): Omit<Alignment, 'changes'> {
  const costAt = (i: number, j: number): number => {
    const column = j - i - least;
    return j < 0 || column < 0 || column >= width ? FAR : costs[i * width + column]!;
  };
  const found: Difference[] = [];
  let [i, j] = [short.length, end];
  while (i > 0) {
    const cost = costAt(i, j);
    const isSame = j > 0 && short[i - 1]!.key === long[j - 1]!.key;
    const [before, place] = [i, j];
    // Of equal ways the one that skips a word comes first: it keeps more words the same.
    if (j > 0 && !isSame && cost === costAt(i, j - 1) + 1) j--;
    else if (j > 0 && cost === costAt(i - 1, j - 1) + (isSame ? 0 : 1)) [i, j] = [i - 1, j - 1];
    else i--;
    if (isSame && before - i === place - j && short[i]!.spelling === long[j]!.spelling) continue;
    const isSpelling = isSame && before - i === place - j;
    const [last] = found;
    if (last && !last.isSpelling && !isSpelling && last.from === before && last.start === place) Object.assign(last, { from: i, start: j });
    else found.unshift({ from: i, to: before, start: j, end: place, ...(isSpelling && { isSpelling }) });
  }
  return { start: j, end, differences: found };
}

/** Two texts, the shorter laid along the longer. */
export interface Comparison {
  /** Share of the shorter text's words that agree, 0–1, fewer for every word too many. */
  agreement: number;
  /** Words of the passage along which the text lies: all of them, unless the passage is the longer one. */
  from: number;
  to: number;
  differences: Difference[];
}

/** Lays the shorter of a passage and a text along the longer one; differences are as the passage has them. */
export function alignWords(passage: readonly Word[], text: readonly Word[]): Comparison {
  const isPart = passage.length <= text.length;
  const { changes, differences, start, end } = isPart ? alignWithin(passage, text) : alignWithin(text, passage);
  return {
    agreement: 1 - changes / Math.max(1, Math.min(passage.length, text.length)),
    differences: isPart ? differences : differences.map(turned),
    ...(isPart ? { from: 0, to: passage.length } : { from: start, to: end }),
  };
}

function turned({ from, to, start, end, ...rest }: Difference): Difference {
  return { from: start, to: end, start: from, end: to, ...rest };
}
