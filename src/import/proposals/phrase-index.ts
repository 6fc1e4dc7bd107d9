import { canonicalSyllable } from '../../vietnamese/canonical.ts';

/** A word of a text, in the spelling that compares equal. */
interface IndexedWord {
  key: string;
  start: number;
  end: number;
}

export interface Occurrence {
  start: number;
  end: number;
}

/** Words of a text as they compare: case, tone placement, i and y, leading zeros and TƯ for TW do not count. */
export function wordKeys(text: string): string[] {
  return indexWords(text).map(({ key }) => key);
}

function indexWords(text: string): IndexedWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ key: keyOf(word), start: index, end: index + word.length }));
}

function keyOf(word: string): string {
  const key = /^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : canonicalSyllable(word);
  return key === 'tư' && word === 'TƯ' ? 'tw' : key;
}

/** Finds phrases in a text word by word, whatever stands between the words but the end of a sentence. */
export class PhraseIndex {
  readonly #text: string;
  readonly #words: IndexedWord[];
  readonly #places = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    this.#words = indexWords(text);
    this.#words.forEach(({ key }, index) => {
      const places = this.#places.get(key);
      if (places) places.push(index);
      else this.#places.set(key, [index]);
    });
  }

  find(phrase: string): Occurrence[] {
    const keys = wordKeys(phrase);
    const [first] = keys;
    if (first === undefined) return [];
    return (this.#places.get(first) ?? []).flatMap((at) => {
      const words = this.#words.slice(at, at + keys.length);
      const isMatch = words.length === keys.length && words.every(({ key }, index) => key === keys[index]);
      const start = words[0]?.start ?? 0;
      const end = words.at(-1)?.end ?? 0;
      return isMatch && !/[.!?\n]\s/.test(this.#text.slice(start, end)) ? [{ start, end }] : [];
    });
  }

  has(phrase: string): boolean {
    return this.find(phrase).length > 0;
  }
}
