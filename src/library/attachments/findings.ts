import { showUntrusted } from '../../problems/show-untrusted.ts';
import type { Finding } from '../../problems/problem.ts';

/** A file as it is published, with what its editor should know of it; or what keeps it from being published. */
export type PreparedAttachment = { bytes: Buffer; reminders: Finding[] } | { finding: Finding };

/** Thrown by the judges of one kind of file; never leaves `prepareAttachment`. */
export class AttachmentError extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.message);
    this.finding = finding;
  }
}

const AS_PDF = 'Xuất tệp thành PDF rồi đính kèm bản PDF.';
const SAVE_AGAIN = 'Mở tệp gốc rồi lưu lại đúng loại, đừng chỉ đổi tên tệp.';

/** Characters of a name or an address from a file itself that are shown. */
const MOST_SHOWN = 80;
const shown = (part: string): string => showUntrusted(part, MOST_SHOWN);

const dangerous = (message: string, fix = AS_PDF): Finding => ({ rule: 'tep-kem-nguy-hiem', message, fix });
const personal = (message: string, fix: string): Finding => ({ rule: 'tep-kem-rieng', message, fix });

/** What is said of files that go with a session. */
export const say = {
  tooBig: (bytes: number, most: number): Finding => ({
    rule: 'tep-qua-lon',
    message: `Tệp kèm nặng ${Math.ceil(bytes / 1e6)} MB, nhiều nhất ${most / 1e6} MB.`,
    fix: 'Nén nhỏ lại, tách ra, hoặc để tệp ở nơi khác rồi đặt liên kết trong bài.',
  }),
  wrongKind: (name: string): Finding => ({
    rule: 'tep-kem-hong',
    message: `Tệp có đuôi của ${name} nhưng bên trong là thứ khác.`,
    fix: SAVE_AGAIN,
  }),
  oldOffice: (): Finding => ({
    rule: 'tep-kem-hong',
    message: 'Đây là tệp Office kiểu cũ (.doc, .xls, .ppt), hoặc tệp đặt mật khẩu.',
    fix: 'Bỏ mật khẩu, lưu lại thành .docx, .xlsx, .pptx, hoặc xuất thành PDF.',
  }),
  broken: (name: string): Finding => ({
    rule: 'tep-kem-hong',
    message: `Không mở được ${name} này: tệp hỏng hoặc dở dang.`,
    fix: 'Chép lại tệp gốc; nếu vẫn vậy, mở ra rồi lưu lại.',
  }),
  locked: (): Finding => ({
    rule: 'tep-kem-hong',
    message: 'Tệp đặt mật khẩu hoặc bị khóa, nên không kiểm tra được.',
    fix: 'Bỏ mật khẩu rồi lưu lại.',
  }),
  bomb: (most: number): Finding =>
    dangerous(`Tệp nén bung ra quá ${most / 1e6} MB hoặc có quá nhiều phần.`, 'Bớt ảnh, hoặc xuất thành PDF.'),
  part: (part: string): Finding => dangerous(`Trong tệp có phần không được đăng: ${shown(part)}.`),
  macro: (): Finding =>
    dangerous('Trong tệp có mã lệnh (macro, ActiveX hoặc tệp nhúng chạy được).', `Lưu lại ở dạng không có macro. ${AS_PDF}`),
  embedded: (part: string): Finding =>
    dangerous(
      `Trong tệp nhúng cả một tệp khác (${shown(part)}), người tải về mở ra được.`,
      `Dán biểu đồ, bảng thành ảnh thay cho đối tượng nhúng. ${AS_PDF}`,
    ),
  outside: (target: string): Finding =>
    personal(`Trong tệp có liên kết tới tệp hoặc máy khác: ${shown(target)}.`, `Bỏ liên kết ấy (chỉ để liên kết web, thư). ${AS_PDF}`),
  remote: (): Finding => dangerous('Tệp tự tải dữ liệu từ nơi khác khi mở (mẫu, ảnh, DDE hoặc kết nối dữ liệu).'),
  signed: (): Finding =>
    personal(
      'Tệp có chữ ký số và có ghi tên người soạn: bỏ tên ấy thì hỏng chữ ký.',
      'Dẫn liên kết tới nơi đã công bố văn bản, hoặc in ra PDF mới (Print to PDF) rồi đính kèm bản ấy.',
    ),
  comments: (): Finding => personal('Trong tệp còn ghi chú (comment), kèm tên người ghi.', 'Xóa hết ghi chú rồi lưu lại.'),
  trackedChanges: (): Finding =>
    personal(
      'Trong tệp còn dấu vết sửa đổi (Track Changes): ai tải về cũng thấy chữ đã xóa và tên người sửa.',
      'Trong Word chọn Xem lại, Chấp nhận tất cả (Accept All), tắt theo dõi, rồi lưu lại.',
    ),
  script: (): Finding =>
    dangerous(
      'Trong PDF có mã lệnh, lệnh mở chương trình, biểu mẫu gửi dữ liệu hoặc phim nhúng.',
      'In tệp ra PDF mới (Print to PDF) rồi đính kèm bản ấy.',
    ),
  pdfFiles: (): Finding => dangerous('Trong PDF nhúng cả tệp khác.', 'In tệp ra PDF mới (Print to PDF) rồi đính kèm bản ấy.'),
  sensors: (): Finding =>
    personal(
      'Trong phim có dữ liệu ghi kèm (vị trí, cảm biến), không tách ra được.',
      'Xuất lại phim bằng phần mềm dựng phim, chỉ giữ hình và tiếng.',
    ),
  encoding: (): Finding => ({
    rule: 'bang-ma',
    message: 'Tệp kèm không phải chữ UTF-8.',
    fix: 'Lưu lại với bảng mã UTF-8: trong Excel chọn Save As, kiểu “CSV UTF-8”; trong Notepad chọn Save As, Encoding “UTF-8”.',
  }),
  controls: (line: number): Finding => ({
    rule: 'tep-kem-hong',
    message: `Dòng ${line} của tệp kèm có ký tự điều khiển hoặc ký tự đảo chiều chữ.`,
    fix: 'Xóa ký tự ấy rồi lưu lại.',
  }),
};

