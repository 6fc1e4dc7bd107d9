import { DOCUMENT_TYPES } from '../../schemas/document.ts';
import { idSource } from '../../editing/cms/id-source.ts';
import { findDocumentNumbers, numberKey } from '../../text/document-numbers.ts';
import { idFromName } from '../../text/entry-id.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { kindOfNumber } from '../as/document.ts';
import { dayBehind } from '../proposals/documents.ts';
import { withCapital } from '../structure/title.ts';
import { folded } from './columns.ts';

/** A plan that the lines above a table name, as far as they tell of it. */
export interface NamedPlan {
  number: string;
  /** One of `DOCUMENT_TYPES`. */
  type: string | null;
  /** `2026-12-28`, `2026-12`. */
  issued: string | null;
  issuer: string | null;
  title: string | null;
}

const LONGEST = 300;
const MONTH = /tháng\s*(\d{1,2})\s*(?:năm|\/)\s*((?:19|20)\d{2})/iu;
const MONTH_BEHIND = new RegExp(`^[,\\s]*(?:ban hành )?(?:ngày[\\s.…_]*)?${MONTH.source}`, 'iu');
const BY = /^[^.;]{0,60}?(?<!\p{L})của\s+(\p{Lu}[^.;,)]{2,120}?)(?=\s+về\s|[.;,)]|$)/u;
const ABOUT = /^[^.;]{0,120}?(?<!\p{L})về\s+(?:việc\s+)?([^.;)]{5,300})/u;

/**
 * What is told of a plan where it is named: behind its number, else, for the number of the sheet itself, by the day of the sheet.
 * @param lines above the table
 * @param unit name of the body the sheet is of; null where it is not known
 */
export function readNamedPlan(number: string, lines: readonly string[], unit: string | null): NamedPlan {
  for (const line of lines.map((one) => one.slice(0, LONGEST))) {
    const found = findDocumentNumbers(line).find(({ closed }) => numberKey(closed) === numberKey(number));
    if (!found) continue;
    const before = line.slice(0, found.at);
    const end = found.at + found.written.length;
    const named = DOCUMENT_TYPES.find((type) => new RegExp(`${type}(?:\\s+số)?\\s*:?\\s*$`, 'iu').test(before));
    const isOwn = named === undefined && /(?:^|\s)số\s*:?\s*$/iu.test(before);
    const [, by = null] = BY.exec(line.slice(end)) ?? [];
    const [, about] = ABOUT.exec(line.slice(end)) ?? [];
    return {
      number: found.closed,
      type: named ?? kindOfNumber(found.closed),
      issued: dayBehind(line, end) ?? monthIn(MONTH_BEHIND, line.slice(end)) ?? (isOwn ? dayOf(lines) : null),
      issuer: issuerOf(by, found.closed, unit),
      title: about === undefined ? null : withCapital(visibleLine(about, LONGEST)),
    };
  }
  return { number, type: kindOfNumber(number), issued: null, issuer: null, title: null };
}

/** The only day of a paper, or its month where the day is left open. */
function dayOf(lines: readonly string[]): string | null {
  const [day, ...others] = new Set(lines.flatMap((line) => findWrittenDays(line).map(({ iso }) => iso)));
  if (day !== undefined) return others.length === 0 ? day : null;
  const [month, ...more] = new Set(lines.flatMap((line) => monthIn(MONTH, line) ?? []));
  return month !== undefined && more.length === 0 ? month : null;
}

function monthIn(pattern: RegExp, text: string): string | null {
  const [, month = '', year] = pattern.exec(text) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}

/** Who is named, whole where only its beginning is; else the body of the sheet, where the sign in the number is of its kind: `CB`. */
function issuerOf(by: string | null, number: string, unit: string | null): string | null {
  if (by !== null) return unit !== null && `${folded(unit)} `.startsWith(`${folded(by)} `) ? unit : visibleLine(by, LONGEST);
  const sign = number.slice(number.lastIndexOf('/') + 1).toUpperCase();
  const kind = unit
    ?.split(' ')
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join('');
  return kind !== undefined && sign === kind ? unit : null;
}

/** The code that a plan has as an entry: by the rule of new entries; without its year where no day is told. */
export function codeOfPlan({ number, issued }: NamedPlan): string {
  return idFromName(idSource('documents', { number, issued }));
}
