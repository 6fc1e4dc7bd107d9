import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { foldCasePreserving, foldDiacritics } from '../../../src/vietnamese/fold.ts';
import { allSyllables } from '../../../src/vietnamese/syllable.ts';

describe('foldDiacritics', () => {
  it('leaves ASCII letters of every syllable, the same from NFC, NFD and upper case, and is idempotent', () => {
    for (const syllable of allSyllables()) {
      const folded = foldDiacritics(syllable);
      assert.match(folded, /^[a-z]+$/);
      assert.equal(folded.length, syllable.length);
      assert.equal(foldDiacritics(folded), folded);
      assert.equal(foldDiacritics(syllable.normalize('NFD')), folded);
      assert.equal(foldDiacritics(syllable.toUpperCase()), folded);
    }
  });

  it('folds đ and its look-alikes, and what is no Vietnamese letter', () => {
    assert.equal(foldDiacritics('ĐẢNG UỶ đạo đức Ðð'), 'dang uy dao duc dd');
    assert.equal(foldDiacritics('Hernández, Škoda, İzmir'), 'hernandez, skoda, izmir');
  });

  it('keeps what carries no Latin diacritic', () => {
    assert.equal(foldDiacritics('14-KH/ĐU 2021 “…” 한국 が'), '14-kh/du 2021 “…” 한국 が');
  });
});

describe('foldCasePreserving', () => {
  it('keeps capitals', () => {
    assert.equal(foldCasePreserving('Đảng uỷ UBND'), 'Dang uy UBND');
    assert.equal(foldCasePreserving(foldCasePreserving('Đảng')), 'Dang');
  });
});
