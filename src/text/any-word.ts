/**
 * An expression for any of some words that stand by themselves: neither within a longer word nor cut off from one.
 * @param words plain words, or pieces of expressions with their groups; the longer of two that begin alike first
 */
export function anyWord(words: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(`(?<!\\p{L})${oneOf(words)}(?!\\p{L})`, flags);
}

/** The same as a piece of a longer expression, wherever it stands. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
