import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';

import { holdLock } from '../../../src/integration/hold-lock.ts';

const MODULE = pathToFileURL('src/integration/hold-lock.ts').href;
const NODE = ['--input-type=module', '-e'];

function lockIn(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'sau', 'lock');
}

/** Arguments of a process that takes the lock, prints who had it, and goes on with `then`. */
function taking(file: string, then = ''): string[] {
  return [...NODE, `import { holdLock } from '${MODULE}'; console.log(holdLock(${JSON.stringify(file)})?.pid ?? 'free'); ${then}`];
}

const take = (file: string): string => execFileSync(process.execPath, taking(file), { encoding: 'utf8' }).trim();

/** A lock with something in its place. */
function lockWith(test: TestContext, text: string): string {
  const file = lockIn(test);
  mkdirSync(dirname(file));
  writeFileSync(file, text);
  const minuteAgo = new Date(Date.now() - 60_000);
  utimesSync(file, minuteAgo, minuteAgo);
  return file;
}

describe('holdLock', () => {
  it('is free at first, and again once the process that held it has ended', (test) => {
    const file = lockIn(test);
    assert.equal(take(file), 'free');
    assert.ok(!existsSync(file));
    assert.equal(take(file), 'free');
    assert.deepEqual(readdirSync(dirname(file)), []);
  });

  it('names the process that holds it, until that one is killed', async (test) => {
    const file = lockIn(test);
    const holder = spawn(process.execPath, taking(file, 'setInterval(() => {}, 1000);'));
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    assert.equal(take(file), String(holder.pid));
    const ended = new Promise((resolve) => holder.once('close', resolve));
    holder.kill('SIGKILL');
    await ended;
    assert.ok(existsSync(file));
    assert.equal(take(file), 'free');
  });

  it('of many at once only one has it', async (test) => {
    const file = lockWith(test, JSON.stringify({ pid: 2 ** 22 + 1, start: null, host: hostname() }));
    const answers = await Promise.all(
      Array.from(
        { length: 6 },
        () =>
          new Promise<string>((resolve) => {
            const child = spawn(process.execPath, taking(file, 'setInterval(() => {}, 1000);'));
            test.after(() => child.kill('SIGKILL'));
            child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
          }),
      ),
    );
    assert.equal(answers.filter((answer) => answer === 'free').length, 1, answers.join());
  });

  it('that is dead is taken away by one process alone, whatever others do in between', async (test) => {
    const file = lockWith(test, JSON.stringify({ pid: 2 ** 22 + 1, start: null, host: hostname() }));
    // Before and after each change of a name another process tries to take the lock, and keeps it if it can.
    const intruded = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      import { spawn } from 'node:child_process';
      const rename = fs.renameSync;
      let intruders = 0;
      const intrude = () => {
        const answer = ${JSON.stringify(file)} + '.intruder-' + ++intruders;
        const code = \`import { holdLock } from '${MODULE}'; import { renameSync, writeFileSync } from 'node:fs';
          let said = 'refused'; try { said = holdLock(${JSON.stringify(file)}) ? 'held' : 'free'; } catch {}
          writeFileSync('\${answer}.new', process.pid + ' ' + said); renameSync('\${answer}.new', '\${answer}');
          setInterval(() => {}, 1000);\`;
        spawn(process.execPath, [...${JSON.stringify(NODE)}, code], { stdio: 'ignore' });
        while (!fs.existsSync(answer)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      };
      fs.renameSync = (from, to) => { intrude(); rename(from, to); intrude(); };
      syncBuiltinESMExports();
      const { holdLock } = await import('${MODULE}');
      console.log(holdLock(${JSON.stringify(file)}) ? 'held' : 'free');
      setInterval(() => {}, 1000);`;
    const first = spawn(process.execPath, [...NODE, intruded]);
    test.after(() => first.kill('SIGKILL'));
    const said = await new Promise<string>((resolve) => first.stdout.once('data', (text: Buffer) => resolve(text.toString().trim())));
    const answers = readdirSync(dirname(file))
      .filter((name) => name.includes('.intruder-'))
      .map((name) => readFileSync(join(dirname(file), name), 'utf8').split(' '));
    for (const [pid] of answers) process.kill(Number(pid), 'SIGKILL');
    assert.equal([said, ...answers.map(([, answer]) => answer)].filter((answer) => answer === 'free').length, 1, JSON.stringify(answers));
    assert.ok(answers.length >= 2);
  });

  it('is waited for while it is being written, on systems without links', (test) => {
    const file = lockIn(test);
    mkdirSync(dirname(file));
    writeFileSync(file, '');
    const other = JSON.stringify({ pid: process.pid, start: null, host: hostname() });
    const waiting = `
      import { utimesSync, writeFileSync } from 'node:fs';
      Atomics.wait = () => writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(other)});
      const { holdLock } = await import('${MODULE}');
      utimesSync(${JSON.stringify(file)}, new Date(), new Date());
      console.log(holdLock(${JSON.stringify(file)})?.pid ?? 'free');`;
    assert.equal(execFileSync(process.execPath, [...NODE, waiting], { encoding: 'utf8' }).trim(), String(process.pid));
  });

  for (const [name, text] of Object.entries({
    'an empty file': '',
    'the number of an older version': '1',
    nonsense: '{"pid":"x"}',
    binary: '\0\x01',
    null: 'null',
  })) {
    it(`is not kept by ${name}`, (test) => {
      assert.equal(take(lockWith(test, text)), 'free');
    });
  }

  it('is not kept by another process that has got the number of the one that is gone', (test) => {
    const file = lockWith(test, JSON.stringify({ pid: process.pid, start: 'an earlier boot 1', host: hostname() }));
    assert.equal(take(file), existsSync('/proc/self/stat') ? 'free' : String(process.pid));
  });

  it('of another machine is believed for some hours, since nobody can ask there', (test) => {
    const file = lockWith(test, JSON.stringify({ pid: 1, start: null, host: 'may-khac' }));
    assert.equal(take(file), '1');
    const old = new Date(Date.now() - 4 * 3_600_000);
    utimesSync(file, old, old);
    assert.equal(take(file), 'free');
  });

  it('leaves alone what is no file, and says so', (test) => {
    const file = lockIn(test);
    mkdirSync(file, { recursive: true });
    assert.throws(() => holdLock(file), { message: /phải là tệp khóa .* Xóa nó rồi chạy lại\.$/ });
    const other = lockWith(test, '');
    rmSync(other);
    writeFileSync(`${other}.dich`, 'quan trọng');
    symlinkSync(`${other}.dich`, other);
    assert.throws(() => holdLock(other), { message: /phải là tệp khóa/ });
    assert.equal(readFileSync(`${other}.dich`, 'utf8'), 'quan trọng');
  });
});
