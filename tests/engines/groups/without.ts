import assert from 'node:assert/strict';
import { until } from '../engine.ts';
import type { Group } from '../group.ts';
import { eachKind } from './kinds.ts';

/** The text is there, and no control that would do nothing. */
export const withoutScripts: Group = {
  site: 'dist.fixture',
  start: { scripts: 'off' },
  checks: () =>
    eachKind(async ({ tab }) => {
      const left = await tab.run(() =>
        [...document.querySelectorAll('.needs-script')]
          .filter((element) => element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      assert.deepEqual(left, []);
    }),
};

/** Nothing breaks where the browser keeps nothing. */
export const withoutStorage: Group = {
  site: 'dist.fixture',
  start: { storage: 'off' },
  checks: () => ({
    ...eachKind(async ({ site }) => assert.deepEqual(site.troubles(), [])),
    'a search finds': async ({ tab, site }) => {
      await tab.open(`${site.origin}/tim-kiem/?q=s%C3%A1ch`);
      await until(tab, () => document.querySelectorAll('[data-part=results] > li').length > 0);
      assert.deepEqual(site.troubles(), []);
    },
  }),
};
