import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf } from '../../../src/import/source.ts';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { P1, P2, P3, TITLE } from './pages.ts';

async function read(body: string, head = `<title>${TITLE}</title>`): Promise<Article> {
  const page = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return readArticle(await readPage(page, 'bai.html', () => Promise.resolve(null)));
}

const TEXT = [P1, P2, P3].map((text) => `<p>${text}</p>`).join('');
const wordsOf = (article: Article): string => [article.summary ?? '', ...linesOf(article.body)].join('\n');

test('what is named for advertisements goes with all it says, prose in a box so named stays', async () => {
  const page = (box: string): string => `<div><h1>${TITLE}</h1><p>${P1}</p>${box}<p>${P2}</p><p>${P3}</p></div>`;
  for (const box of [
    '<div class="x-a-rec x-id-inline"><span class="x-adspot-title">- Thông tin từ nhà tài trợ -</span><a href="https://mua.example/"><img src="a.jpg"></a></div>',
    '<div id="quangcao-giua"><p>Máy lọc nước giảm giá tuần này</p></div>',
    '<ins class="adsbygoogle">Xe đạp trả góp</ins>',
  ]) {
    const article = await read(page(box));
    assert.ok(!/tài trợ|lọc nước|trả góp/u.test(wordsOf(article)), box);
    assert.ok(!article.body.some(({ type }) => type === 'figure'), box);
  }
  assert.ok(wordsOf(await read(page(`<div class="no-ads ads"><p>${P1} ${P2}</p></div>`))).includes(`${P1} ${P2}`));
});

test('journals and collections declare who wrote, family name first or cut off', async () => {
  for (const [tags, author] of [
    [
      '<meta name="citation_author" content="Nguyễn Thị Lan"><meta name="citation_author" content="Trần Văn Minh">',
      'Nguyễn Thị Lan, Trần Văn Minh',
    ],
    ['<meta name="DC.creator" content="Nguyễn, Thị Lan">', 'Nguyễn Thị Lan'],
    ['<meta name="citation_author" content="Lan, Nguyễn Thị">', 'Nguyễn Thị Lan'],
  ] as const)
    assert.equal((await read(`<h1>${TITLE}</h1>${TEXT}`, tags)).author, author, tags);
  const field = '<section><h2>Tác giả</h2><ul><li><span>Nguyễn Thị Lan</span><span>Viện Mẫu</span></li></ul></section>';
  assert.equal((await read(`<article><h1>${TITLE}</h1>${field}${TEXT}</article>`)).author, 'Nguyễn Thị Lan');
});

test('the page of a paper in a journal: its number, empty boxes and the day beside it', async () => {
  const body = `<article><h1>${TITLE}</h1><section><h2>DOI: </h2><span><a href="https://doi.org/10.1234/x.5">https://doi.org/10.1234/x.5</a></span></section>
    <section>${TEXT}</section><div><h2>Downloads</h2></div></article><div class="tool-sidebar"><div><strong>Xuất bản:</strong> thg 5 8, 2025</div></div>`;
  const article = await read(body);
  assert.ok(!/doi|Downloads/iu.test(wordsOf(article)), wordsOf(article));
  assert.deepEqual([article.published, article.author], ['2025-05-08', null]);
});

test('a wiki tells who wrote and when below a title with the name of its room before it', async () => {
  const body = `<ol><li><a href="i.html">Phòng Mẫu</a></li></ol><h1 class="with-breadcrumbs">Phòng Mẫu : ${TITLE}</h1>
    <div><div>Created by <span> Nguyễn Thị Lan</span>, last modified on thg 4 11, 2025</div><div>${TEXT}</div></div>`;
  const article = await read(body, `<title>Phòng Mẫu : ${TITLE}</title>`);
  assert.deepEqual([article.title, article.author, article.published], [TITLE, 'Nguyễn Thị Lan', '2025-04-11']);
});

test('what a site calls itself stands above the article in a link to its first page', async () => {
  const page = (head: string): string => `<div id="w"><div>${head}</div><ul><li><a href="/a">Tin</a></li><li><a href="/b">Ảnh</a></li></ul>
    <div><h2>${TITLE}</h2><p>09/04/2025</p>${TEXT}</div></div>`;
  for (const [head, site] of [
    ['<h1><a href="/">Hội Làm vườn Mẫu</a></h1>', 'Hội Làm vườn Mẫu'],
    ['<a class="brand" href="https://mau.example/">Hội Làm vườn Mẫu</a><p>Cùng nhau</p>', 'Hội Làm vườn Mẫu'],
    ['<a href="/">Trang chủ</a>', null],
    ['<h1>Tin tức</h1>', null],
  ] as const)
    assert.equal((await read(page(head))).sourceName, site, head);
});

