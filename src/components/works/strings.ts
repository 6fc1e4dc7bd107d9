import type { WorkData } from '../../schemas/work.ts';

/** What the pages of works, and quotations in their work, say by themselves. */
export const strings = {
  eyebrow: 'Tác phẩm · Hồ Chí Minh',
  about: 'Bản này lấy từ đâu, tin được đến đâu',
  facts: 'Xuất xứ',
  provenance: 'Chỗ để kiểm lại',
  check: 'Kiểm một câu',
  checkNote: 'so từng chữ',
  allOfThem: 'Các câu trích dưới đây đều:',
  paragraph: (number: number) => `Đoạn ${number}`,
  stretch: (first: number, last: number) => (first === last ? `đoạn ${first}` : `đoạn ${first}–${last}`),
  page: (page: string) => `tr. ${page}`,
  quotation: 'Trích dẫn',
  differs: 'Không khớp:',
  variant: 'Có bản chép khác:',
  variantWords: ({ here, other, source }: WorkData['variants'][number]) => `“${other}” thay cho “${here}”${source ? ` (${source})` : ''}.`,
  otherVariants: 'Chỗ chép khác',
  parts: 'Các phần',
  beginning: 'Đầu tác phẩm',
  held: {
    text: null,
    fingerprint:
      'Thư viện không giữ toàn văn nhưng máy so được từng chữ: một câu có trong tác phẩm hay không, ở đoạn nào, chữ nào không khớp. ' +
      'Dưới đây là những câu đang giữ, theo thứ tự trong tác phẩm.',
    none: 'Thư viện chưa có bản nào của tác phẩm này để đối chiếu, nên chưa biết mỗi câu đứng ở đoạn nào.',
  },
  noQuotes: 'Chưa có câu nào của tác phẩm này trong thư viện.',
  elsewhere: { text: 'Không thấy trong bản này', fingerprint: 'Không thấy trong bản dùng để đối chiếu', none: 'Trích dẫn đang giữ' },
  users: 'Nơi dùng tác phẩm này',
  inWork: 'Trong tác phẩm',
  openParagraph: (number: number) => `Xem đoạn ${number} trong tác phẩm`,
  openWork: 'Xem tác phẩm',
};
