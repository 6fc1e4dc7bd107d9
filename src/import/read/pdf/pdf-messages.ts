/** How reading a PDF or a scan can fail: what is wrong and what to do. */
export const scanFailures = {
  noRecogniser:
    'Máy này chưa có bộ nhận dạng chữ tiếng Việt nên không đọc được bản quét: chạy npm ci trong thư mục dự án rồi nhập lại, ' +
    'hoặc xin tệp Word gốc.',
  noCanvas:
    'Máy này chưa có phần vẽ trang (@napi-rs/canvas) nên không đọc được bản quét: chạy npm ci trong thư mục dự án rồi nhập lại, ' +
    'hoặc xin tệp Word gốc.',
  tooMany: (name: string, pages: number, most: number) =>
    `“${name}” có ${pages} trang quét, quá mức ${most} trang một lần: chia thành nhiều tệp rồi nhập từng tệp.`,
  brokenPages: (name: string, pages: readonly number[]) =>
    `Không đọc được chữ ở trang ${pages.slice(0, 10).join(', ')} của “${name}”: phông trong tệp làm vỡ chữ, nhận dạng chữ (OCR) cũng ` +
    'không ra tiếng Việt. Chưa ghi gì: xin tệp Word gốc, hoặc quét lại rõ hơn (300 dpi, thẳng trang).',
  guessedPages: (name: string, pages: readonly number[]) =>
    `Không đọc được chữ ở trang ${pages.slice(0, 10).join(', ')} của “${name}”: ảnh quét mờ, nhỏ, nằm ngang, hoặc là chữ viết tay, nên ` +
    'nhận dạng chữ (OCR) chỉ đoán được. Chưa ghi gì: quét lại rõ hơn (300 dpi, đúng chiều trang), hoặc xin tệp Word gốc.',
  otherPicture: (name: string) =>
    `“${name}” là ảnh loại khác (như .heic của iPhone), lệnh này không mở được: mở ảnh trên điện thoại hay máy tính, lưu hoặc xuất thành ` +
    '.jpg rồi nhập lại.',
  brokenPicture: (name: string) => `Ảnh “${name}” bị hỏng hoặc quá lớn, không mở được: quét lại, lưu thành .jpg hoặc .png rồi nhập lại.`,
} as const;

interface PageFacts {
  page: number;
  confidence: number;
}

