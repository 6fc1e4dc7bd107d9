/** Letterheads in two columns, titles and signatures of printed papers are read column by column, line by line. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { importDraft, temporaryFolder, type SeenDraft } from './support.ts';
import { linesAt, pdfFile, type Drawn } from './pdf-file.ts';

/** Letters are 6 points wide at 12 points; text stands between 72 and 522. */
const LETTER = 6;
const at = (middle: number, text: string, y: number, font?: string): Drawn => ({
  text,
  x: middle - (text.length * LETTER) / 2,
  y,
  ...(font && { font }),
});
const LEFT = 170;
const RIGHT = 400;
const MIDDLE = 297;
const bold = 'bold';
const TEXT = [
  'Tổ đọc sách họp vào chiều thứ Bảy cuối tháng, ai đọc xong quyển nào thì kể',
  'lại quyển ấy trong mười phút, không đọc từ giấy. Sáu tháng qua có hai mươi',
  'mốt người kể, chín người kể lần đầu.',
  'Quý tới tổ mượn thêm sách của thư viện huyện, mỗi lần mười lăm quyển, cử hai',
  'người đi nhận và ghi sổ mượn trả.',
];

async function draftOf(t: TestContext, ...pages: (readonly Drawn[])[]): Promise<SeenDraft> {
  const path = join(await temporaryFolder(t), 'van-ban.pdf');
  await writeFile(path, pdfFile(pages));
  return importDraft(path);
}

const TITLE = [at(MIDDLE, 'THÔNG BÁO', 600, bold), at(MIDDLE, 'Về việc mượn sách của thư viện', 584, bold)];
const BODY = linesAt(TEXT, { y: 550 });
const HEADS: readonly [about: string, head: readonly Drawn[], published: string, name: string][] = [
  [
    'whose day goes on in the next line',
    [
      at(LEFT, 'ĐẢNG ỦY PHƯỜNG MẪU', 780),
      at(RIGHT, 'ĐẢNG CỘNG SẢN VIỆT NAM', 780, bold),
      at(LEFT, 'CHI BỘ TỔ BỐN', 764, bold),
      at(RIGHT, 'Mẫu Sơn, ngày 05 tháng 11 năm', 764),
      at(LEFT, 'Số 12-TB/CB', 748),
      at(RIGHT, '2026', 748),
    ],
    '2026-11-05',
    'Chi bộ tổ Bốn',
  ],
  [
    'whose issuer goes on in the next line',
    [
      at(LEFT, 'BỘ MẪU', 780),
      at(RIGHT, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 780, bold),
      at(LEFT, 'VIỆN NGHIÊN CỨU GIỐNG', 764, bold),
      at(RIGHT, 'Độc lập - Tự do - Hạnh phúc', 764, bold),
      at(LEFT, 'CÂY TRỒNG MẪU', 748, bold),
      at(LEFT, 'Số: 31/TB-VGC', 732),
      at(RIGHT, 'Mẫu Sơn, ngày 06 tháng 11 năm 2026', 732),
    ],
    '2026-11-06',
    'Viện Nghiên Cứu Giống Cây Trồng Mẫu',
  ],
  [
    'of the Youth Union',
    [
      at(LEFT, 'TỈNH ĐOÀN MẪU', 780),
      at(RIGHT, 'ĐOÀN TNCS HỒ CHÍ MINH', 780, bold),
      at(LEFT, 'BAN THƯỜNG VỤ', 764, bold),
      at(RIGHT, 'Mẫu Sơn, ngày 07 tháng 11', 764),
      at(LEFT, 'Số: 8-TB/TĐTN', 748),
      at(RIGHT, 'năm 2026', 748),
    ],
    '2026-11-07',
    'Ban Thường vụ Tỉnh đoàn Mẫu',
  ],
];

