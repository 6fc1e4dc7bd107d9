import { SearchError } from '../errors.ts';
import type { Library } from '../loaded-library.ts';
import type { Facet, SearchFilters, SearchOptions, SearchResponse, SortOrder, Suggestion } from '../types.ts';
import type { PageStatistics } from './bm25.ts';
import { describe } from './describe.ts';
import { Facets } from './facets.ts';
import { fieldGains } from './field-gains.ts';
import { foundPages } from './found-pages.ts';
import { interpret, type InterpretedQuery, type Sources } from './interpret.ts';
import { Lexicon } from './lexicon.ts';
import { cutQuery } from './limits.ts';
import { readLiterally } from './literal.ts';
import { PARAMETERS, type Parameters } from './parameters.ts';
import { parseQuery, type ParsedQuery } from './parse-query.ts';
import { rankPages, type RankedPage } from './rank.ts';
import { pagesWith } from './pages-with.ts';
import { putPhrasesFirst } from './phrases.ts';
import { toResult, toSuggestion } from './result.ts';
import { namedPages, suggestFilters } from './suggest.ts';
import { Terms } from './terms.ts';

const PAGE_OF_RESULTS = 10;
const SUGGESTIONS = 8;
/** Queries whose ranking is kept: filters, sorting and paging then cost nothing. */
const KEPT = 20;

interface Answer {
  parsed: ParsedQuery;
  interpreted: InterpretedQuery;
  /** Every page with a word of the query, and those of them that count as found. */
  ranked: readonly RankedPage[];
  found: readonly RankedPage[];
}

/** Answers queries over one library. */
export class SearchEngine {
  private readonly library: Library;
  private readonly parameters: Parameters;
  private readonly facetColumns: Facets;
  private readonly sources: Sources;
  private readonly statistics: PageStatistics;
  private readonly answers = new Map<string, Promise<Answer>>();

  constructor(library: Library, parameters: Parameters = PARAMETERS) {
    const { bundle, file } = library;
    this.library = library;
    this.parameters = parameters;
    this.facetColumns = new Facets(file.facets);
    this.sources = {
      terms: new Terms(bundle, fieldGains(file.fields, parameters)),
      lexicon: new Lexicon(file.lexicon),
      libraryLength: bundle.averageLength * bundle.pageCount,
      vocabulary: () => library.vocabulary(),
    };
    this.statistics = {
      count: bundle.pageCount,
      lengths: bundle.meta.lengths,
      averageLength: bundle.averageLength,
      titleLengths: file.titleLengths,
    };
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResponse> {
    const begun = performance.now();
    const { text, cut } = cutQuery(query);
    const { limit = PAGE_OF_RESULTS, offset = 0, sort = 'relevance', signal } = options;
    const { parsed, interpreted, found } = await this.answer(text, options);
    stopIfAborted(signal);
    const filters = mergeFilters(parsed.filters, options.filters ?? {});
    const narrowed = await this.inOrder(this.facetColumns.narrow(found, filters), sort);
    stopIfAborted(signal);
    const results = await Promise.all(
      narrowed.slice(offset, offset + limit).map((ranked) => toResult(ranked, interpreted.slots, this.library)),
    );
    stopIfAborted(signal);
    return {
      query,
      interpretation: { ...describe(parsed, interpreted, filters), cut },
      total: narrowed.length,
      results,
      facets: this.facetColumns.count(found, filters),
      sort,
      took: performance.now() - begun,
    };
  }

  /** What a reader who has typed this much may be after: pages by their names, and values of filters. */
  async suggest(prefix: string, limit = SUGGESTIONS, signal?: AbortSignal): Promise<Suggestion[]> {
    const { text } = cutQuery(prefix);
    const { interpreted, ranked } = await this.answer(text, {});
    stopIfAborted(signal);
    const filters = suggestFilters(text, this.facets(), Math.ceil(limit / 2));
    const named = namedPages(ranked, limit - filters.length);
    return [...filters, ...(await Promise.all(named.map((page) => toSuggestion(page, interpreted.slots, this.library))))];
  }

  /** Facets of the whole library. */
  facets(): Facet[] {
    return this.facetColumns.count(this.everyPage(), {});
  }

  private answer(query: string, { literal = false, typing = true, filters = {} }: SearchOptions): Promise<Answer> {
    const browsing = Object.values(filters).some((values) => values.length > 0);
    const key = JSON.stringify([query, literal, typing, browsing]);
    let answer = this.answers.get(key);
    if (!answer) {
      answer = this.find(query, literal, typing, browsing);
      answer.catch(() => this.answers.delete(key));
      this.answers.set(key, answer);
      if (this.answers.size > KEPT) this.answers.delete(this.answers.keys().next().value!);
    }
    return answer;
  }

  private async find(query: string, literal: boolean, typing: boolean, browsing: boolean): Promise<Answer> {
    const parsed = parseQuery(query, this.facetColumns.known);
    const { terms } = this.sources;
    const interpreted = literal
      ? await readLiterally(parsed, terms)
      : await interpret({ ...parsed, open: parsed.open && typing }, this.sources, this.parameters);
    const { slots } = interpreted;
    const filterOnly = parsed.words.length === 0 && (browsing || Object.keys(parsed.filters).length > 0);
    const ranked = filterOnly ? this.everyPage() : rankPages(slots, this.statistics, this.parameters);
    const excluded = await Promise.all(parsed.excluded.map((words) => pagesWith(words, terms)));
    const wanted = foundPages(ranked, slots).filter(({ page }) => !excluded.some((pages) => pages.has(page)));
    return { parsed, interpreted, ranked, found: await putPhrasesFirst(wanted, parsed, interpreted, terms) };
  }

  private async inOrder(pages: readonly RankedPage[], sort: SortOrder): Promise<readonly RankedPage[]> {
    if (sort === 'relevance') return pages;
    const dates = await this.library.dates();
    return [...pages].sort((a, b) => (dates[b.page] ?? -Infinity) - (dates[a.page] ?? -Infinity) || 0);
  }

  private everyPage(): RankedPage[] {
    return Array.from({ length: this.library.bundle.pageCount }, (_, page) => ({ page, score: 0, coverage: 1, named: 1 }));
  }
}

function mergeFilters(typed: SearchFilters, clicked: SearchFilters): SearchFilters {
  const merged = new Map<string, string[]>();
  for (const [name, values] of [...Object.entries(typed), ...Object.entries(clicked)]) {
    merged.set(name, [...new Set([...(merged.get(name) ?? []), ...values])]);
  }
  return Object.fromEntries(merged);
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SearchError('aborted', 'The search was ended');
}
