import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { announceFile } from '../../../src/commands/announce.ts';
import { Crew, supervise } from '../../../src/commands/supervise.ts';

const script = pathToFileURL('tests/unit/commands/odd-work.ts');
const NODE = ['--input-type=module', '-e'];
/** Short for the files that hang, long for the others. */
const seconds = { file: 3, stage: 3, whole: 120 };

function over(...files: string[]): Promise<{ read: string[]; problems: string[] }> {
  return supervise({ script, input: files, stage: 'đọc nội dung', seconds });
}

describe('supervise', () => {
  it('gives what the work gave', async () => {
    assert.deepEqual(await over('a.mdx', 'b.mdx'), { read: ['a.mdx', 'b.mdx'], problems: [] });
  });

  const endings = {
    'hangs.mdx': 'Đọc tệp này mãi không xong nên đã dừng lại.',
    'waits.mdx': 'Đọc tệp này mãi không xong nên đã dừng lại.',
    'dies.mdx': 'Chương trình đọc bị tắt giữa chừng khi đọc tệp này.',
    'leaves.mdx': 'Chương trình đọc bị tắt giữa chừng khi đọc tệp này.',
  };
  for (const [file, message] of Object.entries(endings)) {
    it(`names a file that ${file.replace('.mdx', '')}, and reads all the others`, async () => {
      assert.deepEqual(await over('a.mdx', file, 'b.mdx'), { read: ['a.mdx', 'b.mdx'], problems: [`${file} qua-lau ${message}`] });
    });
  }

  it('does not take for the time of a file what is made in it for all files', async () => {
    const brief = { file: 1, stage: 30, whole: 60 };
    assert.deepEqual(await supervise({ script, input: ['asks-all.mdx', 'hangs.mdx', 'b.mdx'], stage: 'đọc', seconds: brief }), {
      read: ['asks-all.mdx', 'b.mdx'],
      problems: [`hangs.mdx qua-lau ${endings['hangs.mdx']}`],
    });
  });

  it('names a file that eats the memory', { timeout: 180_000 }, async () => {
    const { read, problems } = await supervise<{ read: string[]; problems: string[] }>({
      script,
      input: ['eats.mdx', 'b.mdx'],
      stage: 'đọc',
      seconds: { file: 120, stage: 60, whole: 170 },
      heapMegabytes: 64,
    });
    assert.deepEqual(
      { read, problems },
      { read: ['b.mdx'], problems: ['eats.mdx qua-lau Đọc tệp này tốn quá nhiều bộ nhớ nên đã dừng lại.'] },
    );
  });

  it('names several such files', async () => {
    const { read, problems } = await over('dies.mdx', 'a.mdx', 'leaves.mdx', 'hangs.mdx');
    assert.deepEqual([read, problems.map((problem) => problem.split(' ')[0])], [['a.mdx'], ['dies.mdx', 'leaves.mdx', 'hangs.mdx']]);
  });

  it('says in one sentence what was thrown, and nothing of the stack', async () => {
    await assert.rejects(over('throws.mdx'), {
      message: 'Lỗi ngoài dự kiến của chương trình: x is not a function. Chạy lại; nếu vẫn vậy, gửi dòng này cho người phụ trách kỹ thuật.',
    });
    await assert.rejects(over('rejects.mdx'), { message: /^Lỗi ngoài dự kiến của chương trình: quên đợi\. / });
  });

  it('gives up on work that hangs between files, with its stage', async () => {
    await assert.rejects(over('a.mdx', 'late'), {
      message: 'Quá lâu khi đối chiếu, nên đã dừng lại. Chạy lại khi máy rảnh hơn; nếu vẫn vậy, báo người phụ trách kỹ thuật.',
    });
  });

  it(
    'its process ends with this one, killed in whatever way, even in the middle of an endless loop',
    { skip: !existsSync('/proc/self/stat') },
    async () => {
      const source = `import { Crew, supervise } from '${pathToFileURL('src/commands/supervise.ts').href}';
      process.on('SIGUSR2', () => undefined);
      await supervise({ script: new URL('${script.href}'), input: ['hangs.mdx'], stage: '', seconds: { file: 300, stage: 300, whole: 300 } });`;
      const parent = spawn(process.execPath, [...NODE, source], { stdio: 'ignore' });
      const child = await waitFor(() => childOf(parent.pid ?? 0));
      // Until it spins: its watching thread is up by then.
      await waitFor(() => (processorTicks(child) > 60 ? true : null));
      parent.kill('SIGKILL');
      await waitFor(() => (existsSync(`/proc/${child}`) && !isZombie(child) ? null : true));
    },
  );
});

describe('a crew', () => {
  it('does work after work in one process; what goes wrong there is done once more in a new one, and harms nothing behind it', async (t) => {
    const crew = new Crew();
    t.after(() => crew.end());
    const by = (...files: string[]) =>
      crew.supervise<{ read: string[]; problems: string[] }>({ script, input: files, stage: 'đọc', seconds });
    assert.deepEqual((await by('a.mdx')).read, ['a.mdx']);
    assert.deepEqual((await by('only-in-used.mdx')).read, ['only-in-used.mdx']);
    assert.deepEqual((await by('only-in-new.mdx')).read, ['only-in-new.mdx']);
    for (const file of ['dies.mdx', 'leaves.mdx', 'hangs.mdx']) {
      const { read, problems } = await by(file, 'b.mdx');
      assert.deepEqual([read, problems.length], [['b.mdx'], 1], file);
    }
    await assert.rejects(by('throws.mdx'), /Lỗi ngoài dự kiến/);
    assert.deepEqual(await Promise.all([by('a.mdx'), by('b.mdx')]), [
      { read: ['a.mdx'], problems: [] },
      { read: ['b.mdx'], problems: [] },
    ]);
  });
});

it('announceFile does nothing without a supervisor', () => {
  assert.equal(announceFile('a.mdx'), null);
});

async function waitFor<T>(look: () => T | null): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail('waited a minute');
}

function childOf(pid: number): number | null {
  const text = existsSync(`/proc/${pid}/task/${pid}/children`) ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8') : '';
  return Number.parseInt(text, 10) || null;
}

function processorTicks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

function isZombie(pid: number): boolean {
  return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}
