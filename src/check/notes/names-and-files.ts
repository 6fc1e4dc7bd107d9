import { COLLECTIONS, definitionOf } from '../../schemas/collections.ts';
import { asFields, asName, listNotes, reminder, shown, told, toldThenFields } from './note.ts';

/** Sections by the kind of their files, as in a sentence. */
function labelsOf(format: 'mdx' | 'yaml'): string {
  const labels = COLLECTIONS.filter((name) => definitionOf(name).format === format).map((name) => definitionOf(name).label);
  return new Intl.ListFormat('vi', { type: 'conjunction' }).format(labels);
}

/** Codes of `src/library`: fields, references, files, addresses. */
export const libraryNotes = listNotes({
  'thieu-truong': toldThenFields(
    'Trường bắt buộc chưa có. Cột “Bắt buộc” trong bảng các trường cho biết phải điền trường nào. Bản nháp thiếu trường thì chỉ ' +
      'bị nhắc, và chưa hiện khi xem thử.',
    'Bài không có dòng title:',
    'title: Chi bộ Khối Văn phòng sinh hoạt chuyên đề thứ tư',
  ),
  'truong-la': asFields(
    'Tên trường không có trong bảng, thường là gõ nhầm.',
    'tittle: Chi bộ sinh hoạt chuyên đề',
    'title: Chi bộ sinh hoạt chuyên đề',
  ),
  'sai-kieu': asFields(
    'Giá trị không đúng kiểu: cần danh sách mà viết một chữ, cần số mà viết chữ.',
    'topics: dan-van',
    'topics: [dan-van]',
  ),
  'gia-tri-la': asFields('Trường này chỉ nhận một trong các giá trị đã định sẵn.', 'category: tin tức', 'category: tin-nganh'),
  'gia-tri-sai': asFields(
    'Giá trị chưa đạt yêu cầu của trường: quá dài, quá ngắn, ngày không có trong lịch, hoặc mâu thuẫn với trường khác.',
    'published: 2019-02-30',
    'published: 2019-02-28',
  ),
  'tham-chieu': shown(
    'Mã được nhắc tới không có trong thư viện. Thông báo liệt kê ba mã gần nhất.',
    '<Quote id="dan-van-kem-coi" />',
    '<Quote id="dan-van-kem" />',
  ),
  'ban-nhap': told(
    'Bài đã đăng không dẫn tới được một mục còn là bản nháp, vì người đọc chưa thấy mục ấy.',
    'Bài đăng chèn <Session id="…" /> của một hồ sơ có draft: true',
    'Đăng hồ sơ trước, rồi mới chèn.',
  ),
  'hen-ngay': told(
    'Bài không dẫn tới được một mục hẹn đăng sau nó.',
    'Bài published: 2026-01-10 dẫn tới một bài published: 2026-02-01',
    'Để ngày đăng của bài dẫn từ 2026-02-01 trở đi.',
  ),
  'da-rut': told(
    'Mục đã rút khỏi trang thì bài khác không dẫn tới được nữa.',
    '<Document id="…" /> tới văn bản có withdrawn:',
    'Bỏ chỗ dẫn, hoặc dẫn tới mục khác.',
  ),
  'trung-ten': told(
    'Hai mục cùng loại không được trùng tên, vì người đọc không phân biệt được.',
    'Hai tệp trong topics/ cùng có name: Nêu gương',
    'Gộp làm một, hoặc đặt tên khác.',
  ),
  'ma-cu-trung': told('Một mã cũ chỉ dẫn tới một trang.', 'redirects: [dan-van] khi dan-van là mã đang dùng', 'Bỏ dòng ấy.'),
  'ma-cu-sai': asFields(
    'Mã cũ phải là mã mà một mục đã có thể có: không phải địa chỉ của trang danh sách, trang tìm kiếm, trang quản trị, không quá dài.',
    'redirects: [trang/2]',
    'redirects: [dan-van-kheo-cu]',
  ),
  'trung-dia-chi': told(
    'Mỗi địa chỉ của trang chỉ thuộc về một mục. Tệp kèm không được chiếm chỗ trang của mục khác.',
    'sessions/a.mdx kèm tệp ./b.pdf hai lần',
    'Kê ./b.pdf một lần.',
  ),
  'mat-dia-chi': told(
    'Đổi tên hoặc xóa tệp làm hỏng địa chỉ người khác đã lưu. Giữ mã cũ ở redirects: của tệp mới.',
    'Đổi tên dan-van-kheo.mdx thành dan-van.mdx',
    'redirects: [dan-van-kheo] trong dan-van.mdx',
  ),
  'ten-tep': asName(
    'Tên tệp là địa chỉ của trang: chỉ có chữ thường không dấu, số và gạch nối.',
    'articles/Chi bộ họp.mdx',
    'articles/chi-bo-hop.mdx',
  ),
  'duoi-tep': asName(
    `${labelsOf('mdx')} là tệp .mdx; ${labelsOf('yaml')} là tệp .yaml. Tệp có đuôi khác sẽ không được đăng.`,
    'articles/chi-bo-hop.md',
    'articles/chi-bo-hop.mdx',
  ),
  'sai-thu-muc': told(
    'Bài nằm ngoài các thư mục articles, sessions, quotes… hoặc trong thư mục gõ sai tên thì không được đăng.',
    'content/article/chi-bo-hop.mdx',
    'content/articles/chi-bo-hop.mdx',
  ),
  'thieu-tep': told(
    'Ảnh, tệp kèm hoặc tệp cấu hình được nhắc tới mà không có, hoặc khác chữ hoa chữ thường.',
    '![Hội nghị](./hoi-nghi.JPG) khi tệp tên là hoi-nghi.jpg',
    '![Hội nghị](./hoi-nghi.jpg)',
  ),
  'goi-tu-lieu': told(
    'Gói kê ở packages: của site.yaml chưa cài, không mang mục nào, hỏng, hoặc viết theo dạng nội dung khác. Gói chỉ mang chữ: mục ' +
      'của gói mà dùng ảnh hay tệp kèm cũng bị chặn.',
    'packages: [thu-vien-chi-bo-tu-lieu] mà chưa cài gói',
    'npm install --save-exact thu-vien-chi-bo-tu-lieu',
  ),
  'dau-vet-hong': told(
    'Dấu vết của tác phẩm (TÊN.fingerprint.json cạnh TÊN.yaml) do máy làm, không sửa tay. Hỏng thì làm lại từ tệp chữ.',
    'Xóa vài dòng trong works/duong-cach-menh-1927.fingerprint.json',
    'thu-vien fingerprint duong-cach-menh.txt --as duong-cach-menh-1927',
  ),
  'anh-hong': told(
    'Tệp có đuôi ảnh nhưng không mở được: chỉ đổi đuôi, là ảnh HEIC của iPhone, hoặc tải về dở dang.',
    'Đổi tên bao-cao.docx thành bao-cao.jpg',
    'Mở ảnh gốc, lưu lại thành .jpg hoặc .png.',
  ),
  'anh-qua-lon': told(
    'Ảnh nặng nhất 25 MB, nhiều nhất 60 triệu điểm ảnh, mỗi cạnh nhiều nhất 16.000. Trang chỉ hiện ảnh rộng đến 1.600 điểm ảnh.',
    'Ảnh quét tường rộng 20.000 điểm ảnh',
    'Ảnh thu nhỏ còn 1.600 điểm ảnh.',
  ),
  'anh-dong': told('Trang chỉ đăng ảnh tĩnh.', 'Ảnh GIF động', 'Một khung hình lưu thành .jpg hoặc .png.'),
  'tep-kem-hong': told(
    'Tệp kèm phải đúng loại mà đuôi tệp nói, mở được, không đặt mật khẩu.',
    'Đổi tên bao-cao.doc thành bao-cao.pdf',
    'Xuất thành PDF từ Word.',
  ),
  'tep-kem-nguy-hiem': told(
    'Tệp kèm không được có mã lệnh (macro, JavaScript), tệp nhúng hay thứ tự tải về từ nơi khác: người đọc mở ra là chạy.',
    'Tệp Word có macro',
    'Xuất thành PDF rồi đính kèm bản PDF.',
  ),
  'tep-kem-rieng': told(
    'Tên người soạn, cơ quan, máy in, nơi chụp… ghi trong tệp kèm được bỏ khi đăng. Những gì không tự bỏ được (ghi chú, dấu vết ' +
      'sửa đổi, liên kết tới tệp trên máy) thì phải xóa trước.',
    'Tệp Word còn Track Changes',
    'Chấp nhận hết sửa đổi, xóa ghi chú, lưu lại.',
  ),
  'tep-kem-nhac': reminder(
    'Trong tệp kèm có phần dễ bị quên: trang ẩn, ghi chú của người nói, công thức, chữ ký số. Tệp vẫn được đăng.',
    'Bảng tính có trang ẩn',
    'Xóa trang ẩn nếu không muốn đăng.',
  ),
  'dau-xung-dot': told(
    'Hai người sửa cùng một chỗ thì git chép cả hai đoạn vào tệp, giữa các dấu <<<<<<<, =======, >>>>>>>. Phải chọn một đoạn.',
    'Tệp còn dòng <<<<<<< HEAD',
    'Giữ đoạn đúng, xóa đoạn kia và ba dòng dấu.',
  ),
  'bang-ma': told(
    'Tệp phải lưu bằng UTF-8. Tệp lưu bằng bảng mã cũ (windows-1258, TCVN3, VNI) hay UTF-16 sẽ hiện sai chữ.',
    'Lưu tệp từ Notepad với Encoding: Unicode',
    'Lưu với Encoding: UTF-8, hoặc đưa tệp qua npm run import.',
  ),
  'khong-doc-duoc': told(
    'Máy không mở được tệp: tài khoản đang dùng không có quyền, hoặc ổ đĩa hỏng.',
    'Tệp chép từ tài khoản khác, chỉ chủ nó đọc được',
    'Sửa quyền của tệp, hoặc chép lại.',
  ),
  'qua-lau': told(
    'Tệp làm chương trình đọc mãi không xong, hết bộ nhớ hoặc tắt giữa chừng. Tệp ấy được bỏ qua để các lỗi khác vẫn hiện ra.',
    'Một trang có hàng trăm nghìn thẻ lồng nhau',
    'Tách thành nhiều tệp nhỏ, đơn giản hơn.',
  ),
  'dong-ho': told(
    'Đồng hồ của máy chậm hơn hoặc nhanh hơn hẳn các lần lưu (commit), nên không biết bài hẹn ngày đã tới ngày chưa.',
    'Máy chỉ năm 1980 vì hết pin đồng hồ',
    'Chỉnh lại ngày giờ của máy.',
  ),
  'lien-ket-tep': told(
    'Tệp, thư mục trong kho phải là thật. Liên kết (symlink) trỏ tới nơi khác thì máy dựng trang không thấy nội dung.',
    'articles/bai.mdx là liên kết tới ../nhap/bai.mdx',
    'Chép tệp thật vào articles/.',
  ),
  'tep-dac-biet': told(
    'Chỉ tệp thường mới đọc được: ống dẫn, ổ cắm, thiết bị của hệ thống thì không.',
    'articles/bai.mdx là một ống dẫn (FIFO)',
    'Xóa đi, chép tệp thật vào.',
  ),
  'tep-la': asName(
    'Thư mục nội dung chỉ chứa bài, ảnh, tệp kèm và ba tệp cấu hình. Tệp ẩn, thư mục lạ, tệp ra lệnh cho phần mềm (.git, .npmrc, ' +
      'package.json…) không được nhận. Tệp hệ điều hành tự tạo, như .DS_Store, Thumbs.db, thì bỏ qua.',
    'articles/.bai.mdx',
    'articles/bai.mdx',
  ),
  'ten-tep-la': asName(
    'Tên tệp, thư mục dùng chữ, số, dấu cách, chấm, phẩy, gạch, ngoặc tròn; không dùng ? # % : * / \\ và ký tự không nhìn thấy, ' +
      'không trùng tên Windows dành riêng (con, nul, aux…), nhiều nhất 180 byte. Tên khác thì máy này mở được, máy kia không.',
    'articles/nul.mdx',
    'articles/nul-hay-khong.mdx',
  ),
  'ten-trung': told(
    'Hai tên chỉ khác nhau ở chữ hoa, chữ thường, hoặc cách ghi dấu thì Windows và máy Mac coi là một: tệp này đè tệp kia.',
    'sessions/Anh.jpg và sessions/anh.jpg',
    'sessions/anh-1.jpg và sessions/anh-2.jpg',
  ),
  'tep-qua-lon': told(
    'Tệp quá nặng làm kho mã và trang đều chậm.',
    'sessions/phim.mp4 nặng 300 MB',
    'Để phim ở nơi khác, đặt liên kết trong bài.',
  ),
  'kho-qua-lon': told(
    'Thư mục nội dung nhiều tệp hoặc nhiều tầng hơn hẳn một thư viện, thường do chép nhầm thư mục khác vào.',
    'articles/ chứa cả một ổ đĩa',
    'Xóa thư mục chép nhầm.',
  ),
  'lich-su-git': reminder(
    'Ngày sửa cuối của trang và các địa chỉ đã mất đọc từ lịch sử git. Git không trả lời thì trang vẫn dựng được, nhưng thiếu ' +
      'hai điều ấy.',
    'Chạy trong một kho thuộc về tài khoản khác',
    'git config --global --add safe.directory …',
  ),
  'sai-anh': asFields('Ảnh bìa phải là tệp ảnh đặt cạnh bài.', 'cover: { src: ./bia.docx, alt: … }', 'cover: { src: ./bia.jpg, alt: … }'),
});
