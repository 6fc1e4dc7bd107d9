import { gzipSync } from 'node:zlib';

import { expect, test, type Locator, type Page } from '@playwright/test';

import { axeViolations } from '../axe.ts';
import { LAYOUTS, SCREENS } from './layouts.ts';
import { stubSpeech } from './speech-stub.ts';

const ARTICLE = LAYOUTS['article with everything'];

const offerOf = (page: Page): Locator => page.getByRole('button', { name: 'Nghe đọc', exact: true });
const playerOf = (page: Page): Locator => page.getByRole('region', { name: 'Nghe đọc trang này' });
const said = (page: Page): Promise<string[]> => page.evaluate(() => speechStub.said.map(([text]) => text));
const lastSaid = async (page: Page): Promise<string | undefined> => (await said(page)).at(-1);
const isSpeaking = (page: Page): Promise<boolean> => page.evaluate(() => speechStub.isSpeaking());
const marked = (page: Page): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('being-read') ?? [])].join());

/** Lets the device end what it says and begin what follows. */
async function finish(page: Page): Promise<void> {
  const { length } = await said(page);
  await page.evaluate(() => speechStub.finish());
  await expect.poll(async () => (await said(page)).length).toBe(length + 1);
}

async function listen(page: Page, address: string = ARTICLE): Promise<void> {
  await page.goto(address);
  await offerOf(page).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
}