const reminder = (message: string, fix: string): Finding => ({ rule: 'tep-kem-nhac', message, fix });

/** What an editor should know of a file that is published all the same. */
export const remind = {
  formulas: (line: number): Finding =>
    reminder(
      `Dòng ${line} của bảng CSV có ô bắt đầu bằng dấu = + - @: Excel sẽ coi là công thức.`,
      'Viết một dấu nháy đơn trước ô ấy, hoặc đổi cách viết.',
    ),
  hiddenSheets: (): Finding => reminder('Bảng tính có trang ẩn; ai tải về cũng mở ra xem được.', 'Xóa trang ẩn nếu không muốn đăng.'),
  hiddenSlides: (): Finding => reminder('Trình chiếu có trang ẩn; ai tải về cũng xem được.', 'Xóa trang ẩn nếu không muốn đăng.'),
  notes: (): Finding =>
    reminder('Trình chiếu có ghi chú của người nói (notes); ai tải về cũng xem được.', 'Xóa ghi chú nếu không muốn đăng.'),
  chartData: (): Finding =>
    reminder(
      'Trong tệp có biểu đồ: khi đăng, bảng Excel nằm phía sau biểu đồ được bỏ, hình biểu đồ vẫn còn.',
      'Muốn người đọc có bảng số thì đính kèm bảng ấy thành tệp .xlsx riêng.',
    ),
  pdfNotes: (): Finding =>
    reminder('PDF có ghi chú hoặc đoạn tô sáng; tên người ghi đã bỏ, lời ghi thì còn.', 'Xóa ghi chú nếu không muốn đăng.'),
  signed: (): Finding =>
    reminder('PDF có chữ ký số nên được đăng nguyên vẹn, kèm tên người ký.', 'Kiểm tra xem tên ấy có được đăng không.'),
};
