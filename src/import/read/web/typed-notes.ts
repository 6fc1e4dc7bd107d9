import { textOf } from './marked-parts.ts';

/** A note of a page, and what in the text calls it. */
export interface PageNote {
  holder: Element;
  calls: Element[];
}

/** The label a note begins with. */
export const LABELLED = /^\s*(?:[[(]\s*(?:\d{1,3}|\*{1,3}|[ivx]{1,5}|[a-z])\s*[\])]|\d{1,3}(?=[.):\s\p{Lu}“"])|\*{1,3}|[†‡])\s*[.):]?\s*/iu;
/** What stands above notes: their name, a line drawn or typed. */
const HEADING = /^(?:(?:các |phần )?(?:chú thích|ghi chú|chú dẫn|cước chú)(?: cuối (?:bài|trang))?|footnotes?|notes?)\s*[:.]?$/iu;
const RULE = /^[-_–—*=.…\s]{3,}$/u;
const BLOCKS = 'p, li, div, td, h2, h3, h4, h5, h6, hr';
const MOST_NOTES = 99;
/** A number that is raised behind a unit is its power. */
const UNIT = /(?:^|[\s\d,.])(?:[khdcm]|dk)?m$/u;
const RAISED = /^[[(]?\s*(\d{1,2})\s*[\])]?$/;
const TYPED = /(?<=\S\s?)\[(\d{1,2})\]/gu;

export function isNotesHeading(text: string): boolean {
  return HEADING.test(text) || RULE.test(text);
}

/**
 * Notes without links: numbered lines at the end of a text, from 1 on, below a heading or a line or with brackets, each of them
 * called by its number, which is raised or stands in square brackets.
 */
export function findTypedNotes(document: Document): PageNote[] {
  partLines(document);
  const blocks = [...document.body.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  const from = blocks.findLastIndex((block, index) => isFirst(block, blocks[index - 1]));
  if (from === -1) return [];
  const end = blocks.findIndex((block, index) => index >= from && numberOf(block) !== index - from + 1);
  const holders = blocks.slice(from, end === -1 ? undefined : end);
  const texts = textsAbove(document, holders[0]!);
  const numbers = new Set(texts.flatMap(calledIn));
  if (holders.length > MOST_NOTES || !holders.every((_, index) => numbers.has(index + 1))) return [];
  const calls = texts.flatMap(raiseCalls);
  return holders.map((holder, index) => ({ holder, calls: calls.filter((call) => Number(RAISED.exec(textOf(call))?.[1]) === index + 1) }));
}

/** Notes parted by line breaks within one paragraph become paragraphs. In place. */
function partLines(document: Document): void {
  for (const block of document.body.querySelectorAll('p, div')) {
    if (block.querySelector(BLOCKS) || !block.querySelector('br') || !/^\s*[[(]?\s*1\b/.test(block.textContent ?? '')) continue;
    const parts: Element[] = [document.createElement('p')];
    for (const node of [...block.childNodes].map((child) => child.cloneNode(true)))
      if (node.nodeName === 'BR') parts.push(document.createElement('p'));
      else parts.at(-1)!.append(node);
    const lines = parts.filter((part) => textOf(part) !== '');
    if (lines.length > 1 && lines.every((line, index) => numberOf(line) === index + 1)) block.replaceWith(...lines);
  }
}

/** The number a line begins with; an item of a list has its place in it. */
function numberOf(block: Element): number {
  if (block.tagName === 'LI') return block.parentElement?.tagName === 'OL' ? [...block.parentElement.children].indexOf(block) + 1 : 0;
  const text = textOf(block);
  return LABELLED.test(text) ? Number(/\d{1,3}/.exec(LABELLED.exec(text)![0])?.[0] ?? 0) : 0;
}

function isFirst(block: Element, before: Element | undefined): boolean {
  if (numberOf(block) !== 1) return false;
  const isBelow = before !== undefined && (before.tagName === 'HR' || isNotesHeading(textOf(before)));
  const isRaised = block.firstElementChild?.tagName === 'SUP' && textOf(block).startsWith(textOf(block.firstElementChild));
  return isBelow || (block.tagName !== 'LI' && (/^[[(]/.test(textOf(block)) || isRaised));
}

/** The texts of a page above an element, in order. */
function textsAbove(document: Document, end: Element): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node && !end.contains(node); node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** Numbers of notes that a text calls. */
function calledIn(text: Text): number[] {
  const raised = raisedOf(text);
  if (raised) return [Number(RAISED.exec(textOf(raised))?.[1])];
  return [...text.data.matchAll(TYPED)].map(([, number]) => Number(number));
}

/** The `<sup>` a text stands in that calls a note. */
function raisedOf(text: Text): Element | null {
  const raised = text.parentElement?.closest('sup') ?? null;
  if (!raised || !RAISED.test(textOf(raised)) || text.data.trim() === '') return null;
  const before = raised.previousSibling?.textContent ?? '';
  return UNIT.test(before) || (/\d$/.test(before) && !/[[(]/.test(textOf(raised))) ? null : raised;
}

/** The calls of a text, those in brackets put into elements of their own. */
function raiseCalls(text: Text): Element[] {
  const raised = raisedOf(text);
  if (raised) return [raised];
  return [...text.data.matchAll(TYPED)]
    .toReversed()
    .map(({ 0: written, index }) => {
      const call = text.splitText(index);
      call.splitText(written.length);
      const element = text.ownerDocument.createElement('sup');
      call.replaceWith(element);
      element.append(call);
      return element;
    })
    .toReversed();
}
