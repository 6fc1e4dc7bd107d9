import { expect, test, type Page } from '@playwright/test';

import { LAYOUTS, SCREENS } from './layouts.ts';

/** What stands around the focused element: its name, its size, and whether an outline shows it or what holds it. */
function focused(page: Page): Promise<{ name: string; visible: boolean; outlined: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const outlined = (one: Element | null): boolean => {
      const { outlineStyle = 'none', outlineWidth = '0' } = one ? getComputedStyle(one) : {};
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    return {
      name: `${element.tagName.toLowerCase()} ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}`,
      visible: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
      outlined: outlined(element) || outlined(element.closest('label')) || outlined(element.closest('form')),
    };
  });
}

const isBody = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);

for (const [screen, size] of Object.entries(SCREENS)) {
  for (const layout of ['home', 'archive of news', 'article with everything', 'concluded session', 'misattributed saying'] as const) {
    test(`every stop of the Tab key is seen: ${layout}, ${screen}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto(LAYOUTS[layout]);
      const stops: Awaited<ReturnType<typeof focused>>[] = [];
      for (let count = 0; count < 150; count += 1) {
        await page.keyboard.press('Tab');
        if (await isBody(page)) break;
        stops.push(await focused(page));
      }
      expect(stops.length).toBeGreaterThan(12);
      expect(stops.length).toBeLessThan(150);
      expect(stops.filter(({ visible, outlined }) => !visible || !outlined)).toEqual([]);
    });
  }
}

test('the first stop leads past the menu, into the text', async ({ page }) => {
  await page.goto(LAYOUTS['article with everything']);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Tới nội dung chính' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link').first()).toBeFocused();
});

test('the settings open and close from the keyboard, and arrows choose', async ({ page }) => {
  await page.goto(LAYOUTS.home);
  const button = page.getByRole('button', { name: 'Cỡ chữ và nền' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Thường' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Lớn', exact: true })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Thường' })).toBeHidden();
  await expect(button).toBeFocused();
});

test('filters open on a phone from the keyboard', async ({ page }) => {
  await page.setViewportSize(SCREENS.phone);
  await page.goto('/tin-tuc/');
  const filters = page.getByRole('navigation', { name: 'Bộ lọc' });
  await expect(filters.getByRole('link', { name: /Đọc\ssách/ })).toBeHidden();
  await filters.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await filters.getByRole('link', { name: /Đọc\ssách/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin tức: Đọc sách');
});
