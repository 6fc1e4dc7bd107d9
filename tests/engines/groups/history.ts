import assert from 'node:assert/strict';
import { LAYOUTS } from '../../e2e/layouts.ts';
import { until, type Start } from '../engine.ts';
import type { Check, Group } from '../group.ts';

const RESULTS = '[data-part=results] > li';
const count = (selector: string): number => document.querySelectorAll(selector).length;
const isAt = (path: string): boolean => location.pathname === path && document.readyState === 'complete';

/** Back and forward, with pages that the browser keeps in memory. */
export const history: Group = historyWith({});
/** The same where every page is loaded anew. */
export const reloadedHistory: Group = historyWith({ pageCache: 'off' });

function historyWith(start: Start): Group {
  return {
    site: 'dist.fixture',
    start,
    isFresh: true,
    checks: () => ({
      'coming back finds the results and the place, going forward finds the marks': marksAndPlace,
      'coming back finds the theme and the size that another page has set': settings,
    }),
  };
}

const marksAndPlace: Check = async ({ tab, site }) => {
  await tab.open(`${site.origin}/tim-kiem/?q=s%C3%A1ch`);
  await until(tab, count, RESULTS);
  await tab.click('[data-part=more]');
  const all = await until(
    tab,
    (selector) => (document.querySelectorAll(selector).length > 10 ? document.querySelectorAll(selector).length : 0),
    RESULTS,
  );
  const path = await tab.run((selector) => document.querySelectorAll(selector)[10]!.querySelector('a')!.pathname, RESULTS);
  await tab.click(`[data-part=results] > li:nth-child(11) a`);
  await until(tab, isAt, path);
  await until(tab, count, 'main mark');
  await tab.back();
  await until(tab, isAt, '/tim-kiem/');
  await until(tab, (selector, total) => document.querySelectorAll(selector).length === total, RESULTS, all);
  await until(
    tab,
    (selector) => {
      const { top, bottom } = document.querySelectorAll(selector)[10]!.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    },
    RESULTS,
  );
  await tab.forward();
  await until(tab, isAt, path);
  await until(tab, count, 'main mark');
  assert.deepEqual(site.troubles(), []);
};

const settings: Check = async ({ tab, site }) => {
  await tab.open(site.origin + LAYOUTS.home);
  await tab.click('nav a[href="/tin-tuc/"]');
  await until(tab, isAt, '/tin-tuc/');
  await tab.run(() => {
    for (const choice of ['[name="theme"][value="dark"]', '[name="text-size"][value="3"]'])
      document.querySelector<HTMLInputElement>(`reading-settings input${choice}`)!.click();
  });
  await tab.back();
  await until(tab, isAt, '/');
  await until(tab, () => {
    const { theme, textSize } = document.documentElement.dataset;
    const chosen = document.querySelector<HTMLInputElement>('reading-settings input[value="dark"]');
    return theme === 'dark' && textSize === '3' && chosen?.checked;
  });
  assert.deepEqual(site.troubles(), []);
};
