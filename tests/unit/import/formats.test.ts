import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import sharp from 'sharp';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { bare, fixtureEntries, FIXTURES, importDraft, lostSentences, temporaryFolder } from './support.ts';
import { paragraph, picture, run, table, wordFile } from './word-file.ts';

const photograph = sharp({ create: { width: 2000, height: 1200, channels: 3, background: '#a33' } })
  .withExif({
    IFD0: { Artist: 'Người chụp' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 50/1 0/1' },
  })
  .jpeg()
  .toBuffer();

test('a web page', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'trang-tin_files'));
  await copyFile(`${FIXTURES}/trang-tin.html`, join(folder, 'trang-tin.html'));
  await writeFile(join(folder, 'trang-tin_files/quang-canh.jpg'), await photograph);
  const draft = await importDraft(join(folder, 'trang-tin.html'), { entries: await fixtureEntries() });

  await t.test('title, day, author, source, address', () => {
    assert.equal(draft.data['title'], 'Chi bộ mẫu bàn cách đọc sách');
    assert.deepEqual(draft.data.source, {
      name: 'Cổng thông tin mẫu',
      url: 'https://mau.example/tin/doc-sach',
      published: '2025-12-10',
      author: 'Lan Hương',
    });
    assert.match(String(draft.data['summary']), /^Chiều 9\/12\/2025, .* trong quý\.$/);
  });
  await t.test('no script ran, and none is in the draft', () => {
    assert.doesNotMatch(draft.draft + draft.log, /MÃ LỆNH|theo-doi|onload|color: black/);
    assert.ok(draft.left.some(({ text, reason }) => text === '2 đoạn mã <script>' && reason.includes('không chạy')));
  });
  await t.test('menu, clock, path, other news, comment form and footer are left out, each with its reason', () => {
    const reasons = new Map(draft.left.map(({ text, reason }) => [text, reason]));
    for (const [text, reason] of [
      ['Trang chủ', /menu/],
      ['Trang chủ » Tin tức - Sự kiện', /đường dẫn/],
      ['Thứ năm, 11/12/2025, 21:05 [GMT+7]', /đồng hồ/],
      ['Skip to main content', /lối tắt/],
      ['Phát động quyên góp sách cho trường vùng cao', /tin khác/],
      ['Email của bạn sẽ không được hiển thị công khai.', /biểu mẫu/],
      ['Bản quyền thuộc Cổng thông tin mẫu. Lượt truy cập: 123.456', /chân trang/],
    ] as const) {
      assert.match(reasons.get(text) ?? '', reason, text);
      assert.ok(!draft.body.includes(text), text);
    }
  });
  await t.test('the table stays a table, the heading a heading', () => {
    assert.ok(
      draft.body.includes(
        '| Tổ đảng | Đảng viên | Sách đăng ký |\n| --- | --- | --- |\n| Tổ 1 | 12 | 1.120 trang |\n| Tổ 2 | 14 | 95% đủ chỉ tiêu |',
      ),
    );
    assert.ok(draft.body.includes('\n## Ba việc trong quý\n'));
  });
  await t.test('the picture comes with its caption and its photographer, without its metadata', async () => {
    assert.ok(
      draft.body.includes(
        '<Figure src="./chi-bo-mau-ban-cach-doc-sach-1.jpg" alt="Quang cảnh buổi sinh hoạt" caption="Quang cảnh buổi sinh hoạt" ' +
          'credit="Minh Anh" />',
      ),
    );
    const [copied] = draft.pictures;
    const { exif, width, format } = await sharp(copied?.bytes).metadata();
    assert.deepEqual([exif, width, format], [undefined, 1600, 'jpeg']);
    assert.ok((await sharp(await photograph).metadata()).exif, 'the original had some');
  });
  await t.test('a link into the old site becomes words, a link elsewhere stays', () => {
    assert.ok(draft.body.includes('cảm ơn thư viện của cơ quan đã cho'));
    assert.ok(draft.body.includes('[mục lục sách của thư viện tỉnh](https://sach.example/muc-luc)'));
    assert.match(draft.list, /Liên kết “thư viện của cơ quan” \(\/don-vi\/thu-vien\)/);
  });
  await t.test('nothing of the article is lost', async () => {
    const html = await readFile(`${FIXTURES}/trang-tin.html`, 'utf8');
    const article = html.slice(html.indexOf('<h1>'), html.indexOf('<div class="tin-lien-quan">')).replace(/<[^>]*>/g, '\n');
    assert.deepEqual(lostSentences(article, draft), []);
  });
});

