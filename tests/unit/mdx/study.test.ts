import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { compileMdx } from '../../../src/mdx/compile.ts';
import type { CompiledBody, ComponentSegment } from '../../../src/mdx/segment.ts';
import { outputHtml, unsafeMarkup } from './output-html.ts';

const file = 'content/sessions/chuyen-de.mdx';
const source = readFileSync(new URL('../../fixtures/mdx/chuyen-de.mdx', import.meta.url), 'utf8');
let body: CompiledBody;

before(() => {
  const compiled = compileMdx(source, { file, startLine: 11 });
  assert.deepEqual(compiled.problems, []);
  assert.ok(compiled.body);
  body = compiled.body;
});

const calls = (): ComponentSegment[] => body.segments.filter((segment) => 'component' in segment);

test('a study text gives its headings with ids folded from Vietnamese', () => {
  assert.deepEqual(body.headings, [
    { depth: 2, id: 'muc-dich-yeu-cau', text: 'Mục đích, yêu cầu' },
    { depth: 2, id: 'bac-noi-ve-noi-va-lam', text: 'Bác nói về nói và làm' },
    { depth: 3, id: 'ba-bieu-hien-thuong-gap', text: 'Ba biểu hiện thường gặp' },
    { depth: 2, id: 'lien-he-thuc-tien', text: 'Liên hệ thực tiễn' },
  ]);
});

test('an inline component splits the paragraph around it', () => {
  assert.deepEqual(body.segments.slice(0, 2), [
    { html: '<p>Tài liệu này giúp chi bộ chuẩn bị buổi sinh hoạt về <strong>nói đi đôi với làm</strong>, theo\n' },
    { component: 'Term', props: { id: 'neu-guong' }, children: [{ html: 'trách nhiệm nêu gương' }], inline: true },
  ]);
  assert.match(outputHtml(body.segments.slice(2, 3)), /^ của cán bộ, đảng viên\.<sup><a href="#chu-thich-1" id="chu-thich-1-goi"/);
});

test('components come in order with checked attributes', () => {
  assert.deepEqual(
    calls().map(({ component, props, inline }) => [component, props, inline]),
    [
      ['Term', { id: 'neu-guong' }, true],
      ['Document', { id: '05-ct-tw-2016-05-15' }, true],
      ['Document', { id: '14-kh-dusttt-2019' }, false],
      ['Quote', { id: 'noi-thi-phai-lam' }, false],
      ['Callout', { kind: 'caution', title: 'Đọc trước khi trích' }, false],
      ['KeyFigure', { value: '98,5', unit: '%' }, false],
      ['KeyFigure', { value: '4', what: 'chuyên đề trong năm' }, false],
      ['Figure', { src: './anh/hoi-truong.jpg', alt: 'Toàn cảnh hội trường tầng hai', caption: 'Hội trường trước giờ khai mạc' }, false],
      [
        'Figure',
        { src: './bieu-quyet.webp', alt: 'Đảng viên giơ thẻ biểu quyết', caption: 'Biểu quyết cuối buổi', credit: 'Văn phòng chi bộ' },
        false,
      ],
      ['Steps', {}, false],
      ['Discussion', { title: 'Câu hỏi thảo luận' }, false],
      ['Session', { id: '2019-noi-di-doi-voi-lam' }, true],
      ['Term', { id: 'phe-binh' }, true],
    ],
  );
});

test('a table aligns by class and scrolls in a named region', () => {
  const html = outputHtml(body.segments);
  assert.ok(
    html.includes(
      '<div class="table" role="region" tabindex="0" aria-label="Bảng 1"><table><thead><tr><th scope="col">Biểu hiện</th><th ' +
        'scope="col" class="align-right">Số phiếu</th><th scope="col" class="align-center">Tỷ lệ</th></tr></thead>',
    ),
  );
  assert.ok(html.includes('<td>Làm mà không báo cáo</td><td class="align-right"><del>6</del> 5</td>'));
});

