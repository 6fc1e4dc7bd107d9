import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { attachmentPath } from '../../../src/schemas/addresses.ts';
import { entryView } from '../../../src/data/entry-view.ts';
import { figuresTable } from '../../../src/data/figures.ts';
import { quoteFacts, quoteView } from '../../../src/data/quote-view.ts';
import { topicView } from '../../../src/data/topic-overview.ts';
import { makeBody, makeEntry, makeLibrary } from './make-entry.ts';

const unit = makeEntry('organisations', 'chi-bo-thu');
const topic = makeEntry('topics', 'doc-sach');
const session = makeEntry(
  'sessions',
  's',
  { ordinal: 4, of: 4, status: 'held', held: { date: '2019-11-27' } },
  makeBody('chữ '.repeat(440), ['quotes', 'cau']),
);
const quote = makeEntry('quotes', 'cau', { date: { value: '1947-10', confirmed: false } });
const library = makeLibrary(makeEntry('works', 'bai-thu'), unit, topic, session, quote);

const context = { library, join: (text: string) => text.replace('Bài thử', 'Bài\u00a0thử') };

describe('one line of a list', () => {
  it('a session says its place, state, cell, reading time and quotations', () => {
    const { kind, date, meta, href } = entryView(session, context);
    assert.deepEqual(
      [kind, date, meta, href],
      [
        'Chuyên đề 4/4 năm 2019 · đã tổ chức',
        { iso: '2019-11-27', text: '27/11/2019' },
        ['Chi bộ thử', '2 phút đọc', '1 trích dẫn'],
        '/chuyen-de/s/',
      ],
    );
  });

  it('an article is dated by its source and names it', () => {
    const { date, dateNote, meta } = entryView(
      makeEntry('articles', 'a', { source: { name: 'Báo Lai Châu', published: '2020-03', rights: 'summary' } }),
      context,
    );
    assert.deepEqual(
      [date?.text, dateNote, meta],
      ['tháng 3/2020', 'ngày nguồn đăng', ['Theo Báo Lai Châu', 'đưa vào thư viện 11/01/2026']],
    );
  });

  it('a quotation shows how far it was checked', () => {
    assert.equal(entryView(quote, context).verification, 'unverified');
  });
});

describe('quotations', () => {
  it('keep words together, and say when the day is not confirmed', () => {
    const view = quoteView(quote, context);
    assert.equal(view.work, 'Bài\u00a0thử');
    assert.deepEqual(view.date, { iso: '1947-10', text: 'tháng 10/1947', confirmed: false });
    assert.deepEqual(quoteFacts(quote, context.library).find(({ label }) => label === 'Ngày')?.values, ['tháng 10/1947 (chưa xác nhận)']);
  });

  it('only a misattributed saying names another author', () => {
    const saying = (fields: object) =>
      quoteView(makeEntry('quotes', 'q', { verification: 'misattributed', reason: 'Không thấy trong Toàn tập.', ...fields }), context)
        .author;
    assert.equal(saying({ trueAuthor: 'Khuyết danh' }), 'Khuyết danh');
    assert.equal(saying({}), 'Không rõ tác giả');
    assert.equal(quoteView(quote, context).author, undefined);
  });
});

describe('counts, files and figures', () => {
  it('a topic counts all that is under it', () => {
    assert.equal(topicView(topic, context).count, 2);
  });

  it('an attachment lies below its session', () => {
    assert.equal(attachmentPath(session, './tep-kem/de-dan.pdf'), '/chuyen-de/s/tep/tep-kem/de-dan.pdf');
  });

  it('figures are offered as CSV that spreadsheets read', () => {
    const article = makeEntry('articles', 'a', {
      figures: [
        { value: 64427, unit: 'hồ sơ', what: 'Hồ sơ, năm "2019"' },
        { value: 62, of: 62, unit: '%', qualifier: 'trên', what: 'Phiếu' },
      ],
    });
    assert.equal(
      figuresTable(article),
      '\uFEFFnoi_dung,muc_do,gia_tri,tren_tong_so,don_vi\r\n"Hồ sơ, năm ""2019""",,64427,,hồ sơ\r\nPhiếu,trên,62,62,%\r\n',
    );
  });
});
