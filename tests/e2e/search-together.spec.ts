import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test as base, type Page } from '@playwright/test';

import { serveFolder } from '../static-server.ts';
import { noteViolations } from '../violations.ts';
import { addressIn } from './portable-copy.ts';

const run = promisify(execFile);

/** What news of the third library alone have. */
const NEW_WORDS = 'thảo luận tổ dân phố';
/** Emptied before each run, as all of that folder. */
const CACHE = 'test-results/cache-of-portal';
const [TWO, THREE] = ['Thư viện Chi bộ Hai', 'Thư viện Chi bộ Ba'];

/** A portal without an entry of its own, on one port, and the two libraries that its search covers, on two others. */
interface Province {
  portal: string;
  /** Folder of its portable copy. */
  copy: string;
  two: string;
  three: string;
  /** Answers of the second library are held back until it is called with false. */
  hold: (isHeld: boolean) => void;
  /** What a file of the third library says from now on. */
  change: (path: string, change: (text: string) => string) => Promise<void>;
  /** The third library answers nothing from now on. */
  close: () => void;
}

const site = (two: string, three: string): string => `
name: Cổng thư viện tỉnh
headline: Tìm trong thư viện của các chi bộ
description: Một ô tìm cho thư viện của các chi bộ trong tỉnh.
url: http://127.0.0.1
organisation: Đảng bộ tỉnh mẫu
emblem: CT
colours:
  accent: { light: '#9c1c1f', dark: '#f08a7d' }
  gold: { light: '#8a6a1f', dark: '#d9b565' }
otherLibraries:
  - { name: ${TWO}, address: ${two}/ }
  - { name: ${THREE}, address: ${three} }
format: 2
`;

const test = base.extend<object, { province: Province }>({
  province: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'search-together-'));
      const [content, out, third] = ['content', 'site', 'three'].map((name) => join(folder, name)) as [string, string, string];
      await cp('dist.fixture', third, { recursive: true });
      await run(process.execPath, ['tests/build-release.ts', 'dist.fixture', join(folder, 'pagefind'), NEW_WORDS]);
      await rm(join(third, 'pagefind'), { recursive: true });
      await cp(join(folder, 'pagefind'), join(third, 'pagefind'), { recursive: true });
      let held: PromiseWithResolvers<void> | null = null;
      const two = await serveFolder('dist.fixture', { before: async () => held?.promise });
      const three = await serveFolder(third);
      await mkdir(content);
      await writeFile(join(content, 'site.yaml'), site(two.origin, three.origin));
      await run(process.execPath, ['scripts/thu-vien.mjs', 'build', '--portable'], {
        env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: CACHE, WITHOUT_PDF: '1' },
      });
      const portal = await serveFolder(out);
      await use({
        portal: portal.origin,
        copy: `${out}.mang-di`,
        two: two.origin,
        three: three.origin,
        hold: (isHeld) => {
          held?.resolve();
          held = isHeld ? Promise.withResolvers() : null;
        },
        change: async (path, change) => writeFile(join(third, path), change(await readFile(join(third, path), 'utf8'))),
        close: three.close,
      });
      for (const { close } of [portal, two, three]) close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

/** What is said of the answer above it; the same is spoken a moment later. */
const told = (page: Page) => page.locator('[data-part=interpretation]');
const results = (page: Page) => page.locator('[data-part=results] > li');
const of = (page: Page, library: string) => results(page).filter({ hasText: `Mở tại: ${library}` });
const ask = (page: Page, { portal }: Province, query: string) => page.goto(`${portal}/tim-kiem/?q=${encodeURIComponent(query)}`);

// One province serves all of them: what they break of it they break one after the other.
test.describe.configure({ mode: 'serial' });

