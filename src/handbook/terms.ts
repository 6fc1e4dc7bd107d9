/** A word of the interface, the messages and the handbook, and the one thing that it means there. */
interface Term {
  term: string;
  means: string;
}

/** A way of saying something that is used no more. */
interface RetiredTerm {
  /** As an editor reads it: what is not to be written. */
  not: string;
  /** What to write instead. */
  instead: string;
  /** Finds it in a text; `g`, `i`, `u`. Uses of the same words that mean something else are left alone. */
  pattern: RegExp;
}

/** The glossary: one term, one meaning. Alphabetical order would part what belongs together, so it goes by subject. */
export const TERMS: readonly Term[] = [
  {
    term: 'phần',
    means:
      'Một trong chín loại của thư viện, có trang danh sách riêng: Tin tức, Tài liệu, Chuyên đề, Trích dẫn… Theo nghĩa khác thì viết ' +
      'đủ: phần khai báo, phần của tác phẩm, phần của buổi.',
  },
  { term: 'mục', means: 'Một tệp trong một phần, tức một trang: một bài tin, một câu trích, một văn bản, một đơn vị.' },
  { term: 'bài', means: 'Mục có chữ để đọc từ đầu đến cuối: bài tin, tài liệu, hồ sơ, trang hướng dẫn.' },
  { term: 'nội dung', means: 'Những gì người soạn viết; khác với menu, nút, nhãn mà phần mềm thêm vào.' },
  { term: 'tiêu đề', means: 'Tên của một bài trong thư viện.' },
  { term: 'nhan đề', means: 'Tên mà một bài, một cuốn sách mang ở nơi in ra nó.' },
  { term: 'đề mục', means: 'Dòng tên của một đoạn trong bài, viết bằng `##`.' },
  { term: 'danh mục', means: 'Trang liệt kê các mục của một phần. Thứ mà ô tìm kiếm đọc gọi là dữ liệu tìm kiếm.' },
  { term: 'khối', means: 'Một mảng của trang chủ.' },
  { term: 'bộ lọc', means: 'Điều kiện để thu hẹp danh sách; mỗi giá trị của nó là một lựa chọn.' },
  { term: 'chuyên đề', means: 'Điều chi bộ học trong một buổi; cũng là tên ngắn của phần Sinh hoạt chuyên đề.' },
  { term: 'hồ sơ', means: 'Mục của phần Sinh hoạt chuyên đề: ghi về một buổi của một chi bộ, từ kế hoạch đến kết luận.' },
  {
    term: 'tài liệu',
    means: 'Mục của phần Tài liệu chuyên đề, chi bộ nào cũng dùng được. Tệp đặt cạnh hồ sơ là tệp kèm; sách, báo đã xem là nguồn.',
  },
  { term: 'văn bản', means: 'Chỉ thị, nghị quyết, quy định, kế hoạch…: có số, ngày, nơi ban hành.' },
  { term: 'trích dẫn', means: 'Mục của phần Trích dẫn: một câu trích cùng tác phẩm, ngày, căn cứ và tình trạng.' },
  { term: 'câu trích', means: 'Chính những chữ được trích, dù là một câu hay vài câu.' },
  { term: 'nguyên văn', means: 'Chữ của câu trích đúng như ở tác phẩm.' },
  { term: 'tác phẩm', means: 'Bài, thư, sách, lời nói của Hồ Chí Minh mà câu trích lấy ra.' },
  { term: 'nguồn', means: 'Nơi đã xem: sách, báo, trang web.' },
  { term: 'căn cứ', means: 'Nguồn đã xem và điều nguồn ấy cho thấy: nguyên văn, ngày, số trang…' },
  { term: 'kiểm chứng', means: 'Người biên tập tìm căn cứ cho một câu trích, một văn bản.' },
  { term: 'đối chiếu', means: 'Đặt hai bản cạnh nhau và so từng chữ.' },
  { term: 'kiểm tra', means: 'Máy soát nội dung theo các quy tắc.' },
  { term: 'tình trạng', means: 'Một câu trích, một văn bản đã được kiểm chứng tới đâu; máy tính ra từ căn cứ.' },
  { term: 'hiệu lực', means: 'Văn bản còn áp dụng hay đã được thay thế.' },
  { term: 'trạng thái', means: 'Một buổi sinh hoạt đã đi tới bước nào: đăng ký, có tài liệu, tổ chức, kết luận.' },
  { term: 'chủ đề', means: 'Điều mà nhiều mục cùng nói tới; mỗi chủ đề có một trang.' },
  { term: 'đơn vị', means: 'Tổ chức có trang riêng: chi bộ, đảng bộ, cơ quan, tờ báo. Đơn vị của một con số là đơn vị tính.' },
  { term: 'chi bộ', means: 'Đơn vị tổ chức buổi sinh hoạt; nói chung cho mọi loại tổ chức đảng và cơ quan thì dùng đơn vị.' },
  { term: 'mã', means: 'Tên tệp bỏ đuôi, cũng là phần cuối của địa chỉ.' },
  { term: 'trường', means: 'Một dòng của phần khai báo; trên trang quản trị là một ô.' },
  { term: 'thẻ', means: 'Chữ trong dấu `<` `>` để đưa vào bài một thứ mà Markdown không có.' },
  { term: 'chèn', means: 'Đưa vào bài bằng thẻ: câu trích, ảnh, khung hiện ngay ở đó.' },
  { term: 'dẫn tới', means: 'Cho người đọc bấm sang trang khác, hoặc ghi mã của mục khác trong phần khai báo.' },
  { term: 'thông báo', means: 'Dòng máy in ra khi kiểm tra: lỗi thì phải sửa, lời nhắc thì cân nhắc.' },
  { term: 'yêu cầu hợp nhất', means: 'Một lần gửi bài chờ duyệt (GitHub: pull request, GitLab: merge request).' },
];

