import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentFaults } from '../library/check-environment.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { placedFrom, standingFolder } from '../library/placed-from.ts';
import { showSentence, showUntrusted, writeJson } from '../problems/show-untrusted.ts';
import { selectChanged } from './changed-files.ts';
import { isError } from './checked-problem.ts';
import type { CheckedProblem } from './checked-problem.ts';
import { readCommandLine, USAGE } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import { openContext } from './context.ts';
import { mendFolder } from './mend.ts';
import type { Mended } from './mend.ts';
import { formatGitHub, formatGitLab, GITLAB_REPORT } from './report-ci.ts';
import { formatReport } from './report-text.ts';
import { checkContext } from './run.ts';
import { selectPaths } from './selection.ts';
import type { Selection } from './selection.ts';
import { UsageError } from './usage-error.ts';

/** What a command has around it. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** Folder the command runs in. */
  cwd: string;
  print(text: string): void;
  /** To the error stream. */
  complain(text: string): void;
}

/** The command itself; returns its exit code: 0 no error, 1 errors, 2 it could not run. */
export async function runContentCheck(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const commandLine = readCommandLine(args);
    if (!commandLine.help) return await check(commandLine, around);
    around.print(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.complain(error.message);
    return 2;
  }
}

async function check(commandLine: CommandLine, around: Surroundings): Promise<number> {
  const { env, cwd } = around;
  const faults = environmentFaults(env);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  const { contentDir, cacheDir } = libraryEnvironment(env, cwd);
  const standing = standingFolder('content:check', env, cwd);
  let context = await openContext(contentDir, cacheDir);
  const isSelected = await selectFiles(commandLine, contentDir, standing, env);
  if (commandLine.fix) {
    const mended = await mendFolder(context, isSelected);
    reportMended(mended, contentDir, standing, commandLine.json ? around.complain : around.print);
    if (mended.length > 0) context = await openContext(contentDir, cacheDir);
  }
  const problems = placedFrom(
    standing,
    contentDir,
    checkContext(context).filter(({ file }) => isSelected(file)),
  );
  const checked = [...context.folder.sources.keys()].filter(isSelected).length;
  const isWhole = !commandLine.changed && commandLine.paths.length === 0;
  around.print(commandLine.json ? writeJson(problems.map(inOrder)) : formatReport(problems, checked, isWhole));
  if (env.GITHUB_ACTIONS && problems.length > 0 && !commandLine.json) around.print(formatGitHub(problems));
  if (env.GITLAB_CI) await writeGitLabReport(problems, cwd);
  return problems.some(isError) ? 1 : 0;
}

async function selectFiles({ paths, changed }: CommandLine, contentDir: string, from: string, env: NodeJS.ProcessEnv): Promise<Selection> {
  const isNamed: Selection = paths.length > 0 ? selectPaths(paths, contentDir, from) : () => true;
  const isChanged: Selection = changed ? await selectChanged(contentDir, env) : () => true;
  return (file) => isNamed(file) && isChanged(file);
}

function inOrder({ file, line, column, rule, severity, message, fix }: CheckedProblem): CheckedProblem {
  return { file, line, column, rule, severity, message, fix };
}

/** @param say where to: with `--json` the error stream, so that standard output stays JSON */
function reportMended(mended: readonly Mended[], contentDir: string, standing: string, say: (text: string) => void): void {
  for (const { file, line, column, rule, from, to } of placedFrom(standing, contentDir, mended))
    say(`${showUntrusted(file)}:${line}:${column}  đã sửa  ${rule}  …${showSentence(from)}… → …${showSentence(to)}…`);
  if (mended.length > 0) say(`Đã sửa ${mended.length} chỗ.\n`);
}

async function writeGitLabReport(problems: readonly CheckedProblem[], cwd: string): Promise<void> {
  await writeFile(join(cwd, GITLAB_REPORT), formatGitLab(problems)).catch(() => {
    throw new UsageError(`Không ghi được tệp ${GITLAB_REPORT} cho GitLab.`);
  });
}
