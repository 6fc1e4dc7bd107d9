import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { JSDOM } from 'jsdom';
import { SITES } from './site-pages.ts';

const XML = /\.(?:xml|svg|xsl|rss|atom)$/;
const JSON_FILE = /\.(?:json|webmanifest)$/;
/** No file for a machine holds these, written out or as an escape or reference of any kind. */
const UNFIT = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\p{Cs}\p{Noncharacter_Code_Point}]/u;

for (const directory of SITES) {
  describe(`files for machines in ${directory}`, () => {
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
    const text = (file: string): string => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(directory, file)));
    const { window } = new JSDOM('');
    const parser = new window.DOMParser();

    it('every XML file is well formed, and holds no unfit character', () => {
      const found = files.filter((file) => XML.test(file));
      assert.ok(found.length >= 4, found.join(', '));
      for (const file of found) {
        const document = parser.parseFromString(text(file), 'application/xml');
        assert.equal(document.querySelector('parsererror')?.textContent ?? '', '', file);
        assert.doesNotMatch(document.documentElement.textContent ?? '', UNFIT, file);
      }
    });

    it('every JSON file is JSON, and holds no unfit character', () => {
      for (const file of files.filter((name) => JSON_FILE.test(name)))
        assert.doesNotMatch(textOf(JSON.parse(text(file)) as unknown), UNFIT, file);
    });

    it('every block of data in a page is JSON, and holds no unfit character', () => {
      let blocks = 0;
      for (const file of files.filter((name) => name.endsWith('.html'))) {
        for (const [, type = '', block = ''] of text(file).matchAll(
          /<script[^>]*type="(application\/(?:ld\+)?json)"[^>]*>([^]*?)<\/script>/g,
        )) {
          blocks++;
          assert.doesNotMatch(textOf(JSON.parse(block) as unknown), UNFIT, `${file}: ${type}`);
        }
      }
      assert.ok(blocks > 0);
    });
  });
}

/** Every key and every text of a value, one after the other. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, item]) => `${key} ${textOf(item)}`)
    .join(' ');
}