/** Whole words only. */
const words = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, 'giu');

/** What a part of the library is called, after “mục” that is to be “phần”. */
const PARTS = 'Tin tức|Tài liệu|Sinh hoạt chuyên đề|Chuyên đề|Trích dẫn|Tác phẩm|Văn bản|Chủ đề|Đơn vị';

/** Beside the glossary: what is written no more, and a test that it does not come back. */
export const RETIRED_TERMS: readonly RetiredTerm[] = [
  {
    not: 'gọi một câu trích, bài được gọi',
    instead: 'chèn (bằng thẻ), dẫn tới (bằng liên kết, bằng mã)',
    pattern: words('(?<!(?:tên|còn|kêu) )gọi(?! (?:là|tắt|khác|điện))'),
  },
  { not: 'lời báo', instead: 'thông báo', pattern: words('(?<!trả )lời báo') },
  { not: 'danh mục tìm kiếm', instead: 'dữ liệu tìm kiếm', pattern: words('danh mục tìm kiếm') },
  { not: 'gần nội dung', instead: 'nội dung liên quan', pattern: words('gần nội dung') },
  { not: 'tin đã đưa', instead: 'tin về buổi này', pattern: words('tin đã đưa') },
  { not: 'được thay bởi', instead: 'được thay thế bằng', pattern: words('được thay bởi') },
  { not: 'chứng minh điều gì', instead: 'căn cứ cho điều gì', pattern: words('chứng minh điều gì') },
  { not: 'tiêu đề cấp hai, tiêu đề mục', instead: 'đề mục', pattern: words('tiêu đề (?:cấp|sâu|mục)|## tiêu đề') },
  {
    not: 'mục Trích dẫn, các mục của thư viện',
    instead: 'phần',
    pattern: new RegExp(`(?<!\\p{L})[Mm]ục (?:${PARTS})(?!\\p{L})|[Cc]ác mục của thư viện|[Tt]hanh mục`, 'gu'),
  },
  { not: 'chữ thứ 19', instead: 'ký tự thứ 19', pattern: words('chữ thứ') },
  { not: 'máy đòi', instead: 'máy yêu cầu', pattern: words('(?<!đi )đòi(?! hỏi)') },
  { not: 'trình đơn', instead: 'menu', pattern: words('trình đơn') },
  { not: 'sapô', instead: 'tóm tắt', pattern: words('(?<!\\()sapô') },
  { not: 'lời trích', instead: 'câu trích', pattern: words('lời trích') },
  { not: 'tài liệu kèm', instead: 'tệp kèm', pattern: words('tài liệu kèm') },
  { not: 'tư liệu chung', instead: 'gói dùng chung', pattern: words('tư liệu (?:dùng )?chung') },
  { not: 'đề nghị hợp nhất', instead: 'yêu cầu hợp nhất', pattern: words('đề nghị (?:hợp nhất|thay đổi)') },
  { not: 'số lẻ (có dấu phẩy)', instead: 'số thập phân', pattern: words('số lẻ') },
  { not: 'nguồn hạng A', instead: 'loại nguồn', pattern: new RegExp('(?<!\\p{L})[Hh]ạng [ABC](?!\\p{L})', 'gu') },
  {
    not: 'đã đối chiếu (khi không nói bản in)',
    instead: 'đã đối chiếu bản in, có nguồn tin cậy',
    pattern: words('(?:câu )?đã đối chiếu(?! bản in)'),
  },
  { not: 'chưa có mạng', instead: 'không có kết nối mạng', pattern: words('chưa có mạng') },
  { not: 'hay đi cùng', instead: 'thường đi cùng', pattern: words('hay đi cùng') },
  { not: 'về trang này, bên cạnh bài', instead: 'thông tin về trang, thông tin bên lề', pattern: words('về trang này|bên cạnh bài') },
];