test('the record of a paper in a collection: its fields tell, or go', async () => {
  const field = (label: string, value: string): string => `<div class="x-field ${label.length}"><h5>${label}</h5><div>${value}</div></div>`;
  const body = `<div><a class="navbar-brand" href="/kho/">Kho tư liệu Mẫu</a></div><div><h2>${TITLE}</h2>
    ${field('Ngày xuất bản', '2025-02-19')}${field('Tác giả', '<a href="/a">Nguyễn, Thị Lan</a>')}${field('Bộ sưu tập', '<a href="/b">Bài viết</a> [12]')}
    ${field('Tệp đính kèm', '<a href="/c.pdf">Phụ lục.pdf</a>')}<div class="x-field"><h5>Tóm tắt</h5><div>${TEXT}</div></div>${field('Định danh', 'kho/123')}</div>`;
  const article = await read(body);
  assert.deepEqual([article.published, article.author, article.sourceName], ['2025-02-19', 'Nguyễn Thị Lan', 'Kho tư liệu Mẫu']);
  assert.ok(!/Bộ sưu tập|\[12\]|Định danh|kho\/123/u.test(wordsOf(article)), wordsOf(article));
  for (const kept of [P1, P3, 'Phụ lục.pdf']) assert.ok(wordsOf(article).includes(kept), kept);
});

test('a title between the name of a room and that of the site', async () => {
  const body = `<header><h1>Lớp bồi dưỡng viết tin</h1></header><main><h2>${TITLE}</h2>${TEXT}</main>`;
  const article = await read(body, `<title>L01: ${TITLE} | Lớp học Mẫu</title>`);
  assert.deepEqual([article.title, article.sourceName], [TITLE, 'Lớp học Mẫu']);
});

test('the last line tells when a page was changed, and what was changed', async () => {
  for (const line of [
    'Sửa đổi lần cuối 09.06.2025: <a href="https://git.example/c">Thêm ví dụ (a1b2c3d)</a>',
    'Last updated on Jun 9, 2025 by Nguyễn Thị Lan',
  ]) {
    const article = await read(`<main><h1>${TITLE}</h1>${TEXT}<div>${line}</div></main>`);
    assert.deepEqual([article.published, /lần cuối|Last/u.test(wordsOf(article))], ['2025-06-09', false], line);
  }
});

test('days as software writes them: short months, the year first, a label glued to the name', async () => {
  for (const line of [
    '<p>bởi <span>Nguyễn Thị Lan</span> | Th6 12, 2025 | 0 Lời bình</p>',
    '<div><span class="by"><span class="label">By</span><span class="fn">Nguyễn Thị Lan</span></span><span class="on">Tháng 6 12, 2025</span></div>',
    '<p>Nguyễn Thị Lan</p><p>12 thg 6 2025 • 3 min read</p>',
    '<p>bởi Nguyễn Thị Lan — đã xuất bản 12/06/2025 15:10, sửa đổi lần cuối 18/09/2025 08:00</p>',
  ]) {
    const article = await read(`<article><h1>${TITLE}</h1>${line}${TEXT}</article>`);
    assert.deepEqual([article.author, article.published], ['Nguyễn Thị Lan', '2025-06-12'], line);
  }
  const wiki = await read(
    `<main><h1>${TITLE}</h1>${TEXT}<div>so-tay/bai.txt · Sửa đổi lần cuối: 2025/08/19 09:12 bởi <bdi>tohai</bdi></div></main>`,
  );
  assert.deepEqual([wiki.published, wordsOf(wiki).includes('bai.txt')], ['2025-08-19', false]);
});

