import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { chainPlaces } from '../../../src/data/chain-scale.ts';
import type { ChainLinkView } from '../../../src/data/document-chain.ts';
import { quotesByYear } from '../../../src/data/quotes-by-year.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

describe('quotations by year', () => {
  const quote = (id: string, value: string, fields: object = {}) =>
    makeEntry('quotes', id, { date: { value, confirmed: false }, ...fields });
  const library = makeLibrary(
    quote('a', '1945-09-02'),
    quote('b', '1947'),
    quote('c', '1947-10'),
    quote('d', '1949'),
    quote('nham', '1947', { verification: 'misattributed', reason: 'Không có trong tác phẩm nào.' }),
  );

  it('has a bar for every year between the first and the last, and counts no saying that nobody should quote', () => {
    const view = quotesByYear({ path: '/trich-dan/' }, library);
    assert.deepEqual(
      view?.bars.map(({ year, count }) => [year, count]),
      [
        [1945, 1],
        [1946, 0],
        [1947, 2],
        [1948, 0],
        [1949, 1],
      ],
    );
    assert.deepEqual([view?.total, view?.most.year, view?.here], [4, 1947, undefined]);
  });

  it('says which year a page is about; stands on no other list, and not where there are too few', () => {
    assert.deepEqual(quotesByYear({ path: '/trich-dan/nam/1949/' }, library)?.here, { year: 1949, count: 1 });
    for (const path of ['/trich-dan/trang/2/', '/trich-dan/nam/1947/trang/2/', '/trich-dan/chu-de/doc-sach/', '/tin-tuc/nam/2020/'])
      assert.equal(quotesByYear({ path }, library), undefined, path);
    assert.equal(quotesByYear({ path: '/trich-dan/' }, makeLibrary(quote('a', '1947'))), undefined);
  });
});

describe('a chain of documents on a scale', () => {
  const link = (iso: string | undefined, fields: Partial<ChainLinkView> = {}): ChainLinkView => ({
    document: { type: 'Chỉ thị', number: '05-CT/TW', issuer: 'Bộ Chính trị', href: '/', issued: iso ? { iso, text: iso } : undefined },
    ...fields,
  });

  it('places each by its day, those nearer in time nearer on the line', () => {
    const scale = chainPlaces([link('2006-11-07'), link('2011-05-14'), link('2016-05-15', { current: true }), link('2021')]);
    const [first, second, third, last] = scale!.links.map(({ at }) => at) as [number, number, number, number];
    assert.ok(first > 2 && last < 98);
    assert.ok(Math.abs(third - second - (second - first)) < 4, `${first} ${second} ${third}`);
    assert.deepEqual(
      scale!.ticks.map(({ year }) => year),
      [2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022],
    );
  });

  it('is none of a document alone, of two of one year, or where days are not known', () => {
    assert.equal(chainPlaces([link('2016-05-15')]), undefined);
    assert.equal(chainPlaces([link('2016-05-15'), link('2016-09-01')]), undefined);
    assert.equal(chainPlaces([link('2016-05-15'), link(undefined)]), undefined);
  });
});
