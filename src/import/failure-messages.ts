/** One sentence for each way an import can fail: what is wrong and what to do. */
export const failures = {
  noFiles: 'Chưa nói nhập tệp nào: viết npm run import -- duong/dan/tep.docx (nhận .html, .docx, .txt, .md, .pdf và thư mục chứa chúng).',
  unknownKind: (kind: string) => `Chưa nhập được thành “${kind}”: hiện chỉ có --as article (tin tức).`,
  unknownRights: (rights: string) =>
    `--rights không nhận “${rights}”: viết own (tự viết), agreed (có thỏa thuận) hoặc summary (tóm lược, dẫn nguồn).`,
  badId: (id: string, better: string) =>
    `Tên “${id}” không dùng được: chỉ viết chữ thường không dấu, số và dấu gạch nối, ví dụ --id ${better}.`,
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
  emptyFolder: (folder: string) => `Trong “${folder}” không có tệp nào nhập được (.html, .docx, .txt, .md, .pdf).`,
  unsupported: (name: string) => `“${name}” không phải loại tệp nhập được: chỉ nhận .html, .docx, .txt, .md, .pdf.`,
  otherPaper: (name: string, ending: string) =>
    ending === '.doc'
      ? `“${name}” là tệp Word đời cũ (.doc): mở bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập lại.`
      : `“${name}” là tệp ${ending}, lệnh này không đọc được: mở bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập lại.`,
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
