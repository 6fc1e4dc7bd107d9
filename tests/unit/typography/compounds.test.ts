import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findCompounds, joinCompounds } from '../../../src/typography/compounds.ts';

/** No-break spaces made visible. */
const show = (text: string): string => text.replaceAll('\u00a0', '~');

/** Sentences in which “đạo đức” always stands together and “của” stands with everything. */
const SUBJECTS = ['cán bộ', 'đảng viên', 'chi bộ', 'nhân dân', 'thanh niên', 'phụ nữ', 'bộ đội', 'công nhân', 'nông dân', 'học sinh', 'thầy giáo', 'bác sĩ'];
const TEXTS = SUBJECTS.flatMap((subject) => [`Rèn luyện đạo đức của ${subject}.`, `Đời sống của ${subject}, của đạo đức.`, `Việc của ${subject} là học.`]);

describe('findCompounds', () => {
  const compounds = findCompounds(TEXTS);

  it('finds syllables that stand together far more often than apart', () => {
    assert.ok(compounds.has('đạo đức'));
    assert.ok(compounds.has('rèn luyện'));
    assert.ok(compounds.has('đời sống'));
  });

  it('does not take a common word for part of a compound', () => {
    for (const pair of ['đức của', 'của cán', 'của đạo', 'việc của']) assert.ok(!compounds.has(pair), pair);
  });

  it('takes nothing that was seen fewer than four times, or across a comma', () => {
    assert.ok(!findCompounds(['đạo đức', 'đạo đức', 'đạo đức', ...SUBJECTS]).has('đạo đức'));
    assert.ok(!findCompounds(Array.from({ length: 40 }, () => 'đạo, đức')).has('đạo đức'));
  });

  it('takes what an editor adds, each pair of it, and reads NFD like NFC', () => {
    assert.deepEqual([...findCompounds([], ['Hồ Chí Minh'])], ['hồ chí', 'chí minh']);
    assert.deepEqual(findCompounds(TEXTS.map((text) => text.normalize('NFD'))), compounds);
  });
});

describe('joinCompounds', () => {
  const set = new Set(['đạo đức', 'hồ chí', 'chí minh', 'tư tưởng', 'minh tư', 'tưởng đạo']);

  it('joins the syllables of a compound, keeps every other space, and never changes a letter', () => {
    assert.equal(show(joinCompounds('Rèn luyện Đạo đức cách mạng', set)), 'Rèn luyện Đạo~đức cách mạng');
    assert.equal(joinCompounds('Rèn luyện Đạo đức', set).replaceAll('\u00a0', ' '), 'Rèn luyện Đạo đức');
  });

  it('never joins across punctuation', () => {
    assert.equal(show(joinCompounds('đạo, đức; đạo – đức', set)), 'đạo, đức; đạo – đức');
  });

  it('joins at most four syllables in a row, so that a line of a phone can break', () => {
    assert.equal(show(joinCompounds('Hồ Chí Minh tư tưởng đạo đức', set)), 'Hồ~Chí~Minh~tư tưởng~đạo~đức');
  });

  it('is idempotent, and leaves text without compounds alone', () => {
    const once = joinCompounds('tư tưởng Hồ Chí Minh', set);
    assert.equal(joinCompounds(once, set), once);
    assert.equal(joinCompounds('', set), '');
    assert.equal(joinCompounds('không có gì', new Set()), 'không có gì');
  });
});
