import assert from 'node:assert/strict';
import test from 'node:test';
import { vietnamDay } from '../../../src/import/read/web/vietnam-day.ts';
import { readPage } from '../../../src/import/read/read-html.ts';
import { linesOf } from '../../../src/import/source.ts';
import { readBoilerplate } from '../../../src/import/structure/boilerplate-lines.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { P1, P2, P3, TITLE } from './pages.ts';

const PROSE = [P1, P2, P3].map((text) => `<p>${text}</p>`).join('');

async function read(head: string, body: string): Promise<Article> {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return readArticle(await readPage(html, 'bai.html', () => Promise.resolve(null)));
}

const SITE = '<meta property="og:site_name" content="Báo Mẫu">';
const BY_SITE = '<meta property="article:author" content="Báo Mẫu">';
const linked = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author, publisher: { name: 'Báo Mẫu' } })}</script>`;

const DECLARED: readonly [name: string, head: string, author: string | null][] = [
  ['a person before the paper', `${SITE}${BY_SITE}${linked({ '@type': 'Person', name: 'Nguyễn Thị Lan' })}`, 'Nguyễn Thị Lan'],
  [
    'several persons',
    `${SITE}${BY_SITE}${linked(['Nguyễn Thị Lan', 'Trần Văn Minh'].map((name) => ({ '@type': 'Person', name })))}`,
    'Nguyễn Thị Lan, Trần Văn Minh',
  ],
  ['nobody but the paper', `${SITE}${BY_SITE}${linked({ '@type': 'Organization', name: 'Báo Mẫu' })}`, null],
  [
    'the publisher is the author, the page says no name of its site',
    `${BY_SITE}${linked({ '@type': 'Organization', name: 'Báo Mẫu' })}`,
    null,
  ],
  ['data that are none', `${SITE}<meta name="author" content="Nguyễn Thị Lan">${linked([null, 3, 'x'])}`, 'Nguyễn Thị Lan'],
];

for (const [name, head, author] of DECLARED)
  test(`who wrote, as a page declares it: ${name}`, async () => {
    assert.equal((await read(head, `<main><article><h1>${TITLE}</h1>${PROSE}</article></main>`)).author, author);
  });

test('journals declare the day in tags of their own, the year first', async () => {
  for (const tag of ['citation_publication_date', 'citation_online_date', 'DC.Date.issued', 'DCTERMS.issued'])
    assert.equal((await read(`<meta name="${tag}" content="2025/3/9">`, `<h1>${TITLE}</h1>${PROSE}`)).published, '2025-03-09', tag);
  assert.equal(vietnamDay('2025/03/09'), '2025-03-09');
});

test('the name of a section before a title goes where the path above it says it', async () => {
  const page = (title: string, section: string): Promise<Article> =>
    read(
      `<title>${title}</title>`,
      `<ol><li><a href="i.html">${section}</a></li></ol><h1>${title}</h1>${PROSE}<h2>Attachments:</h2><div><a href="a.docx">bieu.docx</a> (application/x)</div>`,
    );
  for (const mark of [' :', ' |', ' »']) {
    const article = await page(`Phòng Mẫu${mark} ${TITLE}`, 'Phòng Mẫu');
    assert.equal(article.title, TITLE, mark);
    assert.ok(!linesOf(article.body).join('\n').includes('bieu.docx'), mark);
  }
  assert.equal((await page(`Một ngày ở chợ : ${TITLE}`, 'Phòng Mẫu')).title, `Một ngày ở chợ : ${TITLE}`);
});

test('answers that a forum sets into the first post are none of its text', async () => {
  const post = (id: number, name: string, text: string, inner = ''): string =>
    `<article id="p${id}"><header><h3>${TITLE}</h3><div>bởi <a href="#">${name}</a> - <time datetime="2025-03-12T09:15:00+07:00">Thứ tư, 12 Tháng ba 2025</time></div></header><div class="noi-dung">${text}</div><div><a href="#">Đường dẫn tĩnh</a><a href="#">Trả lời</a></div>${inner}</article>`;
  const answer = 'Thưa cô, tổ ba xin nộp bài sau một hôm vì còn chờ số liệu của xã ạ.';
  const article = await read(
    `<title>LOP9: ${TITLE} | Học trực tuyến Mẫu</title>`,
    `<h1>Tin của lớp</h1><h2>${TITLE}</h2>${post(1, 'Nguyễn Thị Lan', PROSE, `<div>${post(2, 'Trần Văn Minh', `<p>${answer}</p>`)}</div>`)}`,
  );
  assert.deepEqual([article.title, article.author, article.published], [TITLE, 'Nguyễn Thị Lan', '2025-03-12']);
  assert.ok(!linesOf(article.body).join('\n').includes(answer));
});

test('lines of letters and stars with their sum in brackets, and lines of a text like them', () => {
  for (const line of [
    'Thư này được gửi đến bạn vì bạn đã ghi tên nhận bản tin.',
    'Bản tin gửi tới quý vị do quý vị là hội viên',
    'This email was sent to ban@mau.example',
    'Đánh giá bài viết: ★★★☆ (3,5/5 - 12 lượt)',
  ])
    assert.equal(readBoilerplate(line)?.ending, null, line);
  for (const line of ['Thư gửi tới các cháu vì ngày khai trường', 'Bản tin được gửi cho mười hai tổ', 'Trích dẫn bài học của tổ'])
    assert.equal(readBoilerplate(line), null, line);
});
