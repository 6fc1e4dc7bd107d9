import assert from 'node:assert/strict';
import { LAYOUTS, SCREENS } from '../../e2e/layouts.ts';
import type { Check, Group } from '../group.ts';
import { lettersLacking, partsLacking } from './page-facts.ts';

const KINDS = { ...LAYOUTS, 'session to compose': '/soan/', slides: '/tai-lieu/doc-sach-cho-deu/trinh-chieu/' };
/** Slides have no head and foot. */
const BARE = ['slides'];

/** Every kind of page: nothing goes wrong in it, its parts are there, it is no wider than the window, its letters are ours. */
export const pages: Group = {
  site: 'dist.fixture',
  checks: () => Object.fromEntries(Object.entries(KINDS).map(([kind, path]) => [kind, standsAt(path, BARE.includes(kind))])),
};

function standsAt(path: string, isBare: boolean): Check {
  return async ({ tab, site }) => {
    await tab.open(site.origin + path);
    const faults: string[] = [];
    for (const { width, height } of [SCREENS.desktop, SCREENS.phone]) {
      await tab.resize(width, height);
      for (const fault of await tab.run(partsLacking)) {
        if (!(isBare && /no (?:header|footer)/.test(fault))) faults.push(`${width}: ${fault}`);
      }
    }
    assert.deepEqual([...faults, ...(await tab.run(lettersLacking)), ...site.troubles()], []);
  };
}
