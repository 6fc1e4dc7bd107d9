import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Element } from 'hast';
import { listRetiredTerms } from '../retired-terms.ts';
import { attribute, offences, readSite, SITES, textOf } from './site-pages.ts';

/** What the interface says by itself; other headings, lists and cells may be an editor's. */
const CHROME = new Set(['nav', 'footer', 'button', 'label', 'legend', 'summary', 'dt']);

const said = (element: Element): string[] => [
  ...['ariaLabel', 'placeholder'].flatMap((name) => attribute(element, name) ?? []),
  ...(CHROME.has(element.tagName) ? [textOf(element)] : []),
];

describe('terms on the pages', () => {
  for (const directory of SITES)
    it(`of ${directory}: menus, buttons and labels use none that is retired`, () => {
      const found = offences(readSite(directory).pages, ({ elements }) =>
        elements.flatMap(said).flatMap((words) => listRetiredTerms(words.normalize('NFC').replaceAll('\u00a0', ' '))),
      );
      assert.deepEqual(found, []);
    });
});
