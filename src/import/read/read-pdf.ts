import type { Heading, Paragraph, RootContent } from 'mdast';
import { FONT_ENCODINGS } from '../../text/encodings/recovery.ts';
import { noteEncoding } from '../encodings.ts';
import { dropReasons } from '../drop-reasons.ts';
import { emptySource, type SourceHints, type SourceText } from '../source.ts';
import { endsSentence, lineOf, readDateStamp, wordsIn } from '../structure/lines.ts';
import { isIssueHead } from '../structure/bulletin-lines.ts';
import { isOffice } from '../structure/office-line.ts';
import { isOfKind, KIND_OF_PAPER } from '../structure/paper-kinds.ts';
import { PLACE_AND_MONTH } from '../structure/title-lines.ts';
import { linesOfPage, usualSize } from './pdf-lines.ts';
import { judgeAccount } from './pdf/account.ts';
import { noteAttachments, tellAnnotations } from './pdf/annotations.ts';
import { readBrowserEdges } from './pdf/browser-edges.ts';
import { endOfText } from './pdf/end-of-text.ts';
import { chooseReading, type ChosenReading } from './pdf/choose-reading.ts';
import { lowerHeadPictures } from './pdf/head-pictures.ts';
import { asSeen, definitionOf, placeCalls, takeNotes, type TakenNote } from './pdf/notes.ts';
import { joinParagraphs, type PdfParagraph } from './pdf/paragraphs.ts';
import { scanNotes } from './pdf/pdf-messages.ts';
import { findPictures } from './pdf/pictures.ts';
import { markCaptions, type PagePicture } from './pdf/placed-pictures.ts';
import { readPages } from './pdf/read-pieces.ts';
import { joinBrokenRows } from './pdf/ruled-tables.ts';
import { listBoilerplate } from './pdf/running-heads.ts';
import { propertiesOfPdf } from './pdf-properties.ts';
import { blocksOfLines, paragraph } from './plain-blocks.ts';

/**
 * Reads a PDF: lines become paragraphs again, page numbers and running heads go.
 * @param texts right ones, which recognised words are compared with
 */
export async function readPdf(bytes: Buffer, name: string, texts: readonly string[]): Promise<SourceText> {
  const { document, pages } = await readPages(bytes, name);
  const chosen = await chooseReading(bytes, document, pages, name, texts);
  const pictures = await findPictures(document, chosen, name);
  const source = sourceOfPages(chosen, pictures.placed);
  source.pictures = pictures.files;
  source.dropped.push(...pictures.dropped);
  source.blocks.splice(endOfText(source.blocks), 0, ...pictures.others.map(pictureOf));
  source.properties = await propertiesOfPdf(document);
  source.reviewNotes.push(...(await noteAttachments(document)));
  return source;
}

/**
 * The text of pages, however they were read.
 * @param pictures what stands on them besides, by the index of the page
 */
