import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { Pace } from '../../../src/commands/pace.ts';
import { Progress } from '../../../src/commands/progress.ts';
import { tellStanding } from '../../../src/commands/progress-words.ts';

const TERMINAL = { isTTY: true, columns: 60 };

/** A screen that keeps what is written, and a clock that is moved by hand. */
function watched(screen: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv) {
  const written: string[] = [];
  let now = 0;
  const progress = new Progress({ ...screen, write: (text: string) => written.push(text) }, env, () => now);
  const wait = (seconds: number): void => {
    for (let tick = 0; tick < seconds * 4; tick++) {
      now += 0.25;
      progress.tick();
    }
  };
  return { progress, wait, take: () => written.splice(0) };
}

describe('Progress', () => {
  it('says nothing of what is over in three seconds', () => {
    const { progress, wait, take } = watched(TERMINAL, {});
    progress.begin('đọc nội dung', 10);
    wait(2.75);
    progress.end();
    assert.deepEqual(take(), []);
  });

  it('draws one line in its place, and takes it away for what else is printed and at the end', () => {
    const { progress, wait, take } = watched(TERMINAL, {});
    progress.begin('đọc nội dung', 1000);
    for (let done = 1; done <= 8; done++) {
      progress.reach(done * 50);
      wait(1);
    }
    const lines = take();
    assert.ok(lines.length > 4 && lines.every((line) => line.startsWith('\r\u001B[K') && !line.includes('\n')), lines.join(' | '));
    assert.match(lines.at(-1)!, /^\r\u001B\[KĐọc nội dung: 400\/1\.000, còn khoảng (?:10|15) giây$/);
    progress.aside(() => take().forEach((cleared) => assert.equal(cleared, '\r\u001B[K')));
    wait(0.25);
    take();
    progress.end();
    assert.deepEqual(take(), ['\r\u001B[K']);
    wait(5);
    assert.deepEqual(take(), []);
  });

  it('cuts what is wider than the terminal', () => {
    const { progress, wait, take } = watched({ isTTY: true, columns: 12 }, {});
    progress.begin('đối chiếu các bài');
    wait(4);
    assert.equal(take().at(-1), '\r\u001B[KĐối chiếu …');
  });

  it('writes a line of each long phase in the log of a CI, and then one now and then', () => {
    const { progress, wait, take } = watched({}, { CI: 'true' });
    progress.begin('đọc nội dung', 4);
    wait(1);
    progress.begin('dựng các trang', 100);
    wait(2);
    assert.deepEqual(take(), []);
    progress.reach(10);
    wait(20);
    const lines = take();
    assert.equal(lines.length, 2, lines.join(' | '));
    for (const line of lines) assert.match(line, /^Dựng các trang: 10\/100.*\n$/);
  });

  for (const [name, screen, env] of [
    ['is piped', {}, {}],
    ['is piped and CI is off', {}, { CI: 'false' }],
    ['cannot draw a line anew', TERMINAL, { TERM: 'dumb' }],
  ] as const) {
    it(`is silent where the error stream ${name}`, () => {
      const { progress, wait, take } = watched(screen, env);
      progress.begin('đọc nội dung', 4);
      wait(60);
      progress.end();
      assert.deepEqual(take(), []);
    });
  }
});

describe('the time that is left', () => {
  it('is not told before the pace is known', () => {
    const pace = new Pace(0);
    pace.mark(1, 500);
    assert.equal(pace.secondsLeft(1, 500, 1000), null);
    pace.mark(3, 1);
    assert.equal(pace.secondsLeft(3, 1, 1000), null);
    assert.equal(pace.secondsLeft(3, 15, 1000), null);
    assert.equal(pace.secondsLeft(4, 100, 200), 4);
  });

  it('follows the pace of the last seconds', () => {
    const pace = new Pace(0);
    for (let second = 1; second <= 60; second++) pace.mark(second, Math.min(second, 30) * 10 + Math.max(0, second - 30));
    // 300 in the first half minute, 30 in the second: ten at a tenth of the pace take as long as a hundred took.
    const left = pace.secondsLeft(60, 330, 340) ?? 0;
    assert.ok(Math.abs(left - 10) < 1, String(left));
  });

  const standing = { phase: 'vẽ ảnh', done: 3, total: 12, seconds: 61, secondsLeft: null };
  for (const [secondsLeft, said] of [
    [null, 'Vẽ ảnh: 3/12'],
    [2, 'Vẽ ảnh: 3/12, sắp xong'],
    [12, 'Vẽ ảnh: 3/12, còn khoảng 15 giây'],
    [58, 'Vẽ ảnh: 3/12, còn khoảng 1 phút'],
    [61, 'Vẽ ảnh: 3/12, còn khoảng 2 phút'],
    [3700, 'Vẽ ảnh: 3/12, còn khoảng 1 giờ 2 phút'],
  ] as const) {
    it(`is told in words: ${said}`, () => assert.equal(tellStanding({ ...standing, secondsLeft }), said));
  }
  it('is no part of what has no number', () => assert.equal(tellStanding({ ...standing, total: null }), 'Vẽ ảnh: đã 1 phút'));
});

describe('a command in a terminal of its own', { skip: spawnSync('script', ['--version']).error ? 'there is no script(1)' : false }, () => {
  const [supervisor, work] = ['src/commands/supervise.ts', 'tests/unit/commands/odd-work.ts'].map((path) => pathToFileURL(path).href);
  const program =
    `import { supervise } from '${supervisor}'; const input = Array.from({ length: 25 }, () => 'slow.mdx'); ` +
    `await supervise({ script: new URL('${work}'), input, stage: 'đọc nội dung', seconds: { file: 9, stage: 9, whole: 99 } }); console.log('xong');`;
  const run = (redirected: string): string => {
    const command = `"${process.execPath}" --input-type=module -e "${program}" ${redirected}`;
    const { CI: _ci, ...env } = process.env;
    return spawnSync('script', ['-qec', command, '/dev/null'], { env: { ...env, TERM: 'xterm' }, encoding: 'utf8', input: '' }).stdout;
  };

  it('shows how many files are read, and leaves nothing of it behind', () => {
    const output = run('');
    assert.match(output, /\r\u001B\[KĐọc nội dung: \d+\/25, (?:còn khoảng 5 giây|sắp xong)/);
    assert.match(output, /\r\u001B\[Kxong\r\n$/);
  });

  it('shows nothing where its error stream goes to a file', () => assert.equal(run('2>/dev/null'), 'xong\r\n'));
});
