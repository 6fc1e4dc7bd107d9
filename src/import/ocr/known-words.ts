import { canonicalSyllable } from '../../vietnamese/canonical.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { Vocabulary } from '../vocabulary.ts';
import type { Mend, SeenWord } from './recogniser.ts';

/** Texts of fewer words know too few: everything would be strange to them. */
const LEAST_WORDS = 20_000;
/** How often a pair of words occurs that proves what was meant. */
const LEAST_EVIDENCE = 2;
/** A page is in letters whose a is as round as an o if so many words are none with an o and are known with an a: share, and number. */
const ROUND = { share: 0.04, words: 8, count: 10 } as const;
const WORD = /\p{L}[\p{L}\p{M}]*/u;

/** A word of a page and those beside it in its clause, each in the one spelling that compares equal. */
interface Placed {
  word: string;
  before: string | undefined;
  behind: string | undefined;
  isName: boolean;
}

/** Words and pairs of words that right texts have, by which strange ones of a page are told. */
export class KnownWords {
  readonly #known: Vocabulary;
  readonly #alike: Map<string, string[]>;

  private constructor(known: Vocabulary) {
    this.#known = known;
    this.#alike = Map.groupBy(known.words(), shapeOf);
  }

  /** @returns null where the texts have too few words to judge by */
  static of(texts: readonly string[]): KnownWords | null {
    const known = new Vocabulary();
    texts.forEach((text) => known.add(text));
    const count = known.words().reduce((sum, word) => sum + known.count(word), 0);
    return count < LEAST_WORDS ? null : new KnownWords(known);
  }

  /** For each word of a page, whether it is none of the texts, or one of another look is usual in its place. */
  listStrange(words: readonly SeenWord[]): boolean[] {
    return placesOf(words).map((place) => {
      if (place === null) return false;
      if (this.#known.count(place.word) === 0) return true;
      if (place.isName || this.#pairs(place, place.word) > 0) return false;
      return this.#othersFor(place).some((other) => this.#pairs(place, other) >= LEAST_EVIDENCE);
    });
  }

  /** For each word of a page, whether right texts have it beside one of its neighbours, so that little confidence in it says nothing. */
  listProven(words: readonly SeenWord[]): boolean[] {
    return placesOf(words).map((place) => place !== null && this.#pairs(place, place.word) >= LEAST_EVIDENCE);
  }

  /**
   * The words of a page in letters whose a is as round as an o, each o that makes a word of none read as the a that makes one.
   * @returns null for a page in other letters
   */
  readRoundA(words: readonly SeenWord[]): { words: SeenWord[]; mended: Mend[] } | null {
    const meant = placesOf(words).map((place) => (place === null ? null : this.#withA(place)));
    const count = meant.filter((word) => word !== null).length;
    if (count < ROUND.words || count < words.length * ROUND.share) return null;
    const mended: Mend[] = [];
    const read = words.map((word, index): SeenWord => {
      const other = meant[index];
      const bare = WORD.exec(word.text)?.[0];
      if (!other || !bare) return word;
      const text = word.text.replace(bare, inCaseOf(bare, other));
      mended.push({ from: word.text, to: text });
      return { ...word, text, confidence: 0 };
    });
    return { words: read, mended };
  }

  /** The word with an a that is usual in the place of one that is none; null where there is none. */
  #withA(place: Placed): string | null {
    if (this.#known.count(place.word) > 0) return null;
    const folded = foldDiacritics(place.word);
    const weigh = (other: string): number => this.#pairs(place, other) * 100 + this.#known.count(other);
    const [best] = this.#othersFor(place)
      .filter((other) => hasAForO(folded, foldDiacritics(other)))
      .sort((a, b) => weigh(b) - weigh(a));
    return best !== undefined && weigh(best) >= ROUND.count ? best : null;
  }

  #othersFor({ word }: Placed): string[] {
    return (this.#alike.get(shapeOf(word)) ?? []).filter((other) => other !== word);
  }

  /** How often a word stands between those neighbours. */
  #pairs({ before, behind }: Placed, word: string): number {
    return (before ? this.#known.countPair(before, word) : 0) + (behind ? this.#known.countPair(word, behind) : 0);
  }
}

/** What looks alike: the letters without their marks, a and o as one. */
function shapeOf(word: string): string {
  return foldDiacritics(word).replaceAll('a', 'o');
}

function hasAForO(seen: string, meant: string): boolean {
  return [...meant].some((letter, index) => letter === 'a' && seen[index] === 'o');
}

/** Null for what has no word in it. */
function placesOf(words: readonly SeenWord[]): (Placed | null)[] {
  const bare = words.map(({ text }) => WORD.exec(text)?.[0]);
  const neighbour = (index: number): string | undefined => (bare[index] === undefined ? undefined : canonicalSyllable(bare[index]));
  const endsClause = (index: number): boolean => /[^\p{L}\p{M}]$/u.test(words[index]?.text ?? '');
  return words.map((_, index) => {
    const word = bare[index];
    if (word === undefined) return null;
    return {
      word: canonicalSyllable(word),
      before: endsClause(index - 1) ? undefined : neighbour(index - 1),
      behind: endsClause(index) ? undefined : neighbour(index + 1),
      isName: /^\p{Lu}/u.test(word),
    };
  });
}

/** A word in the capitals of another. */
export function inCaseOf(pattern: string, word: string): string {
  if (pattern.length > 1 && pattern === pattern.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(pattern) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
