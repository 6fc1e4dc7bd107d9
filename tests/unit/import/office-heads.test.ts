/** What stands above the title of a paper that has no letterhead of the state is no part of the title, and whom it is for no lead. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOffice } from '../../../src/import/structure/office-line.ts';
import { readBoilerplate } from '../../../src/import/structure/boilerplate-lines.ts';
import { importWord } from './support.ts';
import { paragraph, table } from './word-file.ts';

const bold = (text: string): string => paragraph(text, { bold: true });
const TEXT = [
  'Góc đọc của xưởng mở từ đầu quý, đến nay có hai trăm quyển do mọi người góp lại, ai mượn thì tự ghi vào sổ treo ở cửa.',
  'Mỗi tuần có một buổi đọc chung kéo dài bốn mươi phút vào chiều thứ Năm, người đọc kể lại điều mình thấy hay.',
  'Sách về nghề còn ít và đã cũ, tổ trưởng phải mượn thêm ở thư viện xã rồi trả lại đúng hạn sau hai tuần.',
];
const BODY = TEXT.map((text) => paragraph(text)).join('');
const TITLE = bold('KẾ HOẠCH') + bold('Mở thêm góc đọc ở xưởng hai');

describe('bodies above the kind of a paper', () => {
  for (const [about, head, name, day] of [
    ['below the motto of the Youth Union', paragraph('ĐOÀN TNCS HỒ CHÍ MINH') + bold('BCH ĐOÀN XÃ MẪU'), 'BCH Đoàn xã Mẫu'],
    [
      'with the day below',
      paragraph('LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU') + bold('CÔNG ĐOÀN CÔNG TY MẪU') + paragraph('Mẫu, ngày 02/3/2026'),
      ,
      '2026-03-02',
    ],
    ['of children', paragraph('HỘI ĐỒNG ĐỘI XÃ MẪU') + bold('LIÊN ĐỘI TRƯỜNG TIỂU HỌC MẪU')],
    ['whose name goes on below, above a rule', bold('CÂU LẠC BỘ SÁCH VÀ NGƯỜI ĐỌC') + bold('XÃ MẪU') + paragraph('__')],
    [
      'with the address of a company',
      bold('CÔNG TY CỔ PHẦN GIẤY MẪU') +
        paragraph('Địa chỉ: Cụm công nghiệp Mẫu') +
        paragraph('Điện thoại: 0212 000 000') +
        paragraph('Số: 45/KH-GM') +
        paragraph('Mẫu, ngày 20 tháng 8 năm 2026'),
      'Công ty cổ phần Giấy Mẫu',
      '2026-08-20',
    ],
  ] as const)
    it(about, async (t) => {
      const { data, body } = await importWord(t, head + TITLE + BODY);
      assert.equal(data['title'], 'Kế hoạch: Mở thêm góc đọc ở xưởng hai');
      assert.equal(data['summary'], TEXT[0]);
      if (name !== undefined) assert.equal(data.source['name'], name);
      assert.equal(data.source['published'], day);
      assert.doesNotMatch(body, /ĐOÀN|ĐỘI|MẪU|Địa chỉ/);
    });

  it('above a title that has its kind on the same line', async (t) => {
    const { data } = await importWord(
      t,
      paragraph('UBND XÃ MẪU') + bold('TRUNG TÂM VĂN HÓA') + bold('THÔNG BÁO VỀ HỘI SÁCH MÙA THU') + BODY,
    );
    assert.match(String(data['title']), /^thông báo về hội sách mùa thu$/iu);
  });

  it('above a title that names a week, which is no day of the paper', async (t) => {
    for (const title of ['LỊCH TRỰC THƯ VIỆN TUẦN 3 THÁNG 10 NĂM 2026', 'KẾ HOẠCH ĐỌC SÁCH TỪ NGÀY 02/3/2026']) {
      const { data } = await importWord(t, paragraph('TRƯỜNG MẪU') + bold('THƯ VIỆN') + bold(title) + BODY);
      assert.equal(String(data['title']).toUpperCase(), title);
      assert.deepEqual([data.source['published'], data.source['author']], [undefined, undefined]);
    }
  });

  it('are known by what a body is called, which no title begins with', () => {
    for (const line of ['TỔ NGỮ VĂN', 'LỚP 9A', 'PHÒNG HÀNH CHÍNH', 'HỘI LHPN XÃ MẪU', 'KHOA NỘI', 'TRẠM Y TẾ'])
      assert.ok(isOffice(line), line);
    for (const line of [
      'TỔ CHỨC NGÀY HỘI',
      'PHÒNG CHỐNG BÃO',
      'HỘI NGHỊ TỔNG KẾT',
      'KHOA HỌC VUI',
      'LỚP HỌC TRÊN NÚI',
      'TỔ TRƯỞNG',
      'Tổ Văn',
    ])
      assert.ok(!isOffice(line), line);
  });
});

describe('whom a paper is for', () => {
  const HEAD = table([
    ['TRƯỜNG MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Số: 04/TTr-TM', 'Mẫu, ngày 09 tháng 3 năm 2026'],
  ]);
  for (const [about, below] of [
    ['below a rule of two lines', paragraph('__') + paragraph('Kính gửi: Hiệu trưởng Trường Mẫu')],
    ['in bold, below a short rule', paragraph('–––') + bold('KÍNH GỬI: BAN GIÁM HIỆU TRƯỜNG MẪU')],
    ['in a table', table([['Kính gửi:', '- Hiệu trưởng Trường Mẫu; - Kế toán.']])],
    ['as southerners write it', paragraph('Đồng kính gởi: Ban Giám hiệu Trường Mẫu')],
  ] as const)
    it(`is no lead: ${about}`, async (t) => {
      const { data, body } = await importWord(t, HEAD + bold('TỜ TRÌNH') + bold('Về việc mua thêm ghế cho góc đọc') + below + BODY);
      assert.equal(data['title'], 'Tờ trình về việc mua thêm ghế cho góc đọc');
      assert.equal(data['summary'], TEXT[0]);
      assert.doesNotMatch(body, /kính g/iu);
    });

  it('nor what a letter asks for at its end', async (t) => {
    const { data } = await importWord(
      t,
      HEAD + TITLE + paragraph('Kính đề nghị các tổ cử người nhận sách đúng ngày và ghi sổ mượn trả ở góc đọc của xưởng.') + BODY,
    );
    assert.equal(data['summary'], TEXT[0]);
  });

  it('has the title below its kind where its subject stands beside the number too', async (t) => {
    const head = table([
      ['TRƯỜNG MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 04/KH-TM', 'Mẫu, ngày 09 tháng 3 năm 2026'],
      ['V/v mở góc đọc', ''],
    ]);
    assert.equal((await importWord(t, head + TITLE + BODY)).data['title'], 'Kế hoạch: Mở thêm góc đọc ở xưởng hai');
  });
});

it('the foot of a site is told by two things it says of who is behind it, whatever its name', () => {
  for (const line of [
    'Báo Mẫu Online. Giấy phép số 09/GP-BC. Đề nghị ghi rõ nguồn khi phát lại.',
    'Trang tin Mẫu - Giấy phép thiết lập trang thông tin điện tử số 12/2024/GP-TTĐT. Điện thoại: 0212 000 000',
    '© 2026 Cổng thông tin xã Mẫu | Địa chỉ: thôn Mẫu | Email: tin@xamau.example',
    'Cơ quan chủ quản: Sở Mẫu. Chịu trách nhiệm nội dung: Trưởng ban biên tập. Bản quyền thuộc về trang.',
  ])
    assert.equal(readBoilerplate(line)?.ending, 'weak', line);
  for (const line of ['Báo được cấp Giấy phép số 09/GP-BC vào mùa xuân năm ấy.', 'Mời bạn đọc gọi điện thoại: 0212 000 000 để mượn sách.'])
    assert.equal(readBoilerplate(line), null, line);
});
