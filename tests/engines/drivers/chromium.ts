import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../src/papers/find-browser.ts';
import { Refusal } from '../../../src/problems/refusal.ts';
import type { Engine, Start, Tab } from '../engine.ts';
import { PuppeteerTab } from './puppeteer-tab.ts';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
/** Chromium's own setting “block all cookies”, which takes all storage with them. */
const NO_STORAGE = { profile: { default_content_setting_values: { cookies: 2 } } };

export const chromium: Engine = {
  name: 'chromium',
  lack: () => {
    try {
      findBrowser();
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  },
  start,
};

async function start({ isDark = false, hasForcedColours = false, scripts, storage, pageCache }: Start): Promise<Tab> {
  const profile = await mkdtemp(join(tmpdir(), 'engines-chromium-'));
  if (storage === 'off') {
    await mkdir(join(profile, 'Default'));
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(NO_STORAGE));
  }
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    userDataDir: profile,
    args: [...ARGUMENTS, ...(pageCache === 'off' ? ['--disable-features=BackForwardCache'] : [])],
    // Puppeteer turns the page cache off, where nothing is said of it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    protocolTimeout: 180_000,
  });
  browser.on('disconnected', () => void rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const page = await browser.newPage();
  const features = [
    { name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' },
    ...(hasForcedColours ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
  if (scripts === 'off') await page.setJavaScriptEnabled(false);
  return new PuppeteerTab(browser, page);
}
