import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { bareText, KeptText } from '../../accounting.ts';
import { dropReasons } from '../../drop-reasons.ts';
import type { Dropped } from '../../source.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What browsers show nothing of. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'iframe', 'noembed', 'noframes', 'title']);

/**
 * Words that a page shows and that stand neither in what was taken from it nor among what was left out. The page is
 * parsed anew: what the reader of the page lost on its way, this finds.
 * @param html the page as it was before anything was done to it
 */
export function listUnread(html: string, kept: readonly string[], dropped: readonly Dropped[]): Dropped[] {
  const found = new KeptText([...kept, ...dropped.map(({ text }) => text)].map(bareText));
  // The number of a note is taken off its start.
  const calls = new Set(dropped.filter(({ reason }) => reason === dropReasons.noteCall).map(({ text }) => bareText(text)));
  const isKept = (bare: string): boolean => {
    const number = /^\d{1,3}/.exec(bare)?.[0] ?? '';
    return found.has(bare) || (calls.has(number) && found.has(bare.slice(number.length)));
  };
  const texts = new Set(listTexts(parse(html, { scriptingEnabled: true })).filter((text) => !isKept(bareText(text))));
  return [...texts].map((text) => ({ text, reason: dropReasons.unaccounted }));
}

/** The texts of a page one by one, as they stand between tags. */
function listTexts(document: Node): string[] {
  const texts: string[] = [];
  const pending: Node[] = [document];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ').trim());
    else if ('childNodes' in node && !UNSEEN.has(node.nodeName)) pending.push(...node.childNodes.toReversed());
  }
  return texts.filter((text) => bareText(text) !== '');
}
