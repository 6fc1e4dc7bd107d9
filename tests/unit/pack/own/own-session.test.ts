import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openSessionLink, sessionLink } from '../../../../src/pack/own/own-link.ts';
import {
  changed,
  changedToo,
  emptySession,
  isSame,
  itemOf,
  moved,
  withItem,
  without,
  type OwnSession,
} from '../../../../src/pack/own/own-session.ts';
import { readSession, writeSession } from '../../../../src/pack/own/own-text.ts';

const session: OwnSession = {
  title: 'Chi bộ Văn phòng, quý IV/2026',
  unit: 'Chi bộ Văn phòng',
  occasion: 'quý IV/2026',
  length: 60,
  items: [
    itemOf('task', { text: 'Mở đầu, nhắc việc kỳ trước', who: 'Bí thư' }),
    itemOf('material', { ref: 'ton-trong-nhan-dan', part: 'de-dan', minutes: 8 }),
    itemOf('quotation', { ref: 'khong-hoc-hoi-dan', note: 'Mời đồng chí trẻ đọc.' }),
    itemOf('question', { ref: 'ton-trong-nhan-dan', part: '2', minutes: 12 }),
    itemOf('question', { text: 'Ta đã báo lại cho người góp ý chưa?' }),
    itemOf('document', { ref: '217-qd-tw-2013' }),
    itemOf('passage', { ref: 'tin-tuc/bai', part: 'muc-hai', text: 'Lời của bài.', source: 'Bài, Mục hai' }),
  ],
};

describe('a session of one’s own', () => {
  it('moves and loses items, and stays what it was for whoever still has it', () => {
    assert.equal(moved(session, 0, 2).items[2]?.text, 'Mở đầu, nhắc việc kỳ trước');
    assert.equal(moved(session, 1, 99).items.at(-1)?.kind, 'material');
    assert.deepEqual(moved(session, 42, 0), session);
    assert.equal(without(session, 0).items.length, 6);
    assert.deepEqual(withItem(without(session, 2), 2, session.items[2]!), session);
    assert.equal(session.items.length, 7);
  });

  it('is written and read as text without loss', () => {
    assert.deepEqual(readSession(writeSession(session)), { session, lost: [], isDamaged: false });
    assert.deepEqual(readSession(writeSession(emptySession())).session, emptySession());
  });

  it('tells passages of one page apart by their words, and reads none without a page', () => {
    const passage = itemOf('passage', { ref: 'tin-tuc/bai', text: 'Một câu.' });
    assert.ok(isSame({ ...passage, minutes: 9 }, passage));
    assert.ok(!isSame(passage, { ...passage, text: 'Câu khác.' }));
    assert.deepEqual(readSession(`["a",60]\n[6,3,"","","Lời không rõ nguồn"]`).lost, ['Lời không rõ nguồn']);
  });

  it('lets only what was typed stand on its own words, and no quotation on those of a link', () => {
    const lines = [1, 3, 4, 5, 6].map((kind) => `[${kind},3,"","","Câu bịa ${kind}"]`);
    const read = readSession(
      ['["a",60]', ...lines, '[2,3,"","","Câu hỏi tự ghi?"]', '[6,4,"trich-dan/mot-cau","muc","Lời bịa","Bí thư"]'].join('\n'),
    );
    assert.deepEqual(read.lost, ['Câu bịa 1', 'Câu bịa 3', 'Câu bịa 4', 'Câu bịa 5', 'Câu bịa 6']);
    assert.deepEqual(read.session.items, [
      itemOf('question', { text: 'Câu hỏi tự ghi?', minutes: 3 }),
      itemOf('quotation', { ref: 'mot-cau', minutes: 4, who: 'Bí thư' }),
    ]);
  });

  it('knows kinds by their numbers alone', () => {
    const read = readSession('["a",60]\n["length",3,"x","","Một"]\n["__proto__",3,"x","","Hai"]\n["1",3,"x"]\n[1.5,3,"y"]');
    assert.deepEqual([read.session.items, read.lost, read.isDamaged], [[], ['x', 'x', 'x', 'y'], true]);
  });

  it('has what was typed here changed in what another page made of it', () => {
    const now = { ...changed(session, 1, { note: 'Gõ dở' }), title: 'Tên mới' };
    const grown = { ...session, unit: 'Chi bộ 9', items: [itemOf('task', { text: 'Thêm' }), ...session.items] };
    const both = changedToo(grown, session, now);
    assert.deepEqual([both.title, both.unit, both.items.length, both.items[2]?.note], ['Tên mới', 'Chi bộ 9', 8, 'Gõ dở']);
    assert.deepEqual(changedToo(without(session, 1), session, now).items[1], now.items[1]);
    assert.deepEqual(changedToo(grown, session, session), grown);
  });

  it('believes nothing of a text: kinds, lengths, minutes, ids', () => {
    const text = ['["a",60]', '[1,-5,"../../x"]', '[99,3,"ngay-mai"]', '[0,9999,"","",7]', '[0,9999,"","","Việc"]', 'nothing', '{}'].join(
      '\n',
    );
    const { session: read, lost, isDamaged } = readSession(text);
    assert.deepEqual(read.items, [itemOf('task', { text: 'Việc', minutes: 240 })]);
    assert.deepEqual(lost, ['../../x', 'ngay-mai']);
    assert.ok(isDamaged);
  });
});

describe('the link of a session', () => {
  it('opens the same session, in letters that a chat leaves alone', () => {
    const link = sessionLink(session);
    assert.match(link, /^1\.[a-z0-9]+\.[A-Za-z0-9_-]+$/);
    assert.deepEqual(openSessionLink(link), { session, lost: [], isDamaged: false, isNewer: false });
  });

  it('of ten items with notes has fewer than 2,000 characters', () => {
    const items = Array.from({ length: 10 }, (_, index) =>
      itemOf('quotation', {
        ref: `nhan-dan-lam-chu-thi-phai-lam-tron-bon-phan-${index}`,
        who: 'Đồng chí đọc',
        note: `Nhờ bộ phận ${index} kể một ca.`,
      }),
    );
    assert.ok(sessionLink({ ...session, items }).length < 2000);
  });

  it('that lost its end says so, and opens what came before', () => {
    const link = sessionLink(session);
    const opened = openSessionLink(link.slice(0, -60));
    assert.ok(opened?.isDamaged);
    assert.equal(opened.session.title, session.title);
    assert.ok(opened.session.items.length > 0 && opened.session.items.length < 7);
  });

  it('with a changed letter anywhere is opened without an error, and says so', () => {
    const link = sessionLink(session);
    for (let at = 12; at < link.length; at++) {
      const opened = openSessionLink(link.slice(0, at) + (link[at] === 'x' ? 'y' : 'x') + link.slice(at + 1));
      // The last letter has bits that say nothing.
      if (opened && !opened.isDamaged) assert.deepEqual(opened.session, session);
    }
  });

  it('of a later version says so, and opens what is known', () => {
    const opened = openSessionLink(sessionLink(session).replace(/^1/, '2'));
    assert.ok(opened?.isNewer);
    assert.equal(opened.session.items.length, 7);
  });

  it('is told from anything else', () => {
    for (const other of ['', 'phan-noi-dung', '1', '1.', 'tu=tai-lieu/a']) assert.equal(openSessionLink(other), null, other);
    assert.ok(openSessionLink('1.a.')?.isDamaged);
  });
});
