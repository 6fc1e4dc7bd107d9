import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf } from '../../../src/import/source.ts';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { P1, P2, P3 } from './pages.ts';

async function read(title: string, body: string): Promise<Article> {
  const page = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  return readArticle(await readPage(page, 'bai.html', () => Promise.resolve(null)));
}

const line = (text: string): string => `<div dir="auto">${text}</div>`;
const comment = `<div role="article" aria-label="Bình luận dưới tên Bạn Đọc"><a href="#">Bạn Đọc</a>${line('Tổ tôi cũng đang chờ tủ sách như thế!')}</div>`;
const post = (day: string, text: string): string =>
  `<div role="banner"><a href="/">Facebook</a></div><div role="main"><div role="article"><h2><strong><a href="#">Tuổi trẻ xã Mẫu</a></strong></h2><span><a href="#">${day}</a><span> · </span><span>Đã chia sẻ với Công khai</span></span><div data-ad-preview="message">${text}</div><a href="#"><img src="anh.jpg" width="600" height="400"></a><div><span>31 bình luận</span><span>Thích</span></div>${comment}</div></div>`;

test('a post of a network: its first line, its day, who posted it, its picture, no comments', async () => {
  const all = [P1, P2, P3].map(line).join('');
  const mobile = `<div id="header"><a href="/">Facebook</a></div><article><header><h3><strong><a href="#">Tuổi trẻ xã Mẫu</a></strong></h3><div><a><abbr>9 tháng 4, 2025 lúc 19:42</abbr></a> · </div></header><div class="story_body_container"><div><p>${[P1, P2, P3].join('</p><p>')}</p></div></div><footer><a>45 lượt thích</a></footer></article><div id="ufi"><h3>Bạn Đọc</h3><div>Tổ tôi cũng đang chờ tủ sách như thế!</div></div>`;
  const pages: [name: string, title: string | null, day: string | null, article: Article][] = [
    [
      'a line in capitals',
      'TỦ SÁCH MỚI Ở PHÒNG CHỜ TRẠM Y TẾ',
      '2025-04-09',
      await read(
        '(3) Tuổi trẻ xã Mẫu - TỦ SÁCH MỚI... | Facebook',
        post('9 tháng 4, 2025 lúc 08:15', line('TỦ SÁCH MỚI Ở PHÒNG CHỜ TRẠM Y TẾ') + all),
      ),
    ],
    [
      'a line with drawings around it, a day without its year',
      'Tủ sách mới ở phòng chờ trạm y tế',
      null,
      await read('(20+) Tuổi trẻ xã Mẫu | Facebook', post('9 tháng 4 lúc 17:05', line('🌻 Tủ sách mới ở phòng chờ trạm y tế 🌻') + all)),
    ],
    ['no line of its own', null, '2025-04-09', await read('Facebook', post('9 tháng 4, 2025', all))],
    ['the mobile page', null, '2025-04-09', await read('Tuổi trẻ xã Mẫu - Chiều 9/4, chi bộ... | Facebook', mobile)],
  ];
  for (const [name, title, day, article] of pages) {
    const text = linesOf(article.body).join('\n');
    assert.deepEqual(
      [article.title, article.published, article.author, article.sourceName],
      [title, day, 'Tuổi trẻ xã Mẫu', 'Facebook'],
      name,
    );
    assert.ok(
      [P2, P3].every((one) => text.includes(one)),
      name,
    );
    assert.ok(!/Bạn Đọc|đang chờ|Công khai|lượt thích|19:42|Facebook/u.test(text), `${name}: ${text}`);
    assert.equal(article.body.filter(({ type }) => type === 'figure').length, name === 'the mobile page' ? 0 : 1, name);
  }
});

test('an article about a network is no post', async () => {
  const article = await read(
    'Trang của xã Mẫu trên Facebook',
    `<h1>Trang của xã Mẫu trên Facebook</h1><p>${P1}</p><p>${P2}</p><p>${P3}</p>`,
  );
  assert.equal(article.title, 'Trang của xã Mẫu trên Facebook');
});
