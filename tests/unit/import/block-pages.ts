import { LEAD, P1, P2, P3, TITLE, type PageCase } from './pages.ts';

const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const ALL = [P1.slice(0, 40), P2, P3];
const OTHERS = ['Khai mạc hội sách mùa hè', 'Trao quà cho học sinh nghèo', 'Lịch trực thư viện tháng sáu'];
const page = (body: string, title = `${TITLE} - Cổng Mẫu`): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const told = { title: TITLE, day: '2025-04-09', author: 'Minh Thử Mẫu', keeps: ALL } as const;

/** Pages whose head, lead and end are parted from the text by breaks, labels, tables or pictures. */
export const BLOCK_PAGES: readonly PageCase[] = [
  {
    ...told,
    name: 'title, day, lead and text in one block, parted by breaks',
    html: page(
      `<div><b style="font-size:18px">${TITLE}</b><br><span>Ngày đăng 09/04/2025 | Đăng bởi: Minh Thử Mẫu</span><br><b>${LEAD}</b><br><br>${P1}<br><br>${P2}<br><br>${P3}</div>`,
      'Trang tin',
    ),
    lead: LEAD,
    leaves: ['Ngày đăng', 'Đăng bởi'],
  },
  {
    ...told,
    name: 'lines of the head parted by breaks, with counts and with an hour in signs',
    html: page(
      `<h2>${TITLE}</h2><div>Người gửi: Minh Thử Mẫu<br>Ngày gửi: 09h:30' 09-04-2025<br>Số lượt xem: 120<br>Số lượt thích: 0 người</div>${TEXT}<p>Nhắn tin cho tác giả</p>`,
    ),
    leaves: ['Người gửi', 'Ngày gửi', 'Số lượt xem', 'Nhắn tin'],
  },
  {
    ...told,
    name: 'who wrote and the office below, parted by a break',
    html: page(
      `<h1>${TITLE}</h1><div><div>Thứ Tư</div><div>09/04/2025</div><div>14:05</div></div>${TEXT}<p>Minh Thử Mẫu<br>Tổ trưởng Tổ Văn</p>`,
    ),
    leaves: ['14:05', 'Tổ trưởng Tổ Văn', 'Thứ Tư'],
  },
  {
    name: 'lines that a text itself breaks stay together',
    html: page(
      `<h1>${TITLE}</h1><p>09/04/2025</p><p>${P1}</p><p>${P2}</p><p>Sáng: đọc sách<br>Trưa: nghỉ<br>Chiều: kể chuyện</p><p>${P3}</p>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: null,
    written: [/Sáng: đọc sách\\\nTrưa: nghỉ\\\nChiều: kể chuyện/],
  },
  {
    ...told,
    name: 'a table that names who published in one row and tells it in the next',
    html: page(
      `<h1>${TITLE}</h1>${TEXT}<table border="1"><tr><td>Người đăng</td><td>Ngày đăng</td><td>Lượt xem</td></tr><tr><td>Minh Thử Mẫu</td><td>09/04/2025</td><td>77</td></tr></table>`,
    ),
    leaves: ['Người đăng', 'Lượt xem'],
  },
  {
    ...told,
    name: 'labels above the lead and the text',
    html: page(
      `<h1>${TITLE}</h1><p>09/04/2025</p><div><b>Tóm tắt:</b></div><div>${LEAD}</div><div><b>Nội dung:</b></div><div>${TEXT}</div><p>Tác giả: Minh Thử Mẫu</p>`,
    ),
    lead: LEAD,
    leaves: ['Tóm tắt:', 'Nội dung:'],
  },
  {
    ...told,
    name: 'a picture with its caption in the box of the lead',
    html: page(
      `<h1>${TITLE}</h1><p>09/04/2025</p><div class="sapo"><div style="width:200px"><a href="#"><img src="a.jpg" width="200"></a><p><em>Tủ sách của phòng</em></p></div>${LEAD}</div>${TEXT}<p>Tác giả: Minh Thử Mẫu</p>`,
    ),
    lead: LEAD,
    keeps: [...ALL, 'Tủ sách của phòng'],
  },
  {
    ...told,
    name: 'a lead below a picture is taken as one',
    html: page(
      `<h1>${TITLE}</h1><p>09/04/2025</p><figure><img src="a.jpg"><figcaption>Tủ sách</figcaption></figure><p><b>${LEAD}</b></p>${TEXT}<p>Minh Thử Mẫu</p>`,
    ),
    lead: LEAD,
  },
  {
    ...told,
    name: 'who wrote stands above pictures with a heading',
    html: page(
      `<h1>${TITLE}</h1><p>09/04/2025</p>${TEXT}<p><strong>Minh Thử Mẫu</strong></p><h3>Một số hình ảnh</h3><p><img src="1.jpg"></p><p>Lễ mở tủ sách</p><p><img src="2.jpg"></p>`,
    ),
    keeps: [...ALL, 'Một số hình ảnh', 'Lễ mở tủ sách'],
  },
  {
    ...told,
    name: 'an account below the title is no lead, buttons that are pictures are no pictures',
    html: page(
      `<h1>${TITLE}</h1><a href="/in"><img src="in.png" alt="In"></a><p>Ngày đăng: 09/04/2025</p><p>Người đăng: vanphong</p><p>${LEAD}</p>${TEXT}<p>Minh Thử Mẫu</p><p>Chia sẻ bài viết: <a href="#">Facebook</a> | <a href="#">Zalo</a></p>`,
    ),
    lead: LEAD,
    leaves: ['vanphong', 'in.png', 'Chia sẻ'],
  },
  {
    ...told,
    name: 'newer and older news in a box of the article’s own',
    html: page(
      `<div><h1>${TITLE}</h1><p>Đăng ngày 09/04/2025 bởi Minh Thử Mẫu trong mục Phong trào</p><div>${TEXT}</div><div><p>Các tin tiếp theo</p>${OTHERS.map((text) => `<p>+ <a href="/x">${text}</a> - <i>10/04/2025</i></p>`).join('')}</div></div>`,
    ),
    leaves: [...OTHERS, 'Các tin tiếp theo', 'trong mục'],
  },
  {
    ...told,
    name: 'long prose of the site beside a short article, under headings as high as its title',
    html: page(
      `<div><div><h3>${TITLE}</h3><div>09/04/2025</div><p>${P1}</p><p>${P2}</p><p>${P3}</p><p><i>Minh Thử Mẫu</i></p></div><div><h3>Lời hay</h3><p>${'Đọc một trang rồi nghĩ, nghĩ rồi làm, làm rồi kể lại cho nhau nghe, ấy là cách học bền. '.repeat(3)}</p>
      <h3>Kết quả</h3><p>${'Phòng đã nhận hơn một nghìn quyển trong quý hai, phần lớn là sách tặng của bạn đọc ở xa gửi về. '.repeat(3)}</p><p><a href="/tk">Xem thống kê chi tiết</a></p></div></div>`,
    ),
    leaves: ['Lời hay', 'Phòng đã nhận'],
  },
  {
    ...told,
    name: 'prose below the head in a box named like a tool, and a box in the text that is called aside',
    html: page(
      `<div class="card"><div class="card-header"><h4>${TITLE}</h4><small>Đăng lúc 09/04/2025 14:05 - Minh Thử Mẫu</small></div><div class="card-body"><p class="card-text"><b>${LEAD}</b></p><p>${P1}</p>
      <aside class="box-info"><h4>Số liệu</h4><p>Phòng có hai trăm mười quyển, trong đó bốn mươi quyển do các cụ chép tay tặng lại.</p></aside><p>${P2}</p><p>${P3}</p></div></div>`,
    ),
    lead: LEAD,
    keeps: [...ALL, 'bốn mươi quyển do các cụ chép tay'],
  },
  {
    ...told,
    name: 'the site in brackets before the day, an interview with its questions typed as a list',
    html: page(
      `<h2>${TITLE}</h2><div>(Cổng tin Phòng Mẫu) - Thứ Tư, ngày 09/04/2025 15:20</div><p><b>${LEAD}</b></p><p><b>* Thưa đồng chí, vì sao phải đọc chung?</b></p><p>- ${P1}</p><p>${P2}</p><p><b>* Xin cảm ơn!</b></p><p>${P3}</p>
      <p>Minh Thử Mẫu</p><div><b>Mời bạn đọc thêm</b></div><div><a href="/x">${OTHERS[0]}</a></div>`,
    ),
    source: 'Cổng tin Phòng Mẫu',
    lead: LEAD,
    keeps: [...ALL, 'vì sao phải đọc chung'],
    leaves: ['Mời bạn', OTHERS[0]!],
  },
];
