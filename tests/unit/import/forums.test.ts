import assert from 'node:assert/strict';
import test from 'node:test';
import { readPage } from '../../../src/import/read/read-html.ts';
import type { SourceText } from '../../../src/import/source.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { P1, P2, P3, TITLE } from './pages.ts';

const ANSWER = 'Tổ em cũng muốn đặt một tủ sách như thế ở chỗ bà con ngồi chờ, bác chỉ giúp em cách xin sách với ạ.';
const TEXT = [P1, P2, P3].join('<br><br>');

async function read(body: string, title = `${TITLE} | Diễn đàn Mẫu`): Promise<SourceText> {
  return readPage(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, 'bai.html', () =>
    Promise.resolve(null),
  );
}

/** Threads as several systems write them: the writer beside the text, above it, below it. */
const THREADS: readonly [name: string, body: string][] = [
  [
    'articles with a cell for the user',
    `<header><a href="/">Diễn đàn Mẫu</a></header><h1>${TITLE}</h1>
    <article id="js-post-1" data-author="Lan Mẫu"><section><h4><a class="username">Lan Mẫu</a></h4><h5>Thành viên tích cực</h5><dl><dt>Tham gia</dt><dd>1/2/2020</dd></dl></section><div><header><time datetime="2025-03-12T08:00:00+07:00">12/3/25</time> <a>#1</a></header><div class="wrap"><div>${TEXT}</div></div><aside class="signature">Đọc mỗi ngày một trang sách cho lòng mình nhẹ nhàng hơn hôm qua.</aside><footer><a>Thích</a> <a>Trích dẫn</a></footer></div></article>
    <article id="js-post-2" data-author="Minh Mẫu"><h4><a class="username">Minh Mẫu</a></h4><div>${ANSWER}</div></article>`,
  ],
  [
    'items of a list, the text a quotation, the title with a label',
    `<h1>Chủ đề: <span>${TITLE}</span></h1><ol><li id="post_1"><div>12-03-2025, 08:00 AM <a>#1</a></div><div><a class="username"><strong>Lan Mẫu</strong></a> <span>Member</span><dl><dt>Tham gia</dt><dd>02-2020</dd><dt>Bài viết</dt><dd>31</dd></dl></div><div><h2>${TITLE}</h2><blockquote>${TEXT}</blockquote></div></li>
    <li id="post_2"><div>13-03-2025 <a>#2</a></div><blockquote>${ANSWER}</blockquote></li></ol>`,
  ],
  [
    'the name of the forum in h1, a month in words, the writer below the text',
    `<div class="headerbar"><h1>Diễn đàn Mẫu</h1></div><h2><a href="/t">${TITLE}</a></h2><div id="p10" class="post"><h3><a href="#p10">${TITLE}</a></h3><p class="author">gửi bởi <strong><a href="/u">Lan Mẫu</a></strong> » Thứ 4 Tháng 3 12, 2025 8:00 am</p><div class="content">${TEXT}</div><dl class="postprofile"><dt><img src="nguoi.jpg" width="120"><a href="/u">Lan Mẫu</a></dt><dd>Bài viết: 12</dd></dl><ul><li><a>Trả lời kèm trích dẫn</a></li></ul></div><div id="p11" class="post"><div class="content">${ANSWER}</div></div>`,
  ],
];

for (const [name, body] of THREADS) {
  test(`a thread of a forum: ${name}`, async () => {
    const source = await read(body);
    const article = readArticle(source);
    assert.deepEqual([article.title, article.author, article.published], [TITLE, 'Lan Mẫu', '2025-03-12']);
    const text = JSON.stringify([article.summary, article.body]);
    for (const line of [P1, P2, P3]) assert.ok(text.includes(line.slice(0, 60)), line);
    assert.doesNotMatch(text, /Thành viên|Tham gia|Trích dẫn|nhẹ nhàng|Tổ em|Minh Mẫu|nguoi\.jpg|blockquote/);
    assert.ok(article.dropped.some((line) => line.text === ANSWER && !line.isDoubtful));
    assert.match(source.reviewNotes.join('\n'), /diễn đàn.*1 bài trả lời/u);
  });
}

test('an article with a number for its id and comments below is no thread', async () => {
  const article = readArticle(
    await read(
      `<article id="post-12"><h2 class="entry-title">${TITLE}</h2><div>12/03/2025</div><div class="entry-content"><p>${P1}</p><p>${P2}</p><p>${P3}</p></div><div id="comments"><h3>1 bình luận</h3><div id="comment-1"><p>${ANSWER}</p><a href="#">Trả lời</a></div></div></article>`,
    ),
  );
  assert.equal(article.published, '2025-03-12');
  assert.doesNotMatch(JSON.stringify(article.body), /Tổ em/);
});
