/** What the search finds for judged queries, told in levels: what trees are trained on and measured with. */
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { FEATURES } from '../../src/search/query/reranking/features.ts';
import { BASE, inBetterOrder, type Head } from '../../src/search/query/reranking/rerank.ts';
import type { Trees } from '../../src/search/query/reranking/trees.ts';
import { numberOfPage } from '../bench/documents.ts';
import { openKeptIndex } from '../bench/kept-index.ts';
import { reciprocalRank } from '../bench/measures.ts';
import type { JudgedRows } from './lambda-mart.ts';
import type { TrainingSet } from './training-sets.ts';

/** One query in one form. */
export interface JudgedQuery {
  set: string;
  form: string;
  qid: string;
  /** What it counts beside queries of other sets. */
  weight: number;
  /** What trees would put in order; null where they do not. */
  head: Head | null;
  /** Pages that answer, and the first of those found, the head in the order of the shipped trees. */
  relevant: ReadonlySet<number>;
  first: readonly number[];
}

/** Pages of a ranking that are looked at. */
const LOOKED_AT = 30;

/** Asks a set's queries in every form. */
export async function judge(set: TrainingSet): Promise<JudgedQuery[]> {
  const library = await Library.open(await openKeptIndex(set));
  const engine = new SearchEngine(library);
  const pageOf = new Map<string, number>();
  for (let page = 0; page < library.bundle.pageCount; page++) {
    pageOf.set(set.documents[numberOfPage((await library.passage(page, 0, 0)).url)]!.id, page);
  }
  const judged: JudgedQuery[] = [];
  for (const [form, write] of Object.entries(set.forms)) {
    for (const { qid, query, relevant } of set.queries) {
      const { head, found } = await engine.answer(write(query, { seed: qid, documentCounts: set.documentCounts }));
      judged.push({
        set: set.label,
        form,
        qid,
        weight: set.weight,
        head,
        relevant: new Set(relevant.flatMap((id) => pageOf.get(id) ?? [])),
        first: found.slice(0, LOOKED_AT).map(({ page }) => page),
      });
    }
  }
  return judged;
}

/** Pages of a head that training looks at: those further down are mostly chance. */
const TRAINED_ON = 20;

/** Whether there is an order to learn: an answer among the first pages, and not only answers. */
export function teaches({ head, relevant }: JudgedQuery): boolean {
  const pages = (head?.pages ?? []).slice(0, TRAINED_ON);
  return pages.some(({ page }) => relevant.has(page)) && pages.some(({ page }) => !relevant.has(page));
}

/**
 * The rows of queries that teach.
 * @param weightOf what a query counts
 */
export function toRows(queries: readonly JudgedQuery[], weightOf: (query: JudgedQuery) => number): JudgedRows {
  const used = queries.map((query) => ({ query, levels: query.head!.levels, pages: query.head!.pages.slice(0, TRAINED_ON) }));
  const starts = [0];
  for (const { pages } of used) starts.push(starts.at(-1)! + pages.length);
  return {
    columns: FEATURES.map((_, feature) =>
      Uint16Array.from(used.flatMap(({ levels, pages }) => pages.map((_, i) => levels[i * FEATURES.length + feature]!))),
    ),
    starts,
    relevant: Uint8Array.from(used.flatMap(({ query, pages }) => pages.map(({ page }) => Number(query.relevant.has(page))))),
    weights: used.map(({ query }) => weightOf(query)),
    base: Float64Array.from(used.flatMap(({ pages }) => pages.map(({ score }) => (BASE * score) / pages[0]!.score))),
  };
}

/** Reciprocal rank at ten: with these trees, or in the order of the scores. */
export function rankOf({ head, first, relevant }: JudgedQuery, trees?: Trees): number {
  const ordered = head && (trees ? inBetterOrder(head, trees) : head.pages).map(({ page }) => page);
  const ranked = ordered ? [...ordered, ...first.slice(ordered.length)] : first;
  return reciprocalRank({ ranked: ranked.map(String), relevant: Array.from(relevant, String) });
}
