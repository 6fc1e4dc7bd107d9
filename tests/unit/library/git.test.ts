import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chown, mkdir, readdir, realpath, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { readHistory } from '../../../src/library/git-history.ts';
import { askGit, findRepository } from '../../../src/library/git.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { contentFolder, lines, SOUND, writeFiles } from './content-folder.ts';

const OURS = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@thu.example',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@thu.example',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

function git(root: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: root, stdio: 'pipe', env: { ...process.env, ...OURS } });
}

/** A project with a library in `lib/`, committed, and a folder where programs that were run leave a mark. */
async function project(
  test: TestContext,
  files: Readonly<Record<string, string>> = SOUND,
): Promise<{ root: string; lib: string; mark: string; marks: () => Promise<string[]> }> {
  const root = await realpath(
    await contentFolder(test, Object.fromEntries(Object.entries(files).map(([path, text]) => [`lib/${path}`, text]))),
  );
  const mark = await contentFolder(test, {});
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'Đầu');
  return { root, lib: join(root, 'lib'), mark, marks: () => readdir(mark) };
}

/** Turns on everything in a repository's configuration that runs a program. */
function booby(folder: string, mark: string): void {
  const commands = {
    'core.fsmonitor': 'fsmonitor',
    'core.pager': 'pager',
    'pager.log': 'pager-log',
    'diff.external': 'external',
    'gpg.program': 'gpg',
    'core.sshCommand': 'ssh',
    'core.alternateRefsCommand': 'alternate',
    'credential.helper': '!credential',
    'alias.log': '!alias',
    'core.editor': 'editor',
    'diff.x.command': 'command',
    'diff.x.textconv': 'textconv',
  };
  for (const [key, name] of Object.entries(commands))
    git(folder, 'config', key, `${name.startsWith('!') ? '!' : ''}touch ${mark}/${name.replace('!', '')}; cat`);
  git(folder, 'config', 'log.showSignature', 'true');
  git(folder, 'config', 'core.hooksPath', join(folder, 'moc'));
}

describe('the repository of a content folder', () => {
  it('is looked for above the folder, through links that the builder made', async (test) => {
    const { root, lib } = await project(test);
    const beside = await contentFolder(test, {});
    await symlink(lib, join(beside, 'noi-dung'));
    for (const folder of [lib, join(beside, 'noi-dung')]) assert.deepEqual(findRepository(folder), { root, prefix: 'lib/' });
    assert.equal(findRepository(join(root, 'khong-co')), null);
    assert.equal(findRepository('/'), null);
  });

  it('is never the folder itself, whether it has a .git or looks like a bare repository', async (test) => {
    const { root, lib, mark, marks } = await project(test);
    const bare = await contentFolder(test, SOUND);
    await writeFiles(bare, {
      HEAD: 'ref: refs/heads/main\n',
      'objects/info/a': '',
      'refs/heads/main': `${'1'.repeat(40)}\n`,
      config:
        `[core]\n\trepositoryformatversion = 1\n\tbare = true\n\tfsmonitor = "touch ${mark}/bare"\n[extensions]\n\tpartialClone = ` +
        `o\n[remote "o"]\n\turl = "ext::sh -c touch>${mark}/ext"\n\tpromisor = true\n[protocol "ext"]\n\tallow = always\n`,
    });
    git(lib, 'init', '-q');
    booby(lib, mark);
    const said = [...(await readLibrary(lib)).problems, ...(await readLibrary(bare)).problems];
    assert.deepEqual(await marks(), []);
    assert.equal(findRepository(lib)?.root, root);
    assert.equal(findRepository(bare), null);
    assert.deepEqual([...new Set(said.map(({ rule }) => rule))], ['tep-la']);
    assert.deepEqual(said.map(({ file }) => file).toSorted(), ['.git', 'HEAD', 'config', 'objects', 'refs']);
  });

  it('nor what a .git file in the folder points to', async (test) => {
    const { lib, mark, marks } = await project(test);
    const elsewhere = await contentFolder(test, {});
    git(elsewhere, 'init', '-q');
    booby(elsewhere, mark);
    await writeFile(join(lib, '.git'), `gitdir: ${elsewhere}/.git\n`);
    assert.equal((await readHistory(lib)).lastChanged.size, Object.keys(SOUND).length);
    assert.deepEqual(await marks(), []);
  });
});

