import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraph } from './word-file.ts';
import { importWord } from './support.ts';

const TEXT = [
  'Ba tháng qua, tổ đọc chung bốn quyển sách mỏng; mỗi kỳ một người kể lại một chương và nói việc mình đã làm theo chương ấy.',
  'Tủ sách ở nhà văn hóa thêm ba mươi quyển do các gia đình góp; tối thứ Năm có người trực để cho mượn và ghi vào sổ.',
  'Quý tới, tổ mời học sinh lớp chín cùng kể lại những trang đã đọc, ai kể xong thì hẹn ngày kể tiếp quyển khác.',
];
const styled = (style: string, text: string): string => paragraph(text, { style });
const bold = (text: string): string => paragraph(text, { bold: true });
const STYLES = ['2', '3']
  .map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`)
  .join('');
const sized = (size: number, text: string): string => paragraph(text).replace('<w:r>', `<w:r><w:rPr><w:sz w:val="${size}"/></w:rPr>`);
const parts = (style: string): string =>
  TEXT.map((text, index) => styled(style, `Việc thứ ${index + 1} của tổ`) + paragraph(text)).join('');

for (const [name, head, { title, source, author }] of [
  [
    'a body in capitals, in a lower heading',
    styled('Heading2', 'HỘI KHUYẾN HỌC XÃ MẪU AN') + styled('Heading1', 'Đọc sách ở các dòng họ trong quý') + parts('Heading2'),
    { title: 'Đọc sách ở các dòng họ trong quý', source: 'Hội Khuyến học xã Mẫu An' },
  ],
  [
    'a body in small letters, parts in headings',
    paragraph('Chi đoàn Trường Tiểu học Mẫu An') + styled('Title', 'Đọc sách ở lớp trong quý') + parts('Heading1'),
    { title: 'Đọc sách ở lớp trong quý', source: 'Chi đoàn Trường Tiểu học Mẫu An' },
  ],
  [
    'two bodies, the last of which issued it',
    paragraph('ĐẢNG BỘ XÃ MẪU AN') + paragraph('CHI BỘ THÔN VÍ') + styled('Heading1', 'Chương trình đọc sách quý II') + parts('Heading2'),
    { title: 'Chương trình đọc sách quý II', source: 'Chi bộ thôn Ví' },
  ],
  [
    'a body below the title',
    styled('Title', 'Đọc sách ở lớp trong quý') + paragraph('Chi đoàn Trường Tiểu học Mẫu An') + parts('Heading1'),
    { title: 'Đọc sách ở lớp trong quý', source: 'Chi đoàn Trường Tiểu học Mẫu An' },
  ],
  [
    'a motto above a title with parts below',
    paragraph('Mỗi tuần một trang sách hay') + styled('Heading1', 'Người gác đèn ở bến Mẫu') + parts('Heading2'),
    { title: 'Người gác đèn ở bến Mẫu' },
  ],
  [
    'a column above the title, and who wrote below',
    bold('GƯƠNG NGƯỜI TỐT, VIỆC TỐT') + bold('Người gác đèn ở bến Mẫu nhiều năm') + paragraph('Trần Thị Ví') + parts('Heading1'),
    { title: 'Người gác đèn ở bến Mẫu nhiều năm', author: 'Trần Thị Ví' },
  ],
  [
    'a column with the word for it, both in capitals',
    bold('CHUYÊN TRANG VĂN NGHỆ') + bold('MÙA NƯỚC NỔI Ở BẾN MẪU') + bold('Lê Văn Ví') + parts('Heading1'),
    { title: 'MÙA NƯỚC NỔI Ở BẾN MẪU', author: 'Lê Văn Ví' },
  ],
  [
    'a motto in small type, the title in the largest, who wrote below',
    sized(24, 'Đất và người bến Mẫu') + sized(40, 'Cây gạo đầu bến') + sized(26, 'Lê Văn Ví') + parts(''),
    { title: 'Cây gạo đầu bến', author: 'Lê Văn Ví' },
  ],
  [
    'who wrote above a title in bold',
    bold('Lê Văn Ví') + bold('Mùa nước nổi ở bến Mẫu') + parts(''),
    { title: 'Mùa nước nổi ở bến Mẫu', author: 'Lê Văn Ví' },
  ],
  [
    'no body: a title that begins with one, and parts in headings',
    bold('Chi đoàn Mẫu An mở tủ sách ở bến') + parts('Heading1'),
    { title: 'Chi đoàn Mẫu An mở tủ sách ở bến' },
  ],
] satisfies [string, string, { title: string; source?: string; author?: string }][])
  test(`what stands beside a title is none: ${name}`, async (t) => {
    const { data } = await importWord(t, head, { styles: STYLES });
    assert.deepEqual([data['title'], data.source['name'], data.source['author']], [title, source, author]);
  });
