import { dropReasons } from '../drop-reasons.ts';

/** A piece of what pages have around their articles; one that is `alone` needs no other beside it on its line. */
interface Piece {
  pattern: RegExp;
  reason: string;
  alone: boolean;
}

const SOURCES: readonly [pattern: RegExp, reason: string, alone: boolean][] = [
  [
    /(?:tổng )?(?:số )?(?:lượt|lần) (?:người )?(?:xem|đọc|truy cập|tải(?: về)?|view|nghe|thích|chia sẻ)(?: (?:bài(?: viết)?|trang|tin(?: tức)?|nội dung|tài liệu))?(?: này)?\s*:?\s*\(?\d[\d.,]*\)?(?:\s*(?:lượt|lần|người))?/iu,
    dropReasons.counter,
    true,
  ],
  [/(?:đã (?:xem|đọc)|người (?:xem|đọc)|views?|hits?|xem|đọc)\s*:?\s*\(?\d[\d.,]*\)?(?:\s*(?:lượt|lần))?/iu, dropReasons.counter, false],
  [
    /\d[\d.,]*\s*(?:(?:lượt|lần|người) (?:xem|đọc|truy cập|thích|tải|nghe|chia sẻ)|lượt|views?|bình luận|ý kiến|phản hồi|comments?|likes?)/iu,
    dropReasons.counter,
    false,
  ],
  [
    /(?:bình luận|phản hồi|ý kiến|comments?|thích|like|chia sẻ|share|đánh giá|(?:tất cả )?cảm xúc)\s*:?\s*\(?\d[\d.,]*\)?/iu,
    dropReasons.counter,
    false,
  ],
  [
    /(?:(?:cỡ|kích thước|kích cỡ|co) chữ|font size)\s*:?(?:[\s|/,·-]*(?:nhỏ|vừa|lớn|to|mặc định|bình thường|thường|a[+-]*|[+-]|\d{1,3}\s*(?:px|pt|%)?)(?!\p{L}))*/iu,
    dropReasons.sharing,
    true,
  ],
  [
    /(?:đánh giá|xếp hạng|bình chọn|rating)(?: của bạn)?(?: (?:bài(?: viết)?|trang|tin(?: tức)?|nội dung|tài liệu))?(?: này)?\s*:?\s*(?:(?:[★☆⭐]{1,10}\s*)?\(?\d[\d.,]*\s*[/-]\s*\d{1,3}(?:\s*(?:sao|điểm|phiếu))?|[★☆⭐\s]{1,12}|1\s+2\s+3\s+4\s+5)/iu,
    dropReasons.rating,
    true,
  ],
  [/\d{1,2}:\d{2}\s*\/\s*\d{1,2}:\d{2}(?:\s*\d(?:[.,]\d+)?x)?/iu, dropReasons.sharing, false],
  [/a\s?[+-]{1,2}|[+-]\s?a|a|aa/iu, dropReasons.sharing, false],
  [
    /(?:(?:ngày|giờ|thời (?:gian|điểm)) in(?: (?:bài(?: viết)?|trang|tin(?: tức)?|nội dung|tài liệu))?(?: này)?(?: ra)?|in (?:lúc|ngày|vào)|printed(?: on)?)\s*:?\s*(?=\P{L}*\d)[^\p{L}]*(?:(?:thứ \p{L}{2,4}|chủ nhật|ngày|tháng|năm|lúc|vào|giờ|phút|h|am|pm|sa|ch|gmt|utc)(?!\p{L})[^\p{L}]*)*/iu,
    dropReasons.clock,
    true,
  ],
  [/(?:mã (?:bài(?: viết)?|tin|số tin)|id(?: bài| tin)?)\s*:?\s*\d{1,12}/iu, dropReasons.counter, true],
  [
    /đóng (?:cửa sổ|trang)(?: (?:bài(?: viết)?|trang|tin(?: tức)?|nội dung|tài liệu))?(?: này)?|in (?:trang|bài(?: viết)?|tin|nội dung)(?: này)?|(?:về|lên|quay (?:lại|về)) (?:đầu trang|trang chủ|trang trước)/iu,
    dropReasons.menu,
    true,
  ],
  [
    /(?:bản in|in(?: ra)?|print|gửi (?:(?:email|e-mail|mail|thư|cho bạn bè|bạn bè|bài viết|tin|phản hồi|góp ý)(?: bài (?:đăng|viết)(?: này)?)?)|blogthis!?|e-?mail|permalink|rss|chia sẻ(?: (?:lên|qua|với))?(?: (?:bài(?: viết)?|trang|tin(?: tức)?|nội dung|tài liệu))?(?: này)?|share|facebook|zalo|twitter|x|messenger|viber|telegram|linkedin|pinterest|(?:yêu )?thích|like|tweet|theo dõi|lưu(?: (?:bài(?: viết)?|trang|tin(?: tức)?|nội dung|tài liệu))?(?: này)?|sao chép(?: (?:liên kết|link|đường dẫn))?|copy(?: link)?|tải (?:về|xuống|pdf)|pdf|word)/iu,
    dropReasons.sharing,
    false,
  ],
  [
    /(?:quay lại|trở lại|trở về|(?:về |lên )?đầu trang|trang (?:chủ|trước|sau|tiếp|đầu|cuối)|(?:bài|tin) (?:trước|sau|tiếp)(?: theo)?|trước|sau|tiếp(?: theo)?|đóng(?: lại)?|thoát|close|back|top|đăng nhập|đăng ký|tìm kiếm|liên hệ|rss|sơ đồ trang|phiên bản (?:di động|đầy đủ|máy tính)|xem (?:bản (?:in|đầy đủ|di động)))/iu,
    dropReasons.menu,
    false,
  ],
  [
    /(?:(?:nghe|đọc)(?: (?:bài(?: viết)?|trang|tin(?: tức)?|nội dung|tài liệu))?(?: này)?(?: viết)?|nghe đọc bài|nghe audio|tạm dừng|phát|dừng|giọng (?:nam|nữ)(?: miền (?:bắc|trung|nam))?|đánh giá(?: (?:bài(?: viết)?|trang|tin(?: tức)?|nội dung|tài liệu))?(?: này)?|bình luận|phản hồi|bày tỏ cảm xúc|trả lời|\d{1,2} (?:phút|giờ|ngày|tuần|tháng|năm)(?: trước)?|báo lỗi|báo cáo vi phạm|góp ý)/iu,
    dropReasons.sharing,
    false,
  ],
];
const PIECES: readonly Piece[] = SOURCES.map(([{ source }, reason, alone]) => ({
  // A figure may follow a word without a space, or a word a figure, where a style sheet parts them.
  pattern: new RegExp(`(?:${source})(?!(?<!\\d)[\\p{L}\\p{M}]|(?<=\\d):?\\d)`, 'iuy'),
  reason,
  alone,
}));

const BETWEEN = /[\s|·•●,;:/\\()[\]«»<>←→»›‹*–—-]*/uy;
/** The end of a piece in brackets is as good as a second one: `[In]`. */
const BRACKETED = /^\[[^\]]*\]$/u;

