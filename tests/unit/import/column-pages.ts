import { LEAD, P1, P2, P3, TITLE, type PageCase } from './pages.ts';

const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const ALL = [P1.slice(0, 40), P2, P3];
const MENU =
  '<div><a href="/">Trang chủ</a> <p><a href="/gt">Giới thiệu</a></p><p><a href="/tin">Tin hoạt động</a></p><p><a href="/vb">Văn bản</a></p></div>';
const OTHERS = ['Khai mạc hội sách mùa hè', 'Trao quà cho học sinh nghèo', 'Lịch trực thư viện tháng sáu'];
const links = OTHERS.map((text, index) => `<p><a href="/${index}">${text}</a></p>`).join('');
const page = (body: string, title = `${TITLE} - Cổng Mẫu`): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** Pages in columns that no name tells, with a clock, with the name of a part of the site above the title. */
export const COLUMN_PAGES: readonly PageCase[] = [
  {
    name: 'a column of teasers, of readers’ letters and of counts beside the article, a clock above the menu',
    html: page(
      `<div><div>Thứ hai, 30/06/2025</div>${MENU}</div><div class="a"><div class="b"><h2>${TITLE}</h2><p>09/04/2025</p><p><b>${LEAD}</b></p>${TEXT}<p align="right"><i>Minh Thử Mẫu</i></p></div>
      <div class="c"><h3>Ở cơ sở</h3><div><a href="/1">${OTHERS[0]}</a><p>Sáng nay, ngay từ lúc mở cửa, rất nhiều bạn đọc nhỏ tuổi đã cùng cha mẹ tới dự...</p></div><div><a href="/2">${OTHERS[1]}</a></div>
      <h3>Bạn đọc viết</h3><p>Tôi đề nghị thư viện mở cửa thêm tối thứ bảy, vì ban ngày người đi làm không thể tới mượn, mà sách thì chỉ được giữ có năm ngày.</p>
      <h3>Lượt khách</h3><p>Đang xem: 12</p><p>Hôm nay: 340</p></div></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Thử Mẫu',
    lead: LEAD,
    keeps: ALL,
    leaves: [...OTHERS, 'Ở cơ sở', 'rất nhiều bạn đọc nhỏ tuổi', 'Bạn đọc viết', 'tối thứ bảy', 'Lượt khách', '30/06/2025'],
  },
  {
    name: 'counts of visits in a column without a link, who wrote stands last in the article',
    html: page(
      `<div class="r"><div class="x"><h1>${TITLE}</h1><span>Thứ tư - 09/04/2025 21:10</span>${TEXT}<p><strong>Tác giả: </strong>Minh Thử Mẫu</p></div>
      <div class="y"><div>Thống kê</div><ul><li>Đang truy cập<span>12</span></li><li>Hôm nay<span>340</span></li></ul></div></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Thử Mẫu',
    keeps: ALL,
    leaves: ['Thống kê', 'Đang truy cập'],
  },
  {
    name: 'files to take along and a table beside the box of the text stay',
    html: page(
      `<div class="o"><div class="x"><h1>${TITLE}</h1><p>09/04/2025</p>${TEXT}</div><div class="f"><p>Tài liệu họp</p><p><a href="/f/so.pdf">Sổ theo dõi việc đọc</a></p><p><a href="/f/ds.docx">Danh mục sách của quý</a></p></div>
      <table><tr><th>Tổ</th><th>Quyển</th></tr><tr><td>Một</td><td>Sổ tay</td></tr></table><div class="z">${links}</div></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: [...ALL, 'Sổ theo dõi việc đọc', 'Danh mục sách của quý', 'Quyển'],
    leaves: OTHERS,
  },
  {
    name: 'a clock is the only day of the page',
    html: page(
      `<div><div>Thứ hai, 30/06/2025</div></div>${MENU}<div class="m"><h1>${TITLE}</h1><p><b>${LEAD}</b></p>${TEXT}</div><div>${links}</div>`,
    ),
    title: TITLE,
    day: null,
    keeps: ALL,
    leaves: ['30/06/2025', ...OTHERS],
  },
  {
    name: 'the day of an article stands above its title, with nothing of the site between',
    html: page(`<div>${MENU}</div><div class="m"><p>Thứ tư, 09/04/2025</p><div class="k"><h1>${TITLE}</h1>${TEXT}</div></div>`),
    title: TITLE,
    day: '2025-04-09',
    keeps: ALL,
  },
  ...['Gương người tốt', 'Tin hoạt động', 'Hoạt động Đảng - Đoàn thể'].map((part) => ({
    name: `the name of a part of the site in h1, the title in a lower heading: ${part}`,
    html: page(
      `${MENU}<div class="p"><h1>${part}</h1><div class="i"><h3>${TITLE}</h3><div>09/04/2025 15:20</div>${TEXT}</div></div>`,
      `${part} - Cổng Mẫu`,
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: ALL,
    leaves: [part],
  })),
  {
    name: 'the name of a part of the site in h1 is a link of its menu, no day below the title',
    html: page(`${MENU}<div class="p"><h1>Tin hoạt động</h1><div class="i"><h2>${TITLE}</h2>${TEXT}</div></div>`, 'Tin hoạt động'),
    title: TITLE,
    keeps: ALL,
  },
  {
    name: 'nothing marks the title, and the page declares none: the heading above the text',
    html: page(
      `${MENU}<div class="w"><div class="c1"><h2>${TITLE}</h2>${TEXT}</div><div class="c2"><h3>Tin mới</h3>${links}</div></div>`,
      'Trang tin',
    ),
    title: TITLE,
    keeps: ALL,
    leaves: [...OTHERS, 'Tin mới'],
  },
  {
    name: 'a short title in h1 keeps its first section below it',
    html: page(
      `${MENU}<h1>Nhớ một ngày đọc sách</h1><p>09/04/2025</p><h2>Chi bộ Phòng Mẫu mở tủ sách từ năm nào</h2>${TEXT}`,
      'Nhớ một ngày đọc sách',
    ),
    title: 'Nhớ một ngày đọc sách',
    day: '2025-04-09',
    keeps: ALL,
    written: ['## Chi bộ Phòng Mẫu mở tủ sách từ năm nào'],
  },
  {
    name: 'the declared title in a box without a name, below a path that says it too',
    html: page(
      `<div class="q1"><span>Trang chủ</span> / <span>${TITLE}</span></div><div class="q2"><div class="q3">${TITLE}</div><div class="q4">09/04/2025 08:30</div><div class="q5"><p>${P1}</p><p>${P2}</p><p>${P3}</p></div></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: ALL,
    leaves: ['Trang chủ'],
  },
  {
    name: 'a line of no heading’s type above a day is the title where nothing else is; columns on both sides',
    html: page(
      `<div>${MENU}<div class="w"><div class="c1"><h3>Tiện ích</h3><p><a href="/a">Hỏi đáp</a></p><p><a href="/b">Tra cứu hồ sơ</a></p></div><div class="c2"><div class="heading">${TITLE}</div><div><i>10:12 | 09/04/2025</i><i>Lượt xem: 45</i></div><div><b>${LEAD}</b></div><div>${TEXT}</div><div>Tác giả: Minh Thử Mẫu</div></div>
      <div class="c3"><h3>Tin nổi bật</h3>${links}</div></div></div>`,
      'Cổng Mẫu',
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Thử Mẫu',
    lead: LEAD,
    keeps: ALL,
    leaves: [...OTHERS, 'Tiện ích', 'Tra cứu hồ sơ', 'Tin nổi bật', 'Lượt xem'],
  },
  {
    name: 'who the site is, in prose beside the article; its sources below it stay',
    html: page(
      `<div class="g"><div class="l"><h1>${TITLE}</h1><p>09/04/2025</p>${TEXT}<p><b>Minh Thử Mẫu</b></p></div><div class="s"><h3>Tài liệu tham khảo</h3><p><a href="https://sach.example/so-tay">Sổ tay người đọc sách</a></p></div>
      <div class="r"><h2>Giới thiệu</h2><p>Phòng Mẫu ở phía nam thành phố, có mười hai tổ, mỗi tổ một tủ sách nhỏ do chính người trong tổ góp lại.</p><p><a href="/gt">Xem thêm</a></p><h2>Liên hệ</h2><p>Giờ làm việc: 7h30 - 17h00</p></div></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: [...ALL, 'Sổ tay người đọc sách'],
    leaves: ['phía nam thành phố', 'Giờ làm việc'],
  },
  {
    name: 'day and author in a column of labels beside the article, each with its label above',
    html: page(
      `<div><div class="m"><h1>${TITLE}</h1>${TEXT}</div><div class="n"><div><b>Ngày đăng</b><br>09/04/2025</div><div><b>Tác giả</b><br>Minh Thử Mẫu</div><div><b>Chuyên mục</b><br><a href="/c">Khu dân cư</a></div></div></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Thử Mẫu',
    keeps: ALL,
    leaves: ['Chuyên mục', 'Khu dân cư'],
  },
  {
    name: 'nested tables: other news in capitals below a short article are no name',
    html: page(
      `<table><tr><td><table><tr><td>${MENU}</td></tr></table></td></tr><tr><td><table><tr><td><p><strong><font size="4">${TITLE}</font></strong></p></td></tr><tr><td><font size="1">Ngày đăng: 09/04/2025 10:12:00 - Đã xem: 45</font></td></tr><tr><td>${TEXT}</td></tr>
      <tr><td align="right"><strong>Người đưa tin: Minh Thử Mẫu</strong></td></tr><tr><td><hr><strong>CÁC TIN KHÁC</strong><br>- <a href="/a">${OTHERS[0]}</a><br>- <a href="/b">${OTHERS[1]}</a></td></tr></table></td></tr></table>`,
      'Trang tin',
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Thử Mẫu',
    keeps: ALL,
    leaves: [...OTHERS, 'CÁC TIN KHÁC', 'Ngày đăng', 'Đã xem'],
  },
  {
    name: 'the name of the site in h1 with the clock and a menu below it, an account and an English day below the title',
    html: page(
      `<div class="x"><h1>Chi bộ Phòng Mẫu</h1><div class="y">Thứ Hai, 30 Tháng Sáu 2025</div></div>${MENU}<div><h3>${TITLE}</h3><span>Author: minhthu/ Wednesday, April 9, 2025/ Categories: Hoạt động</span><p><b>${LEAD}</b></p>${TEXT}<p><b>Minh Thử Mẫu</b></p></div>`,
      'Trang chủ - Tin tức',
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Thử Mẫu',
    lead: LEAD,
    keeps: ALL,
    leaves: ['Tháng Sáu', 'Categories', 'minhthu'],
  },
];
