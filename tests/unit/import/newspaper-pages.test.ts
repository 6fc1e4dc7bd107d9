import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf } from '../../../src/import/source.ts';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { P1, P2, P3, TITLE } from './pages.ts';

async function read(body: string, title = TITLE): Promise<Article> {
  const page = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  return readArticle(await readPage(page, 'bai.html', () => Promise.resolve(null)));
}

const textOf = ({ body }: Article): string => linesOf(body).join('\n');
const article = (inside: string): string => `<div><h1>${TITLE}</h1><p>09/04/2025</p><p>${P1}</p>${inside}</div>`;

test('what somebody said, in a box with who said it, is a quotation and heads nothing', async () => {
  for (const who of ['Chị Ba, người giữ kho', 'Bà Lê Thị Thử, tổ trưởng tổ đọc', '– Minh Thử Mẫu', 'Ông Tư Mẫu (thợ máy)']) {
    const box = `<div class="trich"><div>Đọc xong mà kể lại được thì mới là đọc.</div><div>${who}</div></div>`;
    const { body } = await read(article(`${box}<p>${P2}</p><p>${P3}</p>`));
    const quotation = body.find(({ type }) => type === 'blockquote');
    assert.ok(quotation && linesOf([quotation]).join(' ').includes(who), who);
    assert.ok(!body.some(({ type }) => type === 'heading'), who);
  }
});

test('who speaks heads no paragraph', async () => {
  const { body } = await read(article(`<p>${P2}</p><p>Ông Nguyễn Văn Thử, bí thư chi bộ</p><p>${P3}</p>`));
  assert.ok(!body.some(({ type }) => type === 'heading'));
});

test('an office that signs in bold below a text wrote it; a sentence and a heading are none', async () => {
  const signed = (line: string): string => article(`<p>${P2}</p><p>${P3}</p><p align="right"><b>${line}</b></p>`);
  for (const office of ['Chi bộ Kho lúa Mẫu', 'Đoàn trường Tiểu học Mẫu', 'Ban Tuyên giáo Đảng ủy xã Mẫu'])
    assert.equal((await read(signed(office))).author, office);
  for (const line of ['Chi bộ họp vào thứ Hai.', 'Ban đọc sách', 'Đọc để làm']) assert.equal((await read(signed(line))).author, null, line);
});

test('files that a text lists below its end are of the text, whatever is written above them', async () => {
  const files = '<ul><li><a href="/tep/so-doc.docx">Mẫu sổ đọc.docx</a> (30 KB)</li><li><a href="/tep/bang.pdf">Bảng đọc.pdf</a></li></ul>';
  for (const label of ['Attachments:', 'Tệp đính kèm:'])
    assert.match(
      textOf(await read(article(`<p>${P2}</p><p>${P3}</p><p>${label}</p>${files}`))),
      /Mẫu sổ đọc\.docx[^]*Bảng đọc\.pdf/u,
      label,
    );
  const kept = '<div><a href="/1/so.docx">so.docx</a> (application/msword)</div>';
  assert.ok(!textOf(await read(article(`<p>${P2}</p><p>${P3}</p><p>Attachments:</p>${kept}`))).includes('so.docx'));
});

test('a day of a network without its year is told', async () => {
  const post = (day: string): string =>
    `<div role="article"><h2><strong>Đoàn xã Mẫu</strong></h2><span><a href="#">${day}</a> · <span>Công khai</span></span><div data-ad-preview="message"><div dir="auto">${P1}</div><div dir="auto">${P2}</div></div></div>`;
  for (const day of ['5 tháng 3 lúc 08:10', 'Hôm qua lúc 21:05', '4 giờ', '2 tuần']) {
    const { published, reviewNotes } = await read(post(day), 'Đoàn xã Mẫu | Facebook');
    assert.equal(published, null, day);
    assert.ok(
      reviewNotes.some((note) => note.includes(`“${day}”`)),
      day,
    );
  }
});

test('a document that was published to the web has no bars of the service', async () => {
  const body = `<div id="banners"><span>Xuất bản bởi dịch vụ</span><a href="#">Báo vi phạm</a></div><div id="header">Tên tệp</div><div id="contents"><div class="doc-content"><p class="title"><span>${TITLE}</span></p><p>${P1}</p><p>${P2}</p></div></div><div id="footer">Tự cập nhật</div><script>x()</script>`;
  const told = await read(body, 'Tên tệp');
  assert.equal(told.title, TITLE);
  assert.ok(!/dịch vụ|vi phạm|Tên tệp|Tự cập nhật/u.test(textOf(told)), textOf(told));
});

test('a column with a choice of sites is none of the article; nor is the sign of a site above it', async () => {
  const column = '<div><h2>Trang liên kết</h2><select><option>Chọn</option></select><h2>Truy cập</h2><div>Hôm nay: 40</div></div>';
  const signed = `<p>${P2}</p><p>${P3}</p><p><b>Tin, ảnh: Minh Thử Mẫu</b></p>`;
  const told = await read(`<div><img src="bieu-trung.png" width="120" height="60"><div>${article(signed)}</div>${column}</div>`);
  assert.equal(told.author, 'Minh Thử Mẫu');
  assert.ok(!/liên kết|Truy cập/u.test(textOf(told)));
  assert.ok(!told.body.some(({ type }) => type === 'figure'));
});

