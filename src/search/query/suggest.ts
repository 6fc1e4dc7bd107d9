import type { Facet, MarkedText, Suggestion } from '../types.ts';
import { fold } from './keys.ts';
import type { RankedPage } from './rank.ts';

/** Least share of what was typed that a page's title and other names must hold. */
const LEAST_NAMED = 0.75;

/** The pages whose names answer best to what was typed, best first. */
export function namedPages(ranked: readonly RankedPage[], limit: number): RankedPage[] {
  return ranked
    .filter(({ named }) => named >= LEAST_NAMED)
    .sort((a, b) => b.named - a.named || b.score - a.score)
    .slice(0, limit);
}

/** Values of filters with every typed word in them, the last one perhaps unfinished; those on most pages first. */
export function suggestFilters(typed: string, facets: readonly Facet[], limit: number): Suggestion[] {
  const wanted = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return [];
  const values = facets.flatMap(({ name, values }) => values.map(({ value, count }) => ({ name, value, count })));
  return values
    .flatMap(({ name, value, count }) => {
      const text = markWords(value, wanted);
      return text ? [{ count, suggestion: { kind: 'filter' as const, text, filter: { name, value } } }] : [];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

/** The value with the wanted words marked; null unless it has them all. */
function markWords(value: string, wanted: readonly string[]): MarkedText | null {
  const marks: [number, number][] = [];
  const met = new Set<string>();
  for (const match of value.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = fold(match[0]);
    const hit = wanted.find((one, i) => (i === wanted.length - 1 ? word.startsWith(one) : word === one));
    if (hit === undefined) continue;
    met.add(hit);
    marks.push([match.index, match.index + match[0].length]);
  }
  return wanted.every((word) => met.has(word)) ? { text: value, marks } : null;
}
