/**
 * Hostile files for `npm run import`, made here: nothing of them stands on the disk. Each must end in a draft that the
 * library reads without a fault, or in one sentence that names the file.
 */
import { deflateRawSync } from 'node:zlib';
import { paragraph, wordFile, zip } from '../unit/import/word-file.ts';
import { listPackedPages } from './packed-page-inputs.ts';

export interface ImportInput {
  /** What is hostile about it. */
  name: string;
  /** Name of the file it comes as. */
  file: string;
  content: () => Buffer;
}

const SENTENCE =
  'Chi bộ đã bàn kỹ từng việc, giao cho từng người, hẹn ngày báo cáo và thống nhất cách kiểm tra để không việc nào bị bỏ quên ' +
  'như những tháng trước.';
const TITLE = 'Chi bộ mẫu bàn việc quý tới';

const page = (inside: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE}</title>${head}</head><body><article><h1>${TITLE}</h1><p>${SENTENCE}</p>${inside}<p>${SENTENCE}</p></article></body></html>`;
const html = (name: string, inside: () => string, head?: () => string): ImportInput => ({
  name,
  file: 'trang.html',
  content: () => Buffer.from(page(inside(), head?.())),
});
const text = (name: string, inside: () => string | Buffer, ending = 'txt'): ImportInput => ({
  name,
  file: `bai.${ending}`,
  content: () => {
    const middle = inside();
    return typeof middle === 'string' ? Buffer.from(`${TITLE}\n\n${SENTENCE}\n\n${middle}\n\n${SENTENCE}\n`) : middle;
  },
});
const word = (name: string, content: () => Buffer): ImportInput => ({ name, file: 'bai.docx', content });
const pdf = (name: string, content: () => string): ImportInput => ({
  name,
  file: 'bai.pdf',
  content: () => Buffer.from(content(), 'latin1'),
});

/** What would mean something if it were not text. */
export const PAYLOADS: readonly string[] = [
  '---\ndraft: false\n---',
  '\n---\ntitle: khác\ndraft: false\n---\n',
  '...\ndraft: false',
  'x\ndraft: false\n',
  '{1 + 1}',
  '{/* ',
  '*/} <script>alert(1)</script>',
  '*/',
  '<script>alert(1)</script>',
  'import fs from "node:fs"',
  'export const a = 1',
  '<img src=x onerror=alert(1)>',
  '<Quote id="x" />',
  '<Figure src="./a.jpg" />',
  '</Figure>',
  '`{a}`',
  '```\n{a}',
  '[a](javascript:alert(1))',
  '![a](http://x/y.png)',
  '\u202Ebidi\u202C',
  '\u2066a\u2069',
  'zero\u200Bwidth',
  '\u{E0041}\u{E007F}tag',
  '\uFFFE\uFFFF',
  '\u0000\u0008\u001B[31m',
  '\uD800lone',
  '\u2028line',
  '\uE000\uE001\uE002',
  '\u3164\u115F',
  '&#x202e;&#0;',
  '%7Bx%7D',
  '$&$1$`',
  '__proto__',
  '!!js/function "x"',
  '*anchor',
  '&anchor x',
  '"quoted: {',
  "'",
  '| > -',
  '# tiêu đề',
  '[^1]: chú thích',
  '[^ghi]',
  '~~~\n<b>',
  '<!-- x -->',
  '<?php ?>',
  '<![CDATA[x]]>',
  '\\',
  '{{}}',
  '${7*7}',
  ':::note',
  '@/etc/passwd',
];

const repeat = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

const REPEATED: readonly string[] = [
  '&amp;',
  '<b>',
  '<div>',
  '</div>',
  '<!--',
  '<a<b',
  '<p><b a=1>',
  '<table><tr><td>',
  '<li>',
  '<font>',
  '<a href=x>',
  '"',
  '“',
  '(',
  '1/',
  '\n',
  '• a\n',
  ' ',
  '\t',
  '<br>',
  '<span class="x">a</span>',
  '&nbsp;',
  '<svg><desc>',
  '<template>',
  '<select><option>',
  '<h2>a</h2>',
  '<blockquote>',
  '<math>',
  '<marquee>',
];

