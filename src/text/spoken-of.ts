/** Characters of a line that are read before and behind the words. */
const REACH = 240;
/** Words that a sentence has beside those it quotes or speaks of, and before a quotation. */
const LEAST_AROUND = 6;
const LEAST_BEFORE = 2;
/** A paper speaks of itself. */
const OF_ITSELF =
  /(?<!\p{L})(?:(?:tài liệu|văn bản|ấn phẩm|báo cáo|bản tin|thông tin|đề cương|cuốn|sách|tập|bản) (?:này|trên|dưới đây)|đây là)(?!\p{L})/iu;
/** Behind the words it is asked that the paper goes no further: then they are meant, whatever clause they stand in. */
const KEPT_AMONG =
  /^[^.;]{0,60}?(?<!\p{L})(?:đề nghị|yêu cầu|xin|mong|nhờ|vui lòng)[^.;]{0,30}?(?:không|đừng|chớ)(?: \p{L}+)? (?:phổ biến|chia sẻ|phát tán|sao chụp|sao chép|đưa|đăng|chuyển|gửi|để lọt|cung cấp)(?!\p{L})/iu;
/** What stands below, or above, was taken from such a paper. */
const TAKEN_FROM =
  /(?<!\p{L})(?:dưới đây|sau đây|trên đây|(?:phần|đoạn|nội dung|trang|mục|bài|số liệu) (?:này|trên|sau))(?!\p{L})[^.;]{0,40}(?:trích|lấy|chép|rút|dẫn)(?: \p{L}+){0,2} (?:từ|trong|ở|lại)(?!\p{L})/iu;
const QUOTE_BEFORE = /[“"«‘']\s*$/u;
const QUOTE_BEHIND = /^\s*[”"»’'].*\p{L}/u;
const THING = '(?:tài liệu|văn bản|ấn phẩm|thông tin|sách|báo cáo|bản tin)';
/** What a clause does with such papers, or says about them; `là` is not among it, which names the paper itself. */
const GOVERNED = new RegExp(
  '(?<!\\p{L})(?:ban hành|phát hành|biên soạn|xuất bản|in|gửi|nhận|cấp(?: phát)?|cung cấp|quản lý|bảo quản|sử dụng|sao chụp|sao chép|' +
    'chia sẻ|phát tán|làm lộ|lộ|đăng(?: tải)?|đưa|truyền|nghiên cứu|đọc|học tập|tham khảo|trích(?: dẫn)?|lưu giữ|thu hồi|tiêu hủy|' +
    'về|với|từ|theo|bằng|của|đối với|như|gồm|có|các|những|mọi|nhiều|một số|số|loại|việc|và|hoặc|hay|' +
    `${THING} \\p{Ll}+(?: \\p{Ll}+){0,2},) ${THING} $`,
  'iu',
);

/**
 * Whether a sentence quotes or speaks of words that are a mark where they stand alone (`… ban hành tài liệu lưu hành nội bộ về …`,
 * `… ghi “lưu hành nội bộ” thì …`): within its line they are quoted, or in small letters what a clause is about. What may be either is
 * a mark: a short line, capitals, a paper that speaks of itself (`Tài liệu này …`, `Đây là …`).
 * @param at where the words stand in the text
 */
export function isSpokenOf(text: string, at: number, words: string): boolean {
  const end = text.indexOf('\n', at);
  const before = text.slice(Math.max(at - REACH, text.lastIndexOf('\n', at) + 1, 0), at);
  const behind = text.slice(at + words.length, Math.min(at + words.length + REACH, end === -1 ? text.length : end));
  if (wordCount(before) + wordCount(behind) < LEAST_AROUND || OF_ITSELF.test(before)) return false;
  if (KEPT_AMONG.test(behind) || TAKEN_FROM.test(before)) return false;
  if (QUOTE_BEFORE.test(before)) return wordCount(before) >= LEAST_BEFORE && QUOTE_BEHIND.test(behind);
  const thing = /^tài liệu /u.test(words) ? words.slice(0, 'tài liệu '.length) : '';
  return words === words.toLowerCase() && GOVERNED.test(before + thing);
}

function wordCount(line: string): number {
  return line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
