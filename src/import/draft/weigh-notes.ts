/** Notes of a draft's list at the most: what an editor goes through before giving up. */
export const MOST_NOTES = 10;

/** What a note is about, by its first words, what weighs most first; one that is of no kind stands behind the title's and the source's. */
const KINDS: readonly RegExp[] = [
  /^(?:KHÔNG chuyển|Dấu hạn chế|Dữ liệu cá nhân)/u,
  new RegExp(
    '^(?:Cần sửa trước khi đăng|Đã bỏ một đoạn|Nhập thành gì|Nhận dạng chữ|Quyền đăng|Sơ đồ|Biểu đồ|Công thức kiểu|Tài liệu chèn|' +
      'Tệp nhúng|Phim|[^:“]{2,40}: còn thiếu)',
    'u',
  ),
  /^(?:Tiêu đề|Ngày đăng ở nguồn|Tác giả|Tên nguồn|Tóm tắt)/u,
];
const PICTURES = /^(?:Ảnh|Chú thích ảnh|Người chụp)/u;
const SMALL = /^(?:Đề mục|Bảng: dòng đầu|Chuyên mục|Ngày đăng \(published\)|Chủ đề|Tên riêng|Liên kết|Ngoặc kép)/u;

/** From 0, what weighs most. */
export function weightOf(note: string): number {
  const kind = KINDS.findIndex((pattern) => pattern.test(note));
  if (kind !== -1) return kind;
  return KINDS.length + (SMALL.test(note) ? 2 : PICTURES.test(note) ? 1 : 0);
}

/** What was asked for in the same words of several pictures or lines is one note. */
function kindOf(note: string): string {
  return weightOf(note) === 0 ? note : note.replace(/“[^”]*”|\S+\.(?:jpg|png)|\d+/gu, '*');
}

/** Notes in the order of their weight. */
export function orderNotes(notes: readonly string[]): string[] {
  return [...notes].sort((a, b) => weightOf(a) - weightOf(b));
}

/** The notes a draft begins with: the weightiest, alike ones told once; and how many are left for the log. */
export function chooseNotes(notes: readonly string[]): { shown: string[]; left: number } {
  const kinds = [...Map.groupBy(orderNotes(notes), kindOf).values()];
  const shown = kinds
    .slice(0, MOST_NOTES)
    .map(([first = '', ...more]) => (more.length > 0 ? `${first} (Và ${more.length} chỗ như vậy.)` : first));
  return { shown, left: kinds.slice(MOST_NOTES).flat().length };
}
