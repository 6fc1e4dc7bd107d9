import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium: CHROME_PATH, Playwright's own, an installed one, or the one inside `@sparticuz/chromium` (Linux x64).
 * @throws when there is none, saying what to do
 */
export async function findBrowser(): Promise<string> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, and there is no such file.`);
  }
  const found = [chromium.executablePath(), ...INSTALLED].find((path) => path && existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: bundled } = await import('@sparticuz/chromium');
    return bundled.executablePath();
  }
  throw new Error('No Chromium found. Install Chrome or Chromium, run "npx playwright install chromium", or set CHROME_PATH.');
}
