import { expect, test, type Page } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';

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

for (const [layout, path] of Object.entries(LAYOUTS)) {
  test(`nothing runs over the edge at 320 px, nor with text of 200 %: ${layout}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await overflow(page), '320 px').toBe(0);
    expect(await cutTexts(page), '320 px').toEqual([]);

    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `200 % at ${width} px`).toBe(0);
      expect(await cutTexts(page), `200 % at ${width} px`).toEqual([]);
    }
  });
}

test('the page may be zoomed', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('meta[name="viewport"]')).toHaveAttribute('content', 'width=device-width, initial-scale=1');
});

test('a word without an end widens no material page', async ({ page }) => {
  await page.goto(LAYOUTS.material);
  await page.locator('.fold li, .fold blockquote p, .plan p').evaluateAll((blocks) => {
    for (const block of blocks) block.textContent = 'khôngngắt'.repeat(32);
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${width} px`).toBe(0);
  }
});
