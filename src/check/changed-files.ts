import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Selection } from './selection.ts';
import { UsageError } from './usage-error.ts';

const run = promisify(execFile);

async function git(dir: string, ...args: string[]): Promise<string | null> {
  return run('git', ['-c', 'core.quotePath=off', ...args], { cwd: dir, maxBuffer: 1 << 27 }).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

/** Where this work left the main branch: what CI names, else the usual names of a main branch. */
async function findMergeBase(dir: string, env: NodeJS.ProcessEnv): Promise<string> {
  if (env.CI_MERGE_REQUEST_DIFF_BASE_SHA) return env.CI_MERGE_REQUEST_DIFF_BASE_SHA;
  const target = env.GITHUB_BASE_REF || env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME;
  const named = target ? [`origin/${target}`, target] : [];
  for (const branch of [...named, 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const base = await git(dir, 'merge-base', 'HEAD', branch);
    if (base) return base;
  }
  return 'HEAD';
}

/**
 * Files that differ from the merge base, committed or not, and files git does not know yet.
 * @throws UsageError outside a git repository
 */
export async function selectChanged(contentDir: string, env: NodeJS.ProcessEnv): Promise<Selection> {
  const base = await findMergeBase(contentDir, env);
  const changed = await git(contentDir, 'diff', '--name-only', '--relative', '--no-renames', base, '--', '.');
  const untracked = await git(contentDir, 'ls-files', '--others', '--exclude-standard', '--', '.');
  if (changed === null || untracked === null) throw new UsageError('--changed cần thư mục nội dung nằm trong một kho git có ít nhất một lần lưu (commit).');
  const files = new Set([...changed.split('\n'), ...untracked.split('\n')]);
  return (file) => files.has(file);
}
