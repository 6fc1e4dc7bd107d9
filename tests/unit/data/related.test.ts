import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { relatedTo } from '../../../src/data/related.ts';
import { ids, makeBody, makeEntry, makeLibrary } from './make-entry.ts';

const article = (id: string, topic: string, text: string) =>
  makeEntry('articles', id, { title: `Bài thử về ${id}`, topics: [topic] }, makeBody(text));
const saving = article('tiet-kiem', 'tiet-kiem', 'Thực hành tiết kiệm điện, tiết kiệm giấy, tiết kiệm thì giờ trong cơ quan.');
const savingToo = article('tiet-kiem-giay', 'tiet-kiem', 'Cơ quan tiết kiệm giấy và tiết kiệm điện trong cả năm.');
const sameWords = article('dien-giay', 'khac', 'Chi bộ bàn việc tiết kiệm điện và tiết kiệm giấy.');
const other = article('van-nghe', 'van-nghe', 'Đội văn nghệ tập hát hằng tuần ở hội trường.');
const quote = makeEntry('quotes', 'cau', { text: 'Tiết kiệm không phải là bủn xỉn', topics: ['tiet-kiem'] });
/** Enough other texts for “tiết kiệm” to be telling. */
const rest = ['the-thao', 'giao-thong', 'y-te', 'trong-cay', 'bao-chi', 'buu-chinh', 'du-lich', 'dan-so'].map((subject) =>
  article(subject, subject, `Chi bộ bàn về ${subject}.`),
);
const library = makeLibrary(saving, savingToo, sameWords, other, quote, ...rest);

describe('relatedTo', () => {
  it('finds entries by shared topics and words, the most alike first', () => {
    const related = ids(relatedTo(saving, library, 10));
    assert.equal(related[0], 'tiet-kiem-giay');
    assert.ok(related.includes('dien-giay'));
    assert.ok(related.includes('cau'));
    assert.ok(!related.includes('van-nghe'));
  });

  it('never the entry itself, none that the page shows already, and no more than asked', () => {
    assert.ok(!ids(relatedTo(saving, library, 10)).includes('tiet-kiem'));
    assert.ok(!ids(relatedTo(saving, library, 10, [savingToo])).includes('tiet-kiem-giay'));
    assert.equal(relatedTo(saving, library, 1).length, 1);
    assert.deepEqual(relatedTo(other, library, 10), []);
  });

  it('never a saying that nobody should quote', () => {
    const reason = 'Không thấy trong tác phẩm nào.';
    const sayings = ['misattributed', 'disputed'].map((verification) =>
      makeEntry('quotes', verification, { text: 'Tiết kiệm điện, tiết kiệm giấy', topics: ['tiet-kiem'], verification, reason }),
    );
    const related = ids(relatedTo(saving, makeLibrary(saving, savingToo, sameWords, quote, ...sayings, ...rest), 10));
    assert.ok(related.includes('cau') && !related.includes('misattributed') && !related.includes('disputed'), related.join());
  });

  it('is the same for the same library in any order, and new for another library', () => {
    const turned = makeLibrary(...rest, quote, other, sameWords, savingToo, saving);
    assert.deepEqual(ids(relatedTo(saving, turned, 10)), ids(relatedTo(saving, library, 10)));
    assert.deepEqual(relatedTo(saving, makeLibrary(saving, other), 10), []);
  });
});
