/**
 * What a search costs a reader, in Chromium on the built site's own search page: bytes of a first search of five
 * syllables with nothing cached, and milliseconds from submitting a query to its results: `npm run bench:search-cost -- --help`.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../src/papers/find-browser.ts';
import { serveFolder } from '../tests/static-server.ts';
import { rendererProcesses, SearchPage, submit, timeOfFixedWork } from './bench/browser/search-page.ts';
import { makeSiteWithIndex, takePages } from './bench/browser/site-with-index.ts';
import { slowProcess } from './bench/browser/slow-process.ts';
import { listSets, readSet, SETS_FOLDER } from './bench/eval-sets.ts';
import { percentile } from './bench/measures.ts';
import { runScript } from './run-script.ts';
import { writeIntoReadme } from './bench/write-into-readme.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS } from './bench/query-forms.ts';

const SYLLABLES = 5;
const SLOWER = 4;

const report: string[] = [];

await runScript(
  {
    name: 'npm run bench:search-cost --',
    about: `Đo giá của một lần tìm trong Chromium, trên trang tìm kiếm đã dựng (npm run build), với tài liệu lấy đều từ content/ và
${SETS_FOLDER}: số byte của lần tìm đầu và mili giây cho đến khi có kết quả.
Khi làm chậm, cả tiến trình của trang bị dừng ba phần tư thời gian.`,
    options: {
      pages: { value: 'SỐ,…', help: 'số trang trong chỉ mục (1000,5000)' },
      long: { help: 'lấy bộ có bài dài trước, không lấy đều' },
      sample: { value: 'SỐ', help: 'số câu hỏi của mỗi bộ (40)' },
      site: { value: 'THƯ-MỤC', help: 'bản dựng (dist)' },
      write: { help: 'ghi các bảng vào src/search/README.md' },
    },
  },
  async ({ values: { pages: pageCounts = '1000,5000', long, sample = '40', site: built = 'dist', write } }) => {
    if (!existsSync(built)) {
      console.log(`There is no ${built}/: run "npm run build" first.`);
      return;
    }
    const newsFirst = (await listSets()).sort((a, b) => Number(b.includes('news')) - Number(a.includes('news')));
    const sets = await Promise.all(newsFirst.map((name) => readSet(name, Number(sample))));
    const documents = sets.flatMap((set) => set.documents);
    const forms = Object.values({ ...WHOLE_QUERY_FORMS, ...SHORT_QUERY_FORMS });
    const firstSyllables = sets.flatMap(({ queries }) => queries.map(({ query }) => query.split(/\s+/).slice(0, SYLLABLES).join(' ')));
    const inAllForms = sets.flatMap(({ queries, documentCounts }) =>
      queries.map(({ query, qid }, i) => forms[i % forms.length]!(query, { seed: qid, documentCounts })),
    );

    const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
    for (const count of pageCounts.split(',').map(Number)) {
      const every = long ? 1 : Math.max(1, Math.floor(documents.length / count));
      const pages = takePages(
        documents.filter((_, i) => i % every === 0),
        count,
      );
      const words = pages.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0) / pages.length;
      print(
        `${pages.length} pages of ${words.toFixed(0)} words on average, ${firstSyllables.length} queries, Node ` +
          `${process.versions.node}, Chromium ${browser.version()}:\n`,
      );
      const site = await makeSiteWithIndex(built, pages);
      const sent: { path: string; bytes: number }[] = [];
      const server = await serveFolder(site, { onSent: (path, bytes) => sent.push({ path, bytes }) });
      try {
        const search = new SearchPage(browser, server.origin);
        await measureBytes(search, firstSyllables, () => sent.splice(0));
        await measureTimes(browser, search, inAllForms);
        print('');
      } finally {
        server.close();
        await rm(site, { recursive: true });
      }
    }
    await browser.close();
    if (write) await writeIntoReadme('cost', report.join('\n'));
  },
);

async function measureBytes(
  search: SearchPage,
  queries: readonly string[],
  takeSent: () => { path: string; bytes: number }[],
): Promise<void> {
  const parts = {
    'the search: scripts and index': /\.js$|\/pagefind\//,
    'of it the index': /\/pagefind\//,
    'the whole page, fonts included': /./,
  };
  const totals = new Map<string, number[]>(Object.keys(parts).map((name) => [name, []]));
  for (const query of queries) {
    takeSent();
    await search.visit(query);
    const sentNow = takeSent();
    for (const [name, pattern] of Object.entries(parts)) {
      totals.get(name)!.push(sentNow.reduce((sum, { path, bytes }) => sum + (pattern.test(path) ? bytes : 0), 0));
    }
  }
  print('| cold first search | KB, median | KB, p95 |\n| --- | ---: | ---: |');
  for (const [name, bytes] of totals) print(`| ${name} | ${kilobytes(bytes, 0.5)} | ${kilobytes(bytes, 0.95)} |`);
}

async function measureTimes(browser: Browser, search: SearchPage, queries: readonly string[]): Promise<void> {
  print('\n| submitted query to results on the page | ms, median | ms, p95 | ms, longest |\n| --- | ---: | ---: | ---: |');
  const page = await search.open();
  printTimes('asked the first time, postings fetched', await timesOf(page, queries));
  printTimes('asked again', await timesOf(page, queries));
  const usual = await timeOfFixedWork(page);
  const slow = async (factor: number): Promise<() => void> => {
    const ends = (await rendererProcesses(browser)).map((pid) => slowProcess(pid, factor));
    return () => ends.forEach((end) => end());
  };
  const endTrial = await slow(SLOWER);
  const reached = (await timeOfFixedWork(page)) / usual;
  endTrial();
  const end = await slow((SLOWER * SLOWER) / reached);
  const factor = (await timeOfFixedWork(page)) / usual;
  const slowTimes = await timesOf(page, queries);
  end();
  printTimes(`asked again, processes ${factor.toFixed(1)} × slower`, slowTimes);
  await page.context().close();
}

async function timesOf(page: Page, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) times.push(await submit(page, query));
  return times;
}

function printTimes(name: string, times: readonly number[]): void {
  print(`| ${name} | ${percentile(times, 0.5).toFixed(0)} | ${percentile(times, 0.95).toFixed(0)} | ${Math.max(...times).toFixed(0)} |`);
}

function print(text: string): void {
  console.log(text);
  report.push(text);
}

function kilobytes(bytes: readonly number[], share: number): string {
  return (percentile(bytes, share) / 1000).toFixed(0);
}
