import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { roleIn, readMeeting } from '../../../src/import/as/meeting-facts.ts';
import { sessionSchema } from '../../../src/schemas/session.ts';
import { fixtureEntries, importDraft, temporaryFolder, type SeenDraft } from './support.ts';
import { paragraph, table, wordFile } from './word-file.ts';

const p = (text: string): string => paragraph(text);
const b = (text: string): string => paragraph(text, { bold: true });
const head = (number: string): string =>
  table([[`ĐẢNG BỘ MẪU; CHI BỘ MẪU; *; ${number}`, 'ĐẢNG CỘNG SẢN VIỆT NAM; Bình An, ngày 05 tháng 4 năm 2025']]);
const signed = ['THƯ KÝ', 'CHỦ TRÌ', 'Trần Văn Mẫu'].map(b).join('');

const MINUTES =
  head('Số 07-BB/CB') +
  b('BIÊN BẢN') +
  b('Sinh hoạt chuyên đề quý II năm 2025') +
  p('Chuyên đề: “Đọc sách trong chi bộ, nói ít làm nhiều”') +
  b('I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN') +
  p('1. Thời gian: 14 giờ 00, ngày 05/4/2025') +
  p('2. Địa điểm: Nhà văn hóa thôn Bình An') +
  p('3. Chủ trì: đồng chí Trần Văn Mẫu - Bí thư chi bộ') +
  p('4. Thư ký: đồng chí Lê Thị Ví, Chi ủy viên') +
  p('5. Có mặt: 24/26 đảng viên') +
  p('6. Vắng: 02 (có lý do)') +
  p('7. Khách mời: 3 đồng chí') +
  b('II. NỘI DUNG') +
  p('Đồng chí Bí thư nêu lý do và báo cáo đề dẫn về việc đọc sách trong quý, kèm danh mục sách mới của tủ sách thôn.') +
  b('III. Ý KIẾN THẢO LUẬN') +
  p('- Tổ đảng số 1: đề nghị mở phòng đọc vào tối thứ Năm để đảng viên đi làm về kịp mượn sách.') +
  p('- Chi đoàn thôn: nhận trực phòng đọc ngày cuối tuần, mỗi buổi hai đoàn viên.') +
  b('IV. KẾT LUẬN') +
  p('1. Mỗi kỳ sinh hoạt có một đảng viên giới thiệu sách.') +
  p('2. Tủ sách mở cửa thêm tối thứ Năm.') +
  b('V. PHÂN CÔNG NHIỆM VỤ') +
  p('- Chi ủy: lập danh mục sách, xong trước ngày 30/4/2025.') +
  p('- Thư ký ghi sổ mượn trả hằng tuần.') +
  p('Cuộc họp kết thúc lúc 16 giờ 30 cùng ngày.') +
  signed;
const PROGRAMME =
  head('Số 03-CTr/CB') +
  b('CHƯƠNG TRÌNH') +
  b('Sinh hoạt chuyên đề quý III/2025') +
  b('Chuyên đề: Đọc sách trong chi bộ') +
  b('I. MỤC ĐÍCH, YÊU CẦU') +
  p('- Tạo thói quen đọc sách trong đảng viên.') +
  p('- Mỗi đảng viên nêu được một việc làm theo.') +
  b('II. THỜI GIAN, ĐỊA ĐIỂM') +
  p('Thời gian: 14h00 ngày 20/8/2025 (thứ Tư)') +
  p('Địa điểm: Hội trường phường Mẫu') +
  p('Hình thức: họp trực tiếp kết hợp trực tuyến') +
  b('III. CÂU HỎI THẢO LUẬN') +
  p('1. Chi bộ đã đọc những sách nào?') +
  p('2. Việc gì làm được ngay trong quý?') +
  b('IV. TIẾN TRÌNH') +
  p('14h00 ổn định tổ chức; 14h10 khai mạc; 14h20 báo cáo đề dẫn; 15h00 thảo luận; 16h15 kết luận và phân công.') +
  signed;
const REPORT =
  head('Số 21-BC/CB') +
  b('BÁO CÁO') +
  b('Kết quả sinh hoạt chuyên đề quý I năm 2025') +
  p(
    'Thực hiện Kế hoạch số 01-KH/ĐU.MAU ngày 10/01/2024, ngày 28/3/2025, Chi bộ mẫu tổ chức sinh hoạt chuyên đề về đọc sách tại Nhà văn hóa ' +
      'thôn Bình An, 22/25 đảng viên dự.',
  ) +
  p('Chi bộ nghe báo cáo đề dẫn của chi ủy, năm ý kiến thảo luận về cách chọn sách và giờ đọc hợp với người đi làm ca.') +
  signed;

async function imported(t: TestContext, body: string): Promise<SeenDraft> {
  const file = join(await temporaryFolder(t), 'so-hop.docx');
  await writeFile(file, wordFile(body));
  return importDraft(file, { as: 'session', entries: await fixtureEntries() });
}

