import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { runContentCheck } from '../../../src/check/command.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';
import { asNobody, isRoot } from '../../as-nobody.ts';
import { article, SOUND, type Files } from './content-folder.ts';

const COMMAND = [resolve('scripts/thu-vien.mjs'), 'check'];
const { PATH, NODE_COMPILE_CACHE } = process.env;
const PLAIN = { PATH, HOME: '/', GIT_CONFIG_GLOBAL: '/dev/null', ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) };

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

function execute(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env: { ...PLAIN, ...env } });
    const outcome: Outcome = { code: null, stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (outcome.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (outcome.stderr += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ ...outcome, code }));
  });
}

/** The command within this process. */
async function run(cwd: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  const code = await runContentCheck(args, {
    env: { ...PLAIN, CONTENT_DIR: 'kho', ...env },
    cwd,
    print: (text) => (outcome.stdout += `${text}\n`),
    complain: (text) => (outcome.stderr += `${text}\n`),
    isInteractive: false,
  });
  return { ...outcome, code };
}

/** The command as npm starts it. */
function start(cwd: string, args: string[] = []): Promise<Outcome> {
  return execute(process.execPath, [...COMMAND, ...args], cwd, { CONTENT_DIR: 'kho' });
}

/** A folder with the library in `kho/`. */
function withLibrary<T>(files: Files, use: (dir: string) => Promise<T>): Promise<T> {
  const placed = Object.entries({ ...SOUND, ...files }).map(([path, content]) => [`kho/${path}`, content] as const);
  return withFolder(Object.fromEntries(placed), use);
}

/** One sentence for the editor on the error stream, nothing else, exit code 2. */
function assertRefused(outcome: Outcome, words: RegExp): void {
  assert.equal(outcome.code, 2, outcome.stderr);
  assert.match(outcome.stderr, words);
  assert.equal(outcome.stderr.trim().split('\n').length, 1);
  assert.doesNotMatch(outcome.stderr, /\bat |Error|node:/);
  assert.equal(outcome.stdout, '');
}

const WRONG: Files = { 'articles/sai.mdx': article('Đảng uỷ họp ngày 18.5.2021.', '', 7) };
const REMINDER: Files = { 'articles/nhac.mdx': article('Đảng uỷ họp.', '', 7) };

