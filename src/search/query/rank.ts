import { fieldOf } from '../bundle/postings.ts';
import type { SearchedLibrary } from '../searched-library.ts';
import { isAbbreviation, type Match } from './lexicon.ts';
import { followedBy, nearEachOther, occurrencesOf, occurrencesOfForms, pagesWithAll, runOf, type Occurrences } from './occurrences.ts';
import { PARAMETERS } from './parameters.ts';
import { questionDampings } from './question-words.ts';
import { bestForm, type Slot } from './slot.ts';

const { saturation, pairSaturation, pairIdfPower, pairWeight, tripleWeight, nearWeight, nearWindow, nearMostWords } = PARAMETERS;

export interface RankedPage {
  page: number;
  score: number;
  /** Share of the query the page holds, and that its title and other names hold, by IDF. */
  coverage: number;
  named: number;
  /** What the page says it counts, at most 1. */
  weight: number;
}

/** Every page of a library, none before another: what filters alone choose from. */
export function everyPage({ bundle }: SearchedLibrary): RankedPage[] {
  return Array.from({ length: bundle.pageCount }, (_, page) => ({ page, score: 0, coverage: 1, named: 1, weight: 1 }));
}

/** What the scores of a ranking are made of. */
export interface ScoreParts {
  /** By slot: where it stands; how much it says, question words damped, 0 for a word that the query has before already. */
  occurrences: readonly Occurrences[];
  idfs: Float64Array;
  /** Sum of the IDFs. */
  whole: number;
  /** By page: what single words, pairs, triples and words near each other gave it, before coverage and names. */
  words: Float64Array;
  pairs: Float64Array;
  triples: Float64Array;
  near: Float64Array;
  /** By page: the words of the query that its title holds. */
  titleWords: Float64Array;
}

export interface Ranking {
  pages: RankedPage[];
  parts: ScoreParts;
}

/**
 * Ranks every page that holds a word of the query, best first. Ties keep the order of the library.
 * @param expansions wordings of the query that stand in the slots together with other ways to say them
 */
export function rankPages(slots: readonly Slot[], { bundle, file }: SearchedLibrary, expansions: readonly Match[] = []): Ranking {
  const names = slots.map(bestForm);
  const dampings = questionDampings(names).map((damping, i) => damping * (slots[i]!.emphasis ?? 1));
  const occurrences = slots.map(occurrencesOf);
  const isName = file.fields.map((field) => PARAMETERS.naming.includes(field));
  const title = file.fields.indexOf('title');
  const column = (): Float64Array => new Float64Array(bundle.pageCount);
  const [covered, namedIdf, titleIdf, titleWords] = [column(), column(), column(), column()];
  const [words, pairs, triples, near] = [column(), column(), column(), column()];
  const idfs = new Float64Array(slots.length);
  let whole = 0;

  /** BM25's frequency part, from 0 to `saturation` + 1. */
  const saturated = (frequency: number, page: number, saturation: number): number => {
    const { lengthNormalisation: share } = PARAMETERS;
    const norm = saturation * (1 - share + (share * bundle.meta.lengths[page]!) / bundle.averageLength);
    return (frequency * (saturation + 1)) / (frequency + norm || 1);
  };

  const scoreWord = (slot: number): void => {
    const word = occurrences[slot]!;
    const idf = inverseDocumentFrequency(word, bundle.pageCount) * dampings[slot]!;
    idfs[slot] = idf;
    whole += idf;
    for (let x = 0; x < word.pages.length; x++) {
      const page = word.pages[x]!;
      const frequency = frequencyOn(x, word);
      let inName = 0;
      let inTitle = 0;
      for (let p = word.starts[x]!; p < word.starts[x + 1]!; p++) {
        const field = fieldOf(word.positions[p]!);
        if (field >= 0 && isName[field]) inName = Math.max(inName, word.weights[p]!);
        if (field >= 0 && field === title) inTitle = Math.max(inTitle, word.weights[p]!);
      }
      words[page]! += idf * saturated(frequency, page, saturation);
      covered[page]! += idf * Math.min(1, frequency);
      namedIdf[page]! += idf * inName;
      titleIdf[page]! += idf * inTitle;
      titleWords[page]! += inTitle;
    }
  };

  const scoreRuns = (part: Float64Array, runs: Occurrences, weight: number, slots: readonly number[], idfPower = pairIdfPower): void => {
    const damping = Math.min(...slots.map((slot) => dampings[slot]!));
    const idf = inverseDocumentFrequency(runs, bundle.pageCount) ** idfPower * damping;
    for (let x = 0; x < runs.pages.length; x++) {
      const page = runs.pages[x]!;
      part[page]! += weight * idf * saturated(frequencyOn(x, runs), page, pairSaturation);
    }
  };

  names.forEach((name, i) => {
    if (names.indexOf(name) === i) scoreWord(i);
  });
  for (let i = 0; i + 1 < slots.length; i++) {
    const runs = followedBy(occurrences[i]!, occurrences[i + 1]!);
    scoreRuns(pairs, runs, pairWeight, [i, i + 1]);
    const third = occurrences[i + 2];
    if (third && runs.pages.length > 0) scoreRuns(triples, followedBy(runs, third), tripleWeight, [i, i + 1, i + 2]);
  }
  for (let i = 0; i < slots.length && slots.length <= nearMostWords; i++) {
    for (let j = i + 2; j < slots.length; j++) {
      if (names[i] !== names[j]) scoreRuns(near, nearEachOther(occurrences[i]!, occurrences[j]!, nearWindow), nearWeight, [i, j], 1);
    }
  }

  const own = column();
  for (const { start, end, others } of expansions) {
    if (others.every(isAbbreviation)) continue;
    const idf = idfs.subarray(start, end).reduce((sum, one) => sum + one, 0);
    for (const page of pagesSaying(slots.slice(start, end))) own[page]! += PARAMETERS.ownWording * idf;
  }

  // Who types a sentence wants where it stands, however long that text is.
  if (slots.length >= PARAMETERS.sentenceWords) for (const page of pagesSaying(slots)) own[page]! += PARAMETERS.sentence * whole;

  const { coveragePower, titleCoverage, titleShare } = PARAMETERS;
  whole ||= 1;
  const ranked: RankedPage[] = [];
  for (let page = 0; page < bundle.pageCount; page++) {
    const score = words[page]! + pairs[page]! + triples[page]! + near[page]! + own[page]!;
    if (score <= 0) continue;
    const coverage = covered[page]! / whole;
    const named = namedIdf[page]! / whole;
    const titleLength = file.titleLengths[page]!;
    const share = titleLength > 0 ? Math.min(1, titleWords[page]! / titleLength) : 0;
    const ofTitle = whole * named * (titleCoverage * named + titleShare * share);
    const weight = file.weights[page]!;
    // Whoever types the title of a page that counts less wants that page; a word of a long one is no title.
    const counted = weight + (1 - weight) * share * Math.min(1, titleIdf[page]! / whole);
    ranked.push({ page, score: (score * coverage ** coveragePower + ofTitle) * counted, coverage, named, weight });
  }
  ranked.sort((a, b) => b.score - a.score || a.page - b.page);
  return { pages: ranked, parts: { occurrences, idfs, whole, words, pairs, triples, near, titleWords } };
}

