import { showUntrusted } from '../../../problems/show-untrusted.ts';

const LONGEST = 80;
const shown = (text: string): string => showUntrusted(text, LONGEST);

/** What an editor has to look at in a draft made of a Word file. */
export const wordNotes = {
  diagram: (words: string) =>
    `Sơ đồ (SmartArt) “${shown(words)}”: chỉ chép được chữ, thành danh sách; hình thì không. Xem lại thứ tự, cần hình thì chụp ` +
    'lại rồi thêm <Figure>.',
  diagramLost: 'Sơ đồ (SmartArt): có một sơ đồ không đọc được chữ. Mở tệp Word, chép tay hoặc chụp lại thành ảnh.',
  chart: (title: string) =>
    `Biểu đồ ${title === '' ? 'không tên' : `“${shown(title)}”`}: chỉ chép được số liệu, thành bảng; hình thì không. ` +
    'Đối chiếu số với tệp Word.',
  chartLost: (name: string) =>
    `Biểu đồ ${name === '' ? '' : `“${shown(name)}” `}không đọc được số liệu nên không có trong bản nháp: chụp lại thành ảnh.`,
  shapes: 'Hình vẽ trong Word (khối, mũi tên): chỉ chép được chữ, mất hình. Cần hình thì chụp lại rồi thêm <Figure>.',
  wordArt: (words: string) => `Chữ nghệ thuật (WordArt) “${shown(words)}”: chỉ chép được chữ, xem có đứng đúng chỗ không.`,
  ownDays: (days: readonly string[]) =>
    `Ngày do Word tự điền mỗi khi mở tệp: ${days.slice(0, 5).map(shown).join('; ')}. Đối chiếu với bản giấy, có đúng ngày ban hành không.`,
  unfilled: (names: readonly string[]) =>
    `Ô trộn thư (Mail Merge) chưa điền: ${names.slice(0, 5).map(shown).join('; ')}. Gõ chữ vào chỗ ấy, hoặc bỏ đi.`,
  formula: (line: string) => `Công thức “${shown(line)}”: viết lại trên một dòng, đối chiếu với tệp Word.`,
  oldFormula: 'Công thức kiểu cũ (Equation 3.0, MathType): không đọc được nên thiếu trong bản nháp. Gõ lại tay.',
  embedded: (names: readonly string[]) =>
    `Tệp nhúng trong tệp Word không có trong bản nháp: ${names.slice(0, 5).map(shown).join('; ')}. Cần thì lưu riêng rồi đính kèm.`,
  media: (names: readonly string[]) =>
    `Phim, âm thanh trong tệp Word không có trong bản nháp: ${names.slice(0, 5).map(shown).join('; ')}. Cần thì dẫn liên kết.`,
  altChunk: (name: string) =>
    `Tài liệu chèn vào tệp Word (${shown(name)}) không có trong bản nháp: mở tệp bằng Word, lưu lại rồi nhập lần nữa.`,
  tracked: ({ deleted, moved, inserted }: Readonly<Record<'deleted' | 'moved' | 'inserted', number>>) =>
    `Theo dõi sửa đổi (Track Changes), chưa ai duyệt: ${[
      ...(deleted > 0 ? [`${deleted} chỗ đã xóa không có trong bản nháp`] : []),
      ...(moved > 0 ? [`${moved} chỗ đã chuyển đứng ở nơi mới`] : []),
      ...(inserted > 0 ? [`${inserted} chỗ thêm vào thì có`] : []),
    ].join(', ')}. ${deleted + moved > 0 ? 'Xem tệp nhật ký.' : 'Mở tệp Word, xem có được giữ không.'}`,
  hidden: (count: number) => `Chữ ẩn trong tệp Word: ${count} chỗ không có trong bản nháp. Xem tệp nhật ký.`,
  comments: (count: number) =>
    `Lời nhận xét trong tệp Word: ${count} lời không có trong bản nháp. Xem tệp nhật ký, có lời nào còn phải sửa.`,
  symbols: (symbols: readonly string[]) => `Ký hiệu không đọc được (${symbols.slice(0, 5).map(shown).join('; ')}): xem tệp Word, gõ lại.`,
} as const;

const by = (who: string): string => (who.trim() === '' ? '' : ` (${shown(who)})`);

/** Why something of a Word file is not in the draft. */
export const wordReasons = {
  contents: 'mục lục của tệp Word, số trang không có nghĩa trên trang web',
  hidden: 'chữ ẩn trong tệp Word',
  deleted: (who: string) => `đã xóa khi theo dõi sửa đổi trong Word${by(who)}`,
  moved: (who: string) => `đã chuyển sang chỗ khác khi theo dõi sửa đổi trong Word${by(who)}`,
  placeholder: 'chữ gợi ý của ô chưa điền trong tệp Word',
  comment: (who: string) => `lời nhận xét trong tệp Word${by(who)}`,
  embedded: 'tệp nhúng trong tệp Word, không đọc được',
  media: 'phim hoặc âm thanh trong tệp Word',
  altChunk: 'tài liệu chèn vào tệp Word',
  oldFormula: 'công thức kiểu cũ, không đọc được',
  symbol: 'ký hiệu không có trong Unicode',
  wordArt: 'chữ nghệ thuật hoặc hình mờ trong tệp Word',
  shape: 'chữ trong hình vẽ của tệp Word',
  description: 'lời mô tả của hình vẽ, biểu đồ trong tệp Word',
  unusedNote: 'chú thích mà trong bài không có số dẫn tới',
} as const;
