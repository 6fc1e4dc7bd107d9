/** npm run bench:keeping: what it costs to keep one session and the whole library, in Chromium from a server on this machine. */
import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium, type Browser } from 'playwright-core';
import type { Keeper } from '../src/keeping/keeper.ts';
import { findBrowser } from '../src/papers/find-browser.ts';
import { Refusal } from '../src/problems/refusal.ts';
import { keeperScript } from '../tests/keeper-script.ts';
import { serveFolder } from '../tests/static-server.ts';
import { runScript } from './run-script.ts';

const FORM = {
  name: 'npm run bench:keeping',
  about: 'Lưu một buổi rồi cả thư viện của dist/ vào Chromium; in số yêu cầu, dung lượng trên đường và trên máy, số giây.',
};

declare const keeper: Keeper;

/** Keeps a unit in a browser that has nothing yet. @returns a line of figures */
async function keepOnce(browser: Browser, script: string, address: string): Promise<string> {
  let [requests, sent] = [0, 0];
  const server = await serveFolder('dist', {
    onSent: (_path, bytes) => {
      requests++;
      sent += bytes;
    },
  });
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.evaluate(`${script}; globalThis.keeper = keeping.openKeeper('/')`);
  [requests, sent] = [0, 0];
  const begun = performance.now();
  const kept = await page.evaluate(
    (unit) => keeper.keep(unit, { papers: false, search: true }, () => {}, new AbortController().signal),
    address,
  );
  const seconds = (performance.now() - begun) / 1000;
  if ('fault' in kept) throw new Refusal(`${address}: ${kept.fault}`);
  const bytes = await page.evaluate(async () => ((await keeper.shelf()) as { bytes: number }).bytes);
  await context.close();
  server.close();
  const mb = (count: number): string => `${(count / 1e6).toFixed(2)} MB`;
  return `${address}: ${kept.pages} pages, ${requests} requests, ${mb(sent)} sent, ${mb(bytes)} on the device, ${seconds.toFixed(1)} s`;
}

await runScript(FORM, async () => {
  const script = await keeperScript();
  const [session] = readdirSync('dist/luu/muc/chuyen-de').sort();
  if (!session) throw new Refusal('dist/ has no session: build a library that has one first.');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  for (const address of [`/chuyen-de/${session.replace(/\.json$/, '')}/`, '/']) console.log(await keepOnce(browser, script, address));
  await browser.close();
  console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}`);
});
