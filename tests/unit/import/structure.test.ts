import assert from 'node:assert/strict';
import test from 'node:test';
import type { RootContent } from 'mdast';
import { linesOf, emptySource } from '../../../src/import/source.ts';
import { blocksOfHtml } from '../../../src/import/read/html-blocks.ts';
import { readMarkdown } from '../../../src/import/read/read-markdown.ts';
import { blocksOfLines, paragraph } from '../../../src/import/read/plain-blocks.ts';
import { listParagraphs } from '../../../src/import/read/read-plain.ts';
import { readByline, readDateStamp } from '../../../src/import/structure/lines.ts';
import { readBoilerplate } from '../../../src/import/structure/boilerplate-lines.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { proposeCategory, readSection } from '../../../src/import/structure/sections.ts';
import { fitTitle, titleFrom } from '../../../src/import/structure/title.ts';

const LONG =
  'Chi bộ đã bàn kỹ từng việc, giao cho từng người, hẹn ngày báo cáo và thống nhất cách kiểm tra, để không việc nào bị bỏ quên ' +
  'như những tháng trước, và để ai cũng biết phần việc của mình nằm ở chỗ nào trong cả chương trình.';

function read(...lines: string[]) {
  return readArticle(emptySource(lines.map(paragraph)));
}

test('dates that stand alone on a line', () => {
  const days: [line: string, day: string | null][] = [
    ["Thứ ba, 03/02/2015 - 14:56'", '2015-02-03'],
    ['THỨ SÁU, 30/07/2021 06:32:52', '2021-07-30'],
    ['Ngày đăng: 5-9-2020 | 08:15', '2020-09-05'],
    ['Cập nhật lúc 14 giờ 05, ngày 3/2/2015', '2015-02-03'],
    ['Hà Nội, ngày 12 tháng 3 năm 2024', '2024-03-12'],
    ['Ngày 27/11/2019, Chi bộ họp', null],
    ['31/02/2020', null],
    ['2015', null],
  ];
  for (const [line, day] of days) assert.equal(readDateStamp(line)?.day ?? null, day, line);
  assert.equal(readDateStamp('Thứ bảy, 27/04/2024, 19:47 [GMT+7]')?.hasZone, true);
  assert.equal(readDateStamp('Thứ hai, 03/02/2015')?.isContradictory, true);
  assert.equal(readDateStamp('Thứ 3, 03/02/2015')?.isContradictory, false);
});

test('lines of the page, and lines that are not', () => {
  for (const line of [
    'Skip Ribbon Commands',
    'Skip to main content',
    'Trang chủ > Tin tức',
    'Lượt xem: 1.234',
    '© 2024 Sở Nội vụ',
    'Chia sẻ qua Facebook',
    'Tin liên quan',
    'Hiện tại chưa có bình luận',
    'Danh mục: Tin tức',
  ]) {
    assert.ok(readBoilerplate(line), line);
  }
  for (const line of [
    'Trang chủ của thư viện được làm lại trong tháng 3.',
    'Danh mục sách mua thêm',
    'Chi bộ chia sẻ kinh nghiệm với bạn đọc',
    'Trả lời câu hỏi của đảng viên, đồng chí Bí thư nói rõ ba việc',
  ]) {
    assert.equal(readBoilerplate(line), null, line);
  }
});

test('who wrote it, who photographed it, where it came from', () => {
  assert.deepEqual(readByline('T. Hùng'), { role: 'author', name: 'T. Hùng', isBare: true });
  assert.deepEqual(readByline('Bài, ảnh: Minh Anh'), { role: 'author', name: 'Minh Anh' });
  assert.deepEqual(readByline('Ảnh: Minh Anh'), { role: 'photographer', name: 'Minh Anh' });
  assert.deepEqual(readByline('(Theo Báo Lai Châu)'), { role: 'source', name: 'Báo Lai Châu' });
  assert.equal(readByline('Theo đó, chi bộ giao việc. Ai cũng nhận.'), null);
  assert.equal(readByline('Việc sắp tới'), null);
});

test('sections and categories', () => {
  assert.equal(readSection('Tin ngành')?.category, 'tin-nganh');
  assert.equal(readSection('Tin tức - Sự kiện')?.category, null);
  assert.equal(readSection('Chi bộ họp bàn việc'), null);
  assert.equal(readSection('constructor'), null);
  assert.equal(proposeCategory(null, 'Hướng dẫn ghi biên bản', ''), 'huong-dan');
  assert.equal(proposeCategory(null, 'Gương sáng ở tổ một cửa', ''), 'guong-dien-hinh');
  assert.equal(proposeCategory(null, 'Chi bộ mẫu họp', ''), 'hoat-dong-chi-bo');
});

