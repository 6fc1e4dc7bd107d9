import type { PdfLine } from '../pdf-lines.ts';

const MOST_HEADS = 3;

/** Heads of a table that its next page says again: rows at the top of a page that the table before its end began with. */
export function listRepeatedHeads(pages: readonly (readonly PdfLine[])[], left: ReadonlySet<PdfLine>): PdfLine[] {
  const kept = pages.map((lines) => lines.filter((line) => !left.has(line)));
  let heads: PdfLine[] = [];
  const repeated: PdfLine[] = [];
  kept.forEach((lines, page) => {
    const again = heads.findIndex(({ text }, index) => text !== lines[index]?.text);
    const count = again === -1 ? heads.length : again;
    repeated.push(...lines.slice(0, count));
    const rows = lines.length - 1 - lines.findLastIndex(({ text }) => !text.includes('\t'));
    if (rows < lines.length || page === 0 || count === 0) heads = lines.slice(lines.length - rows).slice(0, MOST_HEADS);
  });
  return repeated;
}
