import { frequencyOn, inverseDocumentFrequency, saturated, type PageStatistics } from './bm25.ts';
import { followedBy, nearEachOther, occurrencesOf, type Occurrences } from './occurrences.ts';
import type { Parameters } from './parameters.ts';
import { questionDampings } from './question-words.ts';
import { bestForm, type Slot } from './slot.ts';
import { IN_TITLE } from './term.ts';

export interface RankedPage {
  page: number;
  score: number;
  /** Share of the query the page holds, and that its title and other names hold, by IDF. */
  coverage: number;
  named: number;
}

/** Ranks every page that holds a word of the query, best first. Ties keep the order of the library. */
export function rankPages(slots: readonly Slot[], pages: PageStatistics, parameters: Parameters): RankedPage[] {
  return new Ranking(slots, pages, parameters).rank();
}

class Ranking {
  private readonly slots: readonly Slot[];
  private readonly pages: PageStatistics;
  private readonly parameters: Parameters;
  private readonly names: readonly string[];
  private readonly dampings: Float64Array;
  private readonly occurrences: readonly Occurrences[];
  private readonly scores: Float64Array;
  private readonly covered: Float64Array;
  private readonly namedIdf: Float64Array;
  private readonly titleWords: Float64Array;
  private readonly idfs: Float64Array;

  constructor(slots: readonly Slot[], pages: PageStatistics, parameters: Parameters) {
    this.slots = slots;
    this.pages = pages;
    this.parameters = parameters;
    this.names = slots.map(bestForm);
    this.dampings = questionDampings(this.names, parameters.questionDamping);
    this.occurrences = slots.map(occurrencesOf);
    this.scores = new Float64Array(pages.count);
    this.covered = new Float64Array(pages.count);
    this.namedIdf = new Float64Array(pages.count);
    this.titleWords = new Float64Array(pages.count);
    this.idfs = new Float64Array(slots.length);
  }

  rank(): RankedPage[] {
    this.scoreWords();
    this.scoreRuns();
    if (this.slots.length <= this.parameters.nearMostWords) this.scoreNearness();
    return this.combine();
  }

  private scoreWords(): void {
    const { saturation } = this.parameters;
    this.slots.forEach(({ term }, i) => {
      if (this.names.indexOf(this.names[i]!) < i) return;
      const { pages, starts, weights } = this.occurrences[i]!;
      const idf = inverseDocumentFrequency(this.occurrences[i]!, this.pages.count) * this.dampings[i]!;
      this.idfs[i] = idf;
      for (let x = 0; x < pages.length; x++) {
        const page = pages[x]!;
        const frequency = frequencyOn(x, this.occurrences[i]!, this.parameters);
        let name = 0;
        let title = 0;
        for (let p = starts[x]!; p < starts[x + 1]!; p++) {
          if (term.naming[p]! > 0) name = Math.max(name, weights[p]!);
          if (term.naming[p] === IN_TITLE) title = Math.max(title, weights[p]!);
        }
        this.scores[page]! += idf * saturated(frequency, page, saturation, this.pages, this.parameters);
        this.covered[page]! += idf * Math.min(1, frequency);
        this.namedIdf[page]! += idf * name;
        this.titleWords[page]! += title;
      }
    });
  }

  private scoreRuns(): void {
    const { pairWeight, tripleWeight } = this.parameters;
    for (let i = 0; i + 1 < this.slots.length; i++) {
      const pairs = followedBy(this.occurrences[i]!, this.occurrences[i + 1]!);
      this.addRuns(pairs, pairWeight, Math.min(this.dampings[i]!, this.dampings[i + 1]!));
      const third = this.occurrences[i + 2];
      if (!third || pairs.pages.length === 0) continue;
      const damping = Math.min(this.dampings[i]!, this.dampings[i + 1]!, this.dampings[i + 2]!);
      this.addRuns(followedBy(pairs, third), tripleWeight, damping);
    }
  }

  private scoreNearness(): void {
    const { nearWindow, nearWeight } = this.parameters;
    for (let i = 0; i < this.slots.length; i++) {
      for (let j = i + 2; j < this.slots.length; j++) {
        if (this.names[i] === this.names[j]) continue;
        const places = nearEachOther(this.occurrences[i]!, this.occurrences[j]!, nearWindow);
        this.addRuns(places, nearWeight, Math.min(this.dampings[i]!, this.dampings[j]!), 1);
      }
    }
  }

  private addRuns(runs: Occurrences, weight: number, damping: number, idfPower = this.parameters.pairIdfPower): void {
    const idf = inverseDocumentFrequency(runs, this.pages.count) ** idfPower * damping;
    for (let x = 0; x < runs.pages.length; x++) {
      const page = runs.pages[x]!;
      const frequency = frequencyOn(x, runs, this.parameters);
      this.scores[page]! += weight * idf * saturated(frequency, page, this.parameters.pairSaturation, this.pages, this.parameters);
    }
  }

  private combine(): RankedPage[] {
    const { coveragePower, titleCoverage, titleShare } = this.parameters;
    const whole = this.idfs.reduce((sum, idf) => sum + idf, 0) || 1;
    const ranked: RankedPage[] = [];
    for (let page = 0; page < this.pages.count; page++) {
      if (this.scores[page]! <= 0) continue;
      const coverage = this.covered[page]! / whole;
      const named = this.namedIdf[page]! / whole;
      const titleLength = this.pages.titleLengths?.[page] ?? 0;
      const share = titleLength > 0 ? Math.min(1, this.titleWords[page]! / titleLength) : 0;
      const title = whole * named * (titleCoverage * named + titleShare * share);
      ranked.push({ page, score: this.scores[page]! * coverage ** coveragePower + title, coverage, named });
    }
    return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
  }
}
