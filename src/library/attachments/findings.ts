import { found, type Finding } from '../../problems/problem.ts';
import { showUntrusted } from '../../problems/show-untrusted.ts';

/** A file as it is published, with what its editor should know of it; or what keeps it from being published. */
export type PreparedAttachment = PublishedAttachment | { finding: Finding };
export interface PublishedAttachment {
  bytes: Buffer;
  reminders: Finding[];
}

/** Thrown by the judges of one kind of file; never leaves `prepareAttachment`. Every other error says that the file is broken. */
export class AttachmentError extends Error {
  /** What to say, given what an editor calls such a file. */
  readonly findingOf: (name: string) => Finding;

  constructor(findingOf: (name: string) => Finding) {
    super();
    this.findingOf = findingOf;
  }
}

const AS_PDF = 'Xuất tệp thành PDF rồi đính kèm bản PDF.';
const PRINT_ANEW = 'In tệp ra PDF mới (Print to PDF) rồi đính kèm bản ấy.';

/** Characters of a name or an address from a file itself that are shown. */
const MOST_SHOWN = 80;
const shown = (part: string): string => showUntrusted(part, MOST_SHOWN);

export const broken = (name: string): Finding =>
  found('tep-kem-hong', `Không mở được ${name} này: tệp hỏng hoặc dở dang.`, 'Chép lại tệp gốc; nếu vẫn vậy, mở ra rồi lưu lại.');

export const tooBig = (bytes: number, most: number): Finding =>
  found(
    'tep-qua-lon',
    `Tệp kèm nặng ${Math.ceil(bytes / 1e6)} MB, nhiều nhất ${most / 1e6} MB.`,
    'Nén nhỏ lại, tách ra, hoặc để tệp ở nơi khác rồi đặt liên kết trong bài.',
  );

const refusal = (rule: string, message: string, fix: string) => new AttachmentError(() => found(rule, message, fix));
const unread = (message: string, fix: string) => refusal('tep-kem-hong', message, fix);
const dangerous = (message: string, fix = AS_PDF) => refusal('tep-kem-nguy-hiem', message, fix);
const personal = (message: string, fix: string) => refusal('tep-kem-rieng', message, fix);

