import { basename, extname } from 'node:path';
import { announceFile } from '../../commands/announce.ts';
import { Refusal } from '../../problems/refusal.ts';
import { planRecovery } from '../../text/encodings/recovery.ts';
import { convertOffice } from '../office/convert-office.ts';
import { judgePersonalData } from '../personal-data.ts';
import { readWhole } from '../read/guarded-file.ts';
import { shownName } from '../messages.ts';
import { judgeSecrecy } from '../secrecy.ts';
import { emptySource } from '../source.ts';
import { programmeMessages } from './programme-messages.ts';
import { readCsv } from './read-csv.ts';
import { readRows, type LeftRow, type PlannedSession } from './read-rows.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Sheet } from './sheet.ts';

/** A table as a programme of sessions. */
export interface ReadTable {
  /** Name of its sheet. */
  sheet: string;
  /** Null where nothing says it. */
  year: number | null;
  /** Lines above the table, on one line each. */
  preamble: string[];
  /** The same by columns, see `headLines`. */
  head: string[];
  /** Headings that were understood, and those that a session has no field for. */
  columns: string[];
  others: string[];
  sessions: PlannedSession[];
  left: LeftRow[];
}

export interface ReadProgramme {
  tables: ReadTable[];
  /** Sheets that were not read, with the reason. */
  passedOver: { sheet: string; why: string }[];
  /** What the reviewer has to read of marks and personal data that are published all the same. */
  reviewNotes: string[];
}

export interface ProgrammeReasons {
  secrecyReason: string | null;
  personalReason: string | null;
}

const MOST_MEGABYTES = 10;
const ENDINGS = new Set(['.xlsx', '.xlsm', '.csv', '.xls', '.ods']);
/** Columns whose persons are left out, or asked about. */
const OF_PERSONS = ['presenters', 'preparers', 'chair', 'secretary'] as const;

/** Whether a file can be a programme by its name. */
export function canBeProgramme(path: string): boolean {
  return ENDINGS.has(extname(path).toLowerCase());
}

/**
 * Reads the programme of a year.
 * @throws Refusal for what is none, and for what must not come in
 */
export async function readProgramme(path: string, reasons: ProgrammeReasons): Promise<ReadProgramme> {
  const name = shownName(path);
  const ending = extname(path).toLowerCase();
  if (!ENDINGS.has(ending)) throw new Refusal(programmeMessages.kinds(name));
  const bytes = await readWhole(path, MOST_MEGABYTES);
  announceFile(name);
  const { sheets, hidden, properties } = await readSheets(bytes, ending, name);
  recoverCells(sheets);
  const source = emptySource([]);
  const judge = (lines: readonly string[]): unknown =>
    source.blocks.push(
      ...lines.filter(Boolean).map((value) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] })),
    );
  source.properties = properties;
  const passedOver: ReadProgramme['passedOver'] = hidden.map((sheet) => ({ sheet, why: programmeMessages.why.hiddenSheet }));
  const tables: ReadTable[] = [];
  judge(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))));
  const secrecy = judgeSecrecy(source, name, reasons.secrecyReason);
  source.blocks = [];
  for (const { name: sheet, rows } of sheets) {
    const read = readRows(rows);
    if (!read) {
      if (rows.length > 0) passedOver.push({ sheet, why: programmeMessages.why.noTable });
      judge(rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
      continue;
    }
    const { columns, preamble, head, sessions, left } = read;
    const persons = new Set(OF_PERSONS.map((kind) => columns.of.get(kind)));
    judge(rows.flatMap(({ cells }) => cells.filter((_, column) => !persons.has(column)).map(({ text }) => text)));
    const lines = preamble.map(({ text }) => text);
    tables.push({
      sheet,
      year: yearOf([...lines, ...columns.names], sheet, basename(path), sessions),
      preamble: lines,
      head,
      columns: [...columns.of.values()].sort((a, b) => a - b).map((column) => columns.names[column] ?? ''),
      others: columns.others.map((column) => columns.names[column] ?? ''),
      sessions,
      left: [
        ...preamble.filter(({ text }) => text !== '').map((line) => ({ ...line, why: programmeMessages.why.head, isUnread: false })),
        ...left,
      ],
    });
  }
  const personal = judgePersonalData(source, name, reasons.personalReason);
  if (tables.length === 0) throw new Refusal(programmeMessages.noHeadings(name));
  if (tables.every(({ sessions }) => sessions.length === 0)) throw new Refusal(programmeMessages.noSessions(name));
  return { tables, passedOver, reviewNotes: [...secrecy, ...personal] };
}

async function readSheets(
  bytes: Buffer,
  ending: string,
  name: string,
): Promise<{ sheets: Sheet[]; hidden: string[]; properties: string[] }> {
  if (ending === '.csv') return { sheets: readCsv(bytes, name), hidden: [], properties: [] };
  if (ending === '.xlsx' || ending === '.xlsm') return readXlsx(bytes, name);
  const start = ending === '.xls' ? 'd0cf11e0' : '504b0304';
  if (bytes.toString('hex', 0, 4) !== start) throw new Refusal(programmeMessages.broken(name));
  const { xlsx } = await convertOffice({ bytes, ending, name, savedAs: '.xlsx' }, ['xlsx']);
  return readXlsx(xlsx, name);
}

/** Text of old fonts (TCVN3, VNI) as Unicode. */
function recoverCells(sheets: readonly Sheet[]): void {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const { encoding, recover } = planRecovery(cells.map(({ text }) => text).join('\n'));
  for (const cell of cells) if (cell.text !== '') cell.text = (encoding ? recover(cell.text) : cell.text).normalize('NFC');
}

const YEAR = /(?<!\d)(20\d{2}|19[3-9]\d)(?!\d)/;

/** The year a programme is for: what its title says, its sheet, its file, the most of its days. */
function yearOf(lines: readonly string[], sheet: string, file: string, sessions: readonly PlannedSession[]): number | null {
  // The day of the paper itself is often in the year before.
  const titles = lines.filter((line) => /chương trình|kế hoạch|lịch|chuyên đề|sinh hoạt|đăng ký/iu.test(line)).map(withoutDays);
  for (const text of [...titles, ...lines.map(withoutDays), sheet]) {
    const found = /năm\s+((?:19|20)\d{2})/iu.exec(text)?.[1] ?? YEAR.exec(text)?.[1];
    if (found) return Number(found);
  }
  const counts = Map.groupBy(
    sessions.flatMap(({ when }) => when.year ?? []),
    (year) => year,
  );
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? (Number(YEAR.exec(file)?.[1] ?? 0) || null);
}

function withoutDays(line: string): string {
  return line
    .replace(/ngày\s+[\d.…]+\s*tháng\s+[\d.…]+\s*năm\s+[\d.…]+/giu, ' ')
    .replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g, ' ')
    .replace(/\d+\S*\/\S+/g, ' ');
}