describe('npm run content:check', () => {
  /** What stands beside a work is no entry. */
  const READ = Object.keys(SOUND).filter((file) => !file.endsWith('.json'));

  it('ends with 0 and the counts when all is well', () =>
    withLibrary({}, async (dir) =>
      assert.deepEqual(await run(dir), { code: 0, stdout: `Đã kiểm tra ${READ.length} tệp: 0 lỗi, 0 nhắc.\n`, stderr: '' }),
    ));

  it('prints path:line:column, severity, code, what is wrong and what to type, and ends with 1 on an error', () =>
    withLibrary(WRONG, async (dir) => {
      const { code, stdout } = await run(dir);
      const lines = stdout.trimEnd().split('\n');
      assert.equal(code, 1);
      assert.deepEqual(lines.slice(0, 2), [
        'kho/articles/sai.mdx:9:6  nhắc  dat-dau  “uỷ” đặt dấu khác kiểu của thư viện. Viết “ủy”.',
        'kho/articles/sai.mdx:9:18  lỗi  ngay-thang  Ngày “18.5.2021” viết chưa đúng dạng. Viết 18/5/2021.',
      ]);
      assert.match(lines[2] ?? '', /1 lỗi, 1 nhắc\. .* Máy tự sửa được 2 chỗ: npm run content:check -- --fix\./);
    }));

  it('lists every field that is missing, though all of them lack the same place', () =>
    withLibrary({ 'articles/thieu.mdx': '---\nsummary: Một đoạn tóm tắt đủ dài cho bài thử.\n---\n' }, async (dir) => {
      const { stdout } = await run(dir);
      assert.deepEqual(
        [...stdout.matchAll(/thieu-truong {2}Thiếu trường “(\w+)”/g)].map(([, name]) => name),
        ['title', 'published', 'category', 'topics'],
      );
    }));

  it('does the same as a process of its own', () =>
    withLibrary(WRONG, async (dir) => {
      const { code, stdout, stderr } = await start(dir);
      assert.deepEqual({ code, stdout, stderr }, await run(dir));
    }));

  it('ends with 0 when there are only reminders', () => withLibrary(REMINDER, async (dir) => assert.equal((await run(dir)).code, 0)));

  it('prints paths from where the editor stands', () =>
    withLibrary(REMINDER, async (dir) => {
      const { stdout } = await run(join(dir, 'kho/topics'), [], { CONTENT_DIR: '..' });
      assert.match(stdout, /^\.\.\/articles\/nhac\.mdx:9:6 /);
      const underNpm = await run(dir, ['articles'], { npm_lifecycle_event: 'content:check', INIT_CWD: join(dir, 'kho') });
      assert.match(underNpm.stdout, /^articles\/nhac\.mdx:9:6 /);
    }));

  it('--json prints an array and nothing else', () =>
    withLibrary(WRONG, async (dir) => {
      const { code, stdout } = await run(dir, ['--json']);
      assert.equal(code, 1);
      const problems = JSON.parse(stdout) as Record<string, unknown>[];
      assert.deepEqual(
        problems.map((problem) => Object.keys(problem)),
        [
          ['file', 'line', 'column', 'rule', 'severity', 'message', 'fix'],
          ['file', 'line', 'column', 'rule', 'severity', 'message', 'fix'],
        ],
      );
      assert.deepEqual(problems[1], {
        file: 'kho/articles/sai.mdx',
        line: 9,
        column: 18,
        rule: 'ngay-thang',
        severity: 'lỗi',
        message: 'Ngày “18.5.2021” viết chưa đúng dạng.',
        fix: 'Viết 18/5/2021.',
      });
    }));

  it('--fix fixes, says so, and leaves nothing for a second run', () =>
    withLibrary(WRONG, async (dir) => {
      const first = await run(dir, ['--fix']);
      assert.equal(first.code, 0, first.stdout);
      assert.match(first.stdout, /kho\/articles\/sai\.mdx:9:18 {2}đã sửa {2}ngay-thang/);
      const fixed = await readFile(join(dir, 'kho/articles/sai.mdx'), 'utf8');
      assert.equal(fixed, article('Đảng ủy họp ngày 18/5/2021.', '', 7));
      assert.doesNotMatch((await run(dir, ['--fix'])).stdout, /đã sửa/);
      assert.equal(await readFile(join(dir, 'kho/articles/sai.mdx'), 'utf8'), fixed);
    }));

  it('--fix --json keeps standard output JSON', () =>
    withLibrary(WRONG, async (dir) => {
      const { stdout, stderr } = await run(dir, ['--fix', '--json']);
      assert.deepEqual(JSON.parse(stdout), []);
      assert.match(stderr, /đã sửa/);
    }));

  it('limits itself to the files and folders named', () =>
    withLibrary({ ...WRONG, 'sessions/sai.mdx': '---\ntitle: Buổi\n---\n' }, async (dir) => {
      assert.equal((await run(dir, ['kho/topics'])).code, 0);
      const { stdout } = await run(dir, ['kho/articles/sai.mdx', 'kho/topics/']);
      assert.match(stdout, /articles\/sai/);
      assert.doesNotMatch(stdout, /sessions\/sai/);
    }));

  it('--help says how it is used', () => withLibrary({}, async (dir) => assert.match((await run(dir, ['--help'])).stdout, /--changed/)));

  it('annotates lines in GitHub', () =>
    withLibrary(WRONG, async (dir) => {
      const { stdout } = await run(dir, [], { GITHUB_ACTIONS: 'true' });
      assert.match(stdout, /^::error file=kho\/articles\/sai\.mdx,line=9,col=18,title=ngay-thang::Ngày “18\.5\.2021”/m);
      assert.match(stdout, /^::warning file=kho\/articles\/sai\.mdx,line=9,col=6,title=dat-dau::/m);
    }));

  it('writes the report GitLab reads, also when nothing is wrong', () =>
    withLibrary(WRONG, async (dir) => {
      await run(dir, [], { GITLAB_CI: 'true' });
      const issues = JSON.parse(await readFile(join(dir, 'gl-code-quality-report.json'), 'utf8')) as {
        check_name: string;
        severity: string;
        fingerprint: string;
        location: unknown;
      }[];
      assert.deepEqual(
        issues.map(({ check_name, severity, location }) => ({ check_name, severity, location })),
        [
          { check_name: 'dat-dau', severity: 'minor', location: { path: 'kho/articles/sai.mdx', lines: { begin: 9 } } },
          { check_name: 'ngay-thang', severity: 'major', location: { path: 'kho/articles/sai.mdx', lines: { begin: 9 } } },
        ],
      );
      assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, 2);
      await writeFile(join(dir, 'kho/articles/sai.mdx'), article('Đúng.', '', 7));
      await run(dir, [], { GITLAB_CI: 'true' });
      assert.equal(await readFile(join(dir, 'gl-code-quality-report.json'), 'utf8'), '[]\n');
    }));

  it('shortens many reminders of one code, but not for a folder that was named', () =>
    withLibrary({ 'articles/nhieu.mdx': article(Array.from({ length: 30 }, () => 'Đảng uỷ').join('\n\n')) }, async (dir) => {
      assert.match((await run(dir)).stdout, /… và 20 chỗ nữa cùng mã dat-dau/);
      assert.equal((await run(dir, ['kho/articles'])).stdout.trimEnd().split('\n').length, 31);
    }));
});

