import type { LeftOut, SortOrder } from '../../search/types.ts';
import { FACETS, SEARCH_FACETS } from '../../schemas/facets.ts';
import { LONGEST_WORD, MOST_CHARACTERS, MOST_WORDS } from '../../search/query/limits.ts';

/** Everything the search says. */

const number = new Intl.NumberFormat('vi-VN');

/** Letters of a query that are repeated to the reader. */
const REPEATED = 120;

/** What a reader typed, in quotation marks: shortened, and without signs that would turn the text around it. */
const quoted = (typed: string): string => {
  const plain = typed.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  return `“${plain.length > REPEATED ? `${plain.slice(0, REPEATED)}…` : plain}”`;
};

/** Why a library was not searched. */
const reasons: Readonly<Record<LeftOut['reason'], string>> = {
  slow: 'trả lời chậm',
  offline: 'không đọc được',
  'index-missing': 'không có dữ liệu tìm kiếm',
  version: 'dùng phiên bản khác',
  corrupt: 'dữ liệu tìm kiếm bị hỏng',
  aborted: 'chưa kịp trả lời',
  internal: 'có lỗi khi đọc',
};

export const strings = {
  title: 'Tìm kiếm',
  description: 'Tìm chuyên đề, tin tức, trích dẫn và văn bản của thư viện: có dấu, không dấu, kiểu Telex hay VNI đều được.',
  help:
    'Gõ có dấu hay không dấu, kiểu Telex hay VNI đều được. Đặt cụm từ trong “…” để tìm đúng cụm ấy. Đặt dấu - trước một từ hay ' +
    'một cụm từ để bỏ những bài có từ ấy: tiết kiệm -"lãng phí".',
  withoutScript:
    'Ô tìm cần trang chạy được mã lệnh (JavaScript), mà trình duyệt này đang tắt hoặc quá cũ. Thư viện vẫn đọc được đủ theo chủ đề ' +
    'và danh mục.',
  notStarted: 'Ô tìm chưa chạy được: trình duyệt này quá cũ, hoặc mạng đang chậm. Trong lúc chờ, hãy xem theo chủ đề và danh mục.',
  example: 'Ví dụ: dan van kheo',
  label: 'Tìm trong thư viện',
  submit: 'Tìm',
  close: 'Đóng',

  suggestions: 'Gợi ý',
  hint: 'Gõ tên bài, một câu nói hoặc số văn bản. Không cần gõ dấu.',
  keys: [
    ['↑ ↓', 'chọn'],
    ['Enter', 'mở'],
    ['Esc', 'đóng'],
  ] as const,
  searchFor: (query: string) => `Tìm ${quoted(query)} trong cả thư viện`,
  groups: { recent: 'Tìm gần đây', documents: 'Văn bản', topics: 'Chủ đề', filters: 'Xem tất cả', pages: 'Bài trong thư viện' },
  otherName: (name: string) => `còn gọi: ${name}`,
  forget: (query: string) => `Xóa ${quoted(query)} khỏi danh sách đã tìm`,
  forgetKey: 'Bấm Shift và Delete để xóa',
  forgetAll: 'Xóa các lần tìm gần đây',
  noSuggestions: 'Không có gợi ý. Bấm Tìm để tìm trong nội dung các bài.',
  loading: 'Đang tải dữ liệu tìm kiếm…',

  cut:
    `Câu tìm quá dài, đã cắt bớt: chỉ tìm ${MOST_WORDS} từ đầu, trong ${MOST_CHARACTERS} chữ cái đầu, mỗi từ nhiều nhất ` +
    `${LONGEST_WORD} chữ cái.`,
  telling: (words: string) => `Đã dán một đoạn dài: tìm theo các từ ${quoted(words)}.`,
  within: (pages: number) => `Không có mạng: đang tìm trong ${number.format(pages)} mục đã lưu.`,
  beyond: (total: number) => (total > 0 ? `Còn ${number.format(total)} kết quả ở trang chưa lưu; có mạng thì mở được.` : ''),
  together: 'Thư viện tìm cùng',
  togetherHelp: 'Ô tìm này tìm cả trong các thư viện dưới đây. Kết quả ghi tên thư viện và mở ở trang của thư viện ấy.',
  alone: 'Bản chép này chỉ tìm trong thư viện của mình. Trên mạng, ô tìm tìm cả trong các thư viện dưới đây.',
  onlyOwn: (names: readonly string[]) => `Bản chép này chỉ tìm trong thư viện của mình, chưa tìm trong ${names.join(', ')}.`,
  ofLibrary: (name: string) => `Mở tại: ${name}`,
  leftOut: (names: readonly string[], reason: LeftOut['reason']) => `Chưa tìm trong ${names.join(', ')}: ${reasons[reason]}.`,
  askAgain: 'Hỏi lại',
  resultsFor: 'Kết quả cho:',
  searchLiteral: 'tìm đúng chữ đã gõ',
  literalFor: (query: string) => `Đang tìm đúng chữ ${quoted(query)}`,
  searchFreely: 'tìm cả cách viết khác',
  unknown: (words: readonly string[], more: number) =>
    `Thư viện không có ${words.map(quoted).join(', ')}${more > 0 ? ` và ${more} từ khác` : ''}.`,
  /** What the library has that is like the word follows as links. */
  unknownBut: (typed: string) => `Thư viện không có ${quoted(typed)}; gần nhất: `,
  noSuchTimes: (typed: readonly string[]) => `Trong lịch không có ${typed.map(quoted).join(', ')}; chỉ tìm theo từng chữ đã gõ.`,
  timesAreWords: 'Thư viện vừa được cập nhật, nên trang này đang tìm ngày tháng và số trang sách như chữ thường.',
  nearestToIt: 'Gần nhất: ',
  unknownInstead: (typed: string, instead: readonly string[]) =>
    `Thư viện không có ${quoted(typed)}; tìm theo ${instead.map(quoted).join(', ')}.`,
  nearest: (asked: string, shown: string) => `Thư viện không có gì ghi ${asked}; gần nhất: ${shown}.`,
  expansions: (words: readonly string[], more: number) =>
    `Tìm cả ${words.map(quoted).join(', ')}${more > 0 ? ` và ${more} cách nói khác` : ''}.`,
  absentPhrase: (phrase: string, others: boolean) =>
    `Không có cụm ${quoted(phrase)} trong thư viện${others ? '; dưới đây tìm từng từ' : ''}`,
  searchWithoutQuotes: 'bỏ ngoặc kép',

  count: (total: number) => `${number.format(total)} kết quả`,
  announce: (total: number, query: string) =>
    total === 0 ? `Không tìm thấy ${quoted(query)}` : `${number.format(total)} kết quả${query ? ` cho ${quoted(query)}` : ''}`,
  shown: (shown: number, total: number) => `Đang xem ${number.format(shown)} trong ${number.format(total)} kết quả`,
  more: (count: number) => `Xem thêm ${count} kết quả`,
  sort: 'Sắp xếp theo',
  announceSort: (sort: SortOrder, total: number) =>
    `Đã sắp xếp theo ${strings.sorts[sort].toLocaleLowerCase('vi')}, ${number.format(total)} kết quả`,
  sorts: { relevance: 'Phù hợp nhất', date: 'Mới nhất' } as const,

  filters: 'Lọc',
  filtersInForce: (count: number) => (count > 0 ? `Lọc (${count})` : 'Lọc'),
  seeResults: (total: number) => (total > 0 ? `Xem ${number.format(total)} kết quả` : 'Đóng'),
  filterNames: {
    loai: 'Loại',
    'thu-vien': 'Thư viện',
    ...Object.fromEntries(SEARCH_FACETS.map((name) => [name, FACETS[name].label])),
  } as Readonly<Record<string, string>>,
  filterMore: (count: number) => `Xem đủ ${count} lựa chọn`,
  filtering: 'Đang lọc',
  chosen: (chips: readonly string[]) => `Đang lọc: ${chips.join(' · ')}`,
  chip: (name: string, value: string) => `${name}: ${value}`,
  exclusion: (words: string) => `Không có ${quoted(words)}`,
  removeExclusion: (words: string) => `Tìm cả bài có ${quoted(words)}`,
  pointExclusion: (point: string) => `Bỏ bài của, bài nhắc đến ${point}`,
  removePointExclusion: (point: string) => `Tìm cả bài của, bài nhắc đến ${point}`,
  removeFilter: (chip: string) => `Bỏ lọc ${chip}`,
  removeAll: 'Bỏ hết bộ lọc',

  nothing: (query: string) => (query ? `Không tìm thấy ${quoted(query)}` : 'Không có bài nào khớp với bộ lọc đang chọn'),
  tryFewer: 'Thử ít từ hơn, hoặc một từ khác cùng nghĩa.',
  widenOne: (values: readonly string[], total: number) =>
    `Không có trong ${values.map(quoted).join(', ')}; bỏ lọc thì có ${number.format(total)} kết quả.`,
  widenSeveral: (values: readonly string[]) => `Không có bài nào qua được cùng lúc các bộ lọc ${values.map(quoted).join(', ')}.`,
  widen: (filter: string, total: number) => `Bỏ lọc ${filter}: ${number.format(total)} kết quả`,
  widenAll: (total: number) => `Bỏ hết bộ lọc: ${number.format(total)} kết quả`,
  tryTopics: 'Hoặc xem theo chủ đề và danh mục dưới đây.',
  missed: 'Chưa thấy điều cần tìm? Hãy báo để thư viện bổ sung. Trang này không tự gửi gì đi.',
  missedCopy: 'Sao chép điều đã tìm',
  missedMail: 'Gửi thư cho thư viện',
  missedSubject: (query: string) => `Đã tìm mà không thấy: ${quoted(query)}`,
  /** What a reader hands on, line by line. */
  missedReport: (query: string, lacking: readonly string[], address: string) => [
    `Tôi đã tìm trong thư viện mà không thấy: ${quoted(query)}`,
    ...(lacking.length > 0 ? [`Thư viện chưa có: ${lacking.map(quoted).join(', ')}`] : []),
    `Địa chỉ: ${address}`,
  ],
  retry: 'Thử lại',
  reload: 'Tải lại trang',

  marks: 'Chữ đang tìm trong trang',
  marksCount: (count: number) => `${number.format(count)} chỗ`,
  marksAt: (at: number, count: number) => `Chỗ ${number.format(at)} trong ${number.format(count)}`,
  marksAtShort: (at: number, count: number) => `${number.format(at)}/${number.format(count)} chỗ`,
  marksPrevious: 'Trước',
  marksNext: 'Sau',
  marksClear: 'Bỏ đánh dấu',
};

