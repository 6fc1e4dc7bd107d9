/** Pages as portals, papers and programs write them, made up: what is right for each is beside it. */
export interface PageCase {
  name: string;
  /** The whole page, or what stands in its body. */
  html: string;
  title?: string;
  /** ISO day. */
  day?: string | null;
  author?: string | null;
  source?: string;
  /** Words the summary begins with. */
  lead?: string;
  /** Words of title, summary and body. */
  keeps?: readonly string[];
  /** Words that are not in the draft. */
  leaves?: readonly string[];
  /** What the draft must have as it is written. */
  written?: readonly (string | RegExp)[];
  captions?: readonly string[];
  /** What the editor is told. */
  told?: readonly RegExp[];
}

export const TITLE = 'Chi bộ Phòng Mẫu bàn cách đọc sách trong quý hai';
export const LEAD = 'Mỗi tháng một quyển, mỗi người kể lại một việc đã làm khác đi: chi bộ Phòng Mẫu chọn cách đọc để làm.';
export const P1 =
  'Chiều 9/4, chi bộ Phòng Mẫu họp bàn cách đọc sách trong quý hai, với đông đủ đảng viên dự và hai khách mời của thư viện, nghe đề dẫn rồi chia nhóm.';
export const P2 =
  'Nhóm thứ nhất đề nghị bớt mười phút họp giao ban để đọc chung vài trang; nhóm thứ hai đề nghị đặt tủ sách ở chỗ người dân ngồi chờ.';
export const P3 =
  'Kết thúc buổi họp, bí thư chi bộ giao mỗi tổ chọn một quyển, ghi vào sổ theo dõi, và kể lại trước chi bộ trong kỳ sinh hoạt tháng sau.';
const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const MENU =
  '<div class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li><li><a href="/vb">Văn bản</a></li></ul></div>';
