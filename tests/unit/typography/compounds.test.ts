import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findCompounds, joinCompounds } from '../../../src/typography/compounds.ts';

/** No-break spaces made visible. */
const show = (text: string): string => text.replaceAll('\u00a0', '~');

/** Sentences in which “đạo đức” always stands together and “của” stands with everything. */
const SUBJECTS = [
  'cán bộ',
  'đảng viên',
  'chi bộ',
  'nhân dân',
  'thanh niên',
  'phụ nữ',
  'bộ đội',
  'công nhân',
  'nông dân',
  'học sinh',
  'thầy giáo',
  'bác sĩ',
];
const TEXTS = SUBJECTS.flatMap((subject) => [
  `Rèn luyện đạo đức của ${subject}.`,
  `Đời sống của ${subject}, của đạo đức.`,
  `Việc của ${subject} là học.`,
  `Nhiều việc ${subject} làm.`,
  `Có việc ${subject} xem.`,
  `Thêm việc ${subject} bàn.`,
]);

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
    assert.deepEqual(
      [...findCompounds([], ['Hồ Chí Minh'])],
      [
        ['hồ chí', Infinity],
        ['chí minh', Infinity],
      ],
    );
    assert.deepEqual(findCompounds(TEXTS.map((text) => text.normalize('NFD'))), compounds);
  });
});

describe('joinCompounds', () => {
  const compounds = new Map([
    ['đạo đức', 90],
    ['tư tưởng', 80],
    ['sinh hoạt', 70],
    ['chuyên đề', 60],
    ['hoạt chuyên', 50],
    ['tưởng đạo', 40],
    ['hồ chí', Infinity],
    ['chí minh', Infinity],
  ]);
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
    assert.equal(joinCompounds('không có gì', new Map()), 'không có gì');
  });
});