describe('a printed letterhead in two columns', () => {
  for (const [about, head, published, name] of HEADS)
    it(about, async (t) => {
      const { data, body } = await draftOf(t, [...head, ...TITLE, ...BODY]);
      assert.equal(data['title'], 'Thông báo về việc mượn sách của thư viện');
      assert.equal(data.source['published'], published);
      assert.equal(data.source['name'], name);
      assert.doesNotMatch(body, /2026|Số/);
    });

  it('whose subject goes on below, beside the day', async (t) => {
    const head = [
      at(LEFT, 'TRUNG TÂM MẪU', 780, bold),
      at(RIGHT, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 780, bold),
      at(LEFT, 'Số: 9/TTM', 764),
      at(RIGHT, 'Độc lập - Tự do - Hạnh phúc', 764, bold),
      at(LEFT, 'V/v mượn sách của thư', 748),
      at(RIGHT, 'Mẫu Sơn, ngày 02 tháng 3 năm', 748),
      at(LEFT, 'viện huyện', 732),
      at(RIGHT, '2026', 732),
      at(MIDDLE, 'Kính gửi: Thư viện huyện Mẫu', 690),
    ];
    const { data } = await draftOf(t, [...head, ...linesAt(TEXT, { y: 650 })]);
    assert.equal(data['title'], 'Về việc mượn sách của thư viện huyện');
    assert.equal(data.source['published'], '2026-03-02');
  });
});

it('a kind of paper, its title and who decides are three lines in the middle, however bold', async (t) => {
  const head = [
    at(MIDDLE, 'QUYẾT ĐỊNH', 700, bold),
    at(MIDDLE, 'Về việc cho mượn sách của thư viện huyện', 684, bold),
    at(MIDDLE, 'GIÁM ĐỐC TRUNG TÂM VĂN HÓA MẪU', 668, bold),
  ];
  const basis = linesAt(['Căn cứ nội quy của thư viện;', 'Theo đề nghị của tổ đọc sách.'], { y: 640 });
  const { data } = await draftOf(t, [...(HEADS[1]![1] ?? []), ...head, ...basis, ...BODY]);
  assert.equal(data['title'], 'Quyết định về việc cho mượn sách của thư viện huyện');
});

it('what is issued with a paper begins on a page of its own, below a signature in two columns', async (t) => {
  const signature = [
    { text: 'Nơi nhận:', x: 72, y: 440, font: bold },
    at(RIGHT, 'GIÁM ĐỐC', 440, bold),
    { text: '- Như trên;', x: 72, y: 424 },
    { text: '- Lưu: VT.', x: 72, y: 408 },
    at(RIGHT, 'Lê Thị Mẫu', 380, bold),
  ];
  const rules = [at(MIDDLE, 'QUY CHẾ', 780, bold), at(MIDDLE, 'Cho mượn sách của thư viện', 764, bold)];
  const { body } = await draftOf(t, [...HEADS[1]![1], ...TITLE, ...BODY, ...signature], [...rules, ...linesAt(TEXT, { y: 720 })]);
  assert.match(body, /^#+ Quy chế$/m);
  assert.doesNotMatch(body, /Nơi nhận|Lê Thị Mẫu|GIÁM ĐỐC/);
});

it('two columns of prose, and a heading beside nothing, are no letterhead', async (t) => {
  const prose = ['Đảng Cộng sản Việt Nam', 'và việc đọc sách của', 'các tổ trong phố cũ', 'từ xưa đến nay, kể', 'theo lời người già.'];
  const columns = [...linesAt(prose, { x: 72, y: 700 }), ...linesAt(prose, { x: 330, y: 700 })];
  const { body, data } = await draftOf(t, [{ text: 'Chuyện đọc sách của phố', x: 150, y: 760, size: 20 }, ...columns, ...BODY]);
  assert.ok(`${String(data['summary'])} ${body}`.includes('việc đọc sách của các tổ trong phố cũ'));
});

it('a kind set wide in the middle of the page is no part of the columns above it', async (t) => {
  const head = [
    at(LEFT, 'ĐẢNG BỘ SỞ MẪU', 780),
    at(RIGHT, 'ĐẢNG CỘNG SẢN VIỆT NAM', 780, bold),
    at(LEFT, 'CHI BỘ PHÒNG MẪU', 764, bold),
    at(RIGHT, 'Mẫu Sơn, ngày 07 tháng 11 năm 2026', 764),
    at(LEFT, 'Số 14-NQ/CB', 748),
  ];
  const kind = [at(MIDDLE - 20, 'NGHỊ', 716, bold), at(MIDDLE + 24, 'QUYẾT', 716, bold), at(MIDDLE, 'về việc mượn sách của thư viện', 700)];
  const { data } = await draftOf(t, [...head, ...kind, ...BODY]);
  assert.match(String(data['title']), /^Nghị quyết:? về việc mượn sách của thư viện$/iu);
});
