import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

import { readSite, textOf } from './site-pages.ts';

const SITE = 'dist.editor';

it('a library that lets no pages be kept has nothing that keeps, and speaks of none on the page of what stands on the device', () => {
  const { pages } = readSite(SITE);
  assert.deepEqual(
    pages.filter(({ elements }) => elements.some(({ tagName }) => /^(?:keep-fold|kept-shelf|not-kept)$/.test(tagName))),
    [],
  );
  assert.ok(!existsSync(`${SITE}/luu`));
  assert.doesNotMatch(readFileSync(`${SITE}/sw.js`, 'utf8'), /respondWith/);
  const { elements } = pages.find(({ path }) => path === '/da-luu/') ?? assert.fail();
  const said = textOf(elements.find(({ tagName }) => tagName === 'main') ?? assert.fail());
  assert.match(said, /Máy này còn giữ[^]*Xóa hết khỏi máy này/);
  // What was written down of them is an address.
  assert.doesNotMatch(said, /[Tt]rang đã lưu/);
});
