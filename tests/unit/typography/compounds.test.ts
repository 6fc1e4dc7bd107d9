import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { joinCompounds, knownCompounds, type Compounds } from '../../../src/typography/compounds.ts';

/** No-break spaces made visible. */
const show = (text: string): string => text.replaceAll('\u00a0', '~');

describe('knownCompounds', () => {
  const strength = knownCompounds(['Hồ Chí Minh']);

  it('knows words of the language in any spelling of their tone and letters, and no chance neighbours', () => {
    for (const [first, second] of ['sửa đổi', 'Làm việc', 'ĐẠO ĐỨC', 'Hoà Bình', 'cộng sản'].map((pair) => pair.split(' ')))
      assert.ok(strength(first!, second!) > 0, `${first} ${second}`);
    for (const [first, second] of ['đổi lối', 'câu này', 'việc gì'].map((pair) => pair.split(' ')))
      assert.equal(strength(first!, second!), 0, `${first} ${second}`);
  });

  it('takes each pair of what an editor lists, stronger than all others', () => {
    assert.equal(strength('Hồ', 'Chí'), Infinity);
    assert.equal(strength('chí', 'minh'), Infinity);
    assert.equal(strength('Hồ', 'Minh'), 0);
    assert.equal(knownCompounds([])('Chí', 'Minh'), 0);
  });
});

describe('joinCompounds', () => {
  const strengths = new Map([
    ['đạo đức', 90],
    ['tư tưởng', 80],
    ['sinh hoạt', 70],
    ['chuyên đề', 60],
    ['hoạt chuyên', 50],
    ['tưởng đạo', 40],
    ['hồ chí', Infinity],
    ['chí minh', Infinity],
  ]);
  const compounds: Compounds = (first, second) => strengths.get(`${first} ${second}`.toLowerCase()) ?? 0;
  const join = (text: string): string => show(joinCompounds(text, compounds));

  it('joins the syllables of a compound, keeps every other space, and never changes a letter', () => {
    assert.equal(join('Rèn luyện Đạo đức cách mạng'), 'Rèn luyện Đạo~đức cách mạng');
    assert.equal(join('TƯ TƯỞNG'), 'TƯ~TƯỞNG');
    assert.equal(joinCompounds('Rèn luyện Đạo đức', compounds).replaceAll('\u00a0', ' '), 'Rèn luyện Đạo đức');
  });

  it('joins the stronger of two pairs that share a syllable', () => {
    assert.equal(join('sinh hoạt chuyên đề'), 'sinh~hoạt chuyên~đề');
    assert.equal(join('tư tưởng đạo đức'), 'tư~tưởng đạo~đức');
    assert.equal(join('hoạt chuyên'), 'hoạt~chuyên');
    assert.equal(show(joinCompounds('một hai ba', () => 1)), 'một~hai ba');
  });

  it('joins an editor’s expression whole', () => {
    assert.equal(join('tư tưởng Hồ Chí Minh về đạo đức'), 'tư~tưởng Hồ~Chí~Minh về đạo~đức');
  });

  it('never joins across punctuation or a line break', () => {
    for (const text of ['đạo, đức', 'đạo – đức', 'đạo\nđức', 'đạo  đức', 'đạo “đức”']) assert.equal(join(text), text);
    assert.equal(join('(đạo đức)'), '(đạo~đức)');
  });

  it('is idempotent, and leaves text without compounds alone', () => {
    const once = joinCompounds('tư tưởng Hồ Chí Minh', compounds);
    assert.equal(joinCompounds(once, compounds), once);
    const both = joinCompounds('sinh hoạt chuyên đề', compounds);
    assert.equal(joinCompounds(both, compounds), both);
    assert.equal(joinCompounds('', compounds), '');
    assert.equal(
      joinCompounds('không có gì', () => 0),
      'không có gì',
    );
  });
});
