const NUMBERS = ['Không', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười'];

/** A number at the beginning of a sentence. */
function counted(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** What readers find on the sheets, beside what a booklet says itself. */
export const SHEETS = {
  parts: {
    agenda: 'Chương trình buổi họp',
    introduction: 'Đề dẫn',
    text: 'Tài liệu',
    recordText: 'Hồ sơ buổi sinh hoạt',
    questions: 'Câu hỏi thảo luận',
    actions: 'Việc đề nghị',
    conclusions: 'Kết luận và việc giao',
    sources: 'Nguồn các câu trích',
    notes: 'Nguồn và lời chú',
    documents: 'Văn bản',
    minutes: 'Biên bản',
  },
  contents: 'Trong tập',
  fill: { when: 'Ngày, giờ', where: 'Nơi họp', chair: 'Chủ trì', secretary: 'Thư ký', present: 'Có mặt / tổng số', guests: 'Khách' },
  code: 'Mã QR dẫn tới trang này trên thư viện',
  copyOf: (day: string): string => `Bản ngày ${day}`,
  minutes: (count: number): string => `${count} phút`,
  begins: 'Bắt đầu lúc',
  ends: 'Kết thúc',
  readOut: (numbers: string): string => `Câu trích số ${numbers}`,
  asked: (numbers: string): string => `Câu hỏi ${numbers}`,
  planOf: (minutes: number): string => `Kế hoạch ${minutes} phút`,
  otherLengths: (lengths: readonly string[]): string => `Kế hoạch ${lengths.join(' và ')}: theo mã ở bìa.`,
  objectives: 'Mục đích',
  aloud: (minutes: number): string => `Đọc to chừng ${minutes} phút.`,
  aloudMargin: 'Số ở lề là phút đã đọc, tính theo số chữ.',
  passed: (minutes: number): string => `${minutes} phút`,
  writtenBy: (who: string): string => `Người soạn: ${who}`,
  figureCredit: (who: string): string => `Ảnh: ${who}`,
  warned: (label: string): string => `${label}:`,
  actionWho: 'Ai làm',
  actionSign: 'Dấu hiệu đã xong',
  contributions: 'Ý kiến đã phát biểu',
  conclusions: 'Kết luận',
  tasks: 'Việc giao',
  taskHeads: { what: 'Việc', who: 'Ai làm', due: 'Ngày xong', status: 'Tình trạng' },
  sourcesNote: 'Số ở đây là số ở lề. Tình trạng là những gì thư viện đã thấy.',
  allOneState: (state: string): string => `Tình trạng của mọi câu trích trong tập: ${state.toLocaleLowerCase('vi')}.`,
  minutesTitle: 'Biên bản sinh hoạt chuyên đề',
  opinions: 'Ý kiến thảo luận',
  leaflet: {
    about: 'Tờ gấp',
    mine: 'Việc tôi nhận',
    mineNote: 'Ghi một việc làm xong trong quý; ba tháng nữa chi bộ đọc lại.',
    mineLines: { what: 'Việc', sign: 'Xong khi thấy', help: 'Ai giúp', due: 'Ngày xong' },
    whole: 'Toàn bộ tài liệu và nguồn các câu trích ở trang này.',
    quotations: (count: number): string => `${counted(count)} lời đọc tại buổi`,
    quotationsOfText: (count: number): string => `${counted(count)} câu trích trong tài liệu`,
    questions: (count: number): string => `${counted(count)} câu để bàn`,
    notes: 'Ghi chép',
  },
} as const;
