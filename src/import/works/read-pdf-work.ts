import { pageMark } from '../../works/page-marks.ts';
import { dropReasons } from '../messages.ts';
import { joinParagraphs, linesOfPage, listBoilerplate, type PdfLine, type PdfPiece } from '../read/pdf-lines.ts';
import { propertiesOfPdf } from '../read/pdf-properties.ts';
import { paragraph } from '../read/plain-blocks.ts';
import { readPieces } from '../read/read-pdf.ts';
import { emptySource, type Dropped, type SourceText } from '../source.ts';

/** Share of the usual size below which letters at the foot of a page are a note, and a number in a line calls one. */
const NOTE_SIZE = 0.92;
const CALL_SIZE = 0.75;

/** Reads a work printed to PDF: numbers of pages become marks, notes at the foot are taken out and listed. */
export async function readPdfWork(bytes: Buffer, name: string): Promise<SourceText> {
  const { document, pieces } = await readPieces(bytes, name);
  const usual = usualSize(pieces.flat());
  const isCall = ({ str, fontSize }: PdfPiece): boolean => /^\s*\d{1,3}\s*$/.test(str) && fontSize < usual * CALL_SIZE;
  const pages = pieces.map((items, page) =>
    linesOfPage(
      items.filter((item) => !isCall(item)),
      page,
    ),
  );
  const boilerplate = listBoilerplate(pages);
  const notes = new Set(pages.flatMap((lines) => notesOf(lines, boilerplate, usual)));
  const kept = pages.map((lines) => lines.filter((line) => !boilerplate.has(line) && !notes.has(line)));
  const marks = new Map(kept.flatMap((lines, page) => markOf(lines, pages[page]!, boilerplate)));
  const source = emptySource(joinParagraphs(kept.flat(), (line) => marks.get(line) ?? '').map(({ text }) => paragraph(text)));
  source.dropped = [
    ...listed(boilerplate, dropReasons.pageBoilerplate),
    ...listed(notes, dropReasons.workNote),
    ...pieces.flatMap((items) => items.filter(isCall).map(({ str }) => ({ text: str.trim(), reason: dropReasons.workNoteCall }))),
  ];
  source.properties = await propertiesOfPdf(document);
  source.reviewNotes.push('Tệp PDF không ghi đâu là đoạn: xem lại chỗ ngắt đoạn, nhất là ở chỗ sang trang.');
  return source;
}

function listed(lines: Iterable<PdfLine>, reason: string): Dropped[] {
  return [...lines].map(({ text }) => ({ text, reason }));
}

/** The size that most letters have. */
function usualSize(pieces: readonly PdfPiece[]): number {
  const letters = new Map<number, number>();
  for (const { str, fontSize } of pieces) {
    const size = Math.round(fontSize * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + str.trim().length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The small lines at the foot of a page. */
function notesOf(lines: readonly PdfLine[], boilerplate: ReadonlySet<PdfLine>, usual: number): PdfLine[] {
  const text = lines.filter((line) => !boilerplate.has(line));
  const last = text.findLastIndex(({ size }) => size >= usual * NOTE_SIZE);
  return last === -1 ? [] : text.slice(last + 1);
}

/** What is written before the first line of a page whose number is printed. */
function markOf(lines: readonly PdfLine[], page: readonly PdfLine[], boilerplate: ReadonlySet<PdfLine>): [PdfLine, string][] {
  const numbers = page.flatMap((line) => (boilerplate.has(line) ? (/^\W*(?:trang\s*)?(\d{1,4})\W*$/i.exec(line.text)?.[1] ?? []) : []));
  return lines[0] && numbers[0] ? [[lines[0], `${pageMark(numbers[0])} `]] : [];
}
