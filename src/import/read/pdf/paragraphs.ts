import { least, most, type PdfLine } from '../pdf-lines.ts';
import { KIND_OF_PAPER } from '../../structure/paper-kinds.ts';
import { isName, readDateStamp } from '../../structure/lines.ts';
import { PLACE_AND_MONTH } from '../../structure/title-lines.ts';
import type { Frame } from './columns.ts';

/** Lines that belong together. */
export interface PdfParagraph {
  text: string;
  size: number;
  isBold: boolean;
  /** It is a picture, by its address in the text. */
  picture?: string;
  /** It says what the picture above it shows. */
  isCaption?: boolean;
}

/** What opens a line of its own: bullets; numbers and letters of points; parts and articles. */
const BULLET = /^[-–+•*●▪]\s/;
const POINT = /^(?:[a-zđ]\)|[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}[.)])\s+\p{Lu}/u;
const PART = /^(?:(?:Điều|Chương|Mục|Phần) (?:\d{1,3}|[IVX]{1,5})(?:[.:]|$)|(?:CHƯƠNG|PHẦN|MỤC) )/u;
const RULE = /^[-–—_*.=~\s]{3,}$|^\*$/;
const ADDRESSED = /^kính (?:gửi|trình|chuyển)(?![\p{L}\p{M}])/iu;
const ENDS = /[.!?:;…”")/]$/;

/** Share of the usual width by which a page of full lines may differ. */
const NEARLY = 0.08;
/** So many lines that end at one place show where lines end. */
const SQUARE_LINES = 3;

/** Share of the width from which on a line begins at the right, as a day does: it is a line of its own. */
const RIGHT_HALF = 0.4;

/** A step to the next line that is wider than the usual one by this much parts paragraphs. */
const WIDER_STEP = 1.25;

/**
 * Paragraphs out of lines: a new one begins at a wider gap, an indent, another size, after a short last line, and
 * with the number of a point.
 * @param markBefore what is written before a line, as the number of its page
 */
export function joinParagraphs(lines: readonly PdfLine[], markBefore: (line: PdfLine) => string = () => ''): PdfParagraph[] {
  const boundsOf = boundsByPage(lines);
  const step = usualStep(lines);
  const paragraphs: Joined[] = [];
  let asides: Joined[] = [];
  let before: PdfLine | undefined;
  let asideBefore: PdfLine | undefined;
  let isBelowPicture = false;
  for (const line of lines) {
    if (line.picture) {
      asides.push({ lines: [''], size: line.size, bold: 0, picture: line.picture.url });
      isBelowPicture = true;
      continue;
    }
    const [into, last] = line.isAside ? [asides, asideBefore] : [paragraphs, before];
    const current = into.at(-1);
    const text = markBefore(line) + line.text;
    const isNew = !last || !current || startsNew(line, isBelowPicture ? nextTo(last, line, step) : last, boundsOf, step);
    const isParted = isBelowPicture && !line.isAside && (line.isCaption === true || ENDS.test(last?.text ?? ''));
    if (isNew || isParted || endsAddress(current.lines[0]!, line, last, boundsOf)) {
      // A picture among the rows of a table stands below it.
      if (!line.isAside && !(last?.text.includes('\t') && line.text.includes('\t'))) {
        paragraphs.push(...asides);
        asides = [];
      }
      into.push({ lines: [text], size: line.size, bold: 0, ...(line.isCaption && { isCaption: true }) });
    } else current.lines.push(text);
    if (!line.isAside) isBelowPicture = false;
    if (line.isBold) into.at(-1)!.bold += 1;
    if (line.isAside) asideBefore = line;
    else before = line;
  }
  return joinAcrossPictures([...paragraphs, ...asides]).map(({ lines: texts, size, bold, picture, isCaption }) => ({
    text: joinLines(texts),
    size,
    isBold: bold === texts.length,
    ...(picture !== undefined && { picture }),
    ...(isCaption && { isCaption }),
  }));
}

/** Lines as one, nothing between the parts of a word that is parted at its own hyphen: `Lê-`, `nin`. Vietnamese parts no other. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => `${text}${/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) ? '' : ' '}${line}`);
}

interface Joined {
  lines: string[];
  size: number;
  bold: number;
  picture?: string;
  isCaption?: boolean;
}

/** A line as if it stood right above another, where a picture is between them. */
function nextTo(before: PdfLine, line: PdfLine, step: number): PdfLine {
  return before.page === line.page && before.y > line.y ? { ...before, y: line.y + step } : before;
}

/** Paragraphs, those that a picture with its caption stands in the midst of as one each, above it. */
function joinAcrossPictures(paragraphs: readonly Joined[]): Joined[] {
  const joined: Joined[] = [];
  for (const paragraph of paragraphs) {
    const at = joined.findLastIndex(({ picture, isCaption }) => picture === undefined && !isCaption);
    const above = joined[at];
    const isMidway = above !== undefined && at < joined.length - 1 && paragraph.picture === undefined && !paragraph.isCaption;
    if (isMidway && goesOnBelow(above, paragraph))
      joined[at] = { ...above, lines: [...above.lines, ...paragraph.lines], bold: above.bold + paragraph.bold };
    else joined.push(paragraph);
  }
  return joined;
}

function goesOnBelow(above: Joined, below: Joined): boolean {
  return !ENDS.test(above.lines.at(-1)!) && /^\p{Ll}/u.test(below.lines[0]!) && Math.abs(above.size - below.size) <= 1;
}

type BoundsOf = (line: PdfLine) => Frame;

/** Where lines of text begin and end: in their column; on their page, since odd and even ones differ; or on all pages. */
function boundsByPage(lines: readonly PdfLine[]): BoundsOf {
  const edgesOf = (some: readonly PdfLine[]): Frame => ({
    left: least(some.map(({ x }) => x)),
    right: most(some.map(({ right }) => right)),
  });
  const all = edgesOf(lines);
  const linesByPage = Map.groupBy(lines, ({ page }) => page);
  const byPage = new Map([...linesByPage].map(([page, own]) => [page, edgesOf(own)]));
  const widths = [...byPage.values()].map(({ left, right }) => right - left).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const isFull = ({ left, right }: Frame): boolean => Math.abs(right - left - usual) < usual * NEARLY;
  const isSquare = (page: number, { right }: Frame): boolean =>
    linesByPage.get(page)!.filter((line) => right - line.right < line.size * 0.3).length >= SQUARE_LINES;
  const byParity = [0, 1].map((parity) => [...byPage].find(([page, frame]) => page % 2 === parity && isFull(frame))?.[1]);
  return ({ frame, page }) => {
    const own = byPage.get(page);
    return frame ?? (own && (isFull(own) || isSquare(page, own)) ? own : (byParity[page % 2] ?? all));
  };
}

/** Lines within a paragraph stand closest; headings and tables only add wider steps. */
export function usualStep(lines: readonly PdfLine[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 4)] ?? 0;
}

