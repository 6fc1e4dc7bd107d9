import { isUtf8 } from 'node:buffer';
import { readEncoded } from './encodings/read-encoded.ts';

const MARKS = [';', ',', '\t'] as const;

/**
 * The rows of a table of text (RFC 4180), its cells parted by commas, semicolons or tabs, in any encoding an office has: UTF-8,
 * UTF-16 with or without its mark, the code pages of old programs.
 * @param most rows it may have
 * @returns why it can't be read, otherwise
 */
export function readCsvRows(bytes: Buffer, most = Infinity): string[][] | 'too-many-rows' | 'no-text' {
  const text = decode(bytes);
  return text === null ? 'no-text' : (parseRows(text, markOf(text), most) ?? 'too-many-rows');
}

function decode(bytes: Buffer): string | null {
  const [first, second] = bytes;
  // Half of the bytes of figures and plain letters in UTF-16 are zero; Excel leaves its mark out at times.
  const zeros = bytes.subarray(0, 400).filter((byte) => byte === 0).length;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || zeros > Math.min(400, bytes.length) / 8;
  if (isWide) return new TextDecoder(first === 0xfe || first === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/, '');
  const reading = readEncoded(bytes, 'windows-1258');
  return typeof reading === 'string' ? null : reading.text;
}

/** The mark that parts most cells, outside of quotation marks; `sep=;` says it, as Excel reads it. */
function markOf(text: string): string {
  const said = /^\uFEFF?sep=(.)\r?\n/.exec(text)?.[1];
  if (said) return said;
  const counts = new Map<string, number>(MARKS.map((mark) => [mark, 0]));
  let isQuoted = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && counts.has(letter)) counts.set(letter, counts.get(letter)! + 1);
  }
  // A comma stands in sentences as well.
  const weigh = (mark: string): number => (counts.get(mark) ?? 0) * (mark === ',' ? 0.5 : 1);
  return MARKS.toSorted((a, b) => weigh(b) - weigh(a))[0]!;
}

/** @param hasQuotes a mark of quotation opens a cell that may hold anything. @returns null for more rows than `most` */
function parseRows(text: string, mark: string, most: number, hasQuotes = true): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  /** Nothing but spaces stands in the cell yet. */
  let isBlank = true;
  const endRow = (): void => {
    row.push(cell);
    rows.push(row);
    [row, cell, isBlank] = [[], '', true];
  };
  const source = text.replace(/^\uFEFF?(?:sep=.\r?\n)?/, '');
  for (let at = 0; at < source.length; at += 1) {
    if (rows.length > most) return null;
    const letter = source[at]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && isBlank && hasQuotes) [isQuoted, isBlank, cell] = [true, false, ''];
    else if (letter === mark) {
      row.push(cell);
      [cell, isBlank] = ['', true];
    } else if (letter === '\n') endRow();
    else if (letter !== '\r') {
      cell += letter;
      isBlank &&= letter === ' ';
    }
  }
  // One that is never closed would take the rest of the table with it.
  if (isQuoted) return parseRows(text, mark, most, false);
  if (cell !== '' || row.length > 0) endRow();
  return rows.length > most ? null : rows;
}
