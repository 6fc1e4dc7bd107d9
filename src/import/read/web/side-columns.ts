import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { readBoilerplate } from '../../structure/boilerplate-lines.ts';
import { readByline, wordsIn } from '../../structure/lines.ts';
import { tellsDay } from '../../structure/publishing-line.ts';
import { listPageLines, type PageLine } from '../page-text.ts';
import { textOf } from './marked-parts.ts';
import { findTitle } from './find-title.ts';
import { FILE_ADDRESS } from '../../file-address.ts';

/** Words of a line of prose, and of prose that an editor should look at. */
const PROSE = 14;
const LONG_PROSE = 25;
/** Words of all prose of a page below which it is too little to tell where the article stands. */
const LEAST = 60;
/** Part of a page's prose that the box of the article holds. */
const MAIN = 0.7;
/** Words of a link that is the title of another page. */
const TITLE = 4;
/** Lines above the teaser of another article among which its title stands. */
const NEAR = 2;
/** Parts whose prose is never the article's. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  dropReasons.comments,
  dropReasons.related,
  dropReasons.form,
  dropReasons.menu,
  dropReasons.footer,
]);
/** Links of a menu that stand between the clock of a page and the title. */
const MENU = 3;
const LONGEST_CLOCK = 60;
const NOW = /^(?:hôm nay|bây giờ|hiện (?:tại|nay)|today)(?: là)?\s*[:,]?\s*/iu;

/**
 * Takes out what stands beside, above and below the box that holds the title and the prose of an article: columns and rows of
 * links, of teasers, of short lines; and the clock of the page, where the article has a day of its own or a menu stands between. In
 * place.
 * @param declared titles the page's head declares
 */
export function takeOutSideColumns(document: Document, declared: readonly string[], account: Account): void {
  const title = findTitle(document, declared);
  if (!title) return;
  const lines = listPageLines(document.body);
  const box = boxOfArticle(title, lines);
  takeOutClocks(lines, title, box, account);
  if (!box) return;
  for (let at: Element = box; at.tagName !== 'BODY' && at.parentElement; at = at.parentElement)
    for (const beside of [...at.parentElement.children])
      if (beside !== at && (isBeside(beside, title) || (isBehind(beside, at) && isFoot(beside)))) takeOut(beside, account);
}

/** The smallest box around a title that holds most of the prose below it; null where that is the whole page, or prose is short. */
function boxOfArticle(title: Element, lines: readonly PageLine[]): Element | null {
  const prose = lines.filter(
    ({ holder, reason }, index) =>
      isProse(lines[index]!) && !ELSEWHERE.has(reason) && (title.compareDocumentPosition(holder) & 4) !== 0 && !isTeaser(lines, index),
  );
  const weigh = (some: readonly PageLine[]): number => some.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const total = weigh(prose);
  if (total < LEAST) return null;
  for (let box = title.parentElement; box && box.tagName !== 'BODY'; box = box.parentElement) {
    const around = box;
    const [own, others] = [true, false].map((isOwn) =>
      weigh(prose.filter(({ holder }) => around.contains(holder) === isOwn && (isOwn || !isForeign(holder, around, title)))),
    );
    if (own! >= LEAST / 2 && own! >= (own! + others!) * MAIN) return box;
  }
  return null;
}

/** Whether prose stands beside a box, under a heading that is as high as the title of the article. */
function isForeign(holder: Element, box: Element, title: Element): boolean {
  const level = /^H([1-6])$/.exec(title.tagName)?.[1] ?? '3';
  let beside = holder;
  while (beside.parentElement && !beside.parentElement.contains(box)) beside = beside.parentElement;
  const higher = Array.from({ length: Number(level) }, (_, index) => `h${index + 1}`).join(', ');
  return beside.querySelector(higher) !== null;
}

function isProse({ text, isLink }: PageLine): boolean {
  return !isLink && wordsIn(text) >= PROSE;
}

/** Prose just below a link that is the title of another page, or that breaks off. */
function isTeaser(lines: readonly PageLine[], index: number): boolean {
  const above = lines.slice(Math.max(0, index - NEAR), index);
  return above.some((line) => line.isLink && wordsIn(line.text) >= TITLE && isOneLink(line)) || /(?:…|\.\.\.)$/u.test(lines[index]!.text);
}

/** Whether a line is one link in the main, as a title is, and no row of buttons. */
function isOneLink({ holder, text }: PageLine): boolean {
  const link = holder.closest('a') ?? holder.querySelector('a');
  return link !== null && textOf(link).length * 2 > text.length;
}

/** What a text itself lists below its end. */
const OWN_LIST = /tham khảo|^nguồn|chú thích|ghi chú|phụ lục|đính kèm|trích dẫn/iu;

