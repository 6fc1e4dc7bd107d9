import { normalise } from '../../vietnamese/normalise.ts';
import { plainWidth } from '../../vietnamese/width.ts';
import { shared } from '../bundle/read-file.ts';
import { SearchError } from '../errors.ts';
import type { Library } from '../loaded-library.ts';
import type { Facet, Interpretation, SearchFilters, SearchOptions, SearchResponse, SortOrder, Suggestion } from '../types.ts';
import type { Sources } from './candidates.ts';
import { areCompound } from './compounds.ts';
import { describe } from './describe.ts';
import { doubtfulBehind, doubtfulLast } from './doubtful.ts';
import { wordsAfterMinus } from './exclusions.ts';
import { countFacets, narrow, widen } from './facets.ts';
import { interpret, readLiterally } from './interpret.ts';
import type { InterpretedPoints } from './interpret-points.ts';
import { Lexicon } from './lexicon.ts';
import { cutQuery, MOST_PASTED } from './limits.ts';
import { loadPointSearch, type PointSearch } from './load-point-search.ts';
import { readMarking, type Marking } from './marking.ts';
import { spreadNamesakes } from './namesakes.ts';
import { parseQuery, type ParsedQuery } from './parse-query.ts';
import { pagesWith, putPhrasesFirst } from './phrases.ts';
import { decodeRawKeys, mayBeRawKeys } from './raw-keys.ts';
import { foundPages, rankPages, type RankedPage } from './rank.ts';
import type { PointSources } from './points.ts';
import { headOf, inBetterOrder, type Head } from './reranking/rerank.ts';
import { namedPages, suggestFilters, toResult, toSuggestion } from './result.ts';
import { tellingWords } from './telling-words.ts';
import { Terms } from './terms.ts';

const PAGE_OF_RESULTS = 10;
const SUGGESTIONS = 8;
/** Queries whose ranking is kept: filters, sorting and paging then cost nothing. */
const KEPT = 20;
/** A longer query is no name alone. */
const MOST_WORDS_OF_A_NAME = 3;

export interface Answer {
  parsed: ParsedQuery;
  interpreted: InterpretedPoints;
  marking: Marking;
  /** Every page with a word of the query, and those of them that count as found. */
  ranked: readonly RankedPage[];
  found: readonly RankedPage[];
  /** The first of those found, as the scores have them, where trees put them in order. */
  head: Head | null;
  /** Numbers of the quoted phrases that stand nowhere. */
  absent: readonly number[];
  calendar: Pick<Interpretation, 'noSuchTimes' | 'timesAreWords'>;
  /** Nothing is asked but times and citations, all of which the library has. */
  isOfPoints: boolean | undefined;
}

/** Answers queries over one library. */
export class SearchEngine {
  private readonly library: Library;
  private readonly sources: Sources & PointSources;
  private readonly last: ReadonlySet<number>;
  private readonly answers = new Map<string, Promise<Answer>>();

  constructor(library: Library) {
    const { bundle, file } = library;
    this.library = library;
    this.last = new Set(file.last);
    this.sources = {
      terms: new Terms(bundle),
      lexicon: new Lexicon(file.lexicon),
      libraryLength: bundle.averageLength * bundle.pageCount,
      vocabulary: () => library.vocabulary(),
      times: () => library.times(),
      pinpoints: () => library.pinpoints(),
    };
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResponse> {
    const { text, cut, telling } = await this.read(query);
    const { limit = PAGE_OF_RESULTS, offset = 0, sort = 'relevance', signal } = options;
    const { parsed, interpreted, marking, found, absent, calendar } = await this.answer(text, options);
    stopIfAborted(signal);
    const filters = mergeFilters(parsed.filters, options.filters ?? {});
    const narrowed = await this.inOrder(narrow(found, filters, this.library.file.facets), sort);
    stopIfAborted(signal);
    const results = await Promise.all(
      doubtfulLast(narrowed.slice(offset, offset + limit), this.last).map((ranked) => toResult(ranked, marking, this.library)),
    );
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
      results,
      facets: countFacets(found, filters, this.library.file.facets),
      widenings: narrowed.length > 0 ? [] : widen(found, filters, this.library.file.facets),
      sort,
    };
  }

  /** What a reader who has typed this much may be after: pages by their names, those of a time, and values of filters. */
  async suggest(prefix: string, limit = SUGGESTIONS, signal?: AbortSignal): Promise<Suggestion[]> {
    const { text } = await this.read(prefix);
    const { marking, ranked, found, isOfPoints } = await this.answer(text, {});
    stopIfAborted(signal);
    const filters = suggestFilters(text, this.facets(), Math.ceil(limit / 2));
    const most = limit - filters.length;
    const named = doubtfulLast(isOfPoints ? found.slice(0, most) : namedPages(ranked, most), this.last);
    return [...filters, ...(await Promise.all(named.map((page) => toSuggestion(page, marking, this.library))))];
  }

  /** Facets of the whole library. */
  facets(): Facet[] {
    return countFacets(this.everyPage(), {}, this.library.file.facets);
  }

