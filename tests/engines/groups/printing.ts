import assert from 'node:assert/strict';
import { getDocumentProxy } from 'unpdf';
import { LAYOUTS } from '../../e2e/layouts.ts';
import type { Tab } from '../engine.ts';
import type { Check, Group } from '../group.ts';

const KINDS = ['article with everything', 'concluded session', 'quotation'] as const;

/** What comes out of the printer; WebKitGTK prints by a dialogue alone. */
export const printing: Group = {
  site: 'dist.fixture',
  engines: ['chromium', 'firefox'],
  checks: () => ({
    ...Object.fromEntries(KINDS.map((kind): [string, Check] => [kind, printsWhole(LAYOUTS[kind])])),
    slides: async ({ tab, site }) => {
      await tab.open(`${site.origin}/tai-lieu/doc-sach-cho-deu/trinh-chieu/`);
      const paper = await print(tab);
      assert.ok(paper.numPages > 1);
      const [, , width = 0, height = 0] = (await paper.getPage(paper.numPages)).view;
      assert.ok(width > height, `the last sheet is ${width} × ${height}`);
    },
  }),
};

async function print(tab: Tab): ReturnType<typeof getDocumentProxy> {
  return getDocumentProxy(new Uint8Array(await tab.pdf!()), { verbosity: 0 });
}

function printsWhole(path: string): Check {
  return async ({ tab, site }) => {
    await tab.open(site.origin + path);
    const title = await tab.run(() => document.querySelector('h1')!.textContent);
    const paper = await print(tab);
    const { items } = await (await paper.getPage(1)).getTextContent();
    const letters = (text: string): string => text.normalize('NFC').replaceAll(/[^\p{L}\d]/gu, '');
    const first = letters(items.map((item) => ('str' in item ? item.str : '')).join(''));
    assert.ok(first.includes(letters(title)), `the first of ${paper.numPages} sheets lacks “${title.trim()}”`);
    assert.deepEqual(site.troubles(), []);
  };
}