interface Failure {
  title: string;
  text: string;
  /** Buttons below it: to ask again, of an index read from its beginning; to load the page again. */
  ways: readonly ('retry' | 'reload')[];
}

/** What a reader is told when the search cannot answer; by the code of the error. */
export const failures: Readonly<Record<string, Failure> & Record<'internal', Failure>> = {
  offline: {
    title: 'Không có kết nối mạng',
    text: 'Chưa tải được dữ liệu tìm kiếm, và máy này chưa lưu gì để tìm. Khi có mạng trở lại, trang sẽ tự tìm.',
    ways: ['retry'],
  },
  'index-missing': {
    title: 'Thư viện chưa có dữ liệu tìm kiếm',
    text: 'Máy chủ có trả lời nhưng không có dữ liệu tìm kiếm. Xin báo cho người quản trị thư viện.',
    ways: ['retry'],
  },
  incomplete: {
    title: 'Bản chép này thiếu dữ liệu tìm kiếm',
    text: 'Hãy chép lại cả thư mục của thư viện, hoặc giải nén lại tệp ZIP. Trong lúc chờ, xem theo chủ đề và danh mục dưới đây.',
    ways: ['retry'],
  },
  version: {
    title: 'Thư viện vừa được cập nhật',
    text: 'Trang này mở ra từ trước lần cập nhật. Hãy tải lại trang; điều đang tìm vẫn còn.',
    ways: ['reload'],
  },
  corrupt: {
    title: 'Dữ liệu tìm kiếm bị hỏng',
    text:
      'Hãy thử lại, hoặc tải lại trang. Nếu vẫn vậy, xin báo cho người quản trị dựng lại thư viện. Trong lúc chờ, xem theo ' +
      'chủ đề và danh mục dưới đây.',
    ways: ['retry', 'reload'],
  },
  internal: {
    title: 'Chưa tìm được vì có lỗi',
    text: 'Hãy thử lại, hoặc tải lại trang. Nếu vẫn lỗi, xin báo cho người quản trị thư viện.',
    ways: ['retry', 'reload'],
  },
};
