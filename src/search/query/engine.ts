import { normalise } from '../../vietnamese/normalise.ts';
import { plainWidth } from '../../vietnamese/width.ts';
import { SearchError } from '../errors.ts';
import type { SearchedLibrary } from '../searched-library.ts';
import type { Facet, SearchFilters, SearchOptions, SearchResponse, SortOrder, Suggestion, SuggestOptions } from '../types.ts';
import { describe } from './describe.ts';
import { doubtfulLast } from './doubtful.ts';
import { countFacets, narrow, widen } from './facets.ts';
import { cutQuery, MOST_PASTED } from './limits.ts';
import { everyPage, type RankedPage } from './rank.ts';
import { RankedAnswers, type RankedAnswer } from './ranked-answers.ts';
import { namedPages, suggestFilters, toResult, toSuggestion } from './result.ts';
import { tellingWords } from './telling-words.ts';
import { pagesWithin } from './within.ts';

const PAGE_OF_RESULTS = 10;
const SUGGESTIONS = 8;

/** Answers queries over one library: what `ranked-answers.ts` finds, filtered, sorted and put into words. */
export class SearchEngine {
  private readonly library: SearchedLibrary;
  private readonly doubtful: ReadonlySet<number>;
  private readonly answers: RankedAnswers;

  constructor(library: SearchedLibrary) {
    this.library = library;
    this.doubtful = new Set(library.file.last);
    this.answers = new RankedAnswers(library, this.doubtful);
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResponse> {
    const { text, cut, telling } = await this.read(query);
    const { limit = PAGE_OF_RESULTS, offset = 0, sort = 'relevance', signal } = options;
    const { parsed, interpreted, marking, found, absent, calendar } = await this.answer(text, options);
    stopIfAborted(signal);
    const filters = mergeFilters(parsed.filters, options.filters ?? {});
    const narrowed = await this.sorted(narrow(found, filters, this.library.file.facets), sort);
    stopIfAborted(signal);
    const shown = doubtfulLast(narrowed.slice(offset, offset + limit), this.doubtful);
    const results = await this.present(shown, options, (ranked) => toResult(ranked, marking, this.library));
    const within = options.within ? await this.describeWithin(text, options, filters) : null;
    stopIfAborted(signal);
    const description = describe(parsed, interpreted, filters);
    return {
      query,
      interpretation: {
        ...description,
        // Of one word the unknown words tell.
        absentPhrases: absent
          .filter((i) => parsed.phrases[i]![1] - parsed.phrases[i]![0] > 1)
          .map((i) => ({ text: description.phrases[i]!, freely: parsed.unquoted[i]! })),
        ...calendar,
        cut,
        telling,
      },
      total: narrowed.length,
      within,
      results,
      facets: countFacets(found, filters, this.library.file.facets),
      widenings: narrowed.length > 0 ? [] : widen(found, filters, this.library.file.facets),
      sort,
    };
  }

  /** What a reader who has typed this much may be after: pages by their names, those of a time, and values of filters. */
  async suggest(prefix: string, options: SuggestOptions = {}): Promise<Suggestion[]> {
    const { text } = await this.read(prefix);
    const { limit = SUGGESTIONS, within, signal } = options;
    const { marking, ranked, found, isOfPoints } = await this.answer(text, { within });
    stopIfAborted(signal);
    const filters = suggestFilters(text, this.facets(within), Math.ceil(limit / 2));
    const most = limit - filters.length;
    const named = doubtfulLast(isOfPoints ? found.slice(0, most) : namedPages(ranked, most), this.doubtful);
    return [...filters, ...(await this.present(named, options, (page) => toSuggestion(page, marking, this.library)))];
  }

  /** Facets of the whole library, or of the pages that alone may be found. */
  facets(within?: SearchOptions['within']): Facet[] {
    return countFacets(pagesWithin(everyPage(this.library), within, this.library), {}, this.library.file.facets);
  }

  /** Pages as they are shown. Where only what a device holds is searched, a page whose text is gone takes no other with it. */
  private async present<T>(
    pages: readonly RankedPage[],
    { within }: Pick<SearchOptions, 'within'>,
    show: (page: RankedPage) => Promise<T>,
  ): Promise<T[]> {
    const shown = pages.map((page) => (within ? show(page).catch(nothingWhereWanting) : show(page)));
    return (await Promise.all(shown)).filter((one) => one !== null);
  }

  private async describeWithin(
    text: string,
    { within, ...options }: SearchOptions,
    filters: SearchFilters,
  ): Promise<NonNullable<SearchResponse['within']>> {
    const found = narrow((await this.answer(text, options)).found, filters, this.library.file.facets);
    return {
      pages: pagesWithin(everyPage(this.library), within, this.library).length,
      beyond: found.length - pagesWithin(found, within, this.library).length,
    };
  }

  /** What of a text is searched for. A text that is no question, such as a pasted page, is searched for by its telling words. */
  private async read(query: string): Promise<{ text: string; cut: boolean; telling: string | null }> {
    const plain = plainWidth(query.slice(0, MOST_PASTED));
    const { text, cut, isLong } = cutQuery(plain);
    const telling = isLong ? tellingWords(normalise(plain), await this.library.vocabulary()) : null;
    return telling === null ? { text, cut, telling } : { text: `${telling} `, cut: false, telling };
  }

  /** The whole ranking of a query and what it was made from, for those who measure. */
  answer(query: string, options?: SearchOptions): Promise<RankedAnswer> {
    return this.answers.of(query, options);
  }

  private async sorted(pages: readonly RankedPage[], sort: SortOrder): Promise<readonly RankedPage[]> {
    if (sort === 'relevance') return pages;
    const dates = await this.library.dates();
    return [...pages].sort((a, b) => (dates[b.page] ?? -Infinity) - (dates[a.page] ?? -Infinity) || 0);
  }
}

function mergeFilters(typed: SearchFilters, clicked: SearchFilters): SearchFilters {
  const merged = new Map<string, string[]>();
  for (const [name, values] of [...Object.entries(typed), ...Object.entries(clicked)]) {
    merged.set(name, [...new Set([...(merged.get(name) ?? []), ...values])]);
  }
  return Object.fromEntries(merged);
}

function nothingWhereWanting(error: unknown): null {
  const { code } = SearchError.from(error);
  if (code !== 'offline' && code !== 'index-missing') throw error;
  return null;
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SearchError('aborted', 'The search was ended');
}
