import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { article, SOUND } from '../library/content-folder.ts';

const MOST_WRITES = 60;
/** Processes at the same time. */
const AT_ONCE = 2;
const NODE = ['--import', pathToFileURL('tests/unit/commands/kill-at-write.mjs').href, '--input-type=module', '-e'];
/** Each run loads the whole command: what one has compiled serves the next. */
const COMPILED = mkdtempSync(join(tmpdir(), 'thu-vien-'));
after(() => rmSync(COMPILED, { recursive: true, force: true }));
const from = (module: string): string => pathToFileURL(`src/${module}`).href;

interface Command {
  /** Files the folder `content/` begins with. */
  files: Record<string, string | Uint8Array>;
  /** Runs in that folder. */
  source: string;
  /** What the next run makes of every third is looked at, too: dear. */
  isRunAgain?: boolean;
}

const TYPO = article({ title: 'Bài thử của thư viện' }, 'Chữ tổ hợp: Vie\u0323\u0302t Nam.   ');
/** Source of a terminal in the folder of `content/`. */
const TERMINAL =
  "{ env: { ...process.env, CONTENT_DIR: 'content' }, cwd: process.cwd(), print() {}, complain: console.error, isInteractive: false }";
const commands: Record<string, Command> = {
  'check --fix': {
    files: { ...SOUND, 'articles/bai-sai.mdx': TYPO },
    source: `import { runContentCheck } from '${from('check/command.ts')}'; await runContentCheck(['--fix'], ${TERMINAL});`,
  },
  new: {
    files: { ...SOUND },
    source:
      `import { createEntry } from '${from('editing/new/create-entry.ts')}'; import { readFilledEntries as readEntries } from '${from('editing/new/filled-entries.ts')}'; ` +
      `await createEntry(['topic', 'Nêu gương', '--group', 'phong-cach', '--description', 'Người đi trước làm mẫu cho người đi ` +
      `sau, nhất là cán bộ, đảng viên.', '--yes'], ${TERMINAL}, { ask: null, readEntries: (folder) => readEntries(folder, null) });`,
  },
  import: {
    files: { ...SOUND, '../ban-tin.txt': readFileSync('tests/fixtures/import/ban-tin.txt') },
    source:
      `import { runImport } from '${from('import/command.ts')}'; import { inThisProcess } from '${from('../tests/import-steps.ts')}'; ` +
      `process.exitCode = await runImport(['ban-tin.txt', '--id', 'ban-tin', '--yes'], ${TERMINAL}, inThisProcess);`,
    isRunAgain: true,
  },
  handbook: {
    files: { 'README.md': 'bản cũ của sổ tay\n'.repeat(1000) },
    source:
      `import { writeCarefully } from '${from('commands/write-carefully.ts')}'; await writeCarefully('content/README.md', 'bản mới ` +
      `của sổ tay\\n'.repeat(1000));`,
    isRunAgain: true,
  },
};

function folderWith(test: TestContext, { files }: Command): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'content', file)), { recursive: true });
    writeFileSync(join(folder, 'content', file), text);
  }
  return folder;
}

function run(
  folder: string,
  { source }: Command,
  env: Record<string, string> = {},
): Promise<{ signal: string | null; status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...NODE, source], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_TEST_CONTEXT: '', NODE_COMPILE_CACHE: COMPILED, KILL_AT: '0', ...env },
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('close', (status, signal) => resolve({ signal, status, stderr }));
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

for (const [name, command] of Object.entries(commands)) {
  describe(`${name}, killed at any write`, () => {
    it(`leaves of every file the old or the new${command.isRunAgain ? ', and the next run finishes the work' : ''}`, async (test) => {
      const before = folderWith(test, command);
      const after = folderWith(test, command);
      const whole = await run(after, command);
      assert.deepEqual([whole.signal, whole.status, whole.stderr], [null, whole.status, ''], whole.stderr);
      const [old, renewed] = [textsOf(before), textsOf(after)];
      assert.notDeepEqual(old, renewed);
      let kills = 0;
      const killAt = async (write: number): Promise<boolean> => {
        const folder = folderWith(test, command);
        const killed = await run(folder, command, { KILL_AT: String(write) });
        if (killed.signal === null) return false;
        kills += 1;
        for (const [file, text] of textsOf(folder))
          assert.ok(text === old.get(file) || text === renewed.get(file), `${file} at write ${write}: ${text.slice(0, 200)}`);
        if (!command.isRunAgain || write % 3 !== 1) return true;
        const isDone = isDeepStrictEqual(textsOf(folder), renewed);
        await run(folder, command);
        assert.deepEqual(textsOf(folder), renewed, `after write ${write}`);
        // Where all was done there is nothing left to write, and what lies beside waits for the next that does.
        if (!isDone) assert.deepEqual(leftovers(folder), [], `after write ${write}`);
        return true;
      };
      for (let write = 1; write <= MOST_WRITES; write += AT_ONCE) {
        const killed = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => killAt(write + index)));
        if (killed.includes(false)) break;
      }
      assert.ok(kills >= 4 && kills < MOST_WRITES, `${kills} writes`);
    });

    it('says in one sentence that the disk is full, and takes back what it began', async (test) => {
      const old = textsOf(folderWith(test, command));
      await Promise.all(
        (name === 'check --fix' ? [2, 3, 8, 9, 10] : [2, 3]).map(async (write) => {
          const folder = folderWith(test, command);
          const { status, stderr } = await run(folder, command, { KILL_AT: String(write), FAIL_WITH: 'ENOSPC' });
          // A cache that cannot be written is no fault, and the work goes on.
          if (name === 'check --fix' && stderr === '') return;
          if (name === 'check --fix')
            assert.match(stderr, /^Không ghi được tệp .*: tệp giữ nguyên như cũ\. Kiểm tra quyền ghi và dung lượng đĩa\.\n$/);
          if (name === 'import') assert.match(stderr, /^Không còn chỗ trống để ghi vào /);
          if (name !== 'check --fix') assert.notEqual(status, 0);
          if (existsSync(join(folder, 'content/articles')))
            assert.deepEqual(
              [...textsOf(folder)].filter(([file, text]) => old.get(file) !== text),
              [],
              `write ${write}`,
            );
          assert.deepEqual(leftovers(folder), []);
        }),
      );
    });
  });
}

describe('writing', () => {
  it('keeps the permissions of a file, and writes through no link', async (test) => {
    const { writeCarefully } = await import('../../../src/commands/write-carefully.ts');
    const { chmodSync, statSync, symlinkSync } = await import('node:fs');
    const folder = folderWith(test, { files: { 'a.txt': 'cũ' }, source: '' });
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
