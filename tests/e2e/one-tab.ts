import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';

import { ORIGINS } from '../start-servers.ts';

interface Tabs {
  /**
   * A tab with nothing in it and set as a new one would be, the same for every test of a worker that asks for the same device.
   * A context of its own costs each test more than most pages do: what all pages share is fetched and compiled anew in each.
   */
  tabOf: (device?: BrowserContextOptions) => Promise<Page>;
}

/** Tests that only look at the page they open, and leave nothing behind that a later one could see. */
export const test = base.extend<object, Tabs>({
  tabOf: [
    async ({ browser }, use) => {
      const tabs = new Map<string, Page>();
      await use(async (device = {}) => {
        const key = JSON.stringify(device);
        const tab = tabs.get(key) ?? (await browser.newPage({ locale: 'vi-VN', baseURL: process.env[ORIGINS.fixture], ...device }));
        tabs.set(key, tab);
        await tab.goto('about:blank');
        await tab.setViewportSize(device.viewport ?? { width: 1280, height: 720 });
        await tab.emulateMedia({ colorScheme: null, reducedMotion: null });
        return tab;
      });
      for (const tab of tabs.values()) await tab.close();
    },
    { scope: 'worker' },
  ],
});
