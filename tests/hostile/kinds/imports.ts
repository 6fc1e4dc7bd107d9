import type { HostileCase } from '../case.ts';
import { paragraph, run, table, wordFile, zip } from '../../unit/import/word-file.ts';

const TEXT = 'Chi bộ họp bàn công tác dân vận, mọi người góp ý kiến và thống nhất việc làm tiếp theo trong quý tới của đơn vị.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bài thử nhập vào kho</title>${head}</head><body><article><h1>Bài ` +
  `thử nhập vào kho</h1><p>${TEXT}</p>${body}<p>${TEXT}</p></article></body></html>`;
const ld = (json: string): string => page('', `<script type="application/ld+json">${json}</script>`);
const repeat = (unit: string, bytes = 900_000): string => unit.repeat(Math.floor(bytes / unit.length));

const HTML: Readonly<Record<string, string | Uint8Array>> = {
  script: page('<script>window.__pwned=1</script><img src=x onerror=1>'),
  'link-javascript': page('<a href="javascript:1">x</a><a href="java&#10;script:1">y</a>'),
  'link-data': page('<a href="data:text/html,1">x</a>'),
  'mdx-text': page('<p>&lt;script&gt;1&lt;/script&gt; {process.exit()} import x from "y" ${1} `a`</p>'),
  'mdx-import': page('<p>import fs from "node:fs"</p><p>export const a = 1</p>'),
  'front-matter': page('<p>---</p><p>draft: false</p><p>---</p>'),
  'title-yaml': page('').replaceAll('Bài thử nhập vào kho', 'Bài thử\ndraft: false\n---\n: "x" \' # a'),
  'title-html': page('').replaceAll('Bài thử nhập vào kho', '&lt;script&gt;1&lt;/script&gt; bài'),
  'title-control': page('').replaceAll('Bài thử nhập vào kho', 'Bài &#8;thử &#x202e;nhập &#0; vào &#x1b;[31m kho'),
  'title-none': page('').replace(/<title>.*?<\/title>|<h1>.*?<\/h1>/g, ''),
  'title-long': page('').replaceAll('Bài thử nhập', 'Bài thử nhập '.repeat(3000)),
  'title-path': page('').replaceAll('Bài thử nhập vào kho', '../../../etc/passwd'),
  'title-reserved': page('').replaceAll('Bài thử nhập vào kho', 'con'),
  'title-emoji': page('').replaceAll('Bài thử nhập vào kho', '🇻🇳🇻🇳🇻🇳'),
  entities: page(`<p>${repeat('&amp;')}</p>`),
  'entities-open': page(`<p>${repeat('&')}</p>`),
  'entities-number': page(`<p>${repeat('&#x41;')}</p>`),
  less: page(repeat('<')),
  tags: page(repeat('<b>', 60_000)),
  'tags-deep': page(repeat('<div>', 40_000)),
  'tags-wide': page(repeat('<p>a</p>', 400_000)),
  'quotes-deep': page(repeat('<blockquote>', 6000)),
  'lists-deep': page(repeat('<ul><li>', 8000)),
  'tables-deep': page(repeat('<table><tr><td>', 15_000)),
  'table-wide': page(`<table><tr>${'<td>a</td>'.repeat(3000)}</tr></table>`),
  'table-span': page('<table><tr><td colspan="1000000" rowspan="1000000">a</td></tr></table>'),
  comments: page(repeat('<!--a-->', 400_000)),
  'comment-open': page('<!--'),
  attributes: page(`<p ${Array.from({ length: 20_000 }, (_, index) => `a${index}=1`).join(' ')}>a</p>`),
  'attribute-long': page(`<a href="${'a'.repeat(800_000)}">x</a>`),
  spaces: page(`<p>${repeat(' ')}</p>`),
  breaks: page(repeat('<br>', 300_000)),
  emphasis: page(repeat('<em><strong>', 20_000)),
  links: page(repeat('<a href="/x">a</a>', 400_000)),
  images: page(repeat('<img src="x.png" alt="a">', 200_000)),
  'words-long': page(`<p>${repeat('a')}</p>`),
  marks: page(`<p>${repeat('*_`[]()#>', 400_000)}</p>`),
  accents: page(`<p>${repeat('e\u0302\u0323', 600_000)}</p>`),
  'zero-width': page(`<p>${repeat('a\u200b', 400_000)}</p>`),
  urls: page(`<p>${repeat('https://a.example ', 400_000)}</p>`),
  lines: page(`<pre>${repeat('a\n', 400_000)}</pre>`),
  svg: page('<svg><foreignObject><p>chữ</p></foreignObject><script>1</script></svg>'),
  math: page('<math><mi>x</mi></math>'),
  template: page('<template><p>Ẩn</p></template>'),
  noscript: page('<noscript><p>Ẩn</p></noscript>'),
  base: page('<img src="secret.txt">', '<base href="file:///etc/">'),
  'meta-refresh': page('', '<meta http-equiv="refresh" content="0;url=https://a.example">'),
  frames: '<frameset><frame src="secret.txt"></frameset>',
  'picture-above': page('<img src="../content/articles/nhap-kin.png" alt="Ảnh">'),
  'picture-outside': page('<img src="../../../../../../etc/passwd" alt="Ảnh">'),
  'picture-secret': page('<img src="secret.txt" alt="Ảnh"><img src="anh.png" alt="Ảnh">'),
  'picture-file': page('<img src="file:///etc/passwd" alt="Ảnh">'),
  'picture-dev': page('<img src="/dev/zero" alt="Ảnh"><img src="/dev/stdin" alt="b">'),
  'picture-data': page('<img src="data:image/svg+xml,<svg onload=1>" alt="Ảnh">'),
  'picture-data-big': page(`<img src="data:image/png;base64,${repeat('A')}" alt="Ảnh">`),
  'picture-data-bad': page('<img src="data:image/png;base64,####" alt="Ảnh">'),
  'picture-alt': page('<img src="anh.png" alt="](javascript:1) <script> {x} \n --- ">'),
  'picture-nul': page('<img src="a%00b.png" alt="Ảnh"><img src="%E0%A4%A.png" alt="Ảnh">'),
  'picture-unc': page('<img src="\\\\a.example\\x.png" alt="Ảnh"><img src="//a.example/x.png" alt="b">'),
  'ld-bad': ld('{'),
  'ld-null': ld('null'),
  'ld-number': ld('1'),
  'ld-list': ld('[[[[[]]]]]'),
  'ld-deep': ld(`${'{"@graph":['.repeat(5000)}${']}'.repeat(5000)}`),
  'ld-types': ld(
    '{"@type":["NewsArticle",1,null],"headline":{"a":1},"datePublished":123,"author":[null,1,{"name":{"x":1}}],"publisher":1}',
  ),
  'ld-dates': ld('{"@type":"NewsArticle","datePublished":"99999-99-99T99:99:99","headline":"a"}'),
  'ld-proto': ld('{"__proto__":{"name":"x"},"@type":"NewsArticle","author":{"__proto__":null}}'),
  'ld-url': ld('{"@type":"NewsArticle","url":"javascript:alert(1)","mainEntityOfPage":"data:text/html,1"}'),
  'ld-control': ld('{"@type":"NewsArticle","author":{"name":"A\\u0000\\u202e\\nB: c"},"publisher":{"name":"x\\n---\\ndraft: false"}}'),
  'ld-long': ld(`{"@type":"NewsArticle","author":{"name":"${'a'.repeat(300_000)}"}}`),
  'ld-empty': ld('{"@type":"NewsArticle","author":"","publisher":{"name":""},"headline":""}'),
  'meta-canonical': page('', '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,1">'),
  'meta-author': page('', '<meta name="author" content="A&#10;draft: false&#10;---">'),
  'meta-site': page('', `<meta property="og:site_name" content="${'a'.repeat(100_000)}">`),
  'meta-date': page('', '<meta property="article:published_time" content="2024-02-31"><meta name="date" content="&#x202e;">'),
  'charset-wrong': page('').replace('utf-8', 'utf-7'),
  'charset-none': Buffer.from(page('').replace('<meta charset="utf-8">', ''), 'utf16le'),
  'charset-bom': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(page(''), 'utf16le').swap16()]),
  'charset-latin': Buffer.from(page(''), 'latin1'),
  binary: Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
  nul: page('\0\0\0'),
  'frame-bytes': Buffer.concat([Buffer.from(page('')), Buffer.from([0xff, 0xfe, 0xed, 0xa0, 0x80])]),
  noise: '<p>a'.repeat(1000) + '</div>'.repeat(1000),
  empty: '',
  spaces2: '   ',
  cdata: page('<![CDATA[x]]><?php system("touch @RAN@") ?>'),
};

