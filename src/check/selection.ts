import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../commands/command-line.ts';
import { dataReferences, filesBeside } from '../library/data-references.ts';
import { showName } from '../library/file-names.ts';
import { askGit, findRepository, type GitFault, type Repository } from '../library/git.ts';
import type { Library } from '../library/read-library.ts';
import { collectionDefinitions, type CollectionName } from '../schemas/collections.ts';

/** Whether a file, by its path from the content folder, is asked for. */
export type Selection = (file: string) => boolean;

/**
 * The files and folders an editor names; all where none is named.
 * @param from folder the paths are written from
 * @throws UsageError for a path that is not there, or lies outside the content folder
 */
export function selectPaths(paths: readonly string[], contentDir: string, from: string): Selection {
  const root = realpathSync(contentDir);
  const wanted = paths.map((path) => {
    const absolute = resolve(from, path);
    if (!existsSync(absolute)) throw new UsageError(`Không thấy tệp hoặc thư mục ${path}.`);
    const inside = relative(root, realpathSync(absolute)).split(sep).join('/');
    if (inside.startsWith('../') || inside === '..' || resolve(root, inside) !== join(root, inside)) {
      throw new UsageError(`${path} nằm ngoài thư mục nội dung ${contentDir}; lệnh này chỉ kiểm tra tệp trong đó.`);
    }
    return inside;
  });
  return (file) => wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

/** Names that git itself takes for branches (git-check-ref-format(1)), and that cannot be read as options or as searches. */
const BRANCH = /^(?![-/.])(?!.*(?:\.\.|@\{|\/\/|[./]$))[^\s~^:?*[\\\p{C}]{1,200}$/u;
const COMMIT = /^[0-9a-f]{7,64}$/;

/** What a variable of the CI names, judged before git sees it: who opens a request may choose it. */
function readName(env: NodeJS.ProcessEnv, variable: string, pattern: RegExp): string | null {
  const name = env[variable];
  if (!name) return null;
  if (!pattern.test(name))
    throw new UsageError(`${variable} không phải ${pattern === COMMIT ? 'mã một lần lưu (commit)' : 'tên nhánh'} của git.`);
  return name;
}

/** Where this work left the main branch: what CI names, else the usual names of a main branch. */
async function findMergeBase(repository: Repository, env: NodeJS.ProcessEnv): Promise<string> {
  const base = readName(env, 'CI_MERGE_REQUEST_DIFF_BASE_SHA', COMMIT);
  if (base) return base;
  const target = readName(env, 'GITHUB_BASE_REF', BRANCH) ?? readName(env, 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', BRANCH);
  const named = target ? [`refs/remotes/origin/${target}`, `refs/heads/${target}`] : [];
  const usual = [
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    'refs/heads/main',
    'refs/heads/master',
  ];
  for (const branch of [...named, ...usual]) {
    const found = await askGit(repository, ['merge-base', 'HEAD', branch]);
    if ('output' in found && found.output) return found.output.trim();
  }
  return 'HEAD';
}

/**
 * Files that differ from the merge base, committed or not, those that are gone, and files git does not know yet, by their
 * paths from the content folder.
 * @throws UsageError outside a git repository, and for a variable that names no branch or commit
 */
export async function listChanged(contentDir: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const repository = findRepository(contentDir);
  if (!repository) throw new UsageError(NEEDS_GIT);
  const { prefix } = repository;
  // Outside a repository it may read, `git diff` compares two files instead.
  const head = await askGit(repository, ['rev-parse', '--verify', 'HEAD']);
  if ('fault' in head) throw refusal(head.fault);
  const base = await findMergeBase(repository, env);
  const changed = await askGit(repository, ['diff', '-z', '--name-only', '--no-renames', base, '--', prefix]);
  const untracked = await askGit(repository, ['ls-files', '-z', '--others', '--exclude-standard', '--', prefix]);
  if ('fault' in changed) throw refusal(changed.fault);
  if ('fault' in untracked) throw refusal(untracked.fault);
  return `${changed.output}${untracked.output}`
    .split('\0')
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
}

/** Those files, and the folders they lie in. */
export function selectFiles(files: readonly string[]): Selection {
  const selected = new Set(files.flatMap(withFolders));
  return (file) => selected.has(file);
}

/** Lines of files, by the files' paths from the content folder. */
type Lines = ReadonlyMap<string, ReadonlySet<number>>;

/** The lines that lead to one of those files: what was renamed or taken back is missed where nothing was changed. */
export function linesLeadingTo(files: readonly string[], library: Library): Lines {
  const changed = new Set(files);
  const lines = new Map<string, Set<number>>();
  for (const entry of library.entries) {
    const add = (line: number): unknown => lines.set(entry.file, (lines.get(entry.file) ?? new Set()).add(line));
    const leads = ({ collection, id }: { collection: string; id: string }): boolean =>
      collection in collectionDefinitions &&
      changed.has(`${collection}/${id}.${collectionDefinitions[collection as CollectionName].format}`);
    for (const { path, ...reference } of dataReferences(entry)) if (leads(reference)) add(entry.positionOf(path).line);
    for (const call of entry.body?.references ?? []) if (leads(call)) add(call.line);
    for (const { path, line } of filesBeside(entry)) if (changed.has(path)) add(line);
  }
  return lines;
}

/** A path as problems show it, and those of the folders it lies in: a folder that does not belong there is one problem. */
function withFolders(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => showName(names.slice(0, index + 1).join('/')));
}

const NEEDS_GIT = '--changed cần thư mục nội dung nằm trong một kho git có ít nhất một lần lưu (commit).';

function refusal({ message, fix }: GitFault): UsageError {
  return new UsageError(`${NEEDS_GIT} ${message} ${fix}`);
}
