import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packNames, unpackNames } from '../../../src/search/packed-names.ts';

const roundTrip = (names: string[]): string[] => unpackNames(JSON.parse(JSON.stringify(packNames(names))));

describe('packNames', () => {
  it('gives back the names, an odd number of them and longer ones too', () => {
    const lists = [[], ['vi_0a1b2c3'], ['vi_0a1b2c3', 'vi_fffffff', 'vi_0000000'], ['vi_0a1b2c3', 'vi_0a1b2c3d', 'vi_fffffff01']];
    for (const names of lists) assert.deepEqual(roundTrip(names), names);
  });

  it('packs the digits in two thirds of their length', () => {
    assert.equal(packNames(Array.from({ length: 100 }, () => 'vi_0a1b2c3')).digits.length, 468);
  });

  it('refuses names it does not know', () => {
    assert.throws(() => packNames(['vi_0a1b2c3', 'vi_xyz']), /no hash/);
    assert.throws(() => packNames(['vi_0a1b2c3', 'en_0a1b2c3']), /no hash/);
  });
});
