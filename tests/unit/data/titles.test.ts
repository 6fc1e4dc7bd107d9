import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readingMinutes, shorten, titleOf } from '../../../src/data/titles.ts';
import { makeEntry } from './make-entry.ts';

describe('shorten', () => {
  it('leaves what fits alone, on one line', () => {
    assert.equal(shorten('Nói thì\n phải làm.', 40), 'Nói thì phải làm.');
    assert.equal(shorten('vừa đủ', 6), 'vừa đủ');
  });

  it('cuts after a clause that is long enough, or else after a word, never inside one', () => {
    assert.equal(shorten('Nói thì phải làm, làm thì phải xong, xong thì phải báo cáo.', 40), 'Nói thì phải làm, làm thì phải xong…');
    assert.equal(shorten('Nói, thì phải làm cho đến nơi đến chốn mới thôi', 30), 'Nói, thì phải làm cho đến nơi…');
  });

  it('never ends in punctuation before the dots, and never gets longer than asked', () => {
    const text = 'Cần, kiệm, liêm, chính – chí công vô tư; đó là nền tảng của đời sống mới: ai cũng phải học.';
    for (let max = 12; max < text.length; max += 1) {
      const short = shorten(text, max);
      assert.ok(short.length <= max + 1, `${max}: ${short}`);
      assert.match(short, /[\p{L}\p{N}]…$/u);
      assert.ok(text.startsWith(short.slice(0, -1)), short);
    }
  });
});

describe('titles', () => {
  it('say what kind of entry needs saying', () => {
    assert.equal(titleOf(makeEntry('documents', 'd')), 'Kế hoạch 01-KH/CB');
    assert.equal(titleOf(makeEntry('topics', 't')), 'Đọc sách');
    assert.equal(titleOf(makeEntry('articles', 'a')), 'Bài thử của thư viện');
    assert.equal(titleOf(makeEntry('quotes', 'q', { text: 'Dòng một,\ndòng hai.' })), 'Dòng một, dòng hai.');
  });

  it('reading takes a minute at least', () => {
    assert.deepEqual([0, 220, 329, 331, 2200].map(readingMinutes), [1, 1, 1, 2, 10]);
  });
});
