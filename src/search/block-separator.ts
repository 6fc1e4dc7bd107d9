/**
 * A word of its own between two blocks of a page, put there before indexing and taken out of everything shown.
 * It has no letter or digit, so Pagefind gives it a position but no entry: words on either side are never neighbours.
 */
export const BLOCK_SEPARATOR = '\u241E';

const SEPARATORS = new RegExp(`\\s*${BLOCK_SEPARATOR}`, 'g');

/** Text as the page has it, without the separators. */
export function withoutBlockSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}
