/** Asks a portable copy, opened from a disk, what is asked of the site it is of: `npm run bench:portable -- --help`. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { readLibrary } from '../../src/library/read-library.ts';
import { findBrowser } from '../../src/papers/find-browser.ts';
import { serveFolder } from '../../tests/static-server.ts';
import { runScript } from '../run-script.ts';
import { askPage } from './browser/search-page.ts';
import { percentile } from './measures.ts';
import { readNaturalQueries } from './natural-set.ts';

const SLOWER = 4;

/** A search page and the root it belongs to. */
interface Place {
  name: string;
  /** With its last stroke. */
  root: string;
  page: string;
}

await runScript(
  {
    name: 'npm run bench:portable --',
    about: `Mở bản mang đi (npm run build -- --portable) từ đĩa trong Chromium, hỏi mọi câu ở scripts/bench/natural-queries và so từng kết
quả với trang web cùng lần dựng: liên kết, thứ tự, chữ trên trang. Rồi đo mili giây từ lúc mở trang tìm kiếm đến khi có kết quả.`,
    options: {
      site: { value: 'THƯ-MỤC', help: 'bản dựng (dist); bản mang đi ở bên cạnh, tên có thêm .mang-di' },
      sample: { value: 'SỐ', help: 'số câu để đo thời gian (30); 0 thì không đo' },
    },
  },
  async ({ values: { site = 'dist', sample = '30' } }) => {
    const copy = `${site}.mang-di/thu-vien`;
    if (!existsSync(copy)) {
      console.log(`Không có ${copy}: chạy “npm run build -- --portable” trước.`);
      return 1;
    }
    const queries = (await readNaturalQueries((await readLibrary('content')).entries)).map(({ query }) => query);
    const server = await serveFolder(site);
    const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
    const places = [placeAt('the site', `${server.origin}/`), placeAt('the copy', `${pathToFileURL(resolve(copy)).href}/`, 'index.html')];
    try {
      const unequal = await compare(browser, places, queries);
      console.log(`${queries.length} queries, ${queries.length - unequal} answered alike.`);
      const every = Math.max(1, Math.floor(queries.length / (Number(sample) || 1)));
      if (Number(sample) > 0) await measureCold(browser, places, queries.filter((_, i) => i % every === 0).slice(0, Number(sample)));
      return unequal > 0 ? 1 : 0;
    } finally {
      await browser.close();
      server.close();
    }
  },
);

function placeAt(name: string, root: string, index = ''): Place {
  return { name, root, page: `${root}tim-kiem/${index}` };
}

/** @returns how many queries are answered differently */
async function compare(browser: Browser, places: readonly Place[], queries: readonly string[]): Promise<number> {
  const pages = await Promise.all(places.map(({ page }) => openSearchPage(browser, page)));
  let unequal = 0;
  for (const query of queries) {
    const [web, disk] = await Promise.all(pages.map((page, i) => askPage(page, places[i]!.root, query)));
    if (JSON.stringify(web) === JSON.stringify(disk)) continue;
    unequal++;
    console.log(`“${query}”\n  ${web!.links.join(' ')}\n  ${disk!.links.join(' ')}`);
  }
  return unequal;
}

async function openSearchPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.locator('search-page[data-mode=start]').waitFor();
  return page;
}

async function measureCold(browser: Browser, places: readonly Place[], queries: readonly string[]): Promise<void> {
  console.log(`\n| cold first search, ${queries.length} queries | ms, median | ms, p95 | ms, longest |\n| --- | ---: | ---: | ---: |`);
  for (const slower of [1, SLOWER])
    for (const { name, page } of places) {
      const times: number[] = [];
      for (const query of queries) times.push(await coldTime(browser, `${page}?q=${encodeURIComponent(query)}`, slower));
      const [median, most, longest] = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0));
      console.log(`| ${name}${slower > 1 ? `, page ${slower} × slower` : ''} | ${median} | ${most} | ${longest} |`);
    }
}

/** A first visit, with nothing kept: milliseconds from opening the page to its answer. The worker of the site is never slowed. */
async function coldTime(browser: Browser, address: string, slower: number): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(() => {
    const noted = window as { answered?: number };
    new MutationObserver(() => {
      if (document.querySelector('search-page:is([data-mode=found], [data-mode=nothing])')) noted.answered ??= performance.now();
    }).observe(document, { subtree: true, attributeFilter: ['data-mode'] });
  });
  await page.goto(address);
  const answered = await page.waitForFunction(() => (window as { answered?: number }).answered);
  const time = (await answered.jsonValue())!;
  await context.close();
  return time;
}
