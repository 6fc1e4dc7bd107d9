import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { VIETNAMESE, withVietnamese, type Words } from '../../../src/editing/cms/sveltia-words.ts';

const wordsOf = (locale: string): Words => JSON.parse(readFileSync(`node_modules/@sveltia/cms/locales/${locale}.json`, 'utf8')) as Words;
const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) => (typeof word === 'string' ? [path + key] : keysOf(word, `${path}${key}.`)));
/** What a text leaves open, and nothing that counts one and many apart, which Vietnamese does not. */
const placesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\$\w+\}/g)].map(([place]) => place))].filter((place) => place !== '{$count}').sort();
const textOf = (words: Words, key: string): string =>
  key.split('.').reduce<string | Words>((at, part) => (at as Words)[part] ?? '', words) as string;

describe('what the web editor says', () => {
  const english = wordsOf('en-US');

  it('is Vietnamese wherever an editor can read it', () => {
    const spoken = new Set(keysOf(withVietnamese(wordsOf('vi'))));
    // What is left is about the configuration, which the library writes itself.
    assert.deepEqual(
      keysOf(english).filter((key) => !spoken.has(key) && !key.startsWith('config.')),
      [],
    );
  });

  it('names nothing that Sveltia does not say, and leaves open what it leaves open', () => {
    const known = new Set(keysOf(english));
    for (const key of keysOf(VIETNAMESE)) {
      assert.ok(known.has(key), key);
      assert.deepEqual(placesOf(textOf(VIETNAMESE, key)), placesOf(textOf(english, key)), key);
    }
  });

  it('keeps what Sveltia says beside it', () => {
    assert.deepEqual(withVietnamese({ a: '1', b: { c: '2', d: '3' } }, { b: { d: '4', e: '5' } }), {
      a: '1',
      b: { c: '2', d: '4', e: '5' },
    });
  });
});
