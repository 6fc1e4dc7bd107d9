import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { showSentence } from '../problems/show-untrusted.ts';

const run = promisify(execFile);

const MOST_BYTES = 1 << 28;
const MOST_MILLISECONDS = 60_000;
/** Characters of git's own words that are shown. */
const MOST_SAID = 200;

/**
 * What no configuration may turn on while we only read (git-config(1)): hooks, watchers, pagers, other diff programs,
 * signature programs, repositories without a `.git`, anything on the network. A filter (`git-lfs`) runs only where the
 * builder's own configuration names it; a `.gitattributes` in the content could choose among those, and is refused.
 */
const SETTINGS = [
  'safe.bareRepository=explicit',
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'core.pager=cat',
  'core.alternateRefsCommand=',
  'core.quotePath=off',
  'credential.helper=',
  'protocol.allow=never',
  'protocol.ext.allow=never',
  'diff.external=',
  'diff.ignoreSubmodules=all',
  'submodule.recurse=false',
  'log.showSignature=false',
  'log.diffMerges=off',
  'log.follow=false',
  'color.ui=false',
].flatMap((setting) => ['-c', setting]);

/** Options of the subcommands that compare: what `.gitmodules` says goes before the settings above, and behind these. */
const CAREFUL: Readonly<Record<string, string[]>> = {
  log: ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all'],
  diff: ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all'],
  status: ['--ignore-submodules=all'],
};

/** Where a folder stands in the repository of the project it belongs to. */
export interface Repository {
  /** Absolute path of the repository's folder. */
  root: string;
  /** Path of the folder from there, with `/` at the end. */
  prefix: string;
}

/** Why git gave no answer, in the builder's words. */
export interface GitFault {
  message: string;
  fix: string;
}

/**
 * The repository that holds a folder of content, or null. It is looked for from above the folder: nothing in the
 * folder, which may come from anybody, is ever taken for a repository, neither a `.git` nor what looks like a bare one.
 */
export function findRepository(contentDir: string): Repository | null {
  let real: string;
  try {
    real = realpathSync.native(contentDir);
  } catch {
    return null;
  }
  for (let folder = dirname(real), below = real; folder !== below; below = folder, folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return { root: folder, prefix: `${relative(folder, real).split(sep).join('/')}/` };
  }
  return null;
}

/**
 * Asks git something that changes nothing. The only place that starts git.
 * Paths come back from the repository's folder, and apart by NUL if the arguments have `-z`, as they should.
 * @param args a subcommand that only reads, with its options; pathspecs are taken letter by letter
 */
export async function askGit(
  { root }: Repository,
  args: readonly [command: string, ...rest: string[]],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ output: string } | { fault: GitFault; code: number | null }> {
  const [command, ...rest] = args;
  const careful = CAREFUL[command] ?? [];
  try {
    const { stdout } = await run('git', ['--no-pager', '--literal-pathspecs', ...SETTINGS, command, ...careful, ...rest], {
      cwd: root,
      env: cleanEnvironment(env, root),
      maxBuffer: MOST_BYTES,
      timeout: MOST_MILLISECONDS,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    return { output: stdout };
  } catch (error) {
    const { code, stderr = '', killed = false } = error as { code?: unknown; stderr?: string; killed?: boolean };
    return { fault: explain(root, String(code), stderr, killed), code: typeof code === 'number' ? code : null };
  }
}

/** The environment without any order to git, which would go before the settings above; messages in English. */
function cleanEnvironment(env: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^git_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_CEILING_DIRECTORIES: dirname(root),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // Empty lists of protocols are lists too: a partial clone fetches nothing behind our back.
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
  };
}

function explain(root: string, code: string, stderr: string, killed: boolean): GitFault {
  if (code === 'ENOENT') return { message: 'Máy này chưa cài git.', fix: 'Cài git rồi chạy lại.' };
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return { message: 'Lịch sử của kho git quá dài.', fix: 'Báo người phụ trách kỹ thuật.' };
  if (killed)
    return {
      message: `Git không trả lời trong ${MOST_MILLISECONDS / 1000} giây.`,
      fix: 'Chạy lại; nếu vẫn thế, báo người phụ trách kỹ thuật.',
    };
  if (stderr.includes('dubious ownership'))
    return {
      message: `Git không đọc kho ${root}, vì thư mục này thuộc về tài khoản khác.`,
      fix: `Chạy: git config --global --add safe.directory ${root}`,
    };
  const [said = ''] = stderr.trim().split('\n', 1);
  return {
    message: `Git không đọc được kho ${root}${said ? `: ${showSentence(said, MOST_SAID)}` : ''}.`,
    fix: 'Chạy git status trong thư mục ấy để xem vì sao.',
  };
}