test('the foot of an article tells who wrote when, that of the page does not', async () => {
  const line = '<div><span>Đã đăng vào <time>28/08/2025</time></span><span>Bởi <a href="/a">Nguyễn Thị Lan</a></span></div>';
  const [own, other] = await Promise.all([
    read(`<main><article><h1>${TITLE}</h1>${TEXT}<footer class="entry-footer">${line}</footer></article></main>`),
    read(`<main><article><h1>${TITLE}</h1>${TEXT}</article></main><footer>${line}</footer>`),
  ]);
  assert.deepEqual([own.author, own.published, other.published], ['Nguyễn Thị Lan', '2025-08-28', null]);
});

test('the name of a site behind the names of its parts, in brackets, and in a heading that declares it', async () => {
  for (const [title, body] of [
    [`${TITLE} | Lan | Tạp chí Mẫu`, `<div><h1>Tạp chí Mẫu</h1></div><div><div id="x-title"><h3>${TITLE}</h3></div>${TEXT}</div>`],
    [`${TITLE} [Tạp chí Mẫu]`, `<main><h1>${TITLE}</h1>${TEXT}</main>`],
    [`${TITLE} - Chuyện nghề - Tạp chí Mẫu`, `<main><h1>${TITLE}</h1>${TEXT}</main>`],
  ] as const) {
    const article = await read(body, `<title>${title}</title>`);
    assert.deepEqual([article.title, article.sourceName], [TITLE, 'Tạp chí Mẫu'], title);
  }
});

test('a picture that opens in a window is no teaser above the text', async () => {
  const body = `<article><header><h1>${TITLE}</h1><div><p>bởi Nguyễn Thị Lan — đã xuất bản 12/06/2025 15:10, sửa đổi lần cuối 18/09/2025 08:00</p></div></header>
    <div><figure><a href="/anh"><img src="a.jpg" width="700" height="400"></a></figure>${TEXT}</div></article>`;
  const words = wordsOf(await read(body));
  for (const text of [P1, P2, P3]) assert.ok(words.includes(text), text);
});

test('lines of systems that write in English, and the names of several who wrote', async () => {
  for (const line of [
    '<p><time>12/06/2025</time> by <span>Nguyễn Thị Lan</span> <span>Leave a Comment</span></p>',
    '<div>Submitted by <span>Nguyễn Thị Lan</span> on Thu, 06/12/2025 - 16:20</div>',
    '<div><span>June 12, 2025</span>&nbsp;·&nbsp;5 min&nbsp;·&nbsp;800 words&nbsp;·&nbsp;Nguyễn Thị Lan</div>',
  ]) {
    const article = await read(`<article><h1>${TITLE}</h1>${line}${TEXT}</article>`);
    assert.deepEqual([article.author, article.published], ['Nguyễn Thị Lan', '2025-06-12'], line);
  }
  const item = (name: string): string => `<li>\n<span>\n${name}\n</span>\n<span>\nViện Mẫu\n</span></li>`;
  const several = `<section><h2>Các tác giả</h2><ul>${item('Nguyễn Thị Lan')}${item('Trần Văn Minh')}</ul></section>`;
  assert.equal((await read(`<article><h1>${TITLE}</h1>${several}${TEXT}</article>`)).author, 'Nguyễn Thị Lan, Trần Văn Minh');
});

test('a forum that numbers the text of a post alone, beside who wrote it', async () => {
  const post = (
    id: number,
    name: string,
    text: string,
  ): string => `<div><div class="poster"><h4><a href="/u">${name}</a></h4><p>Thành viên mới</p><p>Bài viết: 9</p></div>
    <div><div>« <b>vào lúc:</b> 07 Tháng Mười, 2025, 09:30:11 »</div><div><div id="msg_${id}">${text}</div></div></div></div>`;
  const answer = 'Nơi tôi cũng vậy, mà chưa biết chia việc thế nào cho đều, bác chỉ giúp với.';
  const article = await read(
    `<h1><a href="/index.php">Diễn đàn Mẫu</a></h1><h2>${TITLE}</h2><div>${post(1, 'Nguyễn Thị Lan', TEXT)}${post(2, 'be_9x', answer)}</div>`,
  );
  assert.deepEqual(
    [article.title, article.author, article.published, article.sourceName, wordsOf(article).includes(answer)],
    [TITLE, 'Nguyễn Thị Lan', '2025-10-07', 'Diễn đàn Mẫu', false],
  );
});

