import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { article, SOUND } from '../library/content-folder.ts';
import type { End, Run } from './cut-short.ts';
import type { WORK } from './written-commands.ts';

const MOST_WRITES = 60;
const PROCESS = resolve('tests/unit/commands/cut-short.ts');

interface Command {
  /** Files the folder `content/` begins with. */
  files: Record<string, string | Uint8Array>;
  /** What the next run makes of what a kill left is looked at, too. */
  isRunAgain?: boolean;
}

const TYPO = article({ title: 'Bài thử của thư viện' }, 'Chữ tổ hợp: Vie\u0323\u0302t Nam.   ');
const commands: Record<keyof typeof WORK, Command> = {
  'check --fix': { files: { ...SOUND, 'articles/bai-sai.mdx': TYPO } },
  new: { files: { ...SOUND } },
  import: { files: { ...SOUND, '../ban-tin.txt': readFileSync('tests/fixtures/import/ban-tin.txt') }, isRunAgain: true },
  handbook: { files: { 'README.md': 'bản cũ của sổ tay\n'.repeat(1000) }, isRunAgain: true },
};

function emptyFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function folderWith(test: TestContext, files: Command['files']): string {
  const folder = emptyFolder(test);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'content', file)), { recursive: true });
    writeFileSync(join(folder, 'content', file), text);
  }
  return folder;
}

/** Runs a command in folders, one after another in one process; their ends, none where the process was killed. */
function run(command: string, runs: readonly Run[]): Promise<{ signal: string | null; ends: End[] }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROCESS, command, JSON.stringify(runs)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_TEST_CONTEXT: '' },
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('close', (_, signal) => resolve({ signal, ends: JSON.parse(printed || '[]') as End[] }));
  });
}

/** Every file by path with its text, without caches and what is beside it for the moment. */
function textsOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (name) => name.isFile() && !/^\.ghi-/.test(name.name) && !name.parentPath.includes('node_modules'),
  );
  return new Map(
    names
      .map(
        (name) =>
          [join(name.parentPath, name.name).slice(folder.length + 1), readFileSync(join(name.parentPath, name.name), 'utf8')] as const,
      )
      .sort(),
  );
}

const leftovers = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.includes('.ghi-'));

for (const [name, { files, isRunAgain }] of Object.entries(commands)) {
  describe(`${name}, killed at any write`, () => {
    it(`leaves of every file the old or the new${isRunAgain ? ', and the next run finishes the work' : ''}`, async (test) => {
      const [folder, copies] = [folderWith(test, files), emptyFolder(test)];
      const old = textsOf(folder);
      // One run is copied at each write: what a kill leaves is what lies there at that moment.
      const { signal, ends } = await run(name, [{ folder, copies }]);
      assert.deepEqual([signal, ends.map(({ said }) => said)], [null, ['']]);
      const renewed = textsOf(folder);
      assert.notDeepEqual(old, renewed);
      const writes = readdirSync(copies)
        .map(Number)
        .sort((a, b) => a - b);
      assert.ok(writes.length >= 4 && writes.length < MOST_WRITES, `${writes.length} writes`);
      const left = writes.map((write) => ({ write, folder: join(copies, String(write)), texts: textsOf(join(copies, String(write))) }));
      for (const { write, texts } of left)
        for (const [file, text] of texts)
          assert.ok(text === old.get(file) || text === renewed.get(file), `${file} at write ${write}: ${text.slice(0, 200)}`);
      await assertKillLeaves(test, name, files, left[writes.length >> 1]!);
      if (!isRunAgain) return;
      await run(name, left);
      for (const { write, folder, texts } of left) {
        assert.deepEqual(textsOf(folder), renewed, `after write ${write}`);
        // Where all was done there is nothing left to write, and what lies beside waits for the next that does.
        if (!isDeepStrictEqual(texts, renewed)) assert.deepEqual(leftovers(folder), [], `after write ${write}`);
      }
    });

    it('says in one sentence that the disk is full, and takes back what it began', async (test) => {
      const old = textsOf(folderWith(test, files));
      const runs = (name === 'check --fix' ? [2, 3, 8, 9, 10] : [2, 3]).map((fullAt) => ({ folder: folderWith(test, files), fullAt }));
      const { ends } = await run(name, runs);
      assert.equal(ends.length, runs.length);
      for (const [index, { folder, fullAt }] of runs.entries()) {
        const { status, said } = ends[index]!;
        // A cache that cannot be written is no fault, and the work goes on.
        if (name === 'check --fix' && said === '') continue;
        if (name === 'check --fix')
          assert.match(said, /^Không ghi được tệp .*: tệp giữ nguyên như cũ\. Kiểm tra quyền ghi và dung lượng đĩa\.$/);
        if (name === 'import') assert.match(said, /^Không còn chỗ trống để ghi vào /);
        if (name !== 'check --fix') assert.notEqual(status, 0);
        if (existsSync(join(folder, 'content/articles')))
          assert.deepEqual(
            [...textsOf(folder)].filter(([file, text]) => old.get(file) !== text),
            [],
            `write ${fullAt}`,
          );
        assert.deepEqual(leftovers(folder), []);
      }
    });
  });
}

/** A copy must be what a process that is killed in earnest at that write leaves. */
async function assertKillLeaves(
  test: TestContext,
  name: string,
  files: Command['files'],
  { write, texts }: { write: number; texts: Map<string, string> },
): Promise<void> {
  const folder = folderWith(test, files);
  const { signal } = await run(name, [{ folder, killAt: write }]);
  assert.equal(signal, 'SIGKILL');
  assert.deepEqual(textsOf(folder), texts, `killed at write ${write}`);
}

describe('writing', () => {
  it('keeps the permissions of a file, and writes through no link', async (test) => {
    const { writeCarefully } = await import('../../../src/commands/write-carefully.ts');
    const { chmodSync, statSync, symlinkSync } = await import('node:fs');
    const folder = folderWith(test, { 'a.txt': 'cũ' });
    const file = join(folder, 'content/a.txt');
    chmodSync(file, 0o640);
    await writeCarefully(file, 'mới');
    assert.deepEqual([readFileSync(file, 'utf8'), statSync(file).mode & 0o777], ['mới', 0o640]);
    symlinkSync(file, join(folder, 'content/b.txt'));
    await assert.rejects(writeCarefully(join(folder, 'content/b.txt'), 'xấu'), {
      message: /là liên kết \(symlink\), không phải tệp thường, nên không ghi vào đó/,
    });
    await assert.rejects(writeCarefully(file, 'đè', { isNew: true }), { code: 'EEXIST' });
    assert.equal(readFileSync(file, 'utf8'), 'mới');
    assert.deepEqual(leftovers(folder), []);
  });
});
