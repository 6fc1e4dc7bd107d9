import assert from 'node:assert/strict';
import { until } from '../engine.ts';
import type { Group } from '../group.ts';

const SLIDES = '/tai-lieu/doc-sach-cho-deu/trinh-chieu/';
const isOn = (place: number): boolean =>
  location.hash === `#trang-${place}` && document.querySelectorAll('.slide:not([data-off])').length === 1;

export const slides: Group = {
  site: 'dist.fixture',
  checks: () => ({
    'keys turn them, open the list and make the screen black; Escape leaves': async ({ tab, site }) => {
      await tab.open(`${site.origin}${SLIDES}#trang-1`);
      await until(tab, () => document.querySelector('.clock') !== null);
      await tab.press('ArrowRight');
      await until(tab, isOn, 2);
      await tab.press('PageDown');
      await until(tab, isOn, 3);
      await tab.press('ArrowLeft');
      await until(tab, isOn, 2);
      await tab.press('o');
      await until(tab, () => document.querySelector('dialog.slide-list[open]') !== null);
      await tab.press('Escape');
      await until(tab, () => document.querySelector('dialog[open]') === null);
      await tab.press('b');
      await until(tab, () => document.querySelector('.black')?.checkVisibility() ?? false);
      await tab.press('b');
      await until(tab, () => !document.querySelector('.black')?.checkVisibility());
      await tab.press('End');
      await until(tab, () => location.hash !== '#trang-2');
      assert.deepEqual(site.troubles(), []);
    },
  }),
};
