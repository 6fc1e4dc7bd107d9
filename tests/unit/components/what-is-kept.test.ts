import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { KEPT_PAGES, ON_DEVICE } from '../../../src/components/on-device/what-is-kept.ts';

/** Where the stores of a browser are reached, each with what it keeps; the types of `kept-value.ts` hold all others to its keys. */
const DOORS = {
  'src/components/on-device/kept-value.ts': 'the keys of ON_DEVICE and IN_TAB',
  'src/components/site/preferences.inline.js': 'read before anything is loaded',
  'src/keeping/': 'kept pages, their names',
  'src/editing/cms/start-editor.ts': 'settings of the web editor',
};
/** Where their names are only said. */
const SAID = ['src/components/on-device/what-is-kept.ts', 'src/components/on-device/WhatIsKept.astro'];
const STORE = /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|caches\.)|\bdocument\.cookie\b/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(?:ts|js|mjs|astro)$/.test(path));
const codeOf = (path: string): string => readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');

it('nothing is kept in a browser but what readers are told of', () => {
  const reaching = files.filter((path) => !SAID.includes(path) && STORE.test(codeOf(path)));
  const others = reaching.filter((path) => !Object.keys(DOORS).some((door) => path.startsWith(door)));
  assert.deepEqual(others, []);
});

it('what is read before the first paint, and what kept pages are remembered by, are told of too', () => {
  const early = [...codeOf('src/components/site/preferences.inline.js').matchAll(/'([a-z-]*[a-z])'/g)].map(([, key = '']) => key);
  assert.ok(early.length > 0);
  assert.deepEqual(
    early.filter((key) => !(key in ON_DEVICE)),
    [],
  );
  const keeping = files.filter((path) => path.startsWith('src/keeping/') && /localStorage/.test(codeOf(path)));
  for (const path of keeping) {
    const key = /const KEY = '([^']+)'/.exec(codeOf(path))?.[1];
    assert.ok(`${key}/` in KEPT_PAGES, path);
  }
});
