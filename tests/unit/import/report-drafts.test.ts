import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftId } from '../../../src/import/draft/draft.ts';
import { listFigures } from '../../../src/import/draft/log.ts';
import { importWord } from './support.ts';
import { paragraph } from './word-file.ts';

const HEAD = [
  'ĐẢNG BỘ PHƯỜNG ĐỒNG SIM',
  'CHI BỘ KHU PHỐ 3',
  '*',
  'Số 08-BC/CB',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Đồng Sim, ngày 05 tháng 4 năm 2025',
];
const RESULT = 'Chi bộ đã mở tủ sách ở nhà văn hóa với hai trăm quyển. Mỗi tối thứ Năm có người trực.';
const SHORT_OF = 'Một số gia đình chưa tham gia góp sách, việc ghi sổ mượn còn chậm và thiếu ở hai tổ.';

describe('a report of the unit’s own becomes an article', () => {
  const report = (...lines: string[]): string =>
    [...HEAD, 'BÁO CÁO', 'Kết quả mở tủ sách ở khu phố quý I', ...lines].map((line) => paragraph(line)).join('');

  it('whose rights stand ready to be taken over, below its source', async (test) => {
    const { draft, data } = await importWord(test, report('I. KẾT QUẢ', RESULT, RESULT.replace('Năm', 'Sáu')));
    assert.match(draft, /^source:\n(?: {2}\w+: .*\n)+ {2}#rights: own {3}# own: của chính đơn vị; [^\n]*\n(?! )/m);
    assert.equal(data.source['rights'], undefined);
    assert.match(draft.replace('  #rights: own', '  rights: own'), /^ {2}rights: own {3}# /m);
  });

  for (const heading of ['II. HẠN CHẾ', '2. Tồn tại, hạn chế', 'II. Khuyết điểm và nguyên nhân', 'B. NHỮNG VIỆC CHƯA LÀM ĐƯỢC'])
    it(`that is not summed up by what stands below “${heading}”`, async (test) => {
      const { data, reviewNotes } = await importWord(
        test,
        report(heading, SHORT_OF, SHORT_OF.replace('hai', 'ba'), 'III. KẾT QUẢ', RESULT),
      );
      assert.equal(data['summary'], RESULT);
      assert.match(reviewNotes.join('\n'), /chép 2 câu của bài, vẫn còn trong bài/);
    });

  it('whose title below letterhead and kind is no first line of the file', async (test) => {
    const { reviewNotes, data } = await importWord(test, report(RESULT));
    assert.match(String(data['title']), /tủ sách ở khu phố/i);
    assert.doesNotMatch(reviewNotes.join('\n'), /lấy dòng đầu của tệp/);
  });
});

describe('an id that is too long', () => {
  const long = 'Báo cáo kết quả mở tủ sách và kể chuyện đọc sách mỗi tối ở nhà văn hóa';
  for (const [title, end] of [
    [`${long} 9 tháng đầu năm và nhiệm vụ ba tháng cuối năm`, 'nha-van-hoa'],
    [`${long} trong 6 tháng đầu năm ở khu phố`, 'nha-van-hoa'],
    [`${long} năm 2025 của khu phố`, 'nha-van-hoa-nam-2025'],
  ] as const)
    it(`ends with a whole phrase: ${end}`, () => {
      const id = draftId(null, title, 'x.docx');
      assert.ok(id.endsWith(end), id);
    });

  it('and one that is short enough keeps its number', () => assert.equal(draftId(null, 'Chi bộ khu phố 9', 'x.docx'), 'chi-bo-khu-pho-9'));
});

it('numbers that belong to names are no figures', () => {
  const text = 'Tổ dân phố 5 báo cáo; Khu phố 3 góp 40 quyển, Chi bộ 7 góp 12 quyển theo Điều 4, khoản 2; 18 tổ có 250 bạn đọc.';
  assert.deepEqual(listFigures(text), ['40 quyển', '12 quyển theo Điều', '18 tổ', '250 bạn đọc']);
});