/** The pages that say, word after word, what the slots most likely say. */
function pagesSaying(slots: readonly Slot[]): readonly number[] {
  const pages = pagesWithAll(slots.map(({ term }) => term));
  const words = slots.map((slot) => occurrencesOfForms(slot.term, (form) => form === bestForm(slot), undefined, pages));
  return Array.from(runOf(words)?.pages ?? []);
}

/** BM25's inverse document frequency, a page counting as much as its surest occurrence. */
function inverseDocumentFrequency({ pages, starts, weights }: Occurrences, pageCount: number): number {
  let holding = 0;
  for (let x = 0; x < pages.length; x++) {
    let surest = 0;
    for (let p = starts[x]!; p < starts[x + 1]!; p++) surest = Math.max(surest, weights[p]!);
    holding += surest;
  }
  return Math.log(1 + (pageCount - holding + 0.5) / (holding + 0.5));
}

/** How often `pages[x]` has it. Unlikely forms, however many, count little: the marks that were typed come first. */
function frequencyOn(x: number, { starts, weights, gains }: Occurrences): number {
  let sure = 0;
  let unlikely = 0;
  for (let p = starts[x]!; p < starts[x + 1]!; p++) {
    if (weights[p]! >= PARAMETERS.likely) sure += weights[p]! * gains[p]!;
    else unlikely += weights[p]! * gains[p]!;
  }
  return sure + Math.min(unlikely, PARAMETERS.unlikelyAtMost);
}

/**
 * Share of the best page's coverage below which a page holds too little of the query to be called found. On the sets in
 * `../shared/eval` no page a reader had marked as relevant and that ranked among the first ten was ever below.
 */
const LEAST_SHARE = 0.35;
/** The same where the query is a few words known as they were typed, of which a page with half is no answer. */
const LEAST_SHARE_OF_FEW = 0.55;
const FEW = 3;

/** The pages that count as found, in the order given. */
export function foundPages(ranked: readonly RankedPage[], slots: readonly Slot[]): RankedPage[] {
  const known = slots.every(({ relations, best }) => relations[best] === 'exact' || relations[best] === 'other');
  const best = ranked.reduce((highest, { coverage }) => Math.max(highest, coverage), 0);
  const least = best * (slots.length <= FEW && known ? LEAST_SHARE_OF_FEW : LEAST_SHARE);
  return ranked.filter(({ coverage }) => coverage >= least);
}
