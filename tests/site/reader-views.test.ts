import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

/** What the reader view of Firefox makes of a page, and the lead of the page; Safari's goes by much the same. */
function readerView(path: string, site = 'dist.fixture') {
  const { document } = new JSDOM(readFileSync(`${site}${path}index.html`, 'utf8'), { url: `https://mau.example${path}` }).window;
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u2060]+/g, ' ').trim();
  const lead = plain(document.querySelector('article .lead')?.textContent);
  const view = new Readability(document).parse();
  assert.ok(view, path);
  return { lead, title: plain(view.title), byline: plain(view.byline), text: plain(view.textContent) };
}

/** Addresses of the library's own entries of these collections that have a lead; their texts are longer than any of the fixture. */
function ledEntries(...collections: string[]): string[] {
  return collections.flatMap((collection) =>
    readdirSync(`dist/${collection}`, { withFileTypes: true })
      .map((one) => `/${collection}/${one.name}/`)
      .filter((path) => existsSync(`dist${path}index.html`) && /class="lead"/.test(readFileSync(`dist${path}index.html`, 'utf8'))),
  );
}

interface Kind {
  title: RegExp;
  byline?: RegExp;
  /** What a reader came for. */
  holds: RegExp[];
}

const KINDS: Record<string, Kind> = {
  '/tin-tuc/bai-mau-1/': {
    title: /^Bài mẫu số 1/,
    byline: /^Người mẫu$/,
    holds: [/Sapô của bài mẫu số 1/, /Vì sao đọc sách/, /64\.427/, /62\/62/, /Quyển sách nào đã giúp/, /Nội dung chú thích mẫu/],
  },
  '/chuyen-de/doc-sach-trong-chi-bo/': {
    title: /^Đọc sách và kể lại/,
    holds: [/Mục đích và cách dùng/, /Mỗi người đọc và kể lại được một chương/, /Đọc để làm gì\?/],
  },
  '/tai-lieu/doc-sach-cho-deu/': {
    title: /^Đọc sách cho đều/,
    byline: /^Người viết mẫu$/,
    holds: [/Một trang mỗi ngày/, /Câu hỏi thảo luận/],
  },
  '/trich-dan/doc-sach-moi-ngay/': {
    title: /^“Mỗi ngày đọc một trang/,
    byline: /^Hồ Chí Minh$/,
    holds: [
      /Mỗi ngày đọc một trang,/,
      /Câu mẫu thứ nhất, 03\/02\/2001 Có nguồn tin cậy/,
      /Trong tác phẩm/,
      /Căn cứ/,
      /Sách mẫu, tập 1, trang 2/,
    ],
  },
  '/trich-dan/cau-gan-nham/': { title: /Câu mẫu thường bị gán nhầm/, holds: [/Câu nên dùng/] },
  '/tac-pham/cau-mau-thu-nhat-2001/': { title: /^Câu mẫu thứ nhất/, holds: [/Bến Mẫu có một con đò gỗ/, /Mỗi ngày đọc một trang/] },
  '/van-ban/02-kh-mau-2025/': {
    title: /02-KH\/ĐU\.MAU/,
    byline: /^Đảng ủy mẫu$/,
    holds: [/Về việc tiếp tục đọc sách/, /Số, ký hiệu/, /Kế hoạch 01-KH\/ĐU\.MAU/, /Căn cứ/],
  },
};

/** What is done with a page, and where else to go. */
const AROUND = [/chép, mã QR/, /Sao chép địa chỉ/, /Thêm vào buổi/, /BibTeX/, /in một mình trên khổ A5/];

describe('a reader view', () => {
  for (const [path, { title, byline, holds }] of Object.entries(KINDS))
    it(`of ${path} holds what a reader came for, and nothing that is done with a page`, () => {
      const view = readerView(path);
      assert.match(view.title, title);
      if (byline) assert.match(view.byline, byline);
      assert.deepEqual(holds.filter((words) => !words.test(view.text)).map(String), [], view.text.slice(0, 3000));
      assert.deepEqual(AROUND.filter((words) => words.test(view.text)).map(String), []);
    });

  it('keeps the lead however long the text is, and of lists too', () => {
    const led = ledEntries('tai-lieu', 'chuyen-de', 'tin-tuc', 'chu-de').map((path) => ({ path, ...readerView(path, 'dist') }));
    assert.ok(led.length >= 40, `${led.length} entries with a lead`);
    assert.deepEqual(
      led.filter(({ lead, text }) => !text.includes(lead)).map(({ path }) => path),
      [],
    );
  });
});
