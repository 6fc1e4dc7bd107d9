import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { readBoilerplate } from '../../structure/boilerplate-lines.ts';
import { readPieces } from '../../structure/furniture-pieces.ts';
import { wordsIn } from '../../structure/lines.ts';
import { takeOutAdvertisements } from './advertisements.ts';
import { namesOf, textOf } from './marked-parts.ts';
import { listPageLines } from '../page-text.ts';
import { FILE_ADDRESS } from '../../file-address.ts';
import { lettersInLinks, takeOutPart } from './page-parts.ts';
import { pageReasons } from './web-messages.ts';

/** What is pressed on a page: links and buttons that lead nowhere else. */
const PRESSED = [
  'a[href^="#"]',
  'a[href^="javascript:" i]',
  'a[onclick]',
  'a:not([href])',
  'button',
  'a[href^="mailto:" i]',
  'a[href*="/print" i]',
  'a[href*="sharer" i]',
  'a[href*="share?" i]',
].join(', ');
/** Reasons for which a thing to press is furniture; a link into the text of the article is none of these. */
const REASONS: ReadonlySet<string> = new Set([dropReasons.skipLink, dropReasons.sharing, dropReasons.menu, dropReasons.rating]);

/** Part of a page's letters in one form, from which on the form is what the page stands in. */
const WHOLE = 0.5;

/** A form that most of the page stands in, as ASP.NET and SharePoint wrap theirs, is a box like any other. In place. */
export function unwrapForms(document: Document): void {
  const total = textOf(document.body).length;
  for (const form of document.querySelectorAll('form')) {
    if (form.querySelector('h1, h2, h3, p, td, div') === null || textOf(form).length < total * WHOLE) continue;
    const box = document.createElement('div');
    box.append(...form.childNodes);
    form.replaceWith(box);
  }
}

/** A box beside the text in name alone: between two paragraphs of it, with no link. In place. */
export function unwrapAsides(document: Document): void {
  for (const aside of document.querySelectorAll('aside')) {
    const [before, behind] = [aside.previousElementSibling, aside.nextElementSibling];
    if (![before, behind].every((element) => element?.matches('p, h2, h3, figure, blockquote'))) continue;
    if (aside.querySelector('a, input, button, nav, form, h1, iframe') || wordsIn(textOf(aside)) < LEAST_ASIDE) continue;
    const box = document.createElement('div');
    box.append(...aside.childNodes);
    aside.replaceWith(box);
  }
}

const LEAST_ASIDE = 12;

/** Boxes that ask for votes, and lists of other articles between paragraphs, by the names sites give them. */
const POLL = '[class*="poll" i], [class*="binhchon" i], [class*="binh-chon" i], [class*="survey" i], [class*="khaosat" i]';
const RELATED = '[type^="related" i], [class*="related" i], [class*="list-news" i], [class*="lienquan" i], [class*="lien-quan" i]';
/** Boxes that are laid over a page, and what runs across it. */
const OVER = [
  ...['cookie', 'consent', 'modal', 'popup', 'marquee', 'newsletter', 'subscribe'].map((name) => `[class*="${name}" i], [id*="${name}" i]`),
  '[role="dialog"], [role="alertdialog"], marquee',
].join(', ');
/** Boxes of key words, by the names sites give them. */
const TAGS =
  /(?:^|[-_ ])(?:(?:post|entry|article|news|field|node|list|box|block|detail|c|wp)[-_]*)*(?:tags?|tag-?(?:list|links|cloud|box|items?)|tags-?(?:list|links|box)|key-?words?|tu-?khoa|hash-?tags?)(?:$|[-_ \d])/i;
