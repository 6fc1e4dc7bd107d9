import { DOCUMENT_TYPES } from '../../schemas/document.ts';

/** Kinds of papers that are no documents of a library, or more exact names of those that are. */
const OTHER_KINDS =
  'báo cáo (?:tóm tắt|tổng kết|sơ kết|chính trị|kiểm điểm|giải trình|chuyên đề|nhanh)|chuyên đề|đề dẫn|' +
  'bài (?:viết|tham luận|thu hoạch|dự thi|cảm nhận|phát biểu|thuyết trình|tuyên truyền|giới thiệu|nói chuyện|diễn văn)|' +
  'tham luận|tài liệu(?: (?:sinh hoạt(?: chi bộ)?|tuyên truyền|học tập|hỏi đáp|tham khảo))?|' +
  'chương trình (?:hành động|công tác|hội nghị|đại hội|làm việc|phối hợp)|quy chế (?:làm việc|hoạt động|phối hợp)|thông tri|' +
  'đề án|phương án|(?:kế hoạch|báo cáo|nghị quyết|hướng dẫn|thông báo|quy định) (?:liên tịch|phối hợp|liên ngành)|' +
  'đề cương(?: (?:tuyên truyền|sinh hoạt|giới thiệu|báo cáo|thảo luận|tham luận|chi tiết))?|giấy mời|nội quy|' +
  'nghị định|thông tư|công điện|công văn|nghị quyết chuyên đề|đơn(?: xin| đề nghị)?|' +
  'giấy (?:giới thiệu|xác nhận|chứng nhận|ủy quyền|đi đường)|' +
  'bản (?:cam kết|(?:tự )?kiểm điểm|đăng ký|tự nhận xét|thu hoạch|thuyết minh|nhận xét|đánh giá|tham luận|báo cáo)|' +
  'lịch(?: (?:công tác|làm việc|sinh hoạt|học tập|trực))?|danh sách|thể lệ|điều lệ|quy trình|quy ước|phụ lục|' +
  'thông cáo(?: báo chí)?|thư (?:mời|ngỏ|kêu gọi|chúc mừng|cảm ơn|khen)|' +
  'lời (?:kêu gọi|chúc mừng|phát biểu|khai mạc|bế mạc|cảm ơn|tựa|nói đầu)|' +
  'diễn văn(?: (?:khai mạc|bế mạc|kỷ niệm))?|kịch bản(?: chương trình)?|nội dung sinh hoạt(?: chi bộ)?';
const KINDS = `(?:${DOCUMENT_TYPES.join('|')}|${OTHER_KINDS})`;
/** Lines that name a kind of paper; the title stands below them. */
export const KIND_OF_PAPER = new RegExp(`^(?:dự thảo )?${KINDS}:?$`, 'iu');
/** The same on one line with the title. */
export const KIND_IN_TITLE = new RegExp(`^(?:${DOCUMENT_TYPES.join('|')})(?= )`, 'iu');

const BEGINS = new RegExp(`^(?:dự thảo )?${KINDS}(?= |$)`, 'iu');

/** Whether a line is a kind of paper, or a title that begins with one. */
export function isOfKind(line: string): boolean {
  return BEGINS.test(line);
}
