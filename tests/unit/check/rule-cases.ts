import { article } from './content-folder.ts';
import { morePersonalCases, otherWordings, personalCases } from './personal-cases.ts';
import { structureCases } from './structure-cases.ts';
import { factCases } from './fact-cases.ts';

/** The body of an article, or a whole file with its path. */
export type Case = string | { path: string; source: string };

export interface RuleCases {
  hits: Case[];
  misses: Case[];
  /** Found too, but only reminded of, where the rule stops others. */
  reminders?: Case[];
}

let sessions = 0;

function session(fields: string, { body = 'Tài liệu của buổi sinh hoạt.', year = 2025 } = {}): Case {
  const number = ++sessions;
  return {
    path: `sessions/buoi-${number}.mdx`,
    source: `---\ntitle: Buổi sinh hoạt ${number}\norganisation: chi-bo-mau\nyear: ${year}\ntopics: [dan-van]\n${fields}\n---\n\n${body}\n`,
  };
}

let quotations = 0;

const FULL_TEXT = 'secondary\nevidence: [{ kind: full-text, supports: [wording, work] }]';

/** A quotation of the work that there is to compare with. @param verification and what follows it */
function quotation(text: string, verification: string): Case {
  return {
    path: `quotes/cau-mau-${++quotations}.mdx`,
    source:
      `---\ntext: ${text}\nwork: bai-mau-1945\ndate: { value: 1945, confirmed: false }\nverification: ${verification}\n` +
      'topics: [dan-van]\n---\n',
  };
}