const LONGEST_TAGS = 400;
/** What such a box says besides its links. */
const TAGS_LABEL = /^(?:từ kh[óo][áa]|tags?|thẻ|hashtags?|nhãn|chủ đề|labels?|keywords?)?[\s:,;·|/#-]*$/iu;
/** Letters of such a box at the most. */
const LONGEST_BOX = 1000;

/** Boxes of what readers wrote below an article. */
const COMMENTS = ['comment', 'binh-luan', 'binhluan', 'y-kien-ban-doc'].map((name) => `[id*="${name}" i], [class*="${name}" i]`).join(', ');

/** Takes out what readers wrote, in boxes named so that hold neither a title nor most of the page. */
function takeOutComments(document: Document, account: Account): void {
  const total = textOf(document.body).length;
  for (const box of document.querySelectorAll(COMMENTS)) {
    if (!box.isConnected || box.tagName === 'BODY' || !/^(?:DIV|SECTION|UL|OL|ASIDE|ARTICLE)$/.test(box.tagName)) continue;
    const text = textOf(box);
    if (text === '' || text.length > total * LARGEST_COMMENTS || box.querySelector('h1, [itemprop~="articleBody"]')) continue;
    if (standsAboveProse(box)) continue;
    for (const form of box.querySelectorAll('form')) takeOutPart(form, dropReasons.form, account);
    const heading = listPageLines(box)[0];
    // The line that announces comments tells where the article ends.
    if (heading && readBoilerplate(heading.text)?.ending) {
      const line = document.createElement('p');
      line.textContent = heading.text;
      box.before(line);
      account.dropped.push(
        ...listPageLines(box)
          .slice(1)
          .map(({ text: comment }) => ({ text: comment, reason: dropReasons.comments })),
      );
      box.remove();
    } else takeOutPart(box, dropReasons.comments, account);
  }
}

/** Whether prose that no reader wrote stands below a box, as the answer does below a question. */
function standsAboveProse(box: Element): boolean {
  for (let at = box.nextElementSibling; at; at = at.nextElementSibling)
    if (!at.matches(COMMENTS) && [...at.querySelectorAll('p'), at].some((part) => part.tagName === 'P' && wordsIn(textOf(part)) >= PROSE))
      return true;
  return false;
}

/** Words of a paragraph. */
const PROSE = 14;
/** Part of a page's letters in what readers wrote at the most. */
const LARGEST_COMMENTS = 0.4;

/** Takes boxes out of a page that stand between paragraphs of the article and are no part of it, each with its reason. */
function takeOutBoxes(document: Document, account: Account): void {
  const take = (box: Element, reason: string): void => takeOutPart(box, reason, account);
  for (const stamp of document.querySelectorAll('.location-stamp')) if (textOf(stamp).length <= 40) take(stamp, dropReasons.outside);
  for (const box of document.querySelectorAll(POLL))
    if (textOf(box).length <= LONGEST_BOX && box.querySelector('input, button, label, select')) take(box, dropReasons.rating);
  for (const box of document.querySelectorAll(OVER))
    if (textOf(box).length <= LONGEST_BOX && !box.querySelector('h1, article') && box.tagName !== 'BODY' && !holdsPicture(box))
      take(box, pageReasons.notice);
  takeOutAdvertisements(document, account);
  for (const box of document.querySelectorAll('[class*="tag" i], [class*="key" i], [class*="khoa" i], [id*="tag" i], [id*="khoa" i]'))
    if (isOfKeywords(box)) take(box, dropReasons.tags);
  for (const player of document.querySelectorAll('audio'))
    for (const bar of [player.previousElementSibling, player.nextElementSibling])
      if (bar && isOfPlayer(bar)) take(bar, dropReasons.sharing);
  for (const link of document.querySelectorAll('a'))
    if (UNSUBSCRIBE.test(textOf(link))) {
      const foot = link.closest('p, td, div');
      take(foot && textOf(foot).length <= LONGEST_TAGS ? foot : link, dropReasons.footer);
    }
  for (const list of document.querySelectorAll('ul, ol')) if (isOfDatedLinks(list)) take(list, dropReasons.related);
  for (const box of document.querySelectorAll(RELATED)) {
    const length = textOf(box).length;
    if (length > LONGEST_BOX || box.tagName === 'BODY' || box.tagName === 'A') continue;
    if (lettersInLinks(box) > length * 0.8) take(box, dropReasons.related);
  }
}

/** What letters to subscribers let them do at their foot. */
const UNSUBSCRIBE = /^(?:h(?:ủy|uỷ)|ngừng|dừng|bỏ|ngưng)(?: (?:đăng ký|theo dõi|nhận))(?!\p{L}).{0,30}$|^unsubscribe.{0,30}$/iu;

/** What is beside a player: how long it plays, whose voice. */
function isOfPlayer(bar: Element): boolean {
  const text = textOf(bar);
  return (
    /^(?:DIV|SPAN|UL|P)$/.test(bar.tagName) && CLOCK_OF_PLAYER.test(text) && wordsIn(text) <= FEWEST_OF_PROSE && !bar.querySelector('img')
  );
}

const CLOCK_OF_PLAYER = /^\P{L}*\d{1,2}:\d{2}(?!\d)/u;
const FEWEST_OF_PROSE = 14;

/** Whether each item of a list is the title of another page and its day: newer or older news. */
function isOfDatedLinks(list: Element): boolean {
  const items = [...list.children];
  return (
    items.length > 1 &&
    items.every((item) => {
      const [link, ...others] = item.querySelectorAll('a');
      const isTitle =
        link !== undefined && others.length === 0 && wordsIn(textOf(link)) >= FEWEST_OF_TITLE && !FILE_ADDRESS.test(link.href);
      return isTitle && DAY_ALONE.test(textOf(item).replace(textOf(link), ''));
    })
  );
}

const FEWEST_OF_TITLE = 3;
const DAY_ALONE =
  /^[\s([|,–-]*(?:\d{1,2}:\d{2}\s*[,|–-]?\s*)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:\s*[,|–-]?\s*\d{1,2}:\d{2})?[\s)\]|]*$/u;

