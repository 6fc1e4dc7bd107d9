import assert from 'node:assert/strict';
import test from 'node:test';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { LEAD, P1, P2, P3, TITLE } from './pages.ts';

const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;

async function read(body: string, head = '', title = `${TITLE} - Trang Mẫu`): Promise<Article> {
  const page = `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
  return readArticle(await readPage(page, 'bai.html', () => Promise.resolve(null)));
}

/** The pictures of an article with their captions, in order. */
function picturesOf({ body }: Article): string[] {
  return body.flatMap((block) => (block.type === 'figure' ? [`${block.url} ${block.caption}`.trim()] : []));
}

test('the picture that stands for an article is kept, wherever a theme puts it', async () => {
  const picture = '<img src="bia.jpg" width="1020" height="680" class="wp-post-image">';
  const caption = 'Một góc tủ sách ở chỗ người dân ngồi chờ.';
  const pages: [name: string, body: string, pictures: string[]][] = [
    [
      'below the title, in a header, as a link to the article',
      `<article><header><h1 class="entry-title">${TITLE}</h1><div class="entry-image"><a href="/bai">${picture}</a></div></header><div class="entry-content">${TEXT}</div></article>`,
      ['bia.jpg'],
    ],
    [
      'above the title, in a box of its own',
      `<article><div class="featured-image">${picture}</div><header><h1 class="entry-title">${TITLE}</h1><p>12/03/2025</p></header><div class="entry-content">${TEXT}</div></article>`,
      ['bia.jpg'],
    ],
    [
      'a figure that opens in a window, with its caption',
      `<div class="bai"><h1>${TITLE}</h1><div class="anh-dai-dien"><figure><a href="bia.jpg"><img src="bia.jpg" class="modal-image" width="696"></a><figcaption>${caption}</figcaption></figure></div><div class="noi-dung">${TEXT}</div></div>`,
      [`bia.jpg ${caption}`],
    ],
    [
      'a block of blocks',
      `<main><div><h1 class="wp-block-post-title">${TITLE}</h1><figure class="wp-block-post-featured-image"><img src="bia.jpg"></figure></div><div class="wp-block-post-content">${TEXT}</div></main>`,
      ['bia.jpg'],
    ],
    [
      'shown again in the text, in another size',
      `<article><header><h1>${TITLE}</h1><div class="post-thumb">${picture}</div></header><div class="entry-content"><p>${P1}</p><figure><img src="bia-300x200.jpg"><figcaption>${caption}</figcaption></figure><p>${P2}</p><p>${P3}</p></div></article>`,
      [`bia-300x200.jpg ${caption}`],
    ],
  ];
  for (const [name, body, pictures] of pages) assert.deepEqual(picturesOf(await read(body)), pictures, name);
});

test('pictures of the site around a title are none of the article’s', async () => {
  const pages = [
    `<div class="logo"><img src="logo.png" width="400"></div><article><h1>${TITLE}</h1>${TEXT}</article>`,
    `<article><h1>${TITLE}</h1><div class="author-box"><img src="nguoi.jpg" width="300" height="300"></div>${TEXT}</article>`,
    `<article><h1>${TITLE}</h1><div class="post-meta"><img src="nguoi.jpg" class="avatar"></div>${TEXT}</article>`,
    `<article><h1>${TITLE}</h1><p>${P1}</p><div class="c"><span>- Quảng cáo -</span><a href="/x"><img src="hang.jpg" width="300"></a></div><p>${P2}</p><p>${P3}</p></article>`,
  ];
  for (const body of pages) assert.deepEqual(picturesOf(await read(body)), [], body);
});

test('of a day of publishing and one of the last change the first is taken, in whichever order they stand', async () => {
  const published = '<time class="entry-date published" datetime="2025-03-12T08:00:00+07:00">12/03/2025</time>';
  const changed = '<time class="updated" datetime="2025-06-01T08:00:00+07:00">01/06/2025</time>';
  for (const days of [published + changed, changed + published, `${changed} ${published}`]) {
    const article = await read(`<article><h1>${TITLE}</h1><div><span>${days}</span></div>${TEXT}</article>`);
    assert.equal(article.published, '2025-03-12', days);
    assert.ok(article.dropped.every(({ isDoubtful }) => !isDoubtful));
  }
});

test('a head with a line below its title, far from its text, is not taken for the article', async () => {
  const article = await read(
    `<div><div class="dau-bai"><header><h1>${TITLE}</h1><p class="bai-sub-title">${LEAD}</p><div>Lan Mẫu - 12/03/2025</div></header></div><div class="nut"><a href="#">Facebook</a><a href="#">Zalo</a></div><div class="noi-dung">${TEXT}</div></div>`,
  );
  assert.equal(article.summary, LEAD);
  assert.match(JSON.stringify(article.body), /tủ sách ở chỗ người dân/);
});

test('a box for one other article above the heading of a part, and one with its call behind the link', async () => {
  for (const box of [
    '<div class="box-related"><ul><li><a href="/x">Xã bên mở thêm hai tủ sách ở nhà văn hóa</a></li></ul></div>',
    '<div type="RelatedOneNews"><a href="/x"><img src="b.jpg" width="100"></a><div><a href="/x">Xã bên mở thêm hai tủ sách</a><span>ĐỌC NGAY</span></div></div>',
  ]) {
    const article = await read(
      `<div class="bai"><h1>${TITLE}</h1><p>${P1}</p>${box}<p><strong>Cách làm của hai nhóm</strong></p><p>${P2}</p><p>${P3}</p></div>`,
    );
    assert.doesNotMatch(JSON.stringify(article.body), /Xã bên|ĐỌC NGAY|b\.jpg/, box);
    assert.match(JSON.stringify(article.body), /Cách làm của hai nhóm/);
  }
});

test('who wrote when, as themes and portals arrange it below a title', async () => {
  const heads: [head: string, day: string, author: string | null][] = [
    [
      '<ul><li><a href="/a">Lan Mẫu</a></li><li><a href="/n">12/03/2025</a></li><li>8:15 sáng</li><li>Không có phản hồi</li></ul>',
      '2025-03-12',
      'Lan Mẫu',
    ],
    [
      '<div><span class="comments-link">Để lại một bình luận</span> / <a href="/c">Chuyện phòng</a> / Của <b>Lan Mẫu</b> / Tháng 3 12, 2025</div>',
      '2025-03-12',
      'Lan Mẫu',
    ],
    [
      '<div class="o"><div class="o-nhan">Tác giả</div><div class="o-ten">Lan Mẫu</div></div><div class="o"><div>Ngày đăng</div><div>12/03/2025</div></div>',
      '2025-03-12',
      'Lan Mẫu',
    ],
    ['<div>Submitted by vpmau on T3, 03/11/2025 - 08:20</div>', '2025-03-11', null],
    ['<div>Đăng bởi Lan Mẫu lúc T5, 03/13/2025 - 08:20</div>', '2025-03-13', 'Lan Mẫu'],
    [
      '<p>12/03/2025</p><div class="tac-gia"><strong>PGS, TS. Lan Mẫu</strong><br>Trường Chính trị tỉnh Mẫu</div>',
      '2025-03-12',
      'PGS, TS. Lan Mẫu',
    ],
    ['<p>12/03/2025</p><h4>Chia sẻ</h4>', '2025-03-12', null],
  ];
  for (const [head, day, author] of heads) {
    const article = await read(`<article><h1>${TITLE}</h1>${head}<p class="sapo">${LEAD}</p><div class="noi-dung">${TEXT}</div></article>`);
    assert.deepEqual([article.published, article.author, article.summary], [day, author, LEAD], head);
    assert.doesNotMatch(JSON.stringify(article.body), /Lan Mẫu|Trường Chính trị|phản hồi|bình luận|Chia sẻ|2025/, head);
  }
  // A day that the weekday makes certain is not turned, nor one that could be either.
  for (const line of ['Thứ tư, 12/03/2025', '05/03/2025', 'T4, 05/03/2025'])
    assert.match((await read(`<h1>${TITLE}</h1><p>${line}</p>${TEXT}`)).published ?? '', /^2025-03-/, line);
});

test('a lead that is written as a heading, or that stands twice, is a lead once', async () => {
  for (const lead of [
    `<h2>${LEAD}</h2>`,
    `<p class="sapo">${LEAD}</p><p><b>${LEAD}</b></p>`,
    `<p class="sapo">${LEAD}</p><h2>${LEAD}</h2>`,
  ]) {
    const article = await read(`<article><h1>${TITLE}</h1>${lead}${TEXT}</article>`);
    assert.equal(article.summary, LEAD, lead);
    assert.ok(!JSON.stringify(article.body).includes(LEAD), lead);
  }
});

test('a caption in italics below the first picture is no lead', async () => {
  const article = await read(
    `<article><h1>${TITLE}</h1><p>12/03/2025</p><div><p><img src="a.jpg"></p><p><i>Tủ sách ở chỗ người dân ngồi chờ.</i></p>${TEXT}</div></article>`,
  );
  assert.deepEqual(picturesOf(article), ['a.jpg Tủ sách ở chỗ người dân ngồi chờ.']);
});

test('a text that is marked as the description of its page keeps its pictures in their places', async () => {
  const caption = 'Một góc tủ sách ở chỗ người dân ngồi chờ.';
  const article = await read(
    `<h3 class="post-title entry-title">${TITLE}</h3><div itemprop="description articleBody"><div>${P1}</div><table><tr><td><img src="a.jpg" width="640"></td></tr><tr><td class="tr-caption">${caption}</td></tr></table><div>${P2}</div><div>${P3} ${P2} ${P1}</div></div>`,
  );
  assert.deepEqual(picturesOf(article), [`a.jpg ${caption}`]);
});

test('a page that is built of widgets has its title and day in them; widgets beside an article are beside it', async () => {
  const built = await read(
    `<div class="x-widget x-widget-heading"><h2>${TITLE}</h2></div><div class="x-widget"><p>Ngày đăng: 12/03/2025</p></div><div class="x-widget x-widget-text">${TEXT}</div>`,
  );
  assert.deepEqual([built.title, built.published], [TITLE, '2025-03-12']);
  const beside = await read(
    `<article><h2>${TITLE}</h2><p>12/03/2025</p>${TEXT}</article><div class="widget"><h2>Một bài khác hẳn của trang bên</h2><p>05/12/2025</p></div>`,
  );
  assert.deepEqual([beside.title, beside.published], [TITLE, '2025-03-12']);
});
