import type { HostileCase } from '../case.ts';
import { png, session } from '../sound-library.ts';
import { zip } from '../../unit/import/word-file.ts';

const FORBIDDEN = (
  'svg svgz xml xht xhtml shtml html htm html5 mht mhtml js mjs cjs ts jsx wasm css json map php php5 phtml phar asp aspx jsp ' +
  'cgi pl py rb sh bash bat cmd ps1 exe dll msi scr com vbs hta lnk url desktop jar swf xsl xslt rss atom rdf mathml svg.txt.svg ' +
  'webmanifest appcache htc htaccess htpasswd conf ini env yaml yml mdx md astro doc docm xlsm pptm dotm rtf iso img dmg apk eml ' +
  'ics vcf vtt gif.html pdf.html pdf.svg txt.js bak log sql sqlite db'
).split(' ');
const SCRIPT = '<script>window.__pwned="attachment"</script>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.__pwned=1</script></svg>';

/** Files whose contents are not what their ending says; none may go out as another type. */
const DISGUISED: Readonly<Record<string, string | Uint8Array>> = {
  'a.pdf': SCRIPT,
  'b.pdf': `%PDF-1.4\n${SCRIPT}`,
  'c.pdf': Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(40)]),
  'd.pdf': '',
  'e.pdf': `${SCRIPT}${' '.repeat(2000)}%PDF-1.4`,
  'a.docx': SCRIPT,
  'b.docx': zip([{ name: 'index.html', content: Buffer.from(SCRIPT) }]),
  'c.docx': Buffer.from('PK\x03\x04'),
  'd.docx': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
  'e.docx': zip([
    { name: '[Content_Types].xml', content: Buffer.from('<x/>') },
    { name: 'word/vbaProject.bin', content: Buffer.from('x') },
  ]),
  'a.xlsx': SVG,
  'b.xlsx': 'a,b\n1,2\n',
  'a.pptx': SCRIPT,
  'a.odt': SCRIPT,
  'b.odt': zip([{ name: 'mimetype', content: Buffer.from('text/html') }]),
  'a.ods': SCRIPT,
  'a.odp': SCRIPT,
  'a.jpg': SCRIPT,
  'b.jpg': SVG,
  'c.jpg': `GIF89a${SCRIPT}`,
  'a.png': SCRIPT,
  'b.png': SVG,
  'a.webp': SCRIPT,
  'b.webp': 'RIFF\x10\0\0\0WEBP',
  'a.mp3': SCRIPT,
  'a.mp4': SCRIPT,
  'b.mp4': Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('ftyp')]),
  'a.zip': SCRIPT,
  'a.txt': Buffer.from([0, 1, 2, 0xff, 0xfe, 0, 0]),
  'a.csv': Buffer.from([0, 1, 2, 0xff, 0xfe, 0, 0]),
};

/** Sound contents that a careless host would still run. */
const TEXTS: Readonly<Record<string, string>> = {
  'html.txt': SCRIPT,
  'svg.txt': SVG,
  'html.csv': SCRIPT,
  'formula.csv': '=cmd|"/c calc"!A1,2\n',
  'xml.txt': '<?xml version="1.0"?><x/>',
  'utf7.txt': '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
};

