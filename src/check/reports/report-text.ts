import { formatProblem } from '../../problems/problem.ts';
import { isError, type CheckedProblem } from '../engine/rule.ts';

/** Above this many, reminders of one code are shown by the first few and a count. */
const MOST_ALIKE = 10;

/**
 * The whole report, the counts on its last line.
 * @param problems by file and place; where somebody looks at a part of the library, errors stand before reminders
 * @param isWhole whether it is of all the library: many reminders of one code are shortened and exceptions only counted
 */
export function formatReport(problems: readonly CheckedProblem[], checked: number, isWhole: boolean): string {
  const told = isWhole
    ? problems.filter(({ isException }) => !isException)
    : problems.toSorted((a, b) => Number(isError(b)) - Number(isError(a)));
  const shown = new Map<string, number>();
  const lines = told.flatMap((problem) => {
    const count = (shown.get(problem.rule) ?? 0) + 1;
    shown.set(problem.rule, count);
    return isWhole && !isError(problem) && count > MOST_ALIKE ? [] : [formatProblem(problem)];
  });
  if (isWhole) lines.push(...countFolded(told, shown), ...countExceptions(problems.length - told.length));
  return [...lines, summarise(told, checked)].join('\n');
}

function countFolded(problems: readonly CheckedProblem[], shown: ReadonlyMap<string, number>): string[] {
  const reminders = new Set(problems.filter((problem) => !isError(problem)).map(({ rule }) => rule));
  return [...shown]
    .filter(([rule, count]) => count > MOST_ALIKE && reminders.has(rule))
    .map(([rule, count]) => `… và ${count - MOST_ALIKE} chỗ nữa cùng mã ${rule}; xem đủ bằng --json, hoặc ghi tên thư mục cần xem.`);
}

function countExceptions(count: number): string[] {
  return count === 0 ? [] : [`${count} chỗ được miễn quy tắc, lý do ghi ở allow: của tệp; xem bằng --json, hoặc ghi tên tệp cần xem.`];
}

function summarise(problems: readonly CheckedProblem[], checked: number): string {
  const errors = problems.filter(isError).length;
  const reminders = problems.length - errors;
  const counts = `Đã kiểm tra ${checked} tệp: ${errors} lỗi, ${reminders} nhắc.`;
  if (problems.length === 0) return counts;
  const fixable = problems.filter(({ isFixable }) => isFixable).length;
  const byMachine = fixable > 0 ? ` Máy tự sửa được ${fixable} chỗ: npm run content:check -- --fix.` : '';
  return `${counts} Mỗi mã có giải thích trong content/README.md.${byMachine}${errors > 0 ? ' Sửa các lỗi rồi chạy lại.' : ''}`;
}
