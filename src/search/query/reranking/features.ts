import type { SearchedLibrary } from '../../searched-library.ts';
import type { RankedPage, ScoreParts } from '../rank.ts';
import type { Slot } from '../slot.ts';
import { nearness } from './nearness.ts';
import { PageHits } from './page-hits.ts';
import { bestPassage } from './passages.ts';
import { QueryWords } from './query-words.ts';
import { LEVELS } from './trees.ts';
import { bestWindow, densestStretch } from './windows.ts';

/**
 * What is measured of a page, in the order of its row. All lie between 0 and 1, and more is better. A share is of the
 * query, by IDF; `…/best` is a share of the highest among the candidates, so that it means the same in every library.
 */
export const FEATURES = [
  /** The present score and its parts; the place it gives; how far the next page is behind. */
  'score/best',
  'place',
  'gap',
  'words/best',
  'pairs/best',
  'triples/best',
  'titleShare',
  /** Share of the query in the best window of so many words; by number of words. */
  'window10/best',
  'window20/best',
  'window40/best',
  'windowWords10',
  'windowWords40',
  /** The best passage of a hundred words, scored as a page of its own; the same times what it covers. */
  'passage/best',
  'passageCovered/best',
  /** How near neighbours of the query stand. */
  'nearness/best',
  /** Words of the query in the shortest stretch that has all of them that the page has, as a share of its words. */
  'stretch',
  /** The same for every page: words of the query, and the second page's score. */
  'queryWords',
  'querySecond',
] as const;

/** Features that become a share of the highest once all candidates are measured. */
const TO_BEST = FEATURES.map((name) => name.endsWith('/best'));
/** Places and words of a query beyond these make no difference. */
const MOST_PLACES = 30;
const MOST_WORDS = 40;

/**
 * The levels of each candidate, row by row. Everything comes from postings that the ranking has at hand; no text is read.
 * @param candidates the head of a ranking, best first
 */
export function levelsOf(
  candidates: readonly RankedPage[],
  slots: readonly Slot[],
  parts: ScoreParts,
  { file }: SearchedLibrary,
): Uint16Array {
  const query = new QueryWords(slots, parts);
  const hits = new PageHits(query, parts.occurrences);
  const rows = candidates.map((_, i) => measure(candidates, i, { query, hits, parts, titleLengths: file.titleLengths }));
  const levels = new Uint16Array(rows.length * FEATURES.length);
  FEATURES.forEach((_, feature) => {
    const highest = TO_BEST[feature] ? rows.reduce((most, row) => Math.max(most, row[feature]!), 0) || 1 : 1;
    rows.forEach((row, i) => (levels[i * FEATURES.length + feature] = levelOf(row[feature]! / highest)));
  });
  return levels;
}

/**
 * Only the highest has the highest level. A share just below a level counts as on it: machines may differ in the last
 * digit of a logarithm, and must not differ in the order of results.
 */
function levelOf(share: number): number {
  return Math.max(0, Math.min(LEVELS - 1, Math.floor(share * (LEVELS - 1) + 1e-5)));
}

interface Measured {
  query: QueryWords;
  hits: PageHits;
  parts: ScoreParts;
  titleLengths: readonly number[];
}

/** One row, in the order of {@link FEATURES}. */
function measure(candidates: readonly RankedPage[], i: number, { query, hits, parts, titleLengths }: Measured): number[] {
  const { page, score } = candidates[i]!;
  const highest = candidates[0]!.score || 1;
  hits.read(page);
  const [ten, twenty, forty] = [bestWindow(hits, query, 10), bestWindow(hits, query, 20), bestWindow(hits, query, 40)];
  const passage = bestPassage(hits, query, 100);
  const titleLength = titleLengths[page]!;
  return [
    score,
    1 - i / MOST_PLACES,
    (2 * (score - (candidates[i + 1]?.score ?? score))) / highest,
    parts.words[page]!,
    parts.pairs[page]!,
    parts.triples[page]!,
    titleLength > 0 ? parts.titleWords[page]! / titleLength : 0,
    ten.share,
    twenty.share,
    forty.share,
    ten.words,
    forty.words,
    passage.score,
    passage.covered,
    nearness(hits, query),
    densestStretch(hits, query.count),
    query.count / MOST_WORDS,
    (candidates[1]?.score ?? 0) / highest,
  ];
}
