import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findCompounds } from '../../../src/synonyms/find-compounds.ts';

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

  it('takes what is known beforehand, and reads NFD like NFC', () => {
    assert.deepEqual([...findCompounds([], ['Hà Nội']).keys()], ['hà nội']);
    assert.deepEqual(findCompounds(TEXTS.map((text) => text.normalize('NFD'))), compounds);
  });
});
