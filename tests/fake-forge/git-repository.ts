import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Person {
  name: string;
  email: string;
}

export interface Commit {
  oid: string;
  message: string;
  /** ISO 8601. */
  date: string;
  author: Person;
}

export interface TreeFile {
  path: string;
  oid: string;
  size: number;
}

/** What a commit does to a file: null removes it. */
export interface FileChange {
  path: string;
  content: Buffer | null;
}

const FOUNDER: Person = { name: 'Người lập kho', email: 'lap-kho@mau.example' };

/** The git repository behind a fake forge: a real one without a working tree, so that object ids and commits are git's own. */
export class GitRepository {
  readonly #folder: string;

  /**
   * @param folder where the repository is made; it must not exist
   * @param content folder of the project whose files the first commit of `main` holds
   */
  constructor(folder: string, content: string) {
    this.#folder = folder;
    this.#git(['init', '--quiet', '--bare', '--initial-branch=main', folder]);
    this.#git(['--work-tree=.', 'add', '--force', content]);
    this.#git(['update-ref', 'refs/heads/main', this.#writeCommit([], 'Lập kho', FOUNDER)]);
  }

  /** The branch's newest commit, or null where there is no such branch. */
  head(branch: string): string | null {
    return (
      this.#tryGit(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])
        ?.toString()
        .trim() ?? null
    );
  }

  files(ref: string): TreeFile[] {
    return this.#list(['ls-tree', '-r', '-l', '-z', ref]).map((line) => {
      const [, oid = '', size = '', path = ''] = /^\d+ blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      return { path, oid, size: Number(size) };
    });
  }

  blob(oid: string): Buffer | null {
    return this.#tryGit(['cat-file', 'blob', oid]);
  }

  /** The file's content at a branch or commit, or null. */
  read(ref: string, path: string): Buffer | null {
    return this.blob(`${ref}:${path}`);
  }

  /** The object's id: of a branch, of `BRANCH:PATH`, of an id itself. */
  oid(name: string): string {
    return this.#git(['rev-parse', '--verify', name]).toString().trim();
  }

  /** Newest first; with a path only commits that change it. */
  commits(ref: string, path?: string): Commit[] {
    return this.#list(['log', '-z', '--format=%H%x01%cI%x01%an%x01%ae%x01%B', ref, ...(path ? ['--', path] : [])]).map((record) => {
      const [oid = '', date = '', name = '', email = '', message = ''] = record.split('\x01');
      return { oid, date, author: { name, email }, message: message.trim() };
    });
  }

  /** What changed between two commits: `A path`, `M path`, `D path`. */
  changes(from: string, to: string): string[] {
    return this.#git(['-c', 'core.quotePath=off', 'diff-tree', '-r', '--name-status', '--no-renames', from, to])
      .toString()
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace('\t', ' '));
  }

  /** Adds a commit to a branch; the id of the commit. */
  commit(branch: string, changes: readonly FileChange[], message: string, author: Person): string {
    const parent = this.head(branch) ?? '';
    this.#git(['read-tree', parent]);
    for (const { path, content } of changes) {
      if (content)
        this.#git([
          'update-index',
          '--add',
          '--cacheinfo',
          `100644,${this.#git(['hash-object', '-w', '--stdin'], content).toString().trim()},${path}`,
        ]);
      else this.#git(['update-index', '--force-remove', path]);
    }
    const oid = this.#writeCommit(['-p', parent], message, author);
    this.setBranch(branch, oid);
    return oid;
  }

  setBranch(branch: string, oid: string): void {
    this.#git(['update-ref', `refs/heads/${branch}`, oid]);
  }

  deleteBranch(branch: string): void {
    this.#git(['update-ref', '-d', `refs/heads/${branch}`]);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A commit of the index. */
  #writeCommit(options: string[], message: string, { name, email }: Person): string {
    const tree = this.#git(['write-tree']).toString().trim();
    const env = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
    return this.#git(['commit-tree', tree, ...options], message, env)
      .toString()
      .trim();
  }

  #list(args: string[]): string[] {
    return this.#git(args).toString().split('\0').filter(Boolean);
  }

  #tryGit(args: string[]): Buffer | null {
    try {
      return this.#git(args);
    } catch {
      return null;
    }
  }

  #git(args: string[], input: Buffer | string = '', env: NodeJS.ProcessEnv = {}): Buffer {
    const { PATH } = process.env;
    const ours = {
      PATH,
      GIT_DIR: this.#folder,
      GIT_INDEX_FILE: join(this.#folder, 'index'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
    };
    return execFileSync('git', args, { input, env: { ...ours, ...env }, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 100_000_000 });
  }
}
