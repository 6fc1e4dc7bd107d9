import type { Problem, Severity } from '../problems/problem.ts';

/** A problem as the command reports it. */
export interface CheckedProblem extends Problem {
  severity: Severity;
  /** `--fix` mends it. */
  isMendable?: boolean;
}

export function isError(problem: CheckedProblem): boolean {
  return problem.severity === 'lỗi';
}
