import { expect } from '@playwright/test';

import { LAYOUTS, SCREENS } from './layouts.ts';
import { test } from './one-tab.ts';

const PHONE = { viewport: SCREENS.phone, hasTouch: true, isMobile: true };

/** What one operates, as against links inside sentences, which are as high as their line. */
const CONTROLS = 'button, summary, [type=search], header a, nav a, .button, label:has(input), .entries .title a';
const LEAST = 44;

for (const [layout, path] of Object.entries(LAYOUTS)) {
  test(`everything one touches is at least 44 px high: ${layout}`, async ({ tabOf }) => {
    const page = await tabOf(PHONE);
    await page.goto(path);
    await page.locator('main details').evaluateAll((folds: HTMLDetailsElement[]) => folds.forEach((fold) => (fold.open = true)));
    const small = await page.locator(CONTROLS).evaluateAll(
      (elements, least) =>
        elements
          .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip, .prose'))
          .flatMap((element) => {
            const { width, height } = element.getBoundingClientRect();
            return height + 0.5 >= least && width >= 24
              ? []
              : [
                  `${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 30)}” ${Math.round(width)} × ` +
                    `${Math.round(height)}`,
                ];
          }),
      LEAST,
    );
    expect(small).toEqual([]);
  });
}
