import { visibleLine } from '../../text/visible-text.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { nameOfCapitals } from '../structure/capitals.ts';
import { joinBroken, splitBodies } from '../structure/issuer-lines.ts';
import { isRule } from '../structure/lines.ts';
import type { SheetRow } from './sheet.ts';

/** The bodies that the head of a sheet names, as running text writes them; null where it names none. */
export interface NamedBodies {
  /** The cell. */
  unit: string | null;
  /** The body above it. */
  upper: string | null;
}

/** What stands behind a body on one line: a motto, the title, the number of the paper, a rule. */
const NEXT_PART =
  /\s+(?=(?:ĐẢNG CỘNG SẢN|CỘNG H(?:ÒA|OÀ) XÃ|Đảng Cộng sản|Cộng h(?:òa|oà) xã|CHƯƠNG TRÌNH|KẾ HOẠCH|LỊCH|NĂM \d|S[Ốố]\s*:?\s*\d+\s*[-/]|\*))/u;
const UNIT = /^chi bộ\s+[\p{L}\d]/iu;
const UPPER = /^đảng (?:bộ|ủy|uỷ)\s+\p{L}/iu;
const LONGEST_NAME = 120;

/** Lines above a table, each column from above, with the names whole that go on in a line below. */
export function headLines(rows: readonly SheetRow[]): string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows
      .flatMap(({ cells }) => (cells[column]?.isRepeated ? [] : (cells[column]?.text.split('\n') ?? [])))
      .flatMap((line) => line.replace(/\s+/g, ' ').trim().split(NEXT_PART))
      .flatMap(splitBodies)
      .filter((line) => line !== '' && !isRule(line))
      .reduce(joinBroken, []),
  ).flat();
}

/** The cell and the body above it. A line in small letters is a name where it is nothing more: no sentence, no day. */
export function bodiesIn(lines: readonly string[]): NamedBodies {
  const isName = (line: string): boolean =>
    line.length <= LONGEST_NAME &&
    !/[:;!?“”"]/.test(line) &&
    (!/\p{Ll}/u.test(line) || (!/[.,]/.test(line) && findWrittenDays(line).length === 0));
  const written = (line: string | undefined): string | null =>
    line === undefined ? null : visibleLine(nameOfCapitals(line.replace(/[\s.,–-]+$/u, ''), ''), LONGEST_NAME);
  return {
    unit: written(lines.findLast((line) => UNIT.test(line) && isName(line))),
    upper: written(lines.find((line) => UPPER.test(line) && isName(line))),
  };
}
