/** Times the content check on a large library: `npm run bench:content`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContext, openReader } from '../src/check/engine/context.ts';
import { checkContext } from '../src/check/engine/run.ts';
import { libraryEnvironment } from '../src/library/environment.ts';
import { readLibrary } from '../src/library/read-library.ts';
import { wholeNumber } from '../src/commands/command-line.ts';
import { writeLibrary } from './bench/generate/write-library.ts';
import { runScript } from './run-script.ts';

interface Cost {
  wall: number;
  /** Processor seconds: what stays the same on a busy machine. */
  processor: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

function formatCost({ wall, processor }: Cost): string {
  return `${wall.toFixed(1)} s (${processor.toFixed(1)} s of processor)`;
}

await runScript(
  {
    name: 'npm run bench:content',
    about: 'Đo thời gian kiểm tra nội dung của một thư viện lớn.',
    operands: '[SỐ-MỤC]',
    notes: 'SỐ-MỤC là 5000 nếu không ghi.',
  },
  async ({ operands: [entries = '5000'] }) => {
    const count = wholeNumber('SỐ-MỤC', entries, 1);
    const { contentDir } = libraryEnvironment();
    const folder = await mkdtemp(join(tmpdir(), 'content-'));
    try {
      await writeLibrary({ from: contentDir, to: folder, entries: count, seed: '1' });
      const reading = await costOf(() => readLibrary(folder));
      let found = 0;
      let errors = 0;
      const checking = await costOf(async () => {
        const problems = checkContext(await openContext(openReader(folder)));
        found = problems.length;
        errors = problems.filter(({ severity }) => severity === 'lỗi').length;
      });
      console.log(
        `${count} entries: reading alone ${formatCost(reading)}, whole check ${formatCost(checking)}, × ` +
          `${(checking.processor / reading.processor).toFixed(2)}`,
      );
      console.log(`${found} problems, ${errors} errors, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