test('the kind of a paper before its title, and a quotation that is a link to another article', async () => {
  const article = await read(
    `<main><h1>Bài tạp chí: <span>${TITLE}</span></h1><p>${P1}</p><blockquote><p><a href="/khac">Ngày sách ở khu nhà trọ công nhân</a></p></blockquote><p>${P2}</p><p>${P3}</p></main>`,
  );
  assert.deepEqual([article.title, wordsOf(article).includes('khu nhà trọ')], [TITLE, false]);
});

test('the title below the name of a portal, where the page declares its section and the portal alone', async () => {
  const body = `<header><h1 class="site-title"><a class="logo" href="/">Cổng thông tin xã Mẫu</a></h1><ul><li><a href="/tin">Tin tức</a></li></ul></header>
    <div><span><a href="/tin">Quay lại</a></span><h3 class="header-title"><span>${TITLE}</span></h3></div><div>${TEXT}</div>`;
  assert.equal((await read(body, '<title>Tin tức - Cổng thông tin điện tử xã Mẫu Sơn Thượng</title>')).title, TITLE);
});

test('a head whose class is shared with the foot is no foot', async () => {
  const body = `<article><header class="entry-header header-footer-group"><h1 class="entry-title">${TITLE}</h1></header><div>${TEXT}</div></article>`;
  assert.equal((await read(body, `<title>${TITLE} – Xã Mẫu Sơn</title>`)).title, TITLE);
});

test('a day whose month is a word stands between strokes as between other signs', async () => {
  const line =
    '<div>Tác giả: <a href="/lan">Nguyễn Thị Lan</a><span>/</span>12 Tháng Ba 2025<span>/</span>Chuyên mục: <a href="/x">Xây dựng Đảng</a></div>';
  const article = await read(`<article><h1>${TITLE}</h1>${line}${TEXT}</article>`);
  assert.deepEqual([article.author, article.published], ['Nguyễn Thị Lan', '2025-03-12']);
});

test('parts that open when their heading is pressed are text, closed menus are none', async () => {
  const fold = (id: string, state: string, words: string): string =>
    `<div><h3 id="t${id}" aria-controls="c${id}" aria-expanded="false">Câu hỏi ${id}</h3><div id="c${id}" ${state}><p>${words}</p></div></div>`;
  const body = `<nav><button aria-controls="m">Mở</button></nav><div id="m" hidden><a href="/a">Một mục khá dài của trình đơn bên trái</a></div>
    <article><h1>${TITLE}</h1><p>${P1}</p><p>${P2}</p>
    ${fold('1', 'role="region" aria-labelledby="t1" style="display: none;" hidden="hidden"', 'Tổ trưởng giữ sổ, mỗi tháng đọc lại một lần trước tổ.')}
    ${fold('2', 'class="collapse" style="display:none"', 'Ai mượn thì tự ghi tên, trả rồi thì tự gạch.')}<p>${P3}</p></article>`;
  const words = wordsOf(await read(body));
  assert.match(words, /Tổ trưởng giữ sổ[^]*tự ghi tên/);
  assert.ok(!words.includes('trình đơn'), words);
});

test('a file that goes with a box of other articles is told, files of the frame of the site are not', async () => {
  const offer = (name: string): string => `<a href="/tep/${name}.pdf">Tờ gấp ${name}</a>`;
  const body = `<div class="sidebar">${offer('ben-canh')}</div><article><h1>${TITLE}</h1>${TEXT}</article>
    <div class="news-related"><h4>Tin liên quan</h4><ul><li><a href="/b">Bài khác của xã trong tuần</a></li></ul><ul><li>${offer('kem-bai')}</li></ul></div>`;
  const { reviewNotes } = await read(body);
  assert.equal(reviewNotes.filter((note) => note.includes('Tệp đính kèm “Tờ gấp kem-bai”')).length, 1, reviewNotes.join('\n'));
  assert.ok(!reviewNotes.some((note) => note.includes('ben-canh')));
});

test('letters of a font of signs are signs, and begin the items of a list', async () => {
  const item = (letter: string, words: string): string =>
    `<p style="margin-left:.5in"><span style='font-size:14pt;font-family:Wingdings'>${letter}<span style='font:7pt "Times New Roman"'>&nbsp; </span></span>${words}</p>`;
  const article = await read(
    `<article><h1>${TITLE}</h1><p>${P1}</p><p>${P2}</p>${item('v', 'Đọc một chương.')}${item('v', 'Kể trước tổ.')}<p>${P3}</p></article>`,
  );
  const lists = article.body.filter(({ type }) => type === 'list');
  assert.deepEqual(
    lists.map((list) => linesOf([list])),
    [['Đọc một chương.', 'Kể trước tổ.']],
  );
});

