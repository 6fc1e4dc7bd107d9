import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { entriesOf, readReference } from './real-library.ts';

interface ReferenceDocument {
  number: string;
  date: { iso: string } | null;
  confidence: 'verified' | 'recalled' | 'unconfirmed';
}
const reference = readReference<{ documents: ReferenceDocument[] }>('documents');
const skip = reference ? false : '../shared/reference is absent';
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

  it('are as certain as the reference data are, and no more', { skip }, () => {
    for (const { number, date, confidence } of reference?.documents ?? []) {
      const entry = documents.find(({ data }) => data.number === number && (data.issued ?? '').slice(0, 4) === (date?.iso ?? '').slice(0, 4));
      assert.ok(entry, `${number} is not in the library`);
      assert.equal(entry.data.issued, date?.iso, number);
      if (confidence !== 'verified') assert.equal(entry.data.verification, 'unconfirmed', number);
    }
  });
});
