import { sortProblems, type Problem } from './problem.ts';
import { showSentence, showUntrusted } from './show-untrusted.ts';

/** `path:line:col  lỗi  rule  message fix`, always on one line, whatever the path is and the message quotes. */
export function formatProblem({ file, line, column, rule, message, fix, severity = 'lỗi' }: Problem): string {
  return `${showUntrusted(file)}:${line}:${column}  ${severity}  ${showUntrusted(rule)}  ${showSentence(`${message} ${fix}`)}`;
}

/** Every problem on its line, by file and place, then one line with the count. */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = sortProblems(problems).map(formatProblem);
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [...lines, `Có ${problems.length} lỗi trong ${files} tệp. Sửa rồi chạy lại.`].join('\n');
}
