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

  it('without evidence it is unconfirmed and nothing else', () => {
    for (const verification of ['verified', 'secondary']) {
      assert.deepEqual(check({ verification, evidence }), []);
      assert.deepEqual(check({ verification }), ['verification: Chưa có evidence: (căn cứ) thì ghi verification: unconfirmed.']);
    }
    assert.deepEqual(check({}), []);
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