test('an old page laid out with tables', async (t) => {
  const path = join(await temporaryFolder(t), 'cu.html');
  const text =
    'Chi bộ đã bàn kỹ từng việc, giao cho từng người, hẹn ngày báo cáo và thống nhất cách kiểm tra để không việc nào bị bỏ quên ' +
    'như những tháng trước.';
  const menu = Array.from({ length: 10 }, (_, index) => `<div><a href="/m${index}">Mục ${index} của trang</a></div>`).join('');
  await writeFile(
    path,
    `<html><head><title>Trang tin mẫu</title></head><body><table><tr><td colspan="3">Thứ bảy, 27/04/2024, 19:47 [GMT+7]</td></tr><tr><td>${menu}</td><td>
    <table><tr><td class="tieu-de">Chi bộ mẫu bàn việc quý tới</td></tr><tr><td class="ngay">Thứ tư, 24/04/2024 - 08:00</td></tr><tr><td><div>${text}</div><div>${text} Có 25/26 đảng viên dự.</div>
    <table><tr><td><img src="http://mau.example/anh.jpg"></td></tr><tr><td>Chi bộ biểu quyết</td></tr></table>
    <table><tr><td>Tổ</td><td>Việc</td></tr><tr><td>Tổ 1</td><td>3</td></tr></table><div>${text}</div><div align="right"><b>Lan Hương</b></div></td></tr>
    <tr><td><b>Bình luận</b><br>Hiện tại chưa có bình luận</td></tr></table></td><td>${menu}</td></tr></table></body></html>`,
  );
  const draft = await importDraft(path);
  assert.equal(draft.data['title'], 'Chi bộ mẫu bàn việc quý tới');
  assert.deepEqual(draft.data.source, { author: 'Lan Hương', published: '2024-04-24' });
  assert.ok(draft.body.includes('| Tổ | Việc |\n| --- | --- |\n| Tổ 1 | 3 |'));
  assert.ok(draft.body.includes('*Chi bộ biểu quyết*'));
  assert.doesNotMatch(draft.body, /Mục \d|Bình luận|GMT|Lan Hương/);
});

test('a page in TCVN3 that names no charset', async (t) => {
  const path = join(await temporaryFolder(t), 'tcvn3.html');
  const old = 'Chi bé mÉu tæ chøc sinh ho¹t chuyªn ®Ò vÒ ®äc s¸ch, nghe ý kiÕn cña tõng ®¶ng viªn råi biÓu quyÕt.';
  await writeFile(
    path,
    Buffer.from(
      `<html><head><title>Chi bé mÉu häp</title></head><body><h1>Chi bé mÉu häp bµn viÖc</h1>${`<p>${old}</p>`.repeat(4)}</body></html>`,
      'latin1',
    ),
  );
  const { data, body } = await importDraft(path);
  assert.equal(data['title'], 'Chi bộ mẫu họp bàn việc');
  assert.ok(body.includes('Chi bộ mẫu tổ chức sinh hoạt chuyên đề về đọc sách, nghe ý kiến của từng đảng viên rồi biểu quyết.'));
});