/** For each rule that looks at one file: what it must find, and what only looks like it. */
export const ruleCases: Record<string, RuleCases> = {
  'dau-to-hop': {
    hits: ['Đa\u0309ng viên', 'chi bô\u0323'],
    misses: ['Đảng viên chi bộ', 'quán café naïve', '[Bài](https://mau.example/a\u0301b)'],
  },
  'chu-giong': { hits: ['Ðảng viên', 'cǎn cứ', 'ðảng'], misses: ['Đảng viên căn cứ đảng'] },
  'ky-tu-an': { hits: ['nhân\u200B dân', 'xã\u00AD hội', 'chi \uFEFFbộ'], misses: ['Ảnh vui 👩\u200D💻 của chi bộ'] },
  'dau-cach-la': { hits: ['chi\u00A0bộ', 'chi\u202Fbộ'], misses: ['95\u00A0% đảng viên', 'trang\u00A014'] },
  'dau-cach': {
    hits: [
      'Chi bộ giao việc , nhắc hạn',
      'giao việc  và báo kết quả',
      'người dân…Đồng thời',
      'xong việc.Sau đó',
      '( a )',
      'phong cách “ nêu gương”',
    ],
    misses: [
      'Chi bộ giao việc, nhắc hạn và báo kết quả.',
      'một dòng,\ndòng sau',
      'Chi bộ {/* xem lại */} họp {/* ghi chú */}, rồi về.',
      'xem www.mau.example,trang hai',
      'tỉ số 2 : 1, phiếu [ ] đồng ý',
      '`a  ,b`',
      'và v.v. ... còn nữa',
      {
        path: 'quotes/dau-cach-nhu-in.mdx',
        source:
          '---\ntext: Ta phải làm , làm cho kỳ được ;bao giờ xong mới thôi\nwork: bai-mau-1945\ndate: { value: 1946, confirmed: false }\nverification: unverified\ntopics: [dan-van]\n---\n',
      },
    ],
  },
  'khoang-trang-cuoi-dong': {
    hits: ['Chi bộ họp. \n\nHọp xong.', 'Chi bộ họp.\t'],
    misses: ['Chi bộ họp,  \nhọp xong.', '```\nmã  \n```'],
  },
  'phong-cu': {
    hits: ['Céng hßa x· héi chñ nghÜa ViÖt Nam, x· h¶i, h¸t', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, töï do'],
    misses: ['Cộng hòa xã hội chủ nghĩa Việt Nam; quét dọn, khóe mắt, tự ái', 'Dấu ® và § thường gặp: Điều 5 § 2'],
  },
  'bai-trong': {
    hits: [{ path: 'articles/trong.mdx', source: article('').replace(/---\n\s*$/, '---\n') }],
    misses: [
      'Chi bộ họp.',
      {
        path: 'quotes/khong-loi-binh.mdx',
        source:
          '---\ntext: Câu mẫu không có lời bình nào\nwork: { title: Bài mẫu không lời bình }\ndate: { value: 1946, confirmed: ' +
          'false }\nverification: unverified\ntopics: [dan-van]\n---\n',
      },
    ],
  },
  'dau-dau-dong': {
    hits: ['##Việc làm tiếp', '• Một việc\n• Hai việc', 'Các việc:\n▪ Một việc'],
    misses: ['## Việc làm tiếp', '- Một việc\n- Hai việc', 'Điểm #1 và • giữa dòng', '– Đồng chí nói gì?'],
  },
  'bang-sai': {
    hits: ['| Năm | Số buổi |\n| 2019 | 4 |', '| A | B |\n| --- | --- |\n| 1 | 2 | 3 |'],
    misses: ['| A | B |\n| --- | --- |\n| 1 |', 'Đúng | sai', '| một dòng |'],
  },
  'lien-ket-sai-dang': {
    hits: [
      'Xem [báo](https://mau.example/bai 1.html).',
      'Xem [báo] (https://mau.example/a).',
      'Xem (báo)[https://mau.example/a].',
      '![Hội nghị](./Ảnh hội nghị.png)',
      'Xem [câu trích] (/trich-dan/dan-van-kem/).',
    ],
    misses: [
      'Bác viết [sic] (năm 1947) như thế.',
      'Xem [báo Mẫu](https://mau.example/a).',
      'Gõ `[chữ] (/dia-chi/)` là sai.',
      'Gõ \\[chữ\\](một hai) là ví dụ.',
      'Điều 5 (khoản 2)[^1]\n\n[^1]: Nguồn.',
    ],
  },
  'cho-chua-viet': {
    hits: [
      '[Viết ở đây: mở bài, hai ba câu]',
      '## Kết quả\n\n[viết ở đây: được gì',
      '- Việc một\n- [Viết ở đây]',
      '> [Viết ở đây: lời trích]',
      {
        path: 'articles/tieu-de-chua-viet.mdx',
        source: article('Chi bộ họp.').replace(/title: .*/, "title: '[Viết ở đây: tên bài của thư viện]'"),
      },
      {
        path: 'quotes/cau-chua-chep.mdx',
        source:
          "---\ntext: '[Viết ở đây: nguyên văn]'\nwork: { title: Bài mẫu }\ndate: { value: 1946, confirmed: false " +
          '}\nverification: unverified\ntopics: [dan-van]\n---\n',
      },
    ],
    misses: [
      'Bác viết: “Đảng ta […] là đạo đức, là văn minh”.',
      '> […]\n>\n> Việc ấy phải làm ngay.',
      '[…]',
      '[...]',
      '“[Đảng] phải viết ở đây một chữ dân”',
      'Khung mẫu để sẵn dòng `[Viết ở đây: mở bài]`.',
      'Xem [viết ở đây là viết ở nhà](https://mau.example/a).',
      '[^1] Câu này.\n\n[^1]: Chú thích.',
    ],
  },
  'ghi-chu-may-nhap': {
    hits: [
      '{/*\nBẢN NHÁP máy nhập ngày 22/11/2026 từ tệp “a.docx”.\n*/}\n\nChi bộ họp.',
      '{/*\nCẦN XEM LẠI\n- Tiêu đề: xem lại.\n*/}\n\nChi bộ họp.',
      'BẢN NHÁP máy nhập ngày 22/11/2026 từ tệp “a.docx”.',
      '{/* Chú thích của một ảnh không có trong tệp nguồn: thêm ảnh. */}\n\n*Đại biểu dự họp*',
    ],
    misses: [
      '{/* Bản nháp lần hai, đã duyệt. */}\n\nChi bộ họp.',
      '{/* cần xem lại số liệu */}\n\nChi bộ họp.',
      '## Cần xem lại\n\nCẦN XEM LẠI',
      'Chú thích của một ảnh không có trong tệp nguồn.',
    ],
  },
  'dat-dau': {
    hits: ['Đảng uỷ Sở', 'khoẻ mạnh', 'Uỷ ban'],
    misses: ['Đảng ủy, khỏe mạnh, quý trọng, hoàn thành', 'đồng chí Nguyễn Thuý Hà', '`Đảng uỷ`'],
  },
  'ngoac-kep': {
    hits: [
      'phong trào “Dân vận khéo"',
      'phong cách “nêu gương“ với mọi người',
      'ghi sổ "Người tốt, việc tốt”',
      '"một cửa" ở huyện',
      '”Mở sai” ở đầu',
    ],
    misses: ['phong trào “Dân vận khéo”', 'màn hình 15" mới', "lúc 14:56'", 'nói “chủ đề “nêu gương” năm nay”', '`"mã"`'],
  },
  'ngoac-kep-le': {
    hits: ['Chỉ thị “về đẩy mạnh học tập. Đến nay đã xong.', 'Chăm lo đời sống Nhân dân”.'],
    misses: ['Chỉ thị “về đẩy mạnh học tập”.', '“Đoạn một của lời trích.\n\n“Đoạn hai của lời trích.”', 'màn hình 15" mới'],
  },
  'ngay-thang': {
    hits: ['Kết luận ngày 18.5.2021', 'họp ngày 27-11-2019', 'ngày 27 / 11 / 2019', 'cập nhật 2019-11-27'],
    misses: [
      'họp ngày 27/11/2019',
      'ngày 29 tháng 01 năm 2019',
      'phiên bản 1.2.2019.4',
      'ngày 32.13.2020',
      'xem [lịch họp](https://mau.example/18.5.2021)',
      '`2019-11-27`',
    ],
  },
  'so-van-ban': {
    hits: ['Kế hoạch số 14 -KH/ĐU.STTTT', 'Chỉ thị 05- CT/TW', 'Nghị định 19/2018/NĐ -CP', 'Chỉ thị 05–CT/TW', 'Chỉ thị **05 - CT/TW**'],
    misses: ['Kế hoạch số 14-KH/ĐU.STTTT', 'từ tháng 5 - 10/2019', 'tập 2 - Hà Nội/Huế', 'Nghị định 19/2018/NĐ-CP'],
  },
  'chinh-ta': {
    hits: [...factCases['chinh-ta']!.hits, 'Đảng và nhândân', 'chủ truơng', 'người Viêt', 'nghànhh'],
    misses: [
      ...factCases['chinh-ta']!.misses,
      'Lênin, Ăngghen, Mátxcơva, Đắk Lắk',
      'HĐND, ĐSĐB',
      'dễ dàng, quỳnh hoa, khuya khoắt',
      '`truơng`',
    ],
  },
  'loi-go': {
    hits: [...factCases['loi-go']!.hits, 'công tác tuyên tuyền', 'đời sốn nhân dân', 'đoàn viên, thanh viên', 'Tinh hình thực tiễn'],
    misses: [...factCases['loi-go']!.misses, 'công tác tuyên truyền', 'đời sống, thành viên, tình hình', 'tinh thần hình thành'],
  },
  ...Object.fromEntries(Object.entries(factCases).filter(([code]) => code !== 'chinh-ta' && code !== 'loi-go')),
  'trich-dan-chua-goi': {
    hits: [
      'Bác viết: “Việc gì lợi cho dân, ta phải hết sức làm”.',
      '> Bác viết: “Việc gì lợi cho dân, ta phải hết sức làm”.',
      '> Việc gì hại đến dân ta phải hết sức tránh',
    ],
    misses: [
      'Bác viết: “Việc gì lợi cho dân”.',
      'Việc gì lợi cho dân, ta phải hết sức làm, không có ngoặc.',
      { path: 'articles/da-goi.mdx', source: article('“Việc gì lợi cho dân, ta phải hết sức làm”', 'quotes: [loi-cho-dan]') },
    ],
  },
  'trich-dan-lech': {
    hits: ['Bác viết: “Việc gì lợi cho dân, ta phải ra sức làm”.', '“Việc gì có lợi cho dân thì ta phải hết sức làm”'],
    misses: ['“Việc gì lợi cho dân, ta phải hết sức làm”', '“Việc gì cũng có người thạo và người chưa thạo”'],
  },
  'trich-dan-gan-nham': {
    hits: ['Bác dạy: “Cán bộ phải là công bộc thật sự trung thành của dân”.', '“Cán bộ phải là công bộc thật sự trung thành với dân”'],
    misses: ['“Cán bộ phải là người đầy tớ của dân”', 'Cán bộ phải là công bộc thật sự trung thành của dân.'],
  },
  'trich-dan-nghi-van': { hits: ['“Có dân thì có tất cả núi sông và ruộng đồng này”'], misses: ['“Có dân thì có tất cả mọi thứ ta cần”'] },
  'trich-dan-khac-tac-pham': {
    hits: [
      'Sách viết: “Người này chờ người kia, xóm trên đợi xóm dưới, đến lúc nước có mùi”.',
      quotation('Cụ lấy giấy, kẻ bảy ô cho tám ngày, hỏi từng nhà nhận ngày nào', 'unverified'),
    ],
    misses: [
      'Sách viết: “Người này chờ người kia, xóm trên chờ xóm dưới, đến lúc nước có mùi”.',
      'Sách viết: “Người này chờ người kia rồi cùng nhau ra về lúc trời đã tối”.',
      quotation('Cụ lấy giấy, kẻ bảy ô cho bảy ngày, hỏi từng nhà nhận ngày nào', 'unverified'),
      quotation('Một câu chưa thấy ở đâu trong bài mẫu ấy', 'unverified'),
    ],
  },
  'toan-van-khong-khop': {
    hits: [
      quotation('Cụ lấy giấy, kẻ bảy ô cho tám ngày, hỏi từng nhà nhận ngày nào', FULL_TEXT),
      quotation('Một câu không thấy ở đâu trong bài mẫu ấy', FULL_TEXT),
    ],
    misses: [quotation('Cụ lấy giấy … hỏi từng nhà nhận ngày nào', FULL_TEXT)],
  },
  'van-ban-chua-dan': {
    hits: ['theo Chỉ thị 05-CT/TW', 'theo Chỉ thị 05- CT/TƯ'],
    misses: [
      'theo Chỉ thị 06-CT/TW',
      'theo <Document id="05-ct-tw-2016" />, tức Chỉ thị 05-CT/TW',
      { path: 'articles/co-van-ban.mdx', source: article('Chỉ thị 05-CT/TW', 'documents: [05-ct-tw-2016]') },
    ],
  },
  'lien-ket-mo-ho': {
    hits: ['Xem [tại đây](https://mau.example/a).', '[Xem thêm…](https://mau.example/a)', '[**ở đây**](https://mau.example/a)'],
    misses: ['[Xem thêm về dân vận](https://mau.example/a)', 'Xem tại đây.'],
  },
  'lien-ket-tran': {
    hits: ['Nguồn: https://mau.example/bai', '[https://mau.example/bai](https://mau.example/bai)'],
    misses: ['Nguồn: [Trang mẫu](https://mau.example/bai)', '`https://mau.example/bai`'],
  },
  'lien-ket-hong': {
    hits: [
      '[Trang mất](/khong-co/)',
      '[Mục mất](/tin-tuc/bai-goc/#khong-co)',
      '[Tương đối](bai-goc.mdx)',
      '[Đơn vị mất](/tin-tuc/don-vi/khong-co/)',
      '[Trang nhà](https://mau.example/khong-co/)',
    ],
    misses: [
      '[Việc làm tiếp](/tin-tuc/bai-goc/#viec-lam-tiep)',
      '[Dị bản](/trich-dan/loi-cho-dan/#phan-di-ban)',
      '[Danh sách](/tin-tuc/)',
      '[Năm 2026](/tin-tuc/nam/2026/)',
      '[Đơn vị](/tin-tuc/don-vi/chi-bo-mau/)',
      '[Tìm](/tim-kiem/?q=a)',
      '[Ngoài](https://khac.example/khong-co/)',
      '[Thư](mailto:a@mau.example)',
    ],
  },
  'chuyen-de-trang-thai': {
    hits: [
      session('status: held\nheld: { date: 2999-01-01 }'),
      session('status: planned\nconclusions: [Mỗi tháng kể một chương.]'),
      session('status: planned\nheld: { date: 2020-01-01 }\nordinal: 1'),
      session('status: materials'),
      session('status: held\nheld: { date: 2020-01-02 }\nordinal: 2'),
      session('status: held\nheld: { date: 2025-02-01 }\nquarter: 3'),
      session('status: held\nheld: { date: 2025-02-01 }\nattendance: { present: 10, excused: 5, total: 12 }'),
      session('status: held\nheld: { date: 2025-02-01 }\ntasks: [{ what: Lập tủ sách, due: 2025-01-01 }]'),
    ],
    reminders: [session('status: held\nheld: { date: 2025-11-14 }\nquarter: 1')],
    misses: [
      session('status: held\nheld: { date: 2025-04-20 }\nquarter: 1'),
      session('status: planned'),
      session('status: planned\nheld: { date: 2999-01-01 }', { year: 2999 }),
      session('status: materials\nmaterials: [doc-sach-cho-deu]'),
      session('status: materials\nattachments: [{ file: ./de-dan.pdf, title: Đề dẫn }]'),
      session(
        'status: held\nheld: { date: 2025-02-01 }\nquarter: 1\nattendance: { present: 10, excused: 2, total: 12 }\ntasks: [{ ' +
          'what: Lập tủ sách, due: 2025-03-01 }]',
      ),
      session('status: concluded\nheld: { date: 2025 }\nconclusions: [Mỗi tháng kể một chương.]'),
    ],
  },
  'so-giay-to': {
    hits: ['CCCD số 001085012345', 'số 123456789 cấp tại Hà Nội', 'căn cước 001 085 012 345', '`001085012345`', '{/* 001085012345 */}'],
    misses: [
      'kinh phí 123.456.789 đồng',
      'kinh phí 123456789 đồng',
      '[Bài](https://mau.example/001085012345.html)',
      'mã vạch 8934567890123',
      'năm 2019',
    ],
  },
  'so-dien-thoai': {
    hits: [
      'gọi 0912345678',
      'gọi 0912 345 678',
      'gọi 0912.345.678',
      'gọi +84 912 345 678',
      'gọi (024) 3804 4026',
      '[thư ký](tel:0912345678)',
    ],
    misses: ['ngày 03-05-2019 12 người', 'tập 0123', 'kinh phí 912.345.678 đồng', 'Điều 0912', '[Bài](https://mau.example/0912345678)'],
  },
  'so-the-dang': {
    hits: ['số thẻ đảng viên 12.345678', 'thẻ đảng số: 12345678', 'Thẻ Đảng viên số 12 345 678'],
    misses: ['trao thẻ đảng viên cho 12 đồng chí', 'phát thẻ đảng viên năm 2019', 'số thẻ đảng viên không được đăng'],
  },
  'danh-sach-nguoi': {
    hits: [
      'Có mặt: Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường, Phạm Thị Dung.',
      '## Danh sách tham dự\n\n1. Nguyễn Văn An\n2. Trần Thị Bình\n3. Lê Văn Cường\n4. Phạm Thị Dung',
      '| Người có mặt | Chức vụ |\n| --- | --- |\n| Nguyễn Văn An | Bí thư |\n| Trần Thị Bình | Phó Bí thư |\n| Lê Văn Cường | ' +
        'Chi ủy viên |\n| Phạm Thị Dung | Đảng viên |',
      // What was not done, from the second name on.
      'Còn nợ đảng phí quý I có Nguyễn Văn An, Trần Thị Bình và Lê Văn Cường.',
      'Chưa viết bản đăng ký: Lê Văn Cường, Trần Thị Bình.',
      'Ba người chậm nộp hồ sơ là Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường.',
      // A column of names is a list, whatever leads to it and whatever house stands in the line behind.
      'Chi ủy chọn người đi học:\n\n| Hội viên | Bản |\n| --- | --- |\n| Giàng A Mẫu | Sín Chải |\n| Ksor H’Thử | Khu mới |\n' +
        '| Lò Văn Ví | Nà Tăm |\n\nNhà văn hóa xã dựng tủ sách.',
    ],
    misses: [
      'Có mặt: Nguyễn Văn An, Trần Thị Bình và Lê Văn Cường.',
      'Dự họp có đại biểu Hà Nội, Hà Nam, Hà Giang, Hà Tĩnh, Thái Nguyên, Thái Bình.',
      'Năm chi bộ thôn Nguyễn Huệ, Lê Lợi, Trần Phú, Quang Trung, Lê Hồng Phong chưa nộp báo cáo.',
      'Tiết mục do Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường, Phạm Thị Dung biểu diễn.',
      'Bài viết của Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường, Phạm Thị Dung.',
    ],
  },
  'dau-mat': {
    hits: [
      // What is spoken of elsewhere is meant where the paper is asked to go no further, or stands here.
      'Mấy ý này lấy từ tài liệu lưu hành nội bộ của huyện, xin đừng chia sẻ lên mạng.',
      'Bảng dưới đây chép lại từ tài liệu lưu hành nội bộ của cấp trên.',
      ...['MẬT', 'Tài liệu TỐI MẬT', '**TUYỆT MẬT**', 'Tài liệu lưu hành nội bộ', 'LƯU HÀNH NỘI BỘ', 'M Ậ T', '(Mật)', 'Độ mật: Tối mật'],
      ...['TÀI LIỆU MẬT', 'Tài liệu nội bộ, không phổ biến', 'TÀI LIỆU THU HỒI', '(Không phổ biến)', 'CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ'],
    ],
    misses: [
      ...['giữ bí mật nhà nước', 'BẢO VỆ BÍ MẬT NHÀ NƯỚC', 'nuôi ong lấy mật', 'lưu hành trong nội bộ', 'mật', 'Mật ong rừng'],
      ...['Nội bộ', 'đoàn kết nội bộ', 'không phổ biến', 'Không sao chụp bài của người khác.', 'Thi tìm hiểu Luật Bảo vệ bí mật nhà nước'],
      'Ban Tuyên giáo xã ban hành tài liệu lưu hành nội bộ về công tác tư tưởng.',
      'Đề nghị đảng viên không chia sẻ tài liệu lưu hành nội bộ lên mạng xã hội.',
    ],
  },
};

for (const [code, { hits, misses, reminders = [] }] of [personalCases, morePersonalCases, structureCases].flatMap(
  Object.entries<RuleCases>,
)) {
  const known = (ruleCases[code] ??= { hits: [], misses: [] });
  known.hits.push(...hits);
  known.misses.push(...misses);
  (known.reminders ??= []).push(...reminders);
}
for (const [code, hits] of Object.entries(otherWordings)) ruleCases[code]?.hits.push(...hits);
