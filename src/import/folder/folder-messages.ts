import { formatDate } from '../../text/dates.ts';

/** What is said of many files that are imported at once. */
export const folderMessages = {
  notAsked: (files: number) => `Nhập ${files} tệp một lượt thì không hỏi từng tệp: xem bảng kết quả ở cuối.`,
  progress: (done: number, all: number) => `Đã xong ${done}/${all} tệp.`,
  left: (minutes: number) => (minutes < 1 ? 'còn dưới một phút' : `còn chừng ${Math.ceil(minutes)} phút`),
  before: (files: number) =>
    `Bỏ qua ${files} tệp đã nhập ở lần trước (cùng nội dung, bản nháp vẫn còn). Muốn nhập lại thì thêm --force, hoặc xóa bản nháp.`,
  twins: (files: number) => `Bỏ qua ${files} tệp giống hệt tệp khác trong lần nhập này.`,
  twinOf: (file: string) => `giống hệt “${file}”`,
  table: (page: string, csv: string) => `Bảng để rà soát: ${page} (mở bằng trình duyệt), ${csv} (mở bằng Excel).`,
  notATable: (folder: string) => `“${folder}” không phải là thư mục, nên chưa ghi được bảng kết quả: đổi tên hoặc xóa nó rồi chạy lại.`,
  steps: (page: string) =>
    [
      'Việc tiếp theo:',
      `1. Mở ${page}: tệp nào cần xem trước thì đứng trước.`,
      '2. Mở từng bản nháp. Xem danh sách ở đầu bài, sửa từng điều, rồi xóa cả khối ghi chú.',
      '3. Chạy npm run content:check và sửa những chỗ nó báo.',
      '4. Bài nào đã đúng thì đăng, nhật ký cũng được xóa: npm run content:publish -- TỆP. Xong cả đợt thì xóa thư mục ket-qua-nhap.',
    ].join('\n'),
} as const;

/** Words of the table for review. */
export const tableWords = {
  title: (name: string) => `Bảng nhập: ${name}`,
  lead: (day: string, made: number, failed: number) =>
    `${formatDate(day)} · ${made} bản nháp · ${failed} tệp không nhập được. Dòng nào cần xem trước thì đứng trước.`,
  privacy: 'Bảng này chỉ để người soạn rà soát: không đăng, không đưa vào thư viện.',
  preview: 'Xem thử',
  previews: 'Chữ “Xem thử” mở trang của bản nháp: chạy npm run dev trước.',
  shared: 'Bản nháp nào cũng cần (không kê lại ở từng dòng):',
  columns: {
    file: 'Tệp gốc',
    state: 'Tình trạng',
    draft: 'Bản nháp',
    title: 'Tiêu đề',
    date: 'Ngày ở nguồn',
    kind: 'Loại',
    must: 'Phải sửa',
    should: 'Nên xem',
    small: 'Nhỏ',
    first: ['Điều thứ nhất', 'Điều thứ hai', 'Điều thứ ba'],
    reason: 'Lý do',
  },
  states: { imported: 'đã nhập', before: 'đã nhập lần trước', twin: 'tệp trùng', failed: 'không nhập được' },
  doubts: 'Cần xem',
  noTitle: '(chưa có tiêu đề)',
  noDate: 'chưa rõ',
} as const;
