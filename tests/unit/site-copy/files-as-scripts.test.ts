import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readByScript } from '../../../src/site-copy/files-as-scripts.ts';

/** What each script of the copy does when it runs; a file that is not among them is missing. */
type Scripts = Record<string, () => void>;

/** A page that runs these scripts, and counts how often it was asked for them. */
function openPage(scripts: Scripts): string[] {
  const ran: string[] = [];
  const append = (script: EventTarget & { src: string }): void => {
    ran.push(script.src);
    queueMicrotask(() => {
      scripts[script.src]?.();
      script.dispatchEvent(new Event(script.src in scripts ? 'load' : 'error'));
    });
  };
  const document = { createElement: () => Object.assign(new EventTarget(), { src: '', remove: () => {} }), head: { append } };
  Object.assign(globalThis, { window: globalThis, document });
  return ran;
}
const handOver = (path: string, text: string): void => window.siteFile!(path, Buffer.from(text).toString('base64'));
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('a script hands a file over, once for all who ask at a time', async () => {
  const ran = openPage({ 'file:///a/b.json.js': () => handOver('b.json', 'đạo đức') });
  const [one, other] = await Promise.all([readByScript('b.json', 'file:///a/'), readByScript('b.json', 'file:///a/')]);
  assert.equal(text(one), 'đạo đức');
  assert.equal(text(other), 'đạo đức');
  assert.equal(ran.length, 1);
  await readByScript('b.json', 'file:///a/');
  assert.equal(ran.length, 2);
});

test('a script that is missing, or hands over something else, is told at once', async () => {
  openPage({ 'file:///a/c.js': () => handOver('b.json', 'b') });
  await assert.rejects(readByScript('d', 'file:///a/'), /file:\/\/\/a\/d\.js is missing/);
  await assert.rejects(readByScript('c', 'file:///a/'), /c\.js hands nothing over/);
});