const FOOT = '<div id="footer"><p>Cơ quan chủ quản: Phòng Mẫu. Chịu trách nhiệm: ban biên tập trang.</p></div>';
const page = (body: string, head = '', title = `${TITLE} - Cổng Mẫu`): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${MENU}${body}${FOOT}</body></html>`;

const ALL = [P1.slice(0, 40), P2, P3];

export const PAGES: readonly PageCase[] = [
  {
    name: 'NukeViet: rating, form for comments, newer and older news with dates and teasers',
    html: page(
      `<h1>${TITLE}</h1><span class="h5">Thứ tư - 09/04/2025 21:10</span><div class="hometext">${LEAD}</div><div id="news-bodyhtml">${TEXT}</div>
      <p class="text-right"><strong>Tác giả bài viết:</strong> Minh Mẫu</p><p><strong>Nguồn tin:</strong> Trang chi bộ Phòng Mẫu</p>
      <div class="panel"><ul class="list-inline"><li>Tổng số điểm của bài viết là: 5 trong 1 đánh giá</li></ul><p>Xếp hạng: 5 - 1 phiếu bầu</p><p>Click để đánh giá bài viết</p></div>
      <div>Ý kiến bạn đọc</div><p>Bạn cần đăng nhập với tư cách là Thành viên chính thức để có thể bình luận</p>
      <p><b>Những tin mới hơn</b></p><ul><li><a href="/1">Khai mạc hội sách mùa hè</a> (11/04/2025)</li></ul>
      <p><b>Những tin cũ hơn</b></p><ul><li><a href="/2">Trao quà cho học sinh</a> (01/04/2025)</li></ul>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Mẫu',
    source: 'Trang chi bộ Phòng Mẫu',
    lead: LEAD,
    keeps: ALL,
    leaves: ['đánh giá', 'phiếu bầu', 'Ý kiến bạn đọc', 'đăng nhập', 'hội sách mùa hè', 'Trao quà'],
  },
  {
    name: 'SharePoint: ribbon in tables, title in a web part, counter, buttons for the size of letters',
    html: page(
      `<div><a href="javascript:;">Turn on more accessible mode</a><a href="#x">Skip Ribbon Commands</a><a href="#y">Skip to main content</a></div>
      <div id="DeltaPlaceHolderMain"><div class="ms-webpart-zone"><div class="tieu-de-bai-viet">${TITLE}</div><div class="ngay-dang">09/04/2025 | 09:10:00 PM</div>
      <div><a href="#">Cỡ chữ</a> <a href="#">A-</a> <a href="#">A+</a> <a href="#">Tương phản</a></div>
      <div class="noi-dung-tom-tat tomtat">${LEAD}</div><div class="ExternalClass"><div>${P1}</div><div>${P2}</div><div>${P3}</div><div align="right"><strong>Minh Mẫu</strong></div></div></div>
      <div>Số lượt xem: 1.152</div><div>Các tin khác</div><ul><li><a href="/k">Khai mạc hội sách mùa hè (11/4)</a></li></ul></div>`,
      '',
      'Tin tức chi tiết',
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Mẫu',
    lead: LEAD,
    keeps: ALL,
    leaves: ['Skip', 'accessible', 'Cỡ chữ', 'Tương phản', '1.152', 'hội sách mùa hè', '09:10'],
  },
  {
    name: 'WordPress: author and date in English, categories and tags below, account as author',
    html: page(
      `<article class="post"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span>Posted on <time datetime="2025-04-09T20:30:00Z">10 Tháng Tư, 2025</time></span> <span class="byline">by <a href="/author/x">vpmau</a></span></div></header>
      <div class="entry-content">${TEXT}</div><footer class="entry-footer"><span>Posted in <a href="/c">Tin tức</a></span><span>Tagged <a href="/t">đọc sách</a></span></footer></article>
      <div id="respond"><h3>Leave a Reply</h3><p>Email của bạn sẽ không được hiển thị công khai.</p></div>`,
      '<meta property="article:published_time" content="2025-04-09T20:30:00+00:00"><meta name="author" content="vpmau">',
    ),
    title: TITLE,
    day: '2025-04-10',
    author: null,
    keeps: ALL,
    leaves: ['Posted', 'vpmau', 'Leave a Reply', 'Tagged'],
  },
  {
    name: 'author, office and day on one line, with the count of readers',
    html: page(
      `<div class="detail"><h1>${TITLE}</h1><div class="info">09/04/2025 | 15:20 | Minh Mẫu | Lượt xem: 87</div><div class="content">${TEXT}</div></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Mẫu',
    keeps: ALL,
    leaves: ['Lượt xem', '15:20'],
  },
  {
    name: 'day above the title beside the path, a clock in the masthead',
    html: page(
      `<div class="top-bar"><span class="date-now">Thứ sáu, 02/05/2025 08:11</span></div><div class="main"><div class="bread">Thời sự</div><time class="publish">Thứ tư, 9/4/2025 21:10 GMT+7</time><h1>${TITLE}</h1><h2 class="singular-sapo">${LEAD}</h2><div class="singular-content">${TEXT}<p class="author-name" align="right"><b>Minh Mẫu</b></p></div></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Mẫu',
    lead: LEAD,
    keeps: ALL,
    leaves: ['02/05/2025', 'GMT'],
  },
  {
    name: 'subheads named like parts of a portal that head prose, and the comments below',
    html: page(
      `<article><h1>${TITLE}</h1><p>${P1}</p><h3>Bình luận</h3><p>${P2}</p><h3>Chia sẻ</h3><p>${P3}</p><p><b>Ý kiến bạn đọc</b></p><p>Thư viện nhận hơn ba mươi phiếu ý kiến của bạn đọc, phần lớn đề nghị mở cửa thêm một buổi tối trong tuần để người đi làm kịp tới.</p></article><div class="binh-luan"><h4>Bình luận (1)</h4><p>Bạn đọc Mẫu: hay lắm</p><a href="#">Thích</a> <a href="#">Trả lời</a></div>`,
    ),
    title: TITLE,
    keeps: [...ALL, 'Bình luận', 'Chia sẻ', 'Ý kiến bạn đọc', 'Thư viện nhận hơn ba mươi phiếu'],
    leaves: ['hay lắm'],
  },
  {
    name: 'a box of other news in the middle of the text, which goes on behind it',
    html: page(
      `<div class="content"><h1>${TITLE}</h1><p>${P1}</p><p>${P2}</p><p>${P1.replace('9/4', '10/4')}</p><p><b>Tin liên quan:</b></p><ul><li><a href="/1">Khai mạc hội sách mùa hè</a></li><li><a href="/2">Trao quà cho học sinh</a></li></ul><p>${P3}</p></div>`,
    ),
    title: TITLE,
    keeps: ALL,
    leaves: ['hội sách mùa hè', 'Trao quà'],
  },
  {
    name: 'galleries: figures in a list, a dl, links that open a larger picture',
    html: page(
      `<article><h1>${TITLE}</h1><p>${P1}</p><ul class="blocks-gallery-grid"><li><figure><a href="/l1"><img src="a.jpg" alt=""></a><figcaption>Nhóm một chọn sách</figcaption></figure></li><li><figure><img src="b.jpg" alt=""><figcaption>Nhóm hai đọc chung</figcaption></figure></li></ul><p>${P2}</p><dl class="gallery-item"><dt><img src="c.jpg"></dt><dd class="wp-caption-text">Tủ sách mới</dd></dl><div class="photo"><a data-fancybox href="/d" data-caption="Khách mời của thư viện"><img src="d.jpg"></a></div><p>${P3}</p></article>`,
    ),
    title: TITLE,
    captions: ['Nhóm một chọn sách', 'Nhóm hai đọc chung', 'Tủ sách mới', 'Khách mời của thư viện'],
    keeps: ALL,
  },
  {
    name: 'captions in boxes of papers: PhotoCMS, a table of two columns with the captions below',
    html: page(
      `<div class="detail-content"><h1>${TITLE}</h1><p>${P1}</p><div class="VCSortableInPreviewMode" type="Photo"><div><img src="a.jpg" alt=""></div><div class="PhotoCMS_Caption"><p>Nhóm một chọn sách</p></div></div><p>${P2}</p><table><tr><td><img src="b.jpg"></td><td><img src="c.jpg"></td></tr><tr><td>Nhóm hai đọc chung</td><td>Tủ sách mới</td></tr></table><p>${P3}</p></div>`,
    ),
    title: TITLE,
    captions: ['Nhóm một chọn sách', 'Nhóm hai đọc chung', 'Tủ sách mới'],
    keeps: ALL,
  },
  {
    name: 'videos, a map, a sound recording and a paper in frames; advertisements and buttons in frames are not said',
    html: page(
      `<article><h1>${TITLE}</h1><p>${P1}</p><figure class="media"><oembed url="https://youtu.be/abc"></oembed></figure><p>${P2}</p><audio controls><source src="/ghi-am.mp3">Trình duyệt của bạn không hỗ trợ</audio><iframe data-src="https://docs.google.com/gview?url=https://mau.example/ke-hoach.docx"></iframe><iframe src="https://www.google.com/maps/embed?pb=1"></iframe><iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe><p>${P3}</p></article>`,
    ),
    title: TITLE,
    keeps: ALL,
    leaves: ['Trình duyệt'],
    told: [/Video “https:\/\/youtu\.be\/abc”/, /Âm thanh “\/ghi-am\.mp3”/, /Văn bản trong khung .*ke-hoach\.docx/, /Bản đồ/],
  },
  {
    name: 'Google Docs: bold by class, lists of three levels, two notes, redirects',
    html: `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>.c3{font-weight:700}.c5{font-style:italic}ol.lst-kix_ab-0{list-style-type:none}</style></head><body class="c9 doc-content"><h1 class="c1"><span>${TITLE}</span></h1><p class="c2"><span>${P1}</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c3"> Đọc để làm.</span></p><ul class="c7 lst-kix_ab-0 start"><li><span>Một quyển</span></li></ul><ul class="c7 lst-kix_ab-1 start"><li><span>Ba mươi trang</span></li></ul><ul class="lst-kix_ab-2 start"><li><span>Mười trang đầu</span></li></ul><ul class="lst-kix_ab-1"><li><span>Một trang ghi</span></li></ul><ul class="lst-kix_ab-0"><li><span>Hai quyển</span></li></ul><p><span>${P2}</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><p><span>${P3} Xem </span><a href="https://www.google.com/url?q=https://mau.example/sach%3Fid%3D1&amp;sa=D">danh mục sách của thư viện</a><span>.</span></p><hr class="c0"><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Sổ tay số một.</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;Sổ tay số hai.</span></p></div></body></html>`,
    title: TITLE,
    keeps: [P2, P3.slice(0, 50)],
    written: [
      /^- Một quyển\n {2}- Ba mươi trang\n {4}- Mười trang đầu\n {2}- Một trang ghi\n- Hai quyển/m,
      '[danh mục sách của thư viện](https://mau.example/sach?id=1)',
      /^\[\^1\]: Sổ tay số một\.$/m,
      /^\[\^2\]: Sổ tay số hai\.$/m,
      /ngồi chờ\.\[\^2\]/,
    ],
  },
  {
    name: 'Word saved as a filtered page: MsoTitle, bold by style, footnotes by _ftn',
    html: `<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered)"><style>p.MsoNormal{margin:0}</style></head><body lang=VI><div class=WordSection1><p class=MsoTitle>${TITLE}</p><p class=MsoNormal><span style='font-weight:bold'>I. Cách đọc</span></p><p class=MsoNormal>${P1}<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a></p><p class=MsoNormal>${P2}</p><p class=MsoNormal>${P3}</p></div><div><br clear=all><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title="">[1]</a> Theo sổ của chi bộ.</p></div></div></body></html>`,
    title: TITLE,
    keeps: [P2, P3],
    written: [/^## I\. Cách đọc$/m, /\[\^1\]: Theo sổ của chi bộ\.$/m, /chia nhóm\.\[\^1\]/],
  },
  {
    name: 'prose in boxes whose names look like furniture is kept',
    html: page(
      `<div class="news-detail"><h1>${TITLE}</h1><div class="share-content"><p>${P1}</p></div><div class="author-social-body"><p>${P2}</p></div><p>${P3}</p></div>`,
    ),
    title: TITLE,
    keeps: ALL,
  },
  {
    name: 'JSON-LD alone says day and author; the stamp is UTC and late',
    html: page(
      `<div class="bai"><h1>${TITLE}</h1>${TEXT}</div>`,
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${TITLE}","datePublished":"2025-04-09T19:00:00.000Z","author":{"@type":"Person","name":"Minh Mẫu"}}</script>`,
    ),
    title: TITLE,
    day: '2025-04-10',
    author: 'Minh Mẫu',
    keeps: ALL,
  },
  {
    name: 'several h1: the name of the site in the masthead, the title in the article',
    html: page(
      `<div class="logo"><h1>Cổng thông tin điện tử Phòng Mẫu</h1></div><div class="post"><h1 class="post-title">${TITLE}</h1><p class="post-date">Ngày 09 tháng 4 năm 2025</p>${TEXT}</div>`,
      '',
      'Cổng thông tin điện tử Phòng Mẫu',
    ),
    title: TITLE,
    day: '2025-04-09',
    keeps: ALL,
    leaves: ['Cổng thông tin điện tử'],
  },
  {
    name: 'an old page of tables with a day in words and a signature with the place',
    html: `<html><head><title>Chi tiet</title><meta charset="utf-8"></head><body><table width="100%"><tr><td colspan="2">${MENU}</td></tr><tr><td width="70%"><table><tr><td class="newstitle title-news">${TITLE}</td></tr><tr><td>Cập nhật lúc 14 giờ 05, ngày 9/4/2025</td></tr><tr><td><p><b>${LEAD}</b></p><p>${P1}</p><p>${P2}</p><p>${P3}</p><p align="right"><i>Minh Mẫu (Phòng Mẫu)</i></p></td></tr><tr><td>[Trở về]</td></tr><tr><td><b>Các tin đã đưa</b></td></tr><tr><td><ul><li><a href="1">Khai mạc hội sách mùa hè</a></li></ul></td></tr></table></td></tr></table></body></html>`,
    title: TITLE,
    day: '2025-04-09',
    keeps: ALL,
    leaves: ['Trở về', 'hội sách mùa hè', 'Cập nhật lúc'],
  },
  {
    name: 'Joomla: a list of author, section, day and readers',
    html: page(
      `<div class="item-page"><h2 itemprop="headline">${TITLE}</h2><dl class="article-info"><dt>Chi tiết</dt><dd>Viết bởi: <span>Minh Mẫu</span></dd><dd>Danh mục: <a>Tin tức</a></dd><dd>Được đăng: 09 Tháng 4 2025</dd><dd>Lượt xem: 99</dd></dl><div itemprop="articleBody">${TEXT}</div><ul class="pager"><li><a>Trang trước</a></li><li><a>Trang tiếp</a></li></ul></div>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Mẫu',
    keeps: ALL,
    leaves: ['Danh mục', 'Trang trước', 'Lượt xem'],
  },
  {
    name: 'Drupal: the line of account and day in a footer above the text',
    html: page(
      `<article class="node"><h1>${TITLE}</h1><footer>Submitted by admin on 09/04/2025 - 20:15</footer><div class="field">${TEXT}</div><div class="links">Đăng nhập để bình luận</div></article>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: null,
    keeps: ALL,
    leaves: ['Submitted', 'Đăng nhập'],
  },
  {
    name: 'a paper: author, a mark and the day in boxes of their own, key words as a list',
    html: page(
      `<main><h1 class="detail__title">${TITLE}</h1><div><div><strong>Minh Mẫu</strong></div><div>-</div><div>08:15 09/04/2025</div></div><h2 class="detail__summary">${LEAD}</h2><div class="detail__content">${TEXT}</div><div><span>Từ khóa:</span><ul><li><a>đọc sách</a></li></ul></div></main>`,
    ),
    title: TITLE,
    day: '2025-04-09',
    author: 'Minh Mẫu',
    lead: LEAD,
    keeps: ALL,
    leaves: ['Từ khóa', '08:15'],
  },
];
