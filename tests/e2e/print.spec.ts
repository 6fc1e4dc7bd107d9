import { expect, test, type Locator } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';

const PRINTED = ['article with everything', 'concluded session', 'quotation'] as const;

for (const layout of PRINTED) {
  test(`prints the text and nothing to click: ${layout}`, async ({ page }) => {
    await page.goto(LAYOUTS[layout]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const nav of await page.getByRole('navigation', { includeHidden: true }).all()) await expect(nav).toBeHidden();
    for (const control of await page.locator('button, form, [popover], .skip, .tools').all()) await expect(control).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    await expect(page.getByText('Địa chỉ cố định')).toBeVisible();
    expect(await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor])).toEqual([
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
    ]);
  });

  test(`can be saved as PDF on A4: ${layout}`, async ({ page }) => {
    await page.goto(LAYOUTS[layout]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(boxes.length).toBeGreaterThan(0);
    // 210 × 297 mm in points.
    for (const [width = 0, height = 0] of boxes) expect([Math.abs(width - 595) <= 1, Math.abs(height - 842) <= 1]).toEqual([true, true]);
  });
}

test('addresses of other sites stand after their names in lists of sources, on paper; not between the words of a text', async ({
  page,
}) => {
  const after = (link: Locator): Promise<string> => link.evaluate((element) => getComputedStyle(element, '::after').content);
  await page.goto(LAYOUTS['article with everything']);
  const inText = page.getByRole('link', { name: 'trang mẫu về đọc sách' });
  const source = page.getByRole('contentinfo').or(page.locator('footer')).locator('.with-addresses a[href^="http"]').first();
  expect(await after(source)).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await after(source)).toContain('http');
  expect(await after(inText)).toBe('none');
});

test('sheets are numbered, and from the second on they say whose they are', async ({ page }) => {
  await page.goto(LAYOUTS['concluded session']);
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap(function inside(rule): string[] {
        if (rule instanceof CSSPageRule) return [rule.cssText];
        return 'cssRules' in rule ? [...(rule.cssRules as CSSRuleList)].flatMap(inside) : [];
      }),
  );
  expect(rules.join('\n')).toMatch(/@bottom-right[^}]*counter\(page\)/);
  expect(rules.join('\n')).toMatch(/@top-left[^}]*Thư\sviện mẫu/);
  expect(rules.join('\n')).toMatch(/:first[^}]*@top-left[^}]*none/);
});

test('on paper facts leave the page to the text, and nothing is left that only a screen needs', async ({ page }) => {
  // As wide and high as what is printed of an A4 sheet.
  await page.setViewportSize({ width: 627, height: 964 });
  await page.goto(LAYOUTS['concluded session']);
  await page.emulateMedia({ media: 'print' });
  expect((await page.locator("[data-part='beside'] > section").boundingBox())!.height).toBeLessThan(0.4 * 964);
  await page.goto(LAYOUTS['article with everything']);
  await expect(page.getByText('Tải bảng số liệu')).toBeHidden();
  await expect(page.locator('.footnote-back').first()).toBeHidden();
  const avoids = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).breakInside);
  expect([await avoids('.key-figure'), await avoids('.prose tr'), await avoids('.prose table')]).toEqual(['avoid', 'avoid', 'auto']);
});

test('a long quotation is broken over sheets, a short one is not', async ({ page }) => {
  await page.goto(LAYOUTS.quotation);
  await page.emulateMedia({ media: 'print' });
  const quotation = page.locator('figure.quote').first();
  const breaks = (): Promise<string[]> =>
    quotation.evaluate((figure) => [figure, figure.querySelector('blockquote')!].map((one) => getComputedStyle(one).breakInside));
  expect(await breaks()).toEqual(['avoid', 'avoid']);
  await quotation.evaluate((figure) => figure.classList.add('long'));
  expect(await breaks()).toEqual(['auto', 'auto']);
});

test('text on paper has the size of a book, and no line is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 660, height: 930 });
  await page.goto(LAYOUTS['concluded session']);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .locator('.prose p')
      .first()
      .evaluate((element) => Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 0.75)),
  ).toBe(11);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('a part that is folded on the screen is whole on paper', async ({ page }) => {
  await page.goto('/tac-pham/cau-mau-thu-nhat-2001/');
  const folded = page.locator('details.sources').getByRole('definition').first();
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(folded).toBeVisible();
});

test('a page with a form prints the form alone, with ruled blanks for a pen', async ({ page }) => {
  await page.goto('/bieu-mau/');
  const form = page.getByRole('region', { name: 'Biên bản mẫu' });
  await expect(page.getByText('Lời dặn trước tờ mẫu.')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(form).toBeVisible();
  for (const words of ['Đảng Cộng sản Việt Nam', '-BB/CB', 'Thư ký', 'Chủ trì']) await expect(form.getByText(words)).toBeVisible();
  for (const beside of [
    page.getByText('Lời dặn trước tờ mẫu.'),
    page.getByText('Lời dặn sau tờ mẫu.'),
    page.getByRole('heading', { level: 1 }),
  ])
    await expect(beside).toBeHidden();
  const ruled = await form
    .locator('.lines > span')
    .evaluateAll((lines) => lines.map((line) => [getComputedStyle(line).borderBlockEndStyle, line.getBoundingClientRect().height >= 30]));
  expect(ruled).toEqual(Array.from({ length: 3 }, () => ['dotted', true]));
});
