import { P1, P2, P3, TITLE, type PageCase } from './pages.ts';

const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const ALL = [P1.slice(0, 40), P2, P3];
const page = (body: string, title = `${TITLE} - Cổng Mẫu`): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const SIGNED = '<p style="text-align:right"><strong>Lê Hải Đăng</strong></p>';

/** Bars, facts, forms and lists around an article, and print versions. */
export const FURNITURE_PAGES: readonly PageCase[] = [
  {
    name: 'a bar of counters, sizes and buttons below the title, another below the text',
    html: page(
      `<div><h1>${TITLE}</h1><p>12/05/2025 08:30 | Lượt xem: 1.200 lượt | Cỡ chữ: <a href="#">A-</a> <a href="#">A</a> <a href="#">A+</a> | Người đăng: mau.nt</p>
      ${TEXT}${SIGNED}<p>Lượt đọc: 33 | Đánh giá: 5/5</p><p><a href="javascript:history.back()">Quay lại</a> | <a href="/in/1">In bài</a></p></div>`,
    ),
    title: TITLE,
    day: '2025-05-12',
    author: 'Lê Hải Đăng',
    keeps: ALL,
    leaves: ['Lượt', 'Cỡ chữ', 'Quay lại', 'In bài'],
  },
  {
    name: 'facts in a table of two columns',
    html: page(
      `<div><h2 class="tieu-de">${TITLE}</h2><table><tr><td>Ngày đăng</td><td>12/05/2025</td></tr><tr><td>Tác giả:</td><td>Lan Mẫu</td></tr><tr><td>Lượt xem</td><td>55</td></tr></table>${TEXT}</div>`,
    ),
    title: TITLE,
    day: '2025-05-12',
    author: 'Lan Mẫu',
    keeps: ALL,
    leaves: ['Ngày đăng', 'Lượt xem'],
  },
  {
    name: 'key words and links to log in below who wrote',
    html: page(
      `<article><h1>${TITLE}</h1>${TEXT}${SIGNED}<div class="field-tags"><div>Thẻ</div><div><a href="/t">việc làng</a></div></div><ul><li><a href="/u">Đăng nhập</a> để gửi bình luận</li></ul></article>`,
    ),
    title: TITLE,
    author: 'Lê Hải Đăng',
    keeps: ALL,
    leaves: ['việc làng', 'Thẻ', '## Lê Hải Đăng'],
  },
  {
    name: 'fields in no form, with what announces and explains them',
    html: page(
      `<div><h1>${TITLE}</h1>${TEXT}${SIGNED}<div class="gop"><h4>Ý kiến của bạn</h4><table><tr><td>Họ và tên (*)</td><td><input type="text"></td></tr>
      <tr><td>Nội dung</td><td><textarea></textarea></td></tr></table><p>Ý kiến được xem trước khi đăng, xin gõ tiếng Việt có dấu.</p></div></div>`,
    ),
    title: TITLE,
    author: 'Lê Hải Đăng',
    keeps: ALL,
    leaves: ['Ý kiến', 'Họ và tên'],
  },
  {
    name: 'a heading that stands before its form; question and answer are the text',
    html: page(
      `<div class="faq"><h1>${TITLE}</h1><div class="question comment-box"><p><b>Hỏi:</b> ${P1}</p></div><div class="answer reply"><p><b>Trả lời:</b> ${P2}</p><p>${P3}</p></div></div>
      <h3>Đặt câu hỏi cho trang</h3><form><label>Họ tên</label><input><button>Gửi</button></form>`,
    ),
    title: TITLE,
    keeps: ALL,
    leaves: ['Đặt câu hỏi', 'Họ tên'],
  },
  {
    name: 'a print version laid out by a table, with a logo, the day of printing, its address and buttons',
    html: page(
      `<table><tr><td><img src="x.gif" width="80"></td><td>CỔNG THÔNG TIN XÃ MẪU</td></tr><tr><td colspan="2">Thời gian in: 01/12/2025 08:15</td></tr><tr><td colspan="2"><b>${TITLE}</b></td></tr>
      <tr><td colspan="2">(12/05/2025 10:00)</td></tr><tr><td colspan="2">${TEXT}</td></tr><tr><td colspan="2">${SIGNED}</td></tr><tr><td colspan="2">Nguồn: http://mau.example.vn/?id=1</td></tr>
      <tr><td colspan="2"><a href="javascript:window.print()">[In trang]</a> <a href="javascript:window.close()">[Đóng cửa sổ]</a></td></tr></table>`,
      'Bản in',
    ),
    title: TITLE,
    day: '2025-05-12',
    author: 'Lê Hải Đăng',
    keeps: ALL,
    leaves: ['Thời gian in', 'In trang', 'Đóng cửa sổ', 'mau.example.vn', '<Figure'],
  },
  {
    name: 'links to other pages of the site under a heading of any words; sources of the article stay',
    html: page(
      `<div><h1>${TITLE}</h1>${TEXT}<h4>Tài liệu tham khảo</h4><ul><li><a href="https://sach.example/1">Sổ tay việc làng của tỉnh Mẫu</a></li></ul>
      <h4>Thông tin mới trong tuần</h4><ul><li><a href="/1">Hội nghị tháng sáu</a></li><li><a href="/2">Ra quân làm thủy lợi</a></li></ul></div>`,
    ),
    title: TITLE,
    keeps: [...ALL, 'Sổ tay việc làng'],
    leaves: ['Thông tin mới', 'Hội nghị tháng sáu'],
  },
];
