import { expect, test, type Page } from '@playwright/test';

const ARTICLE = '/tin-tuc/bai-mau-1/';

async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Cỡ chữ và nền' }).click();
  for (const name of names) await page.getByRole('radio', { name, exact: true }).check({ force: true });
  await page.keyboard.press('Escape');
}

interface Look {
  size: number;
  leading: number;
  letters: number;
  width: number;
  paper: string;
}

const look = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const text = document.querySelector('.prose p') ?? document.body;
    const { fontSize, lineHeight, letterSpacing } = getComputedStyle(text);
    const size = Number.parseFloat(fontSize);
    return {
      size,
      leading: Number.parseFloat(lineHeight) / size,
      letters: Number.parseFloat(letterSpacing) || 0,
      width: text.getBoundingClientRect().width,
      paper: getComputedStyle(document.body).backgroundColor,
    };
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

test('lines and letters get more room, the text another width, on the screen alone; one press undoes all', async ({ page }) => {
  await page.goto(ARTICLE);
  const before = await look(page);
  await choose(page, 'Rất thoáng', 'Hẹp');
  await page.reload();
  const narrow = await look(page);
  expect(narrow.leading / before.leading).toBeCloseTo(1.32, 2);
  expect(narrow.letters).toBeGreaterThan(0.5);
  expect(narrow.width).toBeLessThan(0.85 * before.width);
  await choose(page, 'Rộng');
  expect((await look(page)).width).toBeGreaterThan(1.15 * before.width);

  await page.emulateMedia({ media: 'print' });
  const printed = await look(page);
  expect([printed.leading.toFixed(2), printed.letters]).toEqual(['1.50', 0]);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Cỡ chữ và nền' }).click();
  await page.getByRole('button', { name: 'Về như ban đầu' }).click();
  await expect(page.getByRole('radio', { name: 'Vừa' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Chuẩn' })).toBeChecked();
  expect(await look(page)).toEqual(before);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
});

test('a page that is come back to, or is open in another tab, follows what another page has changed', async ({ page, context }) => {
  const root = page.locator('html');
  const isChecked = (name: string, value: string) => expect(page.locator(`input[name="${name}"][value="${value}"]`)).toBeChecked();
  await page.goto(ARTICLE);
  await page.goto('/tin-tuc/');
  await choose(page, 'Lớn', 'Tối');
  await page.goBack();
  await expect(root).toHaveAttribute('data-text-size', '2');
  await isChecked('text-size', '2');
  await isChecked('theme', 'dark');
  const other = await context.newPage();
  await other.goto('/tin-tuc/');
  await choose(other, 'Sáng');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await isChecked('theme', 'light');
  // Playwright turns the page cache off; this is what the page hears on coming out of it.
  await page.evaluate(() => {
    localStorage.removeItem('theme');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(root).not.toHaveAttribute('data-theme');
  await isChecked('theme', 'auto');
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
    for (const name of ['text-size', 'spacing', 'text-width']) localStorage.setItem(name, '99');
  });
  await page.reload();
  const root = page.locator('html');
  await expect(root).not.toHaveAttribute('data-theme');
  for (const name of ['text-size', 'spacing', 'text-width']) await expect(root).not.toHaveAttribute(`data-${name}`);
});
