import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { entryFacts } from '../../../src/data/entry-facts.ts';
import { facetValues } from '../../../src/data/facets.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const unit = makeEntry('organisations', 'chi-bo-thu', { name: 'Chi bộ thử của sở', short: 'Chi bộ thử', from: '2001-03' });
const older = makeEntry('documents', 'cu', { number: '01-CT/CB', type: 'Chỉ thị' });
const document = makeEntry('documents', 'd', {
  issued: '2016-05-15',
  organisation: 'chi-bo-thu',
  replaces: ['cu', 'khong-co'],
  url: 'https://a.example/05',
  aliases: ['Kế hoạch đọc'],
});
const library = makeLibrary(unit, older, document);

describe('facts of an entry that has no page of its own', () => {
  it('are its fields by their labels, in words: dates, closed lists, addresses, entries that are there', () => {
    const facts = Object.fromEntries(entryFacts(document, library).map(({ label, values }) => [label, values]));
    assert.deepEqual(facts, {
      'Loại văn bản': ['Kế hoạch'],
      'Nơi ban hành': ['Chi bộ thử'],
      'Đơn vị ban hành': [{ text: 'Chi bộ thử của sở', href: '/don-vi/chi-bo-thu/' }],
      'Ngày ban hành': [{ text: '15/5/2016', datetime: '2016-05-15' }],
      'Hiệu lực': ['Chưa xác nhận hiệu lực'],
      'Thay thế': [{ text: 'Chỉ thị 01-CT/CB', href: '/van-ban/cu/' }],
      'Toàn văn': [{ text: 'https://a.example/05', href: 'https://a.example/05' }],
      'Tình trạng kiểm chứng': ['Chưa xác nhận'],
      'Tên gọi khác': ['Kế hoạch đọc'],
    });
  });

  it('leave out what stands elsewhere on the page: title, summary, topics, and what only editors need', () => {
    const article = makeEntry('articles', 'a', { redirects: ['cu'], allow: [{ rule: 'loi-go', reason: 'Chữ của bản gốc.' }] });
    assert.deepEqual(
      entryFacts(article, library).map(({ label }) => label),
      ['Ngày đăng', 'Chuyên mục'],
    );
  });
});

describe('facetValues', () => {
  it('has the year of the date, entries by their names, words of closed lists', () => {
    assert.deepEqual(facetValues(document, 'nam', library), [{ slug: '2016', label: '2016', short: '2016' }]);
    assert.deepEqual(facetValues(document, 'don-vi', library), [{ slug: 'chi-bo-thu', label: 'Chi bộ thử của sở', short: 'Chi bộ thử' }]);
    assert.deepEqual(facetValues(document, 'tinh-trang', library), [
      { slug: 'chua-xac-nhan', label: 'Chưa xác nhận', short: 'Chưa xác nhận' },
    ]);
    assert.deepEqual(facetValues(document, 'chuyen-muc', library), []);
  });
});
