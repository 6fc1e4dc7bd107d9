import { found } from '../problems/problem.ts';
import { shown } from '../problems/show-untrusted.ts';
import { formatSize } from '../text/file-size.ts';

const list = (words: readonly string[]): string => words.join(', ');
/** How a character that nobody sees stands in the source, where it is not there itself. */
const asWritten = (written: string | null): string => (written === null ? '' : `, viết bằng mã ${shown(written)}`);
const erase = (written: string | null): string =>
  written === null ? 'Xóa ký tự ấy (xóa cả chữ hai bên rồi gõ lại).' : `Xóa ${shown(written)}.`;
const suggestion = (name: string | null): string => (name ? `Có phải bạn muốn viết ${name}? ` : '');

/** Why an attribute's value is refused; read by the schemas of `components.ts`. */
export const attributeMessages = {
  missing: 'thiếu thuộc tính này hoặc giá trị của nó',
  empty: 'không được để trống',
  tooLong: 'dài quá 300 ký tự',
  id: 'mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ dan-van',
  blankSize: (sizes: readonly string[]) => `chỉ nhận một trong: ${list(sizes)}`,
  blankLines: (most: number) => `chỉ nhận một số từ 1 đến ${most}`,
  calloutKind: (kinds: readonly string[]) => `chỉ nhận một trong: ${list(kinds)}`,
};

export const addressMessages = {
  scheme: (scheme: string) =>
    found(
      'address-scheme',
      `Địa chỉ bắt đầu bằng “${shown(scheme)}:” không được phép.`,
      'Dùng địa chỉ https://…, http://…, mailto:…, tel:…, hoặc đường dẫn trong trang như /trich-dan/….',
    ),
  protocolRelative: (address: string) =>
    found('address-host', `Địa chỉ “${shown(address)}” thiếu phần https: ở đầu.`, 'Viết đầy đủ, ví dụ https://dangcongsan.vn/….'),
  empty: found('address-empty', 'Liên kết chưa có địa chỉ.', 'Viết [chữ](https://…), hoặc bỏ dấu ngoặc.'),
  unseen: found(
    'address-characters',
    'Địa chỉ có dấu cách hoặc ký tự không nhìn thấy.',
    'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt; dấu cách viết là %20.',
  ),
  malformed: (address: string, why?: string) =>
    found(
      'address-malformed',
      `Địa chỉ “${shown(address)}” viết sai${why ? `: ${why}` : ''}.`,
      'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.',
    ),
  figureElsewhere: 'ảnh phải là tệp đặt cạnh bài, không phải địa chỉ; tải ảnh về và viết ./ten-anh.jpg',
  figureRooted: 'đường dẫn không bắt đầu bằng /; đặt ảnh cạnh bài và viết ./ten-anh.jpg',
  figureAbove: 'đường dẫn không được có “..”; đặt ảnh cạnh bài và viết ./ten-anh.jpg',
  figureShape: 'đường dẫn phải bắt đầu bằng ./ và tên tệp chỉ gồm chữ không dấu, số, dấu gạch nối, ví dụ ./hoi-nghi.jpg',
  figureKind: 'tệp ảnh phải là .jpg, .png, .webp, .avif hoặc .gif; ảnh .heic của iPhone thì mở ra rồi lưu lại thành .jpg',
};

