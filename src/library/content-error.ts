import { Refusal } from '../problems/refusal.ts';
import { formatProblems, type Problem } from '../problems/problem.ts';
import { placedFrom } from './placed-from.ts';

/** Stops a build with the editors' own list of problems, their paths as seen from the current folder. */
export class ContentError extends Refusal {
  constructor(contentDir: string, problems: readonly Problem[]) {
    super(formatProblems(placedFrom(process.cwd(), contentDir, problems)));
    Object.defineProperty(this, 'name', { value: 'ContentError', enumerable: false });
  }
}
