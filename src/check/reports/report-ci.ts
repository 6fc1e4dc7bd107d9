import { createHash } from 'node:crypto';
import { showSentence, showUntrusted, writeJson } from '../../problems/show-untrusted.ts';
import { isError, type CheckedProblem } from '../engine/rule.ts';

/** No path of an operating system is longer. */
const MOST_OF_PATH = 4096;

/** Annotations that GitHub shows beside the lines of a pull request (workflow commands). */
export function formatGitHub(problems: readonly CheckedProblem[]): string {
  return problems
    .map((problem) => {
      const { file, line, column, rule, message, fix } = problem;
      const place = `file=${property(showUntrusted(file, MOST_OF_PATH))},line=${line},col=${column},title=${property(rule)}`;
      return `::${isError(problem) ? 'error' : 'warning'} ${place}::${data(showSentence(`${message} ${fix}`))}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** File that GitLab reads as `artifacts:reports:codequality`. */
export const GITLAB_REPORT = 'gl-code-quality-report.json';

/** The report of that name: Code Climate issues, as far as GitLab reads them. */
export function formatGitLab(problems: readonly CheckedProblem[]): string {
  const seen = new Map<string, number>();
  const issues = problems.map((problem) => {
    const { file, line, rule, message, fix } = problem;
    const description = showSentence(`${message} ${fix}`);
    // A fingerprint must outlive lines that move and tell like problems of one file apart.
    const alike = `${file} ${rule} ${description}`;
    const count = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, count);
    return {
      description,
      check_name: rule,
      fingerprint: createHash('sha256').update(`${alike} ${count}`).digest('hex'),
      severity: isError(problem) ? 'major' : 'minor',
      location: { path: file, lines: { begin: line } },
    };
  });
  return `${writeJson(issues)}\n`;
}
