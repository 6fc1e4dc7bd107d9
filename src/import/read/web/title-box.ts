import type { RootContent } from 'mdast';
import { plainText } from '../../../mdx/tree.ts';
import { bareText } from '../../accounting.ts';
import { lineOf, wordsIn } from '../../structure/lines.ts';
import { isPicture } from '../../tidy-blocks.ts';
import { textOf } from './marked-parts.ts';

/** Words of a line above a title at the least that is no name of the site or its part. */
export const LONGEST_NAME = 15;

/** The smallest box around a title with something to show below it: a picture, a line of prose that is not the lead. */
export function boxAround(title: Element, lead: Element | null): Element | null {
  for (let box = title.parentElement; box && box.tagName !== 'BODY'; box = box.parentElement) {
    const shows = [...box.querySelectorAll('img, p, div, td')].some((part) => {
      if (!(title.compareDocumentPosition(part) & 4) || part === lead || lead?.contains(part) || part.contains(title)) return false;
      if (part.tagName === 'IMG') return !isSmall(part);
      return !(lead && part.contains(lead)) && part.querySelector('p, div, table') === null && wordsIn(textOf(part)) >= PROSE;
    });
    if (shows) return box;
  }
  return null;
}

/** Words of a line of prose. */
const PROSE = 14;
/** Pixels of a picture's side below which it is an icon. */
const ICON = 100;

/** Whether a page shows a picture as small as an icon or the sign of a site. */
export function isSmall(picture: Element): boolean {
  const sides = ['width', 'height'].map((name) => Number(picture.getAttribute(name) ?? NaN)).filter((side) => side > 0);
  return sides.some((side) => side < ICON);
}

/**
 * Whether the box of a title is the article by itself: the text that was found has nothing of it, or beside its picture nothing but
 * teasers, as where a drawing and a lead stand beside longer other news.
 */
export function isUnreadBox(box: Element, found: readonly RootContent[]): boolean {
  const own = bareText(textOf(box));
  const pictures = addressesIn(box);
  const isOfBox = (block: RootContent): boolean =>
    isPicture(block) ? pictures.has(block.children[0].url) : bareText(lineOf(block)) !== '' && own.includes(bareText(lineOf(block)));
  const prose = found.filter((block) => !isPicture(block) && wordsIn(lineOf(block)) >= PROSE);
  const areTeasers =
    prose.length > 0 && prose.every((block) => !isOfBox(block) && isLinked(found[found.indexOf(block) - 1])) && pictures.size > 0;
  if (found.some(isOfBox) && !areTeasers) return false;
  const first = prose[0] && found.indexOf(prose[0]);
  const isHead = first !== undefined && prose.length >= 2 && !isLinked(found[first - 1]) && standsBehind(box, bareText(lineOf(prose[0]!)));
  return !isHead;
}

/** Letters of buttons and captions at the most between a box that is the head of an article and its text. */
const FARTHEST = 300;

/** Whether a line stands right behind a box. */
function standsBehind(box: Element, line: string): boolean {
  const range = box.ownerDocument.createRange();
  range.setStartAfter(box);
  range.setEndAfter(box.ownerDocument.body.lastChild ?? box);
  const at = bareText(range.toString()).indexOf(line);
  return at !== -1 && at <= FARTHEST;
}

/** Whether a block is nothing but a link with words, as the title of a teaser is; a picture that opens is none. */
function isLinked(block: RootContent | undefined): boolean {
  if (block?.type !== 'heading' && block?.type !== 'paragraph') return false;
  return plainText(block).trim() !== '' && block.children.every((child) => child.type === 'link' || plainText(child).trim() === '');
}

/** What stands in the box of a title. */
export interface OwnBox {
  text: string;
  pictures: ReadonlySet<string>;
}

/** Prose and pictures above a title are of its article where they stand in the title's own box. */
export function isWithin(block: RootContent, own: OwnBox | null): boolean {
  if (own === null) return true;
  const line = lineOf(block);
  return isPicture(block) ? own.pictures.has(block.children[0].url) : wordsIn(line) < LONGEST_NAME || own.text.includes(bareText(line));
}

export function addressesIn(box: Element): Set<string> {
  return new Set([...box.querySelectorAll('img')].map((picture) => picture.getAttribute('src') ?? ''));
}
