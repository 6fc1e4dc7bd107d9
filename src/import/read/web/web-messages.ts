/** Why a part of a page is not in the draft, besides the reasons all readers share. */
export const pageReasons = {
  nextArticle: 'bài khác mà trang tải thêm ở dưới',
  copy: 'ảnh đã có một lần trong bài',
  contents: 'mục lục của bài trên trang',
  notice: 'hộp thông báo của trang',
  aroundFrame: 'phần trang bao quanh khung có bài',
  furtherPages: 'hàng số trang của bài',
} as const;

/** What an editor has to look at in the draft of a page. */
export const pageNotes = {
  furtherPages: (addresses: readonly string[]) =>
    `Cần sửa trước khi đăng: bài còn trang sau (${addresses.slice(0, 5).join(', ')}). Lưu từng trang ấy, nhập riêng rồi chép phần bài ` +
    'nối vào đây.',
  framed: (file: string) => `Bài nằm trong một khung của trang: đã đọc khung “${file}”.`,
  dayWithoutYear: (text: string) =>
    `Ngày đăng ở nguồn: trang chỉ ghi “${text}”, không có năm hoặc tính từ lúc lưu trang. Mở bài ở trang nguồn xem ngày đủ, ` +
    'rồi điền source.published.',
  answers: (count: number) => `Trang diễn đàn: chỉ nhập bài mở đầu, bỏ ${count} bài trả lời bên dưới (kê đủ trong nhật ký).`,
  nextArticles: (titles: readonly string[]) => {
    const some = titles.slice(0, 3).map((title) => `“${title.slice(0, 80)}”`);
    return (
      `Trang còn ${titles.length} bài khác ở dưới (${some.join('; ')}): chỉ nhập bài đầu. ` +
      'Muốn nhập bài khác thì mở riêng bài ấy, lưu thành tệp rồi nhập.'
    );
  },
} as const;
