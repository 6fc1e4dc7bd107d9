import type { Taken } from './device-copy.ts';

/** Everything that is said of what stands on this device alone. */
export const strings = {
  notes: 'Ghi chú của tôi',
  hasNote: 'đã ghi',
  noteOn: (title: string) => `Ghi chú của tôi: ${title}`,
  notePlace: 'Chỉ nằm trong máy này, không gửi đi đâu. Xóa dữ liệu của trình duyệt là mất.',
  allNotes: 'Mọi ghi chú ở máy này',
  noteHint: 'Việc cần hỏi, ý định phát biểu, việc được giao…',
  saved: (time: string) => `Đã ghi lúc ${time}.`,
  unsaved: 'Trình duyệt không ghi được nữa (hết chỗ, hoặc không cho lưu). Chép ghi chú ra nơi khác trước khi đóng trang.',
  joined: 'Ghi chú này vừa được viết ở một trang khác: cả hai phần đã được giữ.',
  copyNote: 'Chép ghi chú',
  printNote: 'In cả ghi chú khi in trang này',

  keepWay: 'Ghi lại địa chỉ',
  wayKept: 'Đã ghi địa chỉ, bỏ',
  wayNotKept: 'Máy này không ghi được',

  title: 'Máy này còn giữ',
  nothing: 'Chưa có gì.',
  closed: 'Trình duyệt này không cho trang web giữ lại gì.',
  kinds: {
    places: 'Đọc dở',
    ways: 'Địa chỉ đã ghi',
    sessions: 'Buổi đang soạn',
    notes: 'Ghi chú',
    searches: 'Đã tìm',
    settings: 'Cách hiển thị',
  },
  settings: {
    theme: (value: string) => (value === 'dark' ? 'nền tối' : 'nền sáng'),
    'text-size': (value: string) => `chữ cỡ ${value}`,
    spacing: (value: string) => (value === '3' ? 'dòng rất thoáng' : 'dòng thoáng'),
    'text-width': (value: string) => (value === '3' ? 'dòng rộng' : 'dòng hẹp'),
  },
  untitled: 'Buổi chưa đặt tên',
  items: (count: number) => `${count} mục`,
  aside: 'để riêng',
  forget: 'Xóa',
  forgetNamed: (kind: string, name: string) => `Xóa khỏi máy này, ${kind.toLowerCase()}: ${name}`,
  forgotten: (name: string) => `Đã xóa: ${name}.`,
  undo: 'Hoàn lại',

  copy: 'Chép thành chữ',
  copyHelp:
    'Đoạn chữ này giữ mọi thứ ở trên, cả ghi chú. Chép rồi gửi cho chính mình (Zalo, thư); ở máy kia mở trang này, chọn ' +
    '“Nhập từ máy khác” rồi dán vào.',
  copyHelpPages: 'Trang đã lưu chỉ đi theo bằng địa chỉ: ở máy kia mở ra rồi bấm Lưu.',
  copyField: 'Mọi thứ ở máy này, thành chữ',
  copyNow: 'Chép',
  file: 'Xuất ra tệp',
  fileName: (day: string) => `thu-vien-tren-may-${day}.json`,
  take: 'Nhập từ máy khác',
  takeField: 'Dán đoạn chữ đã chép ở máy kia',
  takeFile: 'Hoặc chọn tệp đã xuất',
  takeNow: 'Nhập',
  taken: (counts: Taken, left: number) => {
    const parts = TAKEN.filter(([name]) => counts[name] > 0).map(([name, words]) => `${counts[name]} ${words}`);
    if (parts.length > 0) return `Đã nhập ${parts.join(', ')}. Những gì máy này có từ trước vẫn còn.`;
    return left > 0 ? 'Chưa nhập được gì mới.' : 'Không có gì mới: máy này đã có đủ.';
  },
  sessionsLeft: (left: number, most: number) =>
    `Còn ${left} buổi chưa nhập: máy này chỉ để riêng được ${most} buổi. Bỏ bớt buổi cũ ở trên rồi nhập lần nữa.`,
  flaws: {
    empty: 'Chưa có chữ nào để nhập.',
    other: 'Đây không phải chữ hay tệp do trang này xuất ra. Chưa có gì thay đổi.',
    damaged: 'Chữ bị thiếu hoặc đã bị sửa, không đọc được. Chưa có gì thay đổi; chép lại cả đoạn rồi thử lại.',
    newer: 'Chữ này do bản mới hơn của thư viện ghi ra. Chưa có gì thay đổi; tải lại trang rồi nhập lần nữa.',
    full: 'Trình duyệt không còn chỗ để nhập hết. Chưa có gì thay đổi.',
  },
  clear: 'Xóa hết',
  clearAsk: 'Xóa hết khỏi máy này: chỗ đọc dở, địa chỉ đã ghi, buổi đang soạn, ghi chú, lần tìm, cách hiển thị? Không lấy lại được.',
  clearAskPages: 'Mọi trang đã lưu cũng bị xóa.',
  clearNow: 'Xóa hết',
  clearNot: 'Thôi',
  cleared: 'Đã xóa hết.',
  whatIsKept: 'Giữ những gì trong máy, để làm gì',
  kept: [
    'Thư viện không có tài khoản, không dùng cookie, không đếm người đọc. Những gì dưới đây nằm trong trình duyệt của máy này, do ' +
      'chính bạn làm ra khi dùng; không thứ nào được gửi đi.',
    'Xóa dữ liệu của trang này trong cài đặt trình duyệt là mất hết, cả ghi chú. Trình duyệt ẩn danh bỏ hết khi đóng.',
  ],
  keptWhy: (why: string, until: string) => `${why.replace(/^./, (letter) => letter.toUpperCase())}; giữ ${until}.`,
  keptElsewhere:
    'Chữ cần tô của trang đang mở còn nằm trong lịch sử của thẻ. Trang quản trị, nơi thư viện có bật, giữ riêng phần của biên tập viên.',
  clearedBut: 'Đã xóa hết, trừ các trang đã lưu: trình duyệt không cho bỏ. Hãy xóa dữ liệu của trang này trong cài đặt trình duyệt.',
};

const TAKEN: [kind: keyof Taken, words: string][] = [
  ['places', 'chỗ đọc dở'],
  ['ways', 'địa chỉ'],
  ['sessions', 'buổi đang soạn'],
  ['notes', 'ghi chú'],
  ['searches', 'lần tìm'],
  ['settings', 'lựa chọn hiển thị'],
];
