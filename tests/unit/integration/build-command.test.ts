import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runBuild } from '../../../src/integration/build-library.ts';
import { runJoin } from '../../../src/integration/shards/join-command.ts';
import { quietTerminal } from '../../quiet-terminal.ts';

const room = mkdtempSync(join(tmpdir(), 'build-'));
after(() => rmSync(room, { recursive: true }));
const build = (...args: string[]): Promise<number> => runBuild(args, quietTerminal({ cwd: room }));

describe('build --shard', () => {
  for (const odd of ['3', '0/3', '4/3', '1/0', '1/1000', 'a/b', '1/3/5', ''])
    it(`refuses “${odd}”`, () => assert.rejects(build('--shard', odd), { name: 'UsageError', message: /--shard/ }));

  it('leaves to the join what is made of the whole site', async () => {
    for (const option of ['--portable', '--compress'])
      await assert.rejects(build('--shard', '1/3', option), { name: 'UsageError', message: /viết chúng ở lệnh ghép, thu-vien join/ });
    await assert.rejects(build('--to', 'dist'), { name: 'UsageError', message: /viết thêm --shard I\/N/ });
  });
});

describe('join', () => {
  it('looks beside the site where nothing is said, and names the folder where there is none', () =>
    assert.rejects(runJoin([], quietTerminal({ cwd: room })), { message: /\/dist\.phan: không có thư mục này\./ }));
});
