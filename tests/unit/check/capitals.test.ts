import assert from 'node:assert/strict';
import { it } from 'node:test';
import { article, problemsOf } from './content-folder.ts';

/** A heading in capitals, and what the check tells the editor to type instead. */
const HEADINGS = [
  ['I. TÌNH HÌNH CHUNG CỦA CHI BỘ', 'I. Tình hình chung của chi bộ'],
  ['IV) NHIỆM VỤ TRỌNG TÂM NĂM 2026', 'IV) Nhiệm vụ trọng tâm năm 2026'],
  ['2. XÂY DỰNG TỔ CHỨC ĐẢNG', '2. Xây dựng tổ chức đảng'],
  ['B. KẾT QUẢ ĐẠT ĐƯỢC TRONG QUÝ', 'B. Kết quả đạt được trong quý'],
  ['PHẦN II. TỔ CHỨC THỰC HIỆN', 'Phần II. Tổ chức thực hiện'],
  ['VI PHẠM VÀ CÁCH KHẮC PHỤC', 'Vi phạm và cách khắc phục'],
] as const;

it('a heading in capitals is proposed as a sentence, with what counts it as it is', async () => {
  const body = HEADINGS.map(([typed]) => `## ${typed}\n\nMột câu của phần này.`).join('\n\n');
  const problems = await problemsOf({ 'articles/bai-hoa.mdx': article(body) });
  const said = problems.filter(({ rule }) => rule === 'viet-hoa').map(({ fix }) => /“(.*)”/.exec(fix ?? '')?.[1]);
  assert.deepEqual(
    said,
    HEADINGS.map(([, right]) => right),
  );
});
