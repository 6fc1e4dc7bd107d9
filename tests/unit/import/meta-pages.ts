import { LEAD, P1, P2, P3, TITLE, type PageCase } from './pages.ts';

const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const ALL = [P1.slice(0, 40), P2, P3];
const page = (body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE} - Cổng Mẫu</title></head><body>${body}</body></html>`;
const told = { title: TITLE, day: '2025-04-09', author: 'Minh Thử Mẫu', keeps: ALL } as const;

/** Pages whose day and author stand in pieces, in fields with labels, or among what systems write in English. */
export const META_PAGES: readonly PageCase[] = [
  ...[
    '<div class="f"><span><i></i> 09/04/2025</span> <span>Minh Thử Mẫu</span> <span>128</span></div>',
    '<div><span>Minh Thử Mẫu</span><span>09/04/2025 08:30</span><span>1.204 lượt đọc</span></div>',
    '<p><time>09/04/2025</time><a rel="author" href="/u">Minh Thử Mẫu</a><span>Tin tức</span></p>',
    '<div><span>Author: Minh Thử Mẫu</span><span> / </span>Wednesday, April 9, 2025<span> / </span>Categories: <a href="/c">Tin hoạt động</a></div>',
  ].map((line, index) => ({
    ...told,
    name: `day, author and counts in pieces of a line (${index + 1})`,
    html: page(`<div><h1>${TITLE}</h1>${line}<p><b>${LEAD}</b></p>${TEXT}</div>`),
    lead: LEAD,
    leaves: ['128', 'lượt đọc', 'Categories', '08:30'],
  })),
  {
    ...told,
    name: 'fields of labels and values in boxes',
    html: page(
      `<div><h1>${TITLE}</h1><div><div>Ngày đăng</div><div><time datetime="2025-04-09T01:00:00Z">T4, 09/04/2025 - 08:00</time></div></div><div><span>Tác giả:</span> <span>Minh Thử Mẫu</span></div>
      <div><h3>Chuyên mục</h3><ul><li><a href="/c">Xây dựng Đảng</a></li></ul></div><div><p>${LEAD}</p>${TEXT}</div><div><div>Thẻ</div><ul><li><a href="/1">nếp đọc</a></li><li><a href="/2">ngày hội</a></li></ul></div></div>`,
    ),
    leaves: ['Chuyên mục', 'Thẻ', 'nếp đọc', 'ngày hội'],
  },
  {
    ...told,
    name: 'an account with its day, the author at the end',
    html: page(
      `<div><h1>${TITLE}</h1><div>Được <span>bientap</span> gửi ngày T4, 09/04/2025 - 09:40</div>${TEXT}<p>Bài và ảnh: Minh Thử Mẫu</p><p><em>Giáo viên Trường Mẫu</em></p></div>`,
    ),
    leaves: ['bientap', 'Giáo viên Trường Mẫu'],
  },
  {
    ...told,
    name: 'what systems write in English around a text',
    html: page(
      `<div><h1>${TITLE}</h1><p>Posted by <a href="/u">Minh Thử Mẫu</a> on Wednesday, April 9, 2025</p>${TEXT}<p>Rate this article:</p><p>Average (0 Ratings):</p><p>Number of views (231)</p>
      <p>Comments (0)</p><div><a href="/p">Previous Article</a> <a href="/n">Next Article</a></div></div>`,
    ),
    leaves: ['Rate this', 'Average', 'Number of views', 'Comments', 'Previous'],
  },
  {
    ...told,
    name: 'what a system writes about a text below it: its part, its key words, more of its author',
    html: page(
      `<div><h2>${TITLE}</h2><p>Thứ tư, 09 Tháng 4 2025 09:40</p>${TEXT}<p>Được xuất bản trong <a href="/c">Kinh tế</a></p><p>Được gắn thẻ</p><ul><li><a href="/t">làng nghề</a></li></ul>
      <p><b>PV: Minh Thử Mẫu</b></p><h3>Mới nhất từ Minh Thử Mẫu</h3><ul><li><a href="/1">Khai mạc hội sách mùa hè</a></li></ul></div>`,
    ),
    leaves: ['xuất bản trong', 'gắn thẻ', 'làng nghề', 'Mới nhất từ', 'Khai mạc'],
  },
  {
    ...told,
    name: 'the lead is a heading',
    html: page(
      `<div><h1>${TITLE}</h1><p>09/04/2025</p><h2>${LEAD}</h2>${TEXT}<h2>Cách làm</h2><p>${P2}</p><p><b>Minh Thử Mẫu</b></p></div>`,
    ),
    lead: LEAD,
    written: ['## Cách làm'],
  },
  {
    ...told,
    name: 'the foot of a page behind its box',
    html: page(
      `<div class="a"><div class="b"><h1>${TITLE}</h1><p>09/04/2025</p>${TEXT}<p><b>Minh Thử Mẫu</b></p></div></div><div class="z">Trang tin Phòng Mẫu - Giấy phép số 12/GP. Địa chỉ: số 1 đường Mẫu</div>`,
    ),
    leaves: ['Giấy phép'],
  },
  ...['2 ngày trước', 'Cách đây 5 giờ trước', '30 phút trước'].map((ago) => ({
    ...told,
    name: `how long ago, the day in the head of the page (${ago})`,
    html: page(
      `<meta itemprop="datePublished" content="2025-04-09T20:00:00+07:00"><div><h1>${TITLE}</h1><div><span class="u">Minh Thử Mẫu</span><span class="a">${ago}</span></div><p><b>${LEAD}</b></p>${TEXT}</div>`,
    ),
    leaves: [ago],
  })),
  {
    ...told,
    name: 'the month first, as the text tells',
    html: page(`<div><h1>${TITLE}</h1><p>4/9/2025 2:15 PM</p><p><i>Minh Thử Mẫu</i></p><p>Sáng 9/4/2025, tủ sách mở cửa.</p>${TEXT}</div>`),
    author: undefined,
    told: [/kiểu Anh.*Để 09\/4\/2025 vì bài nhắc ngày ấy; nếu phải là 04\/9\/2025/],
  },
  {
    ...told,
    name: 'the month perhaps first',
    html: page(`<div><h1>${TITLE}</h1><p>9/4/2025 10:15 AM</p>${TEXT}</div>`),
    author: null,
    told: [/kiểu Anh.*Để 09\/4\/2025; nếu phải là 04\/9\/2025/],
  },
  {
    ...told,
    name: 'the title by its class alone, the way to the page for its title, in a table with headed columns',
    html: `<!doctype html><html><head id="Head"><title>Sở Mẫu > Tin tức > Xem tin</title></head><body><table><tr><td><h3>Thống kê</h3>Đang xem: 12</td><td><span class="news_title">${TITLE}</span><br><span>Đăng ngày: 09/04/2025 - Người đăng: Quản trị hệ thống</span><div>${TEXT}<p>Tin, ảnh: Minh Thử Mẫu</p></div></td></tr></table></body></html>`,
    leaves: ['Thống kê', 'Đang xem', 'Quản trị', 'Xem tin'],
  },
  {
    ...told,
    name: 'another article named within the text, its link gone',
    html: page(
      `<div><h1>${TITLE}</h1><p>09/04/2025</p><p>${P1}</p><p><b>XEM THÊM:</b> <a href="#">Hội sách mùa hè ở bến sông</a></p><p>${P2}</p><p>${P3}</p><p>Minh Thử Mẫu</p></div>`,
    ),
    leaves: ['XEM THÊM', 'bến sông'],
  },
  {
    ...told,
    name: 'a blog: the text is marked as its description too, lines parted by breaks, who posted it at what hour',
    html: page(
      `<h1><a href="/">Sổ tay Tổ Mẫu</a></h1><div><h2>Thứ Tư, 9 tháng 4, 2025</h2><h3 class="post-title entry-title">${TITLE}</h3><div class="post-body" itemprop="description articleBody"><div class="separator"></div>${P1}<br><br>${P2}<br><br>${P3}</div>
      <div><span>Người đăng: <a href="#">Minh Thử Mẫu</a></span> <span>vào lúc <a href="#">06:20</a></span><div><a href="#">Gửi email bài đăng này</a> <a href="#">BlogThis!</a></div></div></div>`,
    ),
    written: [new RegExp(`^${P2.slice(0, 30)}`, 'm'), new RegExp(`^${P3.slice(0, 30)}`, 'm')],
    leaves: ['06:20', 'Gửi email', 'BlogThis'],
  },
  {
    ...told,
    name: 'what a reader wrote below, in a box named so; the zoom of the page',
    html: page(
      `<div><h1>${TITLE}</h1><p>09/04/2025</p><a href="#">100%</a><div>${TEXT}</div><p><b>Tác giả:</b> Minh Thử Mẫu</p></div><div id="idcomment"><p>Ý kiến bạn đọc</p></div><ul class="comment-list"><li><p>Xóm tôi cũng muốn làm như thế, xin hỏi phải đăng ký với ai?</p><em>Người Đọc - 17/04/2025 09:20</em></li></ul>`,
    ),
    leaves: ['100%', 'Ý kiến bạn đọc', 'Xóm tôi cũng'],
  },
  {
    ...told,
    name: 'other articles below what readers wrote, each with its teaser',
    html: page(
      `<div><div><h1>${TITLE}</h1><p>09/04/2025</p><div>${TEXT}<p><b>Minh Thử Mẫu</b></p></div><div id="comments"><h3>Bình luận (2)</h3><div><b>Người Đọc</b> Cảm ơn bài viết!</div></div><div><h3><a href="/x">Cùng chuyên mục</a></h3><article><h2><a href="#">Chợ phiên Mẫu trở lại</a></h2><div>Sau hai năm, chợ phiên đón khách.</div></article></div></div></div>`,
    ),
    leaves: ['Cảm ơn bài viết', 'Chợ phiên', 'Bình luận'],
  },
  {
    ...told,
    name: 'a box of the site beside the text, without a link',
    html: page(
      `<div class="grid"><div><h1>${TITLE}</h1><p>Minh Thử Mẫu · 09/04/2025</p>${TEXT}</div><div><div><h3>Hồ sơ hôm nay</h3><p>Tiếp nhận: 128</p></div></div></div>`,
    ),
    leaves: ['Hồ sơ hôm nay', 'Tiếp nhận'],
  },
  {
    ...told,
    name: 'a bulletin with its number and day above the article',
    html: page(
      `<table><tr><td><b>BẢN TIN PHÒNG MẪU</b><br>Số 18, ngày 09 tháng 4 năm 2025</td></tr><tr><td><h1>${TITLE}</h1>${TEXT}<p>Minh Thử Mẫu</p></td></tr></table>`,
    ),
    leaves: ['BẢN TIN PHÒNG'],
  },
  {
    ...told,
    name: 'lists of one item each, their numbers going on',
    html: page(
      `<div><h1>${TITLE}</h1><p>09/04/2025</p>${TEXT}<ol start="1"><li>Phòng đọc hẹp quá.</li></ol><ol start="2"><li>Đèn chưa đủ sáng.</li></ol><ul><li>Mượn thêm bàn.</li></ul><ul><li>Thay đèn.</li></ul><p>Hết quý hai xem lại.</p><p>Minh Thử Mẫu</p></div>`,
    ),
    written: ['1. Phòng đọc hẹp quá.\n2. Đèn chưa đủ sáng.', '- Mượn thêm bàn.\n- Thay đèn.'],
  },
  {
    name: 'a day and a place that a text itself sets in pieces',
    html: page(
      `<div><h1>${TITLE}</h1><p>09/04/2025</p><p><span>Sáng</span> <span>10/04/2025</span> <span>Phòng Mẫu mở cửa.</span></p>${TEXT}</div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: [...ALL, 'Sáng 10/04/2025 Phòng Mẫu mở cửa'],
  },
];
