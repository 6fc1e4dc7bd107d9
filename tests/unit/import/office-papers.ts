import { paragraph, wordFile } from './word-file.ts';

/** A paper of an office, and what a reader knows of it at once. */
interface OfficePaper {
  /** Word file. */
  bytes: Buffer;
  number: string | null;
  /** Kind as it is printed, capitalised. */
  type: string;
  issuer: string;
  /** ISO day. */
  issued: string | null;
  /** What it is about, letter case aside. */
  about: string;
  /** Numbers and the first words of what it rests on or takes the place of. */
  basedOn?: readonly string[];
  replaces?: readonly string[];
}

const p = (text: string): string => paragraph(text);
const b = (text: string): string => paragraph(text, { bold: true });
const all = (lines: readonly string[], bold = false): string => lines.map((line) => paragraph(line, { bold })).join('');
const cells = (...rows: (readonly (readonly string[])[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${all(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const tabs = (...parts: string[]): string =>
  `<w:p>${parts.map((part, index) => `<w:r>${index > 0 ? '<w:tab/>' : ''}<w:t>${part}</w:t></w:r>`).join('')}</w:p>`;
const box = (lines: readonly string[]): string => `<w:p><w:r><w:pict><w:txbxContent>${all(lines)}</w:txbxContent></w:pict></w:r></w:p>`;
const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM';
const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const TEXT = all([
  'Phong trào đọc sách trong các chi bộ đã có nền nếp; tủ sách ở nhà văn hóa được bổ sung hằng quý và có người trực mượn trả.',
  'Tuy vậy, một số chi bộ chưa bố trí giờ đọc, sách còn ít, việc giới thiệu sách trong sinh hoạt chưa thành lệ.',
  'Mỗi chi bộ dành mười lăm phút đầu buổi sinh hoạt để một đảng viên giới thiệu sách, phân công người chuẩn bị từ kỳ trước.',
]);
const signed = (...lines: string[]): string => cells([['Nơi nhận:', '- Các chi bộ,', '- Lưu Văn phòng.'], lines]);

/** Papers as Nghị định 30/2020/NĐ-CP and Hướng dẫn 36-HD/VPTW lay them out; names and numbers are made up. */
export const OFFICE_PAPERS: Readonly<Record<string, OfficePaper>> = {
  'a resolution, two cells': {
    bytes: wordFile(
      cells([
        ['ĐẢNG BỘ TỈNH MẪU', 'ĐẢNG ỦY XÃ HẠ SƠN', '*', 'Số 12-NQ/ĐU'],
        [PARTY, 'Hạ Sơn, ngày 06 tháng 3 năm 2025'],
      ]) +
        b('NGHỊ QUYẾT') +
        b('về xây dựng phong trào đọc sách trong đảng bộ, giai đoạn 2025 - 2030') +
        p('-----') +
        TEXT +
        signed('T/M ĐẢNG ỦY', 'BÍ THƯ', '(Đã ký)', 'Trần Văn Mẫu'),
    ),
    number: '12-NQ/ĐU',
    type: 'Nghị quyết',
    issuer: 'Đảng ủy xã Hạ Sơn',
    issued: '2025-03-06',
    about: 'về xây dựng phong trào đọc sách trong đảng bộ, giai đoạn 2025 - 2030',
  },
  'a decision, a table of two rows': {
    bytes: wordFile(
      cells([['ỦY BAN NHÂN DÂN', 'XÃ HẠ SƠN'], STATE], [['Số: 45/QĐ-UBND'], ['Hạ Sơn, ngày 02 tháng 4 năm 2024']]) +
        b('QUYẾT ĐỊNH') +
        b('Về việc ban hành Quy chế quản lý tủ sách cộng đồng') +
        b('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ SƠN') +
        p('Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;') +
        p('Căn cứ Nghị định số 93/2020/NĐ-CP ngày 18 tháng 8 năm 2020 của Chính phủ;') +
        p('Theo đề nghị của công chức Văn hóa - Xã hội.') +
        b('QUYẾT ĐỊNH:') +
        p('Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý tủ sách cộng đồng của xã.') +
        p('Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 17/QĐ-UBND ngày 05 tháng 5 năm 2020.') +
        p('Điều 3. Văn phòng và các thôn chịu trách nhiệm thi hành Quyết định này./.') +
        signed('KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Ví'),
    ),
    number: '45/QĐ-UBND',
    type: 'Quyết định',
    issuer: 'Ủy ban nhân dân xã Hạ Sơn',
    issued: '2024-04-02',
    about: 'Về việc ban hành Quy chế quản lý tủ sách cộng đồng',
    basedOn: ['93/2020/NĐ-CP'],
    replaces: ['17/QĐ-UBND'],
  },
  'a conclusion, plain lines': {
    bytes: wordFile(
      all(['HUYỆN ỦY MẪU SƠN', 'BAN THƯỜNG VỤ', '*', 'Số 88-KL/HU', PARTY, 'Mẫu Sơn, ngày 15 tháng 7 năm 2023']) +
        b('KẾT LUẬN') +
        b('CỦA BAN THƯỜNG VỤ HUYỆN ỦY') +
        b('về tiếp tục nâng cao chất lượng sinh hoạt chi bộ') +
        TEXT +
        all(['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Trần Văn Mẫu']),
    ),
    number: '88-KL/HU',
    type: 'Kết luận',
    issuer: 'Ban Thường vụ Huyện ủy Mẫu Sơn',
    issued: '2023-07-15',
    about: 'về tiếp tục nâng cao chất lượng sinh hoạt chi bộ',
  },
  'a programme of action, two cells': {
    bytes: wordFile(
      cells([
        ['ĐẢNG ỦY XÃ HẠ SƠN', 'CHI BỘ THÔN BÌNH AN', '*', 'Số: 03 - CTr/CB'],
        [PARTY, 'Bình An, ngày 10 tháng 01 năm 2025'],
      ]) +
        b('CHƯƠNG TRÌNH') +
        b('Công tác trọng tâm năm 2025') +
        TEXT +
        signed('T/M CHI BỘ', 'BÍ THƯ', 'Lê Thị Ví'),
    ),
    number: '03-CTr/CB',
    type: 'Chương trình',
    issuer: 'Chi bộ thôn Bình An',
    issued: '2025-01-10',
    about: 'Công tác trọng tâm năm 2025',
  },
  'a plan, plain lines, day in figures': {
    bytes: wordFile(
      all(['ĐẢNG ỦY SỞ VĂN HÓA VÀ THỂ THAO', 'CHI BỘ VĂN PHÒNG', 'Số: 09-KH/CB', PARTY, 'Mẫu Sơn, ngày 20/02/2025']) +
        b('KẾ HOẠCH') +
        b('SINH HOẠT CHUYÊN ĐỀ QUÝ II NĂM 2025') +
        p('Thực hiện Kế hoạch số 14-KH/ĐU ngày 29/01/2025 của Đảng ủy Sở, chi bộ xây dựng kế hoạch như sau:') +
        TEXT +
        all(['TM. CHI ỦY', 'BÍ THƯ', 'Trần Văn Mẫu']),
    ),
    number: '09-KH/CB',
    type: 'Kế hoạch',
    issuer: 'Chi bộ Văn phòng',
    issued: '2025-02-20',
    about: 'sinh hoạt chuyên đề quý II năm 2025',
    basedOn: ['14-KH/ĐU'],
  },
  'a report, one cell': {
    bytes: wordFile(
      cells([['ĐẢNG ỦY PHƯỜNG MẪU', 'CHI BỘ KHU PHỐ 5', 'Số 21-BC/CB', PARTY, 'Mẫu, ngày 30 tháng 6 năm 2024']]) +
        b('BÁO CÁO') +
        b('Kết quả công tác sáu tháng đầu năm,') +
        b('nhiệm vụ sáu tháng cuối năm 2024') +
        TEXT +
        signed('T/M CHI BỘ', 'BÍ THƯ', 'Lê Thị Ví'),
    ),
    number: '21-BC/CB',
    type: 'Báo cáo',
    issuer: 'Chi bộ khu phố 5',
    issued: '2024-06-30',
    about: 'Kết quả công tác sáu tháng đầu năm, nhiệm vụ sáu tháng cuối năm 2024',
  },
  'an official letter': {
    bytes: wordFile(
      cells(
        [['SỞ VĂN HÓA VÀ THỂ THAO', 'TRUNG TÂM VĂN HÓA'], STATE],
        [['Số: 145/TTVH-NV', 'V/v mượn sách phục vụ Ngày Sách', 'năm 2025'], ['Mẫu Sơn, ngày 08 tháng 4 năm 2025']],
      ) +
        p('Kính gửi: Thư viện tỉnh') +
        TEXT +
        signed('GIÁM ĐỐC', 'Trần Văn Mẫu'),
    ),
    number: '145/TTVH-NV',
    type: 'Công văn',
    issuer: 'Trung tâm Văn hóa',
    issued: '2025-04-08',
    about: 'mượn sách phục vụ Ngày Sách năm 2025',
  },
  'a notice, its letterhead in text boxes': {
    bytes: wordFile(
      box(['ĐẢNG ỦY XÃ HẠ SƠN', 'VĂN PHÒNG', '*', 'Số 31-TB/VPĐU']) +
        box([PARTY, 'Hạ Sơn, ngày 11 tháng 9 năm 2024']) +
        b('THÔNG BÁO') +
        b('về lịch trực phòng đọc trong dịp lễ') +
        TEXT +
        all(['CHÁNH VĂN PHÒNG', 'Lê Thị Ví']),
    ),
    number: '31-TB/VPĐU',
    type: 'Thông báo',
    issuer: 'Văn phòng Đảng ủy xã Hạ Sơn',
    issued: '2024-09-11',
    about: 'về lịch trực phòng đọc trong dịp lễ',
  },
  'a guidance, two cells': {
    bytes: wordFile(
      cells([
        ['TỈNH ỦY MẪU', 'BAN TUYÊN GIÁO', '*', 'Số 76-HD/BTGTU'],
        [PARTY, 'Mẫu, ngày 18 tháng 11 năm 2024'],
      ]) +
        b('HƯỚNG DẪN') +
        b('sinh hoạt chuyên đề về học và làm theo Bác năm 2025') +
        p('- Căn cứ Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị;') +
        TEXT +
        signed('K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Trần Văn Mẫu'),
    ),
    number: '76-HD/BTGTU',
    type: 'Hướng dẫn',
    issuer: 'Ban Tuyên giáo Tỉnh ủy Mẫu',
    issued: '2024-11-18',
    about: 'sinh hoạt chuyên đề về học và làm theo Bác năm 2025',
    basedOn: ['05-CT/TW'],
  },
  'a submission, plain lines': {
    bytes: wordFile(
      all(['UBND XÃ HẠ SƠN', 'TRƯỜNG THCS BÌNH AN', 'Số: 07/TTr-THCS', ...STATE, 'Bình An, ngày 03 tháng 10 năm 2024']) +
        b('TỜ TRÌNH') +
        b('Về việc xin bổ sung kinh phí mua sách cho thư viện') +
        p('Kính trình: Ủy ban nhân dân xã Hạ Sơn') +
        TEXT +
        all(['HIỆU TRƯỞNG', 'Lê Thị Ví']),
    ),
    number: '07/TTr-THCS',
    type: 'Tờ trình',
    issuer: 'Trường THCS Bình An',
    issued: '2024-10-03',
    about: 'Về việc xin bổ sung kinh phí mua sách cho thư viện',
  },
  'a directive, title in capitals': {
    bytes: wordFile(
      cells([
        ['ĐẢNG ỦY PHƯỜNG MẪU', '*', 'Số 02-CT/ĐU'],
        [PARTY, 'Phường Mẫu, ngày 04 tháng 8 năm 2025'],
      ]) +
        b('CHỈ THỊ') +
        b('VỀ TĂNG CƯỜNG SỰ LÃNH ĐẠO CỦA CẤP ỦY') +
        b('ĐỐI VỚI CÔNG TÁC THƯ VIỆN CƠ SỞ') +
        TEXT +
        signed('T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'Trần Văn Mẫu'),
    ),
    number: '02-CT/ĐU',
    type: 'Chỉ thị',
    issuer: 'Đảng ủy phường Mẫu',
    issued: '2025-08-04',
    about: 'về tăng cường sự lãnh đạo của cấp ủy đối với công tác thư viện cơ sở',
  },
  'minutes, two cells, number not filled in': {
    bytes: wordFile(
      cells([
        ['ĐẢNG ỦY XÃ HẠ SƠN', 'CHI BỘ THÔN BÌNH AN', '*', 'Số …-BB/CB'],
        [PARTY, 'Bình An, ngày 05 tháng 4 năm 2025'],
      ]) +
        b('BIÊN BẢN') +
        b('Sinh hoạt chuyên đề quý II năm 2025') +
        TEXT +
        all(['THƯ KÝ', 'CHỦ TRÌ', 'Trần Văn Mẫu']),
    ),
    number: null,
    type: 'Biên bản',
    issuer: 'Chi bộ thôn Bình An',
    issued: '2025-04-05',
    about: 'Sinh hoạt chuyên đề quý II năm 2025',
  },
  'a guidance, two columns by tabs': {
    bytes: wordFile(
      tabs('HUYỆN ỦY MẪU SƠN', PARTY) +
        tabs('BAN TỔ CHỨC', 'Mẫu Sơn, ngày 03 tháng 02 năm 2024') +
        all(['*', 'Số 15-HD/BTCHU']) +
        b('HƯỚNG DẪN') +
        b('về tổ chức kiểm điểm cuối năm của chi bộ') +
        TEXT,
    ),
    number: '15-HD/BTCHU',
    type: 'Hướng dẫn',
    issuer: 'Ban Tổ chức Huyện ủy Mẫu Sơn',
    issued: '2024-02-03',
    about: 'về tổ chức kiểm điểm cuối năm của chi bộ',
  },
  'a resolution of a council, who decides over two lines': {
    bytes: wordFile(
      cells([['HỘI ĐỒNG NHÂN DÂN', 'TỈNH MẪU', '-------'], STATE], [['Số: 08/2023/NQ-HĐND'], ['Mẫu, ngày 12 tháng 7 năm 2023']]) +
        b('NGHỊ QUYẾT') +
        b('Quy định mức hỗ trợ tủ sách cơ sở trên địa bàn tỉnh') +
        b('HỘI ĐỒNG NHÂN DÂN TỈNH MẪU') +
        b('KHÓA XV, KỲ HỌP THỨ MƯỜI') +
        p('Căn cứ Nghị định số 93/2020/NĐ-CP ngày 18 tháng 8 năm 2020 của Chính phủ;') +
        TEXT,
    ),
    number: '08/2023/NQ-HĐND',
    type: 'Nghị quyết',
    issuer: 'Hội đồng nhân dân tỉnh Mẫu',
    issued: '2023-07-12',
    about: 'Quy định mức hỗ trợ tủ sách cơ sở trên địa bàn tỉnh',
    basedOn: ['93/2020/NĐ-CP'],
  },
  'an official letter, plain lines, a cell of a company': {
    bytes: wordFile(
      all(['CÔNG TY CỔ PHẦN MẪU', 'CHI BỘ', 'Số: 11-CV/CB', 'V/v đăng ký chuyên đề năm 2025', PARTY, 'Mẫu, ngày 14 tháng 01 năm 2025']) +
        p('Kính gửi: Đảng ủy Khối Doanh nghiệp') +
        TEXT,
    ),
    number: '11-CV/CB',
    type: 'Công văn',
    issuer: 'Chi bộ Công ty cổ phần Mẫu',
    issued: '2025-01-14',
    about: 'đăng ký chuyên đề năm 2025',
  },
  'a report, its kind on one line with the title': {
    bytes: wordFile(
      cells([
        ['ĐẢNG ỦY XÃ HẠ SƠN', '*', 'Số 40-BC/ĐU'],
        [PARTY, 'Hạ Sơn, ngày 28 tháng 12 năm 2024'],
      ]) +
        b('BÁO CÁO TỔNG KẾT CÔNG TÁC ĐẢNG NĂM 2024') +
        TEXT,
    ),
    number: '40-BC/ĐU',
    type: 'Báo cáo',
    issuer: 'Đảng ủy xã Hạ Sơn',
    issued: '2024-12-28',
    about: 'tổng kết công tác đảng năm 2024',
  },
  'a plan that is a draft': {
    bytes: wordFile(
      cells([
        ['ĐẢNG ỦY XÃ HẠ SƠN', '*', 'Số 41-KH/ĐU'],
        [PARTY, 'Hạ Sơn, ngày 02 tháng 01 năm 2025'],
      ]) +
        p('Dự thảo lần 2') +
        b('KẾ HOẠCH') +
        b('Tổ chức Ngày hội đọc sách năm 2025') +
        TEXT,
    ),
    number: '41-KH/ĐU',
    type: 'Kế hoạch',
    issuer: 'Đảng ủy xã Hạ Sơn',
    issued: '2025-01-02',
    about: 'Tổ chức Ngày hội đọc sách năm 2025',
  },
};
