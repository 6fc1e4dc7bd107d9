import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { canonicalIY } from '../../../src/vietnamese/canonical.ts';
import { allSyllables } from '../../../src/vietnamese/syllable.ts';

describe('canonicalIY', () => {
  it('writes i where i and y compete, case kept', () => {
    const pairs = 'hy hi, kỷ kỉ, Ký Kí, LÝ LÍ, mỹ mĩ, sỹ sĩ, tỷ tỉ, vỹ vĩ, quý quí, Quỹ Quĩ, quy qui, quýt quít, quỳnh quình';
    for (const pair of pairs.split(', ')) {
      const [withY = '', withI = ''] = pair.split(' ');
      assert.equal(canonicalIY(withY), withI);
      assert.equal(canonicalIY(withI), withI);
    }
  });

  it('keeps y where it is another sound or the only letter in use', () => {
    for (const word of 'y ý ỷ yêu thuỷ uỷ tuy may mây hay huỳnh suýt nguyễn quyết quay quây Thy khuya'.split(' ')) {
      assert.equal(canonicalIY(word), word);
    }
  });

  it('leaves what is no syllable alone', () => {
    for (const word of ['Kyoto', 'ky2', 'my-linh', '']) assert.equal(canonicalIY(word), word);
  });

  it('is idempotent and yields valid syllables only', () => {
    const valid = new Set(allSyllables());
    for (const syllable of valid) {
      const canonical = canonicalIY(syllable);
      assert.ok(valid.has(canonical), `${syllable} → ${canonical}`);
      assert.equal(canonicalIY(canonical), canonical);
    }
  });
});
