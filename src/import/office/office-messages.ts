/** What is said of files that another program has to open first. */
export const officeMessages = {
  noOffice: (name: string, ending: string, savedAs: string) =>
    `“${name}” là tệp ${ending}, đọc được khi máy có LibreOffice (miễn phí, libreoffice.org): cài LibreOffice rồi nhập lại, hoặc mở tệp ` +
    `bằng chương trình đã soạn ra nó, lưu thành ${savedAs} rồi nhập tệp mới.`,
  failed: (name: string, savedAs: string) =>
    `LibreOffice không mở được “${name}” (tệp hỏng, hoặc có mật khẩu): mở bằng chương trình đã soạn ra nó, bỏ mật khẩu, lưu thành ` +
    `${savedAs} rồi nhập lại.`,
  slow: (name: string, savedAs: string) =>
    `LibreOffice mở “${name}” mãi không xong nên đã dừng: nhập lại khi máy rảnh hơn, hoặc lưu tệp thành ${savedAs} rồi nhập tệp ấy.`,
  wrongKind: (name: string, ending: string) =>
    `“${name}” mang đuôi ${ending} nhưng bên trong không phải loại ấy: mở lại bằng chương trình đã tạo ra nó và lưu đúng loại.`,
  brokenSlides: (name: string) =>
    `Tệp trình chiếu “${name}” bị hỏng hoặc có mật khẩu, không mở được: mở bằng PowerPoint, bỏ mật khẩu, lưu thành .pptx mới rồi nhập lại.`,
  noSlideText: (name: string) => `Các trang chiếu của “${name}” chỉ có ảnh, không có chữ nào để nhập.`,
  converted: (ending: string) =>
    `Tệp gốc là ${ending}, LibreOffice đã đọc giúp: bảng, hộp chữ, chú thích có thể xê dịch, đối chiếu với tệp gốc.`,
  notes: 'Lời ghi của người trình bày (notes) đứng thành đoạn sau mỗi trang chiếu: bỏ lời không nên công khai.',
  hiddenSlide: 'trang chiếu ẩn',
  slidePlace: 'số trang, ngày, chân trang của trang chiếu',
  slideComment: 'lời nhận xét trong tệp trình chiếu',
  slideShape: 'chữ trong sơ đồ hoặc biểu đồ của trang chiếu',
  notInConversion: 'LibreOffice không chuyển được phần này sang .docx',
} as const;
