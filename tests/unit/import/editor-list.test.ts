import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseNotes, orderNotes } from '../../../src/import/draft/weigh-notes.ts';
import { reviewNotes } from '../../../src/import/messages.ts';

const many = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index + 1));

describe('the list at the head of a draft', () => {
  it('has what must be mended first, then title and source, pictures, and what is small', () => {
    const notes = [
      reviewNotes.heading('Kết quả'),
      reviewNotes.picture.alt('bai-1.jpg'),
      'Tệp có một sơ đồ không chuyển được.',
      reviewNotes.title.firstLine,
      reviewNotes.source.rights,
      reviewNotes.lost('Một câu.'),
    ];
    assert.deepEqual(orderNotes(notes), notes.toReversed());
  });

  it('tells alike ones once, with their number; but every sentence that was lost', () => {
    const { shown, left } = chooseNotes([
      ...many(12, (number) => reviewNotes.picture.alt(`bai-${number}.jpg`)),
      reviewNotes.lost('Một.'),
      reviewNotes.lost('Hai.'),
    ]);
    assert.equal(shown.length, 3);
    assert.match(shown[2]!, /^Ảnh bai-1\.jpg.*\(Và 11 chỗ như vậy\.\)$/);
    assert.equal(left, 0);
  });

  it('is ten at the most, and says how many more there are', () => {
    const { shown, left } = chooseNotes(many(25, (number) => reviewNotes.lost(`Câu thứ ${number}.`)));
    assert.equal(shown.length, 10);
    assert.equal(left, 15);
  });
});
