/** `npm run bench:shards`: a build that is shared out, beside one by one machine: what each costs, and that both make the same site. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { wholeNumber } from '../../src/commands/command-line.ts';
import { libraryEnvironment } from '../../src/library/environment.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { Refusal } from '../../src/problems/refusal.ts';
import { MANIFEST, readManifest } from '../../src/release/manifest.ts';
import { compareFolder, isSame } from '../../src/release/verify.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { runScript } from '../run-script.ts';
import { measure, type Measured } from './build/measure.ts';
import { OwnBuild } from './build/own-build.ts';
import { weighFiles } from './build/weigh-files.ts';
import { writeLibrary } from './generate/write-library.ts';
import { readNaturalQueries } from './natural-set.ts';

/** Results of a query that are compared. */
const LOOKED_AT = 20;

await runScript(
  {
    name: 'npm run bench:shards --',
    about: `Dựng một thư viện một lần, rồi dựng nó thành nhiều phần (mỗi phần như ở một máy mới) và ghép; so từng tệp, bản kê, và thứ tự
kết quả của các câu hỏi đã chấm; in ra mỗi việc tốn bao nhiêu. Khác nhau thì thoát với mã 1.`,
    options: {
      entries: { value: 'SỐ', help: 'cỡ thư viện (1000)' },
      shards: { value: 'SỐ', help: 'số phần (10)' },
      seed: { value: 'CHỮ', help: 'hạt giống của thư viện (1)' },
      pdf: { help: 'làm cả PDF, nếu máy có Chrome hay Chromium' },
    },
  },
  async ({ values: { entries = '1000', shards = '10', seed = '1', pdf } }) => {
    const [size, count] = [wholeNumber('entries', entries, 20), wholeNumber('shards', shards, 1)];
    await mkdir('test-results', { recursive: true });
    const folder = resolve(await mkdtemp(`test-results/shards-${size}-`));
    try {
      const own = new OwnBuild(folder);
      await writeLibrary({ from: libraryEnvironment().contentDir, to: own.contentDir, entries: size, seed });
      await writeFile(join(folder, '.gitignore'), '/*\n!/content\n');
      await own.commit();
      return await compare(folder, own.contentDir, count, pdf ? {} : { WITHOUT_PDF: '1' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);

async function compare(folder: string, contentDir: string, count: number, env: NodeJS.ProcessEnv): Promise<number> {
  const [whole, joined] = [join(folder, 'whole'), join(folder, 'joined')];
  const moment = String(Math.floor(Date.now() / 1000));
  /** Each as on a machine that has built nothing yet. */
  const run = async (what: string, out: string, ...args: string[]): Promise<Measured> => {
    const cache = join(folder, 'cache');
    const variables = { ...env, CONTENT_DIR: contentDir, OUT_DIR: out, CACHE_DIR: cache, SOURCE_DATE_EPOCH: moment };
    const command = { program: process.execPath, args: ['scripts/thu-vien.mjs', ...args], cwd: process.cwd(), env: variables };
    const measured = await measure({ ...command, log: join(folder, 'build.log') });
    await rm(cache, { recursive: true, force: true });
    console.error(
      `${what}: ${measured.wall.toFixed(1)} s, CPU ${measured.cpu.toFixed(1)} s; load of the machine ${measured.load.toFixed(1)}`,
    );
    return measured;
  };
  const ofWhole = await run('whole', whole, 'build');
  const ofParts: Measured[] = [];
  for (let number = 1; number <= count; number++)
    ofParts.push(await run(`part ${number}`, joined, 'build', '--shard', `${number}/${count}`));
  const ofJoin = await run('join', joined, 'join');
  await report(ofWhole, ofParts, ofJoin, `${joined}.phan`);
  const faults = [...(await differingFiles(whole, joined)), ...(await differingRanks(whole, joined))];
  for (const fault of faults) console.log(fault);
  return faults.length > 0 ? 1 : 0;
}

async function report(whole: Measured, parts: readonly Measured[], join: Measured, folder: string): Promise<void> {
  const line = (name: string, { wall, cpu, megabytes }: Pick<Measured, 'wall' | 'cpu' | 'megabytes'>): string =>
    `| ${[name, wall.toFixed(1), cpu.toFixed(1), (cpu / whole.cpu).toFixed(2), Math.round(megabytes)].join(' | ')} |`;
  const byCost = parts.toSorted((a, b) => a.cpu - b.cpu);
  const largest = byCost.at(-1)!;
  const all = parts.reduce((sum, { wall, cpu }) => ({ wall: sum.wall + wall, cpu: sum.cpu + cpu }), { wall: 0, cpu: 0 });
  console.log(
    [
      '| | wall, s | CPU, s | CPU, × whole | memory, MB |',
      '| --- | --: | --: | --: | --: |',
      line('whole', whole),
      line('a part: the least', byCost[0]!),
      line('a part: the middle', byCost[Math.floor(byCost.length / 2)]!),
      line('a part: the most', largest),
      line('join', join),
      line('one after the other: the largest part, then the join', {
        wall: largest.wall + join.wall,
        cpu: largest.cpu + join.cpu,
        megabytes: Math.max(largest.megabytes, join.megabytes),
      }),
      line('all parts and the join', { wall: all.wall + join.wall, cpu: all.cpu + join.cpu, megabytes: join.megabytes }),
    ].join('\n'),
  );
  const { files, bytes } = await weighFiles([folder]);
  console.log(`All parts: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`);
}

async function differingFiles(whole: string, joined: string): Promise<string[]> {
  const manifest = readManifest(whole);
  if (!manifest) throw new Refusal(`${whole} không có bản kê.`);
  const difference = compareFolder(manifest, joined);
  const [one, other] = await Promise.all([whole, joined].map((site) => readFile(join(site, MANIFEST), 'utf8')));
  const files = Object.keys(manifest.files).length;
  if (isSame(difference) && one === other) {
    console.log(`Files: all ${files} are the same, byte for byte, and so are the manifests.`);
    return [];
  }
  const paths = [...difference.missing, ...difference.changed, ...difference.extra];
  return [`Files: ${paths.length} of ${files} differ (${paths.slice(0, 20).join(', ')}); manifests ${one === other ? 'agree' : 'differ'}.`];
}

async function differingRanks(whole: string, joined: string): Promise<string[]> {
  const { entries } = await readLibrary('content');
  const queries = (await readNaturalQueries(entries)).map(({ query }) => query);
  const ranked = async (site: string): Promise<string[]> => {
    const engine = new SearchEngine(await Library.open(readFromDirectory(join(site, 'pagefind'))));
    const ranks: string[] = [];
    for (const query of queries) {
      const { results } = await engine.search(query, { limit: LOOKED_AT });
      ranks.push(JSON.stringify(results.map(({ url }) => url)));
    }
    return ranks;
  };
  const [one, other] = [await ranked(whole), await ranked(joined)];
  const differing = queries.filter((_, index) => one[index] !== other[index]);
  if (differing.length > 0) return [`Ranks: ${differing.length} of ${queries.length} queries differ: ${differing.slice(0, 10).join('; ')}`];
  console.log(`Ranks: the first ${LOOKED_AT} of all ${queries.length} queries are the same pages in the same order.`);
  return [];
}
