import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { canonicalSyllable } from '../../../src/vietnamese/canonical.ts';
import { foldDiacritics } from '../../../src/vietnamese/fold.ts';
import { allSyllables, composeSyllable, parseSyllable } from '../../../src/vietnamese/syllable.ts';

describe('canonicalSyllable', () => {
  it('is one form for both tone placements, NFC and NFD, both cases, and idempotent', () => {
    for (const syllable of allSyllables()) {
      const canonical = canonicalSyllable(syllable);
      const old = composeSyllable(parseSyllable(syllable) ?? assert.fail(syllable), 'old');
      for (const variant of [old, syllable.normalize('NFD'), syllable.toUpperCase(), canonical]) {
        assert.equal(canonicalSyllable(variant), canonical, variant);
      }
    }
  });

  it('unites two syllables only when they differ in i and y', () => {
    const seen = new Map<string, string>();
    for (const syllable of allSyllables()) {
      const canonical = canonicalSyllable(syllable);
      const other = seen.get(canonical);
      if (other) assert.equal(foldDiacritics(other).replace(/y/g, 'i'), foldDiacritics(syllable).replace(/y/g, 'i'));
      seen.set(canonical, syllable);
    }
  });

  it('unites spellings readers meet, and keeps diacritics', () => {
    for (const [a, b] of [
      ['Hòa', 'hoà'],
      ['KỶ', 'kỉ'],
      ['đăng'.normalize('NFD'), 'Đăng'],
      ['qúy', 'quí'],
      ['gía', 'giá'],
      ['Ðảng', 'đảng'],
      ['tụê', 'tuệ'],
    ] as const) {
      assert.equal(canonicalSyllable(a), canonicalSyllable(b));
    }
    assert.notEqual(canonicalSyllable('hoa'), canonicalSyllable('hoà'));
    assert.notEqual(canonicalSyllable('đa'), canonicalSyllable('da'));
  });

  it('only normalises and lower-cases other words', () => {
    assert.equal(canonicalSyllable('Windows'), 'windows');
    assert.equal(canonicalSyllable('05-CT/TW'), '05-ct/tw');
    assert.equal(canonicalSyllable('HĐND\u200B'), 'hđnd');
    assert.equal(canonicalSyllable(''), '');
  });
});
