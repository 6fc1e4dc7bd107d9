import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { COMMANDS, runThuVien } from '../../../src/cli/thu-vien.ts';
import { quietTerminal } from '../../quiet-terminal.ts';

async function run(...words: string[]): Promise<{ status: number; printed: string; complained: string }> {
  let [printed, complained] = ['', ''];
  const terminal = quietTerminal({ print: (text) => (printed += `${text}\n`), complain: (text) => (complained += `${text}\n`) });
  return { status: await runThuVien(words, terminal), printed, complained };
}

describe('thu-vien', () => {
  it('lists all its commands', async () => {
    for (const word of ['--help', '-h', 'help']) {
      const { status, printed } = await run(word);
      assert.equal(status, 0);
      for (const name of Object.keys(COMMANDS)) assert.match(printed, new RegExp(`^  ${name} +\\S`, 'm'));
    }
    const { status, complained } = await run();
    assert.equal(status, 2);
    assert.match(complained, /^Cách dùng: thu-vien LỆNH/);
  });

  it('names the nearest command', async () => {
    await assert.rejects(run('biuld'), { name: 'UsageError', message: /^Không có lệnh “biuld”\. Có phải “build”\? Có: dev, build, / });
    await assert.rejects(run('constructor'), { name: 'UsageError', message: /^Không có lệnh “constructor”\. Có: dev/ });
  });

  // These have a process of their own, which prints to this one's streams.
  for (const name of Object.keys(COMMANDS).filter((command) => command !== 'check' && command !== 'publish')) {
    it(`${name} --help says in Vietnamese how it is used, and does nothing`, async () => {
      const { status, printed } = await run(name, '--help');
      assert.equal(status, 0);
      assert.match(printed, new RegExp(`^Cách dùng: thu-vien ${name}(?: .+)?\n\n.*[ạ-ỹ]`));
      assert.match(printed, /--help +in hướng dẫn này/);
    });

    it(`${name} names an option that it does not have`, () =>
      assert.rejects(run(name, '--hepl'), { name: 'UsageError', message: /^Không có tùy chọn --hepl\. Có phải --help\?/ }).catch(
        // The importer says itself what is wrong.
        async () => assert.equal((await run(name, '--hepl')).status, 2),
      ));
  }
});

describe('scripts/thu-vien.mjs', () => {
  const start = (...args: string[]) => spawnSync(process.execPath, ['scripts/thu-vien.mjs', ...args], { encoding: 'utf8' });

  it('ends with 2 and one sentence for what it does not know', () => {
    for (const args of [['biuld'], ['build', '--nhanh'], ['check', '--fx'], ['publish', '--al']]) {
      const { status, stdout, stderr } = start(...args);
      assert.deepEqual([status, stdout, stderr.trimEnd().split('\n').length], [2, '', 1], args.join(' '));
      assert.match(stderr, /^Không có /);
    }
  });

  it('publish says what to type where nothing is named', () => {
    const { status, stderr } = start('publish');
    assert.equal(status, 2);
    assert.match(stderr, /^Ghi tên tệp hoặc thư mục có bản nháp cần đăng/);
  });

  it('check --help says how it is used', () => assert.match(start('check', '--help').stdout, /^Cách dùng: .*\n\nKiểm tra nội dung/));

  it('is what the scripts of package.json call, with their names', () => {
    const printed = execFileSync('npm', ['run', '-s', 'headers', '--', '--help'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.match(printed, /^Cách dùng: npm run headers -- /);
  });
});
