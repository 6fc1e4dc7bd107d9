import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { Refusal } from '../../../src/problems/refusal.ts';
import { sayError } from '../../../src/commands/say-error.ts';

const NODE = ['--input-type=module', '-e'];
const around = (work: string): string[] => [
  ...NODE,
  `import { runCommand } from '${pathToFileURL('src/commands/run-command.ts').href}'; await runCommand(async () => { ${work} });`,
];
const UNEXPECTED = (what: string): string =>
  `Lỗi ngoài dự kiến của chương trình: ${what}. Chạy lại; nếu vẫn vậy, gửi dòng này cho người phụ trách kỹ thuật.\n`;

function run(work: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, around(work), { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('sayError', () => {
  it('is one line in Vietnamese, whatever was thrown', () => {
    for (const odd of [
      undefined,
      null,
      1,
      'chữ',
      Symbol('x'),
      {},
      { message: 'a\nb' },
      new Error(''),
      Object.create(null),
      new AggregateError([new Error('a')], 'b'),
      new Error('\u001b[31m::error::\u202e' + 'x'.repeat(10_000)),
    ]) {
      const said = sayError(odd);
      assert.match(said, /^Lỗi ngoài dự kiến của chương trình: [^\n\u001b\u202e]*\. Chạy lại/);
      assert.ok(said.length < 500);
    }
  });

  it('shows what a refusal quotes, on lines of a sensible length', () => {
    const said = sayError(new Refusal(`Không thấy thư mục \u202e${'a'.repeat(5000)}.\n::error::hai`));
    assert.match(said, /^Không thấy thư mục ‹U\+202E›a{1900,2000}…\n: :error::hai$/);
  });

  it('knows what the system says', () => {
    const error = (code: string): string => sayError(Object.assign(new Error(`${code}: x, open 'y'`), { code, path: '/kho/a.mdx' }));
    assert.equal(error('ENOSPC'), '/kho/a.mdx: Ổ đĩa đã đầy. Xóa bớt tệp không cần rồi chạy lại.');
    for (const code of ['EACCES', 'EROFS', 'EMFILE', 'EBUSY', 'ENOENT', 'ELOOP', 'ENAMETOOLONG'])
      assert.match(error(code), /^\/kho\/a\.mdx: .* rồi chạy lại\.$/);
    const closed = (syscall: string): string => sayError(Object.assign(new Error('EIO'), { code: 'EIO', syscall }));
    for (const syscall of ['read', 'setRawMode']) assert.match(closed(syscall), /đầu vào \(bàn phím, cửa sổ lệnh\) đã đóng/);
    assert.match(closed('write'), /^Ổ đĩa báo lỗi/);
    assert.equal(sayError(new Refusal('Không được. Làm khác đi.')), 'Không được. Làm khác đi.');
  });
});

describe('runCommand', () => {
  it('gives the status of the work', () => {
    assert.deepEqual(run('console.log("xong"); return 3;'), { status: 3, stdout: 'xong\n', stderr: '' });
    assert.equal(run('').status, 0);
  });

  it('says that nobody can answer any more, where what it waits for never comes', () => {
    const { status, stdout, stderr } = run('console.log("hỏi"); await new Promise(() => {}); return 0;');
    assert.deepEqual([status, stdout], [1, 'hỏi\n']);
    assert.match(stderr, /^Lệnh dừng giữa chừng: đang hỏi thì đầu vào .* đã đóng\.[^\n]*\n$/);
    assert.deepEqual(run('await new Promise((resolve) => setTimeout(resolve, 20)); return 4;').status, 4);
  });

  it('says one sentence for whatever is thrown, now or later', () => {
    const thrown = { status: 1, stdout: '', stderr: UNEXPECTED('hỏng rồi') };
    assert.deepEqual(run('throw new Error("hỏng rồi\\n    at f (a.ts:1:1)");'), thrown);
    assert.deepEqual(
      run('setTimeout(() => { throw new Error("hỏng rồi"); }); await new Promise((resolve) => setTimeout(resolve, 1e5));'),
      thrown,
    );
    assert.deepEqual(run('void Promise.reject(new Error("hỏng rồi")); await new Promise((resolve) => setTimeout(resolve, 1e5));'), thrown);
    assert.match(run('const f = () => f(); f();').stderr, /^Dữ liệu lồng nhau quá sâu/);
    assert.match(
      run('await import("goi-khong-co");').stderr,
      /^Thiếu thư viện đi kèm của chương trình\. Chạy npm install rồi chạy lại\.\n$/,
    );
  });

  it('goes on with its work when nobody reads what it says any more', async () => {
    const child = spawn(
      process.execPath,
      around('for (let i = 0; i < 1e5; i++) console.log("dòng", i); await new Promise((resolve) => setTimeout(resolve, 200)); return 7;'),
    );
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([status, stderr], [7, '']);
  });

  it('says that what it prints to is full', { skip: !existsSync('/dev/full') }, () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(
      process.execPath,
      around('console.log("x"); await new Promise((resolve) => setTimeout(resolve, 1000));'),
      { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
    );
    closeSync(full);
    assert.deepEqual([status, stderr], [1, 'Ổ đĩa đã đầy. Xóa bớt tệp không cần rồi chạy lại.\n']);
  });

  it('lets go of what it holds when it is asked to end', async () => {
    const child = spawn(
      process.execPath,
      around(
        'process.on("exit", () => console.log("đã buông")); console.log("sẵn sàng"); await new Promise((resolve) => ' +
          'setTimeout(resolve, 1e5));',
      ),
    );
    let stdout = '';
    child.stdout.on('data', (text: Buffer) => {
      stdout += text.toString();
      if (stdout === 'sẵn sàng\n') child.kill('SIGTERM');
    });
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 143);
    assert.equal(stdout, 'sẵn sàng\nđã buông\n');
  });
});

describe('a copy of the project without its packages', () => {
  it('says in one sentence what to do, whatever command is called', (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
    test.after(() => rmSync(folder, { recursive: true, force: true }));
    for (const name of ['scripts/thu-vien.mjs', 'scripts/require-setup.mjs', 'src', 'package.json'])
      cpSync(name, join(folder, name), { recursive: true });
    mkdirSync(join(folder, 'content'));
    for (const command of ['build', 'check', 'new', 'import', 'handbook', 'verify', '--help']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/thu-vien.mjs', command], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual(
        [status, stdout, stderr],
        [1, '', 'Chưa có thư viện đi kèm của chương trình (thư mục node_modules thiếu hoặc dở dang). Chạy npm install rồi chạy lại.\n'],
        command,
      );
    }
    mkdirSync(join(folder, 'node_modules/astro'), { recursive: true });
    cpSync('node_modules/astro/package.json', join(folder, 'node_modules/astro/package.json'));
    for (const command of ['build', 'check', 'handbook']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/thu-vien.mjs', command], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual(
        [status, stdout, stderr],
        [1, '', 'Thiếu thư viện đi kèm của chương trình. Chạy npm install rồi chạy lại.\n'],
        command,
      );
    }
  });
});
