import assert from 'node:assert/strict';
import test from 'node:test';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readMime } from '../../../src/import/read/mime.ts';
import { listUnread } from '../../../src/import/read/web/loss.ts';
import { vietnamDay } from '../../../src/import/read/web/vietnam-day.ts';
import { emptySource } from '../../../src/import/source.ts';
import { readBoilerplate } from '../../../src/import/structure/boilerplate-lines.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { paragraph } from '../../../src/import/read/plain-blocks.ts';
import { P1, P2, P3, TITLE } from './pages.ts';

test('the day in Việt Nam of time stamps of every form', () => {
  const stamps: [stamp: string, day: string | undefined][] = [
    ['2025-03-12T23:30:00Z', '2025-03-13'],
    ['2025-03-12T16:59:59+00:00', '2025-03-12'],
    ['2025-03-12T17:00:00.000+0000', '2025-03-13'],
    ['2025-03-12T23:30:00+07:00', '2025-03-12'],
    ['2025-03-12T23:30:00', '2025-03-12'],
    ['2025-03-12 23:30:00 UTC', '2025-03-13'],
    ['1741822200', '2025-03-13'],
    ['1741822200000', '2025-03-13'],
    ['/Date(1741822200000)/', '2025-03-13'],
    ['Wed, 12 Mar 2025 23:30:00 GMT', '2025-03-13'],
    ['Wed, 12 Mar 2025 23:30:00 +0700', '2025-03-12'],
    ['12/03/2025 23:30', '2025-03-12'],
    ['2025-03-12', '2025-03-12'],
    ['0000-00-00 00:00:00', undefined],
    ['hôm qua', undefined],
    ['', undefined],
  ];
  for (const [stamp, day] of stamps) assert.equal(vietnamDay(stamp), day, stamp);
});

test('lines below a title that tell day and author, and lines that are text', () => {
  const lines: [line: string, day: string | null, author: string | null][] = [
    ['Lan Mẫu | 12/03/2025 - 15:20', '2025-03-12', 'Lan Mẫu'],
    ['12-03-2025 15h20 • LAN MẪU', '2025-03-12', 'LAN MẪU'],
    ['Được đăng bởi Lan Mẫu vào lúc 15:20 12/03/2025', '2025-03-12', 'Lan Mẫu'],
    ['Tác giả: Lan Mẫu - Ngày đăng: 12/03/2025', '2025-03-12', 'Lan Mẫu'],
    ['Người đăng: vpsomau | Ngày 12.3.2025 | 87 lượt xem', '2025-03-12', null],
    ['By Lan Mẫu, March 12, 2025', '2025-03-12', 'Lan Mẫu'],
    ['Posted on 12 Tháng Ba, 2025 by admin', '2025-03-12', null],
    ['(12/03/2025 03:20:00 PM)', '2025-03-12', null],
    ['Văn phòng Sở Mẫu, Thứ tư, 12/03/2025', '2025-03-12', 'Văn phòng Sở Mẫu'],
    ['Lan Mẫu (thực hiện) · 12/03/2025', '2025-03-12', 'Lan Mẫu'],
    // Given names that are words for days and labels too.
    ['VŨ THU MẪU 12/03/2025 06:45', '2025-03-12', 'VŨ THU MẪU'],
    ['Hà Thị Thu 12/03/2025', '2025-03-12', 'Hà Thị Thu'],
    ['Lê Hải Đăng | 12/03/2025', '2025-03-12', 'Lê Hải Đăng'],
    ['Thu, 12/03/2025 | Lan Mẫu', '2025-03-12', 'Lan Mẫu'],
  ];
  for (const [line, day, author] of lines) {
    const article = readArticle(emptySource([TITLE, line, P1, P2, P3].map(paragraph)));
    assert.deepEqual([article.published, article.author], [day, author], line);
    assert.ok(
      article.dropped.some(({ text }) => text === line),
      line,
    );
  }
  for (const line of [
    'Ngày 12/3/2025, chi bộ họp bàn việc đọc sách cùng thư viện.',
    'Chi bộ Mẫu họp ngày 12/3/2025',
    'Từ 12/3/2025 đến 15/4/2025 tổ một đọc xong quyển đầu.',
  ]) {
    const article = readArticle(emptySource([TITLE, line, P1, P2, P3].map(paragraph)));
    assert.ok(!article.dropped.some(({ text }) => text === line), line);
  }
});

