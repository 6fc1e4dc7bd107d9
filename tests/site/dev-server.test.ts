import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { countReads } from '../unit/library/count-reads.ts';
import { copyOfProject } from './project-copy.ts';

const MOST_MILLISECONDS = 20_000;
/** What is computed from the whole library, and what reads it. Functions that wait are counted once more for each wait: none does. */
const COUNTED = ['indexVisible', 'buildVectors', 'readContentTree', 'readEntry', 'compileMdx'];

const root = copyOfProject((remove) => after(remove));
const content = join(root, 'content');
const session = new Session();
let origin = '';
const reads = countReads(content, (restore) => after(restore));
let stop: (() => Promise<void>) | undefined;

/** How often each of these functions was called since the last time, as the engine counts. */
async function calls(): Promise<Record<string, number>> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const counts = Object.fromEntries(COUNTED.map((name) => [name, 0]));
  const functions = result.filter(({ url }) => /\/src\/(?:data|library|mdx|typography)\//.test(url)).flatMap((script) => script.functions);
  for (const { functionName, ranges } of functions) if (functionName in counts) counts[functionName]! += ranges[0]?.count ?? 0;
  return counts;
}

async function page(path: string): Promise<string> {
  const response = await fetch(origin + path);
  return response.text();
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const late = Date.now() + MOST_MILLISECONDS;
  while (!(await isSo())) {
    assert.ok(Date.now() < late, `never came: ${what}`);
    await wait(10);
  }
}

/** Asks for a page until it has this text. */
const untilShown = (path: string, text: string): Promise<void> =>
  until(`${path} with “${text}”`, async () => (await page(path)).includes(text));

async function retitle(file: string, title: string): Promise<void> {
  const text = await readFile(join(content, file), 'utf8');
  await writeFile(join(content, file), text.replace(/^title: .*$/m, `title: ${title}`));
}

describe('astro dev', () => {
  before(async () => {
    process.chdir(root);
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    const { dev } = await import('astro');
    const server = await dev({ root, logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
    stop = () => server.stop();
    origin = `http://127.0.0.1:${(server.address as AddressInfo).port}`;
  });

  after(() => stop?.());

  it('reads every file once, and computes what pages share once', async () => {
    await page('/tin-tuc/bai-mau-1/');
    const { readContentTree, indexVisible, buildVectors } = await calls();
    assert.deepEqual([readContentTree, indexVisible, buildVectors], [1, 1, 1]);
    const entries = Object.entries(reads()).filter(([file]) => /\/.*\.(?:mdx|yaml)$/.test(file));
    assert.ok(entries.length > 20);
    assert.deepEqual(
      entries.filter(([, count]) => count !== 1),
      [],
    );
    for (const path of ['/', '/tin-tuc/', '/tin-tuc/bai-mau-1/', '/tin-tuc/bai-mau-2/', '/chuyen-de/', '/van-ban/', '/tim-kiem/'])
      assert.match(await page(path), /<h1/);
    assert.deepEqual(await calls(), Object.fromEntries(COUNTED.map((name) => [name, 0])));
  });

  it('shows both of two saves within a second, and reads those files alone', async () => {
    await page('/tin-tuc/bai-mau-1/');
    reads();
    await calls();
    const begun = Date.now();
    await retitle('articles/bai-mau-1.mdx', 'Bài mẫu thứ nhất đã sửa lần đầu');
    await until('the first save is read', () => reads()['articles/bai-mau-1.mdx'] !== undefined);
    await retitle('articles/bai-mau-2.mdx', 'Bài mẫu thứ hai cũng đã sửa');
    assert.ok(Date.now() - begun < 1000, 'the machine is too slow to save twice within a second');
    await untilShown('/tin-tuc/bai-mau-1/', 'Bài mẫu thứ nhất đã sửa lần đầu');
    await untilShown('/tin-tuc/bai-mau-2/', 'Bài mẫu thứ hai cũng đã sửa');
    assert.deepEqual(Object.keys(reads()), ['articles/bai-mau-2.mdx']);
    const { readContentTree, indexVisible, buildVectors } = await calls();
    assert.equal(readContentTree, 0);
    for (const count of [indexVisible, buildVectors]) assert.ok(count! <= 2, `${count} times for two changes`);
  });

  it('sees settings, new entries and entries that are gone', async () => {
    const site = await readFile(join(content, 'site.yaml'), 'utf8');
    await writeFile(join(content, 'site.yaml'), site.replace(/^name: .*$/m, 'name: Thư viện đổi tên'));
    await untilShown('/', 'Thư viện đổi tên');
    const text = await readFile(join(content, 'articles/bai-mau-2.mdx'), 'utf8');
    await writeFile(join(content, 'articles/bai-moi.mdx'), text.replace(/^title: .*$/m, 'title: Bài vừa viết xong'));
    await untilShown('/tin-tuc/bai-moi/', 'Bài vừa viết xong');
    await rm(join(content, 'articles/bai-moi.mdx'));
    await until('the page is gone', async () => (await fetch(`${origin}/tin-tuc/bai-moi/`)).status === 404);
  });
});
