import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryEnvironment } from '../library/environment.ts';
import { selectChanged } from './changed-files.ts';
import { isError, placedFrom } from './checked-problem.ts';
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

/** The command itself; returns its exit code: 0 no error, 1 errors, 2 it could not run. */
export async function runContentCheck(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const commandLine = readCommandLine(args);
    if (!commandLine.help) return await check(commandLine, env);
    console.log(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function check(commandLine: CommandLine, env: NodeJS.ProcessEnv): Promise<number> {
  const { contentDir, cacheDir } = libraryEnvironment(env);
  const cacheFile = join(cacheDir, 'compiled.json');
  // npm runs scripts from the project's root; paths are written and read from where the editor stands.
  const standing = (env.npm_lifecycle_event === 'content:check' && env.INIT_CWD) || process.cwd();
  let context = await openContext(contentDir, cacheFile);
  const isSelected = await selectFiles(commandLine, contentDir, standing, env);
  if (commandLine.fix) {
    const mended = await mendFolder(context, isSelected);
    reportMended(mended, contentDir, standing, commandLine.json);
    if (mended.length > 0) context = await openContext(contentDir, cacheFile);
  }
  const problems = placedFrom(standing, contentDir, checkContext(context).filter(({ file }) => isSelected(file)));
  const checked = [...context.folder.sources.keys()].filter(isSelected).length;
  console.log(commandLine.json ? JSON.stringify(problems.map(inOrder), null, 2) : formatReport(problems, checked, !commandLine.changed && commandLine.paths.length === 0));
  await reportToCi(problems, env, commandLine.json);
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

/** With `--json` the changes go to the other stream, so that standard output stays JSON. */
function reportMended(mended: readonly Mended[], contentDir: string, from: string, isJson: boolean): void {
  const say = isJson ? console.error : console.log;
  const shown = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const placed = placedFrom(from, contentDir, mended.map((one) => ({ ...one, severity: 'nhắc', message: `…${shown(one.from)}… → …${shown(one.to)}…`, fix: '' })));
  for (const { file, line, column, rule, message } of placed) say(`${file}:${line}:${column}  đã sửa  ${rule}  ${message}`);
  if (mended.length > 0) say(`Đã sửa ${mended.length} chỗ.\n`);
}

async function reportToCi(problems: readonly CheckedProblem[], env: NodeJS.ProcessEnv, isJson: boolean): Promise<void> {
  if (env.GITHUB_ACTIONS && problems.length > 0 && !isJson) console.log(formatGitHub(problems));
  if (env.GITLAB_CI) await writeFile(GITLAB_REPORT, formatGitLab(problems));
}
