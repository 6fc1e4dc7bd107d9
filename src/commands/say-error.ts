import { showSentence } from '../problems/show-untrusted.ts';
import { Refusal } from '../problems/refusal.ts';

/** Longest part of a foreign message that is repeated. */
const MOST_SHOWN = 300;

/** Said where a question is asked and nobody can answer any more. */
export const INPUT_ENDED =
  'Lệnh dừng giữa chừng: đang hỏi thì đầu vào (bàn phím, cửa sổ lệnh) đã đóng. Việc chưa xong; chạy lại rồi trả lời, hoặc xem --help có ' +
  'cách nào không phải hỏi.';

const OF_SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'Ổ đĩa đã đầy. Xóa bớt tệp không cần rồi chạy lại.',
  EDQUOT: 'Đã dùng hết phần ổ đĩa dành cho tài khoản này. Xóa bớt tệp không cần rồi chạy lại.',
  EACCES: 'Tài khoản này không có quyền đọc hoặc ghi. Sửa quyền rồi chạy lại.',
  EPERM: 'Hệ thống không cho làm việc này với tệp ấy. Sửa quyền rồi chạy lại.',
  EROFS: 'Ổ đĩa này chỉ cho đọc, không ghi được. Chọn thư mục khác rồi chạy lại.',
  EMFILE: 'Máy đang mở quá nhiều tệp. Đóng bớt chương trình khác rồi chạy lại.',
  ENFILE: 'Máy đang mở quá nhiều tệp. Đóng bớt chương trình khác rồi chạy lại.',
  EBUSY: 'Tệp hoặc thư mục đang được chương trình khác dùng. Đóng chương trình ấy rồi chạy lại.',
  EIO: 'Ổ đĩa báo lỗi khi đọc hoặc ghi. Chép dữ liệu sang ổ khác rồi chạy lại.',
  ENOENT: 'Không thấy tệp hoặc thư mục. Kiểm tra đường dẫn rồi chạy lại.',
  ENOTDIR: 'Trên đường dẫn có chỗ là tệp, không phải thư mục. Kiểm tra đường dẫn rồi chạy lại.',
  ELOOP: 'Liên kết (symlink) dẫn vòng tròn. Xóa liên kết ấy rồi chạy lại.',
  ENAMETOOLONG: 'Đường dẫn dài quá mức hệ thống cho phép. Đặt tên ngắn hơn rồi chạy lại.',
};

/** The first line of somebody else's words. */
function oneLine(text: string): string {
  return showSentence(text.trim().split('\n', 1)[0] ?? '', MOST_SHOWN);
}

function factsOf(error: unknown): { code: string; path: unknown; syscall: unknown; message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', path: null, syscall: null, message: String(error) };
  const { code, path, syscall, message } = error as Record<string, unknown>;
  return { code: String(code ?? ''), path, syscall, message: String(message ?? '') };
}

/**
 * What a person at a terminal is told of an error: its own words where it is a `Refusal`, else one sentence in
 * Vietnamese. Never a stack.
 */
export function sayError(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const { code, path, syscall, message } = factsOf(error);
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return 'Thiếu thư viện đi kèm của chương trình. Chạy npm install rồi chạy lại.';
  // No file: a terminal, and its window is closed.
  if (code === 'EIO' && path === undefined && ['read', 'setRawMode'].includes(String(syscall))) return INPUT_ENDED;
  if (Object.hasOwn(OF_SYSTEM, code)) return `${typeof path === 'string' ? `${oneLine(path)}: ` : ''}${OF_SYSTEM[code]}`;
  if (error instanceof RangeError && /call stack/.test(message))
    return 'Dữ liệu lồng nhau quá sâu, chương trình không đọc nổi. Bớt các tầng lồng nhau rồi chạy lại.';
  return (
    `Lỗi ngoài dự kiến của chương trình: ${oneLine(message).replace(/[.…]?$/, '')}. Chạy lại; nếu vẫn vậy, gửi dòng này cho người ` +
    'phụ trách kỹ thuật.'
  );
}
