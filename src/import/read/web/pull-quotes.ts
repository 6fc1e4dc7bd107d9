import { readByline, wordsIn } from '../../structure/lines.ts';
import { readSpeaker } from '../../structure/speaker.ts';
import { listPageLines } from '../page-text.ts';
import { textOf } from './marked-parts.ts';

/** Letters of such a box, its lines, and words of what is said at the least. */
const LONGEST = 900;
const MOST_LINES = 4;
const SHORTEST = 6;
/** Words of a paragraph beside the box. */
const PROSE = 12;
/** Words of who said it. */
const LONGEST_SPEAKER = 25;
const MARK = /^[-–—~]\s*/u;

/**
 * Boxes between the paragraphs of an article that hold what somebody said and below it who, as magazines set it in larger type, become
 * quotations: a name that stands alone below a box of words heads nothing. In place.
 */
export function quotePulled(document: Document): void {
  for (const box of document.querySelectorAll('div, section, figure, aside')) {
    if (!box.isConnected || (box.textContent ?? '').length > LONGEST || box.querySelector('img, a, h1, h2, table, ul, ol, blockquote'))
      continue;
    if (!isText(box.previousElementSibling) || !isText(box.nextElementSibling)) continue;
    const lines = listPageLines(box).map(({ text }) => text);
    const speaker = lines.at(-1) ?? '';
    const said = lines.slice(0, -1);
    if (said.length === 0 || lines.length > MOST_LINES || said.some((text) => wordsIn(text) < SHORTEST) || !isSpeaker(speaker)) continue;
    const quotation = document.createElement('blockquote');
    for (const text of lines) quotation.appendChild(document.createElement('p')).textContent = text;
    box.replaceWith(quotation);
  }
}

/** A name, or a name and what the person does: `Anh Tư, thợ mộc`. */
function isSpeaker(line: string): boolean {
  const name = line.replace(MARK, '');
  if (wordsIn(name) > LONGEST_SPEAKER) return false;
  return readSpeaker(name) !== null || readByline(name)?.isBare === true || NAMED.test(name);
}

const NAMED = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){1,5}(?:,| [–-]| \() ?\p{L}[^.!?:;]*$/u;

/** A paragraph of the article. */
function isText(element: Element | null): boolean {
  return element !== null && element.matches('p, ul, ol, blockquote, div') && wordsIn(textOf(element)) >= PROSE;
}
