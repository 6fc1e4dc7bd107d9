import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { HtmlValidate } from 'html-validate';

import rules from '../../.htmlvalidate.mjs';
import { openedOf } from '../walk/real-site.ts';
import { runTogether } from './run-together.ts';
import { offences, readSite, SITES, type SitePage } from './site-pages.ts';

/** The gallery shows each component several times, landmarks too, and Astro's own MDX pages write `<meta … />`. */
const IN_GALLERY = { 'unique-landmark': 'off', 'void-style': 'off' } as const;

const validator = new HtmlValidate(rules);
const galleryValidator = new HtmlValidate({ ...rules, rules: { ...rules.rules, ...IN_GALLERY } });

async function faultsOf({ path, html }: SitePage): Promise<string[]> {
  const { results } = await (path === '/thiet-ke/' ? galleryValidator : validator).validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => `${path}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`),
  );
}

for (const directory of SITES) {
  describe(`HTML of ${directory}`, () => {
    it('is valid on every page that the walk opens', async () => {
      const { pages } = readSite(directory);
      const read = new Set(openedOf(pages.map(({ path }) => path)));
      const faults: string[] = [];
      for (const page of pages.filter(({ path }) => read.has(path))) faults.push(...(await faultsOf(page)));
      assert.deepEqual(faults, []);
    });

    it('has a space between the words of a line, where no styles part them', () => {
      const found = offences(readSite(directory).pages, ({ elements }) =>
        runTogether(elements.filter(({ tagName }) => tagName === 'body')),
      );
      // The mark of the settings.
      assert.deepEqual(
        found.filter((words) => !words.startsWith('A|A:')),
        [],
      );
    });
  });
}
