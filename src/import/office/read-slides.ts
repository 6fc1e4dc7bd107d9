import type { Parts } from '../../library/attachments/zip-package.ts';
import { Refusal } from '../../problems/refusal.ts';
import { escapeHtml } from '../../text/markup.ts';
import { findLost } from '../accounting.ts';
import { dropReasons } from '../drop-reasons.ts';
import { failures } from '../messages.ts';
import { blocksOfHtml } from '../read/html-blocks.ts';
import { openPage } from '../read/page-limits.ts';
import { emptySource, linesOf, type SourceText } from '../source.ts';
import { isPicture, tidyBlocks } from '../tidy-blocks.ts';
import { convertOffice } from './convert-office.ts';
import { officeMessages } from './office-messages.ts';
import { readSlide, type SlideBlock } from './read-slide.ts';
import { openSlides, relationsOf, slideNames } from './slide-parts.ts';

const PROPERTY_PARTS = /^docProps\/(?:core|app|custom)\.xml$/;
const COMMENTS = /^ppt\/comments\/[^/]+\.xml$/;
/** Words of drawings that are made of data: SmartArt, charts. */
const DRAWN = /^ppt\/(?:diagrams\/data|charts\/chart)[^/]*\.xml$/;

/** Slides of PowerPoint before 2007, and of LibreOffice, which makes today's of them. @throws Refusal */
export async function readOldSlides(bytes: Buffer, ending: string, name: string): Promise<SourceText> {
  const start = bytes.toString('hex', 0, 4);
  if (start === '504b0304' && ending !== '.odp') return readSlides(bytes, name);
  if (start !== (ending === '.odp' ? '504b0304' : 'd0cf11e0')) throw new Refusal(officeMessages.wrongKind(name, ending));
  const { pptx } = await convertOffice({ bytes, ending, name, savedAs: '.pptx' }, ['pptx']);
  const source = await readSlides(pptx, name);
  source.reviewNotes.push(officeMessages.converted(ending));
  return source;
}

/**
 * Reads slides (.pptx) as a text: the first slide's title heads it, the others' are headings; lists, tables, pictures and
 * what the speaker noted follow each. @throws Refusal
 */
export async function readSlides(bytes: Buffer, name: string): Promise<SourceText> {
  const parts = await openSlides(bytes, name);
  try {
    return await sourceOf(parts, name);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(officeMessages.brokenSlides(name));
  }
}

async function sourceOf(parts: Parts, name: string): Promise<SourceText> {
  const source = emptySource([]);
  const drop = (text: string, reason: string, isDoubtful = false): unknown => source.dropped.push({ text, reason, isDoubtful });
  const html: string[] = [];
  const written: string[] = [];
  const seen = new Set<string>();
  let hasNotes = false;
  for (const [index, part] of slideNames(parts).entries()) {
    const { blocks: inFile, isHidden, hasMedia } = readSlide(parts.get(part)!);
    // The title stands first, wherever its shape lies in the file.
    const blocks = inFile.toSorted((a, b) => Number(b.type === 'title') - Number(a.type === 'title'));
    const relations = relationsOf(parts, part);
    const notesPart = [...relations.values()].find(({ type }) => type === 'notesSlide')?.part;
    const notesXml = notesPart === undefined ? undefined : parts.get(notesPart);
    const notes = notesXml ? readSlide(notesXml).blocks.filter(({ type }) => type !== 'furniture' && type !== 'picture') : [];
    for (const block of blocks) if (block.type === 'furniture') drop(block.text, officeMessages.slidePlace);
    if (hasMedia) source.reviewNotes.push(`Trang chiếu ${index + 1} có phim hoặc âm thanh: không nhập được, lấy tệp ấy riêng nếu cần.`);
    if (isHidden) {
      for (const text of [...blocks, ...notes].flatMap(wordsOf)) drop(text, officeMessages.hiddenSlide, true);
      continue;
    }
    hasNotes ||= notes.length > 0;
    const shown = blocks.filter(({ type }) => type !== 'furniture');
    written.push(...[...shown, ...notes].flatMap(wordsOf));
    const pictureOf = (relation: string, alt: string): string => {
      const media = relations.get(relation)?.part ?? '';
      const picture = parts.get(media);
      if (!picture || seen.has(media)) return '';
      seen.add(media);
      source.pictures.set(media, { bytes: picture, origin: `ảnh ở trang chiếu ${index + 1}` });
      return `<p><img src="${escapeHtml(media)}" alt="${escapeHtml(alt)}"></p>`;
    };
    html.push(htmlOf(shown, html.length === 0 ? 1 : 2, pictureOf));
    html.push(...notes.flatMap(wordsOf).map((text) => `<p>${escapeHtml(text)}</p>`));
  }
  for (const [part, data] of parts) {
    const xml = data.toString('utf8');
    if (PROPERTY_PARTS.test(part)) source.properties.push(...textsIn(xml));
    if (COMMENTS.test(part)) for (const text of textsIn(xml)) drop(text, officeMessages.slideComment);
    if (DRAWN.test(part)) for (const text of textsIn(xml)) drop(text, officeMessages.slideShape, /\p{L}/u.test(text));
  }
  const page = openPage(html.join('\n'), name);
  source.blocks = tidyBlocks(await blocksOfHtml(page.body.innerHTML));
  if (hasNotes) source.reviewNotes.push(officeMessages.notes);
  for (const text of findLost(written, linesOf(source.blocks))) drop(text, dropReasons.notConverted, true);
  if (source.blocks.every(isPicture))
    throw new Refusal(source.blocks.length > 0 ? officeMessages.noSlideText(name) : failures.noText(name));
  return source;
}

function wordsOf(block: SlideBlock): string[] {
  if (block.type === 'table') return block.rows.flat().filter(Boolean);
  return block.type === 'picture' ? [] : [block.text];
}

function htmlOf(blocks: readonly SlideBlock[], level: 1 | 2, pictureOf: (relation: string, alt: string) => string): string {
  const html: string[] = [];
  let depth = 0;
  const goTo = (wanted: number): void => {
    for (; depth < wanted; depth += 1) html.push('<ul>');
    for (; depth > wanted; depth -= 1) html.push('</ul>');
  };
  for (const block of blocks) {
    goTo(block.type === 'item' ? Math.min(block.level, depth) + 1 : 0);
    // Left open: the next item, or the end of the list, closes it, and a list within it is its own.
    if (block.type === 'item') html.push(`<li>${escapeHtml(block.text)}`);
    else if (block.type === 'picture') html.push(pictureOf(block.relation, block.description));
    else if (block.type === 'table') html.push(tableOf(block.rows));
    else html.push(block.type === 'title' ? `<h${level}>${escapeHtml(block.text)}</h${level}>` : `<p>${escapeHtml(block.text)}</p>`);
  }
  goTo(0);
  return html.join('\n');
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

/** What stands between tags. */
function textsIn(xml: string): string[] {
  return [...xml.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text.trim()).filter(Boolean);
}
