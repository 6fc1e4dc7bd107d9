import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { searchView } from '../../../src/data/search-view.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const topic = makeEntry('topics', 'doc-sach', { aliases: ['văn hóa đọc'] });
const unit = makeEntry('organisations', 'chi-bo-thu', { name: 'Chi bộ thử của sở', short: 'Chi bộ thử' });
const library = makeLibrary(topic, unit);

describe('what search knows of an entry', () => {
  it('filters by kind, topic, year, organisation and state', () => {
    const session = makeEntry('sessions', 's', { status: 'held', held: { date: '2019-11-27' } });
    const { filters, meta, sort } = searchView(session, library);
    assert.deepEqual(filters, {
      loai: ['Chuyên đề'],
      'chu-de': ['Đọc sách'],
      nam: ['2019'],
      'don-vi': ['Chi bộ thử của sở'],
      'tinh-trang': ['Đã tổ chức'],
    });
    assert.equal(meta?.['date'], '2019-11-27');
    assert.deepEqual(sort, { date: '2019-11-27' });
  });

  it('an undated entry has no year and nothing to sort by; a partial date sorts before its days', () => {
    const undated = searchView(makeEntry('documents', 'd'), library);
    assert.ok(!('nam' in (undated.filters ?? {})) && undated.sort === undefined);
    const month = searchView(makeEntry('documents', 'd', { issued: '2016-05' }), library).sort?.['date'] ?? '';
    assert.ok(month.length === 10 && month < '2016-05-01' && month > '2016-04-30', month);
  });

  it('other names are known: aliases and short names, topics, and both forms of a central document’s number', () => {
    assert.equal(searchView(topic, library).meta?.['alias'], 'văn hóa đọc');
    assert.equal(searchView(unit, library).meta?.['alias'], 'Chi bộ thử');
    const document = searchView(
      makeEntry('documents', 'd', { number: '05-CT/TW', aliases: ['Kế hoạch đọc'], topics: ['doc-sach'] }),
      library,
    ).meta;
    assert.equal(document?.['alias'], 'Kế hoạch đọc');
    assert.equal(document?.['topics'], 'Đọc sách');
    assert.equal(document?.['number'], '05-CT/TW, 05-CT/TƯ');
  });

  it('a work of which the day is not sure counts a little less than one of which it was seen', () => {
    const weightOf = (confirmed: boolean): string | undefined =>
      searchView(makeEntry('works', 'w', { title: 'Bài mẫu', date: { value: '1947-10', confirmed } }), library).meta?.['weight'];
    assert.deepEqual([weightOf(true), weightOf(false)], [undefined, '0.98']);
  });

  it('a work is known by its title with its author and kind, and where it has several texts by which one it is', () => {
    const metaOf = (more: object): Record<string, string> =>
      searchView(makeEntry('works', 'w', { title: 'Bài mẫu', ...more }), library).meta!;
    assert.equal(metaOf({})['alias'], 'tác phẩm Bài mẫu của Bác Hồ, tác phẩm Bài mẫu của Chủ tịch Hồ Chí Minh');
    assert.match(metaOf({ kind: 'bai-bao' })['alias']!, /^bài báo Bài mẫu của Bác Hồ, /);
    assert.deepEqual([metaOf({})['title'], metaOf({ version: 'bản chép tay' })['title']], [undefined, 'Bài mẫu (bản chép tay)']);
  });
});
