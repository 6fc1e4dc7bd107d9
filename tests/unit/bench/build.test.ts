import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildReport } from '../../../scripts/bench/build/build-report.ts';
import { growthExponent } from '../../../scripts/bench/build/growth.ts';
import { measure } from '../../../scripts/bench/build/measure.ts';
import { changeArticle, changeQuote, type BuildRun } from '../../../scripts/bench/build/own-build.ts';
import { readPlainEntries } from '../../../scripts/bench/build/plain-entries.ts';
import { joinSizes, type SizeResult } from '../../../scripts/bench/build/results.ts';
import { weighFiles } from '../../../scripts/bench/build/weigh-files.ts';
import { writeLibrary } from '../../../scripts/bench/generate/write-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';

describe('the benchmark of builds', () => {
  let folder = '';
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'bench-build-'))));
  after(() => rm(folder, { recursive: true }));

  test('finds the exponent by which a cost grows', () => {
    const costs = [200, 1000, 5000].map((size) => ({ size, cost: 3 * size ** 1.4 }));
    assert.equal(growthExponent(costs)?.toFixed(3), '1.400');
    assert.equal(growthExponent(costs.map(({ size }) => ({ size, cost: 7 })))?.toFixed(3), '0.000');
    assert.equal(growthExponent(costs.slice(0, 1)), null);
  });

  test(
    'a phase has the processor that its children used while it lasted, but not that of threads which draw',
    { skip: process.platform !== 'linux' },
    async () => {
      const busy = `const used = () => process.cpuUsage().user / 1000; const until = used() + 400; while (used() < until);`;
      const script = `
      const { appendFileSync } = require('node:fs');
      const { execFileSync } = require('node:child_process');
      const enter = (phase) => appendFileSync(process.env.PHASE_LOG, JSON.stringify({ phase, at: Date.now() }) + '\\n');
      enter('busy'); execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}]);
      enter('idle');
      const { Worker } = require('node:worker_threads');
      const drawing = new Worker(${JSON.stringify(`${busy} setTimeout(() => {}, 500);`)}, { eval: true, name: 'cards' });
      drawing.once('exit', () => enter('cards'));`;
      const command = { program: process.execPath, args: ['-e', script], cwd: folder, log: join(folder, 'run.log') };
      const { wall, cpu, megabytes, phases } = await measure(command);
      assert.deepEqual(Object.keys(phases), ['busy', 'idle', 'cards']);
      assert.ok(phases.cards!.cpu > 0.2, `the thread's own: ${JSON.stringify(phases)}`);
      assert.ok(phases.busy!.cpu > 0.2 && phases.busy!.cpu > 2 * phases.idle!.cpu, JSON.stringify(phases));
      assert.ok(cpu >= phases.busy!.cpu && wall >= phases.busy!.wall + phases.idle!.wall && megabytes > 10);
    },
  );

  test('reports what a page needs beside peers, and how each phase grows; what is measured anew takes its old place', () => {
    const weight = { files: 10, bytes: 2e6 };
    const run = (index: number, cards: number, wall: number): BuildRun => {
      const phases = { cards: { wall: 1, cpu: cards }, index: { wall: 1, cpu: index } };
      return { wall, cpu: index + cards, megabytes: 1024, load: 1, phases, site: weight, written: weight };
    };
    const sized = (entries: number, index: number): SizeResult => ({
      entries,
      commit: 'abc',
      own: { cold: run(index, 5, 9), article: run(1, 0, 3) },
      peers: { 'Eleventy 3': { cold: run(4, 0, 4), article: run(4, 0, 4) }, Hugo: { cold: run(2, 0, 6), article: run(2, 0, 6) } },
    });
    const sizes = joinSizes([sized(1000, 1), sized(200, 2)], [sized(1000, 50)]);
    assert.deepEqual(
      sizes.map(({ entries }) => entries),
      [200, 1000],
    );
    const [{ own, peers } = sizes[0]!] = joinSizes(sizes, [{ entries: 200, commit: '', own: { warm: run(3, 3, 3) }, peers: {} }]);
    assert.deepEqual(
      [Object.keys(own), Object.keys(peers)],
      [
        ['cold', 'article', 'warm'],
        ['Eleventy 3', 'Hugo'],
      ],
    );
    const report = buildReport({ machine: 'máy', command: 'lệnh', sizes });
    assert.match(report, /\| 200 \| cold CPU, for what a page needs ÷ Eleventy with Pagefind \| 0\.50 \|/);
    assert.match(report, /\| 1,000 \| one article, wall ÷ everything in Hugo with Pagefind \| 0\.50 \|/);
    assert.match(report, /\| index \| 2\.0 \(1\.0\) \| 50\.0 \(1\.0\) \| 2\.00 \| 0\.00 \|/);
    assert.match(report, /\| cards \| 5\.0 \(1\.0\) \| 5\.0 \(1\.0\) \| 0\.00 \|/);
  });

  test('what fails is not measured', { skip: process.platform !== 'linux' }, async () => {
    const command = {
      program: process.execPath,
      args: ['-e', 'console.log("hỏng"); process.exit(3)'],
      cwd: folder,
      log: join(folder, 'bad.log'),
    };
    await assert.rejects(measure(command), /ended with 3:\nhỏng/);
  });

  test('tells files written since from those that were there', async () => {
    const site = join(folder, 'site');
    await mkdir(join(site, 'below'), { recursive: true });
    await writeFile(join(site, 'old.html'), 'cũ');
    await new Promise((resolve) => setTimeout(resolve, 60));
    const since = Date.now();
    await writeFile(join(site, 'below', 'new.html'), 'mới hơn');
    assert.deepEqual(await weighFiles([site, join(folder, 'nowhere')]), { files: 2, bytes: Buffer.byteLength('cũmới hơn') });
    assert.deepEqual(await weighFiles([site], since), { files: 1, bytes: Buffer.byteLength('mới hơn') });
  });

  test('peers get all words of every entry, without our components; changes leave the library sound', async () => {
    const content = join(folder, 'content');
    const { hotQuotes } = await writeLibrary({ from: 'content', to: content, entries: 80, seed: 'peers' });
    const entries = readPlainEntries(content);
    assert.equal(entries.length, 80);
    for (const { title, markdown } of entries) {
      assert.notEqual(title, '');
      assert.doesNotMatch(markdown, /<[A-Za-z]|\{/);
    }
    const quote = entries.find(({ collection, id }) => collection === 'quotes' && id === hotQuotes[0])!;
    const articles = entries.filter(({ collection, markdown }) => collection === 'articles' && markdown.includes(quote.title));
    assert.ok(articles.length > 20, `${articles.length} articles have the words of a quotation that all pages use`);

    changeArticle(content);
    changeQuote(content, hotQuotes[0]!);
    assert.match(await readFile(join(content, 'quotes', `${hotQuotes[0]}.mdx`), 'utf8'), /^text: ["']?Nay /m);
    assert.deepEqual((await readLibrary(content)).problems, []);
  });
});
