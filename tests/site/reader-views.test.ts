import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

/** What the reader view of Firefox makes of a page of the fixture; Safari's goes by much the same. */
function readerView(path: string) {
  const { document } = new JSDOM(readFileSync(`dist.fixture${path}index.html`, 'utf8'), { url: `https://mau.example${path}` }).window;
  const view = new Readability(document).parse();
  assert.ok(view, path);
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u2060]+/g, ' ').trim();
  return { title: plain(view.title), byline: plain(view.byline), text: plain(view.textContent), html: view.content ?? '' };
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
});
