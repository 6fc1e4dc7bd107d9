import { expect, test } from '@playwright/test';

import { tornPairs } from '../torn-words.ts';
import { listedPaths } from './real-site.ts';

/** Never torn, on whatever page they stand. */
const WHOLE = new Set(
  ['Hà Nội', 'Việt Nam', 'Đảng bộ', 'Hồ Chí', 'Chí Minh', 'trả lời', 'thầy học', 'dữ liệu', 'nhân dân', 'đạo đức', 'chi bộ', 'cán bộ'].map(
    (pair) => pair.toLowerCase().replace(' ', ' | '),
  ),
);
/** A piece of a document's number (`05- | CT/TW`): it ends in a hyphen or stroke, and capitals follow. */
const IN_NUMBER = /^[\dA-ZĐ.]+[-/] \| [A-ZĐ]{2}/u;
/** So many pages of each part of the site. */
const EACH = 3;

const sections = Map.groupBy(listedPaths(), (path) => path.split('/').at(1) ?? '');
const paths = [...sections.values()].flatMap((own) => {
  const step = Math.ceil(own.length / EACH);
  return own.filter((_, index) => index % step === 0);
});

for (const width of [360, 1280]) {
  test(`no line of a title, lead, label or quotation tears a word: ${width} px`, async ({ page, baseURL }, testInfo) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const torn = new Map<string, string>();
    for (const path of paths) {
      await page.goto(baseURL + path);
      for (const pair of await tornPairs(page)) torn.set(pair, path);
    }
    expect(torn.size).toBeGreaterThan(50);
    await testInfo.attach('torn pairs', { body: [...torn.keys()].sort().join('\n'), contentType: 'text/plain' });
    const plain = (pair: string): string => pair.toLowerCase().replace(/[^\p{L} |]/gu, '');
    expect([...torn].filter(([pair]) => WHOLE.has(plain(pair)) || IN_NUMBER.test(pair))).toEqual([]);
  });
}
