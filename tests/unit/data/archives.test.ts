import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { archivePages, isListed, shortList, type ArchivePage } from '../../../src/data/archives.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const topics = [makeEntry('topics', 'doc-sach'), makeEntry('topics', 'dan-van', { name: 'Dân vận' })];
const unit = makeEntry('organisations', 'chi-bo-thu', { name: 'Chi bộ thử của sở', short: 'Chi bộ thử' });
const articles = Array.from({ length: 7 }, (_, index) =>
  makeEntry('articles', `bai-${index + 1}`, {
    published: `2026-01-0${index + 1}`,
    source: { name: 'Báo', published: index < 3 ? '2019-05' : '2020', rights: 'own' },
    topics: index === 6 ? ['dan-van', 'doc-sach', 'nhap'] : ['doc-sach'],
    organisations: index === 0 ? ['chi-bo-thu'] : [],
    category: index % 2 ? 'tin-nganh' : 'hoat-dong-chi-bo',
  }),
);
const library = makeLibrary(...topics, unit, ...articles);
const pages = archivePages('articles', library, 3);
const at = (path: string): ArchivePage => {
  const page = pages.find((one) => one.path === path);
  assert.ok(page, `${path} is not there, but ${pages.map((one) => one.path).join(' ')}`);
  return page;
};

describe('pagination', () => {
  it('splits the archive into pages, newest first, each entry once', () => {
    const all = ['/tin-tuc/', '/tin-tuc/trang/2/', '/tin-tuc/trang/3/'].map(at);
    assert.deepEqual(
      all.map(({ entries }) => ids(entries)),
      [['bai-7', 'bai-6', 'bai-5'], ['bai-4', 'bai-3', 'bai-2'], ['bai-1']],
    );
    assert.deepEqual(
      all.map(({ total }) => total),
      [7, 7, 7],
    );
    assert.deepEqual(
      all.map(({ pagination }) => [pagination.current, pagination.last]),
      [
        [1, 3],
        [2, 3],
        [3, 3],
      ],
    );
    for (const { pagination } of all) assert.deepEqual(pagination.hrefs, ['/tin-tuc/', '/tin-tuc/trang/2/', '/tin-tuc/trang/3/']);
  });

  it('a last page that is full is the last; an empty archive has one page', () => {
    assert.deepEqual(
      archivePages('articles', makeLibrary(...topics, ...articles.slice(0, 6)), 3)
        .filter(({ selected }) => !selected)
        .map(({ path }) => path),
      ['/tin-tuc/', '/tin-tuc/trang/2/'],
    );
    const [empty, ...others] = archivePages('documents', makeLibrary(), 3);
    assert.deepEqual([empty?.path, empty?.entries, empty?.filters, others], ['/van-ban/', [], [], []]);
  });

  it('no two pages have the same path', () => {
    assert.equal(new Set(pages.map(({ path }) => path)).size, pages.length);
  });
});

describe('filters', () => {
  it('are plain pages of their own, paginated by themselves', () => {
    assert.deepEqual(ids(at('/tin-tuc/nam/2019/').entries), ['bai-3', 'bai-2', 'bai-1']);
    assert.deepEqual(ids(at('/tin-tuc/nam/2020/trang/2/').entries), ['bai-4']);
    assert.deepEqual(at('/tin-tuc/nam/2020/trang/2/').selected, { facet: 'Năm', label: '2020' });
    assert.deepEqual(ids(at('/tin-tuc/don-vi/chi-bo-thu/').entries), ['bai-1']);
    assert.equal(at('/tin-tuc/don-vi/chi-bo-thu/').selected?.label, 'Chi bộ thử');
    assert.deepEqual(ids(at('/tin-tuc/chuyen-muc/tin-nganh/').entries), ['bai-6', 'bai-4', 'bai-2']);
  });

  it('show every value with its count, years newest first, names in Vietnamese order', () => {
    const shown = at('/tin-tuc/').filters.map(({ label, items }) => [label, items.map((item) => `${item.label} ${item.count}`)]);
    assert.deepEqual(shown, [
      ['Chủ đề', ['Dân vận 1', 'Đọc sách 7']],
      ['Năm', ['2020 4', '2019 3']],
      ['Đơn vị', ['Chi bộ thử 1']],
      ['Chuyên mục', ['Hoạt động chi bộ 4', 'Tin ngành 3']],
    ]);
  });

  it('mark the chosen value, on every page of it, and none in the whole archive', () => {
    const current = (path: string): string[] =>
      at(path).filters.flatMap(({ items }) => items.filter((item) => item.current).map((item) => item.label));
    assert.deepEqual(current('/tin-tuc/'), []);
    assert.deepEqual(current('/tin-tuc/nam/2020/trang/2/'), ['2020']);
    assert.deepEqual(current('/tin-tuc/chu-de/dan-van/'), ['Dân vận']);
  });

  it('lead to a page that exists', () => {
    const paths = new Set(pages.map(({ path }) => path));
    for (const { filters, pagination } of pages) {
      for (const href of [...filters.flatMap(({ items }) => items.map((item) => item.href)), ...pagination.hrefs])
        assert.ok(paths.has(href), href);
    }
  });

  it('leave out a topic that is not there, a draft for example', () => {
    assert.ok(!pages.some(({ path }) => path.includes('nhap')));
  });
});

describe('quotations', () => {
  const saying = (id: string, verification: string) =>
    makeEntry('quotes', id, { text: `Câu ${id}`, verification, reason: 'Không thấy trong Toàn tập.' });
  const quotes = [makeEntry('quotes', 'that'), saying('nghi-van', 'disputed'), saying('nham', 'misattributed')];

  it('those in doubt stand on their own page, not among the others', () => {
    assert.deepEqual(quotes.map(isListed), [true, false, false]);
    const archive = archivePages('quotes', makeLibrary(...topics, ...quotes), 20);
    assert.deepEqual([...new Set(archive.flatMap(({ entries }) => ids(entries)))], ['that']);
    assert.ok(archive.some(({ path }) => path === '/trich-dan/tinh-trang/chua-kiem-chung/'));
  });
});

describe('a list on the page of something else', () => {
  const many = Array.from({ length: 41 }, (_, index) => makeEntry('articles', `tin-${index}`, { topics: ['doc-sach'] }));
  const held = makeLibrary(...topics, unit, ...many);

  it('is whole as long as it is short', () => {
    assert.deepEqual(shortList(many.slice(1), 'articles', ['chu-de', 'doc-sach'], held), { entries: many.slice(1) });
  });

  it('of many has the first, and leads to the archive that pages through all of them', () => {
    const { entries, all } = shortList(many, 'articles', ['chu-de', 'doc-sach'], held);
    assert.deepEqual([entries.length, all], [40, { href: '/tin-tuc/chu-de/doc-sach/', label: 'Xem đủ 41 mục trong Tin tức' }]);
    const [first] = archivePages('articles', held, 20).filter(({ path }) => path === all?.href);
    assert.equal(first?.total, 41);
  });

  it('stays whole where no archive has the same list', () => {
    const other = makeEntry('articles', 'tin-khac', { topics: ['dan-van'] });
    assert.equal(shortList([...many, other], 'articles', ['chu-de', 'doc-sach'], held).all, undefined);
    assert.equal(shortList(many, 'articles', ['danh-cho', 'dang-vien'], held).all, undefined);
  });
});
