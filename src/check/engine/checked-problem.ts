import type { Problem, Severity } from '../../problems/problem.ts';

/** A problem as the command reports it. */
export interface CheckedProblem extends Problem {
  severity: Severity;
  /** `--fix` fixes it. */
  isFixable?: boolean;
}

export function isError(problem: CheckedProblem): boolean {
  return problem.severity === 'lỗi';
}