export const fileMessages = {
  tooBig: (bytes: number, most: number) =>
    found('file-too-big', `Tệp quá lớn: ${formatSize(bytes)}, nhiều nhất ${formatSize(most)}.`, 'Tách thành nhiều bài.'),
  tooDeep: found('nesting-too-deep', 'Danh sách, trích dẫn hoặc thẻ lồng nhau quá 50 tầng.', 'Bỏ bớt các tầng.'),
  lineTooLong: (most: number) =>
    found('line-too-long', `Dòng dài quá ${most.toLocaleString('vi')} ký tự.`, 'Tách thành nhiều đoạn, cách nhau bằng một dòng trống.'),
  tooManyTags: (most: number) =>
    found(
      'too-many-tags',
      `Tệp có quá nhiều dấu < (hơn ${most.toLocaleString('vi')}).`,
      'Tách thành nhiều bài, hoặc viết &lt; cho dấu nhỏ hơn.',
    ),
  tooManyMarks: (most: number) =>
    found(
      'too-many-marks',
      `Tệp có quá nhiều dấu * và _ (hơn ${most.toLocaleString('vi')}).`,
      'Tách thành nhiều bài, hoặc bỏ bớt chữ đậm, chữ nghiêng.',
    ),
  tooManyEntities: (most: number) =>
    found(
      'too-many-marks',
      `Tệp có quá nhiều ký tự viết bằng mã & (hơn ${most.toLocaleString('vi')}).`,
      'Gõ thẳng các ký tự ấy, hoặc tách thành nhiều bài.',
    ),
  tooManyParts: (most: number) =>
    found('too-many-marks', `Bài có hơn ${most.toLocaleString('vi')} đoạn, dòng danh sách, ô bảng, liên kết.`, 'Tách thành nhiều bài.'),
  control: (code: string, written: string | null) =>
    found('text-control', `Có ký tự ${code}${asWritten(written)}, không thuộc về văn bản.`, erase(written)),
  unseen: (code: string, written: string | null) =>
    found('text-unseen', `Có ký tự không nhìn thấy ${code}${asWritten(written)}.`, erase(written)),
  piled: found('text-piled-marks', 'Một chữ mang hơn tám dấu chồng lên nhau, che cả dòng bên cạnh.', 'Xóa chữ ấy rồi gõ lại.'),
  conflict: found(
    'dau-xung-dot',
    'Dấu <<<<<<< do git để lại khi hai người sửa cùng một chỗ.',
    'Giữ đoạn đúng trong hai đoạn, xóa đoạn kia và ba dòng <<<<<<<, =======, >>>>>>>.',
  ),
  direction: (code: string, written: string | null) =>
    found(
      'text-direction',
      `Có ký tự đảo chiều chữ ${code}${asWritten(written)}, làm người đọc thấy khác với nội dung thật.`,
      erase(written),
    ),
};

export const syntaxMessages = {
  lessThan: (next: string) =>
    found(
      'mdx-less-than',
      `Dấu < đứng liền trước “${shown(next.split('\n')[0] ?? '')}” bị hiểu là mở một thẻ.`,
      'Viết &lt; thay cho <, hoặc viết bằng chữ: “dưới”, “ít hơn”.',
    ),
  htmlComment: found('mdx-html-comment', 'Lời ghi chú <!-- … --> không dùng được ở đây.', 'Viết {/* … */}.'),
  declaration: found('mdx-html-declaration', 'Khai báo bắt đầu bằng <! hoặc <? không được phép.', 'Xóa cả đoạn đó.'),
  autolink: (address: string) =>
    found(
      'mdx-autolink',
      `Địa chỉ đặt trong dấu < > không dùng được: <${shown(address)}>.`,
      `Bỏ dấu < >, hoặc viết [chữ](${/^[^:]+@/.test(address) ? 'mailto:' : ''}${shown(address)}).`,
    ),
  unfinished: (name: string) =>
    found(
      'mdx-unfinished-tag',
      `Thẻ <${shown(name)} chưa kết thúc: thiếu dấu > hoặc dấu ngoặc kép đóng.`,
      `Thêm dấu còn thiếu, hoặc viết &lt; nếu đó chỉ là dấu nhỏ hơn.`,
    ),
  unclosed: (name: string) =>
    found(
      'mdx-unclosed-tag',
      `Thẻ <${shown(name)}> mở ra mà không có thẻ đóng.`,
      `Thêm </${shown(name)}> ở cuối phần nội dung, hoặc viết <${shown(name)} … /> nếu không có nội dung.`,
    ),
  unclosedAlone: (name: string, example: string) =>
    found('mdx-unclosed-tag', `Thẻ <${shown(name)}> phải kết thúc bằng />.`, `Viết ${example}`),
  strayClosing: (name: string) =>
    found('mdx-stray-closing-tag', `Thẻ đóng </${shown(name)}> không khớp với thẻ mở nào.`, 'Thêm thẻ mở, hoặc xóa thẻ đóng này.'),
  crossing: (name: string) =>
    found(
      'mdx-crossing-tag',
      `Thẻ mở và thẻ đóng ${shown(name)} không cùng một tầng (một thẻ nằm trong đoạn văn hoặc danh sách, một thẻ nằm ngoài).`,
      'Đặt thẻ mở và thẻ đóng mỗi thẻ trên một dòng riêng, cách nội dung bằng dòng trống.',
    ),
  other: found('mdx-syntax', 'Chỗ này viết sai cú pháp.', 'Xem lại dấu <, >, { và dấu ngoặc kép ở dòng này.'),
  import: found(
    'mdx-import',
    'Bài viết không được dùng import.',
    'Xóa dòng này; các thẻ như <Quote /> dùng được ngay mà không cần import.',
  ),
  export: found(
    'mdx-export',
    'Bài viết không được dùng export.',
    'Xóa dòng này; thông tin về bài viết ghi ở phần đầu tệp, giữa hai dòng ---.',
  ),
  expression: (text: string) =>
    found(
      'mdx-expression',
      `Biểu thức {${shown(text)}} không được phép.`,
      'Viết thẳng chữ cần hiện ra; muốn hiện dấu { thì viết \\{; ghi chú cho người soạn viết {/* … */}.',
    ),
  openBrace: found('mdx-brace', 'Dấu { mở ra mà không có dấu } đóng.', 'Muốn hiện dấu { thì viết \\{.'),
};

