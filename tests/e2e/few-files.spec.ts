import { expect, test } from '@playwright/test';
import { LAYOUTS } from './layouts.ts';

/** What is asked for later comes later: nothing here reaches for it. */
const KINDS = ['home', 'article with everything', 'concluded session', 'material', 'quotation', 'work with its text', 'topic'] as const;

for (const kind of KINDS) {
  test(`${kind}: at most three scripts and two style sheets`, async ({ page }) => {
    const loaded: { script: string[]; stylesheet: string[] } = { script: [], stylesheet: [] };
    page.on('request', (request) => {
      const type = request.resourceType();
      if (type === 'script' || type === 'stylesheet') loaded[type].push(request.url());
    });
    await page.goto(LAYOUTS[kind], { waitUntil: 'networkidle' });
    expect(loaded.script.length, loaded.script.join(' ')).toBeLessThanOrEqual(3);
    expect(loaded.stylesheet.length, loaded.stylesheet.join(' ')).toBeLessThanOrEqual(2);
  });
}