test('the clock above the title is no date; the line below it is', () => {
  const article = read(
    'Thứ bảy, 27/04/2024, 19:47 [GMT+7]',
    'Chi bộ mẫu bàn cách đọc sách',
    'Thứ ba, 03/02/2015 - 14:56',
    LONG,
    LONG,
    LONG,
  );
  assert.equal(article.published, '2015-02-03');
  assert.deepEqual(
    article.dropped.map(({ reason }) => reason),
    ['đã đọc thành ngày đăng ở nguồn', 'đồng hồ của trang, không phải ngày đăng'],
  );
});

test('a clock that is the only date is said to the editor', () => {
  const article = read('Thứ bảy, 27/04/2024, 19:47 [GMT+7]', 'Chi bộ mẫu bàn cách đọc sách', LONG, LONG, LONG);
  assert.equal(article.published, null);
  assert.ok(article.reviewNotes.some((note) => note.includes('đồng hồ của trang')));
});

test('a text without title keeps its first paragraph', () => {
  const article = read(LONG, LONG, 'Lan Hương');
  assert.equal(article.title, null);
  assert.equal(article.author, 'Lan Hương');
  assert.equal(article.body.length, 2);
});

test('what follows the comments is another article, and long prose there is pointed at', () => {
  const article = read(
    'Chi bộ mẫu bàn cách đọc sách',
    LONG,
    LONG,
    LONG,
    LONG,
    'Bình luận',
    'Gửi bình luận',
    'Phường bên có nhà mới',
    'Sáng nay phường bên khánh thành nhà văn hóa sau bốn tháng...',
    LONG,
  );
  assert.deepEqual(
    article.dropped.map(({ isDoubtful = false }) => isDoubtful),
    [false, false, false, false, true],
  );
  assert.equal(article.body.length, 3);
});

test('a heading named “Trả lời” in the middle does not end the article', () => {
  const article = read('Chi bộ mẫu bàn cách đọc sách', LONG, LONG, 'Trả lời', LONG, LONG, LONG);
  assert.equal(article.dropped.length, 0);
});

test('headings and captions among long paragraphs', () => {
  const caption = 'Người dân chọn sách trong lúc chờ trả kết quả ở bộ phận một cửa';
  const article = read('Chi bộ mẫu bàn cách đọc sách', LONG, 'Ba việc trong quý', LONG, caption, LONG, 'Hình ảnh: Tổ một chọn sách', LONG);
  assert.deepEqual(
    article.body.map((block) => block.type),
    ['heading', 'paragraph', 'caption', 'paragraph', 'caption', 'paragraph'],
  );
  assert.ok(linesOf(article.body).includes('Tổ một chọn sách'));
});

test('levels of headings start at two and leave none out', () => {
  const heading = (depth: 1 | 2 | 3 | 4 | 5, value: string): RootContent => ({
    type: 'heading',
    depth,
    children: [{ type: 'text', value }],
  });
  const article = readArticle(
    emptySource([
      heading(1, 'Chi bộ mẫu bàn cách đọc sách'),
      paragraph(LONG),
      heading(3, 'Một'),
      paragraph(LONG),
      heading(5, 'Hai'),
      paragraph(LONG),
      heading(3, 'Ba'),
      paragraph(LONG),
    ]),
  );
  assert.deepEqual(
    article.body.flatMap((block) => (block.type === 'heading' ? [block.depth] : [])),
    [2, 3, 2],
  );
});

test('a title out of a sentence', () => {
  assert.equal(
    titleFrom(
      'Ngày 27/11/2019, Chi bộ Khối Văn phòng Sở đã tổ chức sinh hoạt chuyên đề thứ 04 “Chăm lo đời sống, việc làm” với sự tham ' +
        'gia của toàn thể đảng viên',
    ).title,
    'Chi bộ Khối Văn phòng Sở tổ chức sinh hoạt chuyên đề thứ 04 “Chăm lo đời sống, việc làm”',
  );
  assert.equal(titleFrom('Sáng nay, họp.').title, null);
  assert.equal(fitTitle('Tin vắn').title, null);
  assert.equal(fitTitle('HỘI NGHỊ TỔNG KẾT NĂM CỦA CHI BỘ').reviewNotes.length, 1);
  const long = fitTitle(`Chi bộ mẫu ${'bàn việc đọc sách, '.repeat(15)}và kết luận`);
  assert.ok((long.title ?? '').length <= 200 && long.reviewNotes.length === 1);
});

test('lines saved as Markdown are paragraphs, lines broken at the margin one', async () => {
  const read = async (text: string) => (await readMarkdown(Buffer.from(text), 'a.md', 'a.md')).blocks.length;
  assert.equal(await read('Tin ngành\nChi bộ mẫu bàn cách đọc sách\nThứ ba, 03/02/2015'), 3);
  assert.equal(
    await read('Dòng thứ nhất của đoạn bị ngắt ở lề phải nên chưa hết\ncâu, và dòng thứ hai nói nốt phần còn lại của câu ấy\ncho trọn.'),
    1,
  );
});