describe('a paper becomes a session', () => {
  it('minutes: when, where, who by office, how many, what was said and decided', async (t) => {
    const { data, body, draft, log, id } = await imported(t, MINUTES);
    const { source: _, ...fields } = data;
    assert.equal(sessionSchema.safeParse(fields).error?.message, undefined);
    assert.deepEqual(fields, {
      title: 'Đọc sách trong chi bộ, nói ít làm nhiều',
      organisation: 'chi-bo-mau',
      year: 2025,
      quarter: 2,
      status: 'concluded',
      held: { date: '2025-04-05', start: '14:00', place: 'Nhà văn hóa thôn Bình An' },
      chair: { role: 'Bí thư chi bộ' },
      secretary: { role: 'Chi ủy viên' },
      attendance: { present: 24, total: 26, excused: 2, guests: 3 },
      topics: ['doc-sach'],
      contributions: [
        { by: 'Tổ đảng số 1', summary: 'đề nghị mở phòng đọc vào tối thứ Năm để đảng viên đi làm về kịp mượn sách.' },
        { by: 'Chi đoàn thôn', summary: 'nhận trực phòng đọc ngày cuối tuần, mỗi buổi hai đoàn viên.' },
      ],
      conclusions: ['Mỗi kỳ sinh hoạt có một đảng viên giới thiệu sách.', 'Tủ sách mở cửa thêm tối thứ Năm.'],
      tasks: [
        { what: 'lập danh mục sách, xong trước ngày 30/4/2025.', who: 'Chi ủy', due: '2025-04-30' },
        { what: 'Thư ký ghi sổ mượn trả hằng tuần.' },
      ],
      draft: true,
    });
    assert.match(id, /^doc-sach-trong-chi-bo/);
    assert.match(body, /^## II\. Nội dung\n\nĐồng chí Bí thư nêu lý do[^]*Cuộc họp kết thúc lúc 16 giờ 30 cùng ngày\.$/);
    assert.doesNotMatch(draft, /Trần Văn Mẫu|Lê Thị Ví|KHÔNG chuyển/);
    assert.match(log, /Trần Văn Mẫu - Bí thư chi bộ\n {2}→ đã đọc thành vai trò/);
  });

  it('a programme: planned, with its aims and questions; what it lacks stands there as comments', async (t) => {
    const { data, body, draft } = await imported(t, PROGRAMME);
    assert.deepEqual(
      [data['title'], data['status'], data['quarter'], data['objectives'], data['questions']],
      [
        'Đọc sách trong chi bộ',
        'planned',
        3,
        ['Tạo thói quen đọc sách trong đảng viên.', 'Mỗi đảng viên nêu được một việc làm theo.'],
        ['Chi bộ đã đọc những sách nào?', 'Việc gì làm được ngay trong quý?'],
      ],
    );
    assert.deepEqual(data['held'], { date: '2025-08-20', start: '14:00', place: 'Hội trường phường Mẫu', form: 'ket-hop' });
    assert.match(draft, /^#attendance: {4}# chỉ số lượng, không ghi tên\n# {2}present: "\[Viết ở đây: số người dự\]"$/m);
    assert.match(body, /^## IV\. Tiến trình/);
  });

  it('a report: held on the day it tells, not on the day of a plan', async (t) => {
    const { data } = await imported(t, REPORT);
    assert.deepEqual(data['held'], { date: '2025-03-28', place: 'Nhà văn hóa thôn Bình An' });
    assert.deepEqual([data['status'], data['plan'], data['attendance']], ['held', '01-kh-mau-2024', { present: 22, total: 25 }]);
  });

  it('what the schema asks for and the paper does not say is said', async (t) => {
    const file = join(await temporaryFolder(t), 'so-hop.docx');
    await writeFile(file, wordFile(b('BIÊN BẢN') + p('Chi bộ nghe đọc một chương sách và bàn việc mở tủ sách trong hai giờ.')));
    const { list, draft } = await importDraft(file, { as: 'session' });
    for (const field of ['organisation', 'topics']) assert.match(list, new RegExp(`\\(${field}\\): còn thiếu`));
    assert.match(draft, /^#organisation: ma-don-vi/m);
  });

  it('a part with a line too long for its field stays text, and that is said', async (t) => {
    const long = `${'Chi bộ thống nhất một việc rất dài, kể hết các bước, người làm và hạn của từng bước. '.repeat(9)}`;
    const { data, body, list } = await imported(t, MINUTES.replace('2. Tủ sách mở cửa thêm tối thứ Năm.', long));
    assert.equal(data['conclusions'], undefined);
    assert.equal(data['status'], 'held');
    assert.match(body, /## IV\. Kết luận/);
    assert.match(list, /Phần “IV\. Kết luận”: để nguyên/);
  });
});

it('an office is told without the name beside it', () => {
  for (const [text, role] of [
    ['đồng chí Trần Văn Mẫu - Bí thư chi bộ', 'Bí thư chi bộ'],
    ['Đ/c Lê Thị Ví, Phó Bí thư', 'Phó Bí thư'],
    ['ông Nguyễn Văn Thử (Trưởng thôn)', 'Trưởng thôn'],
    ['Bí thư chi bộ', 'Bí thư chi bộ'],
    ['đồng chí Trần Văn Mẫu', null],
  ] as const)
    assert.equal(roleIn(text), role);
});

it('numbers of those present are read in the ways that minutes have', () => {
  for (const [line, counts] of [
    ['Tổng số đảng viên: 26; có mặt: 25; vắng 01 có phép.', { total: 26, present: 25, excused: 1 }],
    ['- Tổng số đảng viên của chi bộ: 18 đồng chí', { total: 18 }],
    ['Có mặt 17/18 đồng chí', { present: 17, total: 18 }],
    ['Vắng mặt: 03 đồng chí (có lý do)', { excused: 3 }],
    ['Vắng: 01 (không lý do)', {}],
    ['Đại biểu dự: 2', { guests: 2 }],
  ] as const)
    assert.deepEqual(readMeeting([line]).facts.attendance, counts, line);
});
