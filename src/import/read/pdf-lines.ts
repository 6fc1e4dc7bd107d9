/** What a PDF draws in one go. Positions and sizes are in points, from the lower left corner of the page. */
export interface PdfPiece {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

/** One printed line. Positions are in points from the lower left corner of the page. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  page: number;
}

/** Lines among which the one that a piece belongs to is looked for: a page has no more. */
const LINES_BACK = 200;

/** Lines out of the pieces a PDF draws its text with; pieces on one height belong together. */
export function linesOfPage(items: readonly PdfPiece[], page: number): PdfLine[] {
  const lines: { y: number; items: PdfPiece[] }[] = [];
  for (const item of items) {
    if (item.str === '') continue;
    // Pieces come line by line: only a few lines back can be the same one.
    const near = lines.slice(-LINES_BACK).findLast((line) => Math.abs(line.y - item.y) < Math.max(2, item.fontSize * 0.4));
    if (near) near.items.push(item);
    else lines.push({ y: item.y, items: [item] });
  }
  return lines
    .map(({ items: pieces, y }) => {
      const sorted = [...pieces].sort((a, b) => a.x - b.x);
      const inked = sorted.filter(({ str }) => str.trim() !== '');
      return {
        text: joinPieces(sorted),
        y,
        page,
        x: least(inked.map((piece) => piece.x)),
        right: most(inked.map((piece) => piece.x + piece.width)),
        size: most(inked.map((piece) => piece.fontSize)),
      };
    })
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.y - a.y);
}

/** A gap wider than a third of a letter is a space, one of several letters a tab between columns. */
function joinPieces(pieces: readonly PdfPiece[]): string {
  const parts: string[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const { str, x, width, fontSize } of pieces) {
    const gap = x - end;
    if (str.trim() === '' && width < fontSize * 2.5) parts.push(' ');
    else if (gap > fontSize * 2.5) parts.push('\t');
    else if (gap > fontSize * 0.2) parts.push(' ');
    if (str.trim() === '') continue;
    parts.push(str);
    end = x + width;
  }
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim();
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

/** Lines that repeat at the top or bottom of most pages, and page numbers. */
export function listBoilerplate(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const boilerplate = new Set<PdfLine>();
  const edges = pages.flatMap((lines) => [...lines.slice(0, 2), ...lines.slice(-2)]);
  for (const line of edges) if (/^\W*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?\W*$/i.test(line.text)) boilerplate.add(line);
  for (const same of Map.groupBy(edges, ({ text }) => text.replace(/\d+/g, '#')).values()) {
    const onPages = new Set(same.map(({ page }) => page)).size;
    if (onPages >= 3 && onPages > pages.length / 2) same.forEach((line) => boilerplate.add(line));
  }
  return boilerplate;
}

/**
 * Paragraphs out of lines: a new one begins at a wider gap, an indent, another size, or after a short last line.
 * @param markBefore what is written before a line, as the number of its page
 */
export function joinParagraphs(
  lines: readonly PdfLine[],
  markBefore: (line: PdfLine) => string = () => '',
): { text: string; size: number }[] {
  const left = least(lines.map(({ x }) => x));
  const right = most(lines.map((line) => line.right));
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  // Lines within a paragraph stand closest; headings and tables only add wider steps.
  const step = steps[Math.floor(steps.length / 4)] ?? 0;
  const paragraphs: { lines: string[]; size: number }[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    const isSamePage = before?.page === line.page;
    const startsNew =
      !before ||
      !current ||
      line.text.includes('\t') ||
      before.text.includes('\t') ||
      Math.abs(before.size - line.size) > 1 ||
      (isSamePage && before.y - line.y > step * 1.35) ||
      (before.right < right - (right - left) * 0.15 && /[.!?:;…”")]$/.test(before.text)) ||
      before.right < right - (right - left) * 0.3 ||
      (line.x > left + line.size * 0.8 && before.x < left + line.size * 0.8 && !/^\p{Ll}/u.test(line.text)) ||
      /^[-–+•]\s/.test(line.text);
    const text = markBefore(line) + line.text;
    if (startsNew) paragraphs.push({ lines: [text], size: line.size });
    else current.lines.push(text);
  });
  return paragraphs.map(({ lines: texts, size }) => ({ text: texts.join(' '), size }));
}