/** @param size characters of what is repeated */
export function listImportInputs(size = 100_000): ImportInput[] {
  return [
    ...REPEATED.flatMap((unit) => [
      html(`page of ${JSON.stringify(unit)}`, () => repeat(unit, size)),
      text(`text of ${JSON.stringify(unit)}`, () => repeat(unit, size)),
      text(`Markdown of ${JSON.stringify(unit)}`, () => repeat(unit, size), 'md'),
    ]),
    ...PAYLOADS.flatMap((payload) => [
      text(
        `text with ${JSON.stringify(payload)}`,
        () => `${payload}\n\n${payload} ${SENTENCE}\n\n- ${payload}\n- ${payload}\n\n${payload}\t${payload}\n${payload}\t${payload}`,
      ),
      text(
        `Markdown with ${JSON.stringify(payload)}`,
        () =>
          `${payload}\n\n## ${payload}\n\n- ${payload}\n- ${payload}\n\n| ${payload} | b |\n| --- | --- |\n| ${payload} | c ` +
          `|\n\n![${payload}](a.png "${payload}")\n\n*${payload}*\n\n[${payload}](https://mau.example/${payload} "${payload}")\n\n> ` +
          `${payload}`,
        'md',
      ),
      html(
        `page with ${JSON.stringify(payload)}`,
        () =>
          `<p>${payload}</p><h2>${payload}</h2><figure><img src="a.png" alt="${payload}"><figcaption>${payload}</figcaption></figure><ul><li>${payload}</ul><table><tr><td>${payload}<td>b<tr><td>c<td>d</table><p><a ` +
          `href="${payload}">${payload}</a><code>${payload}</code></p><pre>${payload}</pre>`,
        () =>
          `<meta name="author" content="${payload}"><meta name="description" content="${payload} ${SENTENCE}"><meta ` +
          `property="og:site_name" content="${payload}"><meta property="og:title" content="${payload} ${TITLE}"><meta ` +
          `property="article:published_time" content="${payload}"><link rel="canonical" href="https://mau.example/${payload}">`,
      ),
    ]),
    html(
      'broken JSON-LD',
      () => '',
      () =>
        `<script type="application/ld+json">${'['.repeat(size)}</script><script ` +
        `type="application/ld+json">{"@type":"Article","author":${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}}</script>`,
    ),
    html('many attributes', () => `<p ${Array.from({ length: size / 8 }, (_, index) => `a${index}=1`).join(' ')}>x</p>`),
    html('many links', () =>
      Array.from({ length: size / 40 }, (_, index) => `<a href="https://mau.example/${index}">bài ${index}</a> `).join(''),
    ),
    html('a table that claims to be huge', () => '<table><tr><td colspan=1000000000 rowspan=1000000000>a<td>b</table>'),
    html('many cells', () => `<table>${repeat('<tr><td>a<td>b', size)}</table>`),
    html('large pictures in the page', () => `<img src="data:image/png;base64,${repeat('A', size * 10)}" alt="x">`),
    html(
      'a picture of a file of the machine',
      () =>
        '<img src="file:///C:/Users/nguyen/Pictures/a.png" alt="Ảnh chụp ở hội trường"><a ' +
        'href="file:///home/nguyen/bai.doc">bài</a><img src="\\\\may\\chung\\b.png" alt="Ảnh hai ở hội trường"><img ' +
        'src="../../../../etc/passwd">',
    ),
    html(
      'nested frames and objects',
      () =>
        '<iframe src="http://127.0.0.1:9/"></iframe><object data="http://127.0.0.1:9/"></object><embed ' +
        'src="http://127.0.0.1:9/"><link rel=stylesheet href="http://127.0.0.1:9/a.css"><style>@import ' +
        'url(http://127.0.0.1:9/)</style><base href="http://127.0.0.1:9/">',
    ),
    text('NUL', () => Buffer.from('Tin\0tức của chi bộ\0\n')),
    text('UTF-16 with lone surrogates', () =>
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${TITLE}\n\n${SENTENCE} \uD800 \uDC00 ${SENTENCE}`, 'utf16le')]),
    ),
    text('an odd number of bytes of UTF-16', () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('abcde')])),
    text('every byte', () => Buffer.from(Array.from({ length: size }, (_, index) => index % 256))),
    text('one long word', () => repeat('a,a', size)),
    text('quoted quotes', () => `${repeat('> ', 2000)}a\n\n${repeat('- ', 2000)}a`, 'md'),
    text(
      'a front matter that says two things',
      () =>
        Buffer.from(
          `---\ntitle: "a\\n---\\ndraft: false"\nauthor: "\\u202e\\b"\nurl: javascript:alert(1)\n...\n---\n${SENTENCE}\n\n${SENTENCE}`,
        ),
      'md',
    ),
    word('a bomb', () => wordFile(paragraph('Chữ'), {}, [{ name: 'word/media/a.xml', content: Buffer.alloc(size * 200, 97) }])),
    word('entities', () =>
      zip([
        {
          name: 'word/document.xml',
          content: Buffer.from(
            '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document ' +
              'xmlns:w="w"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>',
          ),
        },
      ]),
    ),
    word('tables in tables', () =>
      wordFile(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${paragraph('Chữ')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
    ),
    word('names that leave the archive', () =>
      wordFile(paragraph(SENTENCE), {}, [{ name: '../../../../tmp/thoat.txt', content: Buffer.from('x') }]),
    ),
    word('two parts of one name', () => wordFile(paragraph(SENTENCE), {}, [{ name: 'word/document.xml', content: Buffer.from('<a/>') }])),
    word('relations to the outside', () =>
      wordFile(paragraph(SENTENCE), {}, [
        {
          name: 'word/_rels/document.xml.rels',
          content: Buffer.from(
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
              'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" ' +
              'TargetMode="External"/><Relationship Id="r2" ' +
              'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" ' +
              'Target="\\\\\\\\may\\\\mau.dotm" TargetMode="External"/></Relationships>',
          ),
        },
      ]),
    ),
    word('macros', () => wordFile(paragraph(SENTENCE), {}, [{ name: 'word/vbaProject.bin', content: Buffer.from('d0cf11e0', 'hex') }])),
    word('many parts', () =>
      wordFile(
        paragraph('Chữ'),
        {},
        Array.from({ length: 2100 }, (_, index) => ({ name: `word/${index}.xml`, content: Buffer.from('<a/>') })),
      ),
    ),
    word('a compound file', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])),
    word('an archive in an archive', () => zip([{ name: 'word/document.xml', content: deflateRawSync(Buffer.alloc(size)) }])),
    word('a long paragraph', () => wordFile(paragraph(repeat('chữ ', size)))),
    word('a paragraph of payloads', () =>
      wordFile(
        PAYLOADS.filter((payload) => !/[\0-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/.test(payload))
          .map((payload) => paragraph(payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;')))
          .join(''),
      ),
    ),
    pdf('no cross-reference table', () => '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nstartxref\n999999\n%%EOF'),
    pdf(
      'a loop of pages',
      () =>
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>endobj 3 0 ' +
        'obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>',
    ),
    pdf(
      'many pages',
      () =>
        `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[${repeat('3 0 R ', size)}]/Count ` +
        `${Math.ceil(size / 6)}>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>`,
    ),
    pdf(
      'a picture that claims to be huge',
      () =>
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 ' +
        'obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj 4 0 ' +
        'obj<</Length 6>>stream\n/I Do \nendstream endobj 5 0 obj<</Type/XObject/Subtype/Image/Width 100000/Height ' +
        '100000/ColorSpace/DeviceRGB/BitsPerComponent 8/Length 1>>stream\na\nendstream endobj\ntrailer<</Root 1 0 R>>',
    ),
    pdf(
      'JavaScript',
      () =>
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj 2 0 ' +
        'obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 ' +
        '200]>>endobj\ntrailer<</Root 1 0 R>>',
    ),
    pdf('brackets', () => `%PDF-1.4\n1 0 obj${repeat('[', size)}`),
    ...listPackedPages(PAYLOADS, size),
    {
      name: 'a locked archive by another name',
      file: 'bai.docx',
      content: () => Buffer.from('PK\x03\x04\x14\x00\x01\x00\x08\x00', 'latin1'),
    },
  ];
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The bytes with one thing done to them that may break a reader: cut, doubled, moved, a bit turned, a payload put in. */
export function mutate(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length);
  const length = Math.ceil(random() * Math.min(400, bytes.length - at));
  const part = bytes.subarray(at, at + length);
  const payload = Buffer.from(PAYLOADS[Math.floor(random() * PAYLOADS.length)] ?? '');
  switch (Math.floor(random() * 7)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 1:
      return Buffer.concat([
        bytes.subarray(0, at),
        ...Array.from({ length: 1 + Math.floor(random() * 50) }, () => part),
        bytes.subarray(at),
      ]);
    case 2: {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return copy;
    }
    case 3:
      return bytes.subarray(0, at + 1);
    case 4:
      return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
    default:
      return Buffer.concat([bytes.subarray(0, at), payload, bytes.subarray(at)]);
  }
}
