import { readBoilerplate } from '../../structure/boilerplate-lines.ts';
import { withoutDegree } from '../../structure/degrees.ts';
import { isName, readByline, wordsIn } from '../../structure/lines.ts';
import { isPublishingLine, tellsDay } from '../../structure/publishing-line.ts';
import { isOfficeOfSigner } from '../../structure/signing-office.ts';
import { SAME_LINE } from './glued-texts.ts';
import { textOf } from './marked-parts.ts';

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
    if (partByIcons(line)) continue;
    const pieces = [...line.children].filter((piece) => textOf(piece) !== '');
    const texts = pieces.map(textOf);
    if (pieces.length < 2 || pieces.length > MOST_PIECES || texts.join(' ').length > LONGEST) continue;
    if (!pieces.every(({ tagName }) => SAME_LINE.has(tagName)) || !isOnlyPieces(line)) continue;
    const isMeta = texts.every((text) => wordsIn(text) <= LONGEST_PIECE && !/\p{L}[.!?]$/u.test(text));
    if (!isMeta || !texts.some((text) => tellsDay(text))) continue;
    line.textContent = texts.reduce(
      (told, text) => `${told}${/[:|,/·•(–-]$/u.test(told) || /^[|,/·•)–-]/u.test(text) ? ' ' : ' | '}${text}`,
    );
  }
}

/** Parts the texts of a line that nothing but icons stand between: `<i></i> 26/03/2025 <i></i> Lan Mẫu <i></i> 358`. */
function partByIcons(line: Element): boolean {
  const icons = [...line.children].filter((icon) => /^(?:I|SPAN|SVG|IMG)$/i.test(icon.tagName) && textOf(icon) === '');
  if (icons.length < 2 || icons.length > MOST_PIECES || textOf(line).length > LONGEST) return false;
  const copy = line.cloneNode(true) as Element;
  for (const icon of [...copy.children]) if (textOf(icon) === '' && icon.tagName !== 'BR') icon.replaceWith(' | ');
  const text = textOf(copy).replace(/^[\s|]+|[\s|]+$/gu, '');
  const told = text.split(/[\s|]*\|[\s|]*/u).join(' | ');
  if (!isPublishingLine(told)) return false;
  line.textContent = told;
  return true;
}

/** Whether all words of a line stand in its elements, with nothing but marks between. */
function isOnlyPieces(line: Element): boolean {
  return [...line.childNodes].every((node) => node.nodeType !== 3 || !/[\p{L}\p{N}|/·•,]/u.test(node.nodeValue ?? ''));
}

/** Words of a title, and lines of a block among which its head is. */
const LONGEST_TITLE = 30;
const MOST_ABOVE = 4;

/**
 * Sets lines that say who published an article and when apart from the text they are only parted from by `<br>`: those at the
 * start and at the end of a block. In place.
 */
export function partBrokenMeta(document: Document): void {
  for (const block of new Set([...document.querySelectorAll('br')].map((mark) => mark.parentElement!))) {
    if (block.closest('li, blockquote, pre')) continue;
    const lines = linesOf(block);
    const texts = lines.map((line) =>
      line
        .map((node) => node.textContent ?? '')
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const isMeta = texts.map((text) => text !== '' && text.length <= LONGEST && tells(text));
    const isSigned = texts.some(
      (text, index) => isName(withoutDegree(text)) && wordsIn(text) > 1 && isOfficeOfSigner(texts[index + 1] ?? ''),
    );
    const first = texts.findIndex((text) => wordsIn(text) > LONGEST_TITLE);
    const head = Math.min(first === -1 ? MOST_ABOVE : first, MOST_ABOVE);
    const last = texts.findLastIndex((text) => wordsIn(text) > LONGEST_PIECE * 2);
    lines.forEach((line, index) => {
      const isSignature = isSigned && index > last && texts[index] !== '';
      if ((index > head && index < last) || !(isMeta[index] || isSignature)) return;
      const paragraph = document.createElement('p');
      line[0]!.before(paragraph);
      paragraph.append(...line);
    });
  }
}

/** The nodes of a block line by line, each with the break that ends it. */
function linesOf(block: Element): ChildNode[][] {
  const lines: ChildNode[][] = [[]];
  for (const node of block.childNodes) {
    const isBlock = node.nodeType === 1 && !SAME_LINE.has((node as Element).tagName) && node.nodeName !== 'BR' && node.nodeName !== 'IMG';
    if (isBlock) lines.push([]);
    else lines.at(-1)!.push(node);
    if (node.nodeName === 'BR') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

function tells(text: string): boolean {
  const byline = readByline(text);
  return tellsDay(text) || (byline !== null && !byline.isBare) || readBoilerplate(text)?.ending === null;
}
