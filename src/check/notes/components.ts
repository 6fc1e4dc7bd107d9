import { listNotes, shown, shownThenTold, told } from './note.ts';

/** Codes of tags, attributes and everything that would be code in an editor's text. */
export const componentNotes = listNotes({
  'mdx-unknown-component': shown(
    'Chỉ dùng được các thẻ trong danh sách thẻ của sổ tay.',
    '<Quot id="dan-van-kem" />',
    '<Quote id="dan-van-kem" />',
  ),
  'mdx-unknown-attribute': shown('Thẻ không có thuộc tính ấy.', '<Quote ma="dan-van-kem" />', '<Quote id="dan-van-kem" />'),
  'mdx-attribute-value': shown(
    'Giá trị của thuộc tính chưa đúng hoặc còn thiếu.',
    '<Callout kind="canh-bao">\n\nNội dung\n\n</Callout>',
    '<Callout kind="luu-y">\n\nNội dung\n\n</Callout>',
  ),
  'mdx-attribute-expression': shown(
    'Giá trị viết trong ngoặc kép thẳng, không viết trong ngoặc nhọn.',
    '<Quote id={"dan-van-kem"} />',
    '<Quote id="dan-van-kem" />',
  ),
  'mdx-attribute-unquoted': shown('Giá trị phải có ngoặc kép thẳng hai đầu.', '<Quote id=dan-van-kem />', '<Quote id="dan-van-kem" />'),
  'mdx-attribute-event': shownThenTold(
    'Thuộc tính chạy mã lệnh không được phép.',
    '<Figure onclick="…" src="./anh.jpg" alt="Hội nghị" />',
    '<Figure src="./anh.jpg" alt="Hội nghị" />',
  ),
  'mdx-duplicate-attribute': shown('Một thuộc tính chỉ viết một lần.', '<Quote id="a" id="b" />', '<Quote id="a" />'),
  'mdx-children': shown(
    'Nội dung bên trong thẻ chưa đúng loại: thẻ này không chứa gì, hoặc chỉ chứa danh sách, hoặc còn trống.',
    '<Quote id="dan-van-kem">lời bình</Quote>',
    '<Quote id="dan-van-kem" />',
  ),
  'mdx-nesting': shown(
    'Thẻ này không đặt được trong thẻ kia.',
    '<Callout kind="ghi-chu">\n\n<Discussion>\n\n- Câu hỏi?\n\n</Discussion>\n\n</Callout>',
    '<Callout kind="ghi-chu">\n\nGhi chú\n\n</Callout>\n\n<Discussion>\n\n- Câu hỏi?\n\n</Discussion>',
  ),
  'mdx-placement': shown(
    'Thẻ khối đứng trên dòng riêng, có dòng trống trên và dưới.',
    'Bác viết <Quote id="dan-van-kem" /> như thế.',
    'Bác viết:\n\n<Quote id="dan-van-kem" />',
  ),
  'mdx-unclosed-tag': shown(
    'Thẻ mở ra phải đóng lại.',
    '<Callout kind="ghi-chu"> Nội dung',
    '<Callout kind="ghi-chu">\n\nNội dung\n\n</Callout>',
  ),
  'mdx-stray-closing-tag': shownThenTold('Thẻ đóng không khớp thẻ mở nào.', 'Nội dung </Callout>', 'Nội dung'),
  'mdx-crossing-tag': shown(
    'Thẻ mở và thẻ đóng ở cùng một tầng: cùng ngoài đoạn văn, hoặc cùng trong một đoạn.',
    '<Callout kind="ghi-chu">\n- một</Callout>',
    '<Callout kind="ghi-chu">\n\n- một\n\n</Callout>',
  ),
  'mdx-unfinished-tag': shown('Thẻ thiếu dấu > hoặc thiếu ngoặc kép.', '<Quote id="dan-van-kem', '<Quote id="dan-van-kem" />'),
  'mdx-less-than': shown('Dấu < liền chữ bị hiểu là mở thẻ.', 'tỉ lệ <5%', 'tỉ lệ dưới 5%'),
  'mdx-autolink': shown(
    'Địa chỉ không đặt trong dấu < >.',
    '<https://dangcongsan.vn>',
    '[Báo điện tử Đảng Cộng sản Việt Nam](https://dangcongsan.vn)',
  ),
  'mdx-html': shown('Không viết thẻ HTML; sổ tay chỉ ra cách viết thay.', '<b>quan trọng</b>', '**quan trọng**'),
  'mdx-html-comment': shown('Ghi chú cho người soạn viết {/* … */}.', '<!-- xem lại -->', '{/* xem lại */}'),
  'mdx-html-declaration': shownThenTold('Khai báo của trang web không dùng được trong bài.', '<!DOCTYPE html>', 'Xóa dòng ấy.'),
  'mdx-fragment': shown('Thẻ rỗng không dùng được.', '<>Nội dung</>', 'Nội dung'),
  'mdx-import': shownThenTold(
    'Bài viết là chữ, không phải mã: không có import.',
    "import X from './x'",
    'Xóa dòng ấy; thẻ dùng được ngay.',
  ),
  'mdx-export': shownThenTold('Bài viết là chữ, không phải mã: không có export.', 'export const a = 1', 'Xóa dòng ấy.'),
  'mdx-expression': shown('Biểu thức trong ngoặc nhọn không được phép.', '{nam + 1}', '2020'),
  'mdx-spread': shown('Dạng {...} trong thẻ không được phép.', '<Quote {...x} />', '<Quote id="dan-van-kem" />'),
  'mdx-brace': shown('Muốn hiện dấu ngoặc nhọn thì viết dấu gạch chéo ngược trước nó.', 'tập hợp {1, 2', 'tập hợp \\{1, 2'),
  'mdx-syntax': told(
    'Chỗ này viết sai cú pháp, không rõ vì sao: xem lại các dấu <, >, {, } và ngoặc kép quanh đó.',
    'Thẻ viết lẫn dấu <, > và ngoặc kép',
    '<Quote id="dan-van-kem" />',
  ),
});
