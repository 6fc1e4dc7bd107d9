import { moreProblems, type Finding } from './finding.ts';
import type { Place } from './line-index.ts';

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