/** What a component holds is not what its example shows. */
const held = (message: string, example: string) => found('mdx-children', message, `Viết ${example}`);

export const tagMessages = {
  html: (name: string, instead: string) => found('mdx-html', `Thẻ HTML <${shown(name)}> không được phép.`, instead),
  fragment: found('mdx-fragment', 'Thẻ rỗng <>…</> không được phép.', 'Xóa <> và </>, giữ lại nội dung.'),
  unknown: (name: string, nearest: string | null, known: readonly string[]) =>
    found(
      'mdx-unknown-component',
      `Không có thẻ <${shown(name)}>.`,
      `${suggestion(nearest && `<${nearest}>`)}Các thẻ dùng được: ${list(known)}.`,
    ),
  spread: found('mdx-spread', 'Dạng {...} trong thẻ không được phép.', 'Viết từng thuộc tính: tên="giá trị".'),
  attributeExpression: (name: string) =>
    found('mdx-attribute-expression', `Giá trị của ${shown(name)} không được viết trong dấu { }.`, `Viết ${shown(name)}="giá trị".`),
  attributeUnquoted: (name: string) =>
    found('mdx-attribute-unquoted', `Giá trị của ${shown(name)} thiếu dấu ngoặc kép.`, `Viết ${shown(name)}="giá trị".`),
  attributeCurly: (name: string) =>
    found(
      'mdx-attribute-unquoted',
      `Giá trị của ${shown(name)} đặt trong ngoặc kép cong “ ”.`,
      `Trong thẻ gõ ngoặc kép thẳng: ${shown(name)}="giá trị".`,
    ),
  attributeEvent: (name: string) =>
    found('mdx-attribute-event', `Thuộc tính ${shown(name)} chạy mã lệnh, không được phép.`, 'Xóa thuộc tính này.'),
  attributeUnknown: (component: string, name: string, nearest: string | null, known: readonly string[]) =>
    found(
      'mdx-unknown-attribute',
      `Thẻ <${component}> không có thuộc tính ${shown(name)}.`,
      `${suggestion(nearest)}${known.length > 0 ? `Các thuộc tính: ${list(known)}.` : 'Thẻ này không có thuộc tính nào.'}`,
    ),
  attributeTwice: (name: string) => found('mdx-duplicate-attribute', `Thuộc tính ${shown(name)} viết hai lần.`, 'Giữ lại một.'),
  attributeValue: (component: string, name: string, why: string, example: string) =>
    found('mdx-attribute-value', `Thẻ <${component}>, thuộc tính ${name}: ${why}.`, `Ví dụ: ${example}`),
  noChildren: (component: string, example: string) => held(`Thẻ <${component}> không chứa nội dung bên trong.`, example),
  needsChildren: (component: string, example: string) => held(`Thẻ <${component}> còn trống.`, example),
  onlyList: (component: string, example: string) => held(`Bên trong <${component}> chỉ được có một danh sách.`, example),
  onlyInline: (component: string, example: string) => held(`Bên trong <${component}> chỉ được có một dòng chữ.`, example),
  whatTwice: found(
    'mdx-children',
    'Thẻ <KeyFigure> cần đúng một lời giải thích: hoặc thuộc tính what, hoặc chữ bên trong.',
    'Ví dụ: <KeyFigure value="98" unit="%">đảng viên dự sinh hoạt</KeyFigure>',
  ),
  notInside: (component: string, outer: string) =>
    found('mdx-nesting', `Thẻ <${component}> không được đặt trong <${outer}>.`, `Đưa <${component}> ra ngoài <${outer}>.`),
  ownLine: (component: string) =>
    found(
      'mdx-placement',
      `Thẻ <${component}> phải đứng trên dòng riêng, không nằm giữa câu, trong ô bảng hay trong đề mục.`,
      'Đặt thẻ trên dòng riêng, có dòng trống phía trên và phía dưới.',
    ),
  notHere: (component: string, where: string) =>
    found('mdx-placement', `Thẻ <${component}> không được đặt trong ${where}.`, `Đưa <${component}> ra ngoài ${where}.`),
};

