import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { formatProblem } from '../../../src/problems/problem.ts';

const file = 'content/articles/bai.mdx';

/** What an editor wrote on line 5 of a file, and all they are told. */
const told: readonly [text: string, ...lines: string[]][] = [
  [
    "import A from './a.astro'",
    '5:1  lỗi  mdx-import  Bài viết không được dùng import. Xóa dòng này; các thẻ như <Quote /> dùng được ngay mà không cần import.',
  ],
  [
    'export const a = 1',
    '5:1  lỗi  mdx-export  Bài viết không được dùng export. Xóa dòng này; thông tin về bài viết ghi ở phần đầu tệp, giữa hai dòng ---.',
  ],
  [
    'Có {a + b} người.',
    '5:4  lỗi  mdx-expression  Biểu thức {a + b} không được phép. Viết thẳng chữ cần hiện ra; muốn hiện dấu { thì viết \\{; ghi ' +
      'chú cho người soạn viết {/* … */}.',
  ],
  ['Có { người.', '5:4  lỗi  mdx-brace  Dấu { mở ra mà không có dấu } đóng. Muốn hiện dấu { thì viết \\{.'],
  [
    'Tỷ lệ <5%.',
    '5:7  lỗi  mdx-less-than  Dấu < đứng liền trước “5%.” bị hiểu là mở một thẻ. Viết &lt; thay cho <, hoặc viết bằng chữ: ' +
      '“dưới”, “ít hơn”.',
  ],
  ['Chữ <b>đậm</b>.', '5:5  lỗi  mdx-html  Thẻ HTML <b> không được phép. Viết **chữ đậm**.'],
  [
    '<script>alert(1)</script>',
    '5:1  lỗi  mdx-html  Thẻ HTML <script> không được phép. Xóa cả thẻ và nội dung của nó; cần dẫn tới trang khác thì viết ' +
      '[chữ](https://…).',
  ],
  [
    '<Qoute id="a" />',
    '5:1  lỗi  mdx-unknown-component  Không có thẻ <Qoute>. Có phải bạn muốn viết <Quote>? Các thẻ dùng được: Quote, Document, ' +
      'Session, Figure, Callout, Discussion, Steps, KeyFigure, Form, Blank, Term.',
  ],
  ['<Quote id="a" onclick="x" />', '5:15  lỗi  mdx-attribute-event  Thuộc tính onclick chạy mã lệnh, không được phép. Xóa thuộc tính này.'],
  [
    '<Figure src="./a.jpg" alt="Ảnh" captoin="Chữ" />',
    '5:33  lỗi  mdx-unknown-attribute  Thẻ <Figure> không có thuộc tính captoin. Có phải bạn muốn viết caption? Các thuộc tính: ' +
      'src, alt, caption, credit.',
  ],
  [
    '<Callout kind="note2">\nChữ\n</Callout>',
    '5:10  lỗi  mdx-attribute-value  Thẻ <Callout>, thuộc tính kind: chỉ nhận một trong: ghi-chu, quan-trong, vi-du, luu-y. Ví ' +
      'dụ: <Callout kind="ghi-chu">…</Callout>',
  ],
  ['<Quote id={a} />', '5:8  lỗi  mdx-attribute-expression  Giá trị của id không được viết trong dấu { }. Viết id="giá trị".'],
  ['<Quote {...a} />', '5:8  lỗi  mdx-spread  Dạng {...} trong thẻ không được phép. Viết từng thuộc tính: tên="giá trị".'],
  [
    '<Callout kind="ghi-chu">',
    '5:1  lỗi  mdx-unclosed-tag  Thẻ <Callout> mở ra mà không có thẻ đóng. Thêm </Callout> ở cuối phần nội dung, hoặc viết ' +
      '<Callout … /> nếu không có nội dung.',
  ],
  ['<Quote id="a">', '5:1  lỗi  mdx-unclosed-tag  Thẻ <Quote> phải kết thúc bằng />. Viết <Quote id="mã-trích-dẫn" />'],
  [
    '<Quote id=“dan-van” />',
    '5:8  lỗi  mdx-attribute-unquoted  Giá trị của id đặt trong ngoặc kép cong “ ”. Trong thẻ gõ ngoặc kép thẳng: id="giá trị".',
  ],
  [
    'Gửi <chi-bo@mau.example>',
    '5:5  lỗi  mdx-autolink  Địa chỉ đặt trong dấu < > không dùng được: <chi-bo@mau.example>. Bỏ dấu < >, hoặc viết ' +
      '[chữ](mailto:chi-bo@mau.example).',
  ],
  [
    '[xem](javascript:x)',
    '5:1  lỗi  address-scheme  Địa chỉ bắt đầu bằng “javascript:” không được phép. Dùng địa chỉ https://…, http://…, mailto:…, ' +
      'tel:…, hoặc đường dẫn trong trang như /trich-dan/….',
  ],
  [
    'Xem <https://a.vn>',
    '5:5  lỗi  mdx-autolink  Địa chỉ đặt trong dấu < > không dùng được: <https://a.vn>. Bỏ dấu < >, hoặc viết [chữ](https://a.vn).',
  ],
  ['Chữ <!-- ghi chú -->', '5:5  lỗi  mdx-html-comment  Lời ghi chú <!-- … --> không dùng được ở đây. Viết {/* … */}.'],
  ['# Tên bài', '5:1  lỗi  heading-level-one  Đề mục cấp 1 (#) đã dành cho tên bài. Viết ## cho đề mục lớn nhất trong bài.'],
  [
    '![](./a.jpg)',
    '5:1  lỗi  image-alt  Ảnh chưa có lời mô tả. Viết trong ảnh có gì: ![Đại biểu biểu quyết tại hội nghị](./hoi-nghi.jpg).',
  ],
  ['## Một mục\n\n[xem](#mot-muk)', '7:1  lỗi  link-fragment  Trong bài không có đề mục #mot-muk. Gần nhất: #mot-muc.'],
];

for (const [text, ...lines] of told) {
  test(`told about: ${text.replace(/\n/g, ' ')}`, () => {
    const { body, problems } = compileMdx(text, { file, startLine: 5 });
    assert.equal(body, null);
    assert.deepEqual(
      problems.map(formatProblem),
      lines.map((line) => `${file}:${line}`),
    );
  });
}

test('all problems of a text are told in one run, in their order', () => {
  const text = [
    'Tỷ lệ <5%, <b>đậm</b> và {x}.',
    '',
    '<Qoute id="a" />',
    '',
    'Xem <https://a.vn>, [b](data:x).',
    '',
    '<Quote id={x} />',
    '',
    '<Callout kind="ghi-chu">',
    '',
    '#### Bốn',
  ].join('\n');
  const { problems } = compileMdx(text, { file });
  assert.deepEqual(
    problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    [
      '1:7 mdx-less-than',
      '1:12 mdx-html',
      '1:26 mdx-expression',
      '3:1 mdx-unknown-component',
      '5:5 mdx-autolink',
      '5:21 address-scheme',
      '7:8 mdx-attribute-expression',
      '9:1 mdx-unclosed-tag',
      '11:1 heading-skipped',
    ],
  );
});
