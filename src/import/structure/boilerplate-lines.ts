import { dropReasons } from '../drop-reasons.ts';
import { readPieces } from './furniture-pieces.ts';
import { isSiteFoot } from './site-foot.ts';

/** Why an advertisement is left out. */
export const ADVERTISEMENT = 'quảng cáo của trang';

/** Why the number of a paper in a register of papers is left out. */
const NUMBER = 'số hiệu của bài ở nguồn';

const LETTER = 'dòng của thư gửi cho người đăng ký nhận tin';

/** Lines that belong to a page and never to an article, each matched against the whole line. */
const BOILERPLATE: readonly [pattern: RegExp, reason: string][] = [
  [/^(?:skip (?:ribbon commands|to (?:main )?content|navigation(?: links?)?|over ribbon)\s*)+$/iu, dropReasons.skipLink],
  [
    /^(?:turn (?:on|off) (?:more accessible mode|animations)|it looks like your browser does not have javascript enabled.*)$/iu,
    dropReasons.skipLink,
  ],
  [/^(?:bỏ qua|chuyển|nhảy|đi) (?:đến|tới) (?:nội dung|phần nội dung)(?: chính)?$/iu, dropReasons.skipLink],
  [/^(?:trang chủ|trang nhất|home)\s*(?:[>»/|›→-].*)?$/iu, dropReasons.breadcrumb],
  [/^bạn đang (?:ở|xem)(?: đây| trang)?\s*:.*$/iu, dropReasons.breadcrumb],
  [
    /^(?:menu|sign (?:in|out)|log ?(?:in|out)|chi tiết(?: (?:bài(?: viết)?|tin(?: tức| bài)?))?|đăng nhập|đăng xuất|đăng ký|tìm kiếm|english|tiếng việt|sơ đồ (?:trang|site|cổng)|liên hệ|giới thiệu|hỏi đáp|rss|hộp thư)$/iu,
    dropReasons.menu,
  ],
  [
    /^(?:facebook|zalo|twitter|tweet|pinterest|linkedin|telegram|whatsapp|email|like|share|chia sẻ(?: (?:bài(?: viết)?(?: này)?|tin này|lên.{0,20}|qua.*|facebook|zalo|với bạn bè))?(?:\s*:)?|(?:(?:chia sẻ|facebook|zalo|twitter|tweet|email|in|print|sao chép liên kết)[\s|·•,]+){1,6}(?:chia sẻ|facebook|zalo|twitter|tweet|email|in|print|sao chép liên kết)|thích(?: \d+)?|quan tâm|theo dõi(?: (?:chúng tôi|báo|trên google news|zalo|.{0,20} trên google news))?)$/iu,
    dropReasons.sharing,
  ],
  [/^[-–—\s[(]*(?:quảng cáo|qc|advertisements?|ads|sponsored|tin tài trợ|nội dung (?:được )?tài trợ)[-–—\s\])]*$/iu, ADVERTISEMENT],
  [
    /^(?:(?:đánh giá )?trung bình|average)\s*\(?\s*[\d.,]+\s*(?:phiếu|đánh giá|bình chọn|votes?|lượt)[^)]{0,20}\)?.{0,40}$|^(?:các )?(?:đánh giá|xếp hạng) của bạn$|^your rating$/iu,
    dropReasons.rating,
  ],
  [/^(?:this entry was posted in|bài (?:viết )?này được đăng trong|đánh dấu) .{0,140}$|^bookmark the permalink\.?$/iu, dropReasons.section],
  // What letters to subscribers have around their text.
  [
    /^(?:(?:xem|đọc|mở) (?:email|thư|bản tin)(?: này)? (?:trong|trên|bằng) (?:trình duyệt|web)[^.]{0,40}|(?:bạn|quý vị|anh chị) nhận được (?:email|thư|bản tin) này (?:vì|do|bởi)\s.{0,110}|.{0,60}hủy đăng ký(?: nhận (?:tin|thư|email|bản tin).{0,40})?\.?|.{0,60}(?:cập nhật|thay đổi) (?:tùy chọn|cách nhận) (?:bản tin|nhận|thư|email|tin|tùy chọn).{0,60}|view (?:this email|in) .{0,30}browser\.?|unsubscribe.{0,40})$/iu,
    LETTER,
  ],
  [
    /^(?:(?:email|thư|bản tin)(?: này)? (?:được )?gửi (?:tới|đến|cho) (?:bạn|quý vị|anh chị|\S{1,60}@\S{1,60}) (?:vì|do|bởi)\s.{0,110}|(?:this (?:email|newsletter|message) was sent to|you(?:'re| are| have)? receiv(?:ed|ing) this (?:email|newsletter|message))(?!\p{L}).{0,120})$/iu,
    LETTER,
  ],
  // Invitations to follow the page elsewhere: one line that names a service and is no sentence of a story.
  [
    /^(?:(?:xin |kính )?mời (?:bạn|quý|các|độc giả|bạn đọc|mọi người)[^.!?]{0,30} )?(?:(?:hãy|vui lòng|bấm|nhấn|click) )?(?:theo dõi|quan tâm|tham gia|kết nối|đăng ký|follow|like|thích|truy cập|đọc|xem|cập nhật|nhận)(?=\s)[^.!?]{0,90}\s(?:trên|qua|tại|ở|với|kênh|nhóm|on)\s(?:(?:kênh|nhóm|trang|mạng xã hội|ứng dụng|nền tảng) )?(?:zalo|facebook|fanpage|google\s?(?:news|tin tức)|gg news|youtube|tiktok|telegram|viber|lotus|instagram|twitter|messenger)(?=\s|$|[.,!])[^.!?]{0,30}[.!]?$/iu,
    dropReasons.sharing,
  ],
  [
    /^(?:(?:theo dõi|quan tâm|follow|kết nối|tham gia)\s+(?:chúng tôi|báo|trang|zalo|fanpage|facebook|kênh|nhóm|oa|official account|google news|youtube|tiktok)[^.!?]{0,60}|(?:tải|cài đặt)(?: ngay)? (?:ứng dụng|app)\s[^.!?]{0,70}|đăng ký (?:nhận|theo dõi) (?:bản tin|tin|thông báo|kênh)[^.!?]{0,60}|(?:quét|scan) (?:mã )?qr[^.!?]{0,60}(?:zalo|ứng dụng|app|theo dõi|fanpage)[^.!?]{0,30}|zalo (?:oa|official account)[^.!?]{0,50})[.!]?$/iu,
    dropReasons.sharing,
  ],
  [
    /^(?:(?:in|gửi|lưu|tải)(?: (?:bài(?: viết)?|trang|tin|nội dung)(?: này| qua email| về)?| ra)?|bản in|print(?: this)?|pdf|gửi (?:email|mail|bài viết.*|cho bạn bè)|sao chép (?:liên kết|link)|copy link|(?:xem|phiên) bản (?:in|di động)|bookmark)$/iu,
    dropReasons.sharing,
  ],
  [
    /^(?:100\s?%|cỡ chữ.*|kích thước chữ.*|(?:tăng|giảm|thu nhỏ|phóng to) (?:cỡ|kích thước)? ?chữ|font size.*|a\s*[+-](?:\s*[|/]?\s*a\s*[+-]?)*|[aA]{2,3}|(?:xem|đọc) (?:với )?cỡ chữ.*|nghe (?:đọc )?(?:bài|audio).*|đọc bài(?: viết)?|(?:(?:chế )?độ )?tương phản(?: cao)?|(?:màu chữ|chế độ (?:tối|sáng|ban đêm)).{0,20}|giọng (?:nam|nữ|đọc).{0,20}|tốc độ(?: đọc)?\s*:?\s*[\d.,x]*|\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2}(?:\s(?:giọng )?(?:nam|nữ)(?: miền (?:bắc|trung|nam))?)?|nghe (?:tin|nội dung)(?: bài(?: viết)?)?|(?:bật|tắt) (?:âm thanh|đọc bài|giọng đọc).{0,20}|dung lượng:.*)$/iu,
    dropReasons.sharing,
  ],
  [
    /^(?:số )?(?:lượt|lần) (?:người )?(?:xem|đọc|truy cập|view)(?: (?:bài|tin)(?: viết)?)?\s*:?\s*[\d.,]*(?:\s*(?:lượt|lần))?$/iu,
    dropReasons.counter,
  ],
  [
    /^(?:đã xem|đã đọc|views?|hits|lượt truy cập|(?:đang )?(?:online|trực tuyến)|truy cập(?: hôm nay| trong tháng)?)\s*:\s*[\d.,]+(?:\s*(?:lượt|lần))?$/iu,
    dropReasons.counter,
  ],
  [
    /^(?:tất cả cảm xúc\s*:?\s*[\d.,]*\s*[km]?|.{2,80} và [\d.,]+\s*[km]? người khác(?: đã (?:bày tỏ cảm xúc|thích))?)$/iu,
    dropReasons.counter,
  ],
  [
    /^[\d.,]+\s*(?:k|m|nghìn|triệu)?\s*(?:lượt (?:xem|đọc|truy cập)|lượt|views?|người (?:xem|đã xem)|lần xem|phút đọc)$/iu,
    dropReasons.counter,
  ],
  [/^(?:thời gian đọc\s*:?\s*)?(?:khoảng\s*)?\d{1,3} (?:phút(?: đọc)?|min(?:ute)?s?\.? read)$/iu, dropReasons.counter],
  [/^(?:number of )?views?\s*[(:]\s*[\d.,]+\s*\)?$/iu, dropReasons.counter],
  [
    /^(?:(?:want to |login to |log in to |please )?rate (?:this|the) (?:article|post|page|item|entry|content)\b.{0,80}|(?:average|ratings?)\s*\([^()]{1,30}\)\s*:?[\s\d.,]*)$/iu,
    dropReasons.rating,
  ],
  [
    /^(?:(?:previous|next|prev|older|newer) (?:article|post|page|entry|item|story|news)s?[\s|«»<>←→]*){1,2}$|^(?:terms of use|privacy (?:statement|policy)|permalink|actions\s*:|site ?map|contact us|search|register|login)$/iu,
    dropReasons.menu,
  ],
  [/^(?:hủy|huỷ) đăng ký\s*[|·•–-]\s*(?:cập nhật|thay đổi|xem|chuyển tiếp).{0,60}$/iu, LETTER],
  [/^được (?:gắn|đánh) thẻ(?: (?:với|dưới|cho))?\s*:?$|^tagged (?:under|with|as)(?:\s.{2,80})?$/iu, dropReasons.tags],
  [/^(?:©|\(c\)|copyright|bản quyền).*$/iu, dropReasons.copyright],
  [/^(?:(?:từ khóa|từ khoá|tags?|thẻ|chủ đề|hashtag|nhãn|gắn thẻ)\s*:.*|gắn thẻ|tags)$/iu, dropReasons.tags],
  [/^#[\p{L}\p{M}\p{N}_]+(?:[\s,;]+#[\p{L}\p{M}\p{N}_]+)*$/u, dropReasons.tags],
  [
    /^(?:bài viết|câu trả lời|thông tin|nội dung|trang|tin)(?: (?:này|trên))? có (?:hữu ích|giúp ích|bổ ích)(?: (?:cho|với|đối với) bạn)?(?: không)?\s*\?[\s|/]*(?:có[\s|/]*không)?$/iu,
    dropReasons.rating,
  ],
  [/^(?:trước|sau|tiếp|tiếp theo|kế tiếp)\s*[«»<>←→]*$/iu, dropReasons.menu],
  [/^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}]\s?){1,12}$/u, dropReasons.separator],
  [/^[-–—|•·/\\](?:\s?[-–—|•·/\\]){0,9}$/u, dropReasons.separator],
  [
    /^(?:(?:posted in|filed under|(?:được )?(?:đăng|xuất bản) trong|published in|chuyên mục|thuộc chuyên mục)\s*:?|(?:danh mục|thể loại|nhóm tin|loại tin|mục tin|category|categories)\s*:)\s.{1,60}$/iu,
    dropReasons.section,
  ],
  [/^(?:biên tập(?: viên)?|btv|(?:người )?(?:kiểm )?duyệt(?: tin| bài)?|đồ họa|kỹ thuật)\s*:\s*.{2,50}$/iu, dropReasons.account],
  [
    /^[®©*(\s]*(?:(?:vui lòng|đề nghị|yêu cầu) )?(?:ghi rõ|trích dẫn|dẫn) nguồn.{0,80}(?:khi|phát hành|sử dụng|đăng lại).{0,80}$/iu,
    dropReasons.copyright,
  ],
  [/^(?:doi\s*:?\s*(?:https?:\/\/\S+|10\.\d{4,9}\/\S+)?|https?:\/\/(?:dx\.)?doi\.org\/\S+|(?:e-?)?issn\s*:?\s*[\dx-]{8,10})$/iu, NUMBER],
  // An account that is no name: one word of small letters and figures.
  [
    /^(?:[Nn]gười (?:đăng|tạo|gửi|viết|cập nhật)|[Tt]ác giả|(?:[Đđ]ăng|[Gg]ửi|[Vv]iết) bởi|[Pp]osted by)\s*:\s*[a-z\d][a-z\d._-]{2,30}$/u,
    dropReasons.account,
  ],
  [
    /^(?:nhắn tin cho tác giả|gửi (?:tin nhắn|thư) cho tác giả|xem (?:tất cả|thêm)(?: các)? bài(?: viết)?(?: (?:của|cùng) .{2,40})?)$/iu,
    dropReasons.menu,
  ],
  [/^(?:by |bởi |đăng bởi |người đăng:? ?)?(?:admin(?:istrator)?|quản trị viên|webmaster)$/iu, dropReasons.account],
  [
    /^(?:tổng số điểm (?:của )?bài viết(?: là)?\s*:.*|(?:click|nhấn|bấm|nhấp) (?:vào đây )?để đánh giá.*|(?:xếp hạng|đánh giá)\s*:.{0,40}|(?:xếp hạng\s*:?\s*)?[\d.,]+\s*[-/]\s*[\d.,]+\s*(?:phiếu bầu|sao|đánh giá|điểm|lượt|votes?).{0,30}|(?:bạn )?đánh giá (?:bài(?: viết)?|tin|mục|trang|nội dung) này(?: như thế nào)?\s*\??|đánh giá (?:bài viết|tin)|\(\d+ bình chọn\)|rating\s*:.{0,30}|\(?\d+ (?:đánh giá|votes?|bình chọn)\)?|bài viết (?:này )?(?:có )?hữu ích (?:với bạn )?(?:không)?\s*\??|bình chọn|kết quả bình chọn|xem kết quả|[★☆⭐ ]+)$/iu,
    dropReasons.rating,
  ],
  [
    /^(?:quay lại|trở về|trở lại|(?:về |lên )?đầu trang|back(?: to top)?|\[(?:trở về|quay lại|về đầu trang)\]|(?:trở lại|quay lại|trở về|về) (?:chủ đề|chuyên mục|danh sách(?: (?:tin|bài)(?: viết)?)?|trang (?:chủ|danh sách))|(?:bài|tin|trang) (?:trước|tiếp|sau|kế tiếp|tiếp theo)(?:\s*[«»<>←→]+)?|[«»<>←→]+\s*(?:bài|tin|trang)? ?(?:trước|tiếp|sau|kế tiếp|tiếp theo)?|(?:xem|đọc) (?:toàn bộ|tiếp|chi tiết)(?: bài viết)?\s*[»>.…]*|đóng|close|thu gọn|mở rộng|previous|next)$/iu,
    dropReasons.menu,
  ],
];

