import { readDateStamp, wordsIn } from '../../structure/lines.ts';
import { isPublishingLine } from '../../structure/publishing-line.ts';
import { textOf } from './marked-parts.ts';

/** Pieces of a line that style sheets set apart. */
const PIECES = 'a, b, em, font, i, label, small, span, strong, time';
const SAME_LINE = new Set(PIECES.toUpperCase().split(', '));

/**
 * Puts a space between named pieces of a line that only a style sheet parts, where a letter meets a figure or a new name begins:
 * `<span class="author">Lan Mẫu</span><span class="date">05/12/2024</span>`. In place.
 */
export function partGluedTexts(document: Document): void {
  for (const piece of document.querySelectorAll(PIECES)) {
    const next = piece.nextSibling;
    if (next?.nodeType !== 1 || !SAME_LINE.has((next as Element).tagName) || !isNamed(piece) || !isNamed(next as Element)) continue;
    const seam = `${textOf(piece).slice(-1)}|${textOf(next as Element).slice(0, 1)}`;
    if (/^(?:\p{L}\|\p{Nd}|\p{Nd}\|\p{L}|\p{Ll}\|\p{Lu})$/u.test(seam)) piece.after(document.createTextNode(' '));
  }
}

/** Letters of a line of such pieces, words in one, and how many there are. */
const LONGEST = 160;
const LONGEST_PIECE = 8;
const MOST_PIECES = 8;

/**
 * Writes out the pieces of a line that say who published an article and when, each in an element of its own, with marks between:
 * `<div><span>05/12/2024</span> <span>Lan Mẫu</span> <span>128</span></div>`. In place.
 */
export function partMetaLines(document: Document): void {
  for (const line of document.querySelectorAll('div, p, li, td, header, small, h6')) {
    if ((line.textContent ?? '').length > LONGEST * 2 || !/\d{4}/.test(line.textContent ?? '')) continue;
    const pieces = [...line.children].filter((piece) => textOf(piece) !== '');
    const texts = pieces.map(textOf);
    if (pieces.length < 2 || pieces.length > MOST_PIECES || texts.join(' ').length > LONGEST) continue;
    if (!pieces.every(({ tagName }) => SAME_LINE.has(tagName)) || !isOnlyPieces(line)) continue;
    const isMeta = texts.every((text) => wordsIn(text) <= LONGEST_PIECE && !/\p{L}[.!?]$/u.test(text));
    if (!isMeta || !texts.some((text) => readDateStamp(text) !== null || isPublishingLine(text))) continue;
    line.textContent = texts.reduce(
      (told, text) => `${told}${/[:|,/·•(–-]$/u.test(told) || /^[|,/·•)–-]/u.test(text) ? ' ' : ' | '}${text}`,
    );
  }
}

/** Whether all words of a line stand in its elements, with nothing but marks between. */
function isOnlyPieces(line: Element): boolean {
  return [...line.childNodes].every((node) => node.nodeType !== 3 || !/[\p{L}\p{N}|/·•,]/u.test(node.nodeValue ?? ''));
}

function isNamed(piece: Element): boolean {
  return piece.hasAttribute('class') || piece.hasAttribute('datetime') || piece.hasAttribute('itemprop') || piece.hasAttribute('data-role');
}
