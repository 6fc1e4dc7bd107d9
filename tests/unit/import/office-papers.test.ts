import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSource } from '../../../src/import/read/read-source.ts';
import { readLetterhead } from '../../../src/import/structure/letterhead.ts';
import { nameOfCapitals } from '../../../src/import/structure/capitals.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { OFFICE_PAPERS } from './office-papers.ts';
import { bare, temporaryFolder } from './support.ts';

describe('a paper of an office', () => {
  for (const [what, paper] of Object.entries(OFFICE_PAPERS))
    it(`is known by its letterhead, its kind and the lines below: ${what}`, async (t) => {
      const file = join(await temporaryFolder(t), 'van-ban.docx');
      await writeFile(file, paper.bytes);
      const { title, kind, letterhead, published, author, sourceName, summary } = readArticle(await readSource(file));
      assert.deepEqual(
        { number: letterhead?.number, issuer: letterhead?.issuer, issued: letterhead?.issued, kind: kind ?? 'Công văn' },
        { number: paper.number, issuer: paper.issuer, issued: paper.issued, kind: paper.type },
      );
      assert.ok(bare(title ?? '').endsWith(bare(paper.about)), title ?? 'no title');
      assert.deepEqual([published, author, sourceName], [paper.issued, null, paper.issuer]);
      assert.doesNotMatch(summary ?? '', /^(?:Kính|[-\s]*Căn cứ|[^\p{Ll}]+$)/u);
    });
});

it('a letterhead in two columns of plain text is read, and a draft is told as one', async (t) => {
  const folder = await temporaryFolder(t);
  const text =
    'UBND XÃ HẠ SƠN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRẠM Y TẾ                      Độc lập - Tự do - Hạnh phúc\n\n' +
    'Số: 05/BC-TYT                  Hạ Sơn, ngày 10 tháng 6 năm 2024\n\nBÁO CÁO\n\nKết quả đọc sách sáu tháng đầu năm 2024\n\n' +
    'Trạm đã lập tủ sách trong phòng chờ, ghi sổ mượn trả và hẹn ngày giới thiệu sách mới cho từng tổ.\n\nTrạm mở thêm giờ đọc buổi tối.\n';
  await writeFile(join(folder, 'bao-cao.txt'), text);
  const { title, letterhead } = readArticle(await readSource(join(folder, 'bao-cao.txt')));
  assert.equal(title, 'Báo cáo: Kết quả đọc sách sáu tháng đầu năm 2024');
  assert.deepEqual([letterhead?.number, letterhead?.issuer, letterhead?.issued], ['05/BC-TYT', 'Trạm Y tế', '2024-06-10']);
  await writeFile(join(folder, 'ke-hoach.docx'), OFFICE_PAPERS['a plan that is a draft']!.bytes);
  assert.ok(readArticle(await readSource(join(folder, 'ke-hoach.docx'))).reviewNotes.some((note) => /Dự thảo/.test(note)));
});

it('a name in capitals is written as running text has it', () => {
  for (const [capitals, name] of [
    ['ĐẢNG UỶ SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH', 'Đảng uỷ Sở Văn hoá, Thể thao và Du lịch'],
    ['HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ MẪU', 'Hội đồng nhân dân thành phố Mẫu'],
    ['TRƯỜNG THPT BÌNH AN', 'Trường THPT Bình An'],
    ['CHI BỘ TỔ DÂN PHỐ SỐ 7', 'Chi bộ tổ dân phố số 7'],
    ['PHÒNG TÀI CHÍNH - KẾ TOÁN', 'Phòng Tài chính - Kế toán'],
    ['PHÒNG NÔNG NGHIỆP - ĐỊA CHÍNH', 'Phòng Nông nghiệp - Địa chính'],
    ['TRUNG TÂM VĂN HÓA, THỂ THAO VÀ TRUYỀN THANH', 'Trung tâm Văn hóa, Thể thao và Truyền thanh'],
    ['CÔNG ĐOÀN CƠ SỞ TRƯỜNG TIỂU HỌC MẪU AN', 'Công đoàn cơ sở Trường Tiểu học Mẫu An'],
    ['HỘI NGƯỜI CAO TUỔI PHƯỜNG MẪU TRUNG', 'Hội Người cao tuổi phường Mẫu Trung'],
    ['LIÊN HIỆP HỘI QUẢNG NAM - ĐÀ NẴNG', 'Liên Hiệp Hội Quảng Nam - Đà Nẵng'],
    ['Chi bộ Văn phòng', 'Chi bộ Văn phòng'],
  ] as const)
    assert.equal(nameOfCapitals(capitals, ''), name);
  assert.equal(nameOfCapitals('CHI BỘ KHỐI CƠ QUAN', 'Nay chi bộ Khối Cơ quan báo cáo.'), 'Chi bộ Khối Cơ quan');
});

it('the number of a body is of its name, on its line or on the next', () => {
  const letterheads: [string[], string, string | null][] = [
    [['CHI BỘ SỐ 7', '*', 'Số 12-NQ/CB'], 'Chi bộ số 7', '12-NQ/CB'],
    [['CHI BỘ', 'SỐ 7', 'Số: 12-NQ/CB'], 'Chi bộ số 7', '12-NQ/CB'],
    [['CHI BỘ SỐ 7 Số 12-NQ/CB'], 'Chi bộ số 7', '12-NQ/CB'],
    [['TRƯỜNG TIỂU HỌC SỐ 1 HẠ SƠN', 'Số: 15/KH-TH'], 'Trường Tiểu học số 1 Hạ Sơn', '15/KH-TH'],
    [['CHI BỘ XÍ NGHIỆP SỐ 4 SỐ: 15-NQ/CB'], 'Chi bộ Xí nghiệp số 4', '15-NQ/CB'],
    [['ĐẢNG ỦY XÃ HẠ SỐ 12-NQ/ĐU'], 'Đảng ủy xã Hạ', '12-NQ/ĐU'],
    [['ĐẢNG ỦY XÃ HẠ', 'SỐ 12'], 'Đảng ủy xã Hạ', null],
  ];
  for (const [lines, issuer, number] of letterheads) {
    const blocks = ['ĐẢNG CỘNG SẢN VIỆT NAM', ...lines, 'NGHỊ QUYẾT', 'Về việc đọc sách'].map((value) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value }],
    }));
    const read = readLetterhead(blocks, (line) => line === 'NGHỊ QUYẾT');
    assert.deepEqual([read?.issuer, read?.number], [issuer, number], lines.join(' / '));
  }
});
