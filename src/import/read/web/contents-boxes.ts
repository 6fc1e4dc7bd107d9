import type { Account } from '../../source.ts';
import { wordsIn } from '../../structure/lines.ts';
import { lettersInLinks, takeOutPart } from './page-parts.ts';
import { textOf } from './marked-parts.ts';
import { pageReasons } from './web-messages.ts';

const TITLE =
  /^(?:mục lục|nội dung(?: (?:chính|bài viết|tóm tắt))?|trong bài(?: viết)?(?: này)?|(?:table of )?contents)\s*:?\s*(?:\[?(?:ẩn|hiện|hide|show|toggle)\]?)?$/iu;
/** Letters of such a box, and the part of them in links. */
const LONGEST = 3000;
const MOST_IN_LINKS = 0.6;

/** Lists of the headings of an article, whose links lead to places of its page, with the title above them. In place. */
export function takeOutContents(document: Document, account: Account): void {
  for (const list of document.querySelectorAll('ul, ol')) {
    const links = [...list.querySelectorAll('a[href]')];
    if (!list.isConnected || links.length < 2 || list.parentElement?.closest('ul, ol')) continue;
    if (!links.every((link) => /^[^?]*#[^/]+$/.test(link.getAttribute('href') ?? '') && wordsIn(textOf(link)) > 0)) continue;
    if (lettersInLinks(list) < textOf(list).length * MOST_IN_LINKS) continue;
    let box: Element = list;
    while (box.parentElement && box.parentElement.tagName !== 'BODY' && isOnlyTitled(box.parentElement, list)) box = box.parentElement;
    const isTitled = textOf(box) !== textOf(list);
    const title = isTitled ? null : box.previousElementSibling;
    if (!isTitled && !(title && TITLE.test(textOf(title)))) continue;
    if (title) takeOutPart(title, pageReasons.contents, account);
    takeOutPart(box, pageReasons.contents, account);
  }
}

/** Whether a box says nothing but such a list and the title above it. */
function isOnlyTitled(box: Element, list: Element): boolean {
  const text = textOf(box);
  const rest = text.replace(textOf(list), '').trim();
  return text.length <= LONGEST && !box.querySelector('img, h1') && (rest === '' || TITLE.test(rest));
}
