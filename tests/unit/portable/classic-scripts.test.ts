import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { runInNewContext } from 'node:vm';

import { classicScripts, everyNeeded, inOrder, loaderScript, type ClassicScript } from '../../../src/portable/classic-scripts.ts';

const MODULES = {
  'count.js': 'export let count = 0; export function add() { count += 1; } export default class { name = `đếm`; }',
  'later.js': "import { add } from './count.js'; add(); export const later = import.meta.url ?? 'nowhere';",
  'page.js':
    "const __vite__mapDeps = (i, m = __vite__mapDeps, d = (m.f || (m.f = ['_astro/later.js']))) => i.map((i) => d[i]);" +
    "import Counter, { add as more, count } from './count.js'; more(); said.push(count, new Counter().name, __vite__mapDeps([0]));" +
    'import(`./later.js`).then(({ later }) => said.push(count, later));',
  'alone.js': 'export {};',
};

async function scriptsOf(test: TestContext, modules: Record<string, string>): Promise<Map<string, ClassicScript>> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, code] of Object.entries(modules)) writeFileSync(join(folder, name), code);
  return classicScripts(folder, Object.keys(modules));
}

it('modules do as plain scripts what they did, one after another', async (test) => {
  const scripts = await scriptsOf(test, MODULES);
  assert.deepEqual(inOrder(['page.js'], scripts), ['count.js', 'page.js']);
  assert.deepEqual([...everyNeeded(['page.js'], scripts)].toSorted(), ['count.js', 'later.js', 'page.js']);

  // A page with no more than the loader needs; a script that is added to it runs.
  const said: unknown[] = [];
  const listeners: Record<string, () => void> = {};
  const element = { src: '', addEventListener: (type: string, listener: () => void) => (listeners[type] = listener), remove: () => {} };
  const document = {
    documentElement: { dataset: { portable: '../' } },
    currentScript: null as { dataset: object } | null,
    createElement: () => element,
    head: { append: () => queueMicrotask(() => (run(element.src.replace(/.*\//, '')), listeners['load']!())) },
  };
  const page = { document, location: { href: 'file:///a%20b/c/index.html' }, URL, Map, Set, Promise, console, said, window: {} };
  page.window = page;
  const run = (name: string): void => void runInNewContext(scripts.get(name)!.code, page);
  runInNewContext(await loaderScript(), page);
  run('count.js');
  document.currentScript = { dataset: { start: '' } };
  run('page.js');
  document.currentScript = null;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(element.src, 'file:///a%20b/_astro/later.js');
  assert.deepEqual(JSON.parse(JSON.stringify(said)), [1, 'đếm', [], 2, 'nowhere']);
});

it('a module that a copy could not load is refused', async (test) => {
  await assert.rejects(scriptsOf(test, { 'a.js': "import 'lodash';" }), /a\.js: mã của trang dùng “lodash”/);
});
