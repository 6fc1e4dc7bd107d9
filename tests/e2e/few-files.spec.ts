import { expect, test, type Page } from '@playwright/test';
import { LAYOUTS } from './layouts.ts';

/** What is asked for later comes later: nothing here reaches for it. */
const KINDS = ['home', 'article with everything', 'concluded session', 'material', 'quotation', 'work with its text', 'topic'] as const;

/** Fonts that a page has fetched ahead and sets no letter in. */
const unusedFonts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const sheets = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    const faces = sheets.filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
    const isUsed = ({ style: told }: CSSFontFaceRule): boolean =>
      [...document.fonts].some(
        ({ status, family, weight, style, unicodeRange }) =>
          status === 'loaded' &&
          family === told.getPropertyValue('font-family').replaceAll('"', '') &&
          weight === told.getPropertyValue('font-weight') &&
          style === told.getPropertyValue('font-style') &&
          unicodeRange === told.getPropertyValue('unicode-range'),
      );
    return [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"]')]
      .map(({ href }) => new URL(href).pathname)
      .filter((path) => !faces.some((face) => face.cssText.includes(path) && isUsed(face)));
  });

test('what is on the device: at most five scripts, though it has to do with all that a browser keeps', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())));
  await page.goto('/da-luu/', { waitUntil: 'networkidle' });
  await expect(page.locator('kept-shelf')).toContainText('Bấm Lưu dưới tên một bài');
  expect(scripts.length, scripts.join(' ')).toBeLessThanOrEqual(5);
});

for (const kind of KINDS) {
  test(`${kind}: at most three scripts and two style sheets, and no letters ahead that it does not use`, async ({ page }) => {
    const loaded: Record<string, string[]> = {};
    page.on('request', (request) => void (loaded[request.resourceType()] ??= []).push(request.url()));
    await page.goto(LAYOUTS[kind], { waitUntil: 'networkidle' });
    const { script = [], stylesheet = [], font = [], document: _page, image: _pictures, ...others } = loaded;
    expect(script.length, script.join(' ')).toBeLessThanOrEqual(3);
    expect(stylesheet.length, stylesheet.join(' ')).toBeLessThanOrEqual(2);
    expect(font.length).toBeGreaterThan(0);
    expect(others).toEqual({});
    expect(await unusedFonts(page)).toEqual([]);
  });
}
