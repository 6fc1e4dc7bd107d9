import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { entriesOf } from './real-library.ts';

const FORMS = ['mau-chuong-trinh', 'mau-bien-ban', 'mau-nghi-quyet', 'mau-dang-ky'];
const pages = entriesOf('pages');

describe('forms for a session', () => {
  it('are listed on one page', () => {
    const { links = [] } = pages.find(({ id }) => id === 'bieu-mau')?.body ?? {};
    for (const id of FORMS) assert.ok(links.some(({ href }) => href === `/${id}/`), id);
  });

  for (const id of FORMS) {
    const text = pages.find((page) => page.id === id)?.body?.text ?? '';
    it(`${id}: stays on paper, and a superior's form goes first`, () => {
      assert.match(text, /Chỉ điền trên giấy/);
      assert.match(text, /Cấp trên đã (có mẫu|quy định mẫu)/);
      assert.match(text, /không đưa [^.]*lên thư viện|Không đưa [^.]*lên thư viện/i);
    });
  }

  it('minutes ask how many were there, not who', () => {
    const text = pages.find(({ id }) => id === 'mau-bien-ban')?.body?.text ?? '';
    const [form = ''] = text.split('Cách ghi');
    assert.match(form, /Có mặt:/);
    assert.doesNotMatch(form, /danh sách|họ và tên|điện thoại|thẻ đảng/i);
  });
});
