import { fileMessages } from './messages.ts';
import { showSentence, showUntrusted } from './show-untrusted.ts';

/**
 * One thing an editor has to mend. `message` and `fix` are whole sentences in
 * plain Vietnamese; `rule` is a stable kebab-case code (`mdx-import`).
 * Lines and columns count from 1, columns in UTF-16 units as editors show them.
 */
export interface Problem {
  file: string;
  line: number;
  column: number;
  rule: string;
  message: string;
  fix: string;
}

/** What says where a problem is and which. */
export type Placed = Pick<Problem, 'file' | 'line' | 'column' | 'rule'>;

/** `path:line:col  lỗi  rule  message fix`, always on one line, whatever the path is and the message quotes. */
export function formatProblem({ file, line, column, rule, message, fix, severity = 'lỗi' }: Problem & { severity?: string }): string {
  return `${showUntrusted(file)}:${line}:${column}  ${severity}  ${showUntrusted(rule)}  ${showSentence(`${message} ${fix}`)}`;
}

/** Every problem on its line, by file and place, then one line with the count. */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = sortProblems(problems).map(formatProblem);
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [...lines, `Có ${problems.length} lỗi trong ${files} tệp. Sửa rồi chạy lại.`].join('\n');
}

/** Each is compared with all that might have been meant, which takes time; and the first are enough to see what is wrong. */
const MOST_COMPARED = 100;

/** The first problems of one file, and a word that there are more; what comes after is not looked for. */
export function firstProblems(problems: Iterable<Problem>): Problem[] {
  const listed: Problem[] = [];
  for (const problem of problems) {
    const { file, line, column } = problem;
    if (listed.length === MOST_COMPARED) return [...listed, { file, line, column, ...fileMessages.tooManyProblems() }];
    listed.push(problem);
  }
  return listed;
}

export function sortProblems<P extends Placed>(problems: readonly P[]): P[] {
  return [...problems].sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
