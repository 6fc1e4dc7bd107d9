import { foldDiacritics } from '../../vietnamese/fold.ts';
import type { Cell, SheetRow } from './sheet.ts';

/** What a column of a programme tells. */
export type ColumnKind =
  | 'ordinal'
  | 'quarter'
  | 'month'
  | 'day'
  | 'time'
  | 'start'
  | 'topic'
  | 'content'
  | 'organisation'
  | 'presenters'
  | 'preparers'
  | 'chair'
  | 'secretary'
  | 'place'
  | 'form'
  | 'documents'
  | 'objectives'
  | 'questions'
  | 'note';

/** How headings begin, without marks, in the order they are tried. */
const HEADINGS: readonly [ColumnKind, RegExp][] = [
  ['ordinal', /^(?:stt|tt|so tt|so thu tu|thu tu|(?:buoi|ky|lan)(?: (?:so|thu))?|ky sinh hoat|so)$/],
  ['quarter', /^quy\b/],
  ['start', /^(?:gio|thoi gian bat dau|bat dau)\b/],
  ['month', /^(?:thang|ky)\b/],
  ['day', /^ngay\b/],
  ['time', /^(?:thoi (?:gian|diem|han)|du kien|lich)\b/],
  ['chair', /^(?:(?:nguoi|dong chi|don vi) )?(?:chu tri|dieu hanh)/],
  ['secretary', /^(?:(?:nguoi )?ghi bien ban|thu ky)/],
  ['place', /^(?:dia diem|noi (?:hop|to chuc|sinh hoat)|phong)/],
  ['form', /^hinh thuc/],
  ['documents', /^(?:(?:cac )?(?:tai lieu|van ban)|can cu|co so)/],
  ['objectives', /^(?:muc dich|muc tieu|yeu cau)/],
  ['questions', /^(?:(?:cac )?cau hoi|goi y thao luan|van de thao luan)/],
  ['note', /^(?:ghi chu|luu y)/],
  // Who prepares a session is not always who presents it: only a heading that says so names those.
  [
    'presenters',
    /^(?:(?:ho ten|nguoi|can bo|dong chi|d c|dang vien|phan cong|phu trach|chuan bi|don vi|to|bo phan|chi bo)\b[a-z ]*\b)?(?:trinh bay|thuyet trinh|bao cao|gioi thieu|truyen dat)\b/,
  ],
  [
    'preparers',
    /^(?:(?:(?:ho ten )?(?:nguoi|can bo|dong chi|d c|dang vien)|bao cao vien|phan cong|phu trach|chuan bi|trinh bay|thuyet trinh)\b|(?:don vi|to|bo phan|chi bo) (?:chuan bi|trinh bay|phu trach|bao cao|duoc phan cong))/,
  ],
  ['organisation', /^(?:(?:ten )?(?:don vi|chi bo|dang bo|to chuc dang)\b|to chuc thuc hien)/],
  ['topic', /^(?:(?:ten )?(?:cac )?(?:chuyen de|chu de|de tai)\b|ten (?:bai|buoi)|(?:noi dung )?sinh hoat chuyen de)/],
  ['content', /^(?:(?:cac )?noi dung|dien giai|noi dung chinh)/],
];
const NUMBERED = /\d|\b(?:i{1,3}|iv)\b/;
/** Longer cells are no headings. */
const LONGEST_HEADING = 70;

/** Words of a cell as they compare. */
export function folded(text: string): string {
  return foldDiacritics(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function kindOfHeading(text: string): ColumnKind | null {
  if (text === '' || text.length > LONGEST_HEADING) return null;
  const words = folded(text);
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

export interface Columns {
  /** Rows the headings take. */
  rows: number;
  /** Column of each kind that there is. */
  of: ReadonlyMap<ColumnKind, number>;
  /** Headings by column, as they are written. */
  names: readonly string[];
  /** Columns with a heading that is none of these kinds. */
  others: readonly number[];
}

/** Rows that are looked through for headings. */
const FIRST_ROWS = 60;

/** The row of headings: the first that names what is spoken of and one thing more. */
export function findHeadings(rows: readonly SheetRow[]): { at: number; columns: Columns } | null {
  for (const [at, row] of rows.slice(0, FIRST_ROWS).entries()) {
    const columns = columnsOf(row.cells, rows[at + 1]?.cells ?? []);
    if (columns) return { at, columns };
  }
  return null;
}

function columnsOf(cells: readonly Cell[], below: readonly Cell[]): Columns | null {
  const kinds = cells.map(({ text }) => kindOfHeading(text));
  if (!hasTopic(kinds)) return null;
  // “QUÝ I”, “Tháng 3” head a part of the table, no column.
  const belowKinds = below.map(({ text, isRepeated }) => (isRepeated || NUMBERED.test(folded(text)) ? null : kindOfHeading(text)));
  const filled = below.filter(({ text, isRepeated }) => text !== '' && !isRepeated).length;
  const isDouble = filled > 0 && belowKinds.filter((kind) => kind !== null).length * 2 > filled;
  const names = Array.from({ length: Math.max(cells.length, isDouble ? below.length : 0) }, (_, column) => {
    const own = cells[column]?.text ?? '';
    const under = isDouble && !below[column]?.isRepeated ? (below[column]?.text ?? '') : '';
    return (under || own).replace(/\s+/g, ' ');
  });
  const of = new Map<ColumnKind, number>();
  const others: number[] = [];
  for (const [column, name] of names.entries()) {
    const kind = (isDouble ? belowKinds[column] : null) ?? kinds[column] ?? null;
    if (kind && !of.has(kind)) of.set(kind, column);
    else if (name !== '') others.push(column);
  }
  const content = of.get('content');
  if (content !== undefined && !of.has('topic')) {
    of.set('topic', content);
    of.delete('content');
  }
  return { rows: isDouble ? 2 : 1, of, names, others };
}

function hasTopic(kinds: readonly (ColumnKind | null)[]): boolean {
  const found = new Set(kinds.filter((kind) => kind !== null));
  return (found.has('topic') || found.has('content')) && found.size > 1;
}
