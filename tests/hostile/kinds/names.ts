import type { HostileCase } from '../case.ts';
import { article, png, session, SOUND_LIBRARY } from '../sound-library.ts';

const WINDOWS = ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'CON', 'Nul'];
/** Names of an entry's file that are refused, without the ending. */
const ENTRIES = [
  'bai thu', 'Bài-thử', 'bài-thử', 'ba\u0300i-thu\u031b\u0309', 'BAI-THU', 'bai_thu', 'bai.thu', '-bai', 'bai-', 'bai--thu', '..bai', 'bai\n::error::x', 'bai\r\n/approve\n', 'bai\u0007', 'bai\u001b[31m', 'bai\u202etxt', 'bai\u200b', 'bai%2fthu', 'bai%00', 'bai?x', 'bai#x', 'bai&x', 'bai;x', "bai'x", 'bai"x', 'bai<script>', 'bai|x', 'bai*', 'bai\\thu', 'bai:x', '$(touch ran)', '`touch ran`',
  '@all', '![x](y)', 'a'.repeat(240), 'ａｂｃ', 'аbс', '~', '%s', '{a}', '[id]', '[...slug]', '(x)', '+x', '=x', '_x', '__proto__', 'constructor-', 'trang', 'nam', 'chu-de', 'don-vi', 'chuyen-muc', 'tinh-trang', 'gan-nham', 'trang/hai', '\u0085', '🇻🇳', 'con/bai', 'bai/nul', 'nul/bai', 'aux.bai',
];
/** Pages whose address somebody else has. */
const PAGES = ['tim-kiem', 'thiet-ke', 'quan-tri', 'pagefind', '404', 'tin-tuc', 'chuyen-de', 'trich-dan', 'van-ban', 'chu-de', 'don-vi', 'index', 'rss', 'robots', 'sitemap-index', 'opensearch', '_astro', 'favicon', 'manifest', 'a/b', '_headers', 'con', 'nul'];
/** Names of pictures; accepted ones must be built. */
const PICTURES = [
  'a?b.png', 'x?raw&y.png', 'x?url.png', 'x#y.png', 'a b.png', 'a%20b.png', 'a%2e.png', 'a&b.png', "a'b.png", 'a"b.png', 'a<b>.png', 'a\\b.png', 'a\nb.png', 'ảnh.png', 'a\u0309nh.png', 'A.PNG', 'a.b.c.png', '.a.png', '-a.png', '~.png', 'a.png.png', 'a.js.png', 'con.png', 'nul.png', `${'a'.repeat(250)}.png`, 'node_modules/x.png', '.git/x.png', '__proto__.png', 'a.html.png', 'a;b.png', 'a$b.png', '$&.png', 'a{b}.png', 'a[b].png', '[...a].png', 'a(b).png', 'a*b.png', 'a!b.png', 'a+b.png', 'a@2x.png', 'a,b.png', 'a=b.png', 'a|b.png', 'a`b.png', 'a^b.png', '\u202egnp.png', 'a\u200b.png', '%00.png', '%.png', 'tep/x.png',
];

