import { basename } from 'node:path';
import { Refusal } from '../problems/refusal.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';

/** One sentence for each way an import can fail: what is wrong and what to do. */
export const failures = {
  noFiles:
    'Chưa nói nhập tệp nào: viết npm run import -- duong/dan/tep.docx ' +
    '(nhận .html, .mhtml, .xml, .docx, .doc, .odt, .rtf, .pptx, .txt, .md, .pdf và thư mục chứa chúng).',
  unknownKind: (kind: string) =>
    `Chưa nhập được thành “${kind}”: viết --as article (tin tức), document (văn bản), session (buổi sinh hoạt), work (toàn văn một tác ` +
    'phẩm) hoặc programme (chương trình cả năm).',
  unknownRights: (rights: string) =>
    `--rights không nhận “${rights}”: viết own (bài của chính đơn vị), agreed (có thỏa thuận) hoặc summary (tóm lược, dẫn nguồn).`,
  badId: (id: string, better: string) =>
    `Tên “${id}” không dùng được: chỉ viết chữ thường không dấu, số và dấu gạch nối, ví dụ --id ${better}.`,
  work: {
    oneFile: 'Nhập tác phẩm thì kể đúng một tệp: npm run import -- --as work --id ma-tac-pham tep.pdf',
    notForWorks: '--out và --rights chỉ dùng cho bài viết: toàn văn tác phẩm luôn vào content/works.',
    kinds: (name: string) => `“${name}” không nhập thành tác phẩm được: chỉ nhận .txt, .docx, .pdf. Lưu lại thành một trong ba loại ấy.`,
    whichWork: (suggested: string) =>
      `Chưa biết tệp này là tác phẩm nào: viết thêm --id, là tên tệp của tác phẩm trong content/works, ví dụ --id ${suggested}.`,
    exists: (file: string) => `Đã có “${file}”, không ghi đè: thêm --force để thay toàn văn cũ.`,
  },
  secret: (name: string, marks: readonly string[]) =>
    `“${name}” có dấu hạn chế phổ biến: ${marks.slice(0, 3).join('; ')}. Chưa ghi gì vào thư viện. Tài liệu mật hoặc lưu hành nội bộ ` +
    'không được đưa lên trang: báo cho người phụ trách. Chỉ khi tài liệu đã được phép công khai, hoặc bài chỉ nhắc tới những chữ ấy, ' +
    'mới chạy lại và thêm lý do, ví dụ --secrecy "đã giải mật theo công văn 12-CV/VPTU ngày 05/3/2025".',
  secrecyReason: 'Lý do ở --secrecy ngắn quá: viết rõ ai cho phép, hoặc vì sao những chữ ấy không phải dấu của tài liệu, từ 10 ký tự.',
  secrecyForMany: 'Tùy chọn --secrecy chỉ dùng khi nhập một tệp: mỗi tệp có dấu mật cần lý do riêng.',
  personal: (name: string, found: readonly string[]) =>
    `“${name}” có dữ liệu cá nhân: ${found.slice(0, 5).join('; ')}${found.length > 5 ? `; và ${found.length - 5} chỗ nữa` : ''}. ` +
    'Chưa ghi gì vào thư viện. Mở tệp gốc, xóa những chỗ ấy (chỉ để lại số lượng, vai trò), lưu lại rồi nhập lại. Chỉ khi được phép ' +
    'công khai mới chạy lại và thêm lý do, ví dụ --personal "số điện thoại của cơ quan, đã công khai trên cổng thông tin".',
  personalReason: 'Lý do ở --personal ngắn quá: viết rõ vì sao những dữ liệu ấy được công khai, từ 10 ký tự.',
  personalForMany: 'Tùy chọn --personal chỉ dùng khi nhập một tệp: mỗi tệp có dữ liệu cá nhân cần lý do riêng.',
  organisationForProgramme:
    'Tùy chọn --organisation chỉ dùng khi nhập chương trình cả năm (--as programme): bài khác thì điền đơn vị vào bản nháp.',
  idForMany: 'Tùy chọn --id chỉ dùng khi nhập một tệp.',
  missing: (name: string) => `Không thấy “${name}”: kiểm tra lại đường dẫn.`,
  notFetched: (address: string) =>
    `Lệnh không tải trang từ mạng: mở “${address}” trong trình duyệt, chọn Lưu trang thành…, rồi nhập tệp .html đã lưu.`,
  denied: (name: string) => `Không có quyền đọc “${name}”: nhờ người quản trị cấp quyền, hoặc chép tệp vào thư mục của bạn rồi nhập lại.`,
  cannotWrite: (folder: string) => `Không có quyền ghi vào “${folder}”: chọn thư mục khác bằng --out, hoặc nhờ người quản trị cấp quyền.`,
  diskFull: (folder: string) => `Không còn chỗ trống để ghi vào “${folder}”: dọn bớt đĩa rồi nhập lại.`,
  notAFolder: (folder: string) => `“${folder}” không phải là thư mục: chọn một thư mục cho --out.`,
  outside: (folder: string) => `Thư mục “${folder}” nằm ngoài dự án: --out phải ở trong thư mục dự án, thư mục nội dung hoặc thư mục tạm.`,
  linkedFolder: (folder: string) => `Có liên kết (symlink) trên đường tới thư mục “${folder}”: chỉ thẳng tới thư mục thật bằng --out.`,
  notForTexts: (folder: string) =>
    `Thư mục “${folder}” là của chương trình, không để bài: chọn thư mục khác cho --out, ví dụ content/articles.`,
  inTheWay: (file: string) =>
    `“${file}” không phải tệp thường (là thư mục, liên kết hoặc tệp đặc biệt) nên không ghi: xóa nó, hoặc dùng --id để đặt tên khác.`,
  emptyFolder: (folder: string) =>
    `Trong “${folder}” không có tệp nào nhập được (.html, .mhtml, .xml, .docx, .doc, .odt, .rtf, .pptx, .txt, .md, .pdf).`,
  unsupported: (name: string) =>
    `“${name}” không phải loại tệp nhập được: chỉ nhận .html, .mhtml, .xml, .docx, .doc, .odt, .rtf, .pptx, .txt, .md, .pdf, và ảnh ` +
    'quét .jpg, .png, .tif.',
  otherPaper: (name: string, ending: string) =>
    `“${name}” là tệp ${ending}, lệnh này không đọc được: mở bằng chương trình đã soạn ra nó, lưu thành .docx rồi nhập lại.`,
  letter: (name: string) =>
    `“${name}” là thư điện tử, có tên, địa chỉ của người gửi và người nhận nên không nhập: mở thư, lưu tệp đính kèm rồi nhập tệp ấy; bài ` +
    'viết ngay trong thư thì chép phần bài vào một tệp Word rồi nhập.',
  sheet: (name: string) =>
    `“${name}” là bảng tính: chương trình sinh hoạt cả năm thì viết thêm --as programme; bảng khác thì chép vào tệp Word rồi nhập.`,
  isLink: (name: string) =>
    `“${name}” là liên kết (symlink) tới nơi khác nên không đọc: chỉ thẳng tới tệp thật, hoặc chép tệp thật về rồi nhập lại.`,
  tooManyFiles: (folder: string, most: number) =>
    `Thư mục “${folder}” có quá nhiều tệp (nhiều nhất ${most} tệp nhập được): chia thành nhiều thư mục rồi nhập từng thư mục.`,
  tooHard: (name: string) =>
    `Đọc “${name}” mãi không xong, hoặc tốn quá nhiều bộ nhớ, nên đã dừng: chép phần chữ của bài vào một tệp .txt hoặc Word mới ` +
    'rồi nhập tệp ấy.',
  tooManyTags: (name: string) => `Trang “${name}” có quá nhiều thẻ nên không đọc: chép phần chữ của bài vào tệp Word hoặc .txt rồi nhập.`,
  notADraft: (name: string, why: string) =>
    `Bài trong “${name}” không chép được thành bản nháp: ${why} Sửa trong tệp gốc, hoặc chia thành nhiều bài, rồi nhập lại.`,
  lockedWord: (name: string) =>
    `Tệp Word “${name}” có mật khẩu hoặc là tệp Word đời cũ đổi đuôi: mở bằng Word, bỏ mật khẩu, lưu thành .docx rồi nhập lại.`,
  empty: (name: string) => `Tệp “${name}” rỗng, không có gì để nhập.`,
  noText: (name: string) => `Tệp “${name}” không có chữ nào để nhập.`,
  tooBig: (name: string, megabytes: number, most: number) =>
    `Tệp “${name}” nặng ${megabytes} MB, quá mức ${most} MB: chia nhỏ tệp, hoặc bỏ bớt ảnh trong tệp rồi nhập lại.`,
  longLine: (name: string, line: number) =>
    `Dòng ${line} của “${name}” dài quá 20.000 ký tự: chia thành nhiều đoạn, cách nhau bằng một dòng trống, rồi nhập lại.`,
  tooLong: (name: string) => `Bài trong “${name}” dài quá một triệu byte: chia thành nhiều bài rồi nhập từng bài.`,
  tooManyLines: (name: string) => `Bài trong “${name}” có hơn 20.000 dòng: chia thành nhiều bài rồi nhập từng bài.`,
  tooDeep: (name: string) => `Trang “${name}” lồng thẻ quá sâu nên không đọc: chép phần chữ của bài vào tệp Word hoặc .txt rồi nhập.`,
  binary: (name: string) => `“${name}” không phải tệp chữ (bên trong là dữ liệu nhị phân): kiểm tra lại đuôi tệp.`,
  wrongKind: (name: string, kind: string) =>
    `“${name}” mang đuôi ${kind} nhưng bên trong không phải ${kind}: mở lại bằng chương trình đã tạo ra nó và lưu đúng loại.`,
  unreadableEncoding: (name: string) =>
    `Không nhận ra bảng mã của “${name}” (đã thử UTF-8, UTF-16, windows-1258, TCVN3, VNI): mở tệp, lưu lại với bảng mã UTF-8 rồi nhập lại.`,
  brokenWord: (name: string) => `Tệp Word “${name}” bị hỏng, không mở được: mở bằng Word, lưu thành tệp mới rồi nhập lại.`,
  zipBomb: (name: string, most: number) => `Tệp “${name}” bung ra quá ${most} MB nên không mở: có thể là tệp cố ý làm hỏng máy.`,
  brokenPdf: (name: string) => `Tệp PDF “${name}” bị hỏng, không mở được: xin lại tệp gốc, hoặc in ra PDF mới rồi nhập lại.`,
  lockedPdf: (name: string) => `Tệp PDF “${name}” có mật khẩu: bỏ mật khẩu rồi nhập lại.`,
  scannedPdf: (name: string) => `Tệp PDF “${name}” chỉ có ảnh, không có lớp chữ: xin tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi nhập lại.`,
  tooManyPages: (name: string, pages: number, most: number) =>
    `Tệp PDF “${name}” có ${pages} trang, quá mức ${most} trang: tách phần cần nhập.`,
  exists: (file: string, other: string) =>
    `Đã có tệp “${file}”, không ghi đè: thêm --id ${other} để ghi thành tệp khác, hoặc --force để thay bản nháp cũ.`,
  published: (file: string) =>
    `“${file}” là bài đã đăng (không còn draft: true): lệnh nhập không ghi đè bài đã đăng, dùng --id để đặt tên khác.`,
  noTitle: (name: string) => `Không đặt được tên cho bài trong “${name}”: thêm --id ten-bai rồi nhập lại.`,
  cancelled: 'Đã dừng theo ý bạn, chưa ghi gì.',
  unexpected: (name: string) =>
    `Không nhập được “${name}” vì một lỗi chưa lường trước, chưa ghi gì: gửi tệp này cho người phụ trách kỹ thuật.`,
} as const;

