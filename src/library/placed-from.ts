import { join, relative, sep } from 'node:path';
import { sortProblems, type PlacedRule } from '../problems/problem.ts';

/**
 * The problems with paths as somebody would type them who stands in a folder, by file and place.
 * @param contentDir absolute path of the folder from which the problems' own paths go
 */
export function placedFrom<P extends PlacedRule>(folder: string, contentDir: string, problems: readonly P[]): P[] {
  return sortProblems(
    problems.map((problem) => ({ ...problem, file: relative(folder, join(contentDir, problem.file)).split(sep).join('/') })),
  );
}

/** Where the person stands who called a script: npm runs it from the project's root, wherever that was. */
export function standingFolder(script: string, env: NodeJS.ProcessEnv, cwd: string): string {
  return (env.npm_lifecycle_event === script && env.INIT_CWD) || cwd;
}
