import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collate } from '../../../src/works/collate.ts';
import { comparedText, paragraphsOf } from '../../../src/works/compared-text.ts';
import { makeFingerprint, readFingerprint } from '../../../src/works/fingerprint.ts';
import { INVENTED_WORK } from './invented-work.ts';
import { NO_REFERENCE, referenceText } from './reference.ts';

const printOf = (text: string) => readFingerprint(makeFingerprint(text, 'a'.repeat(64)))!;
const copyOf = (text: string) => comparedText(paragraphsOf(text));
const known = printOf(INVENTED_WORK);

describe('a whole copy beside a fingerprint', () => {
  it('agrees wholly with its own', () => {
    assert.deepEqual(collate(copyOf(INVENTED_WORK), known), { words: 214, agreement: 1, paragraphs: [] });
  });
  it('tells the paragraphs in which words are replaced, missing or too many', () => {
    const replaced = collate(copyOf(INVENTED_WORK.replace('lá rụng', 'lá vàng')), known);
    assert.deepEqual(replaced.paragraphs, [3]);
    assert.ok(replaced.agreement > 0.98 && replaced.agreement < 1);
    assert.deepEqual(collate(copyOf(INVENTED_WORK.replace('cãi nhau ba buổi ', '')), known).paragraphs, [3]);
    assert.deepEqual(collate(copyOf(INVENTED_WORK.replace('kẻ bảy ô', 'kẻ đủ bảy ô')), known).paragraphs, [5]);
    assert.deepEqual(collate(copyOf(INVENTED_WORK.split('\n\n').slice(0, -1).join('\n\n')), known).paragraphs, [6]);
  });
  it('agrees in nothing with another text', () => {
    assert.equal(collate(copyOf('Chi bộ họp vào ngày mùng ba hằng tháng ở nhà văn hóa.'), known).agreement, 0);
    assert.deepEqual(collate(copyOf(''), known), { words: 0, agreement: 0, paragraphs: [] });
  });
});

it('reference: a book with a word changed here and there', { skip: NO_REFERENCE }, () => {
  const text = referenceText('sua-doi-loi-lam-viec-1947');
  let count = 0;
  const changed = text.replace(/cán bộ/g, (words) => (++count % 20 === 0 ? 'đảng viên' : words));
  const started = performance.now();
  const { agreement, paragraphs } = collate(copyOf(changed), printOf(text));
  assert.ok(performance.now() - started < 10_000);
  assert.ok(agreement > 0.99 && agreement < 1, String(agreement));
  assert.ok(paragraphs.length > 5 && paragraphs.length <= Math.floor(count / 20), String(paragraphs));
});