/** What feeds add to each article: where it appeared first. */
const CREDIT =
  /^(?:the post .{4,300} (?:appeared first|first appeared) on|(?:bài (?:viết|đăng) )?.{4,300} (?:đã )?xuất hiện (?:đầu tiên|lần đầu(?: tiên)?) (?:trên|vào|tại)) .{2,100}$/iu;
const LONGEST_CREDIT = 420;

/** Lines that open what follows an article. `strong` ones need no second line to be believed. */
const ENDINGS: readonly [pattern: RegExp, reason: string, strong: boolean][] = [
  [
    /^(?:»|[-–+*])?\s*(?:các |những |một số )?(?:tin|bài|chủ đề)(?: viết| tức| bài)? (?:liên quan|(?:có )?liên quan|khác|cùng (?:chuyên mục|mục|loại|chủ đề|thể loại)|(?:đã|mới) (?:đưa|đăng)|cũ hơn|mới hơn|mới(?: nhất)?|nổi bật|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|tiêu biểu)(?: (?!(?:đến|tới|về) (?!(?:bài|tin|chủ đề|nội dung|vấn đề này)(?:$|\s))).{0,20})?\s*:?$/iu,
    dropReasons.related,
    true,
  ],
  [
    /^(?:có thể bạn quan tâm|bạn có thể (?:quan tâm|thích)|xem nhiều(?: nhất)?|đọc nhiều(?: nhất)?|cùng (?:chuyên mục|chủ đề)|theo dòng sự kiện|dòng sự kiện|đừng bỏ lỡ|nổi bật|related (?:posts|articles|news)|you may also like)\s*:?$/iu,
    dropReasons.related,
    true,
  ],
  [
    /^(?:»|[-–+*])?\s*(?:các|những) (?:tin|bài)(?: viết| tức)? (?:tiếp theo|kế tiếp|trước(?: đây| đó)?|sau)\s*:?$/iu,
    dropReasons.related,
    true,
  ],
  [
    /^(?:kính |xin )?mời (?:quý |các )?(?:bạn(?: đọc)?|độc giả|vị) (?:đọc|xem|theo dõi) (?:thêm|tiếp|các (?:tin|bài)(?: khác)?)\s*:?$/iu,
    dropReasons.related,
    true,
  ],
  [/^email của bạn sẽ không được hiển thị công khai.*$/iu, dropReasons.comments, true],
  [/^(?:hiện tại )?chưa có (?:bình luận|ý kiến|phản hồi|đánh giá)(?: nào)?\.?$/iu, dropReasons.comments, true],
  [
    /^(?:hãy )?(?:viết|gửi|thêm|để lại|đăng) (?:một )?(?:bình luận|ý kiến|phản hồi|nhận xét|trả lời)(?: (?:của bạn|mới|đầu tiên))?$/iu,
    dropReasons.comments,
    true,
  ],
  [/^(?:bạn )?(?:(?:cần|phải|vui lòng) )?đăng nhập.{0,60}(?:bình luận|gửi ý kiến|nhận xét|phản hồi).{0,30}$/iu, dropReasons.comments, true],
  [
    /^(?:ẩn\/hiện ý kiến|mã (?:bảo mật|kiểm tra|xác nhận)\s*\*?|những bình luận mới nhất|hủy trả lời|hủy bỏ trả lời|họ (?:và )?tên\s*\(?\*\)?.{0,40})$/iu,
    dropReasons.comments,
    true,
  ],
  [/^comments?\s*\(\d+\)$|^(?:no|there are no) comments(?: yet)?\.?$/iu, dropReasons.comments, false],
  [
    /^(?:mới nhất từ|(?:các )?bài (?:viết )?(?:khác|mới) (?:của|từ)|more (?:from|by|in this category)|latest from)(?: .{2,60})?\s*:?$/iu,
    dropReasons.related,
    true,
  ],
  [/^(?:leave a (?:reply|comment)|post a comment|cancel reply)$/iu, dropReasons.comments, true],
  [/^\(?\d+\)? (?:bình luận|ý kiến|phản hồi|nhận xét|comments?|responses?)(?: .{0,20})?$/iu, dropReasons.comments, false],
  [
    /^(?:các )?(?:bình luận|ý kiến|phản hồi|trả lời|nhận xét|comments?|thảo luận)(?: (?:của )?(?:bạn đọc|độc giả|người đọc|bài viết))?(?:\s*\(?\d+\)?)?\s*:?$/iu,
    dropReasons.comments,
    false,
  ],
  [
    /^(?:cơ quan chủ quản|đơn vị chủ quản|chịu trách nhiệm (?:chính|nội dung|xuất bản|quản lý nội dung)|giấy phép (?:số|hoạt động|thiết lập|xuất bản)|(?:địa chỉ )?(?:tòa soạn|toà soạn))(?=\s|:).{0,140}$/iu,
    dropReasons.footer,
    false,
  ],
  // What journals and wikis list below a text: how to cite it, the files kept with it.
  [
    /^(?:(?:cách )?trích dẫn (?:bài(?: (?:báo|viết))?|bài (?:báo|viết) này)|cách trích dẫn(?: này)?|how to cite(?: this article)?)\s*:?$/iu,
    dropReasons.sharing,
    true,
  ],
  [/^attachments?\s*:?$|^document generated by \p{L}.{0,60}$/iu, dropReasons.footer, true],
  [/^(?:xem thêm|đọc thêm|tham khảo thêm|chia sẻ)\s*:?$/iu, dropReasons.related, false],
];

export interface Boilerplate {
  reason: string;
  /** The article ends before this line: for certain, or if another such line is near. */
  ending: 'strong' | 'weak' | null;
}

/** What a line of a page's boilerplate is; null for a line that may be of the article. */
export function readBoilerplate(line: string): Boilerplate | null {
  const text = line.trim().replace(/(?<=\p{L}\s*:?)\s*[|·•/]+$/u, '');
  if (text.length <= LONGEST_CREDIT && CREDIT.test(text)) return { reason: dropReasons.copyright, ending: null };
  if (isSiteFoot(text)) return { reason: dropReasons.footer, ending: 'weak' };
  if (text.length > 160) return null;
  for (const [pattern, reason, strong] of ENDINGS) if (pattern.test(text)) return { reason, ending: strong ? 'strong' : 'weak' };
  const found = BOILERPLATE.find(([pattern]) => pattern.test(text));
  const reason = found?.[1] ?? readPieces(text);
  return reason ? { reason, ending: null } : null;
}
