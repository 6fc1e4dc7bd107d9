import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ZodType } from 'zod';

import { inFormWords } from '../../../src/editing/cms/form-words.ts';
import { describeFields } from '../../../src/schemas/describe.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { documentSchema } from '../../../src/schemas/document.ts';
import { quoteSchema } from '../../../src/schemas/quote.ts';
import { sessionSchema } from '../../../src/schemas/session.ts';

const CASES: [schema: ZodType, said: string, shown: string][] = [
  [
    quoteSchema,
    '“verification” (tình trạng kiểm chứng): “secondary” cần ít nhất một căn cứ cho thấy nguyên văn (wording), không kể trang cá nhân. ' +
      'Căn cứ hiện có chỉ cho phép ghi “unverified” (chưa kiểm chứng).',
    '“Tình trạng kiểm chứng”: “Theo nguồn dẫn lại” cần ít nhất một căn cứ cho thấy nguyên văn, không kể trang cá nhân. ' +
      'Căn cứ hiện có chỉ cho phép ghi “Chưa kiểm chứng”.',
  ],
  [
    quoteSchema,
    '“date” (ngày): confirmed: true cần một nguồn ở evidence: có supports: [date].',
    '“Ngày”: “Đã xác nhận” là “bật” cần một nguồn ở “Căn cứ” có “Căn cứ cho điều gì” là “Ngày tháng”.',
  ],
  [
    quoteSchema,
    'Thiếu work: (tác phẩm). Nếu không rõ tác phẩm, đặt verification: disputed và ghi reason:.',
    'Thiếu “Tác phẩm”. Nếu không rõ tác phẩm, đặt “Tình trạng kiểm chứng” là “Nghi vấn” và ghi “Lý do”.',
  ],
  [
    quoteSchema,
    '“evidence[2]” (căn cứ): Mỗi căn cứ cần url (địa chỉ) hoặc work (sách, bài đã xem).',
    '“Căn cứ 2”: Mỗi căn cứ cần “Địa chỉ” hoặc “Sách, bài đã xem”.',
  ],
  [
    documentSchema,
    'Chưa có evidence: (căn cứ) thì ghi verification: unconfirmed.',
    'Chưa có “Căn cứ kiểm chứng” (căn cứ) thì ghi “Tình trạng kiểm chứng” là “Chưa xác nhận”.',
  ],
  [sessionSchema, '“attendance.present” (có mặt): Số có mặt 24 lớn hơn tổng số 20.', '“Có mặt › Có mặt”: Số có mặt 24 lớn hơn tổng số 20.'],
  [
    articleSchema,
    '“source.url” (địa chỉ): Viết địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://',
    '“Nguồn › Địa chỉ”: Viết địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://',
  ],
  [
    articleSchema,
    'Thiếu trường “summary” (tóm tắt). Một đoạn (sapô), nhiều nhất 400 ký tự.',
    'Thiếu trường “Tóm tắt”. Một đoạn (sapô), nhiều nhất 400 ký tự.',
  ],
];

describe('a problem in the words of the form', () => {
  for (const [schema, said, shown] of CASES) {
    it(said, () => assert.equal(inFormWords(said, describeFields(schema)), shown));
  }
});
