import { fieldOf, fieldStart } from '../bundle/postings.ts';
import type { Mention } from '../mentions.ts';
import { PARAMETERS } from './parameters.ts';
import { noTerm, type Places, type Term } from './term.ts';
import type { Terms } from './terms.ts';

/** What a page itself is of counts before what it speaks of; that, before what only lies in it; and that, before what says less. */
const [MENTIONED, LESS] = [1, 2];
export const WITHIN = MENTIONED + 0.5;
/** Ranks among the pages that are of one time; the number of a rank never reaches it. */
const RANKS = 1000;

/** Places of a point being gathered, with the ranks of their pages. */
export class Collected {
  private readonly terms: Terms;
  private readonly whole = new PlaceList();
  private readonly less = new PlaceList();
  private readonly ranks = new Map<number, number>();

  constructor(terms: Terms) {
    this.terms = terms;
  }

  /** Pages that answer in full. */
  get pages(): ReadonlySet<number> {
    return new Set(this.whole.pages);
  }

  /** Whether nothing answers in full. */
  get isEmpty(): boolean {
    return this.whole.pages.length === 0;
  }

  /** @param apart how far it is from what was asked for */
  add(mention: Mention, apart = 0): void {
    const { words, position } = mention;
    this.put(this.whole, mention, words === 0 ? (apart || position) / RANKS : MENTIONED + apart / RANKS);
  }

  addLess(mention: Mention, apart = 0): void {
    this.put(this.less, mention, LESS + apart / RANKS + (mention.words === 0 ? 0 : MENTIONED));
  }

  /** @param rank of their pages */
  addPlaces(places: Places | null, rank = MENTIONED): void {
    for (let i = 0; places && i < places.pages.length; i++) {
      const page = places.pages[i]!;
      for (let p = places.starts[i]!; p < places.starts[i + 1]!; p++) {
        if (places.gains[p] === 0) continue;
        this.whole.add(page, places.positions[p]!, places.gains[p]!);
        this.rank(page, rank);
      }
    }
  }

  /** @param spellings how pages write it where their text is not at hand, as far as that is known */
  result(name: string, spellings: readonly string[] = []): { term: Term; weights: readonly number[]; ranks: ReadonlyMap<number, number> } {
    const whole = this.terms.with(noTerm, name, this.whole);
    const merged = this.less.pages.length > 0 ? this.terms.with(whole, '', this.less) : whole;
    const term = { ...merged, spellings: merged.forms.map(() => spellings) };
    return { term, weights: [1, PARAMETERS.lessPrecise].slice(0, term.forms.length), ranks: this.ranks };
  }

  private put(list: PlaceList, { page, position, words }: Mention, rank: number): void {
    this.rank(page, rank);
    const { title = 1 } = PARAMETERS.gains;
    // What a page is of stands in a field of its own, after those that Pagefind knows.
    if (words === 0) list.add(page, fieldStart(this.terms.fieldCount), PARAMETERS.ownPoint);
    for (let i = 0; i < words; i++) {
      const gain = fieldOf(position) < 0 ? 1 : title;
      // The words of one date are one occurrence, and are all marked.
      list.add(page, position + i, i === 0 ? gain : 0);
    }
  }

  private rank(page: number, rank: number): void {
    this.ranks.set(page, Math.min(rank, this.ranks.get(page) ?? Infinity));
  }
}

/** Places as `Terms.with` takes them, each as if it had a page of its own. */
class PlaceList implements Places {
  readonly pages: number[] = [];
  readonly starts: number[] = [0];
  readonly positions: number[] = [];
  readonly gains: number[] = [];

  add(page: number, position: number, gain: number): void {
    this.pages.push(page);
    this.positions.push(position);
    this.gains.push(gain);
    this.starts.push(this.positions.length);
  }
}
