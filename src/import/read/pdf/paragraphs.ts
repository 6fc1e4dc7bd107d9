import { least, most, type PdfLine } from '../pdf-lines.ts';

/** Lines that belong together. */
export interface PdfParagraph {
  text: string;
  size: number;
  isBold: boolean;
}

/** What opens a line of its own: bullets; numbers and letters of points; parts and articles. */
const BULLET = /^[-–+•*●▪]\s/;
const POINT = /^(?:[a-zđ]\)|[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}[.)])\s+\p{Lu}/u;
const PART = /^(?:(?:Điều|Chương|Mục|Phần) (?:\d{1,3}|[IVX]{1,5})(?:[.:]|$)|(?:CHƯƠNG|PHẦN|MỤC) )/u;
const RULE = /^[-–—_*.=~\s]{3,}$|^\*$/;
const ADDRESSED = /^kính (?:gửi|trình|chuyển)(?![\p{L}\p{M}])/iu;
const ENDS = /[.!?:;…”")/]$/;

/** A step to the next line that is wider than the usual one by this much parts paragraphs. */
const WIDER_STEP = 1.25;

/**
 * Paragraphs out of lines: a new one begins at a wider gap, an indent, another size, after a short last line, and
 * with the number of a point.
 * @param markBefore what is written before a line, as the number of its page
 */
export function joinParagraphs(lines: readonly PdfLine[], markBefore: (line: PdfLine) => string = () => ''): PdfParagraph[] {
  const bounds = { left: least(lines.map(({ x }) => x)), right: most(lines.map((line) => line.right)) };
  const step = usualStep(lines);
  const paragraphs: { lines: string[]; size: number; bold: number }[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    const text = markBefore(line) + line.text;
    if (!before || !current || startsNew(line, before, bounds, step) || endsAddress(current.lines[0]!, line, before, bounds))
      paragraphs.push({ lines: [text], size: line.size, bold: 0 });
    else current.lines.push(text);
    if (line.isBold) paragraphs.at(-1)!.bold += 1;
  });
  return paragraphs.map(({ lines: texts, size, bold }) => ({ text: texts.join(' '), size, isBold: bold === texts.length }));
}

/** Lines within a paragraph stand closest; headings and tables only add wider steps. */
function usualStep(lines: readonly PdfLine[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 4)] ?? 0;
}

function startsNew(line: PdfLine, before: PdfLine, bounds: { left: number; right: number }, step: number): boolean {
  const { left, right } = line.frame ?? bounds;
  const beforeRight = (before.frame ?? bounds).right;
  const beforeLeft = (before.frame ?? bounds).left;
  const width = beforeRight - beforeLeft;
  const isBelow = before.page === line.page && before.y > line.y;
  const isIndented = line.x > left + line.size * 0.8;
  const wasIndented = before.x > beforeLeft + line.size * 0.8;
  const beginsSentence = !/^\p{Ll}/u.test(line.text);
  const isCentred = wasIndented && isIndented && Math.abs(line.x + line.right - left - right) < line.size && line.right < right - line.size;
  return (
    line.text.includes('\t') ||
    before.text.includes('\t') ||
    RULE.test(line.text) ||
    RULE.test(before.text) ||
    Math.abs(before.size - line.size) > 1 ||
    (Boolean(before.isBold) !== Boolean(line.isBold) && beginsSentence) ||
    (isBelow && before.y - line.y > step * WIDER_STEP) ||
    BULLET.test(line.text) ||
    (POINT.test(line.text) && (isIndented || ENDS.test(before.text) || before.right < beforeRight - width * 0.08)) ||
    PART.test(line.text) ||
    (before.right < beforeRight - width * 0.15 && ENDS.test(before.text)) ||
    (before.right < beforeRight - width * 0.3 && !isCentred) ||
    (isIndented && beginsSentence && (!wasIndented || (ENDS.test(before.text) && !isCentred)))
  );
}

/** The text of a letter begins below whom it is for: at the margin, or after a line that was not full. */
function endsAddress(first: string, line: PdfLine, before: PdfLine, bounds: { left: number; right: number }): boolean {
  if (!ADDRESSED.test(first) || !/^\p{Lu}/u.test(line.text)) return false;
  const { left, right } = before.frame ?? bounds;
  return line.x < before.x - line.size || before.right < right - (right - left) * 0.12 || /[.;]$/.test(before.text);
}
