import { asFields, asFile, listNotes, told } from './note.ts';

/** Codes of the lines between `---` and of YAML files. */
export const frontMatterNotes = listNotes({
  'front-matter-missing': asFile(
    'Mỗi tệp .mdx bắt đầu bằng phần khai báo giữa hai dòng ---.',
    'Tệp bắt đầu ngay bằng đoạn văn',
    '---\ntitle: …\n---',
  ),
  'front-matter-language': asFile('Dòng đầu chỉ có ba gạch nối.', '---yaml', '---'),
  'front-matter-unclosed': asFile(
    'Phần khai báo phải kết thúc bằng một dòng ---.',
    '---\ntitle: …\n\nĐoạn văn…',
    '---\ntitle: …\n---\n\nĐoạn văn…',
  ),
  'yaml-syntax': asFields(
    'Mỗi dòng viết “tên: giá trị”. Giá trị có dấu hai chấm, dấu # hoặc bắt đầu bằng ngoặc kép thì đặt cả giá trị trong nháy đơn.',
    'title: Chuyên đề: nêu gương',
    "title: 'Chuyên đề: nêu gương'",
  ),
  'yaml-comment': asFields(
    'Dấu # sau một dấu cách mở đầu ghi chú: phần từ đó trở đi không hiện ra. Ghi chú thật thì để một dấu cách sau dấu #.',
    'title: Chi bộ đọc sách kỳ #1',
    "title: 'Chi bộ đọc sách kỳ #1'",
  ),
  'yaml-thousands': asFields(
    'Trong phần khai báo, dấu chấm là dấu thập phân: 64.427 là sáu mươi tư phẩy bốn. Hàng nghìn thì viết liền.',
    'figures:\n  - { value: 64.427, unit: hồ sơ, what: Hồ sơ tiếp nhận }',
    'figures:\n  - { value: 64427, unit: hồ sơ, what: Hồ sơ tiếp nhận }',
  ),
  'yaml-duplicate-key': asFields('Một trường chỉ viết một lần.', 'topics: [dan-van]\ntopics: [neu-guong]', 'topics: [dan-van, neu-guong]'),
  'yaml-tag': asFields('Giá trị không bắt đầu bằng dấu !.', 'title: !Thông báo', "title: '!Thông báo'"),
  'yaml-alias': asFields('Giá trị không bắt đầu bằng dấu & hay *.', 'title: *Dân vận*', "title: 'Dân vận'"),
  'yaml-document': asFields(
    'Phần khai báo chỉ kết thúc bằng một dòng ---. Dòng ... hoặc dòng bắt đầu bằng --- hay % làm các trường dưới nó bị bỏ qua, ' +
      'kể cả draft: true.',
    'title: Chi bộ họp\n...\ndraft: true',
    'title: Chi bộ họp\ndraft: true',
  ),
  'yaml-number': asFields(
    'Con số viết bằng chữ số thường, không có số 0 ở đầu, để mọi phần mềm đọc như nhau.',
    'figures:\n  - { value: 012, unit: hồ sơ, what: Hồ sơ tiếp nhận }',
    'figures:\n  - { value: 12, unit: hồ sơ, what: Hồ sơ tiếp nhận }',
  ),
  'yaml-too-big': told(
    'Phần khai báo nhiều nhất 200 kB và 40.000 trường, giá trị; bài viết đặt dưới dòng --- thứ hai.',
    'Một trường dài 300 trang',
    'Chuyển chữ dài xuống bài viết.',
  ),
  'yaml-key': asFields('Tên trường là một từ không dấu.', '[title]: Chi bộ họp', 'title: Chi bộ họp'),
});
