import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { compareVietnamese } from '../../../src/vietnamese/collation.ts';
import { allSyllables } from '../../../src/vietnamese/syllable.ts';
import { pseudoRandom } from './pseudo-random.ts';

/** The list must come back in the order given, whatever order it is sorted from. */
function assertOrder(...expected: string[]): void {
  assert.deepEqual([...expected].reverse().sort(compareVietnamese), expected);
  assert.deepEqual([...expected].sort().sort(compareVietnamese), expected);
}

describe('compareVietnamese', () => {
  it('orders the letters', () => {
    assertOrder(...'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'.split(' '));
    assertOrder('da', 'dương', 'đa', 'đương');
  });

  it('orders the tones after the letters', () => {
    assertOrder(...'ba bà bả bã bá bạ bac bác bạc băn'.split(' '));
  });

  it('compares syllable by syllable', () => {
    assertOrder('ba', 'ba ba', 'ba mươi', 'bà', 'bà con', 'bả', 'bác', 'băn khoăn', 'bân');
  });

  it('puts numbers first, by value', () => {
    assertOrder('Điều 2', 'Điều 10', 'Điều 10a', 'Điều mười');
    assertOrder('9', '10', 'an');
  });

  it('lets case, tone placement and punctuation only break ties', () => {
    assertOrder('hoà', 'Hoà', 'hoà bình', '“Hoà” cả');
    assertOrder('an ninh', 'An Ninh', 'an-sinh');
    assert.equal(compareVietnamese('hoà', 'hoà'.normalize('NFD')) === 0, false);
    assert.equal(compareVietnamese('đạo', 'đạo'), 0);
  });

  it('puts foreign letters with their base letter and other scripts last', () => {
    assertOrder('nam', 'Ñan', 'nap', 'ôn', 'za', 'Ленин');
  });

  it('is a total order', () => {
    const pick = pseudoRandom(5);
    const syllables = [...allSyllables(), '10', '9', '“', 'BA', 'bA', ''];
    const phrase = () => Array.from({ length: 1 + pick(2) }, () => syllables[pick(syllables.length)] ?? '').join(' ');
    const list = Array.from({ length: 1_000 }, phrase);
    const sorted = [...list].sort(compareVietnamese);
    assert.deepEqual([...list].reverse().sort(compareVietnamese), sorted);
    for (let index = 1; index < sorted.length; index += 1) {
      const [a = '', b = ''] = [sorted[index - 1], sorted[index]];
      assert.ok(compareVietnamese(a, b) <= 0 && compareVietnamese(b, a) >= 0);
    }
  });
});
