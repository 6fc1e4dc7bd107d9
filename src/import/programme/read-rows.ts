import { formatDate } from '../../text/dates.ts';
import { folded, findHeadings, type ColumnKind, type Columns } from './columns.ts';
import { headLines } from './heading.ts';
import { readPeople, type ProgrammePerson } from './people.ts';
import { programmeMessages } from './programme-messages.ts';
import type { SheetRow } from './sheet.ts';
import { differingTimes, joinWhen, readWhen, type When } from './time.ts';
import { readTopic, type Topic } from './topic.ts';

/** One session of the programme, as its row says it. */
export interface PlannedSession extends Topic {
  row: number;
  ordinal: number | null;
  when: When;
  /** Cells that say of the time more than that, or something looser than a day. */
  about: { column: string; text: string }[];
  /** What its columns say of the time that does not go together; empty where it does. */
  timesDiffer: string;
  /** As it is written; empty where it is not. */
  organisation: string;
  chair: ProgrammePerson[];
  secretary: ProgrammePerson[];
  presenters: ProgrammePerson[];
  /** Who prepares it, whom a session has no field for. */
  preparers: ProgrammePerson[];
  place: string;
  form: string;
  documents: string;
  objectives: string[];
  questions: string[];
  /** What stands in columns that a session has no field for. */
  notes: { column: string; text: string }[];
}

/** A row that made no session, and why. */
export interface LeftRow {
  row: number;
  text: string;
  why: string;
  /** It should have made one. */
  isUnread: boolean;
}

export interface ReadRows {
  columns: Columns;
  /** Lines above the headings. */
  preamble: { row: number; text: string }[];
  /** The same by columns, see `headLines`. */
  head: string[];
  sessions: PlannedSession[];
  left: LeftRow[];
}

const { why } = programmeMessages;
const TIMES: readonly ColumnKind[] = ['quarter', 'time', 'month', 'day', 'start'];
const SECTION = /^(?:[ivx]{1,4} |\d{1,2} |[a-d] )?(?:quy (?:iv|i{1,3}|[1-4])|thang \d{1,2})\b(?! \d{1,2}\b(?! nam))/;
const UNIT = /^(?:[ivx]{1,4}\.?\s+|\d{1,2}\.\s+)?((?:chi bộ|đảng bộ|chi đoàn)\s.{3,120})$/iu;
const SUM = /^(?:tong (?:cong|so)|cong)\b/;
const FOOT =
  /^(?:noi nhan|t ?m |bi thu\b|pho bi thu\b|nguoi lap|xac nhan|thu truong|ky ten|duyet\b|k t )|ngay \d{1,2} thang \d{1,2} nam \d{4}$|ngay thang nam( \d{4})?$/;

/** Rows as sessions; null for a sheet that is no programme. */
export function readRows(rows: readonly SheetRow[]): ReadRows | null {
  const headings = findHeadings(rows);
  if (!headings) return null;
  const { at, columns } = headings;
  const lineOf = ({ cells }: SheetRow): string =>
    [...new Set(cells.filter(({ isRepeated }) => !isRepeated).map(({ text }) => text))].join(' ').replace(/\s+/g, ' ').trim();
  const read: ReadRows = {
    columns,
    preamble: rows.slice(0, at).map((row) => ({ row: row.number, text: lineOf(row) })),
    head: headLines(rows.slice(0, at)),
    sessions: [],
    left: [],
  };
  const head = folded(lineOf(rows[at]!));
  let section: When = {};
  let unit = '';
  let isFoot = false;
  for (const row of rows.slice(at + columns.rows)) {
    const text = lineOf(row);
    const leave = (reason: string, isUnread = false): unknown => read.left.push({ row: row.number, text, why: reason, isUnread });
    const words = folded(text);
    const filled = new Set(row.cells.filter(({ text: one, isRepeated }) => one !== '' && !isRepeated).map(({ text: one }) => one));
    if (words === '' || words === head) continue;
    if (row.isHidden) leave(why.hidden);
    else if (isFoot || (filled.size <= 2 && FOOT.test(words) && read.sessions.length > 0)) {
      isFoot = true;
      leave(why.foot);
    } else if (SUM.test(words)) leave(why.sum);
    else if (filled.size === 1 && SECTION.test(words)) {
      const when = readWhen({ text: text.replace(/^(?:[IVX]{1,4}|\d{1,2}|[A-D])[.)]\s+/, ''), date: null }, 'time');
      section = typeof when === 'object' && when ? when : {};
    } else if (filled.size === 1 && UNIT.test(text)) unit = UNIT.exec(text)![1]!;
    else readRow(row, { read, section, unit, leave });
  }
  return read;
}

