import { formatProblem } from '../../problems/problem.ts';
import { isError, type CheckedProblem } from '../engine/rule.ts';

/** Above this many, reminders of one code are shown by the first few and a count. */
const MOST_ALIKE = 10;

/**
 * The whole report, the counts on its last line.
 * @param problems in the order to show
 * @param isFolded whether many reminders of one code are shortened; errors never are
 */
export function formatReport(problems: readonly CheckedProblem[], checked: number, isFolded: boolean): string {
  const shown = new Map<string, number>();
  const lines = problems.flatMap((problem) => {
    const count = (shown.get(problem.rule) ?? 0) + 1;
    shown.set(problem.rule, count);
    return isFolded && !isError(problem) && count > MOST_ALIKE ? [] : [formatProblem(problem)];
  });
  const reminders = new Set(problems.filter((problem) => !isError(problem)).map(({ rule }) => rule));
  if (isFolded) {
    for (const [rule, count] of shown)
      if (count > MOST_ALIKE && reminders.has(rule))
        lines.push(`… và ${count - MOST_ALIKE} chỗ nữa cùng mã ${rule}; xem đủ bằng --json, hoặc ghi tên thư mục cần xem.`);
  }
  return [...lines, summarise(problems, checked)].join('\n');
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