describe('npm run content:check refuses with one sentence', () => {
  it('an option it does not know', () =>
    withLibrary({}, async (dir) => assertRefused(await start(dir, ['--fx']), /Không có tùy chọn --fx\. Có phải --fix\?/)));
  it('a value for an option', () =>
    withLibrary({}, async (dir) => assertRefused(await run(dir, ['--fix=tất cả']), /--fix không nhận giá trị/)));
  it('a folder that is not there', () =>
    withLibrary({}, async (dir) => assertRefused(await run(dir, [], { CONTENT_DIR: 'mat' }), /Không thấy thư mục nội dung/)));
  it('a file for a folder', () =>
    withLibrary({}, async (dir) => assertRefused(await run(dir, [], { CONTENT_DIR: 'kho/site.yaml' }), /Không thấy thư mục nội dung/)));
  it('a path that is not there', () =>
    withLibrary({}, async (dir) => assertRefused(await run(dir, ['kho/mat.mdx']), /Không thấy tệp hoặc thư mục/)));
  it('a path outside the folder', () =>
    withLibrary({}, async (dir) => assertRefused(await run(dir, ['..']), /nằm ngoài thư mục nội dung/)));
  it('--changed outside a repository', () => withLibrary({}, async (dir) => assertRefused(await run(dir, ['--changed']), /kho git/)));

  it('a file nobody may read', { skip: isRoot ? false : 'needs root, to run as another user' }, () =>
    withLibrary(WRONG, async (dir) => {
      await chmod(dir, 0o755);
      await chmod(join(dir, 'kho/articles/sai.mdx'), 0o000);
      const { code, stdout } = await asNobody(() => run(dir));
      assert.equal(code, 1);
      assert.match(
        stdout,
        /kho\/articles\/sai\.mdx:1:1 {2}lỗi {2}khong-doc-duoc {2}Không đọc được tệp này: tài khoản này không có quyền đọc\. /,
      );
    }),
  );
  it('a folder nobody may write, and leaves the file as it was', { skip: isRoot ? false : 'needs root, to run as another user' }, () =>
    withLibrary(WRONG, async (dir) => {
      await chmod(dir, 0o755);
      assertRefused(await asNobody(() => run(dir, ['--fix'])), /Không ghi được tệp articles\/sai\.mdx/);
      assert.equal(await readFile(join(dir, 'kho/articles/sai.mdx'), 'utf8'), WRONG['articles/sai.mdx']);
    }),
  );
});

