import puppeteer from 'puppeteer-core';
import type { Engine, Start, Tab } from '../engine.ts';
import { findProgram } from './find-program.ts';
import { PuppeteerTab } from './puppeteer-tab.ts';

const find = (): string | null => findProgram(process.env['FIREFOX_PATH'], ['firefox-esr', 'firefox']);

/** White on black, instead of the colours of pages. */
const FORCED = {
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  'browser.display.background_color': '#000000',
  'browser.display.background_color.dark': '#000000',
  'browser.display.foreground_color': '#ffffff',
  'browser.display.foreground_color.dark': '#ffffff',
};

export const firefox: Engine = {
  name: 'firefox',
  lack: () => (find() ? null : 'Máy này không có Firefox: apt-get install firefox-esr, hoặc đặt FIREFOX_PATH.'),
  start,
};

async function start(asked: Start): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: find()!,
    extraPrefsFirefox: preferences(asked),
    protocolTimeout: 180_000,
  });
  return new PuppeteerTab(browser, await browser.newPage());
}

function preferences({ isDark = false, hasForcedColours = false, scripts, storage, pageCache }: Start): Record<string, unknown> {
  return {
    'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    'intl.accept_languages': 'vi-VN,vi,en',
    // A bar beside the page would make it narrower than asked.
    'ui.useOverlayScrollbars': 1,
    ...(hasForcedColours && FORCED),
    ...(scripts === 'off' && { 'javascript.enabled': false }),
    ...(storage === 'off' && { 'dom.storage.enabled': false, 'dom.indexedDB.enabled': false }),
    ...(pageCache === 'off' && { 'browser.sessionhistory.max_total_viewers': 0 }),
  };
}
