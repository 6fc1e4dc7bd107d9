import { soundAlikes } from '../../vietnamese/sound-alikes.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';
import { canonical, fold, isBare } from './keys.ts';
import { areTwoSlips, beginsAsTyped, differBySlip, isOneSlip, spell, type SpelledWord } from './slips.ts';

/** From this length on, two slips in one word are more likely than a word the library does not have. */
const LONG_WORD = 6;

/** Share of a word that another must begin with to be like it. */
const LIKE_BEGINNING = 0.6;

interface VocabularyWord extends SpelledWord {
  folded: string;
  /** Occurrences in the library, to the nearest power of √2. */
  count: number;
}

/** Every word of the library with its frequency: what a mistyped or unfinished word can have been. */
export class Vocabulary {
  private readonly words = new Map<string, VocabularyWord>();
  private readonly byLength: VocabularyWord[][] = [];
  private letters: ReadonlySet<string> | undefined;

  constructor(counts: Iterable<readonly [word: string, count: number]>) {
    for (const [word, count] of counts) {
      const entry = { ...spell(word), folded: fold(word), count };
      this.words.set(word, entry);
      (this.byLength[word.length] ??= []).push(entry);
    }
  }

  *counts(): Generator<[word: string, count: number]> {
    for (const { word, count } of this.words.values()) yield [word, count];
  }

  count(word: string): number {
    return this.words.get(word)?.count ?? 0;
  }

  /** Words one slip away from a canonical spelling or said like it, two slips for a long word without any; the most frequent first. */
  near(word: string, limit: number): string[] {
    const alike = soundAlikes(word).flatMap((other) => this.words.get(other) ?? []);
    const found = [...new Set([...this.oneSlipAway(word), ...alike])];
    return mostFrequent(found.length > 0 || word.length < LONG_WORD ? found : this.twoSlipsAway(word), limit);
  }

  /** The words most like one that has nothing near: two slips away, beginning so but for a slip, or with nearly as long a beginning. */
  mostLike(word: string, limit: number): string[] {
    const slips = mostFrequent(this.twoSlipsAway(word), limit);
    if (slips.length > 0) return slips;
    const begun = mostFrequent(this.begunWithSlip(fold(word)), limit);
    if (begun.length > 0) return begun;
    for (let length = word.length - 1; length >= Math.max(3, word.length * LIKE_BEGINNING); length--) {
      const longer = this.completions(word.slice(0, length), limit);
      if (longer.length > 0) return longer;
    }
    return [];
  }

  /**
   * Two or three syllables of the library that were typed without the spaces between them, or letters and a number;
   * null for anything else.
   */
  split(word: string, parts = 3): string[] | null {
    const [, letters, number] = /^(\p{L}+)(\d+)$/u.exec(word) ?? [];
    if (letters !== undefined && number !== undefined) return [letters, number];
    for (let end = word.length - 1; end > 0; end--) {
      const first = canonical(word.slice(0, end));
      if (!this.isKnownSyllable(first)) continue;
      const last = canonical(word.slice(end));
      if (this.isKnownSyllable(last)) return [first, last];
      const rest = parts > 2 ? this.split(last, parts - 1) : null;
      if (rest) return [first, ...rest];
    }
    return null;
  }

  private isKnownSyllable(word: string): boolean {
    if (word.length < 2) return false;
    return isBare(word) ? this.syllableLetters().has(word) : isSyllable(word) && this.count(word) > 0;
  }

  private oneSlipAway(word: string): VocabularyWord[] {
    const typed = spell(word);
    const bare = isBare(word);
    const found: VocabularyWord[] = [];
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      for (const entry of this.byLength[length] ?? []) {
        if (differBySlip(entry, typed) || (bare && isOneSlip(entry.folded, word))) found.push(entry);
      }
    }
    return found;
  }

  private twoSlipsAway(word: string): VocabularyWord[] {
    const folded = fold(word);
    return this.byLength
      .slice(word.length - 2, word.length + 3)
      .flat()
      .filter((entry) => areTwoSlips(entry.folded, folded));
  }

  /** Longer words of which a beginning is one slip from what was typed. */
  private begunWithSlip(folded: string): VocabularyWord[] {
    const lengths = [folded.length - 1, folded.length, folded.length + 1];
    return this.byLength
      .slice(folded.length + 1)
      .flat()
      .filter((entry) => lengths.some((length) => isOneSlip(entry.folded.slice(0, length), folded)));
  }

  /** The letters of every syllable of the library. */
  private syllableLetters(): ReadonlySet<string> {
    this.letters ??= new Set(Array.from(this.words.values(), ({ word, folded }) => (isSyllable(word) ? folded : '')));
    return this.letters;
  }

  /** Longer words that begin as typed, the most frequent first; a letter typed without marks may have any. */
  completions(prefix: string, limit: number): string[] {
    const typed = spell(prefix);
    return mostFrequent(
      this.byLength
        .slice(prefix.length + 1)
        .flat()
        .filter((entry) => beginsAsTyped(entry, typed)),
      limit,
    );
  }
}

function mostFrequent(entries: VocabularyWord[], limit: number): string[] {
  return entries
    .sort((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ word }) => word);
}
