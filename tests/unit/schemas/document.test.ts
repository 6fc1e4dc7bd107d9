import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { documentSchema } from '../../../src/schemas/document.ts';
import { issues } from './issues.ts';

const base = { number: '05-CT/TW', type: 'Chỉ thị', issuer: 'Bộ Chính trị', title: 'Về một việc thử', verification: 'unconfirmed' };
const evidence = [{ kind: 'official', url: 'https://a.example', supports: ['number'] }];
const check = (fields: object): string[] => issues(documentSchema, { ...base, ...fields });

describe('documents', () => {
  it('a replaced document names what replaced it', () => {
    assert.deepEqual(check({ status: 'replaced', replacedBy: '06-ct-tw' }), []);
    assert.deepEqual(check({ status: 'replaced' }), ['status: “replaced” cần replacedBy: (mã văn bản thay thế).']);
    assert.deepEqual(check({ replacedBy: '06-ct-tw' }), []);
  });

  it('claims no more than its evidence allows, and says what is missing', () => {
    const needs = ['number', 'date', 'title'];
    const source = { kind: 'official', url: 'https://a.example', supports: needs };
    const independent = 'Bài của một cơ quan khác, lời văn khác.';
    assert.deepEqual(check({}), []);
    assert.deepEqual(check({ verification: 'secondary' }), [
      'verification: “secondary” cần ít nhất một căn cứ cho thấy số (number), không kể trang cá nhân. Căn cứ hiện có chỉ cho phép ghi: ' +
        'unconfirmed.',
    ]);
    assert.deepEqual(check({ verification: 'secondary', evidence }), []);
    assert.match(
      check({ verification: 'secondary', evidence: [{ ...source, kind: 'personal' }] })[0] ?? '',
      /chỉ cho phép ghi: unconfirmed/,
    );
    assert.match(
      check({ verification: 'sourced', evidence: [source, source] })[0] ?? '',
      /independent: nói vì sao.*chỉ cho phép ghi: secondary/,
    );
    assert.deepEqual(check({ verification: 'sourced', evidence: [source, { ...source, independent }] }), []);
    assert.match(check({ verification: 'official', evidence: [source, { ...source, independent }] })[0] ?? '', /chỉ cho phép ghi: sourced/);
    assert.deepEqual(check({ verification: 'official', evidence: [{ ...source, kind: 'keeper' }] }), []);
    assert.match(
      check({ verification: 'official', evidence: [{ ...source, kind: 'keeper', supports: ['number'] }] })[0] ?? '',
      /secondary/,
    );
    const print = { kind: 'print', work: 'Công báo', by: 'Thư ký', accessed: '2026-11-20', supports: needs };
    assert.deepEqual(check({ verification: 'official', evidence: [print] }), []);
  });

  it('a number is written without spaces', () => {
    assert.deepEqual(check({ number: '14-KH/ĐU.STTTT' }), []);
    assert.deepEqual(check({ number: '14 -KH/ĐU.STTTT' }), ['number: Viết liền, không có dấu cách, ví dụ: 14-KH/ĐU.STTTT']);
  });

  it('an unknown day is left out; status is unconfirmed unless said', () => {
    const { issued, status } = documentSchema.parse(base);
    assert.deepEqual([issued, status], [undefined, 'unconfirmed']);
  });
});
