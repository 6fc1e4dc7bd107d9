/** One address of the fixture for each layout, by what a person would call it. */
export const LAYOUTS = {
  home: '/',
  'archive of news': '/tin-tuc/',
  'second page of an archive': '/tin-tuc/trang/2/',
  'filtered archive': '/tin-tuc/chu-de/doc-sach/',
  'archive of sessions': '/chuyen-de/',
  'archive of materials': '/tai-lieu/',
  'archive of quotations': '/trich-dan/',
  'archive of documents': '/van-ban/',
  'article with everything': '/tin-tuc/bai-mau-1/',
  'short article': '/tin-tuc/bai-mau-3/',
  'concluded session': '/chuyen-de/doc-sach-trong-chi-bo/',
  'planned session': '/chuyen-de/luu-tru-tai-lieu/',
  material: '/tai-lieu/doc-sach-cho-deu/',
  quotation: '/trich-dan/doc-sach-moi-ngay/',
  'unverified fragment': '/trich-dan/sach-la-ban/',
  'misattributed saying': '/trich-dan/cau-gan-nham/',
  'list of misattributed sayings': '/trich-dan/gan-nham/',
  document: '/van-ban/02-kh-mau-2025/',
  topics: '/chu-de/',
  topic: '/chu-de/doc-sach/',
  organisations: '/don-vi/',
  organisation: '/don-vi/chi-bo-mau/',
  page: '/gioi-thieu/',
  'page with a form': '/bieu-mau/',
  search: '/tim-kiem/',
  'not found': '/khong-co-trang-nay/',
  gallery: '/thiet-ke/',
} as const;

export const THEMES = ['light', 'dark'] as const;
export const SCREENS = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } } as const;