/** What an editor has to look at, one line each: shown at the head of the draft and in the log. */
export const reviewNotes = {
  title: {
    proposed: 'Tiêu đề: tệp không có nhan đề, máy đặt từ một câu trong bài. Đặt lại cho đúng ý.',
    firstLine: 'Tiêu đề: lấy dòng đầu của tệp, xem có đúng là nhan đề không.',
    missing: 'Tiêu đề (title): không tìm thấy và không đặt được từ câu nào. Viết từ 10 đến 200 ký tự.',
    short: 'Tiêu đề (title): nhan đề ở nguồn ngắn hơn 10 ký tự. Viết dài hơn.',
    long: 'Tiêu đề (title): nhan đề ở nguồn dài quá 200 ký tự, đã cắt ở chỗ ngắt gần nhất. Viết lại.',
    capitals: 'Tiêu đề: ở nguồn viết hoa toàn bộ. Viết lại bằng chữ thường, giữ hoa ở tên riêng.',
  },
  summary: {
    copied: (count: number) => `Tóm tắt (summary): chép ${count === 1 ? 'một' : count} câu của bài, vẫn còn trong bài. Viết lại cho gọn.`,
    lead: 'Tóm tắt (summary): lấy đoạn đầu của bài, đoạn ấy không còn trong thân bài.',
    marked: 'Tóm tắt (summary): lấy đoạn mà trang để làm lời dẫn, đoạn ấy không còn trong thân bài.',
    missing: 'Tóm tắt (summary): còn thiếu, không đoạn nào của bài dùng được. Viết một đoạn, 20 đến 400 ký tự.',
  },
  published: (day: string) => `Ngày đăng (published): để ngày hôm nay, ${day}. Sửa thành ngày bài sẽ đăng.`,
  category: (name: string) => `Chuyên mục (category): máy đoán là “${name}”.`,
  source: {
    noDate: 'Ngày đăng ở nguồn (source.published): tệp không ghi. Nếu biết thì điền.',
    onlyClock: (line: string) =>
      `Ngày đăng ở nguồn: dòng “${line}” đứng trước nhan đề nên coi là đồng hồ của trang. Nếu đó là ngày đăng thì điền vào ` +
      'source.published.',
    wrongWeekday: (line: string) => `Ngày đăng ở nguồn: trong dòng “${line}”, thứ và ngày không khớp nhau.`,
    turnedDay: (day: string, other: string, why: '' | ' vì bài nhắc ngày ấy' | ' theo các ngày khác của trang') =>
      `Ngày đăng ở nguồn: trang có thể ghi tháng trước ngày, kiểu Anh Mỹ. Để ${day}${why}; ` +
      `nếu phải là ${other} thì sửa source.published.`,
    dateOutside: (line: string) => `Ngày đăng ở nguồn: đọc từ dòng “${line}” nằm ngoài thân bài.`,
    dateOfMeeting: (day: string) => `Ngày đăng ở nguồn: ${day}, ngày họp ghi ở mấy dòng đầu biên bản.`,
    dateHint: (day: string) => `Ngày đăng ở nguồn: ${day}, theo khai báo của trang.`,
    noName: 'Tên nguồn (source.name): tệp không ghi. Điền tên báo hoặc tên trang.',
    issuer: (name: string) => `Tên nguồn: “${name}”, nơi ban hành ở đầu văn bản. Xem lại chữ hoa.`,
    newsroom: (mark: string, name: string) => `Tên nguồn: ký hiệu “${mark}” được hiểu là “${name}”.`,
    newsroomUnknown: (mark: string) => `Tên nguồn: tệp chỉ ghi ký hiệu “${mark}”. Viết tên đầy đủ.`,
    noAuthor: 'Tác giả (source.author): tệp không ghi. Nếu biết thì điền.',
    authorHint: (name: string) => `Tác giả: “${name}”, theo khai báo của trang, không có trong bài.`,
    rights: 'Quyền đăng (source.rights): điền own, agreed hoặc summary. Bài của nơi khác chỉ được đăng nguyên văn khi có thỏa thuận.',
    photographer: (name: string) => `Người chụp ảnh: “${name}”.`,
  },
  topics: {
    proposed: 'Chủ đề (topics): máy đề xuất, bỏ chủ đề không hợp.',
    missing: 'Chủ đề (topics): còn thiếu. Chọn ít nhất một trong content/topics.',
  },
  draftPaper: 'Cần sửa trước khi đăng: tệp ghi “Dự thảo”. Chỉ đăng văn bản đã ban hành; hỏi nơi soạn lấy bản chính thức.',
  formula: (text: string) => `Câu ban hành: tệp viết hoa, máy viết thành “${text}”. Xem lại chữ hoa ở tên riêng.`,
  heading: (text: string) => `Đề mục: dòng “${text}” được coi là đề mục.`,
  caption: (text: string) =>
    `Chú thích ảnh: “${text}” được coi là chú thích. Tệp nguồn không kèm ảnh; có ảnh thì đặt cạnh bài rồi thay bằng <Figure>, ` +
    'không có thì xóa dòng này.',
  captionMaybe: (text: string) =>
    `Chú thích ảnh: “${text}” đứng riêng một dòng nên được coi là chú thích; nếu là câu của bài thì bỏ dấu * ở hai đầu.`,
  picture: {
    alt: (file: string) => `Ảnh ${file}: chưa có lời mô tả (alt). Viết trong ảnh có gì.`,
    altFromCaption: (file: string) => `Ảnh ${file}: lời mô tả (alt) chép từ chú thích. Viết lại cho người không nhìn thấy ảnh.`,
    missing: (origin: string) => `Ảnh “${origin}”: không có tệp kèm theo. Tải ảnh về, đặt cạnh bài rồi thêm <Figure>.`,
    broken: (origin: string) => `Ảnh “${origin}”: không mở được nên không chép.`,
    place: (file: string) => `Ảnh ${file}: tệp PDF không cho biết ảnh đứng ở đâu, đang đặt cuối bài.`,
  },
  media: (kind: string, address: string) =>
    `${kind} “${address}”: trang có, bản nháp không giữ được. Muốn giữ thì viết một liên kết tới địa chỉ ấy, hoặc đính kèm tệp.`,
  link: (text: string, url: string) => `Liên kết “${text}” (${url}): chỉ có nghĩa trên trang nguồn nên đã bỏ, giữ lại chữ.`,
  quoteMarks: (context: string) => `Ngoặc kép: không thành cặp ở “…${context}…”.`,
  table: 'Bảng: dòng đầu được coi là dòng tên cột, xem lại.',
  prose: (text: string) => `Đã bỏ một đoạn dài: “${text}”. Xem trong tệp nhật ký, chép lại nếu thuộc bài.`,
  lost: (text: string) => `KHÔNG chuyển được câu này vào bài: “${text}”.`,
  problem: (message: string, fix: string) => `Cần sửa trước khi đăng: ${message} ${fix}`.trim(),
  names: (name: string) => `Tên riêng “${name}”: giữ dấu như bản gốc.`,
} as const;

/** The editor stopped: the files that were still to come are not imported either. */
export class ImportCancelled extends Refusal {}

const LONGEST_NAME = 120;
const LONGEST_PATH = 300;

/** A file's own name as messages, drafts and logs show it: on one line, what cannot be seen by its code, not too long. */
export function shownName(path: string): string {
  return showUntrusted(basename(path), LONGEST_NAME);
}

/** A path, likewise. */
export function shownPath(path: string): string {
  return showUntrusted(path, LONGEST_PATH);
}
