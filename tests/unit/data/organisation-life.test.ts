import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { entryView } from '../../../src/data/entry-view.ts';
import { linkValues } from '../../../src/data/fact-view.ts';
import { organisationStanding } from '../../../src/data/organisation-life.ts';
import { searchView } from '../../../src/data/search-view.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const merged = makeEntry('organisations', 'so-cu', { name: 'Sở Sách', kind: 'so-nganh', to: '2025-07-01' });
const lost = makeEntry('organisations', 'dang-uy-cu', { name: 'Đảng ủy Khối', kind: 'dang-uy', to: '2025' });
const heir = makeEntry('organisations', 'so-moi', { name: 'Sở Sách và Báo', kind: 'so-nganh', from: '2025-07-01', succeeds: 'so-cu' });
const session = makeEntry('sessions', 's', { year: 2019, organisation: 'so-cu' });
const library = makeLibrary(merged, lost, heir, session);
const context = { library, join: (text: string) => text } as Parameters<typeof entryView>[1];

describe('the life of an organisation', () => {
  it('one that was merged says until when, and what it is now', () => {
    assert.deepEqual(organisationStanding(merged, library), {
      answer: 'Tên đến ngày 01/7/2025; nay là',
      by: { href: '/don-vi/so-moi/', label: 'Sở Sách và Báo' },
    });
  });

  it('names no successor that is not known', () => {
    const standing = organisationStanding(lost, library);
    assert.deepEqual([standing?.answer, standing?.by], ['Tên đến năm 2025.', undefined]);
    assert.match(standing?.caution ?? '', /chưa biết đơn vị kế thừa/);
    assert.equal(organisationStanding(heir, library), undefined);
  });

  it('beside a text of its time it stands as the name of that time', () => {
    assert.deepEqual(linkValues([merged, heir]), [
      { text: 'Sở Sách (tên khi ấy)', href: '/don-vi/so-cu/' },
      { text: 'Sở Sách và Báo', href: '/don-vi/so-moi/' },
    ]);
    assert.ok(entryView(session, context).meta?.includes('Sở Sách (tên khi ấy)'));
    assert.equal(searchView(session, library).meta?.organisation, 'Sở Sách (tên khi ấy)');
    assert.ok(entryView(lost, context).meta?.includes('tên đến năm 2025'));
  });
});