test('lists, tables and wrapped lines in plain text', () => {
  const blocks = blocksOfLines(['Mở đầu', '- một', '- hai', '1. a', '2. b', 'Tổ\tSố', 'Tổ 1\t12', '- lẻ']);
  assert.deepEqual(
    blocks.map(({ type }) => type),
    ['paragraph', 'list', 'list', 'table', 'paragraph'],
  );
  assert.deepEqual(
    listParagraphs(
      'Dòng thứ nhất của đoạn bị ngắt ở lề phải nên chưa hết\ncâu, và dòng thứ hai nói nốt phần còn lại của câu ấy\ncho trọn.\n\nĐoạn sau.',
    ),
    ['Dòng thứ nhất của đoạn bị ngắt ở lề phải nên chưa hết câu, và dòng thứ hai nói nốt phần còn lại của câu ấy cho trọn.', 'Đoạn sau.'],
  );
  assert.deepEqual(listParagraphs('Một dòng dài vừa phải là một đoạn.\nDòng sau cũng là một đoạn riêng.'), [
    'Một dòng dài vừa phải là một đoạn.',
    'Dòng sau cũng là một đoạn riêng.',
  ]);
});

test('a paper whose letterhead and signature are lines, not tables', () => {
  const article = read(
    'ĐẢNG BỘ SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
    'CHI BỘ VĂN PHÒNG',
    'Số: 12-BC/CBVP',
    'Sơ kết ba năm phong trào thi đua “Dân vận khéo”',
    LONG,
    LONG,
    'Nơi nhận:',
    '- Đảng ủy Sở;',
    'T/M CHI BỘ',
    'BÍ THƯ',
    'Nguyễn Văn A',
    'Liên hệ: 0912 345 678',
  );
  assert.equal(article.title, 'Sơ kết ba năm phong trào thi đua “Dân vận khéo”');
  assert.deepEqual(
    linesOf(article.body).filter((line) => line !== LONG),
    [],
  );
  assert.equal(article.author, null);
  assert.ok(
    ['CHI BỘ VĂN PHÒNG', 'Nguyễn Văn A', 'Liên hệ: 0912 345 678'].every((line) => article.dropped.some(({ text }) => text === line)),
  );
});

test('a title in capitals is no letterhead', () =>
  assert.equal(read('CHI BỘ VĂN PHÒNG HỌC VÀ LÀM THEO BÁC', LONG, LONG).title, 'CHI BỘ VĂN PHÒNG HỌC VÀ LÀM THEO BÁC'));

test('a signature ends where what is issued with the paper begins', () => {
  const above = ['KẾ HOẠCH', 'Về việc mở tủ sách ở khu phố', LONG, LONG.replace('Chi bộ', 'Tổ'), LONG.replace('Chi bộ', 'Đoàn')];
  const signatures = [
    ['T/M CHI BỘ', 'BÍ THƯ', 'Hoàng Mẫu Thử', 'Nơi nhận:', '- Như Điều 2,', '- Lưu chi bộ.'],
    ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Hoàng Mẫu Thử'],
    ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH', '(đã ký)', 'Hoàng Mẫu Thử'],
  ];
  const appendices = [
    ['QUY CHẾ', 'Cho mượn sách', 'Mỗi người mượn hai quyển.'],
    ['PHỤ LỤC I', 'Sách mua thêm', 'Truyện: mười quyển.'],
    ['(Kèm theo Kế hoạch số 12-KH/CB)', 'Mỗi tổ góp năm quyển.'],
    ['Chương I', 'QUY ĐỊNH CHUNG', 'Sách là của chung.'],
    ['Điều 1. Phạm vi', 'Sách là của chung.'],
  ];
  for (const signature of signatures)
    for (const appendix of [[], ...appendices]) {
      const { body, author, dropped } = read(...above, ...signature, ...appendix);
      const text = linesOf(body).join('\n');
      for (const line of appendix) assert.ok(text.includes(line), `${line} in ${text}`);
      assert.doesNotMatch(text, /Hoàng Mẫu Thử|Nơi nhận|GIÁM ĐỐC|T\/M|Lưu/u);
      assert.equal(author, null);
      for (const line of signature)
        assert.ok(
          dropped.some(({ text: left }) => left === line),
          line,
        );
    }
  const contest = read(...above, 'Nơi nhận bài dự thi: phòng đọc, trước ngày hội sách.', 'Điều 3. Giải thưởng', LONG);
  assert.match(linesOf(contest.body).join('\n'), /Nơi nhận bài dự thi/u);
});

