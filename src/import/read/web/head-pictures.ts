import type { RootContent } from 'mdast';
import { bareText } from '../../accounting.ts';
import { lineOf, wordsIn } from '../../structure/lines.ts';
import { isPicture } from '../../tidy-blocks.ts';
import { paragraph } from '../plain-blocks.ts';
import { namesOf, textOf } from './marked-parts.ts';
import { pictureKey } from './picture-copies.ts';

/** A picture at the head of an article, with its caption. */
interface HeadPicture {
  url: string;
  alt: string;
  caption: string;
}

/** Names of boxes of the picture that stands for an article. */
const FEATURED =
  /(?:^|[-_ ])(?:featured?|thumbs?|thumbnail|hero|cover|lead|main|single|post|entry|article|news|detail|page-?header|field-image|image-?block|photo|avatar-?bai)(?:$|[-_ ])/i;
const OF_SITE =
  /(?:^|[-_ ])(?:logo|icon|emoji|avatar|author|user|profile|share|social|ads?|adv|advert\w*|banner|qc|quang-?cao|quangcao|sponsor\w*|promo\w*|sidebar|widget|menu|nav|related|lien-?quan|comment\w*|rating|qr|qr-?code)(?:$|[-_ \d])/i;
/** Pixels of a side below which a picture is no picture of the article, and from which on it needs no other sign. */
const SMALL = 180;
const LARGE = 300;
/** Words of a paragraph of the article, where its head ends; of a caption at the most. */
const PROSE = 18;
const LONGEST_CAPTION = 60;
/** Boxes around a picture that are looked at. */
const LEVELS = 4;
const MOST = 3;

/**
 * Pictures between the title of an article and its first paragraph, and the one that stands for it right above the title: what
 * the search for the text leaves out, since they stand in the box of the title.
 */
export function listHeadPictures(document: Document, title: Element, lead: Element | null): HeadPicture[] {
  const found: Element[] = [];
  let above: Element | null = null;
  for (const element of document.body.querySelectorAll('img, p, div, td, li')) {
    const isBelow = (title.compareDocumentPosition(element) & 4) !== 0;
    if (element.tagName === 'IMG') {
      if (!isOfArticle(element)) continue;
      if (isBelow) found.push(element);
      else if (isNamed(element)) above = element;
    } else if (isBelow && element !== lead && !lead?.contains(element) && isProse(element)) break;
  }
  if (above && !standsAtTitle(above, title)) above = null;
  return [above, ...found.slice(0, MOST)].flatMap((picture) => (picture ? [readPicture(picture)] : []));
}

/** A line of prose without blocks in it. */
function isProse(element: Element): boolean {
  return element.querySelector('p, div, td, li, img') === null && wordsIn(textOf(element)) >= PROSE && element.closest('figure') === null;
}

function isOfArticle(picture: Element): boolean {
  if ((picture.getAttribute('src') ?? '') === '' || picture.closest('nav, aside, form, button, footer, li li, [role="navigation"]'))
    return false;
  const sides = ['width', 'height'].map((name) => Number.parseInt(picture.getAttribute(name) ?? '', 10)).filter((side) => side > 0);
  if (sides.some((side) => side < SMALL) || boxesOf(picture).some((box) => OF_SITE.test(namesOf(box)))) return false;
  const address = picture.closest('a')?.getAttribute('href') ?? '';
  const leadsAway = /^(?:https?:)?\/\//i.test(address) && !/\.(?:jpe?g|png|webp|gif)(?:[?#]|$)/i.test(address);
  return !leadsAway && (sides.some((side) => side >= LARGE) || isNamed(picture));
}

/** Whether a picture is marked as one that stands for an article, by itself or by a box that holds nothing but it. */
function isNamed(picture: Element): boolean {
  if (picture.closest('figure') || picture.getAttribute('itemprop')?.includes('image')) return true;
  return boxesOf(picture).some((box) => FEATURED.test(namesOf(box)) && wordsIn(textOf(box)) <= LONGEST_CAPTION);
}

function boxesOf(picture: Element): Element[] {
  const boxes: Element[] = [];
  for (let at: Element | null = picture; at && at.tagName !== 'BODY' && boxes.length < LEVELS; at = at.parentElement) boxes.push(at);
  return boxes;
}

/** Whether no more stands between a picture and the title below it than a caption, a section, a day. */
function standsAtTitle(picture: Element, title: Element): boolean {
  let box: Element | null = picture;
  while (box && !box.contains(title)) box = box.parentElement;
  if (!box || box.tagName === 'BODY') return false;
  const range = box.ownerDocument.createRange();
  range.setStartAfter(picture);
  range.setEndBefore(title);
  const between = range.cloneContents();
  return wordsIn(between.textContent ?? '') <= LONGEST_CAPTION && between.querySelector('img, nav, form, h1, h2, h3') === null;
}

function readPicture(picture: Element): HeadPicture {
  const caption = picture.closest('figure')?.querySelector('figcaption') ?? captionBehind(picture);
  return { url: picture.getAttribute('src') ?? '', alt: picture.getAttribute('alt') ?? '', caption: caption ? textOf(caption) : '' };
}

function captionBehind(picture: Element): Element | null {
  for (const box of boxesOf(picture)) if (box.nextElementSibling?.tagName === 'FIGCAPTION') return box.nextElementSibling;
  return null;
}

/**
 * The pictures of a head that a text lacks, as blocks; in the text itself, before its caption, where that is all that was found.
 * @returns the blocks to stand above the text, and the text
 */
export function addHeadPictures(
  text: readonly RootContent[],
  pictures: readonly HeadPicture[],
): [above: RootContent[], text: RootContent[]] {
  const shown = new Set(text.flatMap((block) => (isPicture(block) ? [pictureKey(block.children[0].url)] : [])));
  const above: RootContent[] = [];
  let rest = [...text];
  for (const { url, alt, caption } of pictures) {
    if (shown.has(pictureKey(url))) continue;
    shown.add(pictureKey(url));
    // A line below it that is not told to be its caption is none.
    const image: RootContent = { type: 'paragraph', data: { isAlone: caption === '' }, children: [{ type: 'image', url, alt }] };
    const at = caption === '' ? -1 : rest.findIndex((block) => bareText(lineOf(block)) === bareText(caption));
    if (at !== -1) rest = rest.toSpliced(at, 0, image);
    else above.push(image, ...(caption === '' ? [] : [{ ...paragraph(caption), data: { isCaption: true } }]));
  }
  return [above, rest];
}
