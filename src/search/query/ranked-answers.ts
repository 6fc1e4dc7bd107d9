import { shared } from '../bundle/read-file.ts';
import type { SearchedLibrary } from '../searched-library.ts';
import type { Interpretation, SearchOptions } from '../types.ts';
import { askedKindFirst } from './asked-kind.ts';
import type { Sources } from './candidates.ts';
import { doubtfulBehind } from './doubtful.ts';
import { narrow } from './facets.ts';
import { interpret, readLiterally } from './interpret.ts';
import type { InterpretedPoints } from './interpret-points.ts';
import { Lexicon } from './lexicon.ts';
import { loadPointSearch, type PointSearch } from './load-point-search.ts';
import { loadReranking } from './load-reranking.ts';
import { readMarking, type Marking } from './marking.ts';
import { spreadNamesakes } from './namesakes.ts';
import { parseAsking } from './parse-asking.ts';
import type { ParsedQuery } from './parse-query.ts';
import { pagesWith, putPhrasesFirst } from './phrases.ts';
import type { PointSources } from './points.ts';
import { everyPage, foundPages, rankPages, type RankedPage } from './rank.ts';
import { decodeRawKeys, mayBeRawKeys } from './raw-keys.ts';
import type { Head } from './reranking/rerank.ts';
import { Terms } from './terms.ts';
import { pagesWithin } from './within.ts';

/** Queries whose ranking is kept: filters, sorting and paging then cost nothing. */
const KEPT = 20;
/** A longer query is no name alone. */
const MOST_WORDS_OF_A_NAME = 3;

/** How a query was read, and all pages that answer it, before filters, sorting and paging. */
export interface RankedAnswer {
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

/** What the ranking depends on beside the query. `browsing`: filters are chosen, so that nothing needs to be typed. */
type Asked = Required<Pick<SearchOptions, 'literal' | 'typing'>> & Pick<SearchOptions, 'within'> & { browsing: boolean };

/** Reads and ranks queries over one library, and keeps the last of them. */
export class RankedAnswers {
  private readonly library: SearchedLibrary;
  private readonly doubtful: ReadonlySet<number>;
  private readonly sources: Sources & PointSources;
  private readonly kept = new Map<string, Promise<RankedAnswer>>();

  /** @param doubtful numbers of the pages that something is held against */
  constructor(library: SearchedLibrary, doubtful: ReadonlySet<number>) {
    const { bundle, file } = library;
    this.library = library;
    this.doubtful = doubtful;
    this.sources = {
      terms: new Terms(bundle),
      lexicon: new Lexicon(file.lexicon),
      libraryLength: bundle.averageLength * bundle.pageCount,
      vocabulary: () => library.vocabulary(),
      times: () => library.times(),
      pinpoints: () => library.pinpoints(),
    };
  }

  of(query: string, { literal = false, typing = true, filters = {}, within }: SearchOptions = {}): Promise<RankedAnswer> {
    const browsing = Object.values(filters).some((values) => values.length > 0);
    const key = JSON.stringify([query, literal, typing, browsing, within]);
    const answer = shared(this.kept, key, () => this.find(query, { literal, typing, browsing, within }));
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return answer;
  }

  private async find(query: string, { literal, typing, browsing, within }: Asked): Promise<RankedAnswer> {
    const { terms, libraryLength } = this.sources;
    const points = await loadPointSearch(query);
    const parsed = await parseAsking(query, { ...this.sources, facets: this.library.file.facets, points, literal });
    const loadingReranking = loadReranking(parsed);
    const interpreted = await this.interpret({ ...parsed, open: parsed.open && typing }, literal, points);
    const { slots } = interpreted;
    const filterOnly = parsed.words.length === 0 && (browsing || Object.keys(parsed.filters).length > 0 || parsed.excluded.length > 0);
    const { pages: everywhere, parts } = filterOnly
      ? { pages: everyPage(this.library), parts: null }
      : rankPages(slots, this.library, interpreted.expansions);
    const ranked = pagesWithin(everywhere, within, this.library);
    const excluded = await Promise.all(parsed.excluded.map((one) => this.pagesLeftOut(one, points)));
    const ofPoints = points?.findOnlyPoints(interpreted, ranked);
    const answering = ofPoints?.pages ?? foundPages(ranked, slots);
    const isWanted = ({ page }: RankedPage): boolean => !excluded.some((pages) => pages.has(page));
    const wanted = answering.filter(isWanted);
    // A phrase in quotes, a time or a citation says itself what comes first.
    const isPlain = parsed.phrases.length === 0 && interpreted.points.size === 0;
    const reranking = isPlain ? await loadingReranking : null;
    const head = (parts && reranking?.headOf(wanted, slots, parts, this.library)) ?? null;
    const inOrder = head
      ? [...reranking!.inBetterOrder(head), ...wanted.slice(head.pages.length)]
      : parts && isPlain && slots.length <= MOST_WORDS_OF_A_NAME
        ? spreadNamesakes(wanted, this.library.file.facets)
        : wanted;
    const ofKind = isPlain ? askedKindFirst(inOrder, slots, this.library.file.facets) : inOrder;
    const { pages: ordered, absent } = await putPhrasesFirst(
      { found: ofKind, ranked: ranked.filter(isWanted) },
      parsed,
      interpreted,
      terms,
    );
    return {
      parsed,
      interpreted,
      marking: readMarking(parsed, interpreted, libraryLength),
      ranked,
      found: doubtfulBehind(ordered, this.doubtful),
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
      const ofKind = narrow(everyPage(this.library), { [filter]: words }, this.library.file.facets);
      return new Set(ofKind.map(({ page }) => page));
    }
    const typed = mayBeRawKeys(words) ? decodeRawKeys(words, await this.sources.vocabulary(), false) : words;
    return pagesWith(typed, this.sources.terms);
  }
}
