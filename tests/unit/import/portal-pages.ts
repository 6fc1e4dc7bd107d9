import { LEAD, P1, P2, P3, TITLE, type PageCase } from './pages.ts';

const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const ALL = [P1.slice(0, 40), P2, P3];
const page = (body: string, title = `${TITLE} - Cổng Mẫu`): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** Pages wrapped in one form, days above the title, boxes between paragraphs, blogs. */
export const PORTAL_PAGES: readonly PageCase[] = [
  {
    name: 'all of it in one form of ASP.NET, the day with a zone above the title, a poll below',
    html: page(
      `<form method="post" action="./tin.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"><div class="menu">Giới thiệu Văn bản</div>
      <div class="detail"><div class="date">Thứ Tư, 09/04/2025 | 21:10 GMT+7</div><div class="tools"><a>A-</a><a>A</a><a>A+</a><span>Chế độ tương phản</span></div><h1>${TITLE}</h1>${TEXT}</div>
      <div class="poll-box"><h4>Thăm dò</h4><p>Theo bạn trang này ra sao?</p><label><input type="radio">Dễ đọc</label></div></form>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: ALL,
    leaves: ['Chế độ tương phản', 'GMT', 'Theo bạn trang này', 'Dễ đọc'],
  },
  {
    name: 'a form to register below the article stays a form',
    html: page(`<h1>${TITLE}</h1><div class="post">${TEXT}</div><form><p>Đăng ký nhận tin</p><label>Họ tên</label><input></form>`),
    title: TITLE,
    keeps: ALL,
    leaves: ['Đăng ký nhận tin'],
  },
  {
    name: 'the article in a box called a sidebar, its day above the title, the place before its lead, a link to another article',
    html: page(
      `<div class="sidebar-1"><span class="date">Thứ tư, 9/4/2025, 21:10 (GMT+7)</span><h1>${TITLE}</h1><p class="description"><span class="location-stamp">Mẫu Giang</span>${LEAD}</p>
      <article><p>${P1}</p><div type="RelatedOneNews"><a href="/a">Khai mạc hội sách</a></div><p>${P2}</p><ul class="list-news"><li><a href="/b">Trao quà đầu năm</a></li></ul><p>${P3}</p></article></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    lead: LEAD,
    keeps: ALL,
    leaves: ['GMT', 'Khai mạc hội sách', 'Trao quà', 'Mẫu Giang'],
  },
  ...[
    'Ngày đăng: 09/04/2025 | Lượt xem: 12 | Cỡ chữ: Nhỏ Vừa Lớn',
    '09/04/2025 09:10:00 PM',
    'Được gửi bởi bientap01 vào T4, 09/04/2025 - 21:10',
    'Thứ Tư, 09/04/2025 | 21:10 GMT+7',
  ].map((line) => ({
    name: `below lines of the portal and the title: ${line}`,
    html: page(
      `<div class="top">Sign In</div><div class="portlet">Chi tiết bài viết</div><div class="content"><h2 class="detail-title">${TITLE}</h2><div class="info">${line}</div>${TEXT}</div>`,
      'Tin tức',
    ),
    title: TITLE,
    day: '2025-04-09',
    author: null,
    keeps: ALL,
    leaves: ['Sign In', 'Chi tiết bài viết', line],
  })),
  {
    name: 'a blog: its name in h1 and in the declared title, the title of the post below',
    html: page(
      `<div class="header"><h1 class="title">Sổ tay đọc sách Phòng Mẫu</h1></div><div class="post hentry"><h3 class="post-title entry-title">${TITLE}</h3><div class="post-body">${TEXT}</div>
      <div class="post-footer"><span class="post-author">Người đăng: <span class="fn" itemprop="author"><span itemprop="name">Minh Thử Mẫu</span></span></span></div></div>`,
      `Sổ tay đọc sách Phòng Mẫu: ${TITLE}`,
    ),
    title: TITLE,
    author: 'Minh Thử Mẫu',
    keeps: ALL,
    leaves: ['Sổ tay đọc sách'],
  },
  {
    name: 'an account in the head, “Viết bởi” without a colon, a pager of bare words',
    html: page(
      `<meta name="author" content="Super User"><div class="item-page"><h2 itemprop="headline">${TITLE}</h2><dl><dd class="createdby">Viết bởi <span>Minh Thử Mẫu</span></dd><dd>Được đăng: 09 Tháng 4 2025</dd></dl>
      <div itemprop="articleBody">${TEXT}</div><ul class="pager"><li><a href="#">Trước</a></li><li><a href="#">Tiếp theo</a></li></ul></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Thử Mẫu',
    keeps: ALL,
    leaves: ['Tiếp theo', 'Super User'],
  },
  {
    name: 'Google Docs: comments of readers and their calls',
    html: `<html><head><meta charset="utf-8"></head><body class="doc-content"><p class="title"><span>${TITLE}</span></p><p><span>${P1}</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p>${P2}</p><p>${P3}</p><hr><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Xem lại số liệu này.</span></p></div></body></html>`,
    title: TITLE,
    keeps: ALL,
    leaves: ['Xem lại số liệu'],
  },
  {
    name: 'headings that sound like those of a portal above sentences of the article; a list of other articles at its end',
    html: page(
      `<article><h1>${TITLE}</h1><p>${P1}</p><h2>Cách làm</h2><p>${P2}</p><h2>Phản hồi</h2><p>Hai phần ba số phiếu xin thêm giờ đọc buổi tối.</p>
      <h2>Bài viết liên quan tới việc chọn sách</h2><p>Sổ ghi mười một bài, xếp theo tên quyển.</p><h2>Chia sẻ của tổ một</h2><p>Tổ một đọc xong sớm hơn hẹn bốn ngày.</p>
      <h2>Tin liên quan</h2><ul><li><a href="/a">Khai mạc hội sách</a></li></ul></article>`,
    ),
    title: TITLE,
    keeps: ['Hai phần ba số phiếu', 'Sổ ghi mười một bài', 'Tổ một đọc xong sớm hơn'],
    written: ['## Phản hồi', '## Bài viết liên quan tới việc chọn sách', '## Chia sẻ của tổ một'],
    leaves: ['Khai mạc hội sách'],
  },
  {
    name: 'a heading of comments with a comment and a form below',
    html: page(
      `<div class="bai"><h2>${TITLE}</h2>${TEXT}<h2>Bình luận</h2><p>Bài viết hay quá, cảm ơn tác giả nhiều lắm.</p><h3>Gửi bình luận</h3></div>`,
    ),
    keeps: ALL,
    leaves: ['cảm ơn tác giả'],
  },
];