test('the name of the site behind a declared title, where the page shows no other', async () => {
  const body = `<header><h1 class="site-title"><a href="/" rel="home">Xã Mẫu Sơn</a></h1></header><main><article>${TEXT}</article></main>`;
  const article = await read(body, `<title>${TITLE} – Xã Mẫu Sơn</title>`);
  assert.deepEqual([article.title, article.sourceName], [TITLE, 'Xã Mẫu Sơn']);
});

test('lists in the cells of a table stay in their cells', async () => {
  const row = (name: string, ...items: string[]): string =>
    `<tr><td>${name}</td><td><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></td><td>Tổ phó</td></tr>`;
  const table = `<table><thead><tr><th>Tổ</th><th>Việc</th><th>Ai xem</th></tr></thead><tbody>${row('Tổ một', 'Thông rãnh', 'Mắc đèn')}${row('Tổ hai', 'Kẻ vạch')}</tbody></table>`;
  const { body } = await read(`<article><h1>${TITLE}</h1><p>${P1}</p><p>${P2}</p><figure>${table}</figure><p>${P3}</p></article>`);
  const found = body.find(({ type }) => type === 'table');
  assert.deepEqual(found && linesOf([found]).slice(3), ['Tổ một', 'Thông rãnh; Mắc đèn', 'Tổ phó', 'Tổ hai', 'Kẻ vạch', 'Tổ phó']);
});

test('an author whom the data of a page calls by the address of his own entry', async () => {
  const data = {
    '@graph': [
      { '@type': 'Article', '@id': '#a', author: [{ '@id': '#p' }], publisher: { '@id': '#o' } },
      { '@type': 'Organization', '@id': '#o', name: 'Tạp chí Mẫu Sơn' },
      { '@type': ['Person'], '@id': '#p', name: 'Nguyễn Thị Lan' },
    ],
  };
  const head = `<title>${TITLE}</title><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  assert.equal((await read(`<article><h1>${TITLE}</h1>${TEXT}</article>`, head)).author, 'Nguyễn Thị Lan');
});

test('a text of lists alone has no lead', async () => {
  const article = await read(`<article><h1>${TITLE}</h1><ul><li>Đọc một chương</li><li>Kể trước tổ</li></ul></article>`);
  assert.deepEqual(linesOf(article.body), ['Đọc một chương', 'Kể trước tổ']);
});

test('a lettered list keeps the letters that the text refers to', async () => {
  const list =
    '<ol type="a" start="2"><li>Có mặt trước giờ.</li><li>Ghi sổ việc được hỏi.</li></ol><ol style="list-style-type: upper-roman"><li>Đọc lại sổ.</li></ol>';
  const words = wordsOf(await read(`<article><h1>${TITLE}</h1><p>${P1}</p>${list}<p>${P2}</p></article>`));
  assert.match(words, /^b\) Có mặt trước giờ\.\nc\) Ghi sổ việc được hỏi\.\nI\. Đọc lại sổ\.$/m);
});

test('the first of several pages of an article says that it goes on', async () => {
  const row =
    '<div class="page-links">Trang: <span class="post-page-numbers current">1</span> <a href="https://mau.example/bai/2/" class="post-page-numbers">2</a></div>';
  const article = await read(`<article><h1>${TITLE}</h1>${TEXT}${row}</article>`);
  assert.ok(!wordsOf(article).includes('Trang:'));
  assert.ok(
    article.reviewNotes.some((note) => /bài còn trang sau \(https:\/\/mau\.example\/bai\/2\/\)/.test(note)),
    article.reviewNotes.join(),
  );
});

test('numbers of further pages that stand in the text itself do not take it along', async () => {
  const numbers = '<span class="post-page-numbers">1</span> <a href="https://mau.example/bai/2/" class="post-page-numbers">2</a>';
  const article = await read(`<article><h1>${TITLE}</h1><div>${TEXT}${numbers}</div></article>`);
  for (const text of [P1, P2, P3]) assert.ok(wordsOf(article).includes(text));
  assert.ok(article.reviewNotes.some((note) => note.includes('bài còn trang sau')));
});
