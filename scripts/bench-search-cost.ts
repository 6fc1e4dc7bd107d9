/**
 * What a search costs a reader, in Chromium on the built site's own search page, in libraries of several sizes: bytes and requests of
 * a first search of five syllables with nothing cached, by kinds of files; milliseconds from submitting a query to its results; what
 * the worker holds: `npm run bench:search-cost -- --help`.
 */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../src/papers/find-browser.ts';
import { collectRecords } from '../src/search/index-side/build-index.ts';
import { RecordStore } from '../src/search/index-side/record-store.ts';
import { serveFolder } from '../tests/static-server.ts';
import { rendererProcesses, SearchPage, submit, timeOfFixedWork } from './bench/browser/search-page.ts';
import { makeSiteWithIndex } from './bench/browser/site-with-index.ts';
import { slowProcess } from './bench/browser/slow-process.ts';
import { workerMemory } from './bench/browser/worker-memory.ts';
import { toSourcePage } from './bench/documents.ts';
import { Growth } from './bench/draw-growth.ts';
import { listSets, readSet, SETS_FOLDER } from './bench/eval-sets.ts';
import { percentile } from './bench/measures.ts';
import { recombineRecords } from './bench/recombine-records.ts';
import { runScript } from './run-script.ts';
import { writeIntoReadme } from './bench/write-into-readme.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS } from './bench/query-forms.ts';

const SYLLABLES = 5;
const SLOWER = 4;
/** Queries of nothing but syllables that stand on most pages: what they ask for is the heaviest of the index. */
const WORST = ['và của các là', 'công tác xây dựng Đảng', 'cong tac xay dung dang'];
const FIGURE = 'src/search/growth.svg';

/** What is sent, by its path; a file counts for each row whose pattern it has. */
const KINDS: Readonly<Record<string, RegExp>> = {
  scripts: /\.js$/,
  'the library file': /\/pagefind\/(?:library\.|vietnamese-search)/,
  'the vocabulary': /\/pagefind\/vocabulary\./,
  postings: /\/pagefind\/words\//,
  'texts of the pages shown': /\/pagefind\/(?:fragment|passage)\//,
  'the search: scripts and index': /\.js$|\/pagefind\//,
  'of it the index': /\/pagefind\//,
  'the whole page, fonts included': /./,
};
type Kind = keyof typeof KINDS;

type Sent = readonly { path: string; bytes: number }[];

const report: string[] = [];

await runScript(
  {
    name: 'npm run bench:search-cost --',
    about: `Đo giá của một lần tìm trong Chromium, trên trang tìm kiếm đã dựng (npm run build), với chữ của content/ và ${SETS_FOLDER}:
số byte và số lượt tải của lần tìm đầu, mili giây cho đến khi có kết quả, bộ nhớ của worker.
Thư viện lớn hơn số bài có sẵn gồm những bài ghép từ các đoạn của chúng.
Khi làm chậm, cả tiến trình của trang bị dừng ba phần tư thời gian.`,
    options: {
      pages: { value: 'SỐ,…', help: 'số trang trong chỉ mục (1000,5000,10000,50000)' },
      sample: { value: 'SỐ', help: 'số câu hỏi của mỗi bộ (40)' },
      site: { value: 'THƯ-MỤC', help: 'bản dựng (dist)' },
      write: { help: `ghi các bảng vào src/search/README.md, và hình ${FIGURE}` },
    },
  },
  async ({ values: { pages: pageCounts = '1000,5000,10000,50000', sample = '40', site: built = 'dist', write } }) => {
    if (!existsSync(built)) {
      console.log(`There is no ${built}/: run "npm run build" first.`);
      return;
    }
    const newsFirst = (await listSets()).sort((a, b) => Number(b.includes('news')) - Number(a.includes('news')));
    const sets = await Promise.all(newsFirst.map((name) => readSet(name, Number(sample))));
    const documents = sets.flatMap((set) => set.documents);
    const store = new RecordStore(null, '');
    const { records } = await collectRecords(documents.map(toSourcePage), store);
    const forms = Object.values({ ...WHOLE_QUERY_FORMS, ...SHORT_QUERY_FORMS });
    const firstSyllables = sets.flatMap(({ queries }) => queries.map(({ query }) => query.split(/\s+/).slice(0, SYLLABLES).join(' ')));
    const inAllForms = sets.flatMap(({ queries, documentCounts }) =>
      queries.map(({ query, qid }, i) => forms[i % forms.length]!(query, { seed: qid, documentCounts })),
    );

    const growth = new Growth();
    const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
    for (const count of pageCounts.split(',').map(Number)) {
      const every = Math.max(1, Math.floor(records.length / count));
      const pages = await recombineRecords(
        records.filter((_, i) => i % every === 0),
        count,
      );
      const words = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
      print(
        `${pages.length} pages of ${words.toFixed(0)} words on average, ${firstSyllables.length} queries, Node ` +
          `${process.versions.node}, Chromium ${browser.version()}:\n`,
      );
      const site = await makeSiteWithIndex(built, pages, store.vocabulary);
      const sent: { path: string; bytes: number }[] = [];
      const server = await serveFolder(site, { onSent: (path, bytes) => sent.push({ path, bytes }) });
      const takeSent = (): Sent => sent.splice(0);
      try {
        const search = new SearchPage(browser, server.origin);
        const kilobytes = await measureBytes(search, firstSyllables, takeSent);
        growth.add('KB, median', count, kilobytes.median);
        growth.add('KB, 95th percentile', count, kilobytes.highest);
        growth.add('MB in the worker', count, await measureTimes(browser, search, inAllForms));
        await measureWorst(search, takeSent);
        print('');
      } finally {
        server.close();
        await rm(site, { recursive: true });
      }
    }
    await browser.close();
    if (!write) return;
    await writeIntoReadme('cost', report.join('\n'));
    await writeFile(
      FIGURE,
      growth.draw({
        sizes: 'pages of the library',
        unit: 'KB of scripts and index in a cold search; MB in the worker',
        title: 'What a search costs in libraries of several sizes',
      }),
    );
  },
);

