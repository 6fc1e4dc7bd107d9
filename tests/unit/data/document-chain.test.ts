import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { documentChain, documentFacts, sameNumber } from '../../../src/data/document-chain.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const document = (id: string, issued: string, fields: object = {}) =>
  makeEntry('documents', id, { number: `${id.toUpperCase()}-CT/TW`, type: 'Chỉ thị', issuer: 'Bộ Chính trị', issued, ...fields });
const first = document('06', '2006-11-07', { status: 'replaced', replacedBy: '03' });
const second = document('03', '2011-05-14', { continues: ['06'] });
const third = document('05', '2016-05-15', { replaces: ['03'], basedOn: ['12'] });
const basis = document('12', '2016-01-28');
const stranger = document('99', '2012-01-01', { number: '05-CT/TW' });
const library = makeLibrary(third, basis, stranger, second, first);

describe('documentChain', () => {
  it('holds all that went before and all that came after, oldest first, from whichever one looks', () => {
    for (const member of [first, second, third]) {
      const chain = documentChain(member, library);
      assert.deepEqual(
        chain.map(({ document: { number } }) => number),
        ['06-CT/TW', '03-CT/TW', '05-CT/TW'],
      );
      assert.deepEqual(
        chain.map(({ relation }) => relation),
        [undefined, 'continues', 'replaces'],
      );
      assert.deepEqual(
        chain.filter(({ current }) => current).map(({ document: { number } }) => number),
        [member.data.number],
      );
    }
  });

  it('does not count what a document rests on; one alone is its own chain', () => {
    assert.deepEqual(
      documentChain(basis, library).map(({ document: { number } }) => number),
      ['12-CT/TW'],
    );
  });

  it('ends, even where two documents claim to replace each other', () => {
    const a = document('1', '2001', { replaces: ['2'] });
    const b = document('2', '2002', { replaces: ['1'] });
    assert.equal(documentChain(a, makeLibrary(a, b)).length, 2);
  });
});

describe('numbers and facts', () => {
  it('documents of another term with the same number are named, the document itself is not', () => {
    assert.deepEqual(ids(sameNumber(third, library)), ['99']);
    assert.deepEqual(sameNumber(first, library), []);
  });

  it('an unknown day is shown as unknown; relations are links', () => {
    const undated = makeEntry('documents', 'x', { replaces: ['03'] });
    const facts = documentFacts(undated, makeLibrary(undated, second));
    assert.deepEqual(facts.find(({ label }) => label === 'Ngày')?.values, []);
    assert.deepEqual(facts.find(({ label }) => label === 'Thay thế')?.values, [
      { text: 'Chỉ thị 03-CT/TW ngày 14/5/2011', href: '/van-ban/03/' },
    ]);
    assert.ok(!facts.some(({ label }) => label === 'Hiệu lực'), 'the standing above says it');
  });
});
