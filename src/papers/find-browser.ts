import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Refusal } from '../problems/refusal.ts';

const INSTALLED = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const PACKAGE = 'node_modules/@sparticuz/chromium';
const UNPACKED = 'node_modules/.cache/chromium';

/**
 * Finds a Chromium: CHROME_PATH, the one inside `@sparticuz/chromium` (Linux x64), Playwright's own, an installed one.
 * The packaged one goes before those of the machine, since its version is the one in the lock file.
 * @throws Refusal when there is none, saying what to do
 */
export function findBrowser(): string {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Refusal(`CHROME_PATH là “${CHROME_PATH}”, và không có tệp ấy.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKAGE)) return packagedBrowser();
  const found = [chromium.executablePath(), ...INSTALLED].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Refusal('Máy này không có Chrome hay Chromium. Cài một trong hai, hoặc đặt CHROME_PATH là đường dẫn tới nó.');
}

/**
 * Unpacks the packaged browser once for each version. The package by itself unpacks into the machine's temporary folder,
 * under one name for all versions and users, and takes half a file of a killed run for a whole one.
 */
function packagedBrowser(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(UNPACKED, version);
  const browser = join(process.cwd(), folder, 'chromium');
  if (existsSync(browser)) return browser;
  mkdirSync(UNPACKED, { recursive: true });
  const beside = mkdtempSync(join(process.cwd(), UNPACKED, 'unpacking-'));
  try {
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', "import chromium from '@sparticuz/chromium'; await chromium.executablePath();"],
      { env: { ...process.env, TMPDIR: beside }, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    renameSync(beside, folder);
  } catch (error) {
    // Another run may have been quicker.
    if (!existsSync(browser)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return browser;
}
