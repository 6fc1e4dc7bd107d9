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

const MENU = ['/a', '/b', '/c', '/d'].map((address) => `<a href="${address}">Mục</a>`).join(' ');
const within = (part: string): string =>
  `<nav>${MENU}</nav><div><h1>${TITLE}</h1><p>09/04/2025</p><p>${P1}</p>${part}<p>${P2}</p><p>${P3}</p></div>`;
const picturesOf = ({ body }: Article): string[] => body.flatMap((block) => (block.type === 'figure' ? [block.url] : []));

test('pictures that lead to another site or stand for another article go', async () => {
  for (const part of [
    '<p><a href="https://quangcao.example/tour"><img src="bien.jpg" width="660" height="90"></a></p>',
    '<a href="//mua.example/"><img src="bien.gif"></a>',
    '<div><a href="/bai-2"><img src="nho.jpg" width="180"></a><a href="/bai-2">Nghề lặn biển và những điều chưa kể</a></div>',
  ])
    assert.deepEqual(picturesOf(await read(within(part))), [], part);
});

test('pictures that lead to themselves, to where they are kept, or have a caption stay', async () => {
  for (const part of [
    '<p><a href="https://anh.example/lon.jpg"><img src="anh.jpg" width="600"></a></p>',
    '<p><a href="https://www.flickr.com/photos/1"><img src="anh.jpg" width="600"></a></p>',
    '<figure><a href="https://bao.example/bai"><img src="anh.jpg" width="600"></a><figcaption>Tủ sách mới của trạm.</figcaption></figure>',
    '<p><a href="/anh/xem?id=3"><img src="anh.jpg" width="600"></a></p>',
  ])
    assert.deepEqual(picturesOf(await read(within(part))), ['anh.jpg'], part);
});

test('the list of an article’s headings goes with its title', async () => {
  const list = '<ul><li><a href="#i">Thăm tại nhà</a></li><li><a href="#ii">Quỹ hỗ trợ</a></li></ul>';
  for (const part of [
    `<div id="toc"><p>Mục lục</p>${list}</div>`,
    `<p>Nội dung chính:</p>${list}`,
    `<div><div><span>Mục lục</span> <a>[ẩn]</a></div><nav>${list}</nav></div>`,
  ]) {
    const text = linesOf((await read(within(`${part}<h2 id="i">Thăm tại nhà</h2>`))).body).join('\n');
    assert.ok(!/Mục lục|Nội dung chính|Quỹ hỗ trợ/u.test(text) && text.includes(P3), `${part}: ${text}`);
  }
});

test('day and author that nothing but icons stand between', async () => {
  for (const line of [
    '<p><i class="x"></i> 09/04/2025 &nbsp; <i class="y"></i> Minh Thử Mẫu &nbsp; <i class="z"></i> 358</p>',
    '<div><span class="x"></span>Minh Thử Mẫu<span class="y"></span>Thứ Tư, 09/04/2025 08:30</div>',
    '<div><svg></svg>09/04/2025<svg></svg>Minh Thử Mẫu<svg></svg>12 lượt xem</div>',
  ]) {
    const article = await read(`<div><h1>${TITLE}</h1>${line}<p>${P1}</p><p>${P2}</p><p>${P3}</p></div>`);
    assert.deepEqual([article.published, article.author], ['2025-04-09', 'Minh Thử Mẫu'], line);
  }
});

test('what a site calls itself stands beside the title that it declares', async () => {
  for (const [title, site] of [
    [`${TITLE} – Trường Cao đẳng Mẫu`, 'Trường Cao đẳng Mẫu'],
    [`${TITLE} | Tạp chí Mẫu`, 'Tạp chí Mẫu'],
    [`Chi hội Mẫu tổ 9: ${TITLE}`, 'Chi hội Mẫu tổ 9'],
    [TITLE, null],
  ] as const)
    assert.equal((await read(within(''), title)).sourceName, site, title);
});

test('the text of a letter to subscribers beside its picture is no caption, and what stands below it goes', async () => {
  const rows = [
    '<img src="nha.jpg" width="560">',
    `<p>${P1}</p><p>${P2}</p>`,
    '<p>Bạn nhận được thư này vì đã đăng ký nhận bản tin.</p><p><a href="#">Hủy đăng ký</a> | <a href="#">Cập nhật tùy chọn</a></p>',
  ];
  const table = `<table width="600"><tr><td style="font-size:26px">${TITLE}</td></tr><tr><td>Ngày 9 tháng 4 năm 2025</td></tr>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</table>`;
  const article = await read(table, 'Bản tin số 8');
  const text = [article.summary, ...linesOf(article.body)].join('\n');
  assert.equal(article.title, TITLE);
  assert.ok(
    article.body.some((block) => block.type === 'paragraph' && linesOf([block]).join('').includes(P2.slice(0, 40))),
    text,
  );
  assert.ok(!/đăng ký|tùy chọn/u.test(text), text);
});
