import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { SiteFolder } from '../../src/integration/keeping/site-folder.ts';
import { writeLists } from '../../src/integration/keeping/write-lists.ts';
import { writeWorker } from '../../src/integration/keeping/write-worker.ts';
import type { Keeper, Shelf } from '../../src/keeping/keeper.ts';
import { controlled, keep, openKeeper, OwnSite } from './keeping-steps.ts';

declare const keeper: Keeper;

// The code of keeping is put into pages from outside: they load it only at a press.
test.use({ bypassCSP: true });

const SESSION = '/chuyen-de/doc-sach-trong-chi-bo/';
const MATERIAL = '/tai-lieu/doc-sach-cho-deu/';
/** Milliseconds after which a question of the browser is asked again. */
const QUESTION = 15_000;

let site: OwnSite;
test.beforeEach(async () => {
  site = await OwnSite.open('dist.fixture');
});
test.afterEach(() => site.remove());

const copyOf = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }).copyWhy ?? null);

test('a session that is kept opens when the host is gone, with its slides, its material and what they are made of', async ({ page }) => {
  // Firefox asks the reader whether to keep it for good, who need not answer.
  await page.addInitScript(() => (StorageManager.prototype.persist = () => new Promise(() => {})));
  await page.goto(site.origin + SESSION);
  await openKeeper(page);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
  const kept = await keep(page, SESSION);
  expect(kept.fault).toBeNull();
  expect(kept.told.at(-1)).toBe(1);
  await controlled(page);

  site.stop();
  const failed: string[] = [];
  // What a page was still asking for when it was left did not fail.
  page.on('requestfailed', (request) => request.failure()?.errorText === 'net::ERR_ABORTED' || failed.push(request.url()));
  for (const address of ['/', SESSION, `${SESSION}trinh-chieu/`, MATERIAL, '/tim-kiem/?x=1']) {
    await page.goto(site.origin + address);
    expect(await copyOf(page), address).toBe('offline');
  }
  expect(failed).toEqual([]);
});

test('what broke off goes on where it stopped; without room the new is dropped and the old stays; all is removed', async ({ page }) => {
  await page.goto(site.origin + SESSION);
  await openKeeper(page);
  let sent = 0;
  site.stop();
  await site.start((path) => {
    if (!path.startsWith('/luu/') && path !== '/sw.js' && ++sent === 12) site.stop();
  });
  expect((await keep(page, SESSION)).fault).toBe('network');
  const shelf = () => page.evaluate(() => keeper.shelf()) as Promise<Shelf>;
  const [unfinished] = (await shelf()).unfinished;
  expect(unfinished!.done).toBeGreaterThan(0);
  expect(unfinished!.running).toBe(false);

  const asked: string[] = [];
  await site.start((path) => asked.push(path));
  const kept = await keep(page, SESSION);
  expect(kept.fault).toBeNull();
  expect(kept.told[0]).toBeGreaterThan(0.01);

  const before = await shelf();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: before.bytes + 50_000 });
  expect((await keep(page, '/')).fault).toBe('full');
  expect({ ...(await shelf()), free: 0 }).toEqual({ ...before, free: 0 });
  await browser.send('Storage.overrideQuotaForOrigin', { origin: site.origin });

  await page.evaluate(() => keeper.removeAll());
  expect(await page.evaluate(async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()])).toEqual([[], []]);
});

test('a newer release, broken ones, and one that keeps nothing: readers have the old or the new, and are never shut out', async ({
  page,
}) => {
  const text = () => page.evaluate(() => document.body.dataset.release ?? 'A');
  const publish = async (release: string): Promise<void> => {
    const file = join(site.folder, SESSION, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<body[^>]*>/, `<body data-release="${release}">`));
    const finished = { folder: new SiteFolder(site.folder), base: '/', cacheDir: test.info().outputPath('cache') };
    await writeLists(finished, [{ pages: [SESSION.slice(1)], title: 'Buổi mẫu', label: 'Chuyên đề' }]);
  };
  const offline = async (): Promise<string> => {
    site.stop();
    await page.goto(site.origin + SESSION);
    const served = await text();
    await site.start();
    return served;
  };
  const update = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration!.update().catch(() => undefined);
    });
  const unanswered = () => setTimeout(QUESTION, 'unanswered');
  const worker = readFileSync(join(site.folder, 'sw.js'), 'utf8');

  await page.goto(site.origin + SESSION);
  await openKeeper(page);
  expect((await keep(page, SESSION)).fault).toBeNull();
  await controlled(page);
  expect(await offline()).toBe('A');

  await publish('B');
  await page.goto(site.origin + SESSION);
  expect(await text()).toBe('B');
  await openKeeper(page);
  expect(await page.evaluate(() => keeper.news())).toHaveLength(1);
  expect(await offline(), 'read, not kept yet').toBe('A');

  // Published by half: a list names what is not there.
  await publish('B2');
  await page.goto(site.origin + SESSION);
  rmSync(join(site.folder, SESSION, 'index.html'));
  await openKeeper(page);
  expect((await keep(page, SESSION)).fault).toBe('changed');
  expect(await offline()).toBe('A');

  cpSync(join('dist.fixture', SESSION, 'index.html'), join(site.folder, SESSION, 'index.html'));
  await publish('C');
  await page.goto(site.origin + SESSION);
  await openKeeper(page);
  expect((await keep(page, SESSION)).fault).toBeNull();
  expect(await offline()).toBe('C');

  // A worker that cannot start takes nobody's place.
  writeFileSync(join(site.folder, 'sw.js'), 'throw new Error()');
  await update();
  expect(await offline()).toBe('C');

  // One that breaks every page gives way to the next that is published.
  const BROKEN = `addEventListener('install', () => skipWaiting()); addEventListener('activate', (e) => e.waitUntil(clients.claim()));
    addEventListener('fetch', (e) => e.respondWith(Promise.reject(new Error())))`;
  writeFileSync(join(site.folder, 'sw.js'), BROKEN);
  const open = () =>
    page.goto(site.origin + SESSION).then(
      () => 'shown',
      () => 'shut out',
    );
  // Asked again each time: a connection from before the server was stopped may break off the first. A worker that is replaced in the
  // midst of a question may leave it without an answer.
  await expect.poll(() => Promise.race([update().then(open), unanswered()])).toBe('shut out');
  writeFileSync(join(site.folder, 'sw.js'), worker);
  await expect.poll(() => Promise.race([open(), unanswered()])).toBe('shown');
  expect(await offline()).toBe('C');

  // A site that lets nothing be kept any more.
  await writeWorker(site.folder, false);
  await update();
  await expect
    .poll(() => page.evaluate(async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()]))
    .toEqual([[], []]);
  await page.goto(site.origin + SESSION);
  expect(await copyOf(page)).toBeNull();
});
