import type { RootContent } from 'mdast';
import { isBold } from './headings.ts';
import { endsSentence, isNumbered, isSalutation, lineOf, wordsIn } from './lines.ts';

/** Words in another line of a title. */
const LONGEST_GOING_ON = 25;
/** Who speaks or wrote, in bold below the title. */
const SPEAKER = /^\(?(?:đồng chí|đ\/c)[\s.:]/iu;
/** Words in the brackets that say which years a title is about. */
const LONGEST_SPAN = 12;

/** Where and when a cover was printed, without a day. */
export const PLACE_AND_MONTH = /^\(?\p{Lu}[^,;:.\d]{1,40},\s*(?:tháng|năm|quý)\s[\dIVX].{0,20}$/u;

/** Which years a title is about, in brackets below it: `(03/02/1930 – 03/02/2025)`. */
export function isSpanOfYears(line: string): boolean {
  return /^\([^()]*\b\d{4}\s*[-–—]\s*[^()]*\b\d{4}\)$/u.test(line) && wordsIn(line) <= LONGEST_SPAN;
}

/**
 * Whether a line may be the title of what follows it.
 * @param below blocks from it on
 * @param isBelowKind below the kind of a paper a title may go on in the next line
 */
export function isTitle(block: RootContent, line: string, below: number, isBelowKind: boolean): boolean {
  if (block.type === 'heading') return block.depth <= 2;
  const words = wordsIn(line);
  return (
    block.type === 'paragraph' &&
    !block.data?.isCaption &&
    !isSalutation(line) &&
    words >= 4 &&
    words <= 45 &&
    line.length <= 300 &&
    (!endsSentence(line) || (isBelowKind && isBold(block) && line.endsWith(','))) &&
    below > 1
  );
}

/** The first of two lines of capitals that are one title: `CON ĐƯỜNG SÁCH:`. */
export function isUpperTitle(block: RootContent, next: RootContent | undefined): boolean {
  const line = lineOf(block);
  if (block.type !== 'paragraph' || next?.type !== 'paragraph' || !line.endsWith(':') || wordsIn(line) < 3) return false;
  return isInCapitals(line) && isInCapitals(lineOf(next)) && isTitleGoingOn(line, next, lineOf(next));
}

/** A title in capitals goes on in a line of capitals, and a line that begins in the middle of a sentence belongs to the one above. */
export function isTitleGoingOn(title: string, block: RootContent, line: string): boolean {
  if (block.type !== 'paragraph' || wordsIn(line) > LONGEST_GOING_ON || endsSentence(line) || isNumbered(line)) return false;
  if (SPEAKER.test(line)) return false;
  const said = title.endsWith(':') ? title : title.slice(title.indexOf(':') + 1);
  return isBold(block) && (said.endsWith(',') || (isInCapitals(said) && isInCapitals(line)) || /^\p{Ll}/u.test(line));
}

/** Whether all letters of a line are capitals. */
export function isInCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();
}
