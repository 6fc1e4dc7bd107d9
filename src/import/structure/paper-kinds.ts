import { DOCUMENT_TYPES } from '../../schemas/document.ts';

/** Kinds of papers that are no documents of a library, or more exact names of those that are. */
const OTHER_KINDS =
  'báo cáo tóm tắt|báo cáo tổng kết|bài (?:viết|tham luận|thu hoạch|dự thi)|tham luận|tài liệu(?: sinh hoạt)?|chuyên đề|đề dẫn|' +
  'chương trình (?:hành động|công tác)|quy chế làm việc|thông tri|đề án|phương án|đề cương|giấy mời|nội quy|lời kêu gọi|' +
  'nghị định|thông tư|công điện|nghị quyết chuyên đề|đơn(?: xin| đề nghị)?|giấy (?:giới thiệu|xác nhận|chứng nhận|ủy quyền)|bản cam kết|' +
  'bản (?:tự )?kiểm điểm|lịch công tác|thể lệ|điều lệ|quy trình|phụ lục|thư (?:mời|ngỏ|kêu gọi|chúc mừng)|diễn văn|bài phát biểu';
/** Lines that name a kind of paper; the title stands below them. */
export const KIND_OF_PAPER = new RegExp(`^(?:${DOCUMENT_TYPES.join('|')}|${OTHER_KINDS})$`, 'iu');
/** The same on one line with the title. */
export const KIND_IN_TITLE = new RegExp(`^(?:${DOCUMENT_TYPES.join('|')})(?= )`, 'iu');

/** Whether a line is a kind of paper, or a title that begins with one. */
export function isOfKind(line: string): boolean {
  return KIND_OF_PAPER.test(line) || KIND_IN_TITLE.test(line);
}