test('lines of portals, and lines of text like them', () => {
  const furniture =
    'Tổng số điểm của bài viết là: 0 trong 0 đánh giá|Click để đánh giá bài viết|Xếp hạng: 4.5 - 2 phiếu bầu|Những tin mới hơn|Những tin cũ hơn|Các tin đã đưa|' +
    'Tin cùng chuyên mục|Bài viết cùng chủ đề|Lượt người xem: 152|Số lượt xem: 1.152|1.024 lượt xem|Skip Ribbon Commands Skip to main content|A- A A+|Cỡ chữ: A A|' +
    'In trang|Gửi email|Chia sẻ lên Facebook|Bạn cần đăng nhập để có thể bình luận|Gửi bình luận của bạn|Mã bảo mật|3 bình luận|Từ khóa: đọc sách, chi bộ|[Trở về]|' +
    'Trang nhất » Tin Tức|Bạn đang ở: Trang chủ / Tin tức|Turn on more accessible mode|Bài viết này có hữu ích không?';
  for (const line of furniture.split('|')) assert.ok(readBoilerplate(line), line);
  const prose =
    'Chia sẻ kinh nghiệm đọc sách ở tổ một|Đánh giá chung|Những tin vui từ thư viện|Bình luận viên của đài về dự|In sách cho thư viện|Liên hệ thực tế ở chi bộ|Xếp hạng ba toàn ngành|' +
    'Tin tưởng vào tổ một|Theo dõi việc đọc của từng tổ|Tải sách về tủ của cơ quan';
  for (const line of prose.split('|')) assert.equal(readBoilerplate(line), null, line);
});

test('what a page shows and nothing of it tells is found by reading it again', () => {
  const html = `<body><p>${P1}</p><div>${P2}<b>${P3}</b></div><script>a b c</script><style>d e</style></body>`;
  assert.deepEqual(
    listUnread(html, [P1, P2], []).map(({ text }) => text),
    [P3],
  );
  assert.deepEqual(listUnread(html, [P1, P2], [{ text: P3, reason: 'x' }]), []);
});

test('a message of parts: folded headers, soft breaks, boxes in boxes, charsets of words in headers', () => {
  const message = [
    'Subject: =?utf-8?Q?Chi_b=E1=BB=99?=',
    'Content-Type: multipart/related;',
    '\tboundary="a b"',
    '',
    'lời mở đầu bị bỏ qua',
    '--a b',
    'Content-Type: multipart/alternative; boundary=c',
    '',
    '--c',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>b=C3=A0n vi=',
    '=E1=BB=87c =',
    'chung</p>',
    '--c--',
    '--a b',
    'Content-Type: image/png',
    'Content-ID: <1>',
    'Content-Transfer-Encoding: base64',
    '',
    'AQID',
    '--a b--',
  ].join('\r\n');
  const parts = readMime(Buffer.from(message)) ?? [];
  assert.deepEqual(
    parts.map(({ type }) => type),
    ['text/html', 'image/png'],
  );
  assert.equal(parts[0]?.bytes.toString(), '<p>bàn việc chung</p>');
  assert.deepEqual([...(parts[1]?.bytes ?? [])], [1, 2, 3]);
  for (const broken of ['', 'không phải thư', `Content-Type: multipart/related; boundary=x\r\n\r\n${'--x\r\n'.repeat(50)}`])
    assert.ok((readMime(Buffer.from(broken)) ?? []).length === 0 || broken.includes('boundary'), broken.slice(0, 40));
});

