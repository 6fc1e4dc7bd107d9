import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { allowWorkers, isWorker } from '../../../src/components/search/script-addresses.ts';

const HERE = 'https://library.example';
const INDEX = '/thu-vien/pagefind/';
Object.assign(globalThis, { location: { origin: HERE, href: `${HERE}/thu-vien/tim-kiem/?q=x` } });
afterEach(() => Reflect.deleteProperty(globalThis, 'trustedTypes'));

describe('isWorker', () => {
  it("is true of the search's own worker and of the one that serves what is kept, below the site's folder", () => {
    for (const address of [`${HERE}/thu-vien/_astro/worker-DFd_y-wo.js`, '/thu-vien/_astro/worker-1.js', '/thu-vien/sw.js'])
      assert.equal(isWorker(address, INDEX), true, address);
  });

  const others = [
    'https://evil.example/thu-vien/_astro/worker-1.js',
    '//evil.example/thu-vien/_astro/worker-1.js',
    '/thu-vien/pagefind/pagefind-worker.js',
    '/_astro/worker-1.js',
    '/sw.js',
    '/thu-vien/a/sw.js',
    '/thu-vien/sw.js?x',
    '/thu-vien/_astro/other.js',
    '/thu-vien/_astro/a/worker-1.js',
    '/thu-vien/_astro/worker-1.js?x',
    '/thu-vien/_astro/worker-1.js/../../chuyen-de/a/tep/b.txt',
    '/thu-vien/chuyen-de/a/tep/worker-1.js',
    '/thu-vien/quan-tri/assets/worker-1.js',
    'data:text/javascript,1',
    'blob:https://library.example/1',
    'javascript:1',
    '',
  ];
  for (const address of others) it(`is false of ${JSON.stringify(address)}`, () => assert.equal(isWorker(address, INDEX), false));
});

describe('allowWorkers', () => {
  const asPage = (trustedTypes: unknown): void => {
    Object.assign(globalThis, { trustedTypes });
    allowWorkers(INDEX);
  };

  it('does nothing where a browser has no Trusted Types, or an element of that name', () => {
    for (const found of [undefined, null, {}, { id: 'trustedTypes' }, [{}, {}]]) assert.doesNotThrow(() => asPage(found));
  });

  it('makes one policy that knows addresses and nothing else', () => {
    const made: [string, Record<string, (text: string) => unknown>][] = [];
    asPage({
      defaultPolicy: null,
      createPolicy: (name: string, rules: Record<string, (text: string) => unknown>) => made.push([name, rules]),
    });
    asPage({ defaultPolicy: {}, createPolicy: () => assert.fail('a second policy') });
    const [[name, rules] = ['', {}], ...more] = made;
    assert.deepEqual([name, Object.keys(rules), more], ['default', ['createScriptURL'], []]);
    assert.equal(rules.createScriptURL?.('/thu-vien/_astro/worker-1.js'), '/thu-vien/_astro/worker-1.js');
    assert.equal(rules.createScriptURL?.('/thu-vien/x.js'), null);
  });
});
