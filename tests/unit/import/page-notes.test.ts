import assert from 'node:assert/strict';
import test from 'node:test';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { P1, P2, P3, TITLE } from './pages.ts';

/** Notes of a page, by who made them: what stands at the call, and below the text; the second part is the second note. */
const MADE: [name: string, one: string, two: string, below: string][] = [
  [
    'by Word, pasted: the links lead to a file on a disk',
    '<a href="file:///D:/bai.docx#_ftn1" name="_ftnref1"><sup>[1]</sup></a>',
    '<a href="file:///D:/bai.docx#_ftn2" name="_ftnref2"><sup>[2]</sup></a>',
    '<div><hr><div id="ftn1"><p><a href="file:///D:/bai.docx#_ftnref1" name="_ftn1">[1]</a> Sổ một.</p></div><div id="ftn2"><p><a href="file:///D:/bai.docx#_ftnref2" name="_ftn2">[2]</a> Sổ hai.</p></div></div>',
  ],
  [
    'by Word as endnotes, whose names a site took away',
    '<a href="#_edn1">[i]</a>',
    '<a href="#_edn2">[ii]</a>',
    '<p><a href="#_ednref1">[i]</a> Sổ một.</p><p><a href="#_ednref2">[ii]</a> Sổ hai.</p>',
  ],
  [
    'by LibreOffice',
    '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
    '<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>',
    '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Sổ một.</p></div><div id="sdfootnote2"><p><a name="sdfootnote2sym" href="#sdfootnote2anc">2</a>Sổ hai.</p></div>',
  ],
  [
    'by Google Docs, saved with whole addresses',
    '<sup><a href="https://mau.example/bai.html#ftnt1" id="ftnt_ref1">[1]</a></sup>',
    '<sup><a href="https://mau.example/bai.html#ftnt2" id="ftnt_ref2">[2]</a></sup>',
    '<hr><div><p><a href="https://mau.example/bai.html#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Sổ một.</span></p></div><div><p><a href="https://mau.example/bai.html#ftnt_ref2" id="ftnt2">[2]</a> Sổ hai.</p></div>',
  ],
  [
    'by WordPress',
    '<sup data-fn="ab-c" class="fn"><a href="#ab-c" id="ab-c-link">1</a></sup>',
    '<sup data-fn="de-f" class="fn"><a href="#de-f" id="de-f-link">2</a></sup>',
    '<ol class="wp-block-footnotes"><li id="ab-c">Sổ một. <a href="#ab-c-link">↩︎</a></li><li id="de-f">Sổ hai. <a href="#de-f-link">↩︎</a></li></ol>',
  ],
  [
    'by a plugin of WordPress',
    '<span id="easy-footnote-1-9" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a href="#easy-footnote-bottom-1-9" title="Sổ một."><sup>1</sup></a></span>',
    '<span id="easy-footnote-2-9" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a href="#easy-footnote-bottom-2-9" title="Sổ hai."><sup>2</sup></a></span>',
    '<div class="easy-footnote-title"><h4>Chú thích:</h4></div><ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-9"></span>Sổ một.<a class="easy-footnote-to-top" href="#easy-footnote-1-9"></a></li><li class="easy-footnote-single"><span id="easy-footnote-bottom-2-9"></span>Sổ hai.<a class="easy-footnote-to-top" href="#easy-footnote-2-9"></a></li></ol>',
  ],
  ['by hand, raised, below a line', '<sup>(1)</sup>', '<sup>(2)</sup>', '<p>------------------</p><p>(1) Sổ một.</p><p>(2) Sổ hai.</p>'],
  ['by hand, in brackets', '[1]', ' [2]', '<p><strong>Chú thích:</strong></p><p>[1] Sổ một.</p><p>[2] Sổ hai.</p>'],
  ['by hand, one paragraph', '<sup>1</sup>', '<sup>2</sup>', '<p><b>Ghi chú</b></p><p>1. Sổ một.<br>2. Sổ hai.</p>'],
  ['by hand, a list', '<sup>[1]</sup>', '<sup>[2]</sup>', '<h3>Chú thích</h3><ol><li>Sổ một.</li><li>Sổ hai.</li></ol>'],
];
const page = (one: string, two: string, below: string): string =>
  `<html><head><title>${TITLE}</title></head><body><ul><li><a href="/">Trang chủ</a></li></ul><div class="bai"><h1>${TITLE}</h1>` +
  `<p>${P1}</p><p>${P2.replace(/\.$/, '')}${one}.</p><p>${P3.replace(/\.$/, '')}${two}. ${P1}</p>${below}</div></body></html>`;
const read = async (html: string): Promise<string> => writeBody((await readPage(html, 'bai.html', () => Promise.resolve(null))).blocks);

for (const [name, ...parts] of MADE)
  test(`notes that were made ${name}, become footnotes`, async () => {
    const body = await read(page(...parts));
    assert.match(body, /[^\s]\s?\[\^1\]\.$/m);
    assert.match(body, /\[\^2\]\. /);
    assert.match(body, /^\[\^1\]: +Sổ một\.$/m);
    assert.match(body, /^\[\^2\]: +Sổ hai\.$/m);
    assert.doesNotMatch(body, /Chú thích|Ghi chú|---|file:/);
  });

test('notes stay where the list of other articles stands between them and the text', async () => {
  const notes = '<hr><p><a href="#_ftnref1" name="_ftn1">(1)</a> Sổ một.</p><p><a href="#_ftnref2" name="_ftn2">(2)</a> Sổ hai.</p>';
  const others =
    '<div><h3>Các bài viết khác</h3><ul><li><a href="/1">Bàn về nếp đọc ở tổ dân phố</a></li><li><a href="/2">Một tủ sách nhỏ</a></li></ul></div>';
  const source = await readPage(page('<a href="#_ftn1">(1)</a>', '<a href="#_ftn2">(2)</a>', notes + others), 'bai.html', () =>
    Promise.resolve(null),
  );
  const body = writeBody(readArticle(source).body);
  assert.match(body, /^\[\^1\]: +Sổ một\.$/m);
  assert.match(body, /^\[\^2\]: +Sổ hai\.$/m);
  assert.doesNotMatch(body, /nếp đọc ở tổ/);
});

test('numbers that call no note stay: powers, enumerations, sources that are listed, a table of contents', async () => {
  for (const [one, two, below, kept] of [
    [' rộng 90 m<sup>2</sup>', ' cao 1 m<sup>3</sup>', '<p><b>Ghi chú:</b></p><p>1. Số liệu của tổ một.</p>', '1. Số liệu của tổ một.'],
    [' (1) đọc, (2) ghi', '', '<p>(1) Đọc mỗi tuần một chương.</p><p>(2) Ghi vào sổ.</p>', '(1) Đọc mỗi tuần một chương.'],
    [' [1]', '', '<p><b>Tài liệu tham khảo</b></p><ol><li>Sách một.</li><li>Sách hai.</li></ol>', 'Tài liệu tham khảo'],
    ['<a href="#a">1</a>', '<a href="#b">2</a>', `<h2 id="a">Đọc sách</h2><p>${P1}</p><h2 id="b">Ghi sổ</h2><p>${P2}</p>`, '## Đọc sách'],
  ] as const) {
    const body = await read(page(one, two, below));
    assert.doesNotMatch(body, /\[\^/);
    assert.ok(body.replaceAll('\\', '').includes(kept), body);
  }
});
