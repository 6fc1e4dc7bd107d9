import { DOCUMENT_TYPES } from '../../schemas/document.ts';
import { placeholder } from '../../text/left-for-editor.ts';

/** A value to be typed over, which the check refuses as it stands: taking the mark off a line may publish nothing made up. */
const fill = (what: string): string => JSON.stringify(placeholder(what));

/** What is said of a paper that becomes a document or a session. */
export const asMessages = {
  knownDocument: (name: string, number: string, id: string) =>
    `“${name}” là văn bản ${number}, thư viện đã có, cùng nơi ban hành và ngày (theo những gì đọc được): mở ` +
    `content/documents/${id}.yaml mà bổ sung. Nếu là văn bản khác thì chạy lại và thêm --id ten-khac.`,
  sameNumber: (number: string, id: string, issuer: string, own: string) =>
    `Số, ký hiệu (number): thư viện có một văn bản khác cũng số ${number} (${id}, của “${issuer}”), khác nơi ban hành hoặc khác ngày. ` +
    `Tệp này thành văn bản riêng, tên ${own}. Nếu vẫn là văn bản ấy thì xóa bản nháp này, bổ sung vào ${id}.`,
  textOfDocument:
    'Toàn văn: mục văn bản chỉ giữ số, ngày, trích yếu và địa chỉ toàn văn (url), không giữ lời văn. Chữ của tệp chép đủ ở phần E của ' +
    'nhật ký; muốn đăng nội dung thì nhập tệp này lần nữa với --as article.',
  unknownType: (kind: string) => `Loại văn bản (type): còn thiếu, “${kind}” không có trong danh mục: ${DOCUMENT_TYPES.join(', ')}.`,
  issuer: (name: string) => `Nơi ban hành (issuer): tệp viết hoa toàn bộ, máy viết thành “${name}”. Xem lại chữ hoa.`,
  capitals: 'Tiêu đề: trích yếu ở tệp viết hoa toàn bộ. Viết lại bằng chữ thường, giữ hoa ở tên riêng.',
  unknownDocument: (number: string) =>
    `Căn cứ, thay thế: văn bản ${number} thư viện chưa có. Cần thì thêm bằng npm run new -- document, rồi ghi mã vào basedOn: hoặc ` +
    'replaces:.',
  noUpperBody: (name: string) =>
    `Đơn vị (organisation): máy điền theo tên “${name}”, tệp không ghi cấp trên. Nơi khác cũng có chi bộ cùng tên: không phải thì xóa.`,
  otherUpperBody: (id: string, name: string, superior: string, above: string | null) =>
    `Đơn vị (organisation): chưa điền. Tệp là của “${name}” thuộc “${superior}”, còn đơn vị ${id} của thư viện ` +
    `${above ? `thuộc “${above}”` : 'chưa ghi cấp trên (parent)'}. Cùng một đơn vị thì bỏ dấu # ở dòng organisation:; ` +
    'khác thì tạo đơn vị mới.',
  picturesOfDocument: (count: number) => `Ảnh: ${count} ảnh trong tệp không chép, mục văn bản không có ảnh.`,
  verification:
    'Tình trạng kiểm chứng (verification): để “unconfirmed” vì một tệp trên máy chưa phải bằng chứng. Đã xem bản giấy hoặc trang của nơi ' +
    'ban hành thì điền evidence theo mẫu trong tệp, rồi đổi thành official.',
  missing: {
    number: 'Số, ký hiệu (number): còn thiếu, không đọc được ở đầu tệp. Viết liền, ví dụ 05-CT/TW.',
    type: `Loại văn bản (type): còn thiếu. Viết một trong: ${DOCUMENT_TYPES.join(', ')}.`,
    issuer: 'Nơi ban hành (issuer): còn thiếu. Viết tên đầy đủ của cơ quan, chi bộ ban hành.',
    issued: 'Ngày ban hành (issued): còn thiếu. Viết 2025-03-06; chỉ biết năm thì viết 2025.',
    title: 'Trích yếu (title): còn thiếu. Chép đúng dòng dưới tên loại văn bản.',
  },
  likeSession: (kind: string, name: string) =>
    `Nhập thành gì: tệp giống ${kind} của một buổi sinh hoạt, đang nhập thành tin tức. Muốn thành hồ sơ buổi sinh hoạt thì xóa ` +
    `bản nháp này và chạy lại lệnh nhập, thêm --as session: npm run import -- --as session "…/${name}"`,
  likeDocument: (kind: string, number: string, name: string) =>
    `Nhập thành gì: tin tức, tuy tệp giống ${kind} số ${number}. Muốn thành văn bản thì xóa bản nháp này, chạy lại: ` +
    `npm run import -- --as document "…/${name}"`,
  likeBoth: (kind: string, number: string, name: string) =>
    `Nhập thành gì: tệp giống ${kind} số ${number} về một buổi sinh hoạt, đang nhập thành tin tức. Muốn thành hồ sơ buổi sinh hoạt thì ` +
    `xóa bản nháp này và chạy lại lệnh nhập, thêm --as session: npm run import -- --as session "…/${name}"; muốn ghi vào mục văn bản thì ` +
    'cũng làm vậy, thay bằng --as document.',
  oneMember: 'Một đảng viên',
  partStays: (heading: string, field: string) =>
    `Phần “${heading}”: để nguyên trong bài vì có bảng, ảnh, hoặc dòng dài quá mức của ${field}:. Muốn tách thì chép từng ý vào ${field}:.`,
  taken: {
    title: 'đã đọc thành tên chuyên đề (title)',
    held: 'đã đọc thành thời gian, địa điểm (held)',
    person: 'đã đọc thành vai trò của người chủ trì, thư ký; họ tên không đăng',
    emptyPart: 'đề mục không còn gì ở dưới',
    attendance: 'đã đọc thành số lượng (attendance)',
    part: (field: string) => `đã chuyển vào ${field}: ở phần khai báo`,
  },
  session: {
    title: 'Tiêu đề (title): còn thiếu. Viết tên chuyên đề như đã đăng ký, từ 5 ký tự.',
    titleLook: (title: string) => `Tiêu đề: máy lấy “${title}” làm tên chuyên đề, xem có đúng tên đã đăng ký không.`,
    organisation: (issuer: string | null) =>
      `Đơn vị (organisation): còn thiếu${issuer ? `, thư viện chưa có “${issuer}”` : ''}. Viết tên tệp của chi bộ trong ` +
      'content/organisations; chưa có thì chạy npm run new -- organisation.',
    year: 'Năm (year): còn thiếu. Viết năm của chương trình, ví dụ 2025.',
    topics: 'Chủ đề (topics): còn thiếu. Chọn ít nhất một trong content/topics.',
    status: (status: string) => `Trạng thái (status): máy ghi “${status}” theo điều tệp cho thấy. Sửa nếu buổi đã đi xa hơn.`,
    names: 'Họ tên người chủ trì, thư ký: máy chỉ giữ vai trò. Được phép nêu tên thì thêm name: dưới role:.',
    alsoDocument: 'Kế hoạch này cũng là một văn bản: nhập thêm lần nữa với --as document, rồi ghi mã vào plan:.',
  },
  typedSession: {
    title: fill('tên chuyên đề như đã đăng ký'),
    organisation: 'ma-don-vi   # tên tệp trong content/organisations',
    year: fill('năm của chương trình, ví dụ 2025'),
    quarter: fill('quý, 1 đến 4'),
    plan: 'ma-van-ban   # kế hoạch của năm, tên tệp trong content/documents',
    held:
      '   # khi nào, ở đâu; chưa tổ chức thì để trống\n' +
      `  date: ${fill('ngày họp, ví dụ 2025-04-05')}\n  start: ${fill('giờ bắt đầu, ví dụ 14:00')}\n  place: ${fill('nơi họp')}`,
    chair: `   # vai trò, không ghi tên\n  role: ${fill('vai trò người chủ trì, ví dụ Bí thư chi bộ')}`,
    secretary: `\n  role: ${fill('vai trò thư ký, ví dụ Chi ủy viên')}`,
    attendance: `   # chỉ số lượng, không ghi tên\n  present: ${fill('số người dự')}\n  total: ${fill('số đảng viên')}`,
  },
  typed: {
    number: fill('số, ký hiệu viết liền như in, ví dụ 05-CT/TW'),
    type: `${fill('loại văn bản')}   # một trong: ${DOCUMENT_TYPES.join(', ')}`,
    issuer: fill('nơi ban hành, tên đầy đủ'),
    organisation: 'ma-don-vi   # tên tệp trong content/organisations, nếu thư viện có đơn vị này',
    organisationInDoubt: (id: string, superior: string, above: string | null) =>
      `${id}   # có phải đơn vị này không? tệp ghi cấp trên là “${superior}”, thư viện ${above ? `ghi “${above}”` : 'chưa ghi'}`,
    issued: fill('ngày ban hành, ví dụ 2025-03-06'),
    title: fill('trích yếu như in'),
    subject: `${fill('nội dung chính, một dòng')}   # nếu cần`,
    url: 'https://…   # địa chỉ toàn văn ở nơi ban hành, nếu có',
    evidence: (today: string) =>
      '   # đã cầm bản giấy có dấu thì bỏ dấu # ở đầu sáu dòng này rồi sửa cho đúng\n' +
      `  - kind: print\n    work: ${fill('bản có dấu lưu ở đâu')}\n    by: ${fill('ai đã xem, ví dụ Văn thư Đảng ủy')}\n` +
      `    supports: [number, date, issuer, title]\n    accessed: ${today}`,
  },
} as const;
