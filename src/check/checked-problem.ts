import { join, relative, sep } from 'node:path';
import type { Problem } from '../mdx/problem.ts';
import { sortProblems } from '../mdx/problem.ts';
import type { Severity } from './rule.ts';

/** A problem as the command reports it. */
export interface CheckedProblem extends Problem {
  severity: Severity;
}

export function isError(problem: CheckedProblem): boolean {
  return problem.severity === 'lỗi';
}

/** The problems with paths as seen from a folder, by file and place. */
export function placedFrom(folder: string, contentDir: string, problems: readonly CheckedProblem[]): CheckedProblem[] {
  const seen = problems.map((problem) => ({ ...problem, file: relative(folder, join(contentDir, problem.file)).split(sep).join('/') }));
  return sortProblems(seen) as CheckedProblem[];
}
