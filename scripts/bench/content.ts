/** `npm run bench:content`: what the content check costs at several sizes: all for the first time, once more, and only what has changed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeNumber } from '../../src/commands/command-line.ts';
import { libraryEnvironment } from '../../src/library/environment.ts';
import { runScript } from '../run-script.ts';
import { growthExponent } from './build/growth.ts';
import { measure, type Measured } from './build/measure.ts';
import { changeArticle, OwnBuild } from './build/own-build.ts';
import { writeLibrary } from './generate/write-library.ts';
import { table } from './report.ts';

/** One after the other; before the last an article is changed. */
const RUNS = { 'all, first time': [], 'all, once more': [], '--changed, one article': ['--changed'] } as const;
type Run = keyof typeof RUNS;

interface SizeCosts {
  entries: number;
  costs: Record<Run, Measured>;
}

/** Exit statuses of a check that was made: without errors, and with some. */
const CHECKED = [0, 1];

async function measureSize(entries: number, seed: string): Promise<SizeCosts> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  const library = new OwnBuild(folder);
  try {
    const { contentDir } = library;
    await writeLibrary({ from: libraryEnvironment().contentDir, to: contentDir, entries, seed });
    await library.commit();
    const costs: Partial<Record<Run, Measured>> = {};
    for (const [name, options] of Object.entries(RUNS) as [Run, readonly string[]][]) {
      if (options.length > 0) changeArticle(contentDir);
      const args = ['scripts/thu-vien.mjs', 'check', ...options];
      const where = { cwd: libraryEnvironment().root, env: { CONTENT_DIR: contentDir }, log: join(folder, 'check.log') };
      const cost = await measure({ program: process.execPath, args, ...where, statuses: CHECKED });
      console.error(`${entries} entries, ${name}: ${cost.wall.toFixed(1)} s, CPU ${cost.cpu.toFixed(1)} s, load ${cost.load.toFixed(1)}`);
      costs[name] = cost;
    }
    return { entries, costs: costs as Record<Run, Measured> };
  } finally {
    await library.clean();
    await rm(folder, { recursive: true, force: true });
  }
}

function report(sizes: readonly SizeCosts[]): string {
  const rows = (Object.keys(RUNS) as Run[]).map((name) => {
    const cells = sizes.map(({ costs: { [name]: cost } }) => {
      return `${cost.wall.toFixed(1)} (${cost.cpu.toFixed(1)}), ${Math.round(cost.megabytes)} MB, ${cost.load.toFixed(1)}`;
    });
    const exponent = growthExponent(sizes.map(({ entries, costs }) => ({ size: entries, cost: costs[name].cpu })));
    return [name, ...cells, exponent?.toFixed(2) ?? ''];
  });
  return table(['check', ...sizes.map(({ entries }) => `${entries}: s (CPU), memory, load`), 'exponent of CPU'], rows);
}

await runScript(
  {
    name: 'npm run bench:content --',
    about: 'Đo việc kiểm tra nội dung trên thư viện ghép: cả thư viện lần đầu, cả thư viện lần nữa, và chỉ phần đã đổi (--changed).',
    options: {
      entries: { value: 'SỐ,…', help: 'các cỡ thư viện (1000,10000)' },
      seed: { value: 'CHỮ', help: 'hạt giống của thư viện (1)' },
    },
  },
  async ({ values: { entries = '1000,10000', seed = '1' } }) => {
    const sizes: SizeCosts[] = [];
    for (const size of entries.split(',')) sizes.push(await measureSize(wholeNumber('entries', size, 20), seed));
    console.log(report(sizes));
  },
);
