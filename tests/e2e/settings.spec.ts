import { expect, test, type Page } from '@playwright/test';

const ARTICLE = '/tin-tuc/bai-mau-1/';

async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Cỡ chữ và nền' }).click();
  for (const name of names) await page.getByRole('radio', { name, exact: true }).check({ force: true });
  await page.keyboard.press('Escape');
}

const look = (page: Page): Promise<{ size: number; paper: string }> =>
  page.evaluate(() => {
    const { fontSize } = getComputedStyle(document.querySelector('.prose p') ?? document.body);
    return { size: Number.parseFloat(fontSize), paper: getComputedStyle(document.body).backgroundColor };
  });

test('text size and theme change at once and are kept on every page', async ({ page }) => {
  await page.goto(ARTICLE);
  const before = await look(page);
  await choose(page, 'Rất lớn', 'Tối');
  const after = await look(page);
  expect(after.size / before.size).toBeCloseTo(1.5, 1);
  expect(after.paper).not.toBe(before.paper);

  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '4');
  await page.getByRole('button', { name: 'Cỡ chữ và nền' }).click();
  await expect(page.getByRole('radio', { name: 'Tối' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Rất lớn' })).toBeChecked();
});

test('a page that stood in the memory of the browser follows what another page has changed', async ({ page, context }) => {
  await page.goto(ARTICLE);
  const other = await context.newPage();
  await other.goto('/tin-tuc/');
  await choose(other, 'Lớn', 'Tối');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-text-size', '2');
  // Playwright turns the page cache off; this is what the page hears on coming out of it.
  await page.evaluate(() => {
    for (const name of ['theme', 'text-size']) localStorage.removeItem(name);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(root).not.toHaveAttribute('data-theme');
  await expect(page.getByRole('radio', { name: 'Thường', includeHidden: true })).toBeChecked();
});

test('they are there before anything is painted', async ({ page }) => {
  await page.goto(ARTICLE);
  await choose(page, 'Lớn', 'Tối');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { theme, textSize } = document.documentElement.dataset;
      document.documentElement.dataset['seenAtBody'] = `${theme} ${textSize}`;
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/tin-tuc/');
  await expect(page.locator('html')).toHaveAttribute('data-seen-at-body', 'dark 2');
});

test('the usual ones leave no trace', async ({ page, context }) => {
  await page.goto(ARTICLE);
  await choose(page, 'Lớn', 'Sáng');
  await choose(page, 'Thường', 'Theo máy');
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  expect(await context.cookies()).toEqual([]);
});

test('without a choice the page follows the device', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(ARTICLE);
  const light = await look(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await look(page)).paper).not.toBe(light.paper);
  await choose(page, 'Sáng');
  expect((await look(page)).paper).toBe(light.paper);
});

test('a browser that refuses storage reads and changes all the same', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  await page.goto(ARTICLE);
  await choose(page, 'Tối');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(errors).toEqual([]);
});

test('damaged or foreign values in storage are ignored', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.evaluate(() => {
    localStorage.setItem('theme', '"><script>');
    localStorage.setItem('text-size', '99');
  });
  await page.reload();
  const root = page.locator('html');
  await expect(root).not.toHaveAttribute('data-theme');
  await expect(root).not.toHaveAttribute('data-text-size');
});
