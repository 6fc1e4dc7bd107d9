import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL('src/integration/hold-lock.ts').href;

function lockIn(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'sau', 'lock');
}

/** Arguments of a process that takes the lock, prints who had it, and goes on with `then`. */
function taking(file: string, then = ''): string[] {
  return ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', `import { holdLock } from '${MODULE}'; console.log(holdLock(${JSON.stringify(file)})); ${then}`];
}

const take = (file: string): string => execFileSync(process.execPath, taking(file), { encoding: 'utf8' }).trim();

describe('holdLock', () => {
  it('is free at first, and again once the process that held it has ended', (test) => {
    const file = lockIn(test);
    assert.equal(take(file), 'null');
    assert.ok(!existsSync(file));
    assert.equal(take(file), 'null');
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
    assert.equal(take(file), 'null');
  });

  it('is not taken from a process that has not written its number yet', (test) => {
    const file = lockIn(test);
    take(file);
    writeFileSync(file, '');
    assert.equal(take(file), '0');
  });
});
