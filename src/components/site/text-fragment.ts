/** Words that a link names at both ends, where it does not name all of them. */
const ENDS = 4;
/** Longer words are named by their ends: the link stays short enough for a chat. */
const LONGEST_WHOLE = 90;

/**
 * A link that opens a page at words of it and marks them (https://wicg.github.io/scroll-to-text-fragment/).
 * @param words as they are selected: blocks apart by line breaks
 * @param before what stands before them in their block, to tell them from the same words elsewhere; may be empty
 */
export function textFragment(address: string, words: string, before = ''): string {
  const blocks = words
    .split(/\n+/)
    .map((block) => block.trim())
    .filter(Boolean);
  const first = blocks[0] ?? '';
  const last = blocks.at(-1) ?? '';
  const isWhole = blocks.length === 1 && first.length <= LONGEST_WHOLE;
  const prefix = before ? `${encode(before)}-,` : '';
  const named = isWhole
    ? encode(first)
    : `${encode(wordsOf(first).slice(0, ENDS).join(' '))},${encode(wordsOf(last).slice(-ENDS).join(' '))}`;
  return `${address.split('#')[0]}#:~:text=${prefix}${named}`;
}

/** Spaces that keep words on one line stay as they are: browsers compare characters. */
function wordsOf(text: string): string[] {
  return text.split(/ +/);
}

/** A hyphen, a comma and an ampersand have a meaning of their own there. */
function encode(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
}
