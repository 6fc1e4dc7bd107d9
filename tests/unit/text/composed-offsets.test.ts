import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compose } from '../../../src/text/compose.ts';
import { findDocumentNumbers } from '../../../src/text/document-numbers.ts';
import { findPersonNames } from '../../../src/text/person-names.ts';
import { findWrittenDays } from '../../../src/text/written-days.ts';

const TEXT = 'Đảng uỷ mời bà Nguyễn Thuý Hà và ông Lò Văn Púa đọc Chỉ thị 05 -CT/TƯ, Kế hoạch 14-KH/ĐƯ ngày 15.5.2016.';
/** Composed, decomposed, both in one text, and behind a character of two units. */
const FORMS = [TEXT, TEXT.normalize('NFD'), TEXT.slice(0, 40).normalize('NFD') + TEXT.slice(40), `🎓 ${TEXT.normalize('NFD')}`];

describe('offsets are those of the text as given, however its letters are composed', () => {
  for (const [index, text] of FORMS.entries()) {
    it(`form ${index + 1}`, () => {
      const names = findPersonNames(text);
      assert.deepEqual(
        names.map(({ name }) => name),
        ['Nguyễn Thuý Hà', 'Lò Văn Púa'],
      );
      for (const { name, at, end } of names) assert.equal(text.slice(at, end).normalize('NFC'), name);
      const numbers = findDocumentNumbers(text);
      assert.deepEqual(
        numbers.map(({ closed }) => closed.normalize('NFC')),
        ['05-CT/TƯ', '14-KH/ĐƯ'],
      );
      for (const { at, written } of numbers) assert.equal(text.slice(at, at + written.length), written);
      for (const { at, written } of findWrittenDays(text)) assert.equal(text.slice(at, at + written.length), written);
    });
  }

  it('an open number is one with spaces, not one with decomposed letters', () => {
    const [open, closed] = findDocumentNumbers(TEXT.normalize('NFD'));
    assert.notEqual(open?.written, open?.closed);
    assert.equal(closed?.written, closed?.closed);
  });

  it('lead from every unit of the composed text to the letter it was made of', () => {
    const given = 'a\u0309🎓e\u0302\u0301b';
    const { text, given: offsetIn } = compose(given);
    assert.equal(text, 'ả🎓ếb');
    assert.deepEqual([0, 1, 2, 3, 4, 5].map(offsetIn), [0, 2, 2, 4, 7, 8]);
  });
});
