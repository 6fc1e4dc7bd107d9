import type { SearchResult } from '../../search/types.ts';
import { bareLetters } from '../../vietnamese/bare-letters.ts';

/** Fewer words are a subject, and no saying. */
const FEWEST_WORDS = 4;
/** The share of the query's words that a title must hold, for the query to be that saying. */
const LEAST_SHARE = 0.8;

/**
 * The saying that nobody should quote, where the query is its words and no other title has as many of them: it stands
 * below what may be quoted, and whoever asks for it must not look through nine others first.
 * @param query in ordinary spelling, marks or none
 */
export function warnedSaying(query: string, results: readonly SearchResult[]): SearchResult | null {
  const typed = wordsIn(query);
  if (typed.length < FEWEST_WORDS) return null;
  const asked = new Set(typed);
  const share = ({ title: { text } }: SearchResult): number => {
    const words = new Set(wordsIn(text));
    const most = text.endsWith('…') ? Math.min(words.size, asked.size) : asked.size;
    return [...asked].filter((word) => words.has(word)).length / most;
  };
  const most = (some: readonly SearchResult[]): number => Math.max(0, ...some.map(share));
  const warned = results.filter(({ meta }) => meta.warning);
  const best = most(warned);
  if (best < LEAST_SHARE || best <= most(results.filter(({ meta }) => !meta.warning))) return null;
  return warned.find((one) => share(one) === best) ?? null;
}

function wordsIn(text: string): string[] {
  return (
    bareLetters(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
