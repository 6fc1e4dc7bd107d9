import { dropReasons } from '../../messages.ts';
import type { Account } from '../../source.ts';
import { readBoilerplate } from '../../structure/boilerplate-lines.ts';
import { wordsIn } from '../../structure/lines.ts';
import { listPageLines } from '../page-text.ts';
import { textOf } from './marked-parts.ts';
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

/** Boxes that ask for votes, and lists of other articles between paragraphs, by the names sites give them. */
const POLL = '[class*="poll" i], [class*="binhchon" i], [class*="binh-chon" i], [class*="survey" i], [class*="khaosat" i]';
const RELATED = '[type^="related" i], [class*="related" i], [class*="list-news" i], [class*="lienquan" i], [class*="lien-quan" i]';
/** Boxes that are laid over a page, and what runs across it. */
const OVER = [
  ...['cookie', 'consent', 'modal', 'popup', 'marquee', 'newsletter', 'subscribe'].map((name) => `[class*="${name}" i], [id*="${name}" i]`),
  '[role="dialog"], [role="alertdialog"], marquee',
].join(', ');
/** Letters of such a box at the most. */
const LONGEST_BOX = 1000;

/** Takes boxes out of a page that stand between paragraphs of the article and are no part of it, each with its reason. */
function takeOutBoxes(document: Document, { dropped }: Account): void {
  const take = (box: Element, reason: string): void => {
    if (box.isConnected) dropped.push(...listPageLines(box).map(({ text }) => ({ text, reason })));
    box.remove();
  };
  for (const stamp of document.querySelectorAll('.location-stamp')) if (textOf(stamp).length <= 40) take(stamp, dropReasons.outside);
  for (const box of document.querySelectorAll(POLL))
    if (textOf(box).length <= LONGEST_BOX && box.querySelector('input, button, label, select')) take(box, dropReasons.rating);
  for (const box of document.querySelectorAll(OVER))
    if (textOf(box).length <= LONGEST_BOX && !box.querySelector('h1, article') && box.tagName !== 'BODY' && !holdsPicture(box))
      take(box, pageReasons.notice);
  for (const box of document.querySelectorAll(RELATED)) {
    const length = textOf(box).length;
    if (length > LONGEST_BOX || box.tagName === 'BODY' || box.tagName === 'A') continue;
    const linked = [...box.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0);
    if (linked > length * 0.8) take(box, dropReasons.related);
  }
}

/** Pictures that open over the page are often in a box named so. */
function holdsPicture(box: Element): boolean {
  return box.querySelector('img') !== null && wordsIn(textOf(box)) <= LONGEST_CAPTION;
}

const LONGEST_CAPTION = 40;

/** Takes links and buttons out of a page that stand beside words of the article on one line, each with its reason. */
export function takeOutFurniture(document: Document, account: Account): void {
  const { dropped } = account;
  takeOutBoxes(document, account);
  for (const pressed of document.querySelectorAll(PRESSED)) {
    const text = textOf(pressed);
    const isLetter = text.toUpperCase() === 'A' && pressed.tagName === 'A';
    const found = text === '' || pressed.querySelector('img') ? null : readBoilerplate(isLetter ? 'A+' : text);
    if (!found || !REASONS.has(found.reason) || found.ending) continue;
    dropped.push({ text, reason: found.reason });
    pressed.replaceWith(document.createTextNode(' '));
  }
}