test.describe('a portal whose search covers other libraries', () => {
  test('names them before anything is searched for, and lets a reader look at all that one has', async ({ page, province }) => {
    await page.goto(`${province.portal}/tim-kiem/`);
    const listed = page.getByRole('list', { name: 'Thư viện tìm cùng' });
    await expect(listed.getByRole('link', { name: TWO })).toHaveAttribute('href', `${province.two}/`);
    await expect(page.getByText('Ô tìm này tìm cả trong các thư viện dưới đây.')).toBeVisible();
    await expect(page.getByText('Bản chép này chỉ tìm')).toBeHidden();
    await page.getByRole('checkbox', { name: THREE }).check();
    await expect(of(page, THREE).first()).toBeVisible();
    await expect(of(page, TWO)).toHaveCount(0);
  });

  test('finds what they have, says whose it is, and opens it there', async ({ page, province }) => {
    const violations = await noteViolations(page);
    await ask(page, province, 'đọc sách');
    await expect(of(page, TWO).first()).toBeVisible();
    await expect(of(page, THREE).first()).toBeVisible();
    await expect(told(page).getByText('Chưa tìm trong')).toHaveCount(0);
    const link = of(page, TWO).first().getByRole('link');
    await expect(link).toHaveAttribute('rel', 'external');
    const href = (await link.getAttribute('href'))!;
    expect(href.startsWith(`${province.two}/`)).toBe(true);
    await link.click();
    await expect(page).toHaveURL((url) => url.href.startsWith(href.replace(/#.*/, '')));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(violations).toEqual([]);
  });

  test('reads the query by the words of all of them', async ({ page, province }) => {
    await ask(page, province, 'thao luan to dan pho');
    await expect(page.getByText(/Kết\squả\scho: thảo\sluận\stổ\sdân\sphố/)).toBeVisible();
    await expect(of(page, THREE).first()).toBeVisible();
  });

  test('counts by library and narrows to one, pressed and typed', async ({ page, province }) => {
    await ask(page, province, 'đọc sách');
    const box = page.getByRole('checkbox', { name: TWO });
    const [, count] = /(\d+)\s*$/.exec(await page.locator('label').filter({ has: box }).innerText())!;
    await box.check();
    await expect(page.locator('[data-part=count]')).toHaveText(new RegExp(`^${count}\\skết\\squả$`));
    await expect(of(page, THREE)).toHaveCount(0);
    expect(new URL(page.url()).searchParams.get('thu-vien')).toBe(TWO);
    await ask(page, province, `đọc sách thư-viện:"${THREE}"`);
    await expect(of(page, THREE).first()).toBeVisible();
    await expect(of(page, TWO)).toHaveCount(0);
    await expect(page.getByRole('button', { name: `Bỏ lọc Thư viện: ${THREE}` })).toBeVisible();
  });

  test('searches itself alone in its portable copy, and says so', async ({ page, province }) => {
    await page.goto(addressIn(province.copy, '/tim-kiem/'));
    await expect(page.getByText('Bản chép này chỉ tìm trong thư viện của mình. Trên mạng,')).toBeVisible();
    await expect(page.getByText('Ô tìm này tìm cả')).toBeHidden();
    await page.goto(addressIn(province.copy, '/tim-kiem/?q=đọc sách'));
    await expect(told(page).getByText(`Bản chép này chỉ tìm trong thư viện của mình, chưa tìm trong ${TWO}, ${THREE}.`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Không tìm thấy “đọc sách”' })).toBeVisible();
  });

  test('does not wait for a slow one, and has it once the reader asks again', async ({ page, province }) => {
    province.hold(true);
    await ask(page, province, 'đọc sách');
    await expect(of(page, THREE).first()).toBeVisible();
    await expect(told(page).getByText(`Chưa tìm trong ${TWO}: trả lời chậm.`)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: `Chưa tìm trong ${TWO}` })).toBeAttached();
    province.hold(false);
    await page.getByRole('button', { name: 'Hỏi lại' }).click();
    await expect(of(page, TWO).first()).toBeVisible();
    await expect(told(page).getByText('Chưa tìm trong')).toHaveCount(0);
    await expect(page.locator('[data-part=count]')).toBeFocused();
  });

  test('refuses another version by name', async ({ page, province }) => {
    const manifest = 'pagefind/vietnamese-search.json';
    let before = '';
    await province.change(manifest, (text) => ((before = text), JSON.stringify({ ...(JSON.parse(text) as object), format: 99 })));
    await ask(page, province, 'đọc sách');
    await expect(told(page).getByText(`Chưa tìm trong ${THREE}: dùng phiên bản khác.`)).toBeVisible();
    await expect(of(page, TWO).first()).toBeVisible();
    await province.change(manifest, () => before);
  });

  test('answers without one that is gone', async ({ page, province }) => {
    province.close();
    await ask(page, province, 'đọc sách');
    await expect(told(page).getByText(`Chưa tìm trong ${THREE}: không đọc được.`)).toBeVisible();
    await expect(of(page, TWO).first()).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });
});
