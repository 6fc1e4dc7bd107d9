import type { FacetColumn } from '../sidecars.ts';
import { areCompound } from './compounds.ts';
import { parseQuery, type ParsedQuery, type PointReader } from './parse-query.ts';
import type { Terms } from './terms.ts';

interface Asked {
  facets: readonly FacetColumn[];
  terms: Terms;
  /** Words of all pages. */
  libraryLength: number;
  points: PointReader | null | undefined;
  literal: boolean;
}

/**
 * Takes a query apart as {@link parseQuery} does, with the compounds of the library. A first reading, for which any two
 * words are one, says which words the index must be asked for: those behind a minus that nothing else stands before.
 */
export async function parseAsking(query: string, { facets, terms, libraryLength, points, literal }: Asked): Promise<ParsedQuery> {
  const asked: string[] = [];
  const parsed = parseQuery(query, facets, { areCompound: (...words) => asked.push(...words) > 0, points, literal });
  if (asked.length === 0) return parsed;
  await terms.load(asked);
  return parseQuery(query, facets, { areCompound: (first, second) => areCompound(first, second, terms, libraryLength), points, literal });
}