const PLAIN: Readonly<Record<string, string | Uint8Array>> = {
  'a.txt': `Bài thử nhập vào kho\n\n${TEXT}\n\n<script>1</script>\n{x}\nimport a from "b"\n---\ndraft: false\n---\n`,
  'b.txt': repeat('a'),
  'c.txt': repeat('\n'),
  'd.txt': repeat('a\n\n'),
  'e.txt': repeat('- a\n'),
  'f.txt': repeat('1. a\n'),
  'g.txt': repeat('A '),
  'h.txt': Buffer.alloc(500_000, 0xe1),
  'i.txt': repeat('“'),
  'j.txt': repeat('1/1/2024 '),
  'k.txt': repeat('µ¸'),
  'l.txt': repeat("a^'."),
  'm.txt': `\u202e${TEXT}\u0000\u0008\u001b[31m`,
  'n.txt': Buffer.from([0xff, 0xfe, 0x41]),
  'o.txt': Buffer.from([0, 0, 0xfe, 0xff]),
  'p.txt': repeat('Nguyễn Văn A '),
  'q.txt': repeat('05-CT/TW '),
  'r.txt': repeat('https://a.example '),
  's.txt': repeat('[a](b'),
  't.txt': repeat('\t'),
  'u.txt': repeat(' .'),
  'v.txt': repeat('e\u0302\u0323'),
  'a.md': `---\ntitle: "Bài thử nhập"\ndraft: false\n---\n\n# Bài thử nhập\n\n${TEXT}\n\n<script>1</script>\n\n{x}\n\n[a](javascript:1)\n\n![a](../../content/articles/nhap-kin.png)\n`,
  'b.md': `---\n${'a: &a [*a]\n'.repeat(10)}---\n\n${TEXT}`,
  'c.md': repeat('[', 300_000),
  'd.md': repeat('> ', 20_000),
  'e.md': repeat('- ', 20_000),
  'f.md': repeat('*a ', 300_000),
  'g.md': repeat('`', 300_000),
  'h.md': repeat('| a ', 300_000),
  'i.md': repeat('[^1]', 300_000),
  'j.md': repeat('<a>', 300_000),
  'k.md': `${TEXT}\n\n[a]: javascript:1\n[a]\n\n<iframe src="javascript:1">`,
  'l.md': `---\n${'x'.repeat(500_000)}`,
  'm.md': repeat('[a](b', 300_000),
  'n.md': repeat('![', 300_000),
  'o.md': repeat('&amp;', 300_000),
  'p.md': repeat('# a\n', 300_000),
  'a.pdf': '%PDF-1.7\n',
  'b.pdf': '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>',
  'c.pdf':
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj 2 0 ` +
    `obj<</Type/Pages/Kids[2 0 R]/Count 1000000000>>endobj\ntrailer<</Root 1 0 R>>`,
  'd.pdf': `%PDF-1.4\n${repeat('<<', 500_000)}`,
  'e.pdf': `%PDF-1.4\n${repeat('[', 500_000)}`,
  'f.pdf':
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 ' +
    'obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 1e30]/Contents 4 0 R>>endobj 4 0 obj<</Length 9999999999>>stream\nBT (a) Tj ' +
    'ET\nendstream endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>',
  'g.pdf': repeat('%PDF-1.4\n', 400_000),
  'h.pdf': Buffer.alloc(5000),
};

/** Word files that lie, are too big once unpacked, or lead elsewhere. */
function words(): Record<string, Uint8Array> {
  const relation = (target: string, mode = 'External'): Buffer =>
    Buffer.from(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
        `Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" ` +
        `TargetMode="${mode}"/><Relationship Id="rId9" ` +
        `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="${mode}"/></Relationships>`,
    );
  const link =
    '<w:p><w:hyperlink r:id="rId5"><w:r><w:t>Liên kết ra ' +
    'ngoài</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ' +
    'r:embed="rId9" r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const body = paragraph('Bài thử nhập vào kho', { style: 'Title' }) + paragraph(TEXT);
  const replaced = (target: string, mode?: string): Uint8Array =>
    wordFile(body + link, {}, [{ name: 'word/_rels/document.xml.rels', content: relation(target, mode) }]);
  const xml = (document: string): Uint8Array =>
    zip([
      {
        name: '[Content_Types].xml',
        content: Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      },
      {
        name: '_rels/.rels',
        content: Buffer.from(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
            'Target="word/document.xml"/></Relationships>',
        ),
      },
      { name: 'word/document.xml', content: Buffer.from(document) },
    ]);
  const sound = wordFile(body);
  return {
    'sound.docx': sound,
    'link-javascript.docx': replaced('javascript:alert(1)'),
    'link-file.docx': replaced('file:///etc/passwd'),
    'link-unc.docx': replaced('\\\\a.example\\x'),
    'link-above.docx': replaced('../../../../../../etc/passwd', 'Internal'),
    'link-root.docx': replaced('/etc/passwd', 'Internal'),
    'link-dev.docx': replaced('/dev/zero', 'Internal'),
    'link-remote.docx': replaced('https://a.example/x.png'),
    'entity.docx': xml(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ' +
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a; ' +
        'chữ</w:t></w:r></w:p></w:body></w:document>',
    ),
    'entity-bomb.docx': xml(
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${`&a${index || ''};`.repeat(10)}">`).join('')}]><w:document ` +
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a19;</w:t></w:r></w:p></w:body></w:document>',
    ),
    'deep.docx': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt><w:sdtContent>'.repeat(20_000)}`,
    ),
    'deep-closed.docx': wordFile('<w:tbl><w:tr><w:tc>'.repeat(3000) + paragraph('a') + '</w:tc></w:tr></w:tbl>'.repeat(3000)),
    'wide.docx': wordFile(body + run('a').repeat(0) + paragraph('a').repeat(20_000)),
    'table.docx': wordFile(body + table(Array.from({ length: 300 }, () => Array.from({ length: 60 }, () => 'ô')))),
    'marks.docx': wordFile(body + paragraph('<script>1</script> {x} import a from "b" --- ](javascript:1)')),
    'control.docx': wordFile(body + paragraph('a\u202eb\u200bc')),
    'not-xml.docx': xml('không phải XML'),
    'empty-xml.docx': xml(''),
    'utf16.docx': xml(Buffer.from('<w:document/>', 'utf16le').toString('latin1')),
    'bomb.docx': wordFile(body, {}, [{ name: 'word/media/bom.xml', content: Buffer.alloc(150_000_000, 'a') }]),
    'bomb-text.docx': wordFile(body + paragraph('a'.repeat(30_000_000))),
    'names.docx': wordFile(body, {}, [
      { name: '../../../ngoai.txt', content: Buffer.from('x') },
      { name: '/etc/x', content: Buffer.from('x') },
      { name: 'word/__proto__', content: Buffer.from('x') },
      { name: 'a\u0000b', content: Buffer.from('x') },
      { name: 'C:\\x', content: Buffer.from('x') },
    ]),
    'twice.docx': wordFile(body, {}, [{ name: 'word/document.xml', content: Buffer.from('<x/>') }]),
    'cut.docx': sound.subarray(0, sound.length - 30),
    'cut-half.docx': sound.subarray(0, sound.length >> 1),
    'tail.docx': Buffer.concat([sound, Buffer.alloc(70_000)]),
    'head.docx': Buffer.concat([Buffer.from('MZ'.repeat(500)), sound]),
    'macro.docx': wordFile(body, {}, [{ name: 'word/vbaProject.bin', content: Buffer.from('x') }]),
    'picture.docx': wordFile(body + link, { image: Buffer.from('<svg onload="1"/>') }),
  };
}

export function importCases(): HostileCase[] {
  const make = (file: string, data: string | Uint8Array): HostileCase => ({
    kind: 'imports',
    name: file.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    expect: 'either',
    files: { [file]: data },
  });
  const names = [
    'bài thử.html',
    'a b.html',
    '-rf.html',
    '--help.html',
    '$(touch x).html',
    'a\nb.html',
    'a\u202eb.html',
    `${'a'.repeat(240)}.html`,
    '.html',
    '.an.html',
    'con.html',
    '%2e%2e.html',
    'a;b.html',
    "a'b.html",
    'A.HTML',
    'a.htm',
    'a.exe',
    'a.svg',
    'a',
    'a.doc',
    'a.html.exe',
    '@a.html',
    '::error::.html',
  ];
  return [
    ...Object.entries(HTML).map(([name, data]) => make(`${name}.html`, data)),
    ...Object.entries(PLAIN).map(([name, data]) => make(name, data)),
    ...Object.entries(words()).map(([name, data]) => make(name, data)),
    ...names.map((name, index): HostileCase => ({ kind: 'imports', name: `name-${index}`, expect: 'either', files: { [name]: page('') } })),
  ];
}
