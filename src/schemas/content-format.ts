/**
 * The form of content that this version of the engine reads, and that content without a number is read as; `migrate`
 * takes such content for the first.
 */
export const CONTENT_FORMAT = 2;
export const FIRST_CONTENT_FORMAT = 1;

/** What to say of content in another form, or null. @param known the form that is read */
export function contentFormatFault(format: number, known = CONTENT_FORMAT): string | null {
  if (format === known) return null;
  return format > known
    ? `Nội dung ở dạng ${format}, mới hơn dạng ${known} mà chương trình này đọc được. Cài phiên bản mới của chương trình rồi chạy lại.`
    : `Nội dung ở dạng ${format}, chương trình này cần dạng ${known}. Chạy thu-vien migrate để chuyển, rồi chạy lại.`;
}