test('boxes inside a text that announce another article go; boxes of the article stay', async () => {
  const other = 'Xã bên mở thêm hai tủ sách ở nhà văn hóa';
  const teaser = 'Hai tủ sách mới có hơn bốn trăm quyển do bạn đọc gửi tặng.';
  const read = async (box: string): Promise<string> =>
    writeBody(
      (
        await readPage(
          `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><div class="bai"><p>${P1}</p>${box}<p>${P2}</p><p>${P3}</p></div></body></html>`,
          'bai.html',
          () => Promise.resolve(null),
        )
      ).blocks,
    );
  for (const box of [
    `<div type="RelatedOneNews"><a href="/x">${other}</a><p>${teaser}</p></div>`,
    `<div class="c1"><div class="c2"><h4><a href="/x.html">${other}</a></h4><p>${teaser}</p></div></div>`,
    `<div class="embed"><a href="/x"><img src="a.jpg" width="300"></a><h3><a href="/x">${other}</a></h3><div>${teaser}</div></div>`,
    `<table><tr><td><b>Đọc thêm:</b></td></tr><tr><td><a href="/x">${other}</a></td></tr></table>`,
    `<aside class="read-also"><p><a href="/x">${other}</a></p></aside>`,
    `<blockquote class="doc-them"><p><strong>Xem thêm</strong></p><p><a href="/x">${other}</a></p><p>${teaser}</p></blockquote>`,
  ]) {
    const body = await read(box);
    assert.doesNotMatch(body, /Xã bên|bốn trăm quyển|thêm:?\s*$/mu, box);
    assert.match(body, /nhóm thứ hai/i);
  }
  for (const box of [
    `<div class="quote-box"><p>${teaser}</p></div>`,
    `<div class="tai-lieu"><a href="/ke-hoach.pdf">Kế hoạch mở hai tủ sách trong quý</a><p>${teaser}</p></div>`,
    `<blockquote><p>${teaser}</p><p><a href="/x">Báo cáo quý một của thư viện</a></p></blockquote>`,
  ])
    assert.match(await read(box), /bốn trăm quyển/, box);
});

test('what themes and portals put around the head of an article is no part of it', async () => {
  const read = async (body: string): Promise<ReturnType<typeof readArticle>> =>
    readArticle(
      await readPage(`<html><head><title>${TITLE}</title></head><body>${body}</body></html>`, 'bai.html', () => Promise.resolve(null)),
    );
  const text = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
  // A logo above the title, with the name of a section, in another box than the article's.
  const portal = await read(
    `<table><tr><td><img src="banner.jpg"></td></tr><tr><td><table><tr><td><span>Tin hoạt động</span></td></tr><tr><td><span id="lblTieuDe">${TITLE}</span></td></tr><tr><td><i>(12/03/2025 8:45:00 SA)</i></td></tr><tr><td>${text}</td></tr></table></td></tr></table>`,
  );
  assert.equal(portal.published, '2025-03-12');
  assert.ok(!JSON.stringify(portal).includes('banner.jpg'));
  // The picture of the article stands in the box of its title, the text in the next; the day of a change is hidden.
  const theme = await read(
    `<article><header class="entry-header"><div><h1 class="entry-title">${TITLE}</h1><span class="posted-on">Posted on <a href="/x"><time class="entry-date published" datetime="2025-03-12T09:00:00+07:00">12/03/2025</time><time class="updated" datetime="2025-04-02T09:00:00+07:00">02/04/2025</time></a></span></div><div><img src="a.jpg" width="1020"></div></header><div class="entry-content">${text}</div></article>`,
  );
  assert.equal(theme.published, '2025-03-12');
  assert.match(JSON.stringify(theme), /nhóm thứ hai/i);
  const account = await read(`<h1>${TITLE}</h1><div>Gửi bởi quantri vào T4, 12/03/2025 - 16:02</div><div>${text}</div>`);
  assert.deepEqual([account.published, account.author], ['2025-03-12', null]);
});

test('lines that are nothing but pieces of a bar, and lines of a text that have their words', () => {
  for (const line of [
    'Lượt xem: 1.027 Cỡ chữ: A- A A+',
    '[In trang] [Đóng cửa sổ]',
    'Ngày in: 01/12/2025 10:22',
    'In lúc: 08:15 ngày 01/12/2025',
    'Bài trước | Bài sau',
    'Facebook · Zalo · Bản in · Gửi email',
    'Cỡ chữ: Nhỏ | Vừa | Lớn',
    '55 lượt xem - 3 bình luận',
    'Đánh giá bài viết: 4,5/5',
    '#việc_làng #nông_thôn',
    'Câu trả lời này có hữu ích với bạn không?',
    'Biên tập: Lan Mẫu',
  ])
    assert.equal(readBoilerplate(line)?.ending, null, line);
  for (const line of [
    'In bài và gửi email cho chi ủy trước ngày họp',
    'Lượt xem: mỗi tổ 20 người, 15 phút',
    'Ngày in: do nhà in báo',
    'Đánh giá chung',
    'Góp ý',
    'Trang đầu của cuốn sổ',
    'Bài học này có ích cho chi bộ',
  ])
    assert.equal(readBoilerplate(line), null, line);
});
