import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { libraryEnvironment } from '../../src/library/environment.ts';
import { compareFolder } from '../../src/release/verify.ts';
import { readManifest, writeManifest } from '../../src/release/manifest.ts';
import { build, copyOfFixture } from './builds.ts';

const STACK = /\n\s+at .+(?::\d+:\d+|\(native\))/;

/** Lends a small disk, mounted in a new folder beside a content folder. */
async function withDisk(test: TestContext, content: string, options: string, use: (disk: string) => Promise<void>): Promise<void> {
  const disk = join(dirname(content), 'o-dia');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return test.skip('nobody may mount here');
  }
  try {
    await use(disk);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
}

/** Whether a site is whole: every file is as its manifest says, and there is no other. */
function isWhole(site: string): boolean {
  const manifest = readManifest(site);
  return manifest !== null && Object.values(compareFolder(manifest, site)).flat().length === 0;
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 300; tries++) {
    const state = existsSync(`/proc/${pid}/stat`) ? (/\) (\w) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '') : 'gone';
    if (state === 'gone' || state === 'Z') return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const own = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
  return own.flatMap((child) => [child, ...childrenOf(child)]);
}

describe('OUT_DIR', () => {
  it('that is no place for a site is refused before anything is done', async () => {
    const { content } = await copyOfFixture(after);
    const room = dirname(content);
    mkdirSync(join(room, 'anh'));
    writeFileSync(join(room, 'anh/a.jpg'), 'ảnh');
    symlinkSync(content, join(room, 'lien-ket'));
    for (const out of [
      content,
      `${content}/`,
      `${content}/articles`,
      room,
      join(room, 'anh'),
      join(room, 'lien-ket'),
      '.',
      'src',
      '/',
      'node_modules/x',
    ]) {
      const { status, output } = await build(content, out);
      assert.equal(status, 1, out);
      assert.match(
        output,
        /^OUT_DIR là [^\n]* Không xóa gì\. Đặt biến OUT_DIR là một thư mục chưa có hoặc còn trống, ví dụ dist\.\n$/,
        out,
      );
    }
    assert.deepEqual(readdirSync(room).sort(), ['anh', 'content', 'lien-ket']);
    assert.ok(existsSync(join(content, 'articles/bai-mau-1.mdx')) && existsSync('package.json'));
  });

  it('on a full disk: one sentence, and the site that was there', async (test) => {
    const { content } = await copyOfFixture(after);
    await withDisk(test, content, 'size=300k', async (disk) => {
      const site = join(disk, 'site');
      mkdirSync(site);
      writeFileSync(join(site, 'index.html'), 'bản đang có');
      writeFileSync(
        join(site, 'manifest.json'),
        writeManifest({ engine: '1.0.0', commit: null, dirty: null, day: '2026-11-28', drafts: false }, site),
      );
      const { status, output } = await build(content, site);
      assert.equal(status, 1, output);
      assert.match(output, /Ổ đĩa đã đầy\. Xóa bớt tệp không cần rồi chạy lại\.\nKhông dựng được trang\. Bản đang có được giữ nguyên\.\n$/);
      assert.doesNotMatch(output, STACK);
      assert.ok(isWhole(site));
      assert.deepEqual(readdirSync(disk), ['site']);
    });
  });

  it('on a disk for reading only', async (test) => {
    const { content } = await copyOfFixture(after);
    await withDisk(test, content, 'size=300k,ro', async (disk) => {
      const { status, output } = await build(content, join(disk, 'site'));
      assert.deepEqual([status, output], [1, `${disk}: Ổ đĩa này chỉ cho đọc, không ghi được. Chọn thư mục khác rồi chạy lại.\n`]);
    });
  });
});

