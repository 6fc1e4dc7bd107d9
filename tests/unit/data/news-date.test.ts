import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { newsDate, newsDateLine } from '../../../src/data/news-date.ts';
import { makeEntry } from './make-entry.ts';

const article = (fields: object) => makeEntry('articles', 'a', { published: '2026-11-21', ...fields }).data;
const source = { name: 'Trang mẫu', rights: 'summary' };

describe('the date of news', () => {
  it('is the day it happened, with the day it came into the library beside it', () => {
    const data = article({ source, happened: '2019-11-27' });
    assert.deepEqual(newsDate(data), { date: { iso: '2019-11-27', text: '27/11/2019' }, entered: 'đưa vào thư viện 21/11/2026' });
    assert.equal(newsDateLine(data), 'Việc ngày 27/11/2019');
    assert.equal(newsDateLine(article({ source, happened: '2019-11' })), 'Việc trong tháng 11/2019');
  });

  it('is the day at the source where no more is known, and says so', () => {
    const data = article({ source: { ...source, published: '2021-07-30' } });
    assert.equal(newsDate(data).note, 'ngày nguồn đăng');
    assert.equal(newsDateLine(data), 'Nguồn đăng ngày 30/7/2021');
  });

  it('is unknown where the source gives none; never the day it came in', () => {
    assert.deepEqual(newsDate(article({ source })), { note: 'nguồn không ghi ngày', entered: 'đưa vào thư viện 21/11/2026' });
    assert.equal(newsDateLine(article({ source, notBefore: '2020-03' })), 'Nguồn không ghi ngày, sớm nhất là tháng 3/2020');
  });

  it('of an article of the library’s own is the day it was published', () => {
    assert.deepEqual(newsDate(article({})), { date: { iso: '2026-11-21', text: '21/11/2026' } });
    assert.equal(newsDateLine(article({})), 'Đăng ngày 21/11/2026');
  });

  it('does not take a guess beside a known day', () => {
    assert.throws(() => article({ source, happened: '2020-01-01', notBefore: '2020-03' }), /notBefore: chỉ dành cho/);
  });
});
