import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test as base } from '@playwright/test';

import { ATTACHMENT_TYPES } from '../../src/schemas/attachment-types.ts';
import { noteViolations } from '../violations.ts';
import { serveFolder } from '../static-server.ts';

const SCRIPT =
  '<!doctype html><html xmlns="http://www.w3.org/1999/xhtml"><body><script>localStorage.setItem("hacked", "1")</script></body></html>';
const FOLDER = 'chuyen-de/mau/tep';
/** The closed list: nothing else is ever published beside a session. */
const ENDINGS = Object.keys(ATTACHMENT_TYPES);
/** What would run in a page of its own, should it ever get there. */
const RUNNING = ['html', 'xhtml', 'xht', 'svg', 'xml', 'shtml'];

/** A site whose attachments all hold a page with a script, with the headers of the real one. */
const test = base.extend<{ site: string }>({
  site: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('site');
    await mkdir(join(folder, FOLDER), { recursive: true });
    await cp('dist.fixture/_headers', join(folder, '_headers'));
    for (const ending of [...ENDINGS, ...RUNNING]) await writeFile(join(folder, FOLDER, `tep.${ending}`), SCRIPT);
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>x</title><h1>x</h1>');
    await writeFile(join(folder, 'rss.xml'), SCRIPT);
    await writeFile(
      join(folder, 'favicon.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg"><script>localStorage.setItem("hacked", "1")</script></svg>',
    );
    const { origin, close } = await serveFolder(folder);
    await use(origin);
    close();
  },
});

test('whatever an attachment holds is downloaded and never run', async ({ page, site }) => {
  await page.goto(`${site}/`);
  for (const ending of [...ENDINGS, ...RUNNING]) {
    const downloading = page.waitForEvent('download');
    await page.evaluate((address) => location.assign(address), `/${FOLDER}/tep.${ending}`);
    expect((await downloading).suggestedFilename(), ending).toContain('tep');
  }
  expect(await page.evaluate(() => localStorage.getItem('hacked'))).toBeNull();
});

test('no attachment is a script, a style or a frame of a page', async ({ page, site }) => {
  await page.goto(`${site}/`);
  const loaded = await page.evaluate(
    async ({ folder, endings }) => {
      const outcome = (element: HTMLElement): Promise<boolean> =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve(true));
          element.addEventListener('error', () => resolve(false));
          document.body.append(element);
        });
      const run: string[] = [];
      // The site never has these; a page of it that somebody changed might.
      for (const ending of endings) {
        if (await outcome(Object.assign(document.createElement('script'), { src: `/${folder}/tep.${ending}` })))
          run.push(`script ${ending}`);
        if (await outcome(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/${folder}/tep.${ending}` })))
          run.push(`style ${ending}`);
      }
      return run;
    },
    { folder: FOLDER, endings: ENDINGS },
  );
  expect(loaded).toEqual([]);
});

test('feeds and drawings are shown without their scripts', async ({ page, site }) => {
  const violations = await noteViolations(page);
  for (const file of ['rss.xml', 'favicon.svg']) {
    await page.goto(`${site}/${file}`);
    await page.goto(`${site}/`);
    expect(await page.evaluate(() => localStorage.getItem('hacked')), file).toBeNull();
  }
  expect(violations.filter((violation) => !violation.startsWith('script-src'))).toEqual([]);
});
