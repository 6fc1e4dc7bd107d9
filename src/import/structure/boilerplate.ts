import type { RootContent } from 'mdast';
import { dropReasons } from '../messages.ts';
import type { Account } from '../source.ts';
import { lineOf, wordsIn } from './lines.ts';

/** Lines that belong to a page and never to an article, each matched against the whole line. */
const BOILERPLATE: readonly [pattern: RegExp, reason: string][] = [
  [/^skip (?:ribbon commands|to (?:main )?content|navigation)(?: links?)?$/iu, dropReasons.skipLink],
  [/^(?:bỏ qua|chuyển) (?:đến|tới) nội dung(?: chính)?$/iu, dropReasons.skipLink],
  [/^(?:trang chủ|home)\s*(?:[>»/|›→-].*)?$/iu, dropReasons.breadcrumb],
  [/^(?:menu|đăng nhập|đăng xuất|tìm kiếm|english|tiếng việt|sơ đồ (?:trang|site)|liên hệ|giới thiệu)$/iu, dropReasons.menu],
  [
    /^(?:facebook|zalo|twitter|tweet|like|share|chia sẻ(?: (?:bài viết|qua.*|facebook|zalo))?|thích|in bài(?: viết| này)?|in trang(?: này)?|bản in|print|gửi (?:email|bài viết.*|cho bạn bè)|lưu bài(?: viết)?|sao chép liên kết|copy link)$/iu,
    dropReasons.sharing,
  ],
  [/^(?:cỡ chữ.*|a\s*[+-](?:\s*a\s*[+-])*|[aA]{2,3}|nghe (?:đọc )?bài.*|tương phản|đọc bài viết|dung lượng:.*)$/iu, dropReasons.sharing],
  [/^(?:số )?(?:lượt (?:xem|đọc|truy cập)|lần xem|đã xem|lượt view|views?)\s*:?\s*[\d.,]*(?:\s*lượt)?$/iu, dropReasons.counter],
  [/^[\d.,]+\s*(?:lượt (?:xem|đọc)|views?)$/iu, dropReasons.counter],
  [/^(?:©|\(c\)|copyright|bản quyền).*$/iu, dropReasons.copyright],
  [/^(?:từ khóa|từ khoá|tags?|thẻ)\s*:.*$/iu, dropReasons.tags],
  [/^(?:quay lại|trở về|trở lại|về đầu trang|lên đầu trang|back to top|back|\[trở về\])$/iu, dropReasons.menu],
];

/** Lines that open what follows an article. `strong` ones need no second line to be believed. */
const ENDINGS: readonly [pattern: RegExp, reason: string, strong: boolean][] = [
  [
    /^(?:các )?(?:tin|bài)(?: viết| tức)? (?:liên quan|khác|cùng chuyên mục|đã đưa|cũ hơn|mới hơn|mới nhất|nổi bật|đọc nhiều)(?: .{0,20})?:?$/iu,
    dropReasons.related,
    true,
  ],
  [/^(?:có thể bạn quan tâm|xem nhiều|đọc nhiều(?: nhất)?|cùng chuyên mục)$/iu, dropReasons.related, true],
  [/^email của bạn sẽ không được hiển thị công khai.*$/iu, dropReasons.comments, true],
  [/^(?:hiện tại )?chưa có (?:bình luận|ý kiến)(?: nào)?\.?$/iu, dropReasons.comments, true],
  [/^(?:viết|gửi|thêm|để lại) (?:một )?(?:bình luận|ý kiến|phản hồi|trả lời)(?: của bạn)?$/iu, dropReasons.comments, true],
  [/^(?:leave a (?:reply|comment)|post a comment)$/iu, dropReasons.comments, true],
  [/^(?:bình luận|ý kiến(?: bạn đọc)?|phản hồi|trả lời|comments?)(?:\s*\(?\d+\)?)?:?$/iu, dropReasons.comments, false],
  [/^(?:xem thêm|đọc thêm)\s*:?$/iu, dropReasons.related, false],
];

interface Boilerplate {
  reason: string;
  /** The article ends before this line: for certain, or if another such line is near. */
  ending: 'strong' | 'weak' | null;
}

/** What a line of a page's boilerplate is; null for a line that may be of the article. */
export function readBoilerplate(line: string): Boilerplate | null {
  const text = line.trim();
  if (text.length > 160) return null;
  for (const [pattern, reason, strong] of ENDINGS) if (pattern.test(text)) return { reason, ending: strong ? 'strong' : 'weak' };
  const found = BOILERPLATE.find(([pattern]) => pattern.test(text));
  return found ? { reason: found[1], ending: null } : null;
}

/** How far behind a weak ending another ending must stand. */
const NEAR = 3;
/** A teaser of another article breaks off; longer prose that does not is worth a look. */
const LONG_PROSE = 25;

/** The blocks without lines that belong to the page, and without what follows the end of the article. */
export function dropBoilerplate(blocks: readonly RootContent[], { dropped }: Account): RootContent[] {
  const lines = blocks.map(lineOf);
  const end = findEnd(lines);
  return blocks.filter((_, index) => {
    const text = lines[index] ?? '';
    const boilerplate = readBoilerplate(text);
    if (index < end && (!boilerplate || boilerplate.ending)) return true;
    if (text !== '')
      dropped.push({
        text,
        reason: boilerplate?.reason ?? dropReasons.afterEnd,
        isDoubtful: !boilerplate && wordsIn(text) >= LONG_PROSE && !/(?:…|\.\.\.)$/.test(text),
      });
    return false;
  });
}

/** Index of the first line behind the article; the number of lines where it runs to the end. */
function findEnd(lines: readonly string[]): number {
  const endings = lines.map((line) => readBoilerplate(line)?.ending ?? null);
  const total = lines.reduce((sum, line) => sum + wordsIn(line), 0);
  let before = 0;
  for (const [index, line] of lines.entries()) {
    const below = endings.slice(index + 1, index + 1 + NEAR);
    const isEnd =
      endings[index] === 'strong' || (endings[index] === 'weak' && (below.length === 0 || below.some((ending) => ending !== null)));
    if (isEnd && before > total / 2) return index;
    before += wordsIn(line);
  }
  return lines.length;
}
