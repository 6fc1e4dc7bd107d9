import { wordsIn } from '../../structure/lines.ts';
import { textOf } from './marked-parts.ts';

/** Words below a picture at the most that are its caption. */
const LONGEST = 80;
const CAPTION =
  /(?:^|[-_ ])(?:wp-?)?caption(?:-?text)?|gallery-?caption|chu-?thich|photo-?(?:desc|cms_?caption|note)|PhotoCMS_Caption|pcaption|img-?(?:desc|note|title|caption)|image-?(?:desc|note|title|caption)|(?:^|[-_ ])(?:desc|note)-?(?:img|image|photo|anh)|fig-?caption|tpl-?caption|mo-?ta-?anh/i;

/**
 * Brings every picture of a gallery, grid or list out of it, each with its own caption below it, whatever the page
 * writes it in: figures in figures, items of a list, `dl` and `dd`, boxes with a class, links that open a larger picture.
 */
export function unfoldPictures(document: Document): void {
  markCaptions(document);
  for (const list of [...document.querySelectorAll('ul, ol, dl')].reverse()) if (isGallery(list)) unfold(list);
  for (const figure of [...document.querySelectorAll('figure')].reverse()) if (figure.querySelectorAll('img').length > 1) unfold(figure);
}

/** Elements that are named as captions, and captions that stand in attributes of a link around the picture. */
function markCaptions(document: Document): void {
  for (const element of document.querySelectorAll('p, div, span, dd, em, i, td, blockquote, small, center, h5, h6')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300);
    if (!CAPTION.test(names) || element.querySelector('img, p + p, div + div') || element.closest('figcaption')) continue;
    const words = wordsIn(textOf(element));
    if (words === 0 || words > LONGEST || !isBelowPicture(element)) continue;
    replaceBy(element, 'figcaption');
  }
  for (const link of document.querySelectorAll(
    'a[data-caption], a[data-sub-html], a[data-title], a[data-fancybox][title], a[rel~="lightbox"][title]',
  )) {
    const picture = link.querySelector('img');
    const said = ['data-caption', 'data-sub-html', 'data-title', 'title'].map((name) => link.getAttribute(name)?.trim()).find(Boolean);
    if (!picture || !said || /[<>]/.test(said) || link.parentElement?.querySelector('figcaption')) continue;
    const caption = document.createElement('figcaption');
    caption.textContent = said;
    link.after(caption);
  }
}

/** Whether a picture stands just above an element, in its own box. */
function isBelowPicture(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < 3; level += 1) {
    const before: Element | null = at.previousElementSibling;
    if (before) return before.tagName === 'IMG' || before.querySelector('img') !== null;
    at = at.parentElement;
  }
  return false;
}

/** A list is a gallery where each item has a picture and no more words than a caption. */
function isGallery(list: Element): boolean {
  if (list.tagName === 'DL') return list.querySelectorAll('img').length > 0 && wordsIn(textOf(list)) <= LONGEST;
  const items = [...list.children];
  return items.length > 0 && items.every((item) => item.querySelector('img') !== null && wordsIn(textOf(item)) <= LONGEST);
}

/** Puts pictures and captions of a box behind one another in its place; its other text becomes captions of what is before it. */
function unfold(box: Element): void {
  const parts: Element[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3 && node.nodeValue?.trim()) {
      const caption = box.ownerDocument.createElement('figcaption');
      caption.textContent = node.nodeValue;
      parts.push(caption);
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.tagName === 'FIGURE' && element.querySelectorAll('img').length === 1) parts.push(element);
    else if (element.tagName === 'IMG') {
      const holder = box.ownerDocument.createElement('p');
      holder.append(element);
      parts.push(holder);
    } else if (/^(?:FIGCAPTION|DD|P|SPAN|EM|I|B|STRONG)$/.test(element.tagName) && !element.querySelector('img')) {
      if (textOf(element) !== '') parts.push(asCaption(element));
    } else if (element.tagName === 'A' && !element.querySelector('img')) {
      if (textOf(element) !== '') parts.push(asCaption(element));
    } else [...element.childNodes].forEach(walk);
  };
  [...box.childNodes].forEach(walk);
  const place = box.ownerDocument.createElement('div');
  place.append(...parts);
  box.replaceWith(place);
}

function asCaption(element: Element): Element {
  const caption = element.ownerDocument.createElement('figcaption');
  if (element.tagName === 'A' || element.tagName === 'FIGCAPTION') caption.append(...element.childNodes);
  else caption.append(element.cloneNode(true));
  return caption;
}

function replaceBy(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
