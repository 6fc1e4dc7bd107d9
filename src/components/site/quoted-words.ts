import { webAddress } from '../../site-copy/site-copy.ts';

/** Words of a page that are selected, and where they stand. */
export interface Selected {
  words: string;
  range: Range;
}

/** Null where nothing is selected, or nothing of what a page says. */
export function selectionHere(): Selected | null {
  const selection = document.getSelection();
  const words = selection?.toString().trim();
  return selection && words && selection.rangeCount > 0 ? { words, range: selection.getRangeAt(0) } : null;
}

/** Words inside one quotation, or in a line that warns of it. */
export interface QuotedWords {
  /** Words, where they are from and what they are worth, and an address. */
  copied: string;
  /** Of the quotation itself, as on the web host; empty where it has none. */
  address: string;
  isWarned: boolean;
}

/** Null for words that stand in no quotation, or in more than one. */
export function quotedWords({ words, range }: Selected): QuotedWords | null {
  const quote = elementOf(range.commonAncestorContainer)?.closest('blockquote, .title')?.closest<HTMLElement>('[data-source]');
  const { warning, source } = quote?.dataset ?? {};
  if (!source) return null;
  const link = quote?.querySelector('a')?.href;
  const address = link ? webAddress(link) : '';
  return { copied: `${warning ? `${warning}\n` : ''}“${plainWords(words)}”\n${source} ${address}`, address, isWarned: Boolean(warning) };
}

/** Spaces that keep words on one line are of this page alone. */
export function plainWords(words: string): string {
  return words.replaceAll('\u00A0', ' ');
}

export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
