import type { LibraryEntry } from '../../src/library/entry.ts';
import { canonicalSyllable } from '../../src/vietnamese/canonical.ts';

const WORD = /^[\p{L}\p{N}]/u;

/** The texts of entries as words, wherever tones stand and whichever of i and y is written: what a page may be said to hold. */
export class LibraryWords {
  private readonly texts: readonly string[];

  constructor(entries: readonly LibraryEntry[]) {
    this.texts = entries.map(({ data, body }) => asWords(`${JSON.stringify(data)} ${body?.text ?? ''}`));
  }

  /** Whether these words stand side by side in an entry. */
  has(words: string): boolean {
    const wanted = asWords(words);
    return this.texts.some((text) => text.includes(wanted));
  }
}

/** “Hoá đơn, biên lai” is “ hoá đơn | biên lai ”: words on two sides of a mark do not stand side by side. */
export function asWords(text: string): string {
  const parts = text.normalize('NFC').match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s–-]+/gu) ?? [];
  return ` ${parts.map((part) => (WORD.test(part) ? canonicalSyllable(part) : '|')).join(' ')} `;
}
