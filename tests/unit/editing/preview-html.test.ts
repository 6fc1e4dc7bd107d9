import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { previewHtml } from '../../../src/editing/cms/preview/preview-html.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';

const CALLED = {
  quotes: { 'sach-la-ban': { title: 'Sách là…', text: 'Sách là bạn của <mọi> nhà', from: 'Nói với tổ đọc sách (1960)' } },
  documents: { a: { title: 'Chỉ thị 01-CT/TU ngày 01/02/2025', text: 'về việc đọc sách' } },
};
const shown = (body: string): string => previewHtml({ title: 'Tên', summary: 'Sapô', body }, CALLED);

describe('the preview of a text', () => {
  const DRAWN: [body: string, html: RegExp][] = [
    ['Một *hai*', /<h1>Tên<\/h1><p class="lead">Sapô<\/p><div class="prose"><p>Một <em>hai<\/em><\/p>/],
    [
      '<Quote id="sach-la-ban" />',
      /class="quote"><blockquote><p>Sách là bạn của &lt;mọi&gt; nhà<.*<figcaption>Nói với tổ đọc sách \(1960\)</,
    ],
    ['<Document id="a" />', /class="mention"><a>Chỉ thị 01-CT\/TU ngày 01\/02\/2025<\/a> <span>về việc đọc sách</],
    ['<Quote id="cau-moi" />', /Trích dẫn: cau-moi.*chưa có ở lần dựng trang gần nhất/],
    ['<Quote id="constructor" />', /Trích dẫn: constructor/],
    ['Xem <Document id="a" /> và <Term id="b">chữ</Term>.', /Xem <a>Chỉ thị 01-CT\/TU ngày 01\/02\/2025<\/a> và <a>chữ<\/a>\./],
    [
      '<Callout kind="luu-y" title="Nhớ">\n\nSổ\n\n</Callout>',
      /class="card callout caution"><p class="label"><span>Lưu ý: Nhớ<\/span><\/p><p>Sổ/,
    ],
    ['<KeyFigure value="98" unit="%">đảng viên</KeyFigure>', /<strong>98 <small>%<\/small><\/strong> <span>.*đảng viên/],
    ['<Figure src="./a.webp" alt="Cờ" caption="Chú <thích>" credit="Báo" />', /Ảnh a\.webp: Cờ.*Chú &lt;thích&gt; <small>Ảnh: Báo/],
    ['![Cờ](blob:http://x.example/1-2)', /<img src="blob:http:\/\/x\.example\/1-2" alt="Cờ" \/>/],
    ['<Callout kind="ghi-chu">\n\nSổ', /Chưa xem được phần nội dung.*Dòng 1: .*Callout/],
    ['<script>alert(1)</script>', /^(?!.*<script)/],
  ];
  for (const [body, html] of DRAWN) it(`draws ${body.replaceAll('\n', '⏎')}`, () => assert.match(shown(body), html));

  it('shows only text of what is typed in the head', () =>
    assert.match(
      previewHtml({ title: '<b>', summary: '"<i>', body: '' }, CALLED),
      /<h1>&lt;b&gt;<\/h1><p class="lead">(?:"|&quot;)&lt;i&gt;/,
    ));

  it('draws every text of the library', () => {
    for (const file of globSync(['content/**/*.mdx', 'tests/fixtures/library/**/*.mdx'])) {
      const parts = splitFrontMatter(readFileSync(file, 'utf8'), file);
      if (!('problem' in parts)) assert.doesNotMatch(shown(parts.body), /Chưa xem được/, file);
    }
  });
});
