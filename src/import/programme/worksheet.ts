import { editXml } from '../../library/attachments/xml.ts';
import { formatDate } from '../../text/dates.ts';
import type { NumberFormat } from './number-formats.ts';
import { MOST, NO_CELL, type Cell, type SheetRow } from './sheet.ts';

interface Book {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  /** Days are counted from 1904. */
  is1904: boolean;
}

const DAY = 86_400_000;
/** Merged ranges that are followed, and cells that one may fill. */
const MOST_MERGES = 2000;

/** The rows of a sheet that have something in them; what is merged stands in every row it covers. */
export function readWorksheet(data: Buffer, book: Book): SheetRow[] {
  const rows = new Map<number, SheetRow>();
  const merges: string[] = [];
  let row: SheetRow | null = null;
  let last = 0;
  let cell = { column: 0, type: '', style: 0, value: '' };
  editXml(
    data,
    (tag) => {
      if (tag.name === 'row') {
        last = Number(tag.value('r')) || last + 1;
        row = { number: last, cells: [], isHidden: /^(?:1|true)$/.test(tag.value('hidden')) };
        if (rows.size <= MOST.rows) rows.set(last, row);
      } else if (tag.name === 'c' && row) {
        const column = columnOf(tag.value('r')) ?? row.cells.length;
        cell = { column, type: tag.value('t'), style: Number(tag.value('s')) || 0, value: '' };
      } else if (tag.name === 'mergeCell' && merges.length < MOST_MERGES) merges.push(tag.value('ref'));
    },
    (element, text) => {
      if (element === 'v' || element === 't') cell.value += text;
    },
    (element) => {
      if (element !== 'c' || !row || cell.column >= MOST.columns) return;
      while (row.cells.length < cell.column) row.cells.push(NO_CELL);
      row.cells[cell.column] = cellOf(cell, book);
    },
  );
  fillMerged(rows, merges);
  return [...rows.values()].filter(({ cells }) => cells.some(({ text }) => text !== '')).sort((a, b) => a.number - b.number);
}

function cellOf({ type, style, value }: { type: string; style: number; value: string }, book: Book): Cell {
  if (type === 's') return { text: clean(book.strings[Number(value)] ?? ''), date: null };
  if (type === 'e' || value.trim() === '') return NO_CELL;
  if (type === 'd') return dated(value.slice(0, 10));
  const number = Number(value);
  if ((type !== '' && type !== 'n') || Number.isNaN(number)) return { text: clean(value), date: null };
  const format = book.formats[style] ?? null;
  if (format === 'time') return { text: clockOf(number), date: null };
  const date = format === null ? null : dateOf(number, book.is1904);
  if (date !== null) return dated(format === 'month' ? date.slice(0, 7) : date);
  return { text: String(Math.round(number * 1e6) / 1e6), date: null };
}

function dated(date: string): Cell {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(date) ? { text: formatDate(date), date } : { text: clean(date), date: null };
}

/** The day of a serial number: day 1 is the first of January 1900, and 60 the 29th of February that 1900 had not. */
function dateOf(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < 1 || days > 200_000) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * DAY).toISOString().slice(0, 10);
}

function clockOf(serial: number): string {
  const minutes = Math.round((serial % 1) * 24 * 60);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function clean(text: string): string {
  return text
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n')
    .trim()
    .slice(0, MOST.text);
}

/** `C12` is the third. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

function fillMerged(rows: ReadonlyMap<number, SheetRow>, merges: readonly string[]): void {
  for (const reference of merges) {
    const [from = '', to = ''] = reference.split(':');
    const [left, right] = [columnOf(from), columnOf(to)];
    const [top, bottom] = [from, to].map((end) => Number(/\d+$/.exec(end)?.[0] ?? 0));
    if (left === null || right === null || !top || !bottom || left >= MOST.columns || bottom - top > MOST.rows) continue;
    const cell = rows.get(top)?.cells[left] ?? NO_CELL;
    if (cell.text === '') continue;
    for (let number = top; number <= bottom; number += 1) {
      const row = rows.get(number);
      // Across, it stands in its first column alone: a title over a table is no cell of each column.
      if (!row || number === top) continue;
      while (row.cells.length <= left) row.cells.push(NO_CELL);
      if (row.cells[left]?.text === '') row.cells[left] = { ...cell, isRepeated: true };
    }
  }
}