test('a table of sentences has its cells named by their columns, and keeps its roles where it is not shown as a table', () => {
  const source =
    '| Việc | Câu hỏi | Người lo |\n|---|---|---|\n| Đọc sách | mỗi tháng đọc mười trang và kể lại một điều | |\n| Ghi | ghi | Tổ 1 |\n';
  const html = outputHtml(compileMdx(source, { file }).body?.segments ?? []);
  assert.ok(html.startsWith('<div class="table told" role="region"'), html);
  assert.ok(html.includes('<table role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Việc</th>'), html);
  assert.ok(html.includes('<td role="cell">Đọc sách</td><td role="cell" data-label="Câu hỏi">mỗi tháng'), html);
});

test('footnotes speak Vietnamese and lead back to each call', () => {
  const html = outputHtml(body.segments);
  assert.ok(html.includes('<section class="footnotes"><h2 id="chu-thich">Chú thích</h2>'));
  assert.ok(
    html.includes('<a href="#chu-thich-1-goi-2" class="footnote-back" aria-label="Quay lại chỗ có chú thích 1, lần 2">↩\uFE0E</a>'),
  );
  assert.ok(html.includes('<li id="chu-thich-2"><p>Góp ý có tên người, tên việc.</p><p>Ghi vào biên bản. <a href="#chu-thich-2-goi"'));
});

test('task lists, links and code are plain marked text', () => {
  const html = outputHtml(body.segments);
  assert.ok(
    html.includes('<li class="task"><span class="task-mark" role="img" aria-label="Đã xong">☑\uFE0E</span> Gửi tài liệu trước 5 ngày</li>'),
  );
  assert.ok(
    html.includes(
      '<a href="https://dangcongsan.vn/t%C6%B0-li%E1%BB%87u?a=1&amp;b=2" title="Báo điện tử" rel="noopener">trang của Đảng</a>',
    ),
  );
  assert.ok(html.includes('<a href="/trich-dan/gan-nham/">'));
  assert.ok(html.includes('Dấu { và &lt; 5 % viết như thế; <code>mã {x}</code> thì giữ nguyên.'));
  assert.ok(html.includes('<pre tabindex="0"><code>dòng mã {x} &lt;b&gt; {/* giữ nguyên */}\nimport không chạy\n</code></pre>'));
  assert.ok(!html.includes('Nhắc người soạn'));
});

test('references, links and images carry their place in the file', () => {
  assert.deepEqual(
    body.references.map(({ collection, id, from, line, column }) => [collection, id, from, line, column]),
    [
      ['topics', 'neu-guong', 'component', 14, 7],
      ['documents', '05-ct-tw-2016-05-15', 'component', 25, 19],
      ['documents', '14-kh-dusttt-2019', 'component', 27, 11],
      ['quotes', 'noi-thi-phai-lam', 'component', 37, 8],
      ['sessions', '2019-noi-di-doi-voi-lam', 'component', 79, 18],
      ['topics', 'phe-binh', 'component', 90, 65],
    ],
  );
  assert.deepEqual(
    body.images.map(({ src, line }) => [src, line]),
    [
      ['./anh/hoi-truong.jpg', 58],
      ['./bieu-quyet.webp', 60],
    ],
  );
  assert.deepEqual(
    body.links.map(({ href }) => href),
    ['/trich-dan/gan-nham/', '#muc-dich-yeu-cau', 'https://dangcongsan.vn/tư-liệu?a=1&b=2', 'https://tulieuvankien.dangcongsan.vn'],
  );
});

test('plain text has one line a block, without markup', () => {
  const lines = body.text.split('\n');
  assert.equal(
    lines[0],
    'Tài liệu này giúp chi bộ chuẩn bị buổi sinh hoạt về nói đi đôi với làm, theo trách nhiệm nêu gương của cán bộ, đảng viên.',
  );
  assert.ok(lines.includes('Hứa mà không làm 12 40 %'));
  assert.ok(lines.includes('98,5 % đảng viên dự buổi sinh hoạt'));
  assert.ok(!body.text.includes('Nhắc người soạn'));
  assert.equal(body.words, 279);
});

test('the HTML is valid and holds nothing beyond the list', async () => {
  const html = outputHtml(body.segments);
  assert.deepEqual(unsafeMarkup(html), []);
  const report = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-trailing-whitespace': 'off', 'prefer-native-element': 'off' },
  }).validateString(html);
  assert.deepEqual(
    report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    [],
  );
});

test('segments survive JSON unchanged', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(body)), body);
});
