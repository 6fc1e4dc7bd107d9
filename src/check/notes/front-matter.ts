import { note } from './note.ts';

/** Codes of the lines between `---` and of YAML files. */
export const frontMatterNotes = [
  note(
    'front-matter-missing',
    'Mỗi tệp .mdx bắt đầu bằng phần khai báo giữa hai dòng ---.',
    'Tệp bắt đầu ngay bằng đoạn văn',
    '---\ntitle: …\n---',
  ),
  note('front-matter-language', 'Dòng đầu chỉ có ba gạch nối.', '---yaml', '---'),
  note(
    'front-matter-unclosed',
    'Phần khai báo phải kết thúc bằng một dòng ---.',
    '---\ntitle: …\n\nĐoạn văn…',
    '---\ntitle: …\n---\n\nĐoạn văn…',
  ),
  note(
    'yaml-syntax',
    'Mỗi dòng viết “tên: giá trị”. Giá trị có dấu hai chấm, dấu # hoặc bắt đầu bằng ngoặc kép thì đặt cả giá trị trong nháy đơn.',
    'title: Chuyên đề: nêu gương',
    "title: 'Chuyên đề: nêu gương'",
  ),
  note(
    'yaml-comment',
    'Dấu # sau một dấu cách mở đầu ghi chú: phần từ đó trở đi không hiện ra. Ghi chú thật thì để một dấu cách sau dấu #.',
    'title: Chi bộ đọc sách kỳ #1',
    "title: 'Chi bộ đọc sách kỳ #1'",
  ),
  note(
    'yaml-thousands',
    'Trong phần khai báo, dấu chấm là dấu thập phân: 64.427 là sáu mươi tư phẩy bốn. Hàng nghìn thì viết liền.',
    'figures:\n  - { value: 64.427, unit: hồ sơ, what: Hồ sơ tiếp nhận }',
    'figures:\n  - { value: 64427, unit: hồ sơ, what: Hồ sơ tiếp nhận }',
  ),
  note('yaml-duplicate-key', 'Một trường chỉ viết một lần.', 'topics: [dan-van]\ntopics: [neu-guong]', 'topics: [dan-van, neu-guong]'),
  note('yaml-tag', 'Giá trị không bắt đầu bằng dấu !.', 'title: !Thông báo', "title: '!Thông báo'"),
  note('yaml-alias', 'Giá trị không bắt đầu bằng dấu & hay *.', 'title: *Dân vận*', "title: 'Dân vận'"),
  note(
    'yaml-document',
    'Phần khai báo chỉ kết thúc bằng một dòng ---. Dòng ... hoặc dòng bắt đầu bằng --- hay % làm các trường dưới nó bị bỏ qua, ' +
      'kể cả draft: true.',
    'title: Chi bộ họp\n...\ndraft: true',
    'title: Chi bộ họp\ndraft: true',
  ),
  note(
    'yaml-number',
    'Con số viết bằng chữ số thường, không có số 0 ở đầu, để mọi phần mềm đọc như nhau.',
    'figures:\n  - { value: 012, unit: hồ sơ, what: Hồ sơ tiếp nhận }',
    'figures:\n  - { value: 12, unit: hồ sơ, what: Hồ sơ tiếp nhận }',
  ),
  note(
    'yaml-too-big',
    'Phần khai báo nhiều nhất 200 kB và 40.000 trường, giá trị; bài viết đặt dưới dòng --- thứ hai.',
    'Một trường dài 300 trang',
    'Chuyển chữ dài xuống bài viết.',
  ),
  note('yaml-key', 'Tên trường là một từ không dấu.', '[title]: Chi bộ họp', 'title: Chi bộ họp'),
];
