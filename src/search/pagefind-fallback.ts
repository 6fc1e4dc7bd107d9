import { withoutBlockSeparators } from './block-separator.ts';
import { SearchError } from './errors.ts';
import { pageAddress } from './page-address.ts';
import { cutQuery } from './query/limits.ts';
import type { Facet, MarkedText, Search, SearchFilters, SearchOptions, SearchResponse, SearchResult } from './types.ts';

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

interface PagefindApi {
  search(
    query: string,
    options: { filters: Record<string, { any: readonly string[] }> },
  ): Promise<{ results: { score: number; data(): Promise<PagefindData> }[]; filters: Record<string, Record<string, number>> }>;
  filters(): Promise<Record<string, Record<string, number>>>;
  destroy(): Promise<void>;
}

/**
 * Pagefind's own search behind the same interface: for an index whose format this reader does not know. It has none of
 * the Vietnamese; its worker needs `'wasm-unsafe-eval'`, without which it rejects as `internal`.
 * @param site the folder that the bundle's folder lies in: no other page is named
 */
export async function openPagefind(bundleUrl: string, site = new URL('..', bundleUrl.replace(/\/?$/, '/'))): Promise<Search> {
  const pagefind = await load(bundleUrl);
  return {
    search: (query, options) => search(pagefind, site, query, options),
    suggest: async () => [],
    facets: async () => toFacets(await pagefind.filters(), {}),
    preload: async () => {},
    close: () => void pagefind.destroy(),
  };
}

async function load(bundleUrl: string): Promise<PagefindApi> {
  try {
    return (await import(/* @vite-ignore */ new URL('pagefind.js', bundleUrl).href)) as PagefindApi;
  } catch (cause) {
    throw new SearchError('index-missing', `There is no Pagefind at ${bundleUrl}`, { cause });
  }
}

async function search(
  pagefind: PagefindApi,
  site: URL,
  query: string,
  { filters = {}, limit = 10, offset = 0 }: SearchOptions = {},
): Promise<SearchResponse> {
  const begun = performance.now();
  const chosen = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
  const { text, cut } = cutQuery(query);
  const answer = await pagefind.search(text, { filters: chosen });
  const results = await Promise.all(
    answer.results.slice(offset, offset + limit).map(async (hit, i) => toResult(await hit.data(), site, hit.score, offset + i)),
  );
  return {
    query,
    interpretation: { text, cut, changed: false, corrections: [], unknown: [], expansions: [], phrases: [], excluded: [], filters },
    total: answer.results.length,
    results,
    facets: toFacets(answer.filters, filters),
    sort: 'relevance',
    took: performance.now() - begun,
    engine: 'pagefind',
  };
}

function toResult({ url, excerpt, meta, filters }: PagefindData, site: URL, score: number, page: number): SearchResult {
  const marked = fromMarkTags(withoutBlockSeparators(excerpt));
  const marks = marked.marks.map(([start, end]) => marked.text.slice(start, end).toLowerCase());
  return {
    page,
    url: pageAddress(url, site, location.origin),
    title: { text: meta.title ?? '', marks: [] },
    excerpt: marked,
    meta,
    filters,
    score,
    marks: [...new Set(marks)],
  };
}

/** Pagefind's excerpts are HTML: `<mark>` around words, `<` and `>` escaped. */
function fromMarkTags(html: string): MarkedText {
  let text = '';
  const marks: [number, number][] = [];
  for (const part of html.split(/(<mark>.*?<\/mark>)/)) {
    const plain = part
      .replace(/<\/?mark>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    if (part.startsWith('<mark>')) marks.push([text.length, text.length + plain.length]);
    text += plain;
  }
  return { text, marks };
}

function toFacets(counts: Record<string, Record<string, number>>, filters: SearchFilters): Facet[] {
  return Object.entries(counts).map(([name, values]) => ({
    name,
    values: Object.entries(values).map(([value, count]) => ({ value, count, selected: filters[name]?.includes(value) ?? false })),
  }));
}
