import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { resolveOutFolder } from '../../../src/release/out-folder.ts';

const MANIFEST = JSON.stringify({
  generator: 'thu-vien-chi-bo',
  format: 1,
  engine: '1.0.0',
  commit: null,
  dirty: null,
  day: '2026-11-28',
  drafts: false,
  files: {},
});

/** A home with a project in it, its content and some files; the judgement of an OUT_DIR there. */
function project(test: TestContext, files: Record<string, string> = {}): { home: string; root: string; judge(outDir: string): string } {
  const home = realpathSync.native(mkdtempSync(join(tmpdir(), 'thu-vien-')));
  test.after(() => rmSync(home, { recursive: true, force: true }));
  const root = join(home, 'du-an');
  for (const [file, text] of Object.entries({
    'content/site.yaml': '',
    'src/a.ts': '',
    '.git/HEAD': '',
    'node_modules/x/a.js': '',
    ...files,
  })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return {
    home,
    root,
    judge: (outDir) => resolveOutFolder(outDir, { contentDir: join(root, 'content'), cacheDir: join(root, 'node_modules'), root, home }),
  };
}

const refused =
  (why: RegExp) =>
  (error: Error): boolean =>
    why.test(error.message) && /^OUT_DIR là .*Không xóa gì\. Đặt biến OUT_DIR/.test(error.message);

describe('resolveOutFolder', () => {
  it('takes a folder that is not there, is empty, or holds a site of ours', (test) => {
    const { root, judge } = project(test, { 'cu/manifest.json': MANIFEST, 'cu/tin-tuc/index.html': '' });
    mkdirSync(join(root, 'trong'));
    for (const name of ['dist', 'trong', 'cu', 'a/b/dist', 'dist/', './dist', 'src/../dist'])
      assert.equal(judge(name), join(root, name.replace('src/../', '').replace(/\/$/, '')), name);
    assert.equal(judge('../trang'), join(root, '..', 'trang'));
  });

  it('takes a site that was built before sites had a manifest', (test) => {
    const older = Object.fromEntries(
      ['404.html', 'robots.txt', 'opensearch.xml', '_astro/a.css', 'pagefind/pagefind-entry.json'].map((file) => [`dist/${file}`, '']),
    );
    assert.equal(typeof project(test, { ...older, 'dist/index.html': '<search-launcher data-page="/tim-kiem/">' }).judge('dist'), 'string');
    assert.throws(
      () => project(test, { ...older, 'dist/index.html': 'trang của người khác' }).judge('dist'),
      refused(/không phải trang do chương trình này dựng/),
    );
  });

  it('refuses content, project, home and what they lie in, however they are written', (test) => {
    const { root, home, judge } = project(test);
    const names = [
      'content',
      'content/',
      './content',
      'content/.',
      'src/../content',
      `${root}//content`,
      '.',
      './',
      '',
      '..',
      '../..',
      '/',
      home,
      `${home}/`,
      tmpdir(),
      dirname(tmpdir()),
    ];
    for (const name of names) assert.throws(() => judge(name || '.'), refused(/đó là|nằm trong/), name);
    for (const name of [
      'content/trang',
      'content/articles/x',
      'src',
      'src/trang',
      '.git',
      '.git/x',
      'node_modules/x/y',
      'public',
      'tests/x',
      'scripts',
    ])
      assert.throws(() => judge(name), refused(/đó là|nằm trong/), name);
  });

  it('refuses a folder with files of somebody else, whatever lies among them', (test) => {
    const { judge } = project(test, {
      'anh/a.jpg': '',
      'gia/manifest.json': '{"name":"ứng dụng khác"}',
      'vo/manifest.json': '',
      'vo/a.txt': '',
      'danh-sach/manifest.json': '[]',
      'kho/manifest.json': MANIFEST,
      'kho/.git': 'gitdir: /khac',
      'sai/manifest.json': MANIFEST.replace('"files":{}', '"files":{"../../etc/passwd":{"bytes":1,"sha256":"' + 'a'.repeat(64) + '"}}'),
    });
    for (const name of ['anh', 'gia', 'vo', 'danh-sach', 'kho', 'sai'])
      assert.throws(() => judge(name), refused(/không phải trang do chương trình này dựng/), name);
  });

  it('refuses a file', (test) => {
    const { judge } = project(test, { dist: 'tệp' });
    assert.throws(() => judge('dist'), refused(/đó là một tệp/));
    assert.throws(() => judge('dist/site'), refused(/trên đường tới đó có một tệp/));
  });

  it('follows links, of the folder and of those above it, to where they lead', (test) => {
    const { root, home, judge } = project(test, { 'anh/a.jpg': '' });
    mkdirSync(join(home, 'web'));
    const link = (target: string, name: string): void => symlinkSync(target, join(root, name));
    link('../web', 'ra');
    link('content', 'toi-noi-dung');
    link('../du-an', 'toi-du-an');
    link('anh', 'toi-anh');
    link('../chua-co', 'chua-co');
    link('vong', 'vong');
    assert.equal(judge('ra'), join(home, 'web'));
    assert.equal(judge('ra/trang'), join(home, 'web/trang'));
    assert.equal(judge('chua-co'), join(home, 'chua-co'));
    for (const name of ['toi-noi-dung', 'toi-noi-dung/x', 'toi-du-an', 'toi-du-an/content', 'toi-du-an/src/x', 'toi-anh'])
      assert.throws(() => judge(name), refused(/Không xóa gì/), name);
    assert.throws(() => judge('vong'), { message: /liên kết \(symlink\) dẫn vòng tròn/ });
  });

  it('refuses content that is itself a link, by either name', (test) => {
    const { root, home } = project(test, { '../noi-khac/site.yaml': '' });
    rmSync(join(root, 'content'), { recursive: true });
    symlinkSync('../noi-khac', join(root, 'content'));
    const judge = (outDir: string): string =>
      resolveOutFolder(outDir, {
        contentDir: join(root, 'content'),
        cacheDir: join(root, 'node_modules'),
        root,
        home: join(home, 'ai-do'),
      });
    for (const name of ['content', '../noi-khac', '../noi-khac/x']) assert.throws(() => judge(name), refused(/thư mục nội dung/), name);
  });

  it('refuses the place of a mounted disk', (test) => {
    const { root, judge } = project(test);
    const place = join(root, 'o-dia');
    mkdirSync(place);
    try {
      execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place], { stdio: 'ignore' });
    } catch {
      return test.skip('nobody may mount here');
    }
    try {
      assert.throws(() => judge('o-dia'), refused(/gắn một ổ đĩa.*ví dụ .*o-dia\/site/));
      assert.equal(judge('o-dia/site'), join(place, 'site'));
    } finally {
      execFileSync('umount', [place]);
    }
  });
});
