import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { quoteSchema, VERIFICATIONS } from '../../../src/schemas/quote.ts';
import { issues } from './issues.ts';

const shown = ['wording', 'work'];
const official = { kind: 'official', url: 'https://a.example/cau', supports: shown };
const copy = { kind: 'copy', work: 'Bản chép thử', supports: shown };
const independent = 'In từ bản thảo riêng của nơi giữ.';
const base = {
  text: 'Câu viết để thử',
  work: 'bai-thu',
  date: { value: '1947-10', confirmed: false },
  verification: 'unverified',
  topics: ['doc-sach'],
};
const check = (fields: object): string[] => issues(quoteSchema, { ...base, ...fields });

/** The states that evidence allows. */
const allowed = (...evidence: object[]): string[] =>
  Object.keys(VERIFICATIONS)
    .slice(0, 4)
    .filter((verification) => check({ verification, evidence }).length === 0);

describe('a state is never above what the evidence allows', () => {
  it('nothing, and a personal page, allow nothing', () => {
    assert.deepEqual(allowed(), ['unverified']);
    assert.deepEqual(allowed({ ...copy, kind: 'personal' }), ['unverified']);
  });

  it('one source for the words is secondary, whatever else it shows; none for the words is not', () => {
    assert.deepEqual(allowed({ ...official, supports: ['wording'] }), ['secondary', 'unverified']);
    assert.deepEqual(allowed(official), ['secondary', 'unverified']);
    assert.deepEqual(allowed({ ...official, supports: ['work', 'date', 'edition', 'mention'] }), ['unverified']);
  });

  it('two sources are good only where one is known to repeat none', () => {
    assert.deepEqual(allowed(official, copy), ['secondary', 'unverified']);
    assert.deepEqual(allowed(official, { ...copy, independent }), ['sourced', 'secondary', 'unverified']);
    assert.deepEqual(allowed(official, { ...copy, independent, supports: ['wording'] }), ['secondary', 'unverified']);
    assert.deepEqual(allowed(official, { ...copy, independent, kind: 'personal' }), ['secondary', 'unverified']);
    assert.deepEqual(allowed({ ...copy, independent }), ['secondary', 'unverified']);
  });

  it('one that keeps or teaches the work is enough with volume and page', () => {
    assert.deepEqual(allowed({ ...official, kind: 'keeper' }), ['secondary', 'unverified']);
    assert.deepEqual(allowed({ ...official, kind: 'keeper', supports: [...shown, 'edition'] }), ['sourced', 'secondary', 'unverified']);
  });

  it('a printed page needs who saw it, and when', () => {
    const print = { ...copy, kind: 'print', by: 'Thư ký chi bộ', accessed: '2026-11-01' };
    assert.deepEqual(allowed(print), ['print', 'sourced', 'secondary', 'unverified']);
    assert.deepEqual(check({ evidence: [{ ...print, by: undefined }] }), [
      'evidence.0.kind: “print” cần by: (ai đã xem trang in) và accessed: (ngày xem). Chưa mở trang in thì ghi đúng thứ đã xem, ví dụ kind: copy.',
    ]);
  });

  it('what is refused is told with what it lacks and what may be said', () => {
    const [told = ''] = check({ verification: 'sourced', evidence: [official] });
    assert.match(told, /^verification: “sourced” cần hai căn cứ .* chỉ cho phép ghi “secondary” \(theo nguồn dẫn lại\)\.$/);
  });

  it('the whole text counts as a source of a work that is named', () => {
    const text = { kind: 'full-text', supports: shown };
    assert.deepEqual(allowed(text), ['secondary', 'unverified']);
    assert.deepEqual(allowed({ ...text, independent }, copy), ['sourced', 'secondary', 'unverified']);
    assert.deepEqual(check({ verification: 'disputed', reason: 'Chưa thấy nguồn nào.', work: undefined, evidence: [text] }), [
      'evidence: Căn cứ kind: full-text cần work: (tác phẩm) để so từng chữ.',
    ]);
  });

  it('a confirmed date needs a source for the date', () => {
    const date = { value: '1947-10', confirmed: true };
    assert.deepEqual(check({ date, evidence: [{ ...copy, supports: ['date'] }] }), []);
    assert.deepEqual(check({ date, evidence: [copy] }), ['date: confirmed: true cần một nguồn ở evidence: có supports: [date].']);
  });
});

describe('work, date and reason', () => {
  it('a quotation needs work and date', () => {
    assert.deepEqual(check({ work: undefined }), [
      'work: Thiếu work: (tác phẩm). Nếu không rõ tác phẩm, đặt verification: disputed và ghi reason:.',
    ]);
    assert.deepEqual(check({ date: undefined }), ['date: Thiếu date: (ngày). Nếu chỉ biết năm, viết value: 1947 và confirmed: false.']);
  });

  for (const verification of ['disputed', 'misattributed']) {
    it(`a ${verification} saying needs neither, but a reason`, () => {
      const saying = { verification, work: undefined, date: undefined };
      assert.deepEqual(check({ ...saying, reason: 'Không thấy trong Toàn tập.' }), []);
      assert.deepEqual(check(saying), ['reason: Câu nghi vấn hoặc gán nhầm cần reason: nói rõ vì sao.']);
    });
  }

  it('needs a topic, and keeps its lines', () => {
    assert.deepEqual(check({ topics: [] }), ['topics: Cần ít nhất một chủ đề.']);
    assert.equal(quoteSchema.parse({ ...base, text: 'Dòng một,\ndòng hai.\n' }).text, 'Dòng một,\ndòng hai.');
  });
});
