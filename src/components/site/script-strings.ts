/** What scripts of pages say by themselves; apart from strings.ts, since every page loads it. */
export const scriptStrings = {
  search: 'Tìm trong thư viện',
  contents: 'Trong bài này',
  minutesLeft: (minutes: number) => `còn ${minutes} phút`,
  /** Of a work: which of its paragraphs is being read. */
  position: (number: number, total: number) => `đoạn ${number}/${total}`,
  minutesToRead: (minutes: number) => `Còn ${minutes} phút đọc`,
  /** A part of the page that a press asks for did not come. */
  notLoaded: 'Chưa tải được: kiểm tra mạng rồi bấm lại.',
  copied: 'Đã chép',
  /** Where the browser refuses to copy: a long press on the selected words does it. */
  hold: 'Giữ ngón tay để chép',
  /** Where no print dialogue came. */
  printElsewhere: 'Trình duyệt này không mở được hộp in. Hãy mở trang bằng Chrome hoặc Safari rồi in.',
  holdKeys: 'Chữ đã chọn sẵn, nhấn Ctrl và C để chép',
};
