import { expect, type Page } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';
import { test } from './one-tab.ts';

/** Marks that stand highest and lowest, and letters that only Vietnamese has. */
const TALL = 'ẤẪỄỔỮỘợỵđĐƠƯ';

test('a person reads the headline, the summary and the text with all their marks', async ({ page }) => {
  await page.goto('/tin-tuc/bai-mau-1/');
  const text = async (selector: string): Promise<string> =>
    ((await page.locator(selector).first().textContent()) ?? '').replaceAll('\u00a0', ' ').trim();
  expect(await text('h1')).toBe('Bài mẫu số 1 về việc đọc sách trong chi bộ');
  expect(await text('.lead')).toBe('Sapô của bài mẫu số 1, đủ dài để kiểm tra danh sách và trang bài viết.');
  expect(await text('.prose h2')).toBe('Vì sao đọc sách');
  await expect(page.getByText('Đọc sách giúp chi bộ có chung một vốn hiểu biết.')).toBeVisible();
});

test('compounds are not torn apart in headings, and the text keeps its plain spaces', async ({ page }) => {
  await page.goto('/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Thư\u00a0viện');
  await page.goto('/tin-tuc/bai-mau-1/');
  expect(await page.locator('.prose p').first().textContent()).not.toContain('\u00a0');
});

test('an abbreviation is explained where it first stands', async ({ page }) => {
  await page.goto('/tin-tuc/bai-mau-1/');
  await expect(page.locator('.prose abbr')).toHaveText(['UBND']);
  await expect(page.locator('.prose abbr')).toHaveAttribute('title', 'Ủy ban nhân dân');
});

/** Families that really draw an element's glyphs. */
async function drawnWith(page: Page, selector: string): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? '' : ' (not ours)'}`);
}

for (const [name, selector, path] of [
  ['text', '.prose p', '/tin-tuc/bai-mau-1/'],
  ['headline', 'h1', '/tin-tuc/bai-mau-1/'],
  ['headings', '.prose h2', '/tin-tuc/bai-mau-1/'],
  ['quotation', 'figure blockquote p', '/trich-dan/doc-sach-moi-ngay/'],
  ['menu', 'header nav a', '/'],
  ['button', 'entry-bar .cell', '/tin-tuc/bai-mau-1/'],
] as const) {
  test(`every Vietnamese letter is drawn with our own font: ${name}`, async ({ page }) => {
    await page.goto(path);
    await page
      .locator(selector)
      .first()
      .evaluate((element, letters) => (element.textContent = letters), TALL);
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => drawnWith(page, selector)).toEqual([expect.stringMatching(/^(?:Source Serif|Be Vietnam)(?!.*not ours)/)]);
  });
}

test('running text has lines of at least 1.6, about 68 letters long', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/chuyen-de/doc-sach-trong-chi-bo/');
  const { ratio, letters } = await page
    .locator('.prose p')
    .nth(1)
    .evaluate((element) => {
      const style = getComputedStyle(element);
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const text = element.textContent ?? '';
      const perLetter = context.measureText(text).width / text.length;
      return { ratio: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize), letters: element.clientWidth / perLetter };
    });
  expect(ratio).toBeGreaterThanOrEqual(1.6);
  expect(letters).toBeGreaterThan(58);
  expect(letters).toBeLessThan(78);
});

/** Texts of several lines whose lines stand so near that the marks of one meet those of the next. */
function tightTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    const texts = [
      ...document.body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li, a, dt, dd, td, th, summary, button, label, small, figcaption'),
    ];
    return texts.flatMap((element) => {
      const run = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.textContent ?? ''));
      if (!run || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden')) return [];
      const range = document.createRange();
      range.selectNodeContents(run);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      const { fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(element);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const { actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText('ấẫểỗữộợỵđgp');
      const ink = actualBoundingBoxAscent + actualBoundingBoxDescent;
      return lines > 1 && Number.parseFloat(lineHeight) < ink
        ? [`${element.tagName} ${fontSize}/${lineHeight} < ${ink}: ${element.textContent?.slice(0, 30)}`]
        : [];
    });
  });
}

/** Texts of a box that cuts the highest marks. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate((letters) => {
    const context = document.createElement('canvas').getContext('2d')!;
    const hides = ({ overflowY, clipPath }: CSSStyleDeclaration): boolean =>
      /hidden|clip|auto|scroll/.test(overflowY) && clipPath === 'none';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      // Labels are the site's own words and have no such capitals.
      if (
        !element ||
        element.closest('.label') ||
        !/\p{L}/u.test(texts.currentNode.textContent ?? '') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        continue;
      let box: HTMLElement | null = element;
      while (box && box !== document.body && !hides(getComputedStyle(box))) box = box.parentElement;
      if (!box || box === document.body || box.closest('.visually-hidden, .skip')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const line = range.getClientRects()[0];
      if (!line) continue;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const { actualBoundingBoxAscent, fontBoundingBoxAscent } = context.measureText(letters);
      // The rectangle of a line of text begins at the font's own ascent.
      const inkTop = line.top + fontBoundingBoxAscent - actualBoundingBoxAscent;
      if (inkTop < box.getBoundingClientRect().top - 0.5 && box.scrollTop === 0)
        found.push(`${box.tagName}.${box.className}: ${element.textContent?.slice(0, 30)}`);
    }
    return found;
  }, TALL);
}

for (const [layout, path] of Object.entries(LAYOUTS))
  test(`what stands on a page is NFC, ấ stands clear of ộ above it, and no box cuts Ấ: ${layout}`, async ({ tabOf }) => {
    const page = await tabOf();
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.body.innerText === document.body.innerText.normalize('NFC'))).toBe(true);
    expect(await tightTexts(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  });
