import type { SearchOptions, SearchResponse } from '../../src/search/types.ts';
import { asWords, type LibraryWords } from './library-words.ts';
import { mean, reciprocalRank } from './measures.ts';
import type { NaturalQuery } from './natural-set.ts';

/** How many results somebody looks at before they type something else. */
export const LOOKED_AT = 3;

export interface Answered extends NaturalQuery {
  /** Addresses of the first ten results. */
  found: readonly string[];
  /** Words that were said to be lacking. */
  said: readonly string[];
  /** Of these, what does stand in the library. */
  saidFalsely: readonly string[];
  /** An answer among the first three; for what the library lacks: it was said, and nothing that it has. */
  isAnswered: boolean;
}

/** Asks every query as it is typed, without a space behind it. */
export async function askAll(
  queries: readonly NaturalQuery[],
  library: LibraryWords,
  search: (query: string, options: SearchOptions) => Promise<SearchResponse>,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const query of queries) {
    const { results, interpretation } = await search(query.query, { limit: 10 });
    const found = results.map(({ url }) => url);
    const said = interpretation.unknown.map(({ typed }) => typed);
    const saidFalsely = said.filter((word) => library.has(word));
    const isAnswered =
      query.kind === 'absent'
        ? saidFalsely.length === 0 && said.some((word) => query.absent.some((lacking) => isPart(lacking, word) || isPart(word, lacking)))
        : found.slice(0, LOOKED_AT).some((url) => query.answers.has(url));
    answered.push({ ...query, found, said, saidFalsely, isAnswered });
  }
  return answered;
}

function isPart(words: string, ofWords: string): boolean {
  return asWords(ofWords).includes(asWords(words));
}

/** Share of the queries that were answered. */
export function shareAnswered(answered: readonly Answered[]): number {
  return mean(answered.map(({ isAnswered }) => Number(isAnswered)));
}

/** MRR@10 of the first answer; what the library lacks has none. */
export function meanRank(answered: readonly Answered[]): number {
  return mean(answered.map(({ found, answers }) => reciprocalRank({ ranked: found, relevant: [...answers] })));
}
