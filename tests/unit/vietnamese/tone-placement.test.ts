import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { composeSyllable, allSyllables, parseSyllable } from '../../../src/vietnamese/syllable.ts';
import { placeTones } from '../../../src/vietnamese/tone-placement.ts';

const newText = [...allSyllables()].join(' ');
const oldText = [...allSyllables()].map((word) => composeSyllable(parseSyllable(word) ?? assert.fail(word), 'old')).join(' ');

describe('placeTones', () => {
  it('is idempotent, and old ⇄ new lose nothing, over all syllables in either case', () => {
    for (const [given, expected, style] of [
      [newText, oldText, 'old'],
      [oldText, newText, 'new'],
    ] as const) {
      assert.equal(placeTones(given, style), expected);
      assert.equal(placeTones(expected, style), expected);
      assert.equal(placeTones(given.toUpperCase(), style), expected.toUpperCase());
    }
  });

  it('moves the mark in open oa, oe, uy and keeps capitals and everything around', () => {
    assert.equal(placeTones('Hòa bình, KHỎE, “Thủy-lợi”; xã Hóa.', 'new'), 'Hoà bình, KHOẺ, “Thuỷ-lợi”; xã Hoá.');
    assert.equal(placeTones('HOÀ Hoà hoà uỷ Uỷ UỶ', 'old'), 'HÒA Hòa hòa ủy Ủy ỦY');
  });

  it('touches nothing else', () => {
    for (const text of ['quý quả quẻ giá già', 'hoàn hoạch khoét huỳnh', 'của mía tuế thuở', 'qúy gía tụê', 'hoàa bllòa café']) {
      assert.equal(placeTones(text, 'old'), text);
      assert.equal(placeTones(text, 'new'), text);
    }
  });

  it('leaves a decomposed word that need not move as it is', () => {
    const decomposed = 'hoà bình'.normalize('NFD');
    assert.equal(placeTones(decomposed, 'new'), decomposed);
    assert.equal(placeTones(decomposed, 'old').normalize('NFC'), 'hòa bình');
  });
});
