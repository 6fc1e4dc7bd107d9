import type { ParsedQuery } from './parse-query.ts';
import type * as Script from './reranking/rerank.ts';

export type Reranking = typeof Script;

/** A query of fewer different words keeps the order of its scores: short ones say little of how words lie together, and lose by it. */
export const LEAST_WORDS = 4;

/**
 * What puts the first pages of a longer query in a better order; null for a query that keeps the order of its scores, and where
 * the server no longer has the script of this release: that order is good too.
 */
export async function loadReranking({ words, phrases }: ParsedQuery): Promise<Reranking | null> {
  if (words.length < LEAST_WORDS || phrases.length > 0) return null;
  return import('./reranking/rerank.ts').catch(() => null);
}