test('a Word file', async (t) => {
  const folder = await temporaryFolder(t);
  const sentence = 'Có 24/26 đảng viên đọc hết cả ba quyển, tăng 15% so với quý trước. Mỗi người ghi một việc làm theo sách vào sổ';
  const body = [
    table([
      ['ĐẢNG BỘ MẪU', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['Số: 05-BC/CB', 'Hà Nội, ngày 12 tháng 3 năm 2024'],
    ]),
    paragraph('BÁO CÁO', { bold: true }),
    paragraph('kết quả đọc sách quý I của Chi bộ mẫu', { bold: true }),
    paragraph('Quý I, Chi bộ mẫu đọc chung ba quyển sách, mỗi tháng một quyển, và ghi lại việc đã làm khác đi nhờ đọc sách.'),
    paragraph('I. Kết quả', { bold: true }),
    `<w:p>${run(sentence)}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' và đọc lại trước chi bộ vào kỳ sinh hoạt sau.')}</w:p>`,
    picture,
    paragraph('Ảnh: Đảng viên tổ 1 chọn sách'),
    paragraph('II. Số liệu', { bold: true }),
    paragraph('Số liệu của từng tổ được tổng hợp ở bảng dưới đây, tính đến hết quý theo sổ của các tổ đảng.'),
    table([
      ['Tổ', 'Đảng viên'],
      ['Tổ 1', '12'],
      ['Tổ 2', '14'],
    ]),
    table([['Nơi nhận: Như trên', 'T/M CHI BỘ']]),
  ].join('');
  const path = join(folder, 'bao-cao.docx');
  await writeFile(
    path,
    wordFile(body, {
      image: await photograph,
      header: 'Đầu trang của cơ quan mẫu',
      comment: 'Chỗ này cần thêm số liệu',
      footnote: 'Sổ theo dõi, quyển số 3.',
    }),
  );
  const draft = await importDraft(path);

  await t.test('title, day, headings, table, footnote, picture', () => {
    assert.equal(draft.data['title'], 'Báo cáo kết quả đọc sách quý I của Chi bộ mẫu');
    assert.equal(draft.data.source['published'], '2024-03-12');
    assert.ok(draft.body.startsWith(`## I. Kết quả\n\n${sentence}[^1] và đọc lại`));
    assert.ok(draft.body.includes('| Tổ | Đảng viên |\n| --- | --- |\n| Tổ 1 | 12 |'));
    assert.ok(draft.body.endsWith('[^1]: Sổ theo dõi, quyển số 3.'));
    assert.match(draft.body, /<Figure src="\.\/bao-cao[^"]*-1\.jpg" alt="Đảng viên tổ 1 chọn sách" caption="Đảng viên tổ 1 chọn sách" \/>/);
    assert.match(draft.list, /Bảng: dòng đầu/);
  });
  await t.test('letterhead, recipients, page header and comments are left out, each with its reason', () => {
    const reasons = draft.left.map(({ text, reason }) => `${text} = ${reason}`).join('\n');
    assert.match(reasons, /ĐẢNG CỘNG SẢN VIỆT NAM.* = phần mở đầu/);
    assert.match(reasons, /Nơi nhận: Như trên · T\/M CHI BỘ = phần nơi nhận/);
    assert.match(reasons, /Đầu trang của cơ quan mẫu = đầu trang/);
    assert.match(reasons, /Chỗ này cần thêm số liệu = lời nhận xét/);
  });
});

test('a Word file whose list has typed dashes', async (t) => {
  const path = join(await temporaryFolder(t), 'go-tay.docx');
  const sentence = 'Chi bộ mẫu tổ chức sinh hoạt chuyên đề về đọc sách, nghe ý kiến của từng đảng viên rồi biểu quyết.';
  await writeFile(
    path,
    wordFile(
      [
        paragraph('Sinh hoạt chuyên đề của Chi bộ mẫu', { style: 'Title' }),
        paragraph(sentence),
        paragraph('- Đọc sách mỗi tháng;'),
        paragraph('- Kể lại trước chi bộ.'),
        paragraph(sentence),
        paragraph('- Một mình'),
        paragraph(sentence),
      ].join(''),
    ),
  );
  const { body } = await importDraft(path);
  assert.ok(body.includes('- Đọc sách mỗi tháng;\n- Kể lại trước chi bộ.'));
  assert.ok(body.includes('\\- Một mình'));
});

test('a page that names itself and its address in its head only', async (t) => {
  const path = join(await temporaryFolder(t), 'trang.html');
  const sentence = 'Chi bộ mẫu tổ chức sinh hoạt chuyên đề về đọc sách, nghe ý kiến của từng đảng viên rồi biểu quyết.';
  await writeFile(
    path,
    '<html><head><meta charset="utf-8"><title>Chi bộ mẫu họp bàn việc</title><meta property="og:site_name" content="Cổng thông ' +
      `tin mẫu"><link rel="canonical" href="https://mau.example/tin/1"></head><body><h1>Chi bộ mẫu họp bàn việc</h1>${`<p>${sentence}</p>`.repeat(4)}</body></html>`,
  );
  const { data } = await importDraft(path);
  assert.deepEqual([data.source['name'], data.source['url']], ['Cổng thông tin mẫu', 'https://mau.example/tin/1']);
});

test('a Word file set in a TCVN3 font', async (t) => {
  const path = join(await temporaryFolder(t), 'cu.docx');
  const old = 'Chi bé mÉu tæ chøc sinh ho¹t chuyªn ®Ò vÒ ®äc s¸ch, nghe ý kiÕn cña tõng ®¶ng viªn råi biÓu quyÕt.';
  await writeFile(
    path,
    wordFile(
      [paragraph('Sinh hoạt chuyên đề của Chi bộ mẫu', { style: 'Title' }), paragraph(old), paragraph(old), paragraph(old)].join(''),
    ),
  );
  const { body, list, data } = await importDraft(path);
  assert.equal(data['title'], 'Sinh hoạt chuyên đề của Chi bộ mẫu');
  assert.ok(body.includes('Chi bộ mẫu tổ chức sinh hoạt chuyên đề về đọc sách, nghe ý kiến của từng đảng viên rồi biểu quyết.'));
  assert.match(list, /bảng mã cũ \(TCVN3/);
});

test('a PDF with a text layer', async (t) => {
  const draft = await importDraft(`${FIXTURES}/tong-ket.pdf`, { entries: await fixtureEntries() });
  await t.test('the largest lines are the title, lines become paragraphs, aligned columns a table', () => {
    assert.equal(draft.data['title'], 'Một năm đọc sách của Chi bộ mẫu: đọc ít, nhớ lâu, làm được việc');
    assert.equal(
      draft.data['summary'],
      'Ngày 20/12/2025, Chi bộ mẫu họp tổng kết một năm thực hiện Kế hoạch số 01-KH/ĐU.MAU về việc đọc sách trong sinh hoạt chi bộ.',
    );
    assert.equal(draft.body.split('\n\n').length, 6);
    assert.ok(draft.body.includes('| Quý | Số quyển | Đọc hết |\n| --- | --- | --- |\n| Quý I | 3 | 92% |'));
    assert.deepEqual(draft.left, [{ text: '1', reason: 'số trang hoặc dòng lặp ở đầu, cuối trang giấy' }]);
  });
  await t.test('its picture comes too, where it stands', () => {
    assert.equal(draft.pictures.length, 1);
    assert.match(draft.body, /<Figure [^\n]*-1\.jpg/);
    assert.doesNotMatch(draft.list, /không cho biết ảnh đứng ở đâu/);
  });
  await t.test('every figure is kept', () => {
    for (const figure of ['12 quyển', '88%', '15 điểm', '17/26', '92%', '90%', '82%', 'số 2'])
      assert.ok(draft.body.includes(figure), figure);
  });
});

test('Markdown with a front matter, HTML and MDX in it', async () => {
  const draft = await importDraft(`${FIXTURES}/ghi-chep.md`);
  assert.equal(draft.data['title'], 'Ghi chép từ một buổi đọc sách');
  assert.deepEqual(draft.data.source, { author: 'Hoài Thu', published: '2025-11-20' });
  assert.ok(draft.body.includes('\n## Chuẩn bị\n'));
  assert.ok(draft.body.includes('không được khen \\{đó là luật\\}.'));
  assert.ok(draft.body.includes('- Ba quyển về cải cách hành chính\n- Hai quyển truyện'));
  assert.ok(draft.body.includes('| Người đọc | Trang |\n| --- | ---: |\n| Tổ 1 | 12 |'));
  assert.ok(draft.body.includes('trong sổ chi bộ[^1] và xem được tại trang của chi bộ.'));
  assert.match(draft.body, /\[\^1\]: Sổ số 3, trang 15, nếu a \\< b/);
  assert.doesNotMatch(draft.draft, /alert\('|<script>/);
});

test('plain text', async () => {
  const draft = await importDraft(`${FIXTURES}/ban-tin.txt`);
  const source = await readFile(`${FIXTURES}/ban-tin.txt`, 'utf8');
  assert.equal(draft.data['title'], 'Tổ đảng số 2 đặt tủ sách ở bộ phận một cửa');
  assert.equal(draft.data['category'], 'tin-nganh');
  assert.deepEqual(draft.data.source, { name: 'Cổng thông tin mẫu', published: '2025-12-11', author: 'Minh Anh' });
  assert.ok(draft.body.includes('*Người dân chọn sách trong lúc chờ trả kết quả ở bộ phận một cửa*'));
  assert.ok(draft.body.includes('\n## Việc sắp tới\n'));
  assert.deepEqual(lostSentences(source, draft), []);
  assert.ok(!bare(draft.body).includes(bare('Phường bên khánh thành')));
  assert.match(draft.list, /“gía”: có phải “giá”\?/);
});

for (const name of ['trang-tin.html', 'tong-ket.pdf', 'ghi-chep.md', 'ban-tin.txt']) {
  test(`the draft of ${name} passes the checks of MDX, and of the schema but for facts that are missing`, async () => {
    const { draft, data, list } = await importDraft(`${FIXTURES}/${name}`, { entries: await fixtureEntries() });
    assert.equal(data['draft'], true);
    const { problems } = compileMdx(draft.slice(draft.indexOf('---', 3) + 3), { file: name });
    assert.deepEqual(
      problems.filter(({ message }) => !message.includes('thuộc tính alt')),
      [],
    );
    assert.equal(problems.length, list.match(/chưa có lời mô tả/g)?.length ?? 0, 'a picture nobody described is said');
    const { source, ...rest } = data;
    const written = Object.keys(source).length > 0 ? data : rest;
    const parsed = articleSchema.safeParse(written);
    for (const { path, message } of parsed.error?.issues ?? []) {
      const field = path.join('.');
      const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], written);
      assert.equal(value, undefined, `${field}: ${message}`);
      assert.ok(list.includes(`(${field})`), `${field} is missing and the list does not say so`);
    }
  });
}
