/**
 * What a reader on a phone gets, page by page, by Lighthouse's mobile preset: four marks, three times, and bytes. `npm run bench:pages`.
 * Lighthouse is a package of `scripts/bench`: `npm install --prefix scripts/bench`.
 */
import { existsSync, globSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/papers/find-browser.ts';
import { Refusal } from '../../src/problems/refusal.ts';
import { serveFolder } from '../../tests/static-server.ts';
import { runScript } from '../run-script.ts';

/** Known to types only where it is installed. */
const PACKAGE: string = 'lighthouse';
const INSTALLED = new URL(`node_modules/${PACKAGE}/package.json`, import.meta.url);
const PORT = 9333;

/** Pages to measure: an address, or the first entry of a folder of the built site. */
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  article: '/tin-tuc/*/',
  session: '/chuyen-de/*/',
  material: '/tai-lieu/*/',
  quotation: '/trich-dan/*/',
  work: '/tac-pham/*/',
  topic: '/chu-de/*/',
  search: '/tim-kiem/?q=d%C3%A2n%20v%E1%BA%ADn',
};
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AUDITS = ['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time', 'total-byte-weight'] as const;

interface Result {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
}
type Lighthouse = (address: string, options: object) => Promise<{ lhr: Result } | undefined>;

await runScript(
  {
    name: 'npm run bench:pages --',
    about: 'Đo các trang bằng Lighthouse, cấu hình điện thoại, trên bản đã dựng (npm run build): số giữa của các lần đo.',
    options: {
      runs: { value: 'SỐ', help: 'số lần đo mỗi trang (3)' },
      only: { value: 'TÊN,…', help: `chỉ các trang này: ${Object.keys(PAGES).join(', ')}` },
      site: { value: 'THƯ-MỤC', help: 'bản dựng (dist)' },
    },
  },
  async ({ values: { runs = '3', only, site = 'dist' } }) => {
    if (!existsSync(site)) throw new Refusal(`There is no ${site}/: run "npm run build" first.`);
    if (!existsSync(INSTALLED)) throw new Refusal('Lighthouse is not installed: npm install --prefix scripts/bench');
    const { default: lighthouse } = (await import(PACKAGE)) as { default: Lighthouse };
    const server = await serveFolder(site);
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${PORT}`],
    });
    const names = only ? only.split(',') : Object.keys(PAGES);
    console.log('| page | performance | accessibility | best practices | SEO | LCP, s | CLS | TBT, ms | KB |');
    console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: |');
    const below = new Map<string, string[]>();
    for (const name of names) {
      const results: Result[] = [];
      for (let run = 0; run < Number(runs); run += 1) {
        const options = { port: PORT, logLevel: 'error', onlyCategories: CATEGORIES, formFactor: 'mobile' };
        const found = await lighthouse(server.origin + addressOf(PAGES[name] ?? name, site), options);
        if (found) results.push(found.lhr);
      }
      const mark = (category: string): number =>
        Math.round(100 * median(results.map(({ categories }) => categories[category]?.score ?? 0)));
      const [lcp = 0, cls = 0, tbt = 0, bytes = 0] = AUDITS.map((audit) =>
        median(results.map(({ audits }) => audits[audit]?.numericValue ?? 0)),
      );
      const times = [(lcp / 1000).toFixed(1), cls.toFixed(3), Math.round(tbt), Math.round(bytes / 1024)];
      console.log(`| ${[name, ...CATEGORIES.map(mark), ...times].join(' | ')} |`);
      const faults = Object.values(results[0]?.audits ?? {}).filter(({ score }) => score === 0);
      below.set(name, [...new Set(faults.map(({ title }) => title))]);
    }
    for (const [name, titles] of below) if (titles.length > 0) console.log(`${name}: ${titles.join('; ')}`);
    await browser.close();
    server.close();
  },
);

/** The first entry that a pattern means; lists that stand among the entries are none. */
function addressOf(pattern: string, site: string): string {
  if (!pattern.includes('*')) return pattern;
  const [first] = globSync(`${site}${pattern}index.html`)
    .map(
      (file) =>
        `/${file
          .slice(site.length + 1)
          .replaceAll('\\', '/')
          .replace(/index\.html$/, '')}`,
    )
    .filter((path) => !/\/(?:gan-nham|trang|chu-de\/index)\/$/.test(path))
    .sort();
  if (!first) throw new Refusal(`${site} has no page ${pattern}`);
  return first;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
