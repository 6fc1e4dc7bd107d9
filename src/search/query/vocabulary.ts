import { fold, isBare } from './keys.ts';

interface VocabularyWord {
  word: string;
  folded: string;
  /** Occurrences in the library, to the nearest power of √2. */
  count: number;
}

/** Every word of the library with its frequency: what a mistyped or unfinished word can have been. */
export class Vocabulary {
  private readonly counts: ReadonlyMap<string, number>;
  private readonly byLength = new Map<number, VocabularyWord[]>();

  constructor(counts: ReadonlyMap<string, number>) {
    this.counts = counts;
    for (const [word, count] of counts) {
      const { length } = word;
      const entry = { word, folded: fold(word), count };
      const list = this.byLength.get(length);
      if (list) list.push(entry);
      else this.byLength.set(length, [entry]);
    }
  }

  count(word: string): number {
    return this.counts.get(word) ?? 0;
  }

  /** Words one slip away, the most frequent first. Marks count as letters, unless the word was typed without any. */
  near(word: string, limit: number): string[] {
    const bare = isBare(word);
    const found: VocabularyWord[] = [];
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      for (const entry of this.byLength.get(length) ?? []) {
        if (isOneSlip(entry.word, word) || (bare && isOneSlip(entry.folded, word))) found.push(entry);
      }
    }
    return mostFrequent(found, limit);
  }

  /** Words that begin as typed; a letter typed without marks may have any. */
  completions(prefix: string, limit: number): string[] {
    const found: VocabularyWord[] = [];
    const folded = fold(prefix);
    for (const [length, entries] of this.byLength) {
      if (length < prefix.length) continue;
      for (const entry of entries) {
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

function agreesWithMarks(word: string, prefix: string): boolean {
  for (let i = 0; i < prefix.length; i++) {
    const typed = prefix[i]!;
    const written = word[i]!;
    if (typed !== written && fold(typed) !== typed && withoutTone(typed) !== withoutTone(written)) return false;
  }
  return true;
}

function withoutTone(letter: string): string {
  return letter.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
}

/** One letter changed, added, left out, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  let slips = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    if (++slips > 1) return false;
    if (a.length > b.length) i++;
    else if (a.length < b.length) j++;
    else if (a[i + 1] === b[j] && a[i] === b[j + 1]) {
      i += 2;
      j += 2;
    } else {
      i++;
      j++;
    }
  }
  return slips + (a.length - i) + (b.length - j) <= 1;
}
