export const strings = {
  player: 'Nghe đọc trang này',
  previous: 'Câu trước',
  next: 'Câu sau',
  pause: 'Tạm dừng',
  goOn: 'Đọc tiếp',
  speed: 'Tốc độ đọc',
  speeds: { Chậm: 0.8, Vừa: 1, Nhanh: 1.25 },
  stop: 'Thôi',
  ended: 'Đã đọc hết.',
  cannot: 'Máy này không đọc thành tiếng được.',
  /** Heard before a quotation: a listener sees no quotation marks. */
  quoted: (source: string) => `Trích ${source}`,
  endOfQuote: 'Hết câu trích.',
};
