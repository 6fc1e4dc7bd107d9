import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { quoteSchema } from '../../../src/schemas/quote.ts';
import { issues } from './issues.ts';

const wording = { url: 'https://a.example/cau', supports: ['wording'] };
const dated = { url: 'https://a.example/ngay', supports: ['date'] };
const workSeen = { url: 'https://a.example/bai', supports: ['work'] };
const base = {
  text: 'Câu viết để thử',
  work: { title: 'Bài thử' },
  date: { value: '1947-10', confirmed: false },
  verification: 'unverified',
  topics: ['doc-sach'],
};
const check = (fields: object): string[] => issues(quoteSchema, { ...base, ...fields });

describe('a quotation is verified only by evidence', () => {
  const verified = (...evidence: object[]): string[] => check({ verification: 'verified', evidence });
  const REFUSED = [
    'verification: Chỉ ghi “verified” khi evidence: có nguồn cho nguyên văn (wording) và cho tác phẩm hoặc ngày (work, date).',
  ];

  it('wording together with work or date is enough, in one source or in two', () => {
    assert.deepEqual(verified({ ...wording, supports: ['wording', 'work'] }), []);
    assert.deepEqual(verified(wording, workSeen), []);
    assert.deepEqual(verified(wording, dated), []);
  });

  it('nothing less is', () => {
    assert.deepEqual(verified(), REFUSED);
    assert.deepEqual(verified(wording), REFUSED);
    assert.deepEqual(verified(workSeen, dated), REFUSED);
    assert.deepEqual(verified({ ...wording, supports: ['wording', 'edition', 'mention'] }), REFUSED);
  });

  it('“secondary” needs one source, “unverified” none', () => {
    assert.deepEqual(check({ verification: 'secondary', evidence: [{ ...wording, supports: ['mention'] }] }), []);
    assert.deepEqual(check({ verification: 'secondary' }), [
      'verification: “secondary” cần ít nhất một nguồn ở evidence:; nếu chưa có, ghi “unverified”.',
    ]);
    assert.deepEqual(check({}), []);
  });

  it('a confirmed date needs a source for the date', () => {
    const date = { value: '1947-10', confirmed: true };
    assert.deepEqual(check({ date, evidence: [dated] }), []);
    assert.deepEqual(check({ date, evidence: [wording] }), ['date: confirmed: true cần một nguồn ở evidence: có supports: [date].']);
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
