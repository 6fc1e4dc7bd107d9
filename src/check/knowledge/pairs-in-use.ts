import { oncePer, type CheckContext } from '../engine/rule.ts';
import { keyedWords, type IsInUse } from './compound-slips.ts';

/** Files that a pair of words must stand in: one or two may hold the same slip. */
const FEWEST_FILES = 3;

/** A slip may be made again: what is so much rarer than what was meant is none of the library's own words. */
const MOST_TIMES_RARER = 10;

/** What the library itself writes often enough to be no slip. */
export const pairsInUse = oncePer(({ library }: CheckContext): IsInUse => {
  const files = new Map<string, number>();
  for (const { source } of library.texts.values()) {
    for (const pair of pairsOf(source ?? '')) files.set(pair, (files.get(pair) ?? 0) + 1);
  }
  return (pair, meant) => {
    const count = files.get(pair) ?? 0;
    return count >= FEWEST_FILES && count * MOST_TIMES_RARER >= (files.get(meant) ?? 0);
  };
});

function pairsOf(text: string): Set<string> {
  const words = keyedWords(text);
  return new Set(words.flatMap(({ key, isJoined }, index) => (isJoined ? `${words[index - 1]!.key} ${key}` : [])));
}
