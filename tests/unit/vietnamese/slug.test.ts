import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { slugify } from '../../../src/vietnamese/slug.ts';
import { allSyllables } from '../../../src/vietnamese/syllable.ts';

describe('slugify', () => {
  it('makes an address of a title', () => {
    assert.equal(slugify('Học tập và làm theo tư tưởng, đạo đức Hồ Chí Minh'), 'hoc-tap-va-lam-theo-tu-tuong-dao-duc-ho-chi-minh');
    assert.equal(slugify('  “Đời sống” nhân dân – 2019… '), 'doi-song-nhan-dan-2019');
    assert.equal(slugify('đạo đức'.normalize('NFD')), 'dao-duc');
  });

  it('keeps document numbers legible', () => {
    assert.equal(slugify('05-CT/TW'), '05-ct-tw');
    assert.equal(slugify('14-KH/ĐU.STTTT'), '14-kh-du-stttt');
    assert.equal(slugify('Số 05 - CT/TW, ngày 15/5/2016'), 'so-05-ct-tw-ngay-15-5-2016');
  });

  it('spells compatibility forms and foreign letters', () => {
    assert.equal(slugify('H₂O, ½, ﬁle, Ａ４, Straße, Bogusławski'), 'h2o-1-2-file-a4-strasse-boguslawski');
  });

  it('is never empty for a title with a letter or digit, in any script', () => {
    assert.equal(slugify('Ленин'), 'u43b-u435-u43d-u438-u43d');
    assert.notEqual(slugify('中'), '');
    assert.equal(slugify('“…” – ?'), '');
  });

  it('is idempotent', () => {
    for (const syllable of allSyllables()) assert.equal(slugify(slugify(syllable)), slugify(syllable));
    assert.equal(slugify('05-ct-tw'), '05-ct-tw');
  });
});
