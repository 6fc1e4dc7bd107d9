import type { Heading, RootContent } from 'mdast';
import { FONT_ENCODINGS } from '../../text/encodings/recovery.ts';
import { noteEncoding } from '../encodings.ts';
import { dropReasons } from '../messages.ts';
import { emptySource, type SourceText } from '../source.ts';
import { endsSentence, readDateStamp } from '../structure/lines.ts';
import { PLACE_AND_MONTH } from '../structure/title-lines.ts';
import { linesOfPage, usualSize } from './pdf-lines.ts';
import { judgeAccount } from './pdf/account.ts';
import { noteAttachments, tellAnnotations } from './pdf/annotations.ts';
import { readBrowserEdges } from './pdf/browser-edges.ts';
import { chooseReading, type ChosenReading } from './pdf/choose-reading.ts';
import { asSeen, definitionOf, placeCalls, takeNotes, type TakenNote } from './pdf/notes.ts';
import { joinParagraphs, type PdfParagraph } from './pdf/paragraphs.ts';
import { scanNotes } from './pdf/pdf-messages.ts';
import { addPictures } from './pdf/pictures.ts';
import { readPages } from './pdf/read-pieces.ts';
import { joinBrokenRows } from './pdf/ruled-tables.ts';
import { listBoilerplate } from './pdf/running-heads.ts';
import { propertiesOfPdf } from './pdf-properties.ts';
import { blocksOfLines } from './plain-blocks.ts';

/**
 * Reads a PDF: lines become paragraphs again, page numbers and running heads go.
 * @param texts right ones, which recognised words are compared with
 */
export async function readPdf(bytes: Buffer, name: string, texts: readonly string[]): Promise<SourceText> {
  const { document, pages } = await readPages(bytes, name);
  const chosen = await chooseReading(bytes, document, pages, name, texts);
  const source = sourceOfPages(chosen);
  source.properties = await propertiesOfPdf(document);
  source.reviewNotes.push(...(await noteAttachments(document)));
  await addPictures(document, source, name, new Set(chosen.scans.keys()));
  return source;
}

/** The text of pages, however they were read. */
export function sourceOfPages({ pages: read, scans, replaced, reviewNotes, recognised }: ChosenReading): SourceText {
  const pages = read.map(({ pieces, rules }, page) => linesOfPage(pieces, page, rules));
  const usual = usualSize(read.flatMap(({ pieces }) => pieces));
  const boilerplate = listBoilerplate(pages);
  const notes: TakenNote[] = [];
  const text = pages.flatMap((page) => {
    const lines = page.filter((line) => !boilerplate.has(line));
    const taken = takeNotes(lines, usual, notes.at(-1));
    notes.push(...taken.notes);
    return taken.text;
  });
  const source = emptySource(withHeading(joinParagraphs(joinBrokenRows(text))));
  placeCalls(source.blocks);
  source.blocks.push(...notes.map(definitionOf));
  source.dropped = [
    ...[...boilerplate].map(({ text }) => ({ text: asSeen(text), reason: dropReasons.pageBoilerplate })),
    ...read.flatMap(({ turned }) => (turned ? [{ text: turned, reason: dropReasons.turnedText }] : [])),
    ...replaced.map((text) => ({ text, reason: dropReasons.oldLayer })),
  ];
  source.hints = readBrowserEdges(boilerplate, text);
  tellAnnotations(source, read);
  source.scans = scans;
  source.recognised = recognised;
  const lines = pages.flat().map(({ text }) => text);
  const sideways = read.flatMap(({ isSideways }, page) => (isSideways ? [page + 1] : []));
  if (sideways.length > 0) source.reviewNotes.push(scanNotes.sideways(sideways));
  source.reviewNotes.push(...reviewNotes, ...judgeAccount(read, lines, source), ...encodingsOf(read).map(noteEncoding), scanNotes.layout);
  return source;
}

function encodingsOf(pages: readonly { encodings: readonly string[] }[]): string[] {
  const found = new Set(pages.flatMap(({ encodings }) => encodings));
  return Object.values(FONT_ENCODINGS).filter((encoding) => found.has(encoding));
}

/** Whether a paragraph in letters of the title goes on with it: prose, where and when it was written, who wrote it do not. */
function isOfTitle({ text, size, isBold }: PdfParagraph, first: PdfParagraph): boolean {
  if (Math.abs(size - first.size) >= 0.5 || PLACE_AND_MONTH.test(text) || readDateStamp(text) !== null) return false;
  return isBold === first.isBold || !endsSentence(text);
}

/** The size of the longest paragraph; rows of tables, a letterhead in columns among them, are none unless there is nothing else. */
function sizeOfProse(paragraphs: readonly PdfParagraph[]): number {
  const prose = paragraphs.filter(({ text }) => !text.includes('\t'));
  const [longest] = [...(prose.length > 0 ? prose : paragraphs)].sort((a, b) => b.text.length - a.text.length);
  return longest?.size ?? 0;
}

/** The lines in the largest letters, at the head of the text, are its title. */
function withHeading(paragraphs: readonly PdfParagraph[]): RootContent[] {
  const usual = sizeOfProse(paragraphs);
  const start = paragraphs.slice(0, 8).findIndex(({ size, text }) => size > usual * 1.15 && /\p{L}{2}/u.test(text));
  if (start === -1) return blocksOf(paragraphs);
  let end = start;
  while (end < paragraphs.length - 1 && (end === start || isOfTitle(paragraphs[end]!, paragraphs[start]!))) end += 1;
  const title = paragraphs
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
  const heading: Heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
  return [...blocksOf(paragraphs.slice(0, start)), heading, ...blocksOf(paragraphs.slice(end))];
}

/** Lists and tables out of plain paragraphs; those in bold stand alone. */
function blocksOf(paragraphs: readonly PdfParagraph[]): RootContent[] {
  const blocks: RootContent[] = [];
  let plain: string[] = [];
  const close = (): void => {
    blocks.push(...blocksOfLines(plain));
    plain = [];
  };
  for (const { text, isBold } of paragraphs) {
    if (!isBold || text.includes('\t')) plain.push(text);
    else {
      close();
      blocks.push({ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] });
    }
  }
  close();
  return blocks;
}