test('a name between title and text is who wrote, though a caption names it too', async () => {
  const picture = '<figure><img src="a.jpg" width="600"><figcaption>Buổi đọc đầu tiên (Ảnh: Lê Thử)</figcaption></figure>';
  const told = await read(
    `<article><h1>${TITLE}</h1><div class="w"><div><a href="/tg/4"><b>Lê Thử</b></a></div><time>Thứ tư, 09/04/2025 - 07:45</time></div><p>${P1}</p>${picture}<p>${P2}</p><p>${P3}</p></article>`,
  );
  assert.deepEqual([told.author, told.published], ['Lê Thử', '2025-04-09']);
});

test('a greeting beside a picture is no caption of it; a letter has no line that ends its sending', async () => {
  for (const greeting of ['Kính gửi các bạn đọc sách,', 'Chào bác Thử,', 'Các bạn đọc thân mến,']) {
    const head = `<tr><td><img src="bia.png" width="300" height="200"></td></tr><tr><td><p>${greeting}</p></td></tr>`;
    const foot =
      '<td>Phòng Mẫu · Phố Mẫu · Thư gửi tới bạn vì bạn đã ghi tên. <a href="#">Hủy đăng ký</a> · <a href="#">Mở trên mạng</a></td>';
    const told = await read(
      `<table><tr><td><h1>${TITLE}</h1></td></tr><tr><td><table>${head}</table></td></tr><tr><td><p>${P1}</p><p>${P2}</p></td></tr><tr>${foot}</tr></table>`,
    );
    assert.ok(
      told.body.some((block) => block.type === 'paragraph' && linesOf([block])[0] === greeting),
      `${greeting}\n${textOf(told)}`,
    );
    assert.ok(!textOf(told).includes('ghi tên'), textOf(told));
  }
});

test('what a reporter asks is of the text, who reported below it is the author', async () => {
  const asks = 'Phóng viên: Thưa cô, vì sao chọn sách mỏng?';
  const told = await read(article(`<p><b>${asks}</b></p><p>${P2}</p><p>${P3}</p><p class="author"><i>Lê Thử (thực hiện)</i></p>`));
  assert.equal(told.author, 'Lê Thử');
  assert.ok(textOf(told).includes(asks.slice(0, -1)), textOf(told));
});

test('who wrote and where the person works stand below the title, parted by a dash', async () => {
  const told = await read(`<h1>${TITLE}</h1><p><i>Trần Thị Thử – Chi bộ Kho lúa Mẫu</i></p><p>${P1}</p><p>${P2}</p><p>${P3}</p>`);
  assert.equal(told.author, 'Trần Thị Thử');
});

test('an office signs above files and above the heading of a column of the page', async () => {
  const files = '<div><b>Tải về</b><br><a href="/t/mau.pdf">mau.pdf</a></div>';
  const tools = '<div><a href="#">Chia sẻ</a><a href="#">In</a><a href="#">Đọc bài viết</a></div>';
  const told = await read(
    `<div><div>${article(`${tools}<p>${P2}</p><p>${P3}</p><p><i>Văn phòng Đảng ủy xã Mẫu</i></p>${files}`)}</div><div><div>THÔNG BÁO</div><marquee><a href="/l">Lịch tiếp dân của tháng mười</a></marquee></div></div>`,
  );
  assert.equal(told.author, 'Văn phòng Đảng ủy xã Mẫu');
  assert.match(textOf(told), /mau\.pdf/u);
});

test('the bar of a player and readers in numbers are no text', async () => {
  const player = '<div><audio src="a.mp3"></audio><div><span>0:00</span>/<span>4:20</span><span>Nam miền Nam</span></div></div>';
  const told = await read(
    `<div><h1>${TITLE}</h1><i>Đăng ngày: 09/04/2025; 75 lần đọc</i>${player}<p>${P1}</p><p>${P2}</p><p>${P3}</p></div>`,
  );
  assert.equal(told.published, '2025-04-09');
  assert.ok(!/miền Nam|lần đọc/u.test(`${textOf(told)} ${told.summary}`), textOf(told));
});

test('a post names who posted it before what was done; a scholar and an institute stand on two lines', async () => {
  const post = `<div role="article"><h3><strong><a href="#">Đội đọc sách xã Mẫu</a></strong> đã thêm <a>4 ảnh mới</a>.</h3><span><a href="#">9 tháng 4, 2025</a></span><div data-ad-preview="message"><div dir="auto">${P1}</div><div dir="auto">${P2}</div></div></div>`;
  assert.equal((await read(post, 'Đội đọc sách xã Mẫu | Facebook')).author, 'Đội đọc sách xã Mẫu');
  const head = '<div>TS. Trần Văn Thử<br>Trường Chính trị tỉnh Mẫu</div><div>15:10, ngày 09-04-2025</div>';
  const told = await read(`<div><h1>${TITLE}</h1>${head}<p>${P1}</p><p>${P2}</p><p>${P3}</p></div>`);
  assert.deepEqual([told.author, told.published], ['TS. Trần Văn Thử', '2025-04-09']);
});
