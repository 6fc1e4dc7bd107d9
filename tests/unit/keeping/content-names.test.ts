import assert from 'node:assert/strict';
import { it } from 'node:test';
import { headerRules } from '../../../src/integration/headers/header-rules.ts';
import { headersAt } from '../../../src/integration/headers/headers-at.ts';
import { hasContentName } from '../../../src/keeping/content-names.ts';

const rules = headerRules({ url: 'https://thu-vien.example', base: '/' });
const INDEX = ['library', 'vocabulary', 'dates', 'times', 'pinpoints'].map((name) => `pagefind/${name}.0a1b2c3d.gz`);
const PATHS = [
  ...INDEX,
  '_astro/page.abc.js',
  'anh/abc.webp',
  'pagefind/fragment/vi_1.pf_fragment',
  'pagefind/words/0a1b2c3.gz',
  'pagefind/passage/vi_1.0.gz',
  'pagefind/vietnamese-search.json',
  'index.html',
  'tai-lieu/a/index.html',
  'tai-lieu/a/a.pdf',
  'sw.js',
  'favicon.svg',
];

it('a copy answers before the host for what hosts let browsers keep for ever, and for nothing else', () => {
  const isForEver = (path: string): boolean => /immutable/.test(headersAt(`/${path}`, rules)['Cache-Control'] ?? '');
  assert.deepEqual(PATHS.filter(hasContentName), PATHS.slice(0, PATHS.indexOf('pagefind/passage/vi_1.0.gz')));
  assert.deepEqual(PATHS.filter(hasContentName), PATHS.filter(isForEver));
});
