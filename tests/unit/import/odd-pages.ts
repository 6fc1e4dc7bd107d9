import { LEAD, P1, P2, P3, TITLE, type PageCase } from './pages.ts';

const ALL = [P1.slice(0, 40), P2, P3];
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE} - Cổng Mẫu</title>${head}</head><body>${body}</body></html>`;
const article = (between: string, above = ''): string =>
  page(`<div class="bai"><h1>${TITLE}</h1>${above}<p>${P1}</p>${between}<p>${P2}</p><p>${P3}</p></div>`);

/** Words that readers of a page never see, whatever hides them. */
const HIDDEN: readonly PageCase[] = [
  'style="position:fixed;left:-5000px"',
  'style="text-indent:-999em; display:block"',
  'style="font-size:0px"',
  'style="height:1px;overflow:hidden"',
  'style="position:absolute;clip:rect(0,0,0,0)"',
  'style="clip-path: inset(100%)"',
  'style="opacity: 0"',
  'style="visibility:hidden"',
  'style="transform:translateX(-99999px)"',
  'hidden',
  'class="visually-hidden"',
  'class="bi-mat"',
].map((how) => ({
  name: `words hidden by ${how}`,
  html: page(
    `<div class="bai"><h1>${TITLE}</h1><p>${P1}</p><div ${how}>Xem bóng rổ tại <a href="https://cuoc.example">sòng bài số một</a>, nạp nhanh, thưởng lớn cho người mới.</div><p>${P2}</p><p>${P3}</p></div>`,
    '<style>.bi-mat{position:absolute;top:-9000px}</style>',
  ),
  title: TITLE,
  keeps: ALL,
  leaves: ['bóng rổ', 'sòng bài'],
}));

/** Invitations to follow the page elsewhere, between paragraphs. */
const INVITATIONS: readonly PageCase[] = [
  'Mời bạn đọc theo dõi Trang Phòng Mẫu trên Facebook!',
  'Theo dõi Trang tin Phòng Mẫu trên Google News',
  'Tham gia nhóm Zalo của trang để nhận tin sớm nhất',
  'Tải ứng dụng Phòng Mẫu để đọc tin nhanh hơn',
  'Đăng ký nhận bản tin hằng tuần',
].map((line) => ({
  name: `an invitation: ${line}`,
  html: article(`<div class="moi"><span>${line}</span></div>`),
  keeps: ALL,
  leaves: [line],
}));

/** The day of posting among days of changes. */
const CHANGES: readonly PageCase[] = [
  ['Cập nhật lúc 15h20, thứ sáu ngày 11/04/2025 | Đăng lúc 07h45, thứ tư ngày 09/04/2025'],
  ['Đăng ngày 09/04/2025 - Chỉnh sửa lần cuối: 11/04/2025 08:00'],
  ['Cập nhật lần cuối: 11/04/2025', 'Ngày đăng: 09/04/2025'],
  ['Last updated: 11/04/2025', 'Xuất bản: 09/04/2025 07:45'],
  ['Cập nhật: 09/04/2025 07:45'],
].map((lines) => ({
  name: `the day among changes: ${lines.join(' / ')}`,
  html: article('', lines.map((line) => `<div class="ngay">${line}</div>`).join('')),
  day: '2025-04-09',
  leaves: lines,
}));

const picture = (name: string): string => `<img src="anh/${name}.jpg" alt="">`;
/** Pictures that a page holds more than once. */
const COPIES: readonly PageCase[] = [
  {
    name: 'a late picture before its twin for browsers without scripts',
    html: article(
      `<figure><noscript>${picture('a')}</noscript><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="anh/a.jpg"><figcaption>Tủ sách mở cửa</figcaption></figure>`,
    ),
    told: [/Ảnh “anh\/a\.jpg”/],
  },
  {
    name: 'a stand-in whose picture only the twin names',
    html: article(
      `<p><span class="lazy-box"><img src="https://mau.example/blank.gif" class="lazy"></span><noscript>${picture('b')}</noscript></p>`,
    ),
    told: [/Ảnh “anh\/b\.jpg”/],
  },
  {
    name: 'a row of slick with copies at both ends',
    html: article(
      `<div class="slick-track">${[
        ['slick-slide slick-cloned', 'b'],
        ['slick-slide', 'a'],
        ['slick-slide', 'b'],
        ['slick-slide slick-cloned', 'a'],
      ]
        .map(([names, name = '']) => `<div class="${names}">${picture(name)}<p class="caption">Chú thích ${name}</p></div>`)
        .join('')}</div>`,
    ),
    captions: ['Chú thích a', 'Chú thích b'],
  },
];

const OTHER =
  'Hội sách mùa hè của huyện mở cửa ba ngày liền, có phòng đọc cho trẻ em, quầy đổi sách cũ và buổi nói chuyện của bốn người viết ở địa phương.';
const OTHER_TWO =
  'Ban tổ chức cho biết năm nay có thêm hai chuyến xe đưa bạn đọc ở các xã xa, mỗi chuyến ba mươi chỗ, đăng ký tại nhà văn hóa trước thứ sáu.';
const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const COLUMN =
  '<table width="100%"><tr><td class="hop">Lịch công tác</td></tr><tr><td>Tuần 15: họp giao ban sáng thứ hai</td></tr><tr><td>Giá vàng: 8.120 - 8.240</td></tr></table>';

/** Where the article is on a page that is laid out in an old way, or has more than one. */
const LAYOUTS: readonly PageCase[] = [
  {
    name: 'columns of a table, a title in bold that no name tells, a table of data in the text',
    html: `<html><head><meta charset="utf-8"><title>Trang tin Phòng Mẫu</title></head><body><table width="980"><tr><td colspan="2"><a href="/">Trang chủ</a> | <a href="/a">Giới thiệu</a> | <a href="/b">Văn bản</a> | <a href="/c">Hỏi đáp</a></td></tr><tr><td width="200">${COLUMN}</td><td><b>${TITLE}</b><br><i>09/04/2025 21:10</i><div>${TEXT}<table><tr><td>Tổ</td><td>Số sách</td></tr><tr><td>Tổ một</td><td>12</td></tr></table></div></td></tr></table></body></html>`,
    title: TITLE,
    day: '2025-04-09',
    keeps: [...ALL, 'Tổ một'],
    leaves: ['Giá vàng', 'Lịch công tác', 'giao ban sáng thứ hai', 'Hỏi đáp'],
    written: [/\| Tổ một/],
  },
  {
    name: 'the name of the portal in h1, the title in h3 under a name with two words in one',
    html: `<html><head><meta charset="utf-8"><title>Chi tiết tin - Trang thông tin điện tử Phòng Mẫu</title></head><body><div class="tren"><h1><a href="/index.html">Trang thông tin điện tử Phòng Mẫu</a></h1></div><div id="ndung"><h3 id="ctl00_lblTieuDe">${TITLE}</h3><span id="ctl00_lblNgayDang">Thứ tư, 09/04/2025</span><div id="ctl00_lblTomTat">${LEAD}</div>${TEXT}</div></body></html>`,
    title: TITLE,
    day: '2025-04-09',
    lead: LEAD,
    keeps: ALL,
    leaves: ['Trang thông tin điện tử'],
  },
  {
    name: 'the next article below in a box of its own, the declared title that of the last',
    html: `<html><head><meta charset="utf-8"><title>Huyện mở hội sách mùa hè ba ngày liền</title></head><body><div class="scroll"><div class="detail-page" data-id="1"><h1 class="cms-title">${TITLE}</h1><span>09/04/2025 21:10</span>${TEXT}</div><div class="sep">Xem tiếp</div><div class="detail-page" data-id="2"><h1 class="cms-title">Huyện mở hội sách mùa hè ba ngày liền</h1><span>01/04/2025</span><p>${OTHER}</p><p>${OTHER_TWO}</p></div></div></body></html>`,
    title: TITLE,
    day: '2025-04-09',
    keeps: ALL,
    leaves: ['quầy đổi sách cũ', 'chuyến xe'],
    told: [/Trang còn 1 bài khác.*hội sách/],
  },
  {
    name: 'the next article below, title and text side by side in one box',
    html: page(
      `<div class="noi-dung"><h1>${TITLE}</h1><p class="date">09/04/2025</p>${TEXT}<h1>Huyện mở hội sách mùa hè ba ngày liền</h1><p class="date">01/04/2025</p><p>${OTHER}</p><p>${OTHER_TWO}</p></div>`,
    ),
    title: TITLE,
    keeps: ALL,
    leaves: ['quầy đổi sách cũ', 'chuyến xe'],
  },
  {
    name: 'parts of one article that are each an h1 are no articles',
    html: page(
      `<h1>${TITLE}</h1><div class="post"><section><h1>Cách chọn sách của chi bộ</h1><p>${P1}</p><p>${P2}</p></section><section><h1>Cách đọc sách của chi bộ</h1><p>${OTHER}</p><p>${OTHER_TWO}</p></section></div>`,
    ),
    title: TITLE,
    keeps: [P2, OTHER, OTHER_TWO],
  },
  {
    name: 'one drawing and a lead beside longer other news',
    html: page(
      `<div class="hai-cot"><div class="trai"><h1>${TITLE}</h1><span>09/04/2025</span><div class="sapo">${LEAD}</div><div class="nd"><img src="anh/so-do.png" width="900" alt="Sơ đồ"></div></div><div class="phai"><h2>Xem nhiều</h2><div><h3><a href="/1">Hội sách mùa hè</a></h3><p>${OTHER}</p></div><div><h3><a href="/2">Xe đưa bạn đọc</a></h3><p>${OTHER_TWO}</p></div></div></div>`,
    ),
    title: TITLE,
    lead: LEAD,
    leaves: ['quầy đổi sách cũ', 'chuyến xe'],
    told: [/anh\/so-do\.png/],
  },
  {
    name: 'a lead and a film are an article',
    html: page(
      `<div class="bai"><h1>${TITLE}</h1><span>09/04/2025</span><p class="sapo">${LEAD}</p><div class="player"><iframe src="https://www.youtube.com/embed/abc"></iframe></div></div>`,
    ),
    title: TITLE,
    keeps: [LEAD],
    told: [/Video/],
  },
  {
    name: 'a copy for printing that is hidden, as long as the page',
    html: page(`<div class="bai"><h1>${TITLE}</h1>${TEXT}</div><div id="in" style="display:none"><b>${TITLE}</b>${TEXT}</div>`),
    title: TITLE,
    keeps: ALL,
  },
  {
    name: 'the whole page hidden until its scripts have run',
    html: page(`<div id="tat-ca" style="opacity:0"><h1>${TITLE}</h1>${TEXT}</div>`),
    title: TITLE,
    keeps: ALL,
  },
  {
    name: 'a line in bold that begins with a day in the text is no title',
    html: page(
      `<div class="bai"><h1>${TITLE}</h1><p>${P1}</p><p><b>Hai việc làm ngay trong tuần này</b></p><p>Ngày 10/4/2025, ${P2}</p><p>${P3}</p></div>`,
    ),
    title: TITLE,
    keeps: ['Hai việc làm ngay', P2, P3],
  },
];

/** What themes and systems set around and between the lines of an article. */
const AROUND: readonly PageCase[] = [
  {
    name: 'the label of the author and the name on two lines, a number of views, an advertisement, a vote',
    html: page(
      `<div class="bai"><h1>${TITLE}</h1><div class="meta"><div>Bởi</div> <a href="/author/lan">Lan Mẫu</a> <div>09/04/2025</div><div>344</div></div><p>${P1}</p><div>- Advertisement -</div><p>${P2}</p><p>${P3}</p><div>Đánh giá trung bình (0 Phiếu bầu)</div></div>`,
    ),
    author: 'Lan Mẫu',
    day: '2025-04-09',
    keeps: ALL,
    leaves: ['344', 'Advertisement', 'Phiếu bầu', 'Bởi'],
  },
  {
    name: 'links to other articles between paragraphs; a link to a file, and one to be pressed, stay',
    html: article(
      `<p>&gt;&gt;&gt; <a href="/1">Đọc thêm: Thôn bên trồng cây ven đường</a></p><p><a href="/2">Cả xóm cùng làm đường hoa</a></p><p>Xem văn bản: <a href="/kh.pdf">Kế hoạch đọc sách của chi bộ</a></p><p>Bạn đọc <a href="/gop-y">góp ý tại đây</a></p>`,
    ),
    keeps: [...ALL, 'Kế hoạch đọc sách', 'góp ý tại đây'],
    leaves: ['Thôn bên trồng cây', 'Cả xóm cùng làm'],
  },
  {
    name: 'boxes laid over the page, with prose, above the title',
    html: page(
      `<div id="modalThongBao"><h2>Thông báo nghỉ lễ</h2><p>${OTHER}</p></div><div class="tin"><p>${OTHER_TWO}</p></div><div class="bai"><h1>${TITLE}</h1><div>09/04/2025</div>${TEXT}</div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: ALL,
    leaves: ['nghỉ lễ', 'quầy đổi sách', 'chuyến xe'],
  },
  {
    name: 'a picture above the title with its caption, the day below it, a banner of the site',
    html: page(
      `<div class="dau"><img src="anh/bang-hieu.gif" width="980" height="120"></div><div class="bai"><figure>${picture('c')}<figcaption>Cửa phòng đọc</figcaption></figure><h1>${TITLE}</h1><div>(Cập nhật: 09/04/2025)</div><p>${P1}</p><p>${P2}</p><p>${P3}</p></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: [...ALL, 'Cửa phòng đọc'],
  },
  {
    name: 'the picture of the list above the text, and again in it with its caption',
    html: article(
      `<figure>${picture('a')}<figcaption>Tủ sách mở cửa</figcaption></figure>`,
      `<div class="thumb">${picture('a-300x200')}</div>`,
    ),
    keeps: [...ALL, 'Tủ sách mở cửa'],
    told: [/Ảnh “anh\/a\.jpg”/],
  },
];

/** Pages that hide, repeat and invite. */
export const ODD_PAGES: readonly PageCase[] = [
  ...HIDDEN,
  ...INVITATIONS,
  ...CHANGES,
  ...COPIES,
  ...LAYOUTS,
  ...AROUND,
  {
    name: 'paragraphs that wait to be scrolled to are no hidden words',
    html: article(`<p class="wow fadeInUp" style="visibility: hidden; animation-name: none">${LEAD}</p>`),
    keeps: [...ALL, LEAD],
  },
  {
    name: 'author and day that only a style sheet parts, a box for one other article, older news by their days',
    html: article(
      '<div class="khung" type="RelatedOneNews"><h4><a href="#">Ngày hội sách của xã bên</a></h4><p>Ba trăm người đến trong một buổi chiều.</p></div>',
      '<div class="meta"><span class="author">Hải Mẫu</span><span class="date">09/04/2025 07:30</span></div>',
    ).replace(
      '</div></body>',
      '<ul><li><a href="#">Phát động tuần lễ đọc sách</a> (01/04/2025)</li><li><a href="#">Trao quà cho người đọc</a> - 28/03/2025</li></ul></div></body>',
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Hải Mẫu',
    keeps: ALL,
    leaves: ['Ngày hội sách', 'Ba trăm người', 'tuần lễ đọc sách', 'Trao quà'],
  },
  {
    name: 'the site’s name below who wrote the text',
    html: article('').replace('</div></body>', '<p><b>Ghi chép của Hải Mẫu</b></p><p>Phòng Mẫu</p></div></body>'),
    author: 'Hải Mẫu',
    keeps: ALL,
  },
  {
    name: 'typed with marks apart, the station above its title',
    html: page(
      `<div class="dau"><a href="/">Trạm Phát thanh Phòng Mẫu</a></div><div><h1>${TITLE}</h1><p class="tin">Ngày đăng: Thứ tư, ngày 9 tháng 4 năm 2025</p><p>${P1}</p><p>${P2}</p><p>${P3}</p><p>Người viết: Hải Mẫu</p></div>`,
    ).normalize('NFD'),
    title: TITLE,
    day: '2025-04-09',
    author: 'Hải Mẫu',
    leaves: ['Người viết', 'Ngày đăng', 'Trạm Phát thanh'],
  },
];