  /** What of a text is searched for. A text that is no question, such as a pasted page, is searched for by its telling words. */
  private async read(query: string): Promise<{ text: string; cut: boolean; telling: string | null }> {
    const plain = plainWidth(query.slice(0, MOST_PASTED));
    const { text, cut, isLong } = cutQuery(plain);
    const telling = isLong ? tellingWords(normalise(plain), await this.library.vocabulary()) : null;
    return telling === null ? { text, cut, telling } : { text: `${telling} `, cut: false, telling };
  }

  /** The whole ranking of a query and what it was made from, for those who measure. */
  answer(query: string, { literal = false, typing = true, filters = {} }: SearchOptions = {}): Promise<Answer> {
    const browsing = Object.values(filters).some((values) => values.length > 0);
    const key = JSON.stringify([query, literal, typing, browsing]);
    const answer = shared(this.answers, key, () => this.find(query, literal, typing, browsing));
    if (this.answers.size > KEPT) this.answers.delete(this.answers.keys().next().value!);
    return answer;
  }

  private async find(query: string, literal: boolean, typing: boolean, browsing: boolean): Promise<Answer> {
    const { terms, libraryLength } = this.sources;
    await terms.load(wordsAfterMinus(query));
    const areOne = (first: string, second: string): boolean => areCompound(first, second, terms, libraryLength);
    const points = await loadPointSearch(query);
    const parsed = parseQuery(query, this.library.file.facets, { areCompound: areOne, points, literal });
    const interpreted = await this.interpret({ ...parsed, open: parsed.open && typing }, literal, points);
    const { slots } = interpreted;
    const filterOnly = parsed.words.length === 0 && (browsing || Object.keys(parsed.filters).length > 0 || parsed.excluded.length > 0);
    const { pages: ranked, parts } = filterOnly
      ? { pages: this.everyPage(), parts: null }
      : rankPages(slots, this.library, interpreted.expansions);
    const excluded = await Promise.all(parsed.excluded.map((one) => this.pagesLeftOut(one, points)));
    const ofPoints = points?.findOnlyPoints(interpreted, ranked);
    const answering = ofPoints?.pages ?? foundPages(ranked, slots);
    const wanted = answering.filter(({ page }) => !excluded.some((pages) => pages.has(page)));
    // A phrase in quotes, a time or a citation says itself what comes first.
    const isPlain = parsed.phrases.length === 0 && interpreted.points.size === 0;
    const head = parts && isPlain ? headOf(wanted, slots, parts, this.library) : null;
    const inOrder = head
      ? [...inBetterOrder(head), ...wanted.slice(head.pages.length)]
      : parts && isPlain && slots.length <= MOST_WORDS_OF_A_NAME
        ? spreadNamesakes(wanted, this.library.file.facets)
        : wanted;
    const { pages: ordered, absent } = await putPhrasesFirst(inOrder, parsed, interpreted, terms);
    const pages = doubtfulBehind(ordered, this.last);
    const marking = readMarking(parsed, interpreted, terms, libraryLength);
    return {
      parsed,
      interpreted,
      marking,
      ranked,
      found: pages,
      head,
      absent,
      isOfPoints: ofPoints?.areHeld,
      calendar: { noSuchTimes: (!literal && points?.findNoSuchTimes(query)) || [], timesAreWords: points === undefined },
    };
  }

  private async interpret(query: ParsedQuery, literal: boolean, points: PointSearch | null | undefined): Promise<InterpretedPoints> {
    if (points && !literal) return points.interpretWithPoints(query, this.sources);
    const interpreted = literal ? await readLiterally(query, this.sources) : await interpret(query, this.sources);
    return { ...interpreted, points: new Map() };
  }

  /** Pages of a kind or a time that is left out, or with words that are, which may be typed in raw keys like all others. */
  private async pagesLeftOut(
    { words, filter, point }: ParsedQuery['excluded'][number],
    points: PointSearch | null | undefined,
  ): Promise<ReadonlySet<number>> {
    if (point) return points!.pagesOfPoint(point, this.sources);
    if (filter !== undefined) {
      const ofKind = narrow(this.everyPage(), { [filter]: words }, this.library.file.facets);
      return new Set(ofKind.map(({ page }) => page));
    }
    const typed = mayBeRawKeys(words) ? decodeRawKeys(words, await this.sources.vocabulary(), false) : words;
    return pagesWith(typed, this.sources.terms);
  }

  private async inOrder(pages: readonly RankedPage[], sort: SortOrder): Promise<readonly RankedPage[]> {
    if (sort === 'relevance') return pages;
    const dates = await this.library.dates();
    return [...pages].sort((a, b) => (dates[b.page] ?? -Infinity) - (dates[a.page] ?? -Infinity) || 0);
  }

  private everyPage(): RankedPage[] {
    return Array.from({ length: this.library.bundle.pageCount }, (_, page) => ({ page, score: 0, coverage: 1, named: 1, weight: 1 }));
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
