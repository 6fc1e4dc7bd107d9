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
