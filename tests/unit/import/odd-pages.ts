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

/** Pages that hide, repeat and invite. */
export const ODD_PAGES: readonly PageCase[] = [
  ...HIDDEN,
  ...INVITATIONS,
  ...CHANGES,
  ...COPIES,
  {
    name: 'paragraphs that wait to be scrolled to are no hidden words',
    html: article(`<p class="wow fadeInUp" style="visibility: hidden; animation-name: none">${LEAD}</p>`),
    keeps: [...ALL, LEAD],
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
