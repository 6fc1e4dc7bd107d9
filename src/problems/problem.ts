import type { Place } from './line-index.ts';
import { showSentence, showUntrusted } from './show-untrusted.ts';

/** What is wrong and what to do about it, in an editor's words; where it is, the caller says. */
export interface Finding {
  /** A stable kebab-case code (`mdx-import`): `allow:` names it, the handbook explains it. */
  rule: string;
  /** Whole sentences in plain Vietnamese, as `fix`. */
  message: string;
  fix: string;
}

/** A finding and where in the text that was looked at, in UTF-16 units. */
export interface PlacedFinding {
  offset: number;
  finding: Finding;
}

/** A finding, shortly. */
export const found = (rule: string, message: string, fix: string): Finding => ({ rule, message, fix });

/** Stands for the findings that are not listed; `count` where it is known. */
export const moreProblems = (count?: number): Finding =>
  found(
    'too-many-problems',
    `Còn ${count === undefined ? '' : `${count.toLocaleString('vi')} `}lỗi khác chưa liệt kê.`,
    'Sửa các lỗi ở trên rồi chạy lại.',
  );

/** `lỗi` stops a build or a merge; `nhắc` is for the editor to weigh. */
export type Severity = 'lỗi' | 'nhắc';

/** One thing in one file for an editor to look at. */
export interface Problem extends Finding, Place {
  file: string;
  /** An error where nothing is said. */
  severity?: Severity;
}

/** What says where a problem is and which. */
export type PlacedRule = Pick<Problem, 'file' | 'line' | 'column' | 'rule'>;

/** The problem of a file as a whole, or of one that has no lines. */
export function problemOf(file: string, finding: Finding): Problem {
  return { file, line: 1, column: 1, ...finding };
}

/** Each is compared with all that might have been meant, which takes time; and the first are enough to see what is wrong. */
const MOST_COMPARED = 100;

/** The first problems of one file, and a word that there are more; what comes after is not looked for. */
export function firstProblems(problems: Iterable<Problem>): Problem[] {
  const listed: Problem[] = [];
  for (const problem of problems) {
    if (listed.length === MOST_COMPARED) return [...listed, { ...problem, ...moreProblems() }];
    listed.push(problem);
  }
  return listed;
}

/** By file and place. */
export function sortProblems<P extends PlacedRule>(problems: readonly P[]): P[] {
  return [...problems].sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

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