/** Whether a box is named for key words and says nothing but links and their label. */
function isOfKeywords(box: Element): boolean {
  const text = textOf(box);
  if (box.tagName === 'BODY' || text.length > LONGEST_TAGS || !TAGS.test(namesOf(box)) || box.querySelector('img, h1')) return false;
  const rest = [...box.querySelectorAll('a')].reduce((left, link) => left.replace(textOf(link), ''), text);
  return box.querySelector('a') !== null && TAGS_LABEL.test(rest.trim());
}

/** Pictures that open over the page are often in a box named so. */
function holdsPicture(box: Element): boolean {
  return (box.tagName === 'IMG' || box.querySelector('img') !== null) && wordsIn(textOf(box)) <= LONGEST_CAPTION;
}

const LONGEST_CAPTION = 40;

/** Takes links and buttons out of a page that stand beside words of the article on one line, each with its reason. */
export function takeOutFurniture(document: Document, account: Account): void {
  const { dropped } = account;
  takeOutComments(document, account);
  takeOutBoxes(document, account);
  for (const pressed of document.querySelectorAll(PRESSED)) {
    const text = textOf(pressed);
    const isLetter = text.toUpperCase() === 'A' && pressed.tagName === 'A';
    const bare = text.replace(/^\[\s*|\s*\]$/gu, '');
    const icon = text === '' ? pressed.querySelector('img') : null;
    if (icon && isButton(icon, pressed)) pressed.remove();
    const found = text === '' || pressed.querySelector('img') ? null : readBoilerplate(isLetter ? 'A+' : bare);
    if (!found || !REASONS.has(found.reason) || found.ending) continue;
    dropped.push({ text, reason: found.reason });
    pressed.replaceWith(document.createTextNode(' '));
  }
  takeOutPrinted(document, account);
}

/** Whether a picture is a button: to print, to share. */
function isButton(icon: Element, link: Element): boolean {
  return [icon.getAttribute('alt'), link.getAttribute('title')].some((name) => name && REASONS.has(readBoilerplate(name)?.reason ?? ''));
}

/** When a page was printed, in a cell or line of its own. */
function takeOutPrinted(document: Document, { dropped }: Account): void {
  const walker = document.createTreeWalker(document.body, 4);
  const found: Element[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (PRINTED.test((node.nodeValue ?? '').trim()) && node.parentElement) found.push(node.parentElement);
  for (const label of found) {
    const part = /^(?:B|STRONG|I|EM|FONT|U)$/.test(label.tagName) ? label.parentElement! : label;
    const text = textOf(part);
    if (text.length > LONGEST_PRINTED || part === document.body || readPieces(text) === null) continue;
    dropped.push({ text, reason: dropReasons.clock });
    part.remove();
  }
}

const LONGEST_PRINTED = 80;
const PRINTED = /^[[(\s]*(?:(?:ngày|giờ|thời (?:gian|điểm)) in|in (?:lúc|ngày|vào)|printed)(?!\p{L})/iu;