test('rows of a table stay where the signature has become rows of it; those who sign side by side go', async () => {
  const table = async (rows: string[][]) =>
    (await blocksOfHtml(`<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`))[0]!;
  const above = [paragraph('BIÊN BẢN'), paragraph('Họp tổ bàn việc đặt tủ sách'), paragraph(LONG), paragraph(`${LONG} Tổ ghi lại.`)];
  const sets = [
    [
      ['Lớp', 'Số sách'],
      ['Chồi', '18'],
      ['Nơi nhận:; - Lưu chi bộ.', 'T/M CHI BỘ; BÍ THƯ; Hoàng Mẫu Thử'],
    ],
    [['THƯ KÝ; (Ký, ghi rõ họ tên); Mùa Mẫu Thử', 'CHỦ TRÌ; (Ký, ghi rõ họ tên); Hoàng Mẫu Thử']],
  ];
  for (const rows of sets) {
    const text = linesOf(readArticle(emptySource([...above, await table(rows)])).body).join('\n');
    assert.doesNotMatch(text, /Mẫu Thử|CHỦ TRÌ|Nơi nhận/u);
    assert.equal(text.includes('Chồi\n18'), rows.length > 1);
  }
});

test('rules between the motto and the kind of paper are no text', () => {
  for (const rule of ['*****', '-----o0o-----', '———', '=====', '~~~', '* * * * *', '---oOo---', '_ _ _ _']) {
    const { title, body } = read(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập – Tự do – Hạnh phúc',
      rule,
      'BIÊN BẢN',
      'Họp tổ bàn việc đặt tủ sách',
      LONG,
    );
    assert.equal(title, 'Biên bản: Họp tổ bàn việc đặt tủ sách', rule);
    assert.ok(!linesOf(body).includes(rule), rule);
  }
});

test('the line of an office above the kind of its paper is no title', () => {
  const kind = 'BÁO CÁO TỔNG KẾT PHONG TRÀO ĐỌC SÁCH NĂM 2025';
  for (const offices of [['LIÊN HIỆP CÁC HỘI TỈNH MẪU'], ['ĐẢNG BỘ XÃ MẪU', 'CHI BỘ THÔN MẪU'], ['TRƯỜNG TIỂU HỌC MẪU SƠN']]) {
    const { title, dropped } = read(...offices, kind, LONG, LONG);
    assert.equal(title, kind);
    for (const office of offices)
      assert.ok(
        dropped.some(({ text }) => text === office),
        office,
      );
  }
  assert.equal(read('HỘI NGHỊ BÀN VIỆC ĐỌC SÁCH Ở KHU PHỐ', LONG, LONG).title, 'HỘI NGHỊ BÀN VIỆC ĐỌC SÁCH Ở KHU PHỐ');
});

test('a title whose first line ends with a colon goes on below', async () => {
  const bold = (line: string): string => `<p><b>${line}</b></p>`;
  const blocks = await blocksOfHtml(
    `${bold('CON ĐƯỜNG SÁCH BÊN SÔNG MẪU:')}${bold('MƯỜI NĂM, MỘT NẾP QUEN')}<p>Bài, ảnh: Lê Mẫu Thí</p><p>${LONG}</p><p>${LONG}</p>`,
  );
  const { title, author } = readArticle(emptySource(blocks));
  assert.equal(title, 'CON ĐƯỜNG SÁCH BÊN SÔNG MẪU: MƯỜI NĂM, MỘT NẾP QUEN');
  assert.equal(author, 'Lê Mẫu Thí');
});

test('a chapter below the title is no author', () => {
  for (const part of ['Chương I', 'CHƯƠNG II', 'Phần Thứ Nhất', 'Mục I']) {
    const { author, body } = read('QUY ĐỊNH', 'Về việc mượn sách ở tủ sách khu phố', part, LONG, LONG);
    assert.equal(author, null, part);
    assert.ok(linesOf(body).includes(part), part);
  }
});

test('a footnote and an endnote of the same number are two notes', async () => {
  const call = (kind: string): string => `<sup><a href="#${kind}-1" id="${kind}-ref-1">[1]</a></sup>`;
  const note = (kind: string): string => `<li id="${kind}-1"><p>Sổ ${kind}.</p></li>`;
  const blocks = await blocksOfHtml(`<p>Một${call('footnote')} hai${call('endnote')}.</p><ol>${note('footnote')}${note('endnote')}</ol>`);
  const notes = blocks.flatMap((block) => (block.type === 'footnoteDefinition' ? [block.identifier] : []));
  const [first] = blocks;
  const calls =
    first?.type === 'paragraph' ? first.children.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])) : [];
  assert.equal(new Set(notes).size, 2);
  assert.deepEqual(calls, notes);
});
