import { formatProblems, type Problem } from '../mdx/problem.ts';
import { placedFrom } from './placed-from.ts';

/**
 * Stops a build with the editors' own list of problems, their paths as seen from the current folder.
 * Message and stack are that list only, so that a terminal shows no JavaScript stack.
 */
export class ContentError extends Error {
  constructor(contentDir: string, problems: readonly Problem[]) {
    super(formatProblems(placedFrom(process.cwd(), contentDir, problems)));
    this.stack = this.message;
    Object.defineProperty(this, 'name', { value: 'ContentError', enumerable: false });
  }
}