/** What an editor has to look at in what was read from a PDF or a scan. */
export const scanNotes = {
  lettersLost: (lost: number, all: number) =>
    `KHÔNG chuyển được đủ chữ của tệp PDF: thiếu ${lost} trong ${all} chữ cái và chữ số. Đối chiếu cả bài với tệp gốc.`,
  otherReader: (page: number) =>
    `Trang ${page}: phông chữ trong tệp PDF làm vỡ chữ, đã đọc lại bằng pdftotext. Đối chiếu trang này với tệp gốc.`,
  unreadCells(page: number, cells: readonly { row: number; column: number; rowText: string }[]) {
    const list = cells.slice(0, 10).map(({ row, column, rowText }) => `dòng ${row} (“${rowText.slice(0, 40)}”) cột ${column}`);
    const more = cells.length > list.length ? ` và ${cells.length - list.length} ô nữa` : '';
    return (
      `Nhận dạng chữ: bảng ở trang ${page} có ô in chữ mà máy không đọc được, trong bài ghi (?): ${list.join('; ')}${more}. ` +
      'Điền theo ảnh của trang.'
    );
  },
  outOfTurn: (heading: string, before: string, number: string) =>
    `Nhận dạng chữ: đề mục “${heading.slice(0, 60)}” đứng ngay sau “${before.slice(0, 60)}”, số không nối tiếp: có thể là ${number}, ` +
    'hoặc đọc sót một đề mục. Xem ảnh của trang.',
  recognised(pages: readonly PageFacts[]) {
    const list = pages.map(({ page, confidence }) => `trang ${page} (chắc ${Math.floor(confidence)} %)`).join(', ');
    return `Nhận dạng chữ: máy đọc từ ảnh (OCR) ${list}. Đối chiếu từng dòng, chỗ ngắt đoạn, bảng với ảnh của trang.`;
  },
  doubtful(words: readonly { page: number; word: string }[], more: number) {
    const list = words.map(({ page, word }) => `“${word}” (trang ${page})`).join(', ');
    return `Nhận dạng chữ chưa chắc: ${list}${more > 0 ? ` và ${more} chữ nữa` : ''}.`;
  },
  mended(words: readonly { from: string; to: string }[], count: number) {
    const list = [...new Set(words.map(({ from, to }) => `“${from}” thành “${to}”`))].join(', ');
    return `Nhận dạng chữ: đã sửa ${count} chỗ máy hay đọc nhầm${list ? ` (${list})` : ''}. Kê đủ ở phần F của nhật ký.`;
  },
  /** Part F of the log. */
  log: {
    head: 'F. CHỮ MÁY NHẬN DẠNG TỪ ẢNH (OCR)',
    mends: (count: number) => `Đã sửa ${count} chỗ:`,
    noMends: 'Không sửa chỗ nào.',
    doubts: (count: number) => `Chưa chắc ${count} chữ, đối chiếu với ảnh của trang:`,
    doubtsLeftOut: (count: number) => `Chưa chắc ${count} chữ nữa, nhưng ở dòng đã bỏ:`,
    ofPage: (page: number, from: string, to?: string) =>
      `- trang ${page}: “${from}”${to === undefined ? '' : to === '' ? ' → bỏ' : ` → “${to}”`}`,
  },
  roundA(pages: readonly number[], words: readonly string[], count: number) {
    const list = words.map((word) => `“${word}”`).join(', ');
    return (
      `Nhận dạng chữ: trang ${pages.join(', ')} in bằng phông có chữ “a” tròn như “o”, máy hay lẫn hai chữ ấy. Đã đọc lại ${count} ` +
      `chữ không thành tiếng (${list}…); chữ khác có thể còn lẫn. Xin tệp Word gốc, không có thì đối chiếu từng chữ.`
    );
  },
  pictures: (count: number) =>
    `Nhận dạng chữ: ảnh các trang để đối chiếu ở cạnh bản nháp (tên tận cùng bằng trang-1.jpg${count > 1 ? `, có ${count} ảnh` : ''}), ` +
    'không lên trang.',
  sideways: (pages: readonly number[]) =>
    `Chữ in nằm ngang ở trang ${pages.slice(0, 10).join(', ')} của tệp PDF: đã xoay lại để đọc. Đối chiếu các trang ấy với tệp gốc.`,
  remarks: (texts: readonly string[]) =>
    `Tệp PDF có ghi chú hoặc con dấu gắn thêm trên trang, không vào bản nháp: ${listed(texts)}. Cần ý nào thì chép tay vào bài.`,
  fields: (texts: readonly string[]) =>
    `Tệp PDF có ô điền mà chữ không hiện trên trang, không vào bản nháp: ${listed(texts)}. Cần ô nào thì chép tay vào bài.`,
  attachments(names: readonly string[], count: number) {
    const list = names.map((name) => `“${name}”`).join(', ') + (count > names.length ? ` và ${count - names.length} tệp nữa` : '');
    return `Tệp nhúng trong tệp PDF: ${list}. Lệnh không nhập các tệp ấy: lưu từng tệp ra ngoài rồi nhập riêng.`;
  },
  layout: 'Tệp PDF không ghi đâu là đoạn, đâu là bảng: xem lại chỗ ngắt đoạn và các bảng.',
} as const;

function listed(texts: readonly string[]): string {
  const first = texts.slice(0, 5).map((text) => `“${text}”`);
  return first.join('; ') + (texts.length > first.length ? `; và ${texts.length - first.length} chỗ nữa` : '');
}

/** What is said while pages of a scan are read. */
export function scanProgress(page: number, count: number, all: number): string {
  return `Nhận dạng chữ: trang ${page} (${count}/${all})…`;
}
