import { wordsOf, type Word } from '../../text/words.ts';

export interface Occurrence {
  start: number;
  end: number;
}

/** Words of a text as they compare. */
export function wordKeys(text: string): string[] {
  return wordsOf(text).map(({ key }) => key);
}

/** Finds phrases in a text word by word, whatever stands between the words but the end of a sentence. */
export class PhraseIndex {
  readonly #text: string;
  readonly #words: Word[];
  readonly #places = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    this.#words = wordsOf(text);
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
      const [start, last] = [words[0]?.at ?? 0, words.at(-1)];
      const end = last ? last.at + last.text.length : 0;
      return isMatch && !/[.!?\n]\s/.test(this.#text.slice(start, end)) ? [{ start, end }] : [];
    });
  }

  has(phrase: string): boolean {
    return this.find(phrase).length > 0;
  }
}
