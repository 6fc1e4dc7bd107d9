import { pageMark } from '../../works/page-marks.ts';
import { Refusal } from '../../problems/refusal.ts';
import { dropReasons } from '../drop-reasons.ts';
import { failures } from '../messages.ts';
import { asSeen, footOf } from '../read/pdf/notes.ts';
import { joinParagraphs } from '../read/pdf/paragraphs.ts';
import { readPages } from '../read/pdf/read-pieces.ts';
import { listBoilerplate } from '../read/pdf/running-heads.ts';
import { linesOfPage, usualSize, type PdfLine, type PdfPiece } from '../read/pdf-lines.ts';
import { propertiesOfPdf } from '../read/pdf-properties.ts';
import { paragraph } from '../read/plain-blocks.ts';
import { emptySource, type Dropped, type SourceText } from '../source.ts';

/** Share of the usual size below which a number in a line calls a note. */
const CALL_SIZE = 0.75;
/** Fewer letters on a page than this, and it is a scan. */
const LEAST_LETTERS = 30;

/** Reads a work printed to PDF: numbers of pages become marks, notes at the foot are taken out and listed. */
export async function readPdfWork(bytes: Buffer, name: string): Promise<SourceText> {
  const { document, pages: read } = await readPages(bytes, name);
  const pieces = read.map((page) => page.pieces);
  refuseScans(pieces, name);
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
  const source = emptySource(joinParagraphs(kept.flat(), (line) => marks.get(line) ?? '').map(({ text }) => paragraph(asSeen(text))));
  source.dropped = [
    ...listed(boilerplate, dropReasons.pageBoilerplate),
    ...listed(notes, dropReasons.workNote),
    ...pieces.flatMap((items) => items.filter(isCall).map(({ str }) => ({ text: str.trim(), reason: dropReasons.workNoteCall }))),
  ];
  source.properties = await propertiesOfPdf(document);
  source.reviewNotes.push('Tệp PDF không ghi đâu là đoạn: xem lại chỗ ngắt đoạn, nhất là ở chỗ sang trang.');
  return source;
}

/** A work is not taken from what a machine recognised in pictures: its words must stand as they are. */
function refuseScans(pages: readonly (readonly PdfPiece[])[], name: string): void {
  const letters = pages.flat().reduce((sum, { str }) => sum + str.trim().length, 0);
  if (letters < LEAST_LETTERS * pages.length) throw new Refusal(failures.scannedPdf(name));
}

function listed(lines: Iterable<PdfLine>, reason: string): Dropped[] {
  return [...lines].map(({ text }) => ({ text: asSeen(text), reason }));
}

/** The small lines at the foot of a page. */
function notesOf(lines: readonly PdfLine[], boilerplate: ReadonlySet<PdfLine>, usual: number): PdfLine[] {
  return footOf(
    lines.filter((line) => !boilerplate.has(line)),
    usual,
  );
}

/** What is written before the first line of a page whose number is printed. */
function markOf(lines: readonly PdfLine[], page: readonly PdfLine[], boilerplate: ReadonlySet<PdfLine>): [PdfLine, string][] {
  const numbers = page.flatMap((line) => (boilerplate.has(line) ? (/^\W*(?:trang\s*)?(\d{1,4})\W*$/i.exec(line.text)?.[1] ?? []) : []));
  return lines[0] && numbers[0] ? [[lines[0], `${pageMark(numbers[0])} `]] : [];
}
