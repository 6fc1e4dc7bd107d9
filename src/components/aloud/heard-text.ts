import { breathsOf, sentencesOf } from '../../text/sentences.ts';
import { textsOf } from '../site/text-blocks.ts';
import { strings } from './strings.ts';

/** A sentence as it is heard, and where it stands. */
export interface HeardSentence {
  /** Pieces that are short enough to be said in one go. */
  said: string[];
  /** Follows the text when other scripts divide it. */
  range: Range;
  block: Element;
  /** 2 to 4 of a heading, 0 of a text. */
  level: number;
}

/** What one looks at, looks up, presses or fills in, and does not hear. */
const UNREAD = [
  'script, style, template, svg, pre, table, dl, sup, figcaption, summary, nav, button, select, textarea, fieldset',
  '[hidden], [role=img], [data-unread], [data-pagefind-ignore], .visually-hidden, .no-print, .meta, .form, .footnotes, .warning, .path',
  'details:not([open]) > :not(summary)',
].join();
const QUOTATION = 'figure.quote';
/** Here a line ends where it does in the text: verses. */
const IN_LINES = 'figure.quote p, .lines';
/** Chrome leaves off after fifteen seconds (crbug.com/679437): so many letters take ten at the slowest speed. */
const LONGEST = 180;
const NOT_SAID = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * What is heard of a page, in order. Headings, then what is below them; of a quotation first where it is from and what it
 * is worth, or that nobody should quote it, and at its end that it has ended. A heading over nothing that is heard is
 * passed over.
 * @param isShown whether a block takes room on the page
 */
export function heardText(root: Element, isShown = (block: Element): boolean => block.getClientRects().length > 0): HeardSentence[] {
  const spellOut = abbreviationsOf(root);
  const heard: HeardSentence[] = [];
  let quotation: HTMLElement | null = null;
  const endQuotation = (): void => void (quotation && heard.at(-1)?.said.push(strings.endOfQuote));
  for (const stretch of stretchesOf(root)) {
    if (!isShown(stretch.block)) continue;
    const sentences = heardOf(stretch, spellOut);
    const around = stretch.block.closest<HTMLElement>(QUOTATION);
    if (around !== quotation && sentences.length > 0) {
      endQuotation();
      quotation = around;
      if (quotation) heard.push(announcementOf(quotation));
    }
    heard.push(...sentences);
  }
  endQuotation();
  return withoutBareHeadings(heard);
}

interface Stretch {
  block: Element;
  nodes: Text[];
}

/** Texts that are read as one: of one block, up to a broken line. */
function stretchesOf(root: Element): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { node, block } of textsOf(root, UNREAD)) {
    let open = stretches.at(-1);
    if (!node || block !== open?.block) stretches.push((open = { block, nodes: [] }));
    if (node) open!.nodes.push(node);
  }
  return stretches;
}

function heardOf({ block, nodes }: Stretch, spellOut: (text: string) => string): HeardSentence[] {
  const text = nodes.map(({ data }) => data).join('');
  const space = block.matches(IN_LINES) ? /[^\S\n]+/g : /\s+/g;
  return sentencesOf(text).flatMap(({ from, to }) => {
    const plain = text.slice(from, to).replace(NOT_SAID, '').replace(space, ' ').normalize('NFC');
    if (!/[\p{L}\p{N}]/u.test(plain)) return [];
    const range = block.ownerDocument.createRange();
    range.setStart(...placeIn(nodes, from));
    range.setEnd(...placeIn(nodes, to));
    const level = Number(/^h([2-4])$/.exec(block.localName)?.[1] ?? 0);
    return { said: breathsOf(spellOut(plain), LONGEST), range, block, level };
  });
}

/** The text node in which a place of their joined text lies, and where there. */
function placeIn(nodes: readonly Text[], at: number): [Text, number] {
  let before = 0;
  const node = nodes.find(({ length }) => at <= (before += length)) ?? nodes.at(-1)!;
  return [node, at - before + node.length];
}

/** Where a quotation is from, or the warning of it. Its caption is marked meanwhile. */
function announcementOf(quotation: HTMLElement): HeardSentence {
  const { warning, source = '' } = quotation.dataset;
  const block = quotation.querySelector('figcaption') ?? quotation;
  const range = quotation.ownerDocument.createRange();
  range.selectNodeContents(block);
  return { said: breathsOf(warning ?? strings.quoted(source), LONGEST), range, block, level: 0 };
}

/** Abbreviations that the page explains once are said in full wherever it has them. */
function abbreviationsOf(root: Element): (text: string) => string {
  const meanings = new Map([...root.querySelectorAll<HTMLElement>('abbr[title]')].map((abbr) => [abbr.textContent ?? '', abbr.title]));
  if (meanings.size === 0) return (text) => text;
  const names = [...meanings.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}/.-])(${names.join('|')})(?![\\p{L}\\p{N}/-])`, 'gu');
  return (text) => text.replace(pattern, (_, before: string, name: string) => before + meanings.get(name)!);
}

function withoutBareHeadings(heard: readonly HeardSentence[]): HeardSentence[] {
  const kept: HeardSentence[] = [];
  for (const sentence of [...heard].reverse()) {
    const next = kept.at(-1);
    const isBare = sentence.level > 0 && sentence.block !== next?.block && (!next || (next.level > 0 && next.level <= sentence.level));
    if (!isBare) kept.push(sentence);
  }
  return kept.reverse();
}
