import { ofLibrary, type CheckContext } from '../engine/rule.ts';
import { letterRuns } from '../../text/letter-runs.ts';
import { canonicalSyllable } from '../../vietnamese/canonical.ts';
import type { IsInUse, Pair } from './compound-slips.ts';

/** Files that a pair of words must stand in: one or two may hold the same slip. */
const FEWEST_FILES = 3;

/** A slip may be made again: what is so much rarer than what was meant is none of the library's own words. */
const MOST_TIMES_RARER = 10;

/** In how many files something stands. */
interface Count {
  files: number;
  /** The last of them. */
  last: string;
}

/** What the library itself writes often enough to be no slip. */
export const pairsInUse = ofLibrary(({ library }: CheckContext): IsInUse => {
  const counts = new Map<string, Map<string, Count>>();
  for (const [file, { source }] of library.texts) countPairs(source ?? '', file, counts);
  const filesWith = ([first, second]: Pair): number => counts.get(first)?.get(second)?.files ?? 0;
  return (pair, meant) => {
    const count = filesWith(pair);
    return count >= FEWEST_FILES && count * MOST_TIMES_RARER >= filesWith(meant);
  };
});

function countPairs(text: string, file: string, counts: Map<string, Map<string, Count>>): void {
  let before = '';
  for (const { text: word, isJoined } of letterRuns(text)) {
    const key = canonicalSyllable(word);
    if (isJoined) {
      const behind = counts.get(before) ?? new Map<string, Count>();
      const count = behind.get(key) ?? { files: 0, last: '' };
      if (count.files === 0) counts.set(before, behind.set(key, count));
      if (count.last !== file) [count.files, count.last] = [count.files + 1, file];
    }
    before = key;
  }
}
