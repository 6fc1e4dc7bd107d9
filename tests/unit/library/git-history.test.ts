import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { readHistory } from '../../../src/library/git-history.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { article, contentFolder, lines, SOUND, topic, writeFiles } from './content-folder.ts';

/** A repository with `content/` in it; `commit` records everything on the given day. */
async function repository(
  test: TestContext,
): Promise<{
  content: string;
  write: (files: Record<string, string>) => Promise<void>;
  remove: (path: string) => Promise<void>;
  commit: (day: string) => void;
}> {
  const root = await contentFolder(test, {});
  const content = join(root, 'content');
  const git = (args: string[], day = '2026-01-01'): void => {
    const when = `${day}T12:00:00Z`;
    const author = {
      GIT_AUTHOR_NAME: 'Thử',
      GIT_AUTHOR_EMAIL: 'thu@thu.example',
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_NAME: 'Thử',
      GIT_COMMITTER_EMAIL: 'thu@thu.example',
      GIT_COMMITTER_DATE: when,
    };
    execFileSync('git', args, { cwd: root, stdio: 'pipe', env: { ...process.env, ...author, TZ: 'UTC', GIT_CONFIG_GLOBAL: '/dev/null' } });
  };
  git(['init', '--quiet']);
  return {
    content,
    write: (files) => writeFiles(content, files),
    remove: (path) => rm(join(content, path)),
    commit: (day) => {
      git(['add', '--all']);
      git(['commit', '--quiet', '--message', 'Thử'], day);
    },
  };
}

describe('readHistory', () => {
  it('knows the day each file changed last, Vietnamese names included', async (test) => {
    const { content, write, commit } = await repository(test);
    await write({ 'articles/bai.mdx': 'một', 'articles/ảnh đẹp.jpg': 'ảnh' });
    commit('2026-01-02');
    await write({ 'articles/bai.mdx': 'hai' });
    commit('2026-03-04');
    const { lastChanged, removed } = await readHistory(content);
    assert.deepEqual(
      [...lastChanged],
      [
        ['articles/bai.mdx', '2026-03-04'],
        ['articles/ảnh đẹp.jpg', '2026-01-02'],
      ],
    );
    assert.deepEqual(removed, []);
  });

  it('is empty outside a repository', async (test) => {
    const { lastChanged, removed } = await readHistory(await contentFolder(test, SOUND));
    assert.deepEqual([lastChanged.size, removed], [0, []]);
  });
});

describe('ids that were published and are gone', () => {
  const OLD = { 'articles/ten-cu.mdx': article({ title: 'Bài thử sẽ đổi tên' }), 'topics/chu-de-cu.yaml': topic('Chủ đề cũ') };

  it('are missed before the removal is committed, too', async (test) => {
    const { content, write, remove, commit } = await repository(test);
    await write({ ...SOUND, ...OLD });
    commit('2026-01-02');
    await remove('topics/chu-de-cu.yaml');
    assert.deepEqual(
      (await readLibrary(content)).problems.map(({ file, rule }) => `${file} ${rule}`),
      ['topics/chu-de-cu.yaml mat-dia-chi'],
    );
  });

  it('without a redirect: an error that says what to write, at any depth of history', async (test) => {
    const { content, write, remove, commit } = await repository(test);
    await write({ ...SOUND, ...OLD });
    commit('2026-01-02');
    await remove('articles/ten-cu.mdx');
    await write({ 'articles/ten-moi.mdx': article({ title: 'Bài thử đã đổi tên' }) });
    commit('2026-01-03');
    await write({ 'topics/khac.yaml': topic('Chủ đề khác') });
    commit('2026-01-04');
    const { problems } = await readLibrary(content);
    assert.deepEqual(lines(problems), [
      'articles/ten-cu.mdx:1:1  lỗi  mat-dia-chi  Tệp này đã từng có, nay không còn, nên địa chỉ /tin-tuc/ten-cu/ sẽ hỏng. Nếu ' +
        'đã đổi tên, thêm vào tệp mới trong Tin tức: redirects: [ten-cu]. Nếu bỏ hẳn, thêm dòng đó vào mục thay thế gần nhất.',
    ]);
  });

  it('with a redirect, or restored: no error; the removal need not be committed yet', async (test) => {
    const { content, write, remove, commit } = await repository(test);
    await write({ ...SOUND, ...OLD });
    commit('2026-01-02');
    await remove('articles/ten-cu.mdx');
    await write({ 'articles/ten-moi.mdx': article({ title: 'Bài thử đã đổi tên', redirects: '[ten-cu]' }) });
    assert.deepEqual(lines((await readLibrary(content)).problems), []);
    commit('2026-01-03');
    assert.deepEqual(lines((await readLibrary(content)).problems), []);
    await remove('topics/chu-de-cu.yaml');
    commit('2026-01-04');
    await write({ 'topics/chu-de-cu.yaml': topic('Chủ đề cũ') });
    assert.deepEqual(lines((await readLibrary(content)).problems), []);
  });

  it('pictures and attachments may go without a trace', async (test) => {
    const { content, write, remove, commit } = await repository(test);
    await write({ ...SOUND, 'articles/anh.jpg': 'ảnh', 'ghi-chu.mdx': 'ngoài các mục' });
    commit('2026-01-02');
    await remove('articles/anh.jpg');
    await remove('ghi-chu.mdx');
    commit('2026-01-03');
    assert.deepEqual(lines((await readLibrary(content)).problems), []);
  });
});
