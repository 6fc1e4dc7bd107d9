import { ATTACHMENT_TYPES, type AttachmentEnding } from '../../schemas/attachment-types.ts';
import { readCsvRows } from '../../text/csv-rows.ts';
import { blocksOfPart, type TextBlock } from './part-text.ts';
import { sharedStrings } from './shared-strings.ts';
import { editXml } from './xml.ts';
import { readPackage, type Parts } from './zip-package.ts';

/** Changes whenever the same file gives another text: part of the keys of caches. */
export const TEXT_RECIPE = '4';
const MOST_PAGES = 200;
/** Parts of a Word file or of slides that hold what people wrote, comments, notes, drawings and charts among them. */
const WRITTEN =
  /^(?:word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|comments\w*)|\w+\/diagrams\/data\d*|\w+\/charts\/chart\w*|ppt\/(?:slides|notesSlides|comments)\/[^/]+|xl\/(?:comments|threadedComments\/[^/]+|drawings\/drawing)\d*|docProps\/\w+|content|styles|meta)\.xml$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * All that people wrote into an attachment: text, tables, notes, comments, deleted words, properties. What cannot be
 * read has no text; why, `prepareAttachment` says.
 */
export async function readAttachmentText(bytes: Buffer, ending: AttachmentEnding): Promise<TextBlock[]> {
  try {
    switch (ATTACHMENT_TYPES[ending].family) {
      case 'pdf':
        return await linesOfSoundPdf(bytes);
      case 'office':
      case 'open-document':
        return blocksOfPackage(await readPackage(bytes));
      case 'text':
        return ending === 'csv' ? rowsOfCsv(bytes) : bytes.toString('utf8').split(/\r?\n/).filter(isText);
      default:
        return [];
    }
  } catch {
    return [];
  }
}

/** pdf.js has no limits: the judge goes first. @throws AttachmentError */
async function linesOfSoundPdf(bytes: Buffer): Promise<string[]> {
  await (await import('./pdf.ts')).preparePdf(bytes);
  return (await (await import('./pdf-text.ts')).linesOfPdf(bytes, MOST_PAGES)).filter(isText);
}

function isText(line: string): boolean {
  return line.trim() !== '';
}

function blocksOfPackage(parts: Parts): TextBlock[] {
  const strings = sharedStrings(parts);
  return [...parts].flatMap(([name, data]) => {
    if (SHEET.test(name)) return [rowsOfSheet(data, strings)];
    return WRITTEN.test(name) ? blocksOfPart(data) : [];
  });
}

function rowsOfSheet(data: Buffer, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let isShared = false;
  let column = 0;
  editXml(
    data,
    (tag) => {
      if (tag.name === 'row') rows.push([]);
      if (tag.name !== 'c') return;
      isShared = tag.value('t') === 's';
      column = columnOf(tag.value('r')) ?? rows.at(-1)?.length ?? 0;
      const row = rows.at(-1);
      while (row && row.length <= column) row.push('');
    },
    (element, text) => {
      const row = rows.at(-1);
      if (row && (element === 'v' || element === 't')) row[column] += isShared ? (strings[Number(text)] ?? '') : text;
    },
  );
  return rows;
}

function rowsOfCsv(bytes: Buffer): TextBlock[] {
  const rows = readCsvRows(bytes);
  return typeof rows === 'string' ? [] : [rows];
}

/** Columns beyond are read as one. */
const MOST_COLUMNS = 60;

/** `C12` is the third. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return Math.min(column, MOST_COLUMNS);
}
