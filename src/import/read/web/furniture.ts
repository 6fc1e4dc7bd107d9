import { dropReasons } from '../../messages.ts';
import type { Account } from '../../source.ts';
import { readBoilerplate } from '../../structure/boilerplate-lines.ts';
import { textOf } from './marked-parts.ts';

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

/** Takes links and buttons out of a page that stand beside words of the article on one line, each with its reason. */
export function takeOutFurniture(document: Document, { dropped }: Account): void {
  for (const pressed of document.querySelectorAll(PRESSED)) {
    const text = textOf(pressed);
    const found = text === '' || pressed.querySelector('img') ? null : readBoilerplate(text);
    if (!found || !REASONS.has(found.reason) || found.ending) continue;
    dropped.push({ text, reason: found.reason });
    pressed.replaceWith(document.createTextNode(' '));
  }
}
