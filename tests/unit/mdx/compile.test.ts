import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { outputHtml } from './output-html.ts';

function compile(text: string) {
  const { body, problems } = compileMdx(text, { file: 'a.mdx' });
  assert.deepEqual(problems, []);
  assert.ok(body);
  return body;
}

const html = (text: string) => outputHtml(compile(text).segments);

test('comments are dropped wherever they stand', () => {
  assert.equal(html('{/* a */}\n\nMột {/* **b** {c} */}hai.\n\n{/*\nd\n\ne\n*/}\n\nBa.'), '<p>Một hai.</p><p>Ba.</p>');
  assert.equal(html('{/* a */}\n<Quote id="a" />\n{/* b */}\n## Mục {/* c */}\n{/* d */}'), '<!--Quote--><!--/--><h2 id="muc">Mục </h2>');
  assert.equal(html('- một\n- hai {/* a\n\n b */} ba\n- bốn'), '<ul><li>một</li><li>hai  ba</li><li>bốn</li></ul>');
  assert.equal(
    html('`{/* a */}` và\n\n```\n{/* b */}\n```'),
    '<p><code>{/* a */}</code> và</p><pre tabindex="0"><code>{/* b */}\n</code></pre>',
  );
  assert.equal(html('<Callout kind="ghi-chu">\n{/* a */}\nChữ\n</Callout>'), '<!--Callout--><p>Chữ</p><!--/-->');
});

test('braces and module words are text where they are text', () => {
  assert.equal(html('a \\{b\\} } c'), '<p>a {b} } c</p>');
  assert.equal(html('Hàng\nimport và\nexport tăng.'), '<p>Hàng\nimport và\nexport tăng.</p>');
  assert.equal(html('import là nhập, export là xuất.'), '<p>import là nhập, export là xuất.</p>');
  assert.deepEqual(compile('<Callout kind="ghi-chu" title="{a} &amp; <b>">\nChữ\n</Callout>').segments, [
    { component: 'Callout', props: { kind: 'note', title: '{a} & <b>' }, children: [{ html: '<p>Chữ</p>' }], inline: false },
  ]);
});

test('callouts take Vietnamese and English kinds', () => {
  for (const [written, kind] of [
    ['ghi-chu', 'note'],
    ['quan-trong', 'important'],
    ['vi-du', 'example'],
    ['luu-y', 'caution'],
    ['note', 'note'],
  ]) {
    const [segment] = compile(`<Callout kind="${written}">Chữ</Callout>`).segments;
    assert.ok(segment && 'component' in segment);
    assert.deepEqual([segment.props, segment.children], [{ kind }, [{ html: '<p>Chữ</p>' }]]);
  }
});

test('inline tags alone on a line keep their paragraph and their space', () => {
  assert.equal(html('<Term id="a">một</Term> <Term id="b">hai</Term>'), '<p><!--Term-->một<!--/--> <!--Term-->hai<!--/--></p>');
});

test('ids are unique, stable and apart from those of footnotes and page', () => {
  const { headings } = compile('## Mục\n\n## Mục\n\n## Mục 2\n\n## Chú thích\n\n## Phần kết luận\n\n## …\n\n## Đảng & “dân”');
  assert.deepEqual(
    headings.map(({ id }) => id),
    ['muc', 'muc-2', 'muc-2-2', 'muc-chu-thich', 'muc-phan-ket-luan', 'muc-3', 'dang-dan'],
  );
});

test('a picture on a line of its own is a figure in a footnote too', () => {
  assert.match(html('Chữ[^1].\n\n[^1]: ![Ảnh](./a.png)'), /<li id="chu-thich-1"><!--Figure--><!--\/--><p><a href="#chu-thich-1-goi"/);
  assert.match(html('Chữ[^1].\n\n[^1]: ![Ảnh](./a.png)\n\n    Nguồn.'), /<!--Figure--><!--\/--><p>Nguồn\. <a href/);
});

test('code, text and titles hold what they say, escaped', () => {
  assert.equal(
    html('## a\n\nb `c` [d](/e "f")\n\n> g &lt;b\n'),
    '<h2 id="a">a</h2><p>b <code>c</code> <a href="/e" title="f">d</a></p><blockquote><p>g &lt;b</p></blockquote>',
  );
});

test('quotes, tables and lists nest in each other and in components', () => {
  assert.equal(
    html('> - a\n>\n>   | b |\n>   | --- |\n>   | c |\n\n3. d\n4. e'),
    '<blockquote><ul><li><p>a</p><div class="table" role="region" tabindex="0" aria-label="Bảng 1"><table><thead><tr><th ' +
      'scope="col">b</th></tr></thead>' +
      '<tbody><tr><td>c</td></tr></tbody></table></div></li></ul></blockquote><ol start="3"><li>d</li><li>e</li></ol>',
  );
});

test('an empty text is a body without anything', () => {
  assert.deepEqual(compile(''), { segments: [], headings: [], text: '', words: 0, references: [], links: [], images: [] });
});