for (const layout of [
  'article with everything',
  'short article',
  'concluded session',
  'material',
  'quotation',
  'misattributed saying',
  'work with its text',
] as const) {
  test(`is offered when a Vietnamese voice has come, and moves nothing: ${layout}`, async ({ page }) => {
    await stubSpeech(page, { isLate: true });
    await page.setViewportSize(SCREENS.phone);
    await page.goto(LAYOUTS[layout]);
    await page.evaluate(() => document.fonts.ready);
    await expect(offerOf(page)).toHaveCount(0);
    const below = page.locator("article > [data-part='text']");
    const before = await below.boundingBox();
    for (let time = 0; time < 2; time += 1) await page.evaluate(() => speechStub.arrive());
    await expect(offerOf(page)).toHaveCount(1);
    expect(await below.boundingBox()).toEqual(before);
    expect((await offerOf(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
}

for (const [device, options] of Object.entries({
  'has no Vietnamese voice': { voices: ['en-US', 'vic-X'] },
  'would send the words to another host': { isRemote: true },
})) {
  test(`is not there where the device ${device}`, async ({ page }) => {
    await stubSpeech(page, options);
    await page.goto(ARTICLE);
    await page.evaluate(() => speechStub.arrive());
    await expect(page.locator('read-aloud')).toBeEmpty();
  });
}

test('is not there where the browser cannot speak, nor on a page without a text', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'speechSynthesis'));
  await page.goto(ARTICLE);
  await page.evaluate(() => customElements.whenDefined('read-aloud'));
  await expect(page.locator('read-aloud')).toBeEmpty();
  await page.goto(LAYOUTS.document);
  await expect(page.locator('read-aloud')).toHaveCount(0);
});

test('sentences are said in order, the mark follows, and the end closes it', async ({ page }) => {
  await stubSpeech(page);
  await listen(page);
  for (const sentence of [
    'Bài mẫu số 1 về việc đọc sách trong chi bộ',
    'Sapô của bài mẫu số 1, đủ dài để kiểm tra danh sách và trang bài viết.',
    'Vì sao đọc sách',
    'Đọc sách giúp chi bộ có chung một vốn hiểu biết.',
  ]) {
    await expect.poll(() => lastSaid(page)).toBe(sentence);
    await expect.poll(async () => (await marked(page)).replace(/\s+/g, ' ')).toBe(sentence);
    await finish(page);
  }
  await expect.poll(() => lastSaid(page)).toMatch(/^Ủy\sban nhân\sdân xã mẫu và Kế\shoạch 02-KH\/ĐU\.MAU cùng nhắc/);
  expect(await marked(page)).toMatch(/^UBND xã mẫu/);
  while (!(await lastSaid(page))?.startsWith('Trích ')) await finish(page);
  expect(await lastSaid(page)).toBe('Trích Hồ Chí Minh, Câu mẫu thứ nhất, 03/02/2001. Có nguồn tin cậy.');
  while (await playerOf(page).isVisible()) await page.evaluate(() => speechStub.finish());
  await expect(page.locator('read-aloud').getByRole('status')).toHaveText('Đã đọc hết.');
  await expect(offerOf(page)).toBeFocused();
  expect(await marked(page)).toBe('');
  const all = await said(page);
  expect(all).not.toContain('120');
  expect(all.join(' ')).not.toMatch(/Kệ sách mẫu|Sao chép kèm nguồn|Chú\sthích|Tải bảng/);
});

test('a device that never begins is found out: it says so, and the offer is gone', async ({ page }) => {
  await stubSpeech(page, { isMute: true });
  await page.goto(ARTICLE);
  await offerOf(page).click();
  const told = page.getByText('Máy này không đọc thành tiếng được.');
  await expect(told).toBeVisible();
  await expect(told).toBeFocused();
  await expect(offerOf(page)).toHaveCount(0);
  await expect(playerOf(page)).toHaveCount(0);
});

test('a voice that has gone meanwhile is found out at the press', async ({ page }) => {
  await stubSpeech(page);
  await page.goto(ARTICLE);
  await expect(offerOf(page)).toHaveCount(1);
  await page.evaluate(() => speechStub.lose());
  await offerOf(page).click();
  const told = page.getByText('Máy này không đọc thành tiếng được.');
  await expect(told).toBeFocused();
  await expect(offerOf(page)).toHaveCount(0);
  await expect(playerOf(page)).toHaveCount(0);
});

test('a double press opens one player', async ({ page }) => {
  await stubSpeech(page);
  await page.goto(ARTICLE);
  await offerOf(page).dblclick();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  await expect(playerOf(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(playerOf(page)).toHaveCount(0);
  await offerOf(page).click();
  await expect(playerOf(page)).toHaveCount(1);
});

test('pause, the sentence again, slower and faster, sentence by sentence, all from the keyboard', async ({ page }) => {
  await stubSpeech(page);
  await listen(page);
  const player = playerOf(page);
  await expect(player.getByRole('button', { name: 'Tạm dừng' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => lastSaid(page)).toMatch(/^Sapô/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => lastSaid(page)).toMatch(/^Bài mẫu số 1/);
  await page.keyboard.press('Enter');
  await expect.poll(() => isSpeaking(page)).toBe(false);
  const { length } = await said(page);
  await page.keyboard.press('Enter');
  await expect(player.getByRole('button', { name: 'Tạm dừng' })).toBeFocused();
  await expect.poll(() => said(page)).toHaveLength(length + 1);
  expect(await lastSaid(page)).toMatch(/^Bài mẫu số 1/);
  for (const [speed, rate] of [
    ['Nhanh', 1.25],
    ['Chậm', 0.8],
  ] as const) {
    await player.getByRole('combobox', { name: 'Tốc độ đọc' }).selectOption(speed);
    await expect.poll(() => page.evaluate(() => speechStub.said.at(-1)?.[1])).toBe(rate);
  }
  await page.keyboard.press('Escape');
  await expect(player).toHaveCount(0);
  await expect(offerOf(page)).toBeFocused();
  expect(await isSpeaking(page)).toBe(false);
});

test('the page follows what is read, and leaves whoever has scrolled elsewhere alone', async ({ page }) => {
  await stubSpeech(page);
  await page.setViewportSize(SCREENS.phone);
  await listen(page);
  const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
  while ((await scrolled()) === 0) await finish(page);
  const rect = (): Promise<DOMRect> =>
    page.evaluate(() => ([...CSS.highlights.get('being-read')!][0] as Range).getBoundingClientRect().toJSON() as DOMRect);
  const { top, bottom } = await rect();
  expect(top).toBeGreaterThan(64);
  expect(bottom).toBeLessThan(SCREENS.phone.height - 50);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const there = await scrolled();
  await finish(page);
  expect(await scrolled()).toBe(there);
  await playerOf(page).getByRole('button', { name: 'Câu sau' }).click();
  await expect.poll(scrolled).toBeLessThan(there);
});

test('an old browser marks the block', async ({ page }) => {
  await stubSpeech(page, { isOld: true });
  await listen(page);
  await expect(page.locator('.being-read')).toHaveText(/^Bài\smẫu số 1/);
  await finish(page);
  await expect(page.locator('.being-read')).toHaveText(/^Sapô/);
  await playerOf(page).getByRole('button', { name: 'Thôi' }).click();
  await expect(page.locator('.being-read')).toHaveCount(0);
});

test('leaving the page ends it', async ({ page }) => {
  await stubSpeech(page);
  await listen(page);
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(LAYOUTS.document);
  expect(await page.evaluate(() => sessionStorage.getItem('silenced'))).toBe(ARTICLE);
});

test('the bar has room on the narrowest phone, and nothing is wrong with it', async ({ page }) => {
  await stubSpeech(page);
  await page.setViewportSize({ width: 320, height: 568 });
  await listen(page, LAYOUTS['work with its text']);
  expect((await playerOf(page).boundingBox())?.height).toBeLessThan(56);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await axeViolations(page)).toEqual([]);
});

test('what it needs is fetched at the press, at most 4 KB of scripts compressed', async ({ page }) => {
  await stubSpeech(page);
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await offerOf(page).click();
  await expect(playerOf(page)).toBeVisible();
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(4 * 1024);
});
