/**
 * Times the content check on a large library: `npm run bench:content`.
 * The entries are the real content over and over, each copy with its own id and title.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openContext, openReader } from '../src/check/engine/context.ts';
import { checkContext } from '../src/check/engine/run.ts';
import { listContentFiles } from '../src/library/content-files.ts';
import { readContentTree } from '../src/library/content-tree.ts';
import { libraryEnvironment } from '../src/library/environment.ts';
import { readLibrary } from '../src/library/read-library.ts';
import { wholeNumber } from '../src/commands/command-line.ts';
import { collectionDefinitions } from '../src/schemas/collections.ts';
import { runScript } from './run-script.ts';

/** The source with its title told apart from the original's. */
function renamed(source: string, titleField: string, copy: number): string {
  const title = new RegExp(`^(${titleField}: (?:[|>][-+]?\\n +)?)(["']?)`, 'm');
  return source.replace(title, (_, head: string, quote: string) => `${head}${quote}${copy}.`);
}

async function generate(from: string, to: string, wanted: number): Promise<number> {
  const { files } = listContentFiles(readContentTree(from));
  for (let made = 0; made < wanted; made++) {
    const original = files[made % files.length];
    if (!original) break;
    const copy = Math.floor(made / files.length);
    const { format, titleField } = collectionDefinitions[original.collection];
    const path = join(to, original.collection, `${original.id}${copy > 0 ? `-${copy}` : ''}.${format}`);
    const source = await readFile(join(from, original.file), 'utf8');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, copy > 0 ? renamed(source, titleField, copy) : source);
  }
  return wanted;
}

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
      for (const file of ['site.yaml', 'abbreviations.yaml', 'synonyms.yaml']) await cp(join(contentDir, file), join(folder, file));
      await generate(contentDir, folder, count);
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
