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
