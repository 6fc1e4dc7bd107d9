import { indexLines, type LineIndex, type Place } from './line-index.ts';
import { moreProblems, type Finding, type Problem } from './problem.ts';

/** The most problems listed for one file; the rest are announced in one line. */
const mostProblems = 200;

/** Gathers the problems of one text, each place and rule once. */
export interface Report {
  readonly problems: Problem[];
  readonly lines: LineIndex;
  add(offset: number, finding: Finding): void;
  /** Whether a further problem would go unlisted, so that finding it is in vain. */
  isFull(): boolean;
  /** Line and column in the file, of an offset in the text. */
  placeOf(offset: number): Place;
}

/** `startLine` is the file's line on which the text begins. */
export function createReport(text: string, file: string, startLine: number): Report {
  const inFile = indexLines(text, startLine);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  return {
    problems,
    lines: indexLines(text),
    placeOf: inFile.placeOf,
    isFull: () => seen.size > mostProblems,
    add(offset, finding) {
      const key = `${offset} ${finding.rule}`;
      if (seen.has(key) || seen.size > mostProblems) return;
      seen.add(key);
      const shown = seen.size > mostProblems ? moreProblems() : finding;
      problems.push({ file, ...inFile.placeOf(offset), ...shown });
    },
  };
}
