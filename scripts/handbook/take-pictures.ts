import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { writeCarefully } from '../../src/commands/write-carefully.ts';
import { EDITOR_WIDTH, listPictures, OF_EDITOR, PICTURE_FOLDER, picturedTexts, type Picture } from './pictures.ts';
import { SITE_CONTENT, withPictureSite } from './picture-site.ts';

/** Answered from the folder of the site, so that no port is taken; browsers trust this name with files. */
const ORIGIN = 'http://localhost';
const HEIGHT = 420;
/** Tall enough for any part, so that no bar that sticks to the window's edge stands over it. */
const PART_HEIGHT = 2000;
/** Milliseconds a page has to come to rest, on a busy machine too. */
const PATIENCE = 90_000;
/** Ground left around a part of a page, CSS pixels. */
const MARGIN = 14;
/** Two pixels for each of CSS, for sharp screens; few colours, since pages have few. */
const SCALE = 2;
const COLOURS = 16;

/**
 * Takes every picture of the handbook anew, on a light ground.
 * @param executablePath a Chromium
 * @returns the files written and their sizes
 */
export async function takePictures(handbook: string, executablePath: string): Promise<{ file: string; bytes: number }[]> {
  const texts = picturedTexts(handbook);
  await mkdir(PICTURE_FOLDER, { recursive: true });
  return withPictureSite(texts, async (site) => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
    try {
      const context = await browser.newContext({ deviceScaleFactor: SCALE, colorScheme: 'light', locale: 'vi-VN' });
      context.setDefaultTimeout(PATIENCE);
      await context.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }));
      await context.route(`${ORIGIN}/**`, (route) => {
        const path = decodeURIComponent(new URL(route.request().url()).pathname);
        const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
        return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
      });
      const page = await context.newPage();
      const taken = [];
      for (const picture of listPictures(texts.keys())) taken.push(await take(page, picture));
      await openFolder(page);
      for (const picture of OF_EDITOR) taken.push(await take(page, picture));
      return taken;
    } finally {
      await browser.close();
    }
  });
}

async function take(page: Page, { name, address, part, width, button }: Picture): Promise<{ file: string; bytes: number }> {
  await page.setViewportSize({ width, height: part ? PART_HEIGHT : HEIGHT });
  await page.mouse.move(0, 0);
  await page.goto(ORIGIN + address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  if (button) await page.getByRole('button', { name: button }).waitFor();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const shot = sharp(await (part ? page.locator(part).first() : page).screenshot({ animations: 'disabled' }));
  const margin = part ? MARGIN * SCALE : 0;
  const framed = shot.extend({ top: margin, bottom: margin, left: margin, right: margin, background: ground });
  const bytes = await framed.png({ palette: true, colours: COLOURS, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
  const file = join(PICTURE_FOLDER, `${name}.png`);
  await writeCarefully(file, bytes);
  return { file, bytes: bytes.length };
}

/** Puts the content into the browser's own file system, which stands in for the folder an editor picks, and opens the editor on it. */
async function openFolder(page: Page): Promise<void> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(SITE_CONTENT, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isShown = entry.isFile() && !entry.name.startsWith('so-tay-') && !entry.name.endsWith('.png');
    if (isShown) files[path] = await readFile(path, 'utf8');
  }
  await page.setViewportSize({ width: EDITOR_WIDTH, height: HEIGHT });
  await page.goto(`${ORIGIN}/robots.txt`);
  await page.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, content] of Object.entries(given)) {
      const names = path.split('/');
      let folder = root;
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const writer = await (await folder.getFileHandle(names.at(-1) ?? '', { create: true })).createWritable();
      await writer.write(content);
      await writer.close();
    }
  }, files);
  await page.goto(`${ORIGIN}/quan-tri/`);
  await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
  await page.getByText('Tạo mới').first().waitFor();
}
