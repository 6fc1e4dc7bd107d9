import { withoutBlockSeparators } from '../passages.ts';
import type { SearchedLibrary } from '../searched-library.ts';
import type { Facet, MarkedText, SearchResult, Suggestion } from '../types.ts';
import { addressOf, bestPlace, excerpt, EXCERPT_LEAD, markField } from './excerpt.ts';
import { hitsOn, type Hit } from './hits.ts';
import { fold } from './keys.ts';
import type { Marking } from './marking.ts';
import type { RankedPage } from './rank.ts';
import { writtenForms } from './written-forms.ts';

/** A ranked page as it is shown; downloads the part of its text that the excerpt is taken from. */
export async function toResult({ page, score }: RankedPage, marking: Marking, library: SearchedLibrary): Promise<SearchResult> {
  const { bundle, file } = library;
  const hits = hitsOn(page, marking, file.fields.indexOf('title'), bundle.pageCount);
  const place = bestPlace(hits, file.titleLengths[page] ?? 0);
  const passage = await library.passage(page, place, EXCERPT_LEAD);
  const { meta, filters } = passage;
  const title = meta.title ?? '';
  return {
    page,
    url: addressOf(passage, place, hits),
    title: markField(title, file.fields.indexOf('title'), hits),
    excerpt: excerpt(passage, place, hits, title),
    meta: readable(meta),
    filters,
    score,
    marks: writtenForms(passage, hits),
  };
}

/** A ranked page by its name alone. */
export async function toSuggestion({ page }: RankedPage, marking: Marking, library: SearchedLibrary): Promise<Suggestion> {
  const { bundle, file } = library;
  const { url, meta } = await library.passage(page, 0, 0);
  const hits = hitsOn(page, marking, file.fields.indexOf('title'), bundle.pageCount);
  const text = markField(meta.title ?? '', file.fields.indexOf('title'), hits);
  const otherName = text.marks.length === 0 && bestAlias(meta.alias ?? '', file.fields.indexOf('alias'), hits);
  return { kind: 'page', text, ...(otherName && { otherName }), url, meta: readable(meta) };
}

/** Of a list of names, separated by commas, the one with most of the query. */
function bestAlias(list: string, field: number, hits: readonly Hit[]): string | undefined {
  const { text, marks } = markField(list, field, hits);
  const names = [...text.matchAll(/[^,]+/g)].map(({ 0: name, index }) => {
    const held = marks.filter(([start]) => start >= index && start < index + name.length);
    return { name: name.trim(), length: held.reduce((sum, [start, end]) => sum + end - start, 0) };
  });
  return names.sort((a, b) => b.length - a.length).find(({ length }) => length > 0)?.name;
}

function readable(meta: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, withoutBlockSeparators(value)]));
}

/** Least share of what was typed that a page's title and other names must hold. */
const LEAST_NAMED = 0.75;

/** The pages whose names answer best to what was typed, best first. */
export function namedPages(ranked: readonly RankedPage[], limit: number): RankedPage[] {
  return ranked
    .filter(({ named }) => named >= LEAST_NAMED)
    .sort((a, b) => b.named * b.weight - a.named * a.weight || b.score - a.score)
    .slice(0, limit);
}

/** Values of filters with every typed word in them, the last one perhaps unfinished; those on most pages first. */
export function suggestFilters(typed: string, facets: readonly Facet[], limit: number): Suggestion[] {
  const wanted = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return [];
  return facets
    .flatMap(({ name, values }) => values.map(({ value, count }) => ({ name, value, count, text: markWords(value, wanted) })))
    .sort((a, b) => b.count - a.count)
    .flatMap(({ name, value, text }) => (text ? [{ kind: 'filter' as const, text, filter: { name, value } }] : []))
    .slice(0, limit);
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
