/** Work for supervise.test.ts: goes over files by name, each of which does what its name says. */
import { spawn } from 'node:child_process';
import { announceFile, announceStage, besideReading } from '../../../src/commands/announce.ts';
import { doWork } from '../../../src/commands/do-work.ts';

const DEEDS: Readonly<Record<string, () => unknown>> = {
  async 'waits.mdx'() {
    await new Promise(() => setInterval(() => undefined, 1000));
  },
  'slow.mdx': () => new Promise((resolve) => setTimeout(resolve, 200)),
  'asks-all.mdx'() {
    const end = performance.now() + 2000;
    besideReading('đối chiếu', () => {
      while (performance.now() < end);
    });
  },
  'hangs.mdx'() {
    for (;;);
  },
  'eats.mdx'() {
    const eaten: string[][] = [];
    for (;;) eaten.push(Array.from({ length: 1_000_000 }, (_, index) => `${eaten.length} ${index}`));
  },
  'dies.mdx': () => process.kill(process.pid, 'SIGSEGV'),
  'leaves.mdx': () => process.exit(3),
  'throws.mdx'() {
    throw new TypeError('x is not a function\n    at secret (/home/ai-do/bi-mat.ts:1:1)');
  },
  'rejects.mdx'() {
    void Promise.reject(new Error('quên đợi'));
    return new Promise((resolve) => setTimeout(resolve, 500));
  },
  'only-in-new.mdx'() {
    if (given > 1) throw new Error('đã làm việc khác');
  },
  'only-in-used.mdx'() {
    if (given === 1) throw new Error('chưa làm việc gì');
  },
  async 'has-child.mdx'() {
    const { pid } = spawn('sleep', ['300'], { stdio: 'ignore' });
    return pid;
  },
};

/** Pieces of work that this process was given. */
let given = 0;

await doWork(async (files: string[]) => {
  given += 1;
  const read: string[] = [];
  const problems: string[] = [];
  if (files.includes('slow.mdx')) announceStage('đọc nội dung', files.length);
  for (const file of files) {
    const lost = announceFile(file);
    if (lost) problems.push(`${lost.file} ${lost.rule} ${lost.message}`);
    else {
      await DEEDS[file]?.();
      read.push(file);
    }
  }
  announceStage('đối chiếu');
  if (files.includes('late')) await DEEDS['waits.mdx']?.();
  return { read, problems };
});
