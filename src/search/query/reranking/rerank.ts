import type { SearchedLibrary } from '../../searched-library.ts';
import { LEAST_WORDS } from '../load-reranking.ts';
import type { RankedPage, ScoreParts } from '../rank.ts';
import type { Slot } from '../slot.ts';
import { FEATURES, levelsOf } from './features.ts';
import { MODEL } from './model.ts';
import { sumOfTrees, unpackTrees, type Trees } from './trees.ts';

/**
 * Pages at the head of a ranking that are put in a new order, and the share of the best score that each must have: what the
 * scores hold far worse is a page that has all words near each other somewhere, and answers something else.
 */
const HEAD = 30;
const LEAST_SHARE = 0.5;
/** What the present score, as a share of the best page's, counts beside the trees. */
export const BASE = 4;

/** The trees are so many models, of which the mean counts: they differ by chance alone, and one can be lucky or unlucky by .002. */
export const MODELS = 3;

/** The first pages of a ranking as the scores have them, and the levels of each, row by row. */
export interface Head {
  pages: readonly RankedPage[];
  levels: Uint16Array;
}

/** Null for a query whose order stays as it is. */
export function headOf(found: readonly RankedPage[], slots: readonly Slot[], parts: ScoreParts, library: SearchedLibrary): Head | null {
  if (parts.idfs.filter((idf) => idf > 0).length < LEAST_WORDS) return null;
  const least = LEAST_SHARE * (found[0]?.score ?? 0);
  const pages = found.slice(0, HEAD).filter(({ score }) => score >= least);
  if (pages.length < 2) return null;
  return { pages, levels: levelsOf(pages, slots, parts, library) };
}

let shipped: Trees | undefined;

/**
 * The head of a ranking in the order that the trees find best. Equals keep the order they have, and so do two pages of which
 * only their weights decided, as trees look at words alone and what is checked stays before what is not; or of which the query
 * names the first.
 */
export function inBetterOrder(head: Head, trees = (shipped ??= unpackTrees(MODEL))): RankedPage[] {
  const scores = scoresOf(head, trees);
  const left = Array.from(head.pages.keys());
  const order: RankedPage[] = [];
  while (left.length > 0) {
    const free = left.filter((i) => !left.some((before) => before < i && staysAhead(head.pages[before]!, head.pages[i]!)));
    const best = free.reduce((best, i) => (scores[i]! > scores[best]! ? i : best));
    order.push(head.pages[best]!);
    left.splice(left.indexOf(best), 1);
  }
  return order;
}

/** Pages whose names hold so much of a query, by IDF, are asked for by name: trees look at texts, where names are not. */
const NAMED = 0.75;

/** Whether a page stays ahead of another whatever the trees say. */
function staysAhead(ahead: RankedPage, behind: RankedPage): boolean {
  return (ahead.named >= NAMED && behind.named < NAMED) || weightsDecided(ahead, behind);
}

/** Whether a page is ahead of another, but would not be if both counted alike. */
function weightsDecided(ahead: RankedPage, behind: RankedPage): boolean {
  return ahead.weight > behind.weight && ahead.score / ahead.weight <= behind.score / behind.weight;
}

/** By page of the head what it is worth with the trees. */
function scoresOf({ pages, levels }: Head, trees: Trees): number[] {
  const highest = pages[0]?.score || 1;
  return pages.map(({ score }, i) => (BASE * score) / highest + sumOfTrees(trees, levels, i * FEATURES.length) / MODELS);
}