export function nameCases(): HostileCase[] {
  const make = (name: string, expect: HostileCase['expect'], files: HostileCase['files'], more: Partial<HostileCase> = {}): HostileCase => ({ kind: 'names', name, expect, files, ...more });
  const text = article('Bài thử tên tệp của kho', 'Chữ.');
  return [
    ...WINDOWS.flatMap((word) => [make(`windows-${word.toLowerCase()}-${word === word.toLowerCase() ? 'low' : 'high'}`, 'refuse', { [`articles/${word}.mdx`]: text }), make(`windows-folder-${word}`, 'refuse', { [`articles/${word}/bai.mdx`]: text })]),
    ...ENTRIES.map((name, index) => make(`entry-${index}`, 'refuse', { [`articles/${name}.mdx`]: text })),
    ...PAGES.map((name, index) => make(`page-${index}`, /^(?:rss|robots|sitemap-index|opensearch|favicon|manifest)$/.test(name) ? 'either' : 'refuse', { [`pages/${name}.mdx`]: '---\ntitle: Trang thử một\nsummary: Trang thử của thư viện thử này.\n---\n\nChữ.\n' })),
    ...PICTURES.flatMap((name, index) => {
      const written = name.replace(/[\\()<>[\]\n]/g, (mark) => (mark === '\n' ? ' ' : `\\${mark}`));
      return [
        make(`picture-${index}`, 'either', { [`articles/${name}`]: png(5, 4), [`articles/zz-name-${index}.mdx`]: article(`Bài thử tên ảnh ${index} của kho`, `![Ảnh](<./${written}>)`) }),
        make(`picture-percent-${index}`, 'either', { [`articles/${name}`]: png(5, 4), [`articles/zz-name-percent-${index}.mdx`]: article(`Bài thử tên ảnh ${index} của kho`, `![Ảnh](./${encodeURIComponent(name.toWellFormed())})`) }),
      ];
    }),
    ...['\xff\xfe.mdx', 'bai-\xe0\xa0.mdx', '\xc0\xaf.mdx', '\xed\xa0\x80.mdx'].map((name, index) => make(`bytes-${index}`, 'refuse', { '@raw': text, 'articles/x.txt': '' }, { rawNames: [`articles/${name}`] })),
    ...['md', 'markdown', 'MDX', 'Mdx', 'yml', 'yaml', 'html', 'mdx.txt', 'mdx~', 'mdx.bak', 'mdx.html', 'ts', 'js', 'astro', 'mjs', 'exe', 'sh', 'php'].map((ending, index) => make(`ending-${index}`, /^(?:md|markdown|yml|yaml|html|mdx\.txt)$/.test(ending) ? 'refuse' : 'either', { [`articles/zz-ending.${ending}`]: text })),
    make('case-twins', 'refuse', { 'articles/bai/mot.mdx': text, 'articles/BAI/mot.mdx': text }),
    make('form-twins', 'refuse', { 'articles/hoà.png': png(2, 2), 'articles/hòa.png': png(2, 2), 'articles/bài.mdx': text }),
    make('entry-and-folder', 'either', { 'articles/zz-mot.mdx': text, 'articles/zz-mot/hai.mdx': article('Bài thử hai của kho này', 'Chữ.') }),
    make('attachment-clash', 'either', { 'sessions/zz-cha.mdx': session('Chuyên đề cha của kho', 'Chữ.', 'attachments: [{ file: ./con/index.txt, title: Tệp }]\n'), 'sessions/con/index.txt': 'x', 'sessions/zz-cha/tep/con.mdx': session('Chuyên đề con của kho', 'Chữ.') }),
    make('folder-as-entry', 'either', { 'articles/zz-thu-muc.mdx/x.txt': 'x' }), make('folder-as-site', 'refuse', { 'site.yaml/x.txt': 'x' }, { without: ['site.yaml'] }), make('file-as-collection', 'refuse', { articles: 'x' }, { without: Object.keys(SOUND_LIBRARY).filter((path) => path.startsWith('articles/')) }),
    make('deep', 'either', { [`articles/${'a/'.repeat(100)}bai.mdx`]: text }), make('deep-long', 'either', { [`articles/${`${'a'.repeat(80)}/`.repeat(20)}bai.mdx`]: text }), make('folder-dots', 'either', { 'articles/.../bai.mdx': text }), make('folder-hidden', 'either', { 'articles/.an/bai.mdx': text }), make('collection-case', 'refuse', { 'Articles/bai.mdx': text }), make('collection-alike', 'refuse', { 'article/bai.mdx': text }), make('collection-unknown', 'refuse', { 'scripts/x.ts': 'x' }), make('collection-proto', 'refuse', { '__proto__/bai.mdx': text }),
  ];
}
