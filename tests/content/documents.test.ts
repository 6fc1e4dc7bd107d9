import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { entriesOf, readReference } from './real-library.ts';

interface ReferenceDocument {
  number: string;
  date: { iso: string } | null;
  confidence: 'verified' | 'recalled' | 'unconfirmed';
}
const reference = readReference<{ documents: ReferenceDocument[] }>('documents');
const more = readReference<{ missing: { number: string; issued: string }[]; confirmExisting: { id: string }[] }>('more-documents');
const skip = reference && more ? false : '../shared/reference is absent';
const documents = entriesOf('documents');
const find = (id: string) => documents.find((document) => document.id === id)?.data;

describe('documents', () => {
  it('are at least 20, none called checked without evidence', () => {
    assert.ok(documents.length >= 20, String(documents.length));
    assert.deepEqual(documents.filter(({ data }) => data.verification !== 'unconfirmed' && data.evidence.length === 0).map(({ id }) => id), []);
  });

  it('have their chain: 06-CT/TW, 03-CT/TW, 05-CT/TW, 01-KL/TW', () => {
    assert.deepEqual(find('03-ct-tw-2011')?.continues, ['06-ct-tw-2006']);
    assert.deepEqual(find('05-ct-tw-2016')?.continues, ['03-ct-tw-2011']);
    assert.deepEqual(find('01-kl-tw-2021')?.continues, ['05-ct-tw-2016']);
  });

  it('that replace each other say so on both sides', () => {
    const one = documents.flatMap(({ id, data }) => data.replaces.filter((old) => find(old)?.replacedBy !== id).map((old) => `${old} does not name ${id}`));
    const other = documents.flatMap(({ id, data }) => (data.replacedBy && !find(data.replacedBy)?.replaces.includes(id) ? [`${data.replacedBy} does not name ${id}`] : []));
    assert.deepEqual([...one, ...other], []);
    assert.equal(find('47-qd-tw-2011')?.replacedBy, '37-qd-tw-2021');
  });

  it('with the same number are two entries, told apart by their date', () => {
    const twins = documents.filter(({ data }) => data.number === '12-HD/BTCTW').map(({ data }) => data.issued);
    assert.deepEqual(twins.sort(), ['2018-07-06', '2022-01-18']);
  });

  it('are no surer than the reference data: nobody saw one where it was issued', { skip }, () => {
    const newlySeen = new Set((more?.confirmExisting ?? []).map(({ id }) => id));
    for (const { number, date, confidence } of reference?.documents ?? []) {
      const entry = documents.find(({ data }) => data.number === number && (data.issued ?? '').slice(0, 4) === (date?.iso ?? '').slice(0, 4));
      assert.ok(entry, `${number} is not in the library`);
      assert.equal(entry.data.issued, date?.iso, number);
      if (confidence !== 'verified' && !newlySeen.has(entry.id) && entry.id !== '207-qd-tw-2026')
        assert.equal(entry.data.verification, 'unconfirmed', number);
    }
    assert.deepEqual(documents.filter(({ data }) => data.verification === 'official').map(({ id }) => id), []);
  });

  it('have those of 2018 to 2026 that stand up, each as “theo nguồn dẫn lại”; the doubtful stay out', { skip }, () => {
    const out = ['01-HD/TW', '51-CT/TW', '198-KL/TW'];
    for (const { number, issued } of more?.missing ?? []) {
      const entry = documents.find(({ data }) => data.number === number && data.issued === issued);
      assert.equal(entry?.data.verification, out.includes(number) ? undefined : 'secondary', number);
    }
  });

  it('say what applies: 207-QĐ/TW of 2026 took the place of 37-QĐ/TW', () => {
    assert.deepEqual(find('207-qd-tw-2026')?.replaces, ['37-qd-tw-2021']);
    assert.equal(find('37-qd-tw-2021')?.status, 'replaced');
    for (const { id, data } of documents) if (data.status === 'replaced') assert.ok(data.replacedBy, id);
  });

  it('tell readers no grades and no guesses', () => {
    const told = documents.flatMap(({ id, data }) => [data.note, data.subject, ...data.evidence.flatMap(({ work, site, excerpt }) => [work, site, excerpt])].filter((text) => /Hạng|suy đoán|trang lưu|github/i.test(text ?? '')).map((text) => `${id}: ${text}`));
    assert.deepEqual(told, []);
  });
});

describe('organisations', () => {
  const units = entriesOf('organisations');

  it('whose name ended in 2025 say so; Hải Dương was merged into Hải Phòng', () => {
    for (const { id, data } of units.filter(({ data }) => data.province === 'Hải Dương')) {
      assert.equal(data.to, '2025', id);
      assert.match(data.note ?? '', /01\/7\/2025.*Hải Phòng/, id);
    }
    const reorganised = units.filter(({ id }) => /thong-tin-va-truyen-thong|khoi-van-phong|khoi-cac-co-quan/.test(id));
    assert.ok(reorganised.length >= 5);
    for (const { id, data } of reorganised) assert.equal(data.to, '2025', id);
  });

  it('are described, not doubted', () => {
    assert.deepEqual(units.filter(({ data }) => /suy từ|suy đoán|không chắc|Bài nguồn/i.test(data.note ?? '')).map(({ id }) => id), []);
  });
});
