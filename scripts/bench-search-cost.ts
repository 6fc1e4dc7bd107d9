/**
 * What a search costs a reader, in Chromium on the built site's own search page: bytes of a first search of five
 * syllables with nothing cached, and milliseconds from submitting a query to its results on the page.
 *
 *   npm run build && npm run bench:search-cost -- [--pages 1000,5000] [--long] [--sample 40] [--site dist] [--write]
 *
 * The site gets an index of documents of ../shared/eval, taken evenly from all sets, or with --long the longest set first; queries come
 * from the same sets, for the
 * times in all the forms of `bench:search` in turn. Slowed down, the page's whole process is stopped three quarters of the time.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../tests/find-browser.ts';
import { serveFolder } from '../tests/static-server.ts';
import { rendererProcesses, SearchPage, submit, timeOfFixedWork } from './bench/browser/search-page.ts';
import { makeSiteWithIndex, takePages } from './bench/browser/site-with-index.ts';
import { slowProcess } from './bench/browser/slow-process.ts';
import { listSets, readSet } from './bench/eval-sets.ts';
import { percentile } from './bench/measures.ts';
import { writeIntoReadme } from './bench/write-into-readme.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS } from './bench/query-forms.ts';

const FOLDER = '../shared/eval';
const SYLLABLES = 5;
const SLOWER = 4;

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000,5000' },
    long: { type: 'boolean', default: false },
    sample: { type: 'string', default: '40' },
    site: { type: 'string', default: 'dist' },
    write: { type: 'boolean', default: false },
  },
});
const names = await listSets(FOLDER);
if (names.length === 0 || !existsSync(options.site)) {
  console.log(
    names.length === 0 ? `No sets in ${FOLDER}: nothing to measure.` : `There is no ${options.site}/: run "npm run build" first.`,
  );
  process.exit(0);
}
const newsFirst = names.sort((a, b) => Number(b.includes('news')) - Number(a.includes('news')));
const sets = await Promise.all(newsFirst.map((name) => readSet(FOLDER, name, Number(options.sample))));
const documents = sets.flatMap((set) => set.documents);
const forms = Object.values({ ...WHOLE_QUERY_FORMS, ...SHORT_QUERY_FORMS });
const firstSyllables = sets.flatMap(({ queries }) => queries.map(({ query }) => query.split(/\s+/).slice(0, SYLLABLES).join(' ')));
const inAllForms = sets.flatMap(({ queries, documentCounts }) =>
  queries.map(({ query, qid }, i) => forms[i % forms.length]!(query, { seed: qid, documentCounts })),
);

const report: string[] = [];
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
for (const count of options.pages.split(',').map(Number)) {
  const every = options.long ? 1 : Math.max(1, Math.floor(documents.length / count));
  const pages = takePages(
    documents.filter((_, i) => i % every === 0),
    count,
  );
  const words = pages.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0) / pages.length;
  print(
    `${pages.length} pages of ${words.toFixed(0)} words on average, ${firstSyllables.length} queries, Node ` +
      `${process.versions.node}, Chromium ${browser.version()}:\n`,
  );
  const site = await makeSiteWithIndex(options.site, pages);
  const sent: { path: string; bytes: number }[] = [];
  const server = await serveFolder(site, { onSent: (path, bytes) => sent.push({ path, bytes }) });
  try {
    const search = new SearchPage(browser, server.origin);
    await measureBytes(search, () => sent.splice(0));
    await measureTimes(browser, search);
    print('');
  } finally {
    server.close();
    await rm(site, { recursive: true });
  }
}
await browser.close();
if (options.write) await writeIntoReadme('cost', report.join('\n'));

async function measureBytes(search: SearchPage, takeSent: () => { path: string; bytes: number }[]): Promise<void> {
  const parts = {
    'the search: scripts and index': /\.js$|\/pagefind\//,
    'of it the index': /\/pagefind\//,
    'the whole page, fonts included': /./,
  };
  const totals = new Map<string, number[]>(Object.keys(parts).map((name) => [name, []]));
  for (const query of firstSyllables) {
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

async function measureTimes(browser: Browser, search: SearchPage): Promise<void> {
  print('\n| submitted query to results on the page | ms, median | ms, p95 | ms, longest |\n| --- | ---: | ---: | ---: |');
  const page = await search.open();
  printTimes('asked the first time, postings fetched', await timesOf(page));
  printTimes('asked again', await timesOf(page));
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
  const slowTimes = await timesOf(page);
  end();
  printTimes(`asked again, processes ${factor.toFixed(1)} × slower`, slowTimes);
  await page.context().close();
}

async function timesOf(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const query of inAllForms) times.push(await submit(page, query));
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
