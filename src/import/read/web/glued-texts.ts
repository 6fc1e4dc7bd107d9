import { textOf } from './marked-parts.ts';

/** Pieces of a line that style sheets set apart. */
const PIECES = 'a, b, em, font, i, label, small, span, strong, time';
export const SAME_LINE = new Set(PIECES.toUpperCase().split(', '));

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

function isNamed(piece: Element): boolean {
  return piece.hasAttribute('class') || piece.hasAttribute('datetime') || piece.hasAttribute('itemprop') || piece.hasAttribute('data-role');
}