/**
 * The reason a line is left out that is nothing but pieces of a page's bars: `Lượt xem: 12 Cỡ chữ: A- A A+`,
 * `[In trang] [Đóng cửa sổ]`, `Ngày in: 01/12/2025 10:22`. Null for any other line. Takes time in line with its length.
 */
export function readPieces(line: string): string | null {
  const found: Piece[] = [];
  let at = skip(BETWEEN, line, 0);
  while (at < line.length) {
    const [piece, end] = longestAt(line, at);
    if (!piece) return null;
    found.push(piece);
    const next = skip(BETWEEN, line, end);
    if (next === end && next < line.length && !/^(?:\p{L}\d|\d\p{L})$/u.test(line.slice(end - 1, end + 1))) return null;
    at = next;
  }
  const sure = found.find(({ alone }) => alone);
  if (found.length === 0 || (!sure && found.length < 2 && !BRACKETED.test(line.trim()))) return null;
  return (sure ?? found[0]!).reason;
}

function longestAt(line: string, at: number): [piece: Piece | null, end: number] {
  let best: Piece | null = null;
  let end = at;
  for (const piece of PIECES) {
    const to = skip(piece.pattern, line, at);
    if (to > end) [best, end] = [piece, to];
  }
  return [best, end];
}

function skip(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}
