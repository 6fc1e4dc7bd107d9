import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { wordsIn } from '../../structure/lines.ts';
import { listPageLines, type PageLine } from '../page-text.ts';
import { textOf } from './marked-parts.ts';
import { FILE_ADDRESS } from '../../file-address.ts';
import { lettersInLinks, takeOutPart } from './page-parts.ts';

const BOXES = 'div, section, aside, article, table, ul, figure, blockquote';
/** Names that sites give to boxes that lead to other articles. */
const NAMED =
  /relat|lien-?quan|tin-?khac|read-?(?:more|also|next)|see-?(?:more|also)|xem-?them|doc-?them|link-?box|box-?link|inline-?post|recommend|suggest|more-?news|teaser/i;
/** What such boxes say above, or before, the title they lead to. */
const SAID =
  /^(?:[>»→•*\s]*)(?:xem (?:thêm|tiếp)|đọc (?:thêm|tiếp|ngay)|(?:tin|bài)(?: viết)? (?:liên quan|cùng chủ đề|khác)|liên quan|có thể bạn quan tâm|mời (?:bạn |độc giả )?(?:xem|đọc)(?: thêm)?|tin nên đọc|đừng bỏ lỡ)\s*[:>»…]*$/iu;
const LONGEST_BOX = 1000;
/** Words of a title; of all that stands below it. */
const TITLE = { fewest: 4, most: 40 } as const;
const MOST_TEASER = 80;
/** Words of a paragraph of the article. */
const PROSE = 15;
/** Addresses that are no article: a place in the page, a mailbox, a picture or a film; a box that is named may have lost its address. */
const NO_ARTICLE = /^(?:#.|mailto:|tel:|javascript:)|\.(?:jpe?g|png|webp|mp[34])(?:[?#]|$)/i;

/**
 * Takes out boxes between the paragraphs of an article that announce another one: the title of that, which is a link, with
 * nothing but a lead or a picture below. In place.
 */
export function takeOutAnnouncements(document: Document, account: Account): void {
  for (const box of document.body.querySelectorAll(BOXES)) {
    if (!box.isConnected || textOf(box).length > LONGEST_BOX || box.querySelector('h1, input, button')) continue;
    if (announces(box, listPageLines(box)) && isBetweenProse(box)) takeOutPart(box, dropReasons.related, account);
  }
}

/** The first line of the box, but for what calls it one, is the link; the rest of it is short. */
function announces(box: Element, lines: readonly PageLine[]): boolean {
  const isCalled = lines[0] !== undefined && SAID.test(lines[0].text);
  const [title, ...below] = isCalled ? lines.slice(1) : lines;
  const link = [...box.querySelectorAll('a[href]')].find((one) => textOf(one) !== '');
  const isLink =
    title && (title.isLink || (link && title.text.startsWith(textOf(link)) && SAID.test(title.text.slice(textOf(link).length))));
  if (!isLink || wordsIn(title.text) < TITLE.fewest || wordsIn(title.text) > TITLE.most) return false;
  const address = link?.getAttribute('href') ?? '#';
  const teaser = below.filter(({ isLink }) => !isLink);
  if (NO_ARTICLE.test(address) || FILE_ADDRESS.test(address) || teaser.reduce((sum, { text }) => sum + wordsIn(text), 0) > MOST_TEASER)
    return false;
  const names = [box.className, box.id, box.getAttribute('type') ?? '', box.getAttribute('data-type') ?? ''].join(' ');
  if (isCalled || NAMED.test(names)) return true;
  // Without a name for it, a lead under the title tells; a caption under a picture that is a link has no title above.
  return (
    address !== '#' && box.tagName !== 'BLOCKQUOTE' && box.tagName !== 'UL' && below.length > 0 && below.length <= 2 && teaser.length > 0
  );
}

/** Paragraphs of an article stand before and behind the box, or before its wrapper. */
function isBetweenProse(box: Element): boolean {
  let at: Element = box;
  while (at.parentElement && at.parentElement.tagName !== 'BODY' && textOf(at.parentElement) === textOf(at)) at = at.parentElement;
  return isProse(at.previousElementSibling) && isProse(at.nextElementSibling);
}

/** A paragraph, not a teaser like the box itself. */
function isProse(element: Element | null): boolean {
  if (!element || !/^(?:P|DIV|H[2-6]|FIGURE|BLOCKQUOTE|TABLE|UL|OL|IMG)$/.test(element.tagName)) return false;
  if (element.tagName !== 'P' && element.tagName !== 'DIV') return element.closest('li, ul') === null;
  const isHeading = textOf(element) !== '' && [...element.querySelectorAll('b, strong')].some((bold) => textOf(bold) === textOf(element));
  return (
    (wordsIn(textOf(element)) >= PROSE || isHeading) &&
    lettersInLinks(element) < textOf(element).length / 2 &&
    !element.querySelector('h1, h2, h3, h4')
  );
}
