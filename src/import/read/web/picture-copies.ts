import type { RootContent } from 'mdast';
import type { Account } from '../../source.ts';
import { lineOf } from '../../structure/lines.ts';
import { isPicture } from '../../tidy-blocks.ts';
import { textOf } from './marked-parts.ts';
import { pageReasons } from './web-messages.ts';

/** Names that scripts give to the copies with which a row of pictures goes round. */
const COPY = /(?:^|\s)(?:[\w-]*[-_])?(?:cloned?|duplicate)(?=\s|$)/i;
/** Names of rows of pictures, and of the small ones to choose from. */
const ROW = /carousel|slider|slide-?show|swiper|slick|splide|glide|flickity|owl|gallery|royal|fotorama|album|bxslider|flexslider/i;
const THUMBNAILS = /thumb|indicator|pager|control-nav|slider-nav|gallery-nav/i;

/** What pictures in several sizes have in common: the name of the file without its size. */
export function pictureKey(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  return name
    .toLowerCase()
    .replace(/^(?:thumb|small|medium|large|mini|icon)[-_]+/, '')
    .replace(/(?:[-_](?:\d{2,4}x\d{2,4}|scaled|thumb(?:nail)?|small|medium|large|mini|\d{2,4}w))+(?=\.[a-z]+$)/, '');
}

/** Takes the copies out of rows of pictures, so that each picture comes once with its caption. In place. */
export function takeOutCopies(document: Document, { dropped }: Account): void {
  const drop = (box: Element): void => {
    const said = [...box.querySelectorAll('img')].map((picture) => addressOf(picture).split('/').at(-1) ?? '');
    const text = [textOf(box), ...said].filter(Boolean).join(' · ');
    if (text !== '') dropped.push({ text, reason: pageReasons.copy });
    box.remove();
  };
  for (const item of document.querySelectorAll('[class*="clone" i], [class*="duplicate" i]')) {
    if (!COPY.test(item.getAttribute('class') ?? '')) continue;
    const like = [...(item.parentElement?.children ?? [])].some(
      (other) => other !== item && !isCopy(other) && signOf(other) === signOf(item),
    );
    if (like && signOf(item) !== '') drop(item);
  }
  for (const row of document.querySelectorAll('[class], [id]')) {
    if (!row.isConnected || row.tagName === 'BODY' || !ROW.test(namesOf(row))) continue;
    dropRepeated(row, drop);
    dropThumbnails(row, drop);
  }
}

function isCopy(item: Element): boolean {
  return COPY.test(item.getAttribute('class') ?? '');
}

/** Items of one box that show the same picture with the same words come once. */
function dropRepeated(row: Element, drop: (box: Element) => void): void {
  const boxes = [row, ...row.querySelectorAll('div, ul, ol, section')].filter((box) => box.children.length > 2);
  for (const box of boxes) {
    const seen = new Set<string>();
    for (const item of [...box.children]) {
      const sign = signOf(item);
      if (sign === '') continue;
      if (seen.has(sign)) drop(item);
      else seen.add(sign);
    }
  }
}

/** Small pictures to choose from, each of which the row has in its own size. */
function dropThumbnails(row: Element, drop: (box: Element) => void): void {
  const holder = row.parentElement && row.parentElement.tagName !== 'BODY' ? row.parentElement : row;
  for (const box of holder.querySelectorAll('[class], [id]')) {
    if (!box.isConnected || box === row || !THUMBNAILS.test(namesOf(box)) || textOf(box) !== '') continue;
    const small = [...box.querySelectorAll('img')];
    const large = new Set([...holder.querySelectorAll('img')].filter((one) => !box.contains(one)).map((one) => pictureKey(addressOf(one))));
    if (small.length > 1 && small.every((one) => large.has(pictureKey(addressOf(one))))) drop(box);
  }
}

function signOf(item: Element): string {
  const pictures = item.matches('img') ? [item] : [...item.querySelectorAll('img')];
  return pictures.length === 0 ? '' : `${pictures.map(addressOf).join(' ')} ${textOf(item)}`;
}

function addressOf(picture: Element): string {
  return picture.getAttribute('src') ?? '';
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300);
}

/**
 * The blocks of an article with each picture once: above the text and in it again, as systems show the picture of their lists.
 * The one with a caption stays.
 */
export function dropSeenPictures(blocks: readonly RootContent[], { dropped }: Account): RootContent[] {
  const gone = new Set<number>();
  const first = new Map<string, number>();
  const captionOf = (at: number): string => {
    const below = blocks[at + 1];
    return below?.type === 'paragraph' && below.data?.isCaption ? lineOf(below) : '';
  };
  for (const [at, block] of blocks.entries()) {
    if (!isPicture(block)) continue;
    const { url } = block.children[0];
    const key = `${url.replace(/[^/]*$/, '')}${pictureKey(url)}`;
    const before = first.get(key);
    const isOther = before !== undefined && captionOf(before) !== '' && captionOf(at) !== '' && captionOf(before) !== captionOf(at);
    if (before === undefined || isOther) {
      if (before === undefined) first.set(key, at);
      continue;
    }
    const worse = captionOf(before) === '' && captionOf(at) !== '' ? before : at;
    if (worse === before) first.set(key, at);
    gone.add(worse);
    if (captionOf(worse) !== '') gone.add(worse + 1);
    dropped.push({ text: [captionOf(worse), url.split('/').at(-1)].filter(Boolean).join(' · '), reason: pageReasons.copy });
  }
  return blocks.filter((_, at) => !gone.has(at));
}
