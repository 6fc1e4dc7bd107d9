import { withCapital } from '../structure/title.ts';
import type { Remaining } from './remaining.ts';

/** What is said of a year's programme that comes from a spreadsheet. */
export const programmeMessages = {
  oneFile: 'Nhập chương trình thì kể đúng một tệp: npm run import -- chuong-trinh-2025.xlsx --as programme',
  notForProgrammes: '--rights và --id không dùng cho chương trình: mỗi buổi thành một hồ sơ, tên đặt theo chuyên đề.',
  kinds: (name: string) =>
    `“${name}” không nhập thành chương trình được: chỉ nhận .xlsx, .csv (và .xls, .ods khi máy có LibreOffice). Bảng trong Word thì ` +
    'chép sang bảng tính, mỗi buổi một dòng.',
  broken: (name: string) =>
    `Bảng tính “${name}” bị hỏng, có mật khẩu hoặc không đúng loại: mở bằng Excel, lưu thành .xlsx mới (bỏ mật khẩu) rồi nhập lại.`,
  tooManyRows: (name: string, most: number) => `“${name}” có quá ${most} dòng: chỉ giữ lại bảng chương trình rồi nhập lại.`,
  noHeadings: (name: string) =>
    `Không thấy dòng tên cột trong “${name}”: cần một dòng có cột “Chuyên đề” (hoặc “Nội dung”) và cột “Thời gian” (hoặc “Tháng”, ` +
    '“Quý”), mỗi buổi một dòng ở dưới.',
  noSessions: (name: string) => `Trong “${name}” không có dòng nào đọc được thành một buổi sinh hoạt.`,
  nothingWritten: 'Chưa ghi gì: xem bảng trên, đúng rồi thì chạy lại với --yes.',
  cancelled: 'Đã dừng theo ý bạn, chưa ghi hồ sơ nào.',
  filled: (count: number) => `Đã điền đơn vị, kế hoạch vào ${count} hồ sơ nháp của lần nhập trước.`,
  replaced: (count: number) => `Đã ghi lại ${count} hồ sơ nháp của lần nhập trước (--force).`,
  nothingNew: 'Không có hồ sơ nào mới để tạo.',
  understood: (name: string, year: number, count: number) => `Chương trình năm ${year} trong “${name}”: ${count} buổi.`,
  columns: (list: string) => `Các cột đã hiểu: ${list}.`,
  otherColumns: (list: string) => `Cột không có ô tương ứng, chép thành dòng # trong phần khai báo: ${list}.`,
  ofTable: (note: string) => `Chung cho các buổi: ${note}`,
  row: (number: number) => `Dòng ${number}`,
  unread: (row: string, text: string, why: string) => `${row}: KHÔNG đọc được (${why}): “${text}”.`,
  leftOut: (row: string, text: string, why: string) => `${row}: không nhập, ${why}: “${text}”.`,
  why: {
    noTopic: 'không có tên chuyên đề',
    shortTopic: 'tên chuyên đề ngắn hơn 5 ký tự',
    badTime: (fault: string) => `${fault}, sửa trong bảng tính rồi nhập lại`,
    hidden: 'dòng đang ẩn trong bảng tính',
    foot: 'phần ký, nơi nhận ở cuối bảng',
    head: 'phần đầu bảng',
    sum: 'dòng cộng',
    hiddenSheet: 'trang tính đang ẩn',
    noTable: 'trang tính không có dòng tên cột',
  },
  notes: {
    organisationGuessed: (name: string) => `Đơn vị: bảng không ghi, lấy “${name}” vì các hồ sơ trước đều của đơn vị này.`,
    organisationOnly: (name: string) => `Đơn vị: bảng không ghi, lấy “${name}” vì thư viện chỉ có một đơn vị.`,
    organisationUnknown: (written: string) => `Đơn vị “${written}”: thư viện chưa có. Thêm bằng npm run new -- organisation.`,
    organisationInDoubt: (id: string, name: string | null, superior: string) =>
      `Đơn vị: CHƯA ĐIỀN. Bảng ghi ${name ? `“${name}” ` : ''}thuộc “${superior}”, đơn vị ${id} của thư viện cùng tên nhưng ` +
      `không ghi cấp trên ấy. Cùng một đơn vị thì chạy lại, thêm --organisation ${id}; khác thì tạo bằng npm run new -- organisation.`,
    yearGuessed: (year: number) => `Năm: bảng không ghi, lấy ${year}.`,
    noTime: 'Thời gian: bảng không ghi tháng, quý. Điền quarter: và held: khi biết.',
    plan: (number: string) => `Kế hoạch: ${number}, theo phần đầu của bảng.`,
    documentsGuessed: (list: string) => `Văn bản: máy đoán ${list}, bảng không ghi đủ số. Không đúng thì xóa ở documents:.`,
    timesDiffer: (parts: string) => `Thời gian: các cột nói khác nhau (${parts}). Xem lại bảng, sửa held:, quarter:.`,
    unknownDocument: (number: string) => `Văn bản ${number}: thư viện chưa có. Thêm bằng npm run new -- document.`,
    shortened: 'Tên chuyên đề: ô trong bảng dài, phần sau để ở thân bài. Đặt lại tên cho gọn.',
    capitals: 'Tên chuyên đề: trong bảng viết hoa toàn bộ. Viết lại bằng chữ thường, giữ hoa ở tên riêng.',
    noRole: (column: string) => `${column}: bảng chỉ ghi họ tên, không ghi vai trò. Điền vai trò (role) nếu cần.`,
    fromColumn: (column: string, text: string) => `Cột “${column}” trong bảng: ${text}`,
    inTable: (text: string) => ` (bảng ghi “${text}”)`,
    /** Behind what a cell says of a time that is no day. */
    dayToType: (month: string, isHeld: boolean) =>
      isHeld
        ? `. Biết ngày thì sửa ở held: thành date: ${month}-NN (NN là ngày, hai chữ số)`
        : `. Biết ngày thì thêm dòng held: { date: ${month}-NN } (MM là tháng, NN là ngày, hai chữ số)`,
    withheld: (column: string) => `Cột “${column}” trong bảng có họ tên người nên không chép vào đây.`,
    preparers: (column: string) =>
      `Cột “${column}”: không điền vào presenters: (người trình bày); vai trò chép thành dòng # trong phần khai báo, họ tên thì không. ` +
      'Ai chuẩn bị cũng trình bày thì tự thêm presenters:.',
  },
  whichOrganisation: (ids: string, name: string | null) =>
    'Có buổi chưa rõ của đơn vị nào: bảng, tên trang tính không ghi đơn vị có trong thư viện. ' +
    (ids ? `Cả bảng của một đơn vị thì chạy lại, thêm --organisation và mã đơn vị, một trong: ${ids}. ` : '') +
    `Chưa có đơn vị ấy thì tạo trước: npm run new -- organisation "${name ?? 'Tên đơn vị'}", rồi chạy lại lệnh nhập: hồ sơ nháp đã ` +
    'tạo thì được điền đơn vị.',
  unknownOrganisation: (id: string, ids: string) =>
    `--organisation: thư viện không có đơn vị “${id}”. ` +
    (ids ? `Viết một trong: ${ids}.` : 'Chạy npm run new -- organisation để thêm đơn vị trước.'),
  names: (count: number) => `Bảng có họ tên ${count} người.`,
  namesLeftOut: (list: string, isAsked: boolean) =>
    `Họ tên không ghi vào hồ sơ, chỉ ghi vai trò: ${list}.` +
    (isAsked ? '' : ' Muốn ghi họ tên (khi đã được phép) thì chạy lại không có --yes và trả lời câu hỏi.'),
  askNames: (list: string) => `Ghi họ tên người vào hồ sơ? Chỉ khi họ đã đồng ý cho đăng: ${list}`,
  ask: (count: number, wanting: number, replaced: number) =>
    withCapital(
      [
        count > 0 ? `tạo ${count} hồ sơ nháp như trên` : '',
        wanting > 0 ? `điền đơn vị, kế hoạch vào ${wanting} hồ sơ nháp đã có` : '',
        replaced > 0 ? `ghi lại ${replaced} hồ sơ nháp đã có, mất chỗ đã sửa trong đó` : '',
      ]
        .filter(Boolean)
        .join(', '),
    ) + '?',
  underBody: (name: string, above: string) => `“${name}” (cấp trên “${above}”)`,
  askOrganisations: (names: readonly string[]) =>
    `Thư viện chưa có ${names.join(', ')}. ` + `Tạo luôn ${names.length > 1 ? `${names.length} đơn vị này` : 'đơn vị này'} (bản nháp)?`,
  askPlans: (plans: readonly string[]) =>
    `Thư viện chưa có kế hoạch mà đầu bảng ghi: ${plans.join('; ')}. Tạo luôn văn bản này (bản nháp)? ` +
    `Máy hỏi trích yếu: có bản giấy để chép thì chọn Có.`,
  planOfDay: (number: string, day: string) => `${number}, ${day}`,
  made: (files: string) => `Đã tạo bản nháp: ${files}.`,
  notMade: (name: string, why: string) => `Chưa tạo “${name}”: ${why}`,
  toMake: (commands: readonly string[]) =>
    [
      'Thư viện còn chưa có điều đầu bảng ghi. ' +
        `Tạo bằng ${commands.length > 1 ? 'các lệnh này, theo thứ tự' : 'lệnh này'}, rồi chạy lại lệnh nhập:`,
      ...commands.map((line) => `  ${line}`),
      'Đơn vị ấy đã có dưới tên khác thì không tạo: chạy lại lệnh nhập, thêm --organisation và mã đơn vị.',
    ].join('\n'),
  publishedWanting: (lines: readonly (readonly [line: string, files: readonly string[]])[]) =>
    [
      'Hồ sơ đã đăng thì máy không sửa. Tự thêm vào phần khai báo:',
      ...lines.map(([line, files]) => `  dòng “${line}” trong ${files.join(', ')}`),
    ].join('\n'),
  yes: 'Có',
  no: 'Không',
  exists: (title: string, file: string, differences: string) =>
    `Đã có hồ sơ “${title}” (${file}), không tạo lại.${differences ? ` KHÁC NHAU: ${differences}. Bảng đúng thì sửa trong hồ sơ.` : ''}`,
  differs: (what: string, inTable: string, inFile: string) => `${what}: bảng ghi ${inTable}, hồ sơ ghi ${inFile}`,
  different: { date: 'ngày', quarter: 'quý', start: 'giờ', place: 'nơi', ordinal: 'thứ tự' },
  topicsMissing: (related: string) => `CHƯA CÓ${related ? ` (có thể: ${related})` : ''}`,
  written: (count: number, folder: string) => `Đã tạo ${count} hồ sơ nháp trong ${folder}.`,
  /** @param publish folders with drafts @param isWaiting something that the head names is to be made first */
  next: ({ drafts, fields, notes }: Remaining, publish: readonly string[], isWaiting: boolean) => {
    const open = new Set([...fields.flatMap(([, files]) => files), ...notes]);
    const which = (files: readonly string[]): string =>
      files.length === drafts && drafts > 1 ? `Cả ${drafts} hồ sơ` : `Còn ${files.length} hồ sơ`;
    const named = (files: readonly string[]): string => (files.length === drafts && drafts > 1 ? '' : `: ${files.join(', ')}`);
    const rest = drafts - open.size;
    const todo = [
      ...fields.map(([field, files]) => `${which(files)} phải điền ${field}: (sửa dòng #${field}: rồi bỏ dấu #)${named(files)}.`),
      ...(notes.length > 0 ? [`${which(notes)} có khối ghi chú phải xem rồi xóa${named(notes)}.`] : []),
      ...(rest > 0 ? [open.size > 0 ? `${rest} hồ sơ kia không còn gì phải điền.` : 'Không hồ sơ nào còn gì phải điền.'] : []),
    ];
    const steps = [
      ...(isWaiting
        ? ['Đơn vị, kế hoạch còn thiếu: tạo bằng lệnh ở trên rồi chạy lại lệnh nhập, máy điền vào hồ sơ nháp; chưa có thì bỏ qua.']
        : []),
      todo.join('\n   '),
      `Đăng cả lượt: npm run content:publish -- ${publish.join(' ')} (máy kiểm tra, bỏ dòng draft: true của hồ sơ không còn lỗi).`,
      'Gần ngày họp thì bổ sung tài liệu, đổi status: materials; họp xong thì sửa ngày ở held:.',
    ];
    return ['Việc tiếp theo:', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n');
  },
} as const;
