import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

describe('set-up in a clean clone', { timeout: 600_000 }, () => {
  const room = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  const clone = join(room, 'kho');
  after(() => rmSync(room, { recursive: true, force: true }));
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: clone, encoding: 'utf8', shell: process.platform === 'win32' && command === 'npm' });
  const OPTIONS = ['--no-audit', '--no-fund', '--prefer-offline', '--silent'];

  it('changes no file that git keeps, by `npm ci` or by `npm install`', () => {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${process.cwd()}`, clone]);
    run('npm', 'ci', ...OPTIONS);
    assert.equal(run('git', 'status', '--porcelain'), '', 'npm ci');
    run('npm', 'install', '--package-lock-only', ...OPTIONS);
    assert.equal(run('git', 'status', '--porcelain'), '', 'npm install');
  });
});
