/** What offices write with their programs, in layouts that nobody taught the importer, is read as a person reads it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importWord, type SeenDraft } from './support.ts';
import { paragraph, picture, run, table } from './word-file.ts';

const bold = (text: string): string => paragraph(text, { bold: true });
const italic = (text: string): string => `<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const TEXT = [
  'Tổ đọc sách họp vào chiều thứ Bảy cuối tháng, ai đọc xong quyển nào thì kể lại quyển ấy trong mười phút, không đọc từ giấy.',
  'Sáu tháng qua có hai mươi mốt người kể, chín người kể lần đầu; sách được nhắc nhiều nhất là sách về nghề và về làng xã.',
  'Quý tới tổ mượn thêm sách của thư viện huyện, mỗi lần mười lăm quyển, cử hai người đi nhận và ghi sổ mượn trả.',
];
const BODY = TEXT.map((text) => paragraph(text)).join('');
const head = ({ data }: SeenDraft): unknown[] => [data['title'], data['summary'], data.source['author'], data.source['name']];

describe('who wrote a paper, below its title', () => {
  it('is an author, and where they work is no part of the text', async (t) => {
    const seen = await importWord(
      t,
      bold('Đọc sách để làm việc tốt hơn') + bold('ThS. Lê Thị Mẫu') + italic('Chi bộ Trạm Khuyến nông') + BODY,
    );
    assert.deepEqual(head(seen).slice(0, 3), ['Đọc sách để làm việc tốt hơn', TEXT[0], 'ThS. Lê Thị Mẫu']);
    assert.doesNotMatch(seen.body, /Mẫu|Khuyến nông/);
    assert.match(seen.left.map(({ text, reason }) => `${text} = ${reason}`).join('\n'), /Khuyến nông = đã đọc thành tác giả/);
  });
});

describe('a summary', () => {
  const TITLE = bold('Đọc sách để làm việc tốt hơn');
  const ABSTRACT = 'Bài viết kể việc đọc sách ở một tổ, những gì làm được và chưa làm được sau sáu tháng.';
  for (const [about, above, summary] of [
    ['is the abstract, without its label', italic(`Tóm tắt: ${ABSTRACT}`) + italic('Từ khóa: đọc sách; tổ.'), ABSTRACT],
    ['is the abstract below its label', bold('Tóm tắt') + paragraph(ABSTRACT), ABSTRACT],
    ['is no salutation', paragraph('Thân ái gửi các cô chú trong tổ đọc sách của phố mình!') + bold('Việc đã làm'), TEXT[0]],
  ] as const)
    it(about, async (t) => {
      const seen = await importWord(t, TITLE + above + BODY);
      assert.equal(seen.data['summary'], summary);
      assert.doesNotMatch(seen.body, /Tóm tắt/);
      if (about.includes('salutation')) assert.match(seen.body, /^Thân ái gửi/);
    });

  it('leaves an abstract that is too long where it stands', async (t) => {
    const seen = await importWord(t, TITLE + italic(`Tóm tắt: ${TEXT.join(' ')} ${TEXT.join(' ')}`) + BODY);
    assert.match(seen.body, /^\*Tóm tắt: Tổ đọc sách/);
    assert.equal(seen.data['summary'], TEXT.slice(0, 3).join(' '));
  });
});

describe('offices above the kind of a paper', () => {
  it('are its source where it has no letterhead, and the title stands below', async (t) => {
    const seen = await importWord(
      t,
      paragraph('ĐẢNG ỦY XÃ MẪU') + paragraph('BAN XÂY DỰNG ĐẢNG') + bold('DIỄN VĂN') + bold('Mừng mùa sách mới') + BODY,
    );
    assert.deepEqual(head(seen), ['Diễn văn: Mừng mùa sách mới', TEXT[0], undefined, 'Ban Xây dựng Đảng Đảng ủy xã Mẫu']);
  });

  it('stand on a cover with the month, which is no heading', async (t) => {
    const cover = bold('BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY') + bold('ĐỀ CƯƠNG TUYÊN TRUYỀN') + bold('NGÀY SÁCH CỦA CÁC TỔ');
    const { data, body, list } = await importWord(t, cover + bold('Mẫu Sơn, tháng 4 năm 2026') + BODY);
    assert.equal(data.source['name'], 'Ban Tuyên giáo và Dân vận Tỉnh ủy');
    assert.doesNotMatch(body, /tháng 4/);
    assert.match(list, /viết hoa toàn bộ/);
  });
});

describe('headings of a paper', () => {
  const headings = ({ body }: SeenDraft): string[] => body.split('\n').filter((line) => line.startsWith('#'));

  it('stand below the part and chapter they are of, those of one part on one level', async (t) => {
    const parts = ['PHẦN THỨ NHẤT', 'VIỆC ĐÃ LÀM', 'I. Đọc sách', '1. Ở nhà', '2. Ở tổ', 'II. Kể sách', 'PHẦN THỨ HAI', 'VIỆC SẼ LÀM'];
    const seen = await importWord(
      t,
      bold('BÁO CÁO') + bold('về việc đọc sách') + parts.map((one) => bold(one) + paragraph(TEXT[0]!)).join(''),
    );
    assert.deepEqual(
      headings(seen).filter((line) => !/Việc/.test(line)),
      ['## Phần thứ nhất', '### I. Đọc sách', '#### 1. Ở nhà', '#### 2. Ở tổ', '### II. Kể sách', '## Phần thứ hai'],
    );
  });

  it('in capitals are written as sentences, names as the text and the letterhead have them', async (t) => {
    const lines = [
      'I. NỘI DUNG',
      'II. VIỆC CỦA TỔ ĐỌC SÁCH XÓM MẪU',
      'Mục 2',
      'TỦ SÁCH XÃ VÍ HẠ',
      'CHƯƠNG III: SÁCH MỚI',
      'UBND - HĐND',
      'KẾT LUẬN CHUNG của tổ',
    ];
    const text = lines
      .map((line) => bold(line) + (line === 'Mục 2' ? '' : paragraph(`Hôm qua Tổ Đọc sách Xóm Mẫu họp. ${TEXT[0]!}`)))
      .join('');
    assert.deepEqual(headings(await importWord(t, bold('BÁO CÁO') + bold('về việc mượn sách của tổ') + text)), [
      '## I. Nội dung',
      '## II. Việc của Tổ Đọc sách Xóm Mẫu',
      '## Mục 2. Tủ sách xã Ví Hạ',
      '## Chương III. Sách mới',
      '### UBND - HĐND',
      '### KẾT LUẬN CHUNG của tổ',
    ]);
  });

  it('of chapters with a name below, and of points that come first', async (t) => {
    const lines = ['Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Ai được mượn', 'Chương II', 'MƯỢN VÀ TRẢ', 'Điều 2. Mượn mấy quyển'];
    const text = lines.map((line) => bold(line) + (line.startsWith('Điều') ? paragraph(TEXT[0]!) : '')).join('');
    assert.deepEqual(headings(await importWord(t, bold('QUY CHẾ') + bold('về việc mượn sách của tổ') + text)), [
      '## Chương I. Quy định chung',
      '### Điều 1. Ai được mượn',
      '## Chương II. Mượn và trả',
      '### Điều 2. Mượn mấy quyển',
    ]);
    const points = ['1. Đọc', '2. Kể', '2.1. Kể ở nhà', 'Lời kết'].map((line) => bold(line) + paragraph(TEXT[1]!)).join('');
    const seen = await importWord(t, bold('Đọc sách để làm việc tốt hơn') + BODY + points);
    assert.deepEqual(headings(seen), ['## 1. Đọc', '## 2. Kể', '### 2.1. Kể ở nhà', '## Lời kết']);
  });

  it('are no captions of tables, and have no emphasis', async (t) => {
    const rows = table([
      ['Tổ', 'Số sách'],
      ['Một', '12'],
    ]);
    const slanted = '<w:p><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>Việc đã làm</w:t></w:r></w:p>';
    const seen = await importWord(t, bold('Đọc sách để làm việc tốt hơn') + BODY + slanted + BODY + bold('Bảng 2. Sách mỗi tổ') + rows);
    assert.deepEqual(headings(seen), ['## Việc đã làm']);
    assert.match(seen.body, /^\*\*Bảng 2\. Sách mỗi tổ\*\*$/m);
  });
});

it('a body that took a picture is its credit, and nothing of the caption is told as lost', async (t) => {
  for (const [caption, text, credit] of [
    ['Hình 2: Trao sách cho tổ (Ảnh: Chi bộ 4)', 'Trao sách cho tổ', 'Chi bộ 4'],
    ['Trao sách cho tổ. Ảnh: Ban Tuyên giáo xã', 'Trao sách cho tổ', 'Ban Tuyên giáo xã'],
    ['Trao sách cho tổ [Ảnh: do tổ gửi]', 'Trao sách cho tổ', 'do tổ gửi'],
  ] as const) {
    const image = await (
      await import('sharp')
    )
      .default({ create: { width: 640, height: 480, channels: 3, background: '#486' } })
      .jpeg()
      .toBuffer();
    const seen = await importWord(t, bold('Trao sách cho các tổ trong phố') + BODY + picture + paragraph(caption) + BODY, { image });
    assert.match(seen.body, new RegExp(`caption="${text}" credit="${credit}"`));
    assert.doesNotMatch(seen.list, /KHÔNG chuyển/);
  }
});

it('a caption whose picture is gone is told by who took it, and heads nothing', async (t) => {
  const caption = 'Một góc phòng đọc của phố nhìn từ ngoài sân. Ảnh: Lê Mẫu';
  const seen = await importWord(t, bold('Trao sách cho các tổ trong phố') + BODY + italic(caption) + bold('Ở nhà') + BODY);
  assert.doesNotMatch(seen.body, /^#+.*phòng đọc/m);
  assert.match(seen.list, /Chú thích ảnh: “Một góc phòng đọc/);
});

it('whom a speech speaks to is no caption', async (t) => {
  const seen = await importWord(
    t,
    bold('Đọc sách để làm việc tốt hơn') +
      paragraph('Kính thưa các đồng chí!') +
      paragraph('Kính thưa quý vị đại biểu!') +
      `<w:p>${run(TEXT.join(' '))}</w:p>`.repeat(3),
  );
  assert.match(seen.body, /^Kính thưa các đồng chí!\n\nKính thưa quý vị đại biểu!\n/);
});
