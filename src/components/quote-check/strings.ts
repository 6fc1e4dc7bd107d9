import { strings as copyStrings } from '../../site-copy/strings.ts';

/** Everything the page “Kiểm câu trích” says. */

const number = new Intl.NumberFormat('vi-VN');

export const strings = {
  title: 'Kiểm câu trích',
  description:
    'Dán bài phát biểu, bài viết vào đây: câu nào là lời Bác, câu nào khác chữ, câu nào bị gán nhầm. Chữ dán vào không rời máy của bạn.',
  lead: 'Dán bài phát biểu hay bài viết vào ô dưới. Thư viện so từng câu trích với lời đã biết, và chỉ ra từng chữ khác.',
  label: 'Bài cần kiểm',
  example: 'Dán bài vào đây. Câu trích đặt trong “…” thì thư viện xem đủ từng câu.',
  submit: 'Kiểm',
  clear: 'Xóa bài',
  privacy: 'Chữ dán vào đây được so ngay trên máy này, không gửi đi đâu, không lưu lại.',
  keys: 'Ctrl và Enter cũng là Kiểm.',
  withoutScript:
    'Việc so chữ do máy của bạn làm, nên trang phải chạy được mã lệnh (JavaScript); trình duyệt này đang tắt hoặc quá cũ. ' +
    'Trong lúc ấy bạn có thể dò theo danh sách:',
  notStarted: 'Trang chưa chạy được: trình duyệt này quá cũ, hoặc mạng đang chậm.',
  reads: (quotations: number, works: number) =>
    `Thư viện đang biết ${number.format(quotations)} câu và so được với ${number.format(works)} tác phẩm.`,

  loading: 'Đang tải dữ liệu để so…',
  working: (percent: number) => `Đang so… ${percent} %`,
  failed: `Không tải được dữ liệu để so. Kiểm tra mạng rồi bấm Kiểm lần nữa; ${copyStrings.copyAgain}.`,
  empty: 'Chưa có chữ nào để kiểm.',
  tooLong: (most: number) => `Bài dài quá: chỉ kiểm ${number.format(most)} ký tự đầu. Hãy kiểm phần còn lại sau.`,
  nothing: 'Không thấy câu trích nào: bài không có lời nào trong ngoặc kép từ sáu chữ trở lên, cũng không có câu nào giống lời đã biết.',
  single: (count: number) =>
    count > 0 ? [`Bài có ${count} dấu ngoặc kép lẻ, thiếu dấu mở hoặc dấu đóng: thêm dấu còn thiếu thì thư viện mới xem đủ câu ấy.`] : [],
  results: 'Kết quả',
  more: (count: number) => `Xem thêm ${number.format(count)} đoạn`,
  summary: (counts: readonly string[]) => `${counts.join(', ')}.`,
  counts: {
    same: (count: number) => `${count} câu đúng từng chữ`,
    part: (count: number) => `${count} đoạn đúng một phần`,
    altered: (count: number) => `${count} câu khác chữ`,
    misattributed: (count: number) => `${count} câu không phải lời Bác`,
    disputed: (count: number) => `${count} câu nghi vấn`,
    work: (count: number) => `${count} đoạn có trong tác phẩm`,
    alteredWork: (count: number) => `${count} đoạn gần giống tác phẩm`,
    unknown: (count: number) => `${count} câu thư viện không thấy`,
  },

  outcomes: {
    same: 'Đúng từng chữ',
    part: 'Chỉ một phần là câu đã biết',
    altered: 'Có câu này, nhưng khác chữ',
    misattributed: 'Không phải lời Bác',
    disputed: 'Nghi vấn',
    work: 'Đúng từng chữ với tác phẩm; thư viện chưa có mục trích',
    alteredWork: 'Gần giống một đoạn của tác phẩm, nhưng khác chữ',
    unknown: 'Thư viện không thấy câu này',
  },
  unquoted: 'không có ngoặc kép',
  part: 'Chỉ một phần của đoạn này là câu ấy; phần còn lại thư viện không biết, có thể là của câu khác.',
  unknownNote: 'Không thấy không có nghĩa là sai: câu ấy có thể nằm trong tác phẩm mà thư viện chưa so được, hoặc là lời người khác.',
  spelling: 'Chỉ khác cách viết i, y.',
  unseenWords: 'Chữ gạch dưới chấm là chỗ không khớp. Thư viện không giữ toàn văn tác phẩm nên không biết ở đó ghi chữ gì.',
  reason: 'Vì sao:',
  author: (author: string) => `Tác giả thật: ${author}.`,
  right: 'Nguyên văn',
  rightInstead: 'Câu đúng để dùng',
  paragraphs: (numbers: readonly number[]) => `đoạn ${numbers.map((one) => number.format(one)).join(', ')}`,
  sourceInWork: (title: string, paragraphs: readonly number[]) => `Hồ Chí Minh, ${title}, ${strings.paragraphs(paragraphs)}.`,
  workUnknown: 'chưa rõ tác phẩm',
  entry: 'Xem câu này trong thư viện',
  show: 'Tới chỗ này trong bài',
  copy: 'Sao chép kèm nguồn',
  /** For those who listen, around the words that differ. */
  written: 'đang ghi:',
  expected: 'nguyên văn:',
  surplus: 'thừa:',
  missing: 'thiếu:',
  unsure: 'không khớp:',
  end: 'hết chỗ khác.',
  missingUnknown: (count: number) => `[thiếu ${count} chữ]`,
};
export type Outcome = keyof typeof strings.outcomes;
