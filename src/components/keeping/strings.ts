import type { KeepFault } from '../../keeping/keeper.ts';

/** Why nothing was kept, and what to do about it. */
export interface FaultWords {
  said: string;
  advice: string;
}

/** Everything that keeping to read without a network says in a page of its own, and after a press. */
export const strings = {
  title: 'Đã lưu trong máy',
  description: 'Những gì đã lưu trong máy này: xem, chép sang máy khác, bỏ.',
  lead: 'Đọc được khi không có mạng. Chỉ ở máy này; thư viện không biết bạn lưu gì.',
  /** Where the library lets no pages be kept. */
  leadWithoutPages: 'Chỉ ở máy này; thư viện không biết bạn lưu gì.',
  withoutScript: 'Muốn lưu trang vào máy thì trình duyệt phải chạy JavaScript; trình duyệt này đang tắt hoặc quá cũ.',
  portable: 'Đây là bản mang đi của thư viện: mở từ trong máy hay USB thì trang nào cũng đọc được khi không có mạng.',

  toKeep: 'Lưu để đọc khi không có mạng',
  looking: 'Đang xem dung lượng…',
  contents: 'Có trong đó:',
  missing: (size: string) => `Máy đã có sẵn một phần, chỉ tải thêm ${size}.`,
  searchToo: (size: string) => `Thêm dữ liệu tìm kiếm, ${size}`,
  keepWithPapers: (size: string) => `Lưu cả tập in, ${size}`,
  papersToo: (size: string) => `Thêm tập in, ${size}`,
  keep: (size: string) => `Lưu, ${size}`,
  /** Instead of a size, where all of it has come with something else. */
  nothingToFetch: 'không phải tải thêm',
  inApp:
    'Trang đang mở trong Zalo, Facebook hay một ứng dụng khác: bản lưu ở đây có thể mất khi đóng ứng dụng. ' +
    'Nên mở trang bằng trình duyệt của máy (Chrome, Safari) rồi lưu.',

  keeping: 'Đang lưu vào máy',
  stay: 'Ở lại trang này cho tới khi xong; rời đi thì phần đã tải còn giữ.',
  broken: 'Chưa tải xong; phần đã tải còn giữ.',
  notBegun: 'Chưa tải được gì.',
  keepingElsewhere: 'Đang tải ở một trang khác của thư viện.',
  fetching: (title: string) => `Đang tải: ${title}`,
  stop: 'Dừng',
  stopNamed: (title: string) => `Dừng: ${title}`,
  /** What a button of a row is called for those who hear it. */
  actNamed: (act: string, title: string) => `${act}: ${title}`,
  goOn: 'Tải tiếp',
  again: 'Thử lại',
  reload: 'Tải lại trang',
  remove: 'Bỏ',
  removeNamed: (title: string) => `Bỏ khỏi máy: ${title}`,
  removed: 'Đã bỏ khỏi máy.',
  kept: 'Đã lưu',
  keptOn: (day: string) => `lưu ${day}`,
  keptSaid: (day: string, size: string) => `Đã lưu ngày ${day}, ${size}.`,
  withPapers: 'tập in',
  update: (size: string) => `Có bản mới, tải ${size}`,
  updatePresent: 'Có bản mới, đã tải sẵn',
  fetchLost: (size: string) => `Tải lại phần bị mất, ${size}`,
  partLost: 'Trình duyệt đã xóa một phần bản lưu này.',

  pageItself: 'trang này',
  onePage: '1 trang',
  pages: (count: string) => `${count} trang`,
  slides: 'trang chiếu',
  search: 'dữ liệu tìm kiếm',

  library: 'Cả thư viện',
  libraryTitle: 'Mọi bài và dữ\u00a0liệu tìm\u00a0kiếm',
  coming: 'Đang tải về',
  more: 'Lưu thêm',
  empty: 'Chưa lưu gì',
  emptyHelp: 'Bấm Lưu dưới tên một bài, hoặc bắt đầu từ đây:',
  items: (count: string) => `${count} mục`,
  totalIn: (items: string) => `trong ${items}`,
  free: (size: string) => `máy còn cho lưu khoảng ${size}`,
  lasting: 'trình duyệt hứa không tự xóa',
  removeAll: (items: string) => `Bỏ cả ${items}`,
  removeAllAsk: (items: string) => `Bỏ cả ${items} khỏi máy?`,
  removeAllYes: 'Bỏ hết',
  removeAllNo: 'Giữ lại',
  allRemoved: 'Đã bỏ hết khỏi máy.',
  lost: (titles: readonly string[]) => `Trình duyệt đã xóa bản lưu: ${titles.join('; ')}. Cần thì lưu lại.`,
  lostSeen: 'Đã biết',
  noSearch: 'Chưa tìm được khi không có mạng.',

  whereNot: 'Khi máy không cho lưu',
  whereNotCases: [
    ['Trong Zalo, Facebook', 'Mở bằng trình duyệt của máy rồi lưu; trong các ứng dụng ấy, bản lưu có thể mất khi đóng.'],
    ['Bộ nhớ đầy', 'Mục đang lưu được bỏ trọn, mục cũ còn nguyên. Bỏ bớt mục cũ, hoặc dọn bộ nhớ của máy, rồi lưu lại.'],
    ['Cửa sổ ẩn danh', 'Bản lưu mất khi đóng cửa sổ; tải tệp HTML hay PDF thay thế.'],
    ['Lâu không mở', 'Safari có thể xóa bản lưu sau bảy ngày không mở thư viện; đặt thư viện lên màn hình chính thì tránh được.'],
  ],

  homeScreen: 'Đặt lên màn hình chính',
  homeScreenHow:
    'Mở thư viện như một ứng dụng: trong Chrome, chọn menu rồi “Thêm vào màn hình chính”; trong Safari, chọn Chia sẻ rồi ' +
    '“Thêm vào MH chính”.',

  notKept: 'Trang này chưa lưu trong máy',
  notKeptLead: 'Có mạng thì mở lại là đọc được.',
  nowThere: (items: string) => `Bây giờ máy có ${items}.`,
  nowNothing: 'Trong máy chưa lưu mục nào.',
  openAgain: 'Mở lại',
  searchKept: 'Tìm trong mục đã lưu',

  noNetwork: { offline: 'Không có mạng.', slow: 'Mạng quá chậm.' },
  readNow: 'Đọc được bây giờ',
  readingKept: (day: string) => `Đang đọc bản lưu ngày ${day}.`,
  online: 'Đã có mạng trở lại.',

  instead: 'Thay vào đó:',
  copyAddress: 'Sao chép địa chỉ',
};

