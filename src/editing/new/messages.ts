import { COLLECTIONS, definitionOf } from '../../schemas/collections.ts';
import { optionInWords, type FieldDescription } from '../../schemas/describe.ts';

/** Words for the kinds of entries that the command makes. */
export const KIND_NAMES: readonly string[] = COLLECTIONS.flatMap((name) => definitionOf(name).new?.word ?? []);

const USAGE = `npm run new -- ${KIND_NAMES.join('|')} "Tiêu đề"`;

const whyNotWritten = (code: string | undefined): string => {
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return ': không có quyền';
  if (code === 'ENOSPC') return ': ổ đĩa đã đầy';
  return code ? ` (${code})` : '';
};

const named = (flag: string, label: string): string => (label ? `--${flag} (${label.toLowerCase()})` : `--${flag}`);

export const messages = {
  noKind: `Thiếu loại mục. Viết: ${USAGE}`,
  unknownKind: (typed: string, nearest: string | null) =>
    `Không có loại “${typed}”. ${nearest ? `Có phải “${nearest}”? ` : ''}Các loại: ${KIND_NAMES.join(', ')}.`,
  noTitle: `Thiếu tiêu đề. Viết: ${USAGE}`,
  noLetters: 'Tiêu đề cần có chữ hoặc số, để đặt được tên tệp.',
  once: (flag: string) => `--${flag} chỉ viết một lần.`,
  notANumber: (flag: string, label: string, typed: string) => `${named(flag, label)} nhận một con số, không phải “${typed}”.`,
  notABoolean: (flag: string, label: string, typed: string) => `${named(flag, label)} nhận true hoặc false, không phải “${typed}”.`,
  notAnOption: (flag: string, label: string, typed: string, options: NonNullable<FieldDescription['options']>) =>
    `${named(flag, label)} không nhận “${typed}”. Viết một trong: ` + `${options.map(optionInWords).join(', ')}.`,
  noEntry: (flag: string, typed: string, collection: string, nearest: readonly string[]) =>
    `--${flag}: không có mục “${typed}” trong ${collection}. ` +
    `${nearest.length > 0 ? `Có phải: ${nearest.join(', ')}?` : `${collection} đang trống: tạo mục này trước.`}`,
  inTheFile: (flag: string, label: string) =>
    `${named(flag, label)} có nhiều phần, không đặt được ở dòng lệnh: tạo tệp rồi viết trong tệp.`,
  badId: (typed: string) => `--id “${typed}” chưa đúng: chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ: dan-van.`,
  reserved: (id: string) => `Tên “${id}” đã dùng cho các trang danh sách. Đặt tên khác bằng --id, ví dụ: --id ${id}-moi`,
  badName: (fault: string, better: string) => `${fault} Đặt tên khác bằng --id, ví dụ: --id ${better}`,
  exists: (file: string, better: string) => `Đã có ${file}, không ghi đè. Đặt tên khác bằng --id, ví dụ: --id ${better}`,
  inPackage: (name: string, from: string, to: string, better: string) =>
    `Gói ${name} đã có mục này. Muốn thay mục ấy thì chép ${from} thành ${to} rồi sửa; mục khác thì đặt tên bằng --id, ví ` +
    `dụ: --id ${better}`,
  usedBefore: (file: string, better: string) => `${file} từng có địa chỉ này (redirects). Đặt tên khác bằng --id, ví dụ: --id ${better}`,
  noContent: (folder: string) => `Không thấy thư mục nội dung ${folder}.`,
  missing: (fields: readonly { flag: string; label: string }[]) =>
    `Còn thiếu ${fields.map(({ flag, label }) => named(flag, label)).join(', ')}. Thêm vào dòng lệnh, hoặc chạy lại không có ` +
    '--yes trong cửa sổ dòng lệnh để được hỏi từng điều.',
  cannotWrite: (folder: string, code: string | undefined) => `Không ghi được vào ${folder}${whyNotWritten(code)}. Chưa tạo tệp nào.`,
  cancelled: 'Đã dừng, mục này chưa được tạo.',
  openFields: 'Có thể thêm: bỏ dấu # ở đầu dòng rồi điền (giữ nguyên khoảng lùi); dòng nào không dùng thì xóa.',
  codeIn: (collection: string) => `Mã một tệp trong content/${collection}`,
  like: {
    onlySessions: '--like chỉ dùng cho buổi sinh hoạt: npm run new -- session "Tên chuyên đề" --like',
    none: 'Chưa có buổi sinh hoạt nào của đơn vị này để lấy theo: bỏ --like, hoặc ghi --like MÃ của một buổi khác.',
    unknown: (id: string, near: readonly string[]) =>
      `Không có buổi sinh hoạt “${id}” trong content/sessions.${near.length > 0 ? ` Có phải: ${near.join(', ')}?` : ''} Buổi gần nhất ` +
      'thì viết --like last.',
    taken: (title: string, file: string, taken: readonly string[]) =>
      `Lấy theo buổi “${title}” (${file}): ${taken.join(', ')}. Không lấy: người dự, tham luận, kết luận, nhiệm vụ, tin, họ tên người.`,
    label: (title: string, year: number, ordinal: number | undefined) => `${title} (${ordinal ? `buổi ${ordinal}, ` : ''}${year})`,
    ask: 'Tạo giống buổi nào',
    askHint: 'Lấy đơn vị, nơi, giờ, hình thức, vai trò; số thứ tự và thời gian thành của buổi kế tiếp',
    fromScratch: 'Không, để trống tất cả',
    words: {
      organisation: 'đơn vị',
      ordinal: 'số thứ tự kế tiếp',
      plan: 'kế hoạch',
      date: (date: string) => `thời gian dự kiến ${Number(date.slice(5, 7))}/${date.slice(0, 4)}`,
      start: 'giờ bắt đầu',
      minutes: 'số phút',
      place: 'địa điểm',
      form: 'hình thức',
      chair: 'vai trò chủ trì',
      secretary: 'vai trò thư ký',
      topics: 'chủ đề (xem có còn hợp)',
    },
  },
  done: (file: string, address: string, hasText: boolean) => `Đã tạo ${file} (bản nháp, chưa hiện với người đọc).

Việc tiếp theo:
  1. Mở tệp${hasText ? ', viết thay các chỗ [Viết ở đây: …]' : ', viết thêm những điều đã biết'}.
  2. Xem thử: npm run dev, rồi mở http://127.0.0.1:4321${address}
  3. Kiểm tra: npm run content:check -- ${file}
  4. Xong thì xóa dòng draft: true để mục này được đăng.`,
  ask: {
    needed: 'Không được để trống.',
    one: 'Phím mũi tên để chọn, Enter khi xong.',
    several: 'Phím mũi tên để đi, phím cách để chọn hoặc bỏ chọn, Enter khi xong.',
    mayBeEmpty: 'Chưa biết thì bấm Enter để bỏ trống, thêm sau trong tệp.',
    mayChooseNone: 'Không chọn gì mà bấm Enter thì để trống, thêm sau trong tệp.',
    typedList: 'Viết mã hoặc tên, cách nhau bằng dấu phẩy.',
    skip: 'Bỏ qua, để trống',
    choseNone: 'Chưa chọn mục nào. Đưa mũi tên tới mục cần, bấm phím cách cho hiện dấu chọn, rồi mới bấm Enter.',
    noneFits: 'Không mục nào hợp thì bấm Ctrl+C để dừng (chưa ghi gì), tạo mục ấy trước rồi chạy lại.',
    leftEmpty: (label: string) => `${label}: để trống.`,
  },
};
