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

/** Headings of which the text below, the library or everybody writes the names. */
const NAMED = [
  ['HỌC BÁC HỒ NÓI NGẮN, VIẾT GỌN', 'Học Bác Hồ nói ngắn, viết gọn'],
  ['VIỆC CỦA BÁC SĨ Ở TRẠM', 'Việc của bác sĩ ở trạm'],
  ['TƯ TƯỞNG HỒ CHÍ MINH VỀ TIẾT KIỆM', 'Tư tưởng Hồ Chí Minh về tiết kiệm'],
  ['ĐỌC SÁCH Ở XÃ HẠ SƠN', 'Đọc sách ở xã Hạ Sơn'],
  ['VIỆC CỦA CHI BỘ MẪU XANH', 'Việc của Chi bộ Mẫu Xanh'],
  ['KẾT QUẢ QUÝ II CỦA UBND XÃ', 'Kết quả quý II của UBND xã'],
  ['HỌC TẬP ĐỒNG CHÍ TRẦN VĂN MẪU', 'Học tập đồng chí Trần Văn Mẫu'],
  ['NGHỊ QUYẾT 12-NQ/CB VÀ VIỆC LÀM', 'Nghị quyết 12-NQ/CB và việc làm'],
  ['HỌC CHỈ THỊ SỐ 7-CT/TU Ở CHI BỘ', 'Học Chỉ thị số 7-CT/TU ở chi bộ'],
  ['ĐỌC SÁCH Ở PHƯỜNG MẪU TRUNG NĂM 2026', 'Đọc sách ở phường Mẫu Trung năm 2026'],
  ['ĐỌC SÁCH Ở TẤT CẢ CÁC XÃ TRONG TỈNH', 'Đọc sách ở tất cả các xã trong tỉnh'],
  ['KỂ CHUYỆN VỀ TRẦN THỊ VÍ', 'Kể chuyện về Trần Thị Ví'],
  ['II- VIỆC LÀM TRONG QUÝ TỚI', 'II- Việc làm trong quý tới'],
  ['PHẦN THỨ HAI. VIỆC LÀM TIẾP', 'Phần thứ hai. Việc làm tiếp'],
  ['ĐỌC SÁCH Ở TỔ MẪU của chi bộ Mẫu Xanh', 'Đọc sách ở tổ mẫu của chi bộ Mẫu Xanh'],
] as const;

it('names in it are proposed as the text, the library or everybody writes them', async () => {
  const body = `${NAMED.map(([typed]) => `## ${typed}\n\nMột câu của phần này.`).join('\n\n')}\n\nNgười dân ở xã Hạ Sơn đọc sách mỗi tuần.`;
  const problems = await problemsOf({
    'articles/bai-ten.mdx': article(body),
    'organisations/chi-bo-mau-xanh.yaml': 'name: Chi bộ Mẫu Xanh\nkind: chi-bo\n',
  });
  const said = problems.filter(({ rule }) => rule === 'viet-hoa').map(({ fix }) => /“(.*)”/.exec(fix ?? '')?.[1]);
  assert.deepEqual(
    said,
    NAMED.map(([, right]) => right),
  );
});
