import { expect, test } from '@playwright/test';

import { LAYOUTS, SCREENS } from './layouts.ts';

test.describe('on a phone', () => {
  test.use({ viewport: SCREENS.phone });

  test('a slim bar says which section is read and how long the rest takes, and stays in sight', async ({ page }) => {
    await page.goto(LAYOUTS['concluded session']);
    const bar = page.getByRole('navigation', { name: 'Mục lục' });
    await page.getByRole('heading', { name: 'Người xưa đọc thế nào' }).evaluate((heading) => heading.scrollIntoView());
    await expect(bar.locator('summary')).toContainText('Người xưa đọc thế nào');
    await expect(bar.locator('summary')).toContainText('còn 1 phút');
    expect(await bar.evaluate((element) => element.getBoundingClientRect().top)).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(bar.locator('summary')).toContainText(/còn [2-9] phút/);
  });

  test('the bar opens the contents: Esc and a choice close them, and what is chosen is not covered', async ({ page }) => {
    await page.goto(LAYOUTS.material);
    const bar = page.getByRole('navigation', { name: 'Mục lục' });
    const summary = bar.locator('summary');
    const link = bar.getByRole('link', { name: 'Sổ chung' });
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(link).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(link).toBeHidden();
    await expect(summary).toBeFocused();
    await page.keyboard.press('Enter');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(link).toBeHidden();
    await expect(page).toHaveURL(/#so-chung$/);
    const heading = page.getByRole('heading', { name: 'Sổ chung' });
    await expect(heading).toBeInViewport();
    const under = (await page.locator('page-contents').boundingBox())!;
    expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(under.y + under.height);
  });

  test('what is reached by the keyboard is not covered', async ({ page }) => {
    await page.goto(LAYOUTS.material);
    const call = page.locator('.prose a').first();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await call.focus();
    const under = (await page.locator('page-contents').boundingBox())!;
    expect((await call.boundingBox())!.y).toBeGreaterThanOrEqual(under.y + under.height);
  });
});

test('beside the text the contents tell what is read, what is passed, and the minutes of each section', async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  await page.goto(LAYOUTS['concluded session']);
  const contents = page.getByRole('navigation', { name: 'Mục lục' });
  await expect(contents.getByRole('link', { name: 'Mục đích và cách dùng' })).toContainText(/[2-9] phút/);
  await page.getByRole('heading', { name: 'Người xưa đọc thế nào' }).evaluate((heading) => heading.scrollIntoView());
  await expect(contents.locator('[aria-current="location"]')).toHaveText(/Người xưa đọc thế\snào/);
  await expect(contents.getByRole('listitem').filter({ hasText: 'Mục đích và cách dùng' })).toHaveClass(/past/);
  await page.emulateMedia({ media: 'print' });
  await expect(contents).toBeHidden();
});