export function sourceOfPages(
  { pages: read, scans, replaced, reviewNotes, recognised }: ChosenReading,
  pictures: ReadonlyMap<number, readonly PagePicture[]> = new Map(),
): SourceText {
  const usual = usualSize(read.flatMap(({ pieces }) => pieces));
  const pages = read.map(({ pieces, rules }, page) => markCaptions(linesOfPage(pieces, page, rules, pictures.get(page)), usual));
  const boilerplate = listBoilerplate(pages.map((lines) => lines.filter(({ picture }) => !picture)));
  const notes: TakenNote[] = [];
  const text = pages.flatMap((page) => {
    const lines = page.filter((line) => !boilerplate.has(line));
    const taken = takeNotes(lines, usual, notes.at(-1));
    notes.push(...taken.notes);
    return taken.text;
  });
  const paragraphs = joinParagraphs(joinBrokenRows(text));
  const blocks = lowerHeadPictures(withHeading(paragraphs));
  const source = emptySource(blocks);
  placeCalls(source.blocks);
  source.blocks.push(...notes.map(definitionOf));
  source.dropped = [
    ...[...boilerplate].map(({ text }) => ({ text: asSeen(text), reason: dropReasons.pageBoilerplate })),
    ...read.flatMap(({ turned }) => (turned ? [{ text: turned, reason: dropReasons.turnedText }] : [])),
    ...replaced.map((text) => ({ text, reason: dropReasons.oldLayer })),
  ];
  source.hints = { ...titleBelowHead(blocks), ...readBrowserEdges(boilerplate, text) };
  tellAnnotations(source, read);
  source.scans = scans;
  source.recognised = recognised;
  const lines = pages.flat().map(({ text }) => text);
  const sideways = read.flatMap(({ isSideways }, page) => (isSideways ? [page + 1] : []));
  if (sideways.length > 0) source.reviewNotes.push(scanNotes.sideways(sideways));
  source.reviewNotes.push(...reviewNotes, ...judgeAccount(read, lines, source), ...encodingsOf(read).map(noteEncoding));
  // Of recognised pages more is said.
  if (scans.size < read.length) source.reviewNotes.push(scanNotes.layout);
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
  const isLarge = ({ size, text }: PdfParagraph): boolean => size > usual * 1.15 && /\p{L}{2}/u.test(text) && !text.includes('\t');
  const isMasthead = (at: number): boolean => isIssueHead(paragraphs.slice(at, at + 2).map(({ text }) => text));
  const start = paragraphs.slice(0, 8).findIndex((one, at) => isLarge(one) && !isMasthead(at));
  if (start === -1) return blocksOf(paragraphs);
  let end = start;
  while (end < paragraphs.length - 1 && (end === start || isOfTitle(paragraphs[end]!, paragraphs[start]!))) end += 1;
  const title = paragraphs
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
  const heading: Heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
  return [...blocksOf(paragraphs.slice(0, start)), heading, ...blocksOf(paragraphs.slice(end), (one) => isLarge(one) && isHead(one.text))];
}

function pictureOf(url: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'image', url, alt: '' }] };
}

/** Lines above a title that may be a head of the page, and words in such a line, as in the head of a part. */
const MOST_ABOVE = 2;
const LONGEST_HEAD = 12;

/** Whether a line may stand over others: short, and no sentence. */
function isHead(line: string): boolean {
  return wordsIn(line) <= LONGEST_HEAD && !endsSentence(line);
}

/** The title in large letters below a line or two that are no sentence and no part of a letterhead: where the text is from. */
function titleBelowHead(blocks: readonly RootContent[]): SourceHints {
  const at = blocks.findIndex(({ type }) => type === 'heading');
  const above = blocks.slice(0, Math.max(0, at)).map(lineOf);
  const isOfPage = (line: string): boolean => isHead(line) && !isOffice(line) && !isOfKind(line);
  if (above.length === 0 || above.length > MOST_ABOVE || !above.every(isOfPage)) return {};
  const title = lineOf(blocks[at]!);
  return KIND_OF_PAPER.test(title) ? {} : { title };
}

/**
 * Lists and tables out of plain paragraphs; those in bold stand alone.
 * @param isHeading what heads a part, as the title of a slide does
 */
function blocksOf(paragraphs: readonly PdfParagraph[], isHeading: (one: PdfParagraph) => boolean = () => false): RootContent[] {
  const blocks: RootContent[] = [];
  let plain: string[] = [];
  const close = (): void => {
    blocks.push(...blocksOfLines(plain));
    plain = [];
  };
  for (const one of paragraphs) {
    const { text, isBold, picture, isCaption } = one;
    const isText = picture === undefined && !isCaption;
    if (isText && isHeading(one)) {
      close();
      blocks.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: text }] });
    } else if (isText && (!isBold || text.includes('\t'))) plain.push(text);
    else {
      close();
      if (picture !== undefined) blocks.push(pictureOf(picture));
      else if (isCaption) blocks.push({ ...paragraph(text), data: { isCaption } });
      else blocks.push({ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] });
    }
  }
  close();
  return blocks;
}
