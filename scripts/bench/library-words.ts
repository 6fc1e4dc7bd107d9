import type { LibraryEntry } from '../../src/library/entry.ts';
import { canonicalSyllable } from '../../src/vietnamese/canonical.ts';

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

/** “Hoá đơn.” is “ hoá đơn ”. */
export function asWords(text: string): string {
  return ` ${(text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map(canonicalSyllable).join(' ')} `;
}