describe('what git is asked', () => {
  it('runs no program that a configuration names', async (test) => {
    const { root, lib, mark, marks } = await project(test, { ...SOUND, '.gitattributes': '* diff=x\n' });
    booby(root, mark);
    await mkdir(join(root, 'moc'));
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction'])
      await writeFile(join(root, 'moc', hook), `#!/bin/sh\ntouch ${mark}/${hook}\n`, { mode: 0o755 });
    await writeFile(join(lib, 'site.yaml'), 'name: khác\n');
    const repository = findRepository(lib)!;
    await readHistory(lib);
    const answer = await askGit(repository, ['diff', '-z', '--name-only', 'HEAD', '--', repository.prefix]);
    await askGit(repository, ['diff', 'HEAD', '--', repository.prefix]);
    assert.deepEqual(answer, { output: 'lib/site.yaml\0' });
    assert.deepEqual(await marks(), []);
  });

  it('does not look into repositories inside the folder', async (test) => {
    const { root, lib, mark, marks } = await project(test);
    const inner = join(lib, 'articles/trong');
    await mkdir(inner);
    git(inner, 'init', '-q');
    git(inner, 'commit', '-q', '--allow-empty', '-m', 'a');
    git(root, '-c', 'advice.addEmbeddedRepo=false', 'add', '-A');
    await writeFile(join(root, '.gitmodules'), '[submodule "trong"]\n\tpath = lib/articles/trong\n\turl = ./\n\tignore = none\n');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'Kho trong kho');
    booby(inner, mark);
    const repository = findRepository(lib)!;
    await askGit(repository, ['diff', '-z', '--name-only', 'HEAD', '--', repository.prefix]);
    await askGit(repository, ['ls-files', '-z', '--others', '--exclude-standard', '--', repository.prefix]);
    await askGit(repository, ['status', '--porcelain', '-z']);
    await readHistory(lib);
    assert.deepEqual(await marks(), []);
  });

  it('takes no order from the environment', async (test) => {
    const { lib, mark, marks } = await project(test);
    const other = await project(test);
    const orders = {
      ...process.env,
      GIT_DIR: join(other.root, '.git'),
      GIT_WORK_TREE: other.root,
      GIT_EXTERNAL_DIFF: `touch ${mark}/env`,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: `touch ${mark}/env2`,
      GIT_TRACE: join(mark, 'trace'),
      GIT_PAGER: `touch ${mark}/pager`,
    };
    const answer = await askGit(findRepository(lib)!, ['rev-parse', '--show-toplevel'], orders);
    assert.deepEqual(answer, { output: `${join(lib, '..')}\n` });
    assert.deepEqual(await marks(), []);
  });

  it('fetches nothing, were a commit missing', async (test) => {
    const { root, lib, mark, marks } = await project(test);
    for (const [key, value] of Object.entries({
      'extensions.partialClone': 'o',
      'remote.o.promisor': 'true',
      'remote.o.url': `ext::sh -c touch>${mark}/ext`,
      'protocol.ext.allow': 'always',
    }))
      git(root, 'config', key, value);
    await writeFile(join(root, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`);
    const { warnings } = await readHistory(lib);
    assert.match(lines(warnings).join(), /^\.:1:1 {2}lỗi {2}lich-su-git {2}Git không đọc được kho .* Vì thế trang không có ngày sửa cuối/);
    assert.deepEqual(await marks(), []);
  });

  it('reads names with line breaks, tabs and quotation marks', { skip: process.platform === 'win32' }, async (test) => {
    const odd = ['articles/a\nM\tb.jpg', 'articles/@2020-01-01', 'articles/"c".jpg', 'articles/ảnh\t.jpg', 'articles/\nD'];
    const { lib } = await project(test, Object.fromEntries(odd.map((file) => [file, file])));
    assert.deepEqual([...(await readHistory(lib)).lastChanged.keys()].toSorted(), odd.toSorted());
  });
});

describe('when git does not answer', () => {
  it('outside a repository, and in one without a commit, there is no history and nothing to say', async (test) => {
    const folder = await contentFolder(test, { 'lib/site.yaml': '' });
    assert.deepEqual((await readHistory(join(folder, 'lib'))).warnings, []);
    git(folder, 'init', '-q');
    assert.deepEqual((await readHistory(join(folder, 'lib'))).warnings, []);
  });

  it('a damaged repository is said, and stops nothing', async (test) => {
    const { root, lib } = await project(test);
    await rename(join(root, '.git/objects'), join(root, '.git/mat'));
    const { problems, warnings } = await readLibrary(lib);
    assert.deepEqual(problems, []);
    assert.match(lines(warnings).join(), /lich-su-git {2}Git không đọc được kho .* Chạy git status trong thư mục ấy để xem vì sao\.$/);
  });

  it(
    'somebody else’s repository is said with the command that helps',
    { skip: process.getuid?.() === 0 ? false : 'needs root, to give it away' },
    async (test) => {
      const { root, lib } = await project(test);
      for (const path of [root, join(root, '.git')]) await chown(path, 65534, 65534);
      const { warnings } = await readHistory(lib);
      assert.deepEqual(
        warnings.map(({ message, fix }) => `${message} ${fix}`),
        [
          `Git không đọc kho ${root}, vì thư mục này thuộc về tài khoản khác. Vì thế trang không có ngày sửa cuối, và địa chỉ đã ` +
            `mất không được phát hiện. Chạy: git config --global --add safe.directory ${root}`,
        ],
      );
    },
  );
});