/** Ways to name a file, each with what lies there. */
const PATHS: readonly [name: string, written: string, path: string | null, expect: HostileCase['expect']][] = [
  ['dot-slash', '././x.txt', 'x.txt', 'refuse'],
  ['slashes', './/x.txt', 'x.txt', 'refuse'],
  ['trailing', './x.txt/', 'x.txt', 'refuse'],
  ['folder', './thu-muc', 'thu-muc/x.txt', 'refuse'],
  ['folder-slash', './thu-muc/', 'thu-muc/x.txt', 'refuse'],
  ['above', './../site.yaml', null, 'refuse'],
  ['above-hidden', './a/../../site.yaml', null, 'refuse'],
  ['root', '/etc/passwd', null, 'refuse'],
  ['bare', 'x.txt', 'x.txt', 'refuse'],
  ['dots', './...', '...', 'refuse'],
  ['hidden', './.x.txt', '.x.txt', 'refuse'],
  ['hidden-folder', './.an/x.txt', '.an/x.txt', 'refuse'],
  ['no-ending', './x', 'x', 'refuse'],
  ['dot-end', './x.', 'x.', 'refuse'],
  ['upper', './X.TXT', 'X.TXT', 'either'],
  ['case', './X.txt', 'x.txt', 'refuse'],
  ['backslash', './a\\x.txt', 'a\\x.txt', 'refuse'],
  ['query', './x.txt?y', 'x.txt?y', 'refuse'],
  ['hash', './x.txt#y', 'x.txt#y', 'refuse'],
  ['percent', './x%2etxt', 'x.txt', 'refuse'],
  ['space', './a b.txt', 'a b.txt', 'refuse'],
  ['control', './a\\u0000.txt', null, 'refuse'],
  ['bidi', './a\\u202etxt.pdf', null, 'refuse'],
  ['url', 'https://a.example/x.pdf', null, 'refuse'],
  ['file-url', 'file:///etc/passwd', null, 'refuse'],
  ['long', `./${'a'.repeat(250)}.txt`, `${'a'.repeat(250)}.txt`, 'either'],
  ['windows', './con.txt', 'con.txt', 'refuse'],
  ['windows-folder', './nul/x.txt', 'nul/x.txt', 'refuse'],
  ['index', './index.txt', 'index.txt', 'either'],
  ['draft', './chuyen-de-nhap.mdx', null, 'refuse'],
  ['itself', './zz-att-itself.mdx', null, 'refuse'],
  ['sound-entry', './chuyen-de-thu.mdx', null, 'refuse'],
  ['other-collection', './../articles/nhap-kin.png', null, 'refuse'],
  ['missing', './khong-co.pdf', null, 'refuse'],
  ['empty', '', null, 'refuse'],
  ['only-dot', './', null, 'refuse'],
  ['deep', './a/b/c/d/x.txt', 'a/b/c/d/x.txt', 'either'],
  ['tep', './tep/x.txt', 'tep/x.txt', 'either'],
  ['page-like', './zz-att-page-like/index.html', 'zz-att-page-like/index.html', 'refuse'],
];

export function attachmentCases(): HostileCase[] {
  const make = (name: string, expect: HostileCase['expect'], written: readonly string[], files: HostileCase['files']): HostileCase => ({
    kind: 'attachments',
    name,
    expect,
    files: {
      ...files,
      [`sessions/zz-att-${name}.mdx`]: session(
        `Chuyên đề thử tệp kèm ${name}`,
        'Chữ.',
        `attachments:\n${written.map((file) => `  - { file: "${file.replace(/\\(?!u)/g, '\\\\')}", title: Tệp kèm }\n`).join('')}`,
      ),
    },
  });
  const one = (name: string, expect: HostileCase['expect'], file: string, data: string | Uint8Array): HostileCase =>
    make(name, expect, [`./${file}`], { [`sessions/${file}`]: data });
  return [
    ...FORBIDDEN.map((ending) => one(`ending-${ending.toLowerCase().replace(/\W/g, '-')}`, 'refuse', `x.${ending}`, SVG)),
    ...Object.entries(DISGUISED).map(([file, data]) => one(`disguised-${file.replace('.', '-')}`, 'refuse', file, data)),
    ...Object.entries(TEXTS).map(([file, data]) => one(`text-${file.replace('.', '-')}`, 'either', file, data)),
    ...PATHS.map(([name, written, path, expect]) =>
      make(name, expect, [written], path === null ? {} : { [`sessions/${path}`]: 'Chữ trong tệp kèm.\n' }),
    ),
    make('twice', 'either', ['./x.txt', './x.txt'], { 'sessions/x.txt': 'Chữ.\n' }),
    make(
      'many',
      'either',
      Array.from({ length: 500 }, (_, index) => `./x${index}.txt`),
      Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`sessions/x${index}.txt`, 'Chữ.\n'])),
    ),
    one('note', 'either', 'ghi-chu.png', png(4, 4)),
    one('big', 'either', 'to.txt', Buffer.alloc(60_000_000, 'a')),
    one('hidden-html', 'refuse', '.a.html', SCRIPT),
    one('hidden-access', 'refuse', '.htaccess', 'AddType text/html .pdf'),
    { kind: 'attachments', name: 'stray-html', expect: 'refuse', files: { 'sessions/la.html': SCRIPT } },
    { kind: 'attachments', name: 'stray-svg', expect: 'either', files: { 'sessions/la.svg': SVG } },
  ];
}
