import assert from 'node:assert/strict';
import { LAYOUTS } from '../../e2e/layouts.ts';
import { until, type Tab } from '../engine.ts';
import type { Group } from '../group.ts';

const PAGE = LAYOUTS['article with everything'];
/** More than home has. */
const MOST_STOPS = 150;

const isFocused = (selector: string): boolean => document.activeElement?.matches(selector) ?? false;
const isOpen = (): boolean => document.querySelector('dialog[open]') !== null;
const options = (): number => document.querySelectorAll('dialog [role=option]').length;

/** What is done by keys, and where the focus is after a press. */
export const keyboard: Group = {
  site: 'dist.fixture',
  checks: () => ({
    'Tab goes through home in the order of the page, and every stop is seen': async ({ tab, site }) => {
      await tab.open(site.origin + LAYOUTS.home);
      await tab.resize(1280, 800);
      const stops: number[] = [];
      for (let count = 0; count < MOST_STOPS; count += 1) {
        await tab.press('Tab');
        const stop = await tab.run(focusedStop);
        // Some engines go round without a stop between.
        if (stop === null || stop.place === stops[0]) break;
        assert.ok(stop.isSeen, `not seen: ${stop.name}`);
        stops.push(stop.place);
      }
      assert.ok(stops.length > 12 && stops.length < MOST_STOPS, `${stops.length} stops`);
      assert.deepEqual(
        stops,
        stops.toSorted((one, other) => one - other),
      );
    },
    '/ opens the search, arrows choose, Escape closes it and the focus goes back': async ({ tab, site }) => {
      await tab.open(site.origin + PAGE);
      await tab.press('Tab');
      await tab.press('/');
      await until(tab, isFocused, 'dialog[open] input');
      await tab.type('doc sach');
      await until(tab, () => document.querySelectorAll('dialog [role=option]').length > 1);
      await tab.press('ArrowDown');
      await until(tab, () => document.querySelector('dialog [aria-selected=true]') !== null);
      assert.deepEqual(await tab.run(isInside), true);
      await tab.press('Escape');
      await until(tab, isFocused, '.skip');
      assert.equal(await tab.run(isOpen), false);
    },
    'a press opens the search with the focus in its field, and a press closes it again': async ({ tab, site }) => {
      await tab.open(site.origin + PAGE);
      await tab.run(() =>
        window.addEventListener('click', () => (document.documentElement.dataset['focused'] = document.activeElement?.nodeName)),
      );
      await tab.click('header a[href="/tim-kiem/"]');
      // Before anything is loaded: a phone shows its keyboard for that alone.
      assert.equal(await tab.run(() => document.documentElement.dataset['focused']), 'INPUT');
      await until(tab, isFocused, 'dialog[open] input');
      await tab.click('dialog .close');
      await until(tab, isFocused, 'header a[href="/tim-kiem/"]');
    },
    'recent searches are forgotten at a press': async ({ tab, site }) => {
      await tab.open(site.origin + LAYOUTS.home);
      await tab.run(() => localStorage.setItem('recent-searches', '["đọc sách"]'));
      await tab.click('search-box input');
      await until(tab, () => document.querySelector('.forget-all')?.checkVisibility() ?? false);
      await tab.click('.forget-all');
      await until(tab, () => localStorage.getItem('recent-searches') === null);
      assert.equal(await tab.run(isFocused, 'search-box input'), true);
    },
    'what a press has opened Escape closes': async ({ tab, site }) => {
      await tab.open(site.origin + PAGE);
      await tab.click('share-fold summary');
      await until(tab, () => document.querySelector('share-fold details')!.hasAttribute('open'));
      await tab.press('Escape');
      await until(tab, () => !document.querySelector('share-fold details')!.hasAttribute('open'));
    },
    'words that are selected are copied with their source, and stay selected': async ({ tab, site }) => {
      await tab.open(site.origin + PAGE);
      await selectWords(tab);
      await until(tab, () => document.querySelector('.selection-bar')?.checkVisibility() ?? false);
      await tab.click('.selection-bar button');
      await until(
        tab,
        () =>
          document.querySelector('.selection-bar [role=status]')!.textContent !== '' ||
          document.querySelector('.selection-bar textarea') !== null,
      );
      assert.deepEqual(site.troubles(), []);
    },
    '/ goes to the field of the search page': async ({ tab, site }) => {
      await tab.open(`${site.origin}/tim-kiem/`);
      await tab.press('/');
      await until(tab, isFocused, 'search-page input[type=search]');
      await tab.type('luu tru');
      await tab.press('Enter');
      await until(tab, () => document.querySelectorAll('[data-part=results] > li').length > 0);
      assert.equal(await tab.run(options), 0);
    },
  }),
};

/** Whether what is chosen is seen: in the dialog, and in the window. Runs in the page. */
function isInside(): boolean {
  const [dialog, option] = ['dialog[open]', 'dialog [aria-selected=true]'].map((one) =>
    document.querySelector(one)!.getBoundingClientRect(),
  );
  return option!.height > 1 && option!.top >= dialog!.top && option!.bottom <= Math.min(dialog!.bottom, innerHeight);
}

/** Where the focus is: its place in the body, and whether it is in the window; null on the way round. Runs in the page. */
function focusedStop(): { place: number; name: string; isSeen: boolean } | null {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body || activeElement === document.documentElement) return null;
  const { width, height, top, bottom } = activeElement.getBoundingClientRect();
  return {
    place: [...document.body.querySelectorAll('*')].indexOf(activeElement),
    name: activeElement.outerHTML.slice(0, 100),
    isSeen: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
  };
}

function selectWords(tab: Tab): Promise<void> {
  return tab.run(() => {
    const text = document.querySelector('.prose p')!;
    getSelection()!.selectAllChildren(text);
  });
}
