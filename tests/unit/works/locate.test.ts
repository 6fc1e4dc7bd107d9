import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../../../src/text/words.ts';
import { comparedText, paragraphsOf } from '../../../src/works/compared-text.ts';
import { makeFingerprint, readFingerprint } from '../../../src/works/fingerprint.ts';
import { Locator } from '../../../src/works/locate.ts';
import { INVENTED_WORK } from './invented-work.ts';
import { NO_REFERENCE, readLocated, referenceText } from './reference.ts';

const text = comparedText(paragraphsOf(INVENTED_WORK));
const print = readFingerprint(makeFingerprint(INVENTED_WORK, 'a'.repeat(64)))!;
const whole = new Locator([text]);
const printed = new Locator([print]);

/** Each difference as `passage → text`; a fingerprint knows only how many words the text has. */
function told(passage: string, locator: typeof whole | typeof printed): string[] | undefined {
  const words = wordsOf(passage);
  return locator.locate(passage)?.differences.map(({ from, to, start, end }) => {
    const here = words.slice(from, to).map((word) => word.text);
    const there = 'words' in locator.locate(passage)!.text ? text.words.slice(start, end).map((word) => word.text) : [`${end - start}`];
    return `${here.join(' ')} → ${there.join(' ')}`;
  });
}

describe('a passage in a text, and by its fingerprint', () => {
  it('stands word by word in its paragraphs, whatever its punctuation', () => {
    for (const locator of [whole, printed]) {
      const found = locator.locate('Hết buổi ô nào cũng có tên – từ hôm đó GIẾNG lại trong!');
      assert.ok(found?.isExact);
      assert.deepEqual(found.paragraphs, [5, 6]);
    }
  });
  it('tells one word replaced, first, in the middle and last', () => {
    const passages = [
      'Khắp làng uống chung một mạch nước',
      'Cả làng uống cùng một mạch nước ai cũng bảo',
      'Cả làng uống chung một mạch ngầm',
    ];
    assert.deepEqual(
      passages.map((one) => told(one, whole)),
      [['Khắp → Cả'], ['cùng → chung'], ['ngầm → nước']],
    );
    assert.deepEqual(
      passages.map((one) => told(one, printed)),
      [['Khắp → 1'], ['cùng → 1'], ['ngầm → 1']],
    );
  });
  it('tells words that are missing and words too many', () => {
    const missing = 'Cụ lấy giấy, kẻ bảy ô, hỏi từng nhà nhận ngày nào';
    assert.deepEqual(told(missing, whole), [' → cho bảy ngày']);
    assert.deepEqual(told(missing, printed), [' → 3']);
    const extra = 'Cụ lấy giấy ra, kẻ bảy ô cho bảy ngày';
    assert.deepEqual(told(extra, whole), ['ra → ']);
    assert.deepEqual(told(extra, printed), ['ra → 0']);
  });
  it('holds i and y for the same word, and tells the spelling', () => {
    const found = whole.locate('Lí lẽ của cụ ngắn');
    assert.ok(found?.isExact);
    assert.deepEqual(told('Lí lẽ của cụ ngắn', whole), ['Lí → Lý']);
  });
  it('takes a shortened passage apart', () => {
    for (const locator of [whole, printed]) {
      for (const mark of ['…', ' [...] ', '(…)', '...']) {
        const found = locator.locate(`Làng Mẫu có một cái giếng${mark}giếng của mọi người thì mọi người phải giữ`);
        assert.ok(found?.isExact, mark);
        assert.deepEqual(found.paragraphs, [2]);
      }
      assert.ok(!locator.locate('mọi người phải giữ … Làng Mẫu có một cái giếng')?.isExact);
    }
  });
  it('does not take pieces from far apart for a shortened passage', () => {
    const filler = 'Lúa chín thì gặt, gặt xong thì phơi, phơi khô thì cất vào bồ. '.repeat(30);
    const [, first, ...rest] = paragraphsOf(INVENTED_WORK);
    const far = new Locator([comparedText([first!, filler, rest.at(-1)!])]);
    const passage = 'Nước giếng trong, mùa hạn … Nếp tốt không tự đến';
    assert.equal(far.locate(passage)?.isExact, false);
    assert.equal(whole.locate(passage)?.isExact, true);
  });
  it('finds nothing where nothing stands', () => {
    for (const locator of [whole, printed]) {
      assert.equal(locator.locate('Chi bộ họp vào ngày mùng ba hằng tháng'), null);
      assert.equal(locator.locate(''), null);
      assert.equal(locator.locate('giếng làng'), null);
    }
  });
  it('does not take words that return for a longer way', () => {
    assert.deepEqual(told('Nếp tốt không tự đến, nếp tốt là việc nhỏ làm đi làm lại cho đến khi không làm thì thấy thiếu', whole), [
      ' → làm đi làm lại mỗi ngày',
    ]);
    assert.equal(printed.locate('làm đi làm lại cho đến khi không làm thì thấy thiếu')?.isExact, true);
  });
});

it('reference: passages stand in the paragraphs another comparison found them in', { skip: NO_REFERENCE }, () => {
  const pieces = readLocated().flatMap((one) => one.pieces);
  const ids = [...new Set(pieces.map(({ work }) => work))];
  const texts = ids.map((id) => ({ id, ...comparedText(paragraphsOf(referenceText(id))) }));
  const prints = ids.map((id) => ({ id, ...readFingerprint(makeFingerprint(referenceText(id), 'a'.repeat(64)))! }));
  const places = (locator: {
    locate(passage: string): { isExact: boolean; text: { id: string }; paragraphs: number[] } | null;
  }): string[] =>
    pieces.map(({ exactText }) => {
      const found = locator.locate(exactText);
      return found ? `${found.text.id} ${found.paragraphs} ${found.isExact}` : 'none';
    });
  const expected = pieces.map(({ work, paragraphs }) => `${work} ${paragraphs} true`);
  assert.ok(expected.length > 30);
  assert.deepEqual(places(new Locator(texts)), expected);
  assert.deepEqual(places(new Locator(prints)), expected);
});
