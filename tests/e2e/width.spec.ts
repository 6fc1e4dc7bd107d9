import { expect, type Page } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';
import { test } from './one-tab.ts';

/** How far the page is wider than its window, in px. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements whose own text is cut: wider or higher than the box that hides the rest. Hidden and scrolling ones are meant. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const { overflowX, overflowY, clipPath, visibility } = getComputedStyle(element);
      if (!hasText || clipPath !== 'none' || visibility === 'hidden' || element.matches('input')) return false;
      const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    return cut.map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
}

/** What is read and covers it: bars that stay in sight, with more than a third of the screen's height. */
const tallBars = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position) && element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().height * 3 > innerHeight)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );

/** WCAG 1.4.12, as a reader's own style sheet. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

for (const [layout, path] of Object.entries(LAYOUTS)) {
  test(`nothing runs over the edge when zoomed, enlarged or spaced out: ${layout}`, async ({ tabOf }) => {
    const page = await tabOf();
    const nothingIsLost = async (look: string): Promise<void> => {
      expect(await overflow(page), look).toBe(0);
      expect(await cutTexts(page), look).toEqual([]);
    };
    // A screen of 1280 × 800 px at 400 %.
    await page.setViewportSize({ width: 320, height: 200 });
    await page.goto(path);
    await nothingIsLost('400 %');
    expect(await tallBars(page), '400 %').toEqual([]);

    await page.evaluate(() => Object.assign(document.documentElement.dataset, { textSize: '4', spacing: '3', textWidth: '3' }));
    await nothingIsLost('320 px, the largest letters and the most room');
    await page.evaluate(() =>
      ['text-size', 'spacing', 'text-width'].forEach((name) => document.documentElement.removeAttribute(`data-${name}`)),
    );

    await page.evaluate((styles) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets = [sheet];
    }, TEXT_SPACING);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await nothingIsLost(`text spacing at ${width} px`);
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.documentElement.style.fontSize = '200%';
    });
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 });
      await nothingIsLost(`200 % at ${width} px`);
    }
  });
}

test('the page may be zoomed', async ({ tabOf }) => {
  const page = await tabOf();
  await page.goto('/');
  await expect(page.locator('meta[name="viewport"]')).toHaveAttribute('content', 'width=device-width, initial-scale=1');
});

test('a word without an end widens no material page', async ({ tabOf }) => {
  const page = await tabOf();
  await page.goto(LAYOUTS.material);
  await page.locator('.fold li, .fold blockquote p, .plan p').evaluateAll((blocks) => {
    for (const block of blocks) block.textContent = 'khôngngắt'.repeat(32);
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${width} px`).toBe(0);
  }
});