async function measureBytes(
  search: SearchPage,
  queries: readonly string[],
  takeSent: () => Sent,
): Promise<{ median: number; highest: number }> {
  const visits: Sent[] = [];
  for (const query of queries) visits.push(await sentFor(search, query, takeSent));
  const bytesOf = (kind: Kind): number[] => visits.map((sent) => sumOf(sent, kind));
  print('| cold first search | KB, median | KB, p95 | requests, median | requests, p95 |\n| --- | ---: | ---: | ---: | ---: |');
  for (const kind of Object.keys(KINDS)) {
    const requests = visits.map((sent) => sent.filter(({ path }) => KINDS[kind]!.test(path)).length);
    const bytes = bytesOf(kind);
    const cells = [kilobytes(bytes, 0.5), kilobytes(bytes, 0.95), percentile(requests, 0.5), percentile(requests, 0.95)];
    print(`| ${[kind, ...cells].join(' | ')} |`);
  }
  const ofSearch = bytesOf('the search: scripts and index');
  return { median: percentile(ofSearch, 0.5) / 1000, highest: percentile(ofSearch, 0.95) / 1000 };
}

async function measureWorst(search: SearchPage, takeSent: () => Sent): Promise<void> {
  print('\n| the commonest syllables | KB, index | requests | ms, first | ms, again |\n| --- | ---: | ---: | ---: | ---: |');
  for (const query of WORST) {
    const sent = await sentFor(search, query, takeSent);
    const ofIndex = sent.filter(({ path }) => KINDS['of it the index']!.test(path)).length;
    const page = await search.open();
    const [first, again] = [await submit(page, query), await submit(page, query)];
    await page.context().close();
    print(`| ${query} | ${(sumOf(sent, 'of it the index') / 1000).toFixed(0)} | ${ofIndex} | ${first.toFixed(0)} | ${again.toFixed(0)} |`);
  }
}

/** What a first visit with a query has sent. */
async function sentFor(search: SearchPage, query: string, takeSent: () => Sent): Promise<Sent> {
  takeSent();
  await search.visit(query);
  return takeSent();
}

function sumOf(sent: Sent, kind: Kind): number {
  return sent.reduce((sum, { path, bytes }) => sum + (KINDS[kind]!.test(path) ? bytes : 0), 0);
}

/** @returns the megabytes that the worker holds behind all of these queries */
async function measureTimes(browser: Browser, search: SearchPage, queries: readonly string[]): Promise<number> {
  print('\n| submitted query to results on the page | ms, median | ms, p95 | ms, longest |\n| --- | ---: | ---: | ---: |');
  const page = await search.open();
  printTimes('asked the first time, postings fetched', await timesOf(page, queries));
  const memory = (await workerMemory(page)) / 1e6;
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
  print(`\nThe worker holds ${memory.toFixed(0)} MB behind them all.`);
  return memory;
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