export const faults: Readonly<Record<KeepFault, FaultWords>> = {
  insecure: { said: 'Địa chỉ này không cho lưu vào máy.', advice: 'Trình duyệt chỉ lưu trang có địa chỉ bắt đầu bằng https.' },
  'no-storage': {
    said: 'Trình duyệt này không cho lưu trang vào máy.',
    advice: 'Cửa sổ ẩn danh và trình duyệt trong ứng dụng khác thường không cho: mở trang bằng trình duyệt của máy (Chrome, Safari).',
  },
  full: {
    said: 'Bộ nhớ dành cho trình duyệt đã đầy.',
    advice: 'Mục đang lưu được bỏ trọn, mục cũ còn nguyên. Bỏ bớt mục cũ, hoặc dọn bộ nhớ của máy, rồi lưu lại.',
  },
  network: { said: 'Dừng vì mất mạng.', advice: 'Phần đã tải còn giữ; có mạng thì tải tiếp.' },
  stopped: { said: 'Đã dừng.', advice: 'Phần đã tải còn giữ.' },
  changed: { said: 'Thư viện vừa được cập nhật trong lúc tải.', advice: 'Phần đã tải còn giữ; chờ vài phút rồi tải tiếp.' },
  gone: { said: 'Thư viện không còn mục này để lưu.', advice: 'Bản đã lưu, nếu có, vẫn còn nguyên.' },
  damaged: { said: 'Bản lưu bị hỏng hoặc trình duyệt có lỗi.', advice: 'Tải lại trang rồi thử lại; vẫn vậy thì bỏ mục này và lưu lại.' },
};

/** The same where nothing has come down yet. */
export const faultsAtOnce: Partial<Record<KeepFault, FaultWords>> = {
  network: { said: 'Không có mạng, hoặc thư viện không trả lời.', advice: 'Chưa tải gì; có mạng thì thử lại.' },
  stopped: { said: 'Đã dừng.', advice: 'Chưa tải gì.' },
  changed: { said: 'Thư viện vừa được cập nhật.', advice: 'Chưa tải gì; chờ vài phút rồi thử lại.' },
};