export const textMessages = {
  headingOne: found('heading-level-one', 'Đề mục cấp 1 (#) đã dành cho tên bài.', 'Viết ## cho đề mục lớn nhất trong bài.'),
  headingSkipped: (depth: number, previous: number) =>
    found('heading-skipped', `Đề mục cấp ${depth} đứng ngay sau cấp ${previous}: bỏ qua một cấp.`, `Viết ${'#'.repeat(previous + 1)}.`),
  headingDeep: found('heading-too-deep', 'Đề mục sâu quá cấp 4.', 'Viết ####, hoặc in đậm một dòng.'),
  headingEmpty: found('heading-empty', 'Đề mục còn trống.', 'Viết chữ sau dấu #, hoặc xóa dòng này.'),
  headingNested: found(
    'heading-nested',
    'Đề mục không được nằm trong danh sách, trích dẫn, chú thích hay một thẻ.',
    'Đưa đề mục ra ngoài; trong <Callout> thì dùng thuộc tính title.',
  ),
  imageAlt: found('image-alt', 'Ảnh chưa có lời mô tả.', 'Viết trong ảnh có gì: ![Đại biểu biểu quyết tại hội nghị](./hoi-nghi.jpg).'),
  imageSource: (why: string) => found('image-source', `Ảnh: ${why}.`, 'Ví dụ: ![Trong ảnh có gì](./hoi-nghi.jpg)'),
  imageInline: found(
    'image-inline',
    'Ảnh phải đứng trên dòng riêng, không nằm giữa câu hay trong ô bảng.',
    'Đặt ảnh trên dòng riêng, có dòng trống phía trên và phía dưới.',
  ),
  linkText: found('link-text', 'Liên kết chưa có chữ để bấm.', 'Viết [chữ nói rõ liên kết dẫn tới đâu](địa chỉ).'),
  fragment: (id: string, ids: readonly string[]) =>
    found(
      'link-fragment',
      `Trong bài không có đề mục #${shown(id)}.`,
      ids.length > 0 ? `Gần nhất: ${list(ids.map((known) => `#${known}`))}.` : 'Bài này chưa có đề mục nào.',
    ),
  footnoteMissing: (label: string) =>
    found(
      'footnote-missing',
      `Chú thích [^${shown(label)}] chưa có nội dung.`,
      `Thêm ở cuối bài một dòng: [^${shown(label)}]: nội dung chú thích.`,
    ),
  footnoteUnused: (label: string) =>
    found(
      'footnote-unused',
      `Trong bài không có chỗ nào dùng chú thích [^${shown(label)}].`,
      `Đặt [^${shown(label)}] sau chữ cần chú thích, hoặc xóa chú thích này.`,
    ),
  footnoteTwice: (label: string) => found('footnote-duplicate', `Chú thích [^${shown(label)}] có hai nội dung.`, 'Đổi tên một trong hai.'),
  definitionTwice: (label: string) => found('definition-duplicate', `Địa chỉ [${shown(label)}] được khai báo hai lần.`, 'Giữ lại một.'),
  unsupported: found(
    'markdown-unsupported',
    'Kiểu viết này chưa dùng được trong thư viện.',
    'Viết lại bằng đoạn văn, danh sách hoặc bảng.',
  ),
};
