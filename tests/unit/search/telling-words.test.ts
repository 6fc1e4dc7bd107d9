import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonical } from '../../../src/search/query/keys.ts';
import { MOST_CHARACTERS } from '../../../src/search/query/limits.ts';
import { tellingWords } from '../../../src/search/query/telling-words.ts';
import { Vocabulary } from '../../../src/search/query/vocabulary.ts';

const COMMON = 'chi bộ họp bàn việc của cán và đảng viên trong tháng này cho dân'.split(' ');
const RARE = 'đồng hồ mương thủy lợi ghế gỗ sông nguồn'.split(' ');
const vocabulary = new Vocabulary([
  ...COMMON.map((word) => [canonical(word), 900] as const),
  ...RARE.map((word) => [canonical(word), 2] as const),
]);
const page = `${'chi bộ họp bàn việc của cán bộ và đảng viên trong tháng này cho dân. '.repeat(40)}
  Đồng hồ treo cạnh hai ghế gỗ, mương thủy lợi chảy về; sông có nguồn. ${'chi bộ họp bàn việc trong tháng này. '.repeat(40)}`;

describe('tellingWords', () => {
  it('are the rare neighbours of a text, as it writes them and in its order', () => {
    const words = tellingWords(page, vocabulary)!;
    for (const pair of ['Đồng hồ', 'ghế gỗ', 'mương thủy lợi']) assert.ok(words.includes(pair), words);
    assert.ok(words.indexOf('Đồng hồ') < words.indexOf('mương thủy lợi'));
    assert.ok(words.includes(' … '));
    assert.ok(words.length < MOST_CHARACTERS / 2);
  });

  it('are of the library: what it has not is left out', () => {
    assert.doesNotMatch(tellingWords(page, vocabulary)!, /treo|cạnh|chảy/);
  });

  it('are none where the library has hardly a word of the text', () => {
    assert.equal(tellingWords('the quick brown fox jumps over the lazy dog '.repeat(50), vocabulary), null);
    assert.equal(tellingWords('chi bộ họp '.repeat(500), vocabulary), null);
    assert.equal(tellingWords('', vocabulary), null);
  });
});
