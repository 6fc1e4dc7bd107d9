import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommandLine, UsageError, type CommandLine, type Terminal } from '../commands/command-line.ts';
import { environmentFaults } from '../library/check-environment.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { placedFrom, standingFolder } from '../library/placed-from.ts';
import { showSentence, showUntrusted, writeJson } from '../problems/show-untrusted.ts';
import { isError, type CheckedProblem } from './engine/rule.ts';
import { openContext, openReader } from './engine/context.ts';
import { fixFolder, type AppliedFix } from './engine/fix.ts';
import { formatGitHub, formatGitLab, GITLAB_REPORT } from './reports/report-ci.ts';
import { formatReport } from './reports/report-text.ts';
import { checkContext } from './engine/run.ts';
import { linesLeadingTo, listChanged, selectFiles, selectPaths, type Selection } from './selection.ts';

const FORM = {
  name: 'thu-vien check',
  about: 'Kiểm tra nội dung của thư viện, hoặc những tệp và thư mục được kể tên.',
  operands: '[TỆP HOẶC THƯ MỤC…]',
  options: {
    fix: { help: 'sửa những chỗ sửa được an toàn, rồi kiểm tra lại' },
    json: { help: 'in kết quả dạng JSON cho chương trình khác đọc' },
    changed: { help: 'chỉ xem các tệp đã đổi so với nhánh chính, và những chỗ dẫn tới chúng' },
  },
  notes: `Lệnh thoát với mã 1 khi có lỗi, 0 khi chỉ có lời nhắc, 2 khi không chạy được.
Thư mục nội dung là content, hoặc thư mục ghi ở biến CONTENT_DIR.`,
} as const;
type Line = CommandLine<typeof FORM>;

/** The command itself; returns its exit code: 0 no error, 1 errors, 2 it could not run. */
export async function runContentCheck(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runCommandLine(FORM, args, terminal, (line) => check(line, terminal));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(error.message);
    return 2;
  }
}

async function check({ values: { fix, json, changed }, operands }: Line, { env, cwd, print, complain }: Terminal): Promise<number> {
  const faults = environmentFaults(env);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  const { contentDir, cacheDir } = libraryEnvironment(env, cwd);
  const standing = standingFolder('content:check', env, cwd);
  const reader = openReader(contentDir, cacheDir);
  let context = await openContext(reader);
  const isNamed = selectPaths(operands, contentDir, standing);
  const changedFiles = changed ? await listChanged(contentDir, env) : null;
  const isChanged = changedFiles ? selectFiles(changedFiles) : () => true;
  const isSelected: Selection = (file) => isNamed(file) && isChanged(file);
  if (fix) {
    const fixed = await fixFolder(context, isSelected);
    reportFixed(fixed, contentDir, standing, json ? complain : print);
    for (const { file } of fixed) reader.forget(file, true);
    if (fixed.length > 0) context = await openContext(reader);
  }
  const leading = changedFiles ? linesLeadingTo(changedFiles, context.library) : new Map<string, ReadonlySet<number>>();
  const found = checkContext(context, (file) => isSelected(file) || (isNamed(file) && leading.has(file)));
  const problems = placedFrom(
    standing,
    contentDir,
    found.filter(({ file, line }) => isSelected(file) || (isNamed(file) && leading.get(file)?.has(line))),
  );
  const checked = [...context.library.texts].filter(([file, { source }]) => source !== null && isSelected(file)).length;
  const isWhole = !changed && operands.length === 0;
  print(json ? writeJson(problems.map(inOrder)) : formatReport(problems, checked, isWhole));
  // Whoever reviews an entry reads why it is excused; over the whole library that was read before.
  const told = isWhole ? problems.filter(({ isException }) => !isException) : problems;
  if (env.GITHUB_ACTIONS && told.length > 0 && !json) print(formatGitHub(told));
  if (env.GITLAB_CI) await writeGitLabReport(told, cwd);
  return problems.some(isError) ? 1 : 0;
}

function inOrder({ file, line, column, rule, severity, message, fix }: CheckedProblem): CheckedProblem {
  return { file, line, column, rule, severity, message, fix };
}

/** @param say where to: with `--json` the error stream, so that standard output stays JSON */
function reportFixed(fixed: readonly AppliedFix[], contentDir: string, standing: string, say: (text: string) => void): void {
  for (const { file, line, column, rule, from, to } of placedFrom(standing, contentDir, fixed))
    say(`${showUntrusted(file)}:${line}:${column}  đã sửa  ${rule}  …${showSentence(from)}… → …${showSentence(to)}…`);
  if (fixed.length > 0) say(`Đã sửa ${fixed.length} chỗ.\n`);
}

async function writeGitLabReport(problems: readonly CheckedProblem[], cwd: string): Promise<void> {
  await writeFile(join(cwd, GITLAB_REPORT), formatGitLab(problems)).catch(() => {
    throw new UsageError(`Không ghi được tệp ${GITLAB_REPORT} cho GitLab.`);
  });
}