/** What keeps files that go with a session from being published: to be thrown. */
export const refuse = {
  broken: () => new AttachmentError(broken),
  wrongKind: () =>
    new AttachmentError((name) =>
      found(
        'tep-kem-hong',
        `Tệp có đuôi của ${name} nhưng bên trong là thứ khác.`,
        'Mở tệp gốc rồi lưu lại đúng loại, đừng chỉ đổi tên tệp.',
      ),
    ),
  oldOffice: () =>
    unread(
      'Đây là tệp Office kiểu cũ (.doc, .xls, .ppt), hoặc tệp đặt mật khẩu.',
      'Bỏ mật khẩu, lưu lại thành .docx, .xlsx, .pptx, hoặc xuất thành PDF.',
    ),
  locked: () => unread('Tệp đặt mật khẩu hoặc bị khóa, nên không kiểm tra được.', 'Bỏ mật khẩu rồi lưu lại.'),
  bomb: (most: number) => dangerous(`Tệp nén bung ra quá ${most / 1e6} MB hoặc có quá nhiều phần.`, 'Bớt ảnh, hoặc xuất thành PDF.'),
  part: (part: string) => dangerous(`Trong tệp có phần không được đăng: ${shown(part)}.`),
  macro: () => dangerous('Trong tệp có mã lệnh (macro, ActiveX hoặc tệp nhúng chạy được).', `Lưu lại ở dạng không có macro. ${AS_PDF}`),
  embedded: (part: string) =>
    dangerous(
      `Trong tệp nhúng cả một tệp khác (${shown(part)}), người tải về mở ra được.`,
      `Dán biểu đồ, bảng thành ảnh thay cho đối tượng nhúng. ${AS_PDF}`,
    ),
  outside: (target: string) =>
    personal(`Trong tệp có liên kết tới tệp hoặc máy khác: ${shown(target)}.`, `Bỏ liên kết ấy (chỉ để liên kết web, thư). ${AS_PDF}`),
  remote: () => dangerous('Tệp tự tải dữ liệu từ nơi khác khi mở (mẫu, ảnh, DDE hoặc kết nối dữ liệu).'),
  signed: () =>
    personal(
      'Tệp có chữ ký số và có ghi tên người soạn: bỏ tên ấy thì hỏng chữ ký.',
      'Dẫn liên kết tới nơi đã công bố văn bản, hoặc in ra PDF mới (Print to PDF) rồi đính kèm bản ấy.',
    ),
  comments: () => personal('Trong tệp còn ghi chú (comment), kèm tên người ghi.', 'Xóa hết ghi chú rồi lưu lại.'),
  trackedChanges: () =>
    personal(
      'Trong tệp còn dấu vết sửa đổi (Track Changes): ai tải về cũng thấy chữ đã xóa và tên người sửa.',
      'Trong Word chọn Xem lại, Chấp nhận tất cả (Accept All), tắt theo dõi, rồi lưu lại.',
    ),
  script: () => dangerous('Trong PDF có mã lệnh, lệnh mở chương trình, biểu mẫu gửi dữ liệu hoặc phim nhúng.', PRINT_ANEW),
  pdfFiles: () => dangerous('Trong PDF nhúng cả tệp khác.', PRINT_ANEW),
  sensors: () =>
    personal(
      'Trong phim có dữ liệu ghi kèm (vị trí, cảm biến), không tách ra được.',
      'Xuất lại phim bằng phần mềm dựng phim, chỉ giữ hình và tiếng.',
    ),
  encoding: () =>
    refusal(
      'bang-ma',
      'Tệp kèm không phải chữ UTF-8.',
      'Lưu lại với bảng mã UTF-8: trong Excel chọn Save As, kiểu “CSV UTF-8”; trong Notepad chọn Save As, Encoding “UTF-8”.',
    ),
  controls: (line: number) => unread(`Dòng ${line} của tệp kèm có ký tự điều khiển hoặc ký tự đảo chiều chữ.`, 'Xóa ký tự ấy rồi lưu lại.'),
};

const reminder = (message: string, fix: string): Finding => found('tep-kem-nhac', message, fix);

/** What an editor should know of a file that is published all the same. */
export const remind = {
  formulas: (line: number) =>
    reminder(
      `Dòng ${line} của bảng CSV có ô bắt đầu bằng dấu = + - @: Excel sẽ coi là công thức.`,
      'Viết một dấu nháy đơn trước ô ấy, hoặc đổi cách viết.',
    ),
  hiddenSheets: reminder('Bảng tính có trang ẩn; ai tải về cũng mở ra xem được.', 'Xóa trang ẩn nếu không muốn đăng.'),
  hiddenSlides: reminder('Trình chiếu có trang ẩn; ai tải về cũng xem được.', 'Xóa trang ẩn nếu không muốn đăng.'),
  notes: reminder('Trình chiếu có ghi chú của người nói (notes); ai tải về cũng xem được.', 'Xóa ghi chú nếu không muốn đăng.'),
  chartData: reminder(
    'Trong tệp có biểu đồ: khi đăng, bảng Excel nằm phía sau biểu đồ được bỏ, hình biểu đồ vẫn còn.',
    'Muốn người đọc có bảng số thì đính kèm bảng ấy thành tệp .xlsx riêng.',
  ),
  pdfNotes: reminder('PDF có ghi chú hoặc đoạn tô sáng; tên người ghi đã bỏ, lời ghi thì còn.', 'Xóa ghi chú nếu không muốn đăng.'),
  signed: reminder('PDF có chữ ký số nên được đăng nguyên vẹn, kèm tên người ký.', 'Kiểm tra xem tên ấy có được đăng không.'),
};