function startsNew(line: PdfLine, before: PdfLine, boundsOf: BoundsOf, step: number): boolean {
  const { left, right } = boundsOf(line);
  const { left: beforeLeft, right: beforeRight } = boundsOf(before);
  const width = beforeRight - beforeLeft;
  const isBelow = before.page === line.page && before.y > line.y;
  const isIndented = line.x > left + line.size * 0.8;
  const wasIndented = before.x > beforeLeft + line.size * 0.8;
  const wasSetRight = before.x > beforeLeft + width * RIGHT_HALF;
  const beginsSentence = !/^\p{Ll}/u.test(line.text);
  const isInMiddle = isIndented && Math.abs(line.x + line.right - left - right) < line.size && line.right < right - line.size;
  // A title does not go on over a page, nor a kind of paper in its title.
  const isCentred =
    isInMiddle && isBelow && !partsTitle(before.text, line.text) && (wasIndented || goesOnInMiddle(line, before, beforeLeft + beforeRight));
  return (
    line.text.includes('\t') ||
    before.text.includes('\t') ||
    RULE.test(line.text) ||
    RULE.test(before.text) ||
    Math.abs(before.size - line.size) > 1 ||
    Boolean(before.isCaption) !== Boolean(line.isCaption) ||
    (Boolean(before.isBold) !== Boolean(line.isBold) && beginsSentence) ||
    (isBelow && before.y - line.y > step * WIDER_STEP) ||
    BULLET.test(line.text) ||
    (POINT.test(line.text) && (isIndented || ENDS.test(before.text) || before.right < beforeRight - width * 0.08)) ||
    PART.test(line.text) ||
    (isInMiddle && partsTitle(before.text, line.text)) ||
    (isIndented && isPlaceAndTime(line.text)) ||
    (isBelow && !isInMiddle && beginsSentence && wasSetRight && line.x < beforeLeft + width * RIGHT_HALF) ||
    (isInMiddle && !isBelow) ||
    (!isBelow && KIND_OF_PAPER.test(line.text) && !/\p{Ll}/u.test(line.text)) ||
    (before.right < beforeRight - width * 0.15 && ENDS.test(before.text)) ||
    (before.right < beforeRight - width * 0.3 && !isCentred) ||
    (isIndented && beginsSentence && !isCentred && (!wasIndented || ENDS.test(before.text)))
  );
}

/** Where and when, on a line of its own: `Mẫu Sơn, tháng 10 năm 2026`; with a day it must be a place that is named. */
function isPlaceAndTime(text: string): boolean {
  return PLACE_AND_MONTH.test(text) || (isName(text.split(',')[0]!) && readDateStamp(text) !== null);
}

/** Whether one of two lines in the middle names a kind of paper, or only the first is in capitals: they are said one after the other. */
function partsTitle(before: string, line: string): boolean {
  const isUpper = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  const isKind = (text: string): boolean => isUpper(text) && KIND_OF_PAPER.test(text.trim());
  return (
    isKind(before) || (isKind(line) && !isUpper(before)) || (isUpper(before) ? /^\p{Lu}\p{Ll}/u : /^(?:\p{Lu}{2,} ){2}\P{Ll}*$/u).test(line)
  );
}

/** The second line of a title whose first is as wide as the text: in the middle, and as striking. */
function goesOnInMiddle(line: PdfLine, before: PdfLine, middle: number): boolean {
  const isCapital = (text: string): boolean => text === text.toUpperCase();
  const isStriking = (line.isBold && before.isBold) || (isCapital(line.text) && isCapital(before.text));
  return isStriking === true && Math.abs(before.x + before.right - middle) < before.size && !ENDS.test(before.text);
}

/** The text of a letter begins below whom it is for: at the margin, or after a line that was not full. */
function endsAddress(first: string, line: PdfLine, before: PdfLine, boundsOf: BoundsOf): boolean {
  if (!ADDRESSED.test(first) || !/^\p{Lu}/u.test(line.text)) return false;
  const { left, right } = boundsOf(before);
  return line.x < before.x - line.size || before.right < right - (right - left) * 0.12 || /[.;]$/.test(before.text);
}
