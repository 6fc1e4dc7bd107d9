import { fold, isBare } from './keys.ts';
import { differBySlip, isOneSlip, spell, type SpelledWord } from './slips.ts';

interface VocabularyWord extends SpelledWord {
  folded: string;
  /** Occurrences in the library, to the nearest power of √2. */
  count: number;
}

/** Every word of the library with its frequency: what a mistyped or unfinished word can have been. */
export class Vocabulary {
  private readonly words = new Map<string, VocabularyWord>();
  private readonly byLength: VocabularyWord[][] = [];

  constructor(counts: Iterable<readonly [word: string, count: number]>) {
    for (const [word, count] of counts) {
      const entry = { ...spell(word), folded: fold(word), count };
      this.words.set(word, entry);
      (this.byLength[word.length] ??= []).push(entry);
    }
  }

  count(word: string): number {
    return this.words.get(word)?.count ?? 0;
  }

  /** Words one slip away from a canonical spelling, the most frequent first. */
  near(word: string, limit: number): string[] {
    const typed = spell(word);
    const bare = isBare(word);
    const found: VocabularyWord[] = [];
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      for (const entry of this.byLength[length] ?? []) {
        if (differBySlip(entry, typed) || (bare && isOneSlip(entry.folded, word))) found.push(entry);
      }
    }
    return mostFrequent(found, limit);
  }

  /** Longer words that begin as typed, the most frequent first; a letter typed without marks may have any. */
  completions(prefix: string, limit: number): string[] {
    const folded = fold(prefix);
    const found: VocabularyWord[] = [];
    for (let length = prefix.length + 1; length < this.byLength.length; length++) {
      for (const entry of this.byLength[length] ?? []) {
        if (entry.folded.startsWith(folded) && agreesWithMarks(entry.word, prefix)) found.push(entry);
      }
    }
    return mostFrequent(found, limit);
  }
}

function mostFrequent(entries: VocabularyWord[], limit: number): string[] {
  return entries
    .sort((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ word }) => word);
}

/** Every letter typed with a quality mark has it; tones may still come, as they are typed last. */
function agreesWithMarks(word: string, prefix: string): boolean {
  const written = spell(word).toneless;
  const typed = spell(prefix).toneless;
  for (let i = 0; i < typed.length; i++) {
    if (typed[i] !== written[i] && fold(typed[i]!) !== typed[i]) return false;
  }
  return true;
}
