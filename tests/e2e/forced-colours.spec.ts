import { expect, test, type Page } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';

/** What one operates or is told something by; a bar of cells has its edges from the cells. */
const TOLD = 'main :is(a, button, summary, label, strong, p, li, td, th, .line), header :is(a, button)';

/** Marks in the page, as long as it has its own colours, what stands out by its ground or a shadow alone. */
const markGrounds = (page: Page): Promise<void> =>
  page.evaluate((told) => {
    const isClear = (colour: string): boolean => /^rgba\(.*, 0\)$/.test(colour);
    const groundOf = (element: Element | null): string => {
      const own = element ? getComputedStyle(element).backgroundColor : '';
      return element && isClear(own) ? groundOf(element.parentElement) : own;
    };
    for (const element of document.querySelectorAll<HTMLElement>(told)) {
      const { backgroundColor, boxShadow } = getComputedStyle(element);
      const isGround = !isClear(backgroundColor) && backgroundColor !== groundOf(element.parentElement);
      if (element.checkVisibility() && (isGround || boxShadow !== 'none')) element.dataset['ground'] = '';
    }
  }, TOLD);

/** Those of them that neither a line nor a ground of the device's tells. */
const lostGrounds = (page: Page): Promise<string[]> =>
  page.locator('[data-ground]').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { outlineStyle, textDecorationLine, backgroundColor, borderTopStyle, borderInlineStartStyle } = getComputedStyle(element);
        const paper = getComputedStyle(document.body).backgroundColor;
        const isLined = [outlineStyle, borderTopStyle, borderInlineStartStyle].some((style) => style !== 'none');
        return !isLined && textDecorationLine === 'none' && (backgroundColor === paper || /, 0\)$/.test(backgroundColor));
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`),
  );

const PAGES = {
  gallery: LAYOUTS.gallery,
  home: LAYOUTS.home,
  'filtered archive': LAYOUTS['filtered archive'],
  programme: LAYOUTS['archive of sessions'],
};
for (const [layout, path] of Object.entries(PAGES)) {
  test(`where the device decides the colours, what a ground told is told by lines: ${layout}`, async ({ page }) => {
    await page.goto(path);
    await markGrounds(page);
    expect(await page.locator('[data-ground]').count()).toBeGreaterThan(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      expect(await lostGrounds(page), colorScheme).toEqual([]);
    }
  });
}

test('marks, the chosen step and the place one is at have the colours of the device', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(LAYOUTS.quotation);
  await page.getByRole('button', { name: 'Cỡ chữ và nền' }).click();
  const colours = await page.evaluate(() => {
    const asked = document.body.appendChild(document.createElement('i'));
    const named = (colour: string): string => {
      asked.style.color = colour;
      return getComputedStyle(asked).color;
    };
    const of = (element: Element | null): string[] => {
      const { color, backgroundColor } = getComputedStyle(element!);
      return [color, backgroundColor];
    };
    return {
      mark: [of(document.querySelector('main mark')), ['MarkText', 'Mark'].map(named)],
      chosen: [of(document.querySelector('label:has(:checked)')), ['HighlightText', 'Highlight'].map(named)],
      here: [of(document.querySelector('header [aria-current]')), ['HighlightText', 'Highlight'].map(named)],
    };
  });
  for (const [what, [seen, expected]] of Object.entries(colours)) expect(seen, what).toEqual(expected);
});