interface Around {
  read: ReadRows;
  section: When;
  unit: string;
  leave: (reason: string, isUnread?: boolean) => unknown;
}

function readRow({ number, cells }: SheetRow, { read, section, unit, leave }: Around): void {
  const { of, names, others } = read.columns;
  const cellOf = (kind: ColumnKind): SheetRow['cells'][number] | undefined => cells[of.get(kind) ?? -1];
  const textOf = (kind: ColumnKind): string => cellOf(kind)?.text ?? '';
  const ownText = (kind: ColumnKind): string => (cellOf(kind)?.isRepeated ? '' : textOf(kind));
  const last = read.sessions.at(-1);
  const isContinued =
    last !== undefined &&
    (cellOf('topic')?.isRepeated || (textOf('topic') === '' && ownText('ordinal') === '' && TIMES.every((kind) => ownText(kind) === '')));
  const notes = [...others, ...(of.has('note') ? [of.get('note')!] : [])]
    .map((column) => ({
      column: names[column] ?? '',
      text: cells[column]?.isRepeated ? '' : (cells[column]?.text.replace(/\s+/g, ' ') ?? ''),
    }))
    .filter(({ text }) => text !== '');
  if (isContinued) {
    last.documents = [last.documents, ownText('documents')].filter(Boolean).join('\n');
    last.presenters.push(...readPeople(ownText('presenters')));
    last.preparers.push(...readPeople(ownText('preparers')));
    last.rest.push(...linesOf(ownText('content')));
    last.objectives.push(...linesOf(ownText('objectives')));
    last.questions.push(...linesOf(ownText('questions')));
    last.notes.push(...notes);
    return;
  }
  const topic = readTopic(textOf('topic'));
  if (topic === null) return void leave(textOf('topic') === '' ? why.noTopic : why.shortTopic, true);
  // A place that stands in the cell of the time, below it.
  const timeName = folded(names[of.get('time') ?? -1] ?? '');
  const besideTime = /dia diem|noi /.test(timeName) ? linesOf(textOf('time')).slice(1).join(', ') : '';
  const times = TIMES.flatMap((kind) => {
    const cell = cellOf(kind);
    if (cell === undefined || cell.text === '') return [];
    const isFirst = kind === 'time' && besideTime !== '';
    const first = isFirst ? { ...cell, text: linesOf(cell.text)[0] ?? '' } : cell;
    const own = isFirst && readWhen(first, kind) !== null ? first : cell;
    return [{ column: names[of.get(kind)!] ?? '', text: timeText(own), when: readWhen(own, kind) }];
  });
  const fault = times.map(({ when }) => when).find((when) => typeof when === 'string');
  if (fault !== undefined) return void leave(why.badTime(fault), true);
  const said = times.filter((time): time is typeof time & { when: When } => typeof time.when === 'object' && time.when !== null);
  const own = joinWhen(said.map(({ when }) => when));
  const above: When =
    of.has('quarter') && textOf('quarter') === '' && own.month === undefined && last?.when.quarter ? { quarter: last.when.quarter } : {};
  const when = joinWhen([section, above, own]);
  const unsaid = times.filter((time) => time.when === null);
  read.sessions.push({
    ...topic,
    rest: [...topic.rest, ...linesOf(textOf('content'))],
    row: number,
    ordinal: Number(/^\D{0,6}(\d{1,2})\D?$/.exec(textOf('ordinal'))?.[1] ?? 0) || null,
    when,
    about: said.filter(({ when }) => when.isAbout).map(({ column, text }) => ({ column, text })),
    timesDiffer: differingTimes(said),
    organisation: textOf('organisation') || unit,
    chair: readPeople(textOf('chair')),
    secretary: readPeople(textOf('secretary')),
    presenters: readPeople(textOf('presenters')),
    preparers: readPeople(textOf('preparers')),
    place: (textOf('place') || besideTime).replace(/\s+/g, ' ').slice(0, 200),
    form: textOf('form'),
    documents: textOf('documents'),
    objectives: linesOf(textOf('objectives')),
    questions: linesOf(textOf('questions')),
    notes: [...unsaid.map(({ column, text }) => ({ column, text })), ...notes],
  });
}

/** A time as an editor reads it: a cell with a date is shown in the language of whoever opens the sheet. */
function timeText({ text, date }: SheetRow['cells'][number]): string {
  return date === null ? text.replace(/\s+/g, ' ') : formatDate(date);
}

/** Lines of a cell without their marks. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–+•*]\s*/, '').trim())
    .filter(Boolean);
}