/** Whether an element beside the box of an article is a column of the page: links to other pages, or short lines under headings. */
function isBeside(element: Element, title: Element): boolean {
  if (!/^(?:DIV|SECTION|ASIDE|UL|OL|DL|NAV|HEADER|FOOTER|MAIN|ARTICLE|CENTER|TABLE)$/.test(element.tagName)) return false;
  if (element.querySelector('iframe, video, audio, embed, object')) return false;
  const pictures = [...element.querySelectorAll('img')].filter((picture) => !picture.closest('a'));
  const links = [...element.querySelectorAll('a[href]')].filter((link) => textOf(link) !== '');
  const files = links.filter((link) => FILE_ADDRESS.test(link.getAttribute('href') ?? ''));
  // What is chosen from is no line that says something.
  const lines = listPageLines(element).filter(({ holder }) => !holder.closest('select'));
  const titles = lines.filter(({ isLink }) => isLink);
  const areOfArticle = links.length > 0 && files.length * 2 > links.length;
  if (OWN_LIST.test(lines[0]?.text ?? '')) return false;
  const areOthers = titles.some(({ text }) => wordsIn(text) >= TITLE);
  if (lines.length === 0) return false;
  if (titles.length === 0 && pictures.length === 0) return isOfCounts(lines) || isHeadedBox(element, lines);
  if (titles.length === 0 || areOfArticle || pictures.length > titles.length) return false;
  if (!areOthers && lines.length <= LONGEST_META && lines.some(({ text, isLink }) => !isLink && tells(text))) return false;
  const prose = lines.filter((line, index) => isProse(line) && !isTeaser(lines, index)).length;
  if (isForeign(lines[0]!.holder, title, title) || (lines[0]!.holder.closest('h1, h2, h3, h4, h5') && !pictures.length)) return true;
  return titles.length === 1 ? areOthers && prose === 0 : prose <= titles.length;
}

function isBehind(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & 4) !== 0;
}

/** What the foot of a page says: who runs the site and may, where, and who made it. */
const FOOT =
  /giấy phép|bản quyền|©|cơ quan chủ quản|đơn vị (?:chủ quản|quản lý|thực hiện)|chịu trách nhiệm|trưởng ban biên tập|địa chỉ\s*:|(?:điện thoại|đt|tel|fax|hotline|e-?mail)\s*[:.]|(?:thiết kế|phát triển|vận hành|xây dựng)(?: và \p{L}+ \p{L}+)? bởi|powered by|copyright/iu;
const LONGEST_FOOT = 90;

function isFoot(element: Element): boolean {
  const text = textOf(element);
  return wordsIn(text) <= LONGEST_FOOT && FOOT.test(text) && !element.querySelector('img[src$=".jpg" i]');
}

/** Short lines, and numbers behind most of them: how many visit the site. */
function isOfCounts(lines: readonly PageLine[]): boolean {
  const counts = lines.filter(({ text }) => COUNT.test(text)).length;
  return counts > 1 && counts * 2 >= lines.length && lines.every(({ text }) => wordsIn(text) <= LONGEST_COUNT && !tellsDay(text));
}

/** A heading and short lines below it that tell nothing of the article: a box of the site. */
function isHeadedBox(element: Element, lines: readonly PageLine[]): boolean {
  const [first, ...rest] = lines;
  if (
    !first?.holder.closest('h2, h3, h4, h5') ||
    rest.length === 0 ||
    OF_TEXT.test(first.text) ||
    element.querySelector('h1, ul, ol, table')
  )
    return false;
  return rest.every(({ text }) => wordsIn(text) <= LONGEST_COUNT && !tells(text) && !/[.!?;:,]$/u.test(text));
}

/** What a text itself has below a heading. */
const OF_TEXT = /tài liệu|tham khảo|nguồn|chú thích|ghi chú|phụ lục|văn bản|tệp|đính kèm|tải|tác giả|kết luận/iu;
const COUNT = /^[\p{L}][\p{L} ]{2,30}\s*[:(]?\s*\d[\d.,]*\)?$/u;
const LONGEST_COUNT = 8;

/** Lines of a box that says of an article who wrote it, when, and to which parts of the site it belongs. */
const LONGEST_META = 6;

function tells(text: string): boolean {
  return tellsDay(text) || readByline(text) !== null;
}

function takeOut(element: Element, { dropped }: Account): void {
  const lines = listPageLines(element);
  const heading = lines[0] && readBoilerplate(lines[0].text);
  const usual = heading?.reason === dropReasons.related ? dropReasons.related : isFoot(element) ? dropReasons.footer : dropReasons.sidebar;
  lines.forEach((line, index) => {
    const { text, reason } = line;
    const isDoubtful = !line.isLink && wordsIn(text) >= LONG_PROSE && !isTeaser(lines, index);
    dropped.push({ text, reason: reason === dropReasons.outside ? usual : reason, isDoubtful });
  });
  element.remove();
}

/** Takes days above a title out that are no days of the article. */
function takeOutClocks(lines: readonly PageLine[], title: Element, box: Element | null, { dropped }: Account): void {
  const at = lines.findIndex(({ holder }) => title.contains(holder));
  if (at === -1) return;
  const isWithin = ({ holder }: PageLine): boolean => box?.contains(holder) ?? false;
  const hasOwnDay = lines.slice(at + 1).some((line) => isWithin(line) && tellsDay(line.text));
  lines.slice(0, at).forEach((line, index) => {
    if (!isClock(line.text) || isWithin(line)) return;
    const links = lines.slice(index + 1, at).filter(({ isLink }) => isLink).length;
    const part = hasOwnDay || links >= MENU ? partOf(line) : null;
    if (!part) return;
    dropped.push({ text: line.text, reason: dropReasons.clock });
    part.remove();
  });
}

function isClock(text: string): boolean {
  return text.length <= LONGEST_CLOCK && (NOW.test(text) || tellsDay(text));
}

/** The largest element that says nothing but a line. */
function partOf({ holder, text }: PageLine): Element | null {
  let part: Element | null = null;
  for (let at: Element | null = holder; at && at.tagName !== 'BODY' && text.includes(textOf(at)); at = at.parentElement) part = at;
  return part && textOf(part) === text ? part : null;
}
