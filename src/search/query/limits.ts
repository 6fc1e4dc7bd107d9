/** How much of a query is read. What goes beyond is nobody's question, and a single endless word would take seconds. */
export const MOST_CHARACTERS = 600;
export const MOST_WORDS = 100;
export const LONGEST_WORD = 40;
/** How much is read of a text that was pasted, for its telling words: some twenty pages. */
export const MOST_PASTED = 60_000;

const LONG_WORD = new RegExp(`([\\p{L}\\p{M}\\p{N}]{${LONGEST_WORD}})[\\p{L}\\p{M}\\p{N}]+`, 'gu');
/** Spaces of any kind count as one, of which times and citations have no more; a line end may begin an item of a list. */
const SPACES = /[^\S\n]+/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The part of a query that is searched for: at most {@link MOST_CHARACTERS} characters, {@link MOST_WORDS} words,
 * {@link LONGEST_WORD} letters a word.
 * @returns `cut` when something was left out, which the reader must be told; `isLong` when that were whole words
 */
export function cutQuery(query: string): { text: string; cut: boolean; isLong: boolean } {
  // Letters typed as a base and two marks become one: four times the limit always holds enough of them.
  const composed = query
    .slice(0, 4 * MOST_CHARACTERS)
    .normalize('NFC')
    .replace(SPACES, ' ');
  const whole = composed.replace(LONG_WORD, '$1');
  const short = whole.slice(0, MOST_CHARACTERS);
  const [next] = [...short.matchAll(WORD)].slice(MOST_WORDS);
  const text = next ? short.slice(0, next.index) : short;
  const isLong = query.length > 4 * MOST_CHARACTERS || text !== whole;
  return { text, cut: isLong || text !== composed, isLong };
}
