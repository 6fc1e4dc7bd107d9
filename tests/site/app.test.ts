import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import ICAL from 'ical.js';
import sharp from 'sharp';
import { attribute, metaOf, offences, readSite, SITES, standsAlone } from './site-pages.ts';

for (const directory of SITES) {
  describe(`the library on a phone: ${directory}`, () => {
    const { pages } = readSite(directory);

    it('has a manifest whose icons are as large as it says, one for shapes that phones cut', async () => {
      const manifest = JSON.parse(readFileSync(join(directory, 'manifest.webmanifest'), 'utf8')) as Record<string, unknown> & {
        icons: { src: string; sizes: string; purpose: string }[];
      };
      assert.deepEqual([manifest['start_url'], manifest['scope'], manifest['display'], manifest['lang']], ['/', '/', 'standalone', 'vi']);
      assert.ok(manifest['name'] && manifest['short_name']);
      assert.deepEqual(
        manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`),
        ['192x192 any', '512x512 any', '512x512 maskable'],
      );
      const shortcuts = manifest['shortcuts'] as { url: string }[];
      assert.deepEqual(
        shortcuts.map(({ url }) => url),
        ['/tim-kiem/', '/da-luu/'],
      );
      for (const { url } of shortcuts) assert.ok(existsSync(join(directory, url, 'index.html')), url);
      for (const { src, sizes, purpose } of manifest.icons) {
        const { data, info } = await sharp(join(directory, src)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
        assert.equal(`${info.width}x${info.height}`, sizes);
        // What is cut to a shape has colour up to its corners.
        assert.equal(data[3] === 255, purpose === 'maskable', src);
      }
    });

    it('is linked with its icon and colours by every page of its own', () => {
      const wrong = offences(
        pages.filter((page) => !standsAlone(page) && metaOf(page, 'refresh') === null),
        ({ elements }) => {
          const rels = elements.map((element) => attribute(element, 'rel'));
          const themes = elements.filter((element) => attribute(element, 'name') === 'theme-color');
          return [
            ...(rels.includes('manifest') ? [] : ['manifest']),
            ...(rels.includes('apple-touch-icon') ? [] : ['icon']),
            ...(themes.length === 2 ? [] : ['theme-color']),
          ];
        },
      );
      assert.deepEqual(wrong, []);
    });

    it('remembers what happened on a day as days that come every year, quotations with their source and state', () => {
      const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(directory, 'lich/ngay-nay.ics'), 'utf8')) as unknown[]);
      const events = calendar.getAllSubcomponents('vevent');
      assert.ok(events.length > 0);
      const paths = new Set(pages.map(({ path }) => path));
      const ids = new Set<string>();
      for (const event of events) {
        const { uid, startDate, description } = new ICAL.Event(event);
        ids.add(uid);
        assert.ok(startDate.isDate && startDate.year > 1800, uid);
        assert.equal(String(event.getFirstPropertyValue('rrule')), 'FREQ=YEARLY', uid);
        assert.ok(paths.has(new URL(String(event.getFirstPropertyValue('url'))).pathname), uid);
        for (const line of description?.split('\n“') ?? []) assert.match(line, /” Hồ Chí Minh, .+\. .+\.$/s, uid);
      }
      assert.equal(ids.size, events.length);
    });
  });
}
