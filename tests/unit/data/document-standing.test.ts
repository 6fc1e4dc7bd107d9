import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { entryView } from '../../../src/data/entry-view.ts';
import { documentStanding, replacementLine } from '../../../src/data/document-standing.ts';
import { inOrder } from '../../../src/data/order.ts';
import { searchView } from '../../../src/data/search-view.ts';
import { topicOverview } from '../../../src/data/topic-overview.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const rule = (number: string, issued: string, fields: object = {}) =>
  makeEntry('documents', number, { number: `${number}-QĐ/TW`, type: 'Quy định', issuer: 'Ban Chấp hành', issued, ...fields });
const oldest = rule('47', '2011-11-01', { status: 'replaced', replacedBy: '37', topics: ['doc-sach'] });
const middle = rule('37', '2021-10-25', { status: 'replaced', replacedBy: '207', replaces: ['47'], topics: ['doc-sach'] });
const newest = rule('207', '2026-07-26', { replaces: ['37'], topics: ['doc-sach'] });
const earlier = rule('1', '2005', { topics: ['doc-sach'] });
const topic = makeEntry('topics', 'doc-sach');
const library = makeLibrary(oldest, middle, newest, earlier, topic);

describe('the standing of a document', () => {
  it('replaced: by which one, with its day, and the newest where that is another', () => {
    const standing = documentStanding(oldest, library);
    assert.equal(standing.answer, 'Đã được thay thế bằng');
    assert.deepEqual(standing.by, { href: '/van-ban/37/', label: 'Quy định 37-QĐ/TW ngày 25/10/2021' });
    assert.deepEqual(standing.latest, { href: '/van-ban/207/', label: 'Quy định 207-QĐ/TW ngày 26/7/2026' });
    assert.equal(documentStanding(middle, library).latest, undefined);
  });

  it('says when the replacement itself is known from hearsay', () => {
    assert.match(documentStanding(middle, library).caution ?? '', /nguồn dẫn lại/);
  });

  it('the newest of its chain, and one alone: force is not confirmed, the official text tells', () => {
    const standing = documentStanding(newest, library);
    assert.equal(standing.answer, 'Mới nhất trong chuỗi văn bản mà thư viện có.');
    assert.equal(standing.caution, 'Thư viện chưa xác nhận hiệu lực.');
    assert.equal(standing.official?.href, 'https://tulieuvankien.dangcongsan.vn/');
    assert.equal(documentStanding(earlier, library).answer, 'Thư viện chưa xác nhận hiệu lực.');
  });

  it('continued is not replaced; a plan of a cell is asked for where it was issued', () => {
    const plan = makeEntry('documents', 'a', { number: '14-KH/ĐU', issuer: 'Đảng ủy mẫu', issued: '2019' });
    const next = makeEntry('documents', 'b', { number: '15-KH/ĐU', issued: '2020-02-01', continues: ['a'] });
    const standing = documentStanding(plan, makeLibrary(plan, next));
    assert.equal(standing.answer, 'Được tiếp nối bằng');
    assert.deepEqual(standing.official, { text: 'hỏi nơi ban hành, Đảng ủy mẫu' });
    const inForce = makeEntry('documents', 'c', { status: 'in-force' });
    assert.deepEqual(documentStanding(inForce, makeLibrary(inForce)), { answer: 'Còn áp dụng.' });
  });

  it('ends where two documents claim to replace each other', () => {
    const a = rule('1', '2001', { replaces: ['2'], status: 'replaced', replacedBy: '2' });
    const b = rule('2', '2002', { replaces: ['1'], status: 'replaced', replacedBy: '1' });
    assert.equal(documentStanding(a, makeLibrary(a, b)).by?.href, '/van-ban/2/');
  });
});

describe('what was superseded', () => {
  it('stands below what applies, however old that is, in archive and topic', () => {
    assert.deepEqual(ids(inOrder([oldest, middle, earlier, newest])), ['207', '1', '37', '47']);
    assert.deepEqual(ids(topicOverview(topic, library).sections.find(({ id }) => id === 'documents')?.entries ?? []), [
      '207',
      '1',
      '37',
      '47',
    ]);
  });

  it('says in a line what it is now, and counts less in search', () => {
    assert.equal(replacementLine(oldest, library), 'đã được thay thế, nay là Quy định 207-QĐ/TW ngày 26/7/2026');
    assert.equal(replacementLine(newest, library), undefined);
    const context = { library, join: (text: string) => text } as Parameters<typeof entryView>[1];
    assert.ok(entryView(oldest, context).meta?.includes('đã được thay thế, nay là Quy định 207-QĐ/TW ngày 26/7/2026'));
    const { meta } = searchView(oldest, library);
    assert.equal(meta?.standing, 'đã được thay thế, nay là Quy định 207-QĐ/TW ngày 26/7/2026');
    assert.ok(Number(meta?.weight) < Number(searchView(newest, library).meta?.weight ?? 1));
  });
});