describe('a build', () => {
  let [content, out] = ['', ''];
  let remove = async (): Promise<void> => {};
  before(async () => {
    ({ content, out } = await copyOfFixture((removal) => (remove = removal)));
  });
  after(() => remove());

  it('with caches of a wrong shape takes its time and nothing else', async () => {
    const { cacheDir, siteCacheDir } = libraryEnvironment({ CONTENT_DIR: content, OUT_DIR: out });
    mkdirSync(join(siteCacheDir, 'astro'), { recursive: true });
    writeFileSync(join(cacheDir, 'read.lines'), '[]');
    writeFileSync(join(siteCacheDir, 'astro/data-store.json'), '["'.repeat(1000));
    writeFileSync(join(siteCacheDir, 'lock'), '');
    mkdirSync(join(siteCacheDir, 'site/articles'), { recursive: true });
    const { status, output } = await build(content, out);
    assert.equal(status, 0, output);
    assert.ok(isWhole(out));
  });

  it(
    'that is killed leaves no process and no half of a site; the next one is whole',
    { skip: !existsSync('/proc/self/stat') },
    async () => {
      const was = readFileSync(join(out, 'manifest.json'), 'utf8');
      appendFileSync(join(content, 'articles/bai-mau-2.mdx'), '\nThêm một đoạn văn.\n');
      const killed = spawn(process.execPath, ['scripts/thu-vien.mjs', 'build'], {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, NO_COLOR: '1', NODE_TEST_CONTEXT: '' },
      });
      // Killed when pages are being written, with pagefind and esbuild still to come or at work.
      await new Promise<void>((resolve, reject) => {
        killed.stdout.on('data', (text: Buffer) => /generating static|index\.html/.test(text.toString()) && resolve());
        killed.once('close', () => reject(new Error('The build ended before any page was written.')));
      });
      const children = childrenOf(killed.pid ?? 0);
      killed.kill('SIGKILL');
      assert.ok(children.length > 0);
      for (const pid of children) assert.ok(await isGone(pid), `process ${pid} is still there`);
      assert.equal(readFileSync(join(out, 'manifest.json'), 'utf8'), was);
      assert.ok(isWhole(out));
      const { status, output } = await build(content, out);
      assert.equal(status, 0, output);
      assert.ok(isWhole(out));
      assert.notEqual(readFileSync(join(out, 'manifest.json'), 'utf8'), was);
      assert.deepEqual(readdirSync(dirname(out)).sort(), ['content', 'site']);
    },
  );
});

describe('content:check', () => {
  const check = (content: string, env: NodeJS.ProcessEnv = {}, args: string[] = []): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/thu-vien.mjs', 'check', ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_TEST_CONTEXT: '', CONTENT_DIR: content, ...env },
    });
    return { status, output: stdout + stderr };
  };
  const clock = (day: string): NodeJS.ProcessEnv => ({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`const off = Date.parse('${day}T05:00:00Z') - Date.now(); const now = Date.now; Date.now = () => now() + off;`)}`,
  });

  it('with a clock of 1980 or 2031 says so', async () => {
    const { content } = await copyOfFixture(after);
    assert.match(
      check(content, clock('1980-01-01')).output,
      /site\.yaml:1:1 {2}lỗi {2}dong-ho {2}Đồng hồ của máy đang chỉ ngày 1980-01-01, chắc chắn là sai\./,
    );
    writeFileSync(
      join(content, 'articles/hen.mdx'),
      readFileSync(join(content, 'articles/bai-mau-2.mdx'), 'utf8')
        .replace(/^published: .*$/m, 'published: 2029-05-01')
        .replace(/^title: .*$/m, 'title: Bài hẹn ngày của chi bộ'),
    );
    const git = (...args: string[]): void =>
      void execFileSync('git', args, {
        cwd: dirname(content),
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-20T08:00:00+0700' },
      });
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-qm', 'a');
    assert.match(
      check(content, clock('2026-01-01')).output,
      /:1:1 {2}lỗi {2}dong-ho {2}Lần lưu \(commit\) mới nhất của tệp này ghi ngày 2026-11-20, sau hôm nay/,
    );
    assert.match(check(content, clock('2031-01-01')).output, /articles\/hen\.mdx:1:1 {2}lỗi {2}dong-ho {2}Mục này hẹn ngày 2029-05-01\./);
    assert.doesNotMatch(check(content, clock('2026-11-28')).output, /dong-ho/);
  });

  it('--fix on a file that may not be written leaves it as it is', { skip: process.getuid?.() !== 0 }, async () => {
    const { content } = await copyOfFixture(after);
    const file = join(content, 'articles/bai-mau-2.mdx');
    appendFileSync(file, '\nChữ tổ hợp: Vie\u0323\u0302t Nam.\n');
    const text = readFileSync(file, 'utf8');
    for (const path of [dirname(dirname(content)), dirname(content), content, dirname(file)])
      if (path.startsWith(dirname(content))) chmodSync(path, 0o555);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/thu-vien.mjs', 'check', '--fix'], {
      encoding: 'utf8',
      uid: 65_534,
      gid: 65_534,
      env: { ...process.env, NODE_TEST_CONTEXT: '', CONTENT_DIR: content },
    });
    assert.equal(status, 2, stdout + stderr);
    assert.match(
      stdout + stderr,
      /^Không ghi được tệp articles\/bai-mau-2\.mdx: tệp giữ nguyên như cũ\. Kiểm tra quyền ghi và dung lượng đĩa\.\n$/,
    );
    assert.equal(readFileSync(file, 'utf8'), text);
    rmSync(file);
  });
});
