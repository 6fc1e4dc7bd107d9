/** `npm run bench:build`: what a build costs at several sizes, in each state, by phase, and beside other generators. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { UsageError, wholeNumber } from '../../src/commands/command-line.ts';
import { libraryEnvironment } from '../../src/library/environment.ts';
import { runScript } from '../run-script.ts';
import { buildReport } from './build/build-report.ts';
import { OwnBuild, STATES, type BuildRun, type State } from './build/own-build.ts';
import { PeerBuild } from './build/peer-build.ts';
import { astro } from './build/peers/astro.ts';
import { eleventy } from './build/peers/eleventy.ts';
import { hugo } from './build/peers/hugo.ts';
import type { SitePeer } from './build/peers/site-peer.ts';
import { starlight } from './build/peers/starlight.ts';
import { readPlainEntries } from './build/plain-entries.ts';
import { joinSizes, type BuildResults, type SizeResult } from './build/results.ts';
import { writeLibrary } from './generate/write-library.ts';
import { writeIntoReadme } from './write-into-readme.ts';

const README = 'scripts/bench/README.md';
/** Not among temporary files: Astro finds no package whose path shares nothing but `/` with the project's (its `normalizeFilename`). */
const WORK = 'test-results';
/** What `--only` calls this library. */
const OWN = 'own';
const PEERS: readonly SitePeer[] = [eleventy, hugo, astro, starlight];

await runScript(
  {
    name: 'npm run bench:build --',
    about:
      'Đo việc dựng trang, từng giai đoạn: giây, bộ nhớ, tệp ghi ra; dựng mới, không đổi gì, đổi một bài, đổi một câu trích ở 50 trang.',
    options: {
      entries: { value: 'SỐ,…', help: 'các cỡ thư viện (200,1000)' },
      states: { value: 'TÊN,…', help: `chỉ các trạng thái này, cold luôn có: ${Object.keys(STATES).join(', ')}` },
      peers: { help: 'so với Hugo, Eleventy, Astro, Starlight, cùng chữ, cùng Pagefind; cài trước: npm install --prefix scripts/bench' },
      only: { value: 'TÊN,…', help: `chỉ đo các bộ này: ${[OWN, ...PEERS.map(({ id }) => id)].join(', ')}; ${OWN} là thư viện này` },
      seed: { value: 'CHỮ', help: 'hạt giống của thư viện (1)' },
      results: { value: 'TỆP.json', help: 'giữ số đo ở tệp này; các cỡ đã đo trước vẫn có trong bảng' },
      write: { help: `ghi các bảng vào ${README}` },
    },
  },
  async ({ values: { entries = '200,1000', states, peers, only, seed = '1', results, write } }) => {
    const sizes = entries.split(',').map((size) => wholeNumber('entries', size, 20));
    const isAsked = chosenFrom('only', only, [OWN, ...PEERS.map(({ id }) => id)]);
    const isWanted = chosenFrom('states', states, Object.keys(STATES));
    const wanted = (Object.keys(STATES) as State[]).filter((state) => isAsked(OWN) && (state === 'cold' || isWanted(state)));
    if (only && !peers) throw new UsageError('--only chọn trong các bộ của --peers: viết thêm --peers.');
    const chosen = peers ? PEERS.filter(({ id }) => isAsked(id)) : [];
    for (const one of chosen) if (one.missing()) console.log(`${one.name} is left out. ${one.missing()}`);
    const known = results && existsSync(results) ? (JSON.parse(await readFile(results, 'utf8')) as BuildResults).sizes : [];
    const all: BuildResults = {
      machine: describeMachine(),
      command: `npm run bench:build -- ${process.argv.slice(2).join(' ')}`,
      sizes: known,
    };
    for (const size of sizes) {
      const present = chosen.filter((one) => one.missing() === null);
      all.sizes = joinSizes(all.sizes, [await measureSize(size, seed, wanted, present)]);
      if (results) await writeFile(results, `${JSON.stringify(all, null, 1)}\n`);
    }
    const report = buildReport(all);
    console.log(report);
    if (write) await writeIntoReadme('build', report, README);
  },
);

async function measureSize(size: number, seed: string, states: readonly State[], peers: readonly SitePeer[]): Promise<SizeResult> {
  await mkdir(WORK, { recursive: true });
  const folder = resolve(await mkdtemp(join(WORK, `build-${size}-`)));
  const own = new OwnBuild(folder);
  const commit = states.length > 0 ? execFileSync('git', ['rev-parse', '--short=8', 'HEAD'], { encoding: 'utf8' }).trim() : '';
  const result: SizeResult = { entries: size, commit, own: {}, peers: {} };
  try {
    const { hotQuotes } = await writeLibrary({ from: libraryEnvironment().contentDir, to: own.contentDir, entries: size, seed });
    if (states.length > 0) await own.commit();
    const plain = peers.length > 0 ? readPlainEntries(own.contentDir) : [];
    for (const peer of peers) {
      const build = new PeerBuild(peer, join(folder, peer.id), plain);
      await build.write();
      result.peers[peer.name] = {
        cold: await told(size, peer.name, build.run('cold')),
        article: await told(size, peer.name, build.run('article')),
      };
    }
    for (const state of states) result.own[state] = await told(size, STATES[state], own.run(state, hotQuotes[0]!));
    return result;
  } finally {
    await own.clean();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a name is among those that were typed, all of them where nothing was. @throws UsageError for a name that is none */
function chosenFrom(option: string, typed: string | undefined, names: readonly string[]): (name: string) => boolean {
  const chosen = typed?.split(',') ?? names;
  const other = chosen.find((name) => !names.includes(name));
  if (other !== undefined) throw new UsageError(`--${option} không có “${other}”; có: ${names.join(', ')}.`);
  return (name) => chosen.includes(name);
}

/** Says how far a long measurement is. */
async function told(size: number, what: string, run: Promise<BuildRun>): Promise<BuildRun> {
  const done = await run;
  const figures = `${done.wall.toFixed(1)} s, CPU ${done.cpu.toFixed(1)} s, ${Math.round(done.megabytes)} MB`;
  console.error(`${size} entries, ${what}: ${figures}; load of the machine ${done.load.toFixed(1)}`);
  return done;
}

function describeMachine(): string {
  const [first] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${cpus().length} × ${first?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${day}`;
}