describe('--changed', () => {
  it('looks at what differs from the main branch: committed, not committed, and new', () =>
    withLibrary(
      {
        'articles/cu.mdx': article('Đảng uỷ.', '', 1),
        'articles/sua.mdx': article('Đảng uỷ.', '', 2),
        'articles/luu.mdx': article('Đảng uỷ.', '', 3),
      },
      async (dir) => {
        const git = async (...args: string[]): Promise<void> =>
          assert.equal(
            (await execute('git', ['-c', 'user.name=a', '-c', 'user.email=a@mau.example', ...args], dir)).code,
            0,
            args.join(' '),
          );
        const changed = async (): Promise<string[]> =>
          [...(await run(dir, ['--changed'])).stdout.matchAll(/articles\/(\w+)\.mdx/g)].map(([, name = '']) => name);
        await git('init', '-q', '-b', 'main');
        await git('add', '.');
        await git('commit', '-qm', 'Đầu');
        assert.deepEqual(await changed(), []);
        await git('checkout', '-qb', 'bai-moi');
        await writeFile(join(dir, 'kho/articles/luu.mdx'), article('Chi uỷ.', '', 3));
        await git('commit', '-qam', 'Sửa');
        await writeFile(join(dir, 'kho/articles/sua.mdx'), article('Chi uỷ.', '', 2));
        await writeFile(join(dir, 'kho/articles/moi.mdx'), article('Chi uỷ.', '', 4));
        assert.deepEqual(await changed(), ['luu', 'moi', 'sua']);
        await mkdir(join(dir, 'kho/nhap'));
        await writeFile(join(dir, 'kho/nhap/bai.mdx'), article('Chi bộ họp.', '', 5));
        assert.match((await run(dir, ['--changed'])).stdout, /^kho\/nhap:1:1 {2}lỗi {2}tep-la /m);
      },
    ));

  it('tells of an exception where its file is named, and only counts it in a whole run', () =>
    withLibrary(
      { 'articles/goi.mdx': article('Gọi 0912 345 678.', 'allow:\n  - rule: so-dien-thoai\n    reason: Số đã công khai.', 1) },
      async (dir) => {
        const whole = (await run(dir, [])).stdout;
        assert.match(whole, /^1 chỗ được miễn quy tắc/mu);
        assert.doesNotMatch(whole, /Số đã công khai/u);
        assert.match((await run(dir, ['kho/articles/goi.mdx'])).stdout, /Số đã công khai/u);
      },
    ));

  it('tells errors before reminders, whatever file they are of', () =>
    withLibrary({ 'articles/a.mdx': article('Đảng uỷ.', '', 1) }, async (dir) => {
      const git = async (...args: string[]): Promise<unknown> =>
        execute('git', ['-c', 'user.name=a', '-c', 'user.email=a@mau.example', ...args], dir);
      await git('init', '-q', '-b', 'main');
      await git('add', '.');
      await git('commit', '-qm', 'Đầu');
      await writeFile(join(dir, 'kho/articles/a.mdx'), article('Đảng uỷ họp.', '', 1));
      await writeFile(join(dir, 'kho/articles/b.mdx'), article('Máy 0987 654 321.', '', 2));
      const severities = [...(await run(dir, ['--changed'])).stdout.matchAll(/^\S+:\d+:\d+ {2}(lỗi|nhắc)/gm)].map(
        ([, severity]) => severity,
      );
      assert.ok(severities.includes('lỗi') && severities.includes('nhắc'), severities.join());
      assert.equal(severities.lastIndexOf('lỗi'), severities.indexOf('nhắc') - 1);
    }));

  it('sees what leads to an entry that was renamed, and nothing else there', () =>
    withLibrary(
      {
        'topics/neu-guong.yaml': SOUND['topics/dan-van.yaml']!.toString().replace('Dân vận', 'Nêu gương'),
        'articles/cu.mdx': article('Đảng uỷ.', 'documents: [05-ct-tw-2016]', 1).replace('dan-van', 'neu-guong'),
        'articles/khac.mdx': article('Đảng uỷ.', '', 2),
      },
      async (dir) => {
        const git = (...args: string[]) => execute('git', ['-c', 'user.name=a', '-c', 'user.email=a@mau.example', ...args], dir);
        const found = async (): Promise<string[]> =>
          [...(await run(dir, ['--changed'])).stdout.matchAll(/kho\/(\S+?):\d+:\d+ {2}(\S+) {2}(\S+)/g)].map((match) =>
            match.slice(1).join(' '),
          );
        await git('init', '-q', '-b', 'main');
        await git('add', '.');
        await git('commit', '-qm', 'Đầu');
        await git('checkout', '-qb', 'doi-ten');
        await git('mv', 'kho/topics/neu-guong.yaml', 'kho/topics/lam-guong.yaml');
        const gone = [
          'articles/cu.mdx lỗi tham-chieu',
          'topics/neu-guong.yaml lỗi mat-dia-chi',
          'topics/lam-guong.yaml nhắc muc-chua-dung',
        ];
        assert.deepEqual(await found(), gone);
        await git('commit', '-qam', 'Đổi tên');
        assert.deepEqual(await found(), gone);
      },
    ));

  for (const [variable, value] of [
    ['GITHUB_BASE_REF', '--output=moc'],
    ['CI_MERGE_REQUEST_TARGET_BRANCH_NAME', '-O./moc'],
    ['CI_MERGE_REQUEST_DIFF_BASE_SHA', '--output=moc'],
    ['GITHUB_BASE_REF', 'main:../moc'],
    ['GITHUB_BASE_REF', 'a b'],
    ['GITHUB_BASE_REF', 'main@{1}'],
  ] as const) {
    it(`takes no option for a name: ${variable}=${value}`, () =>
      withLibrary({}, async (dir) => {
        for (const args of [
          ['init', '-q'],
          ['add', '.'],
          ['-c', 'user.name=a', '-c', 'user.email=a@mau.example', 'commit', '-qm', 'Đầu'],
        ])
          await execute('git', args, dir);
        assertRefused(
          await run(dir, ['--changed'], { [variable]: value }),
          new RegExp(`${variable} không phải (?:tên nhánh|mã một lần lưu \\(commit\\)) của git\\.`),
        );
        await assert.rejects(readFile(join(dir, 'moc')));
      }));
  }
});
