import { deflateSync, crc32 } from 'node:zlib';
import { DRAFT_TEXT, OUTSIDE_TEXT } from './case.ts';

export const SITE = `name: Thư viện thử
headline: Thư viện nhỏ để thử các tệp xấu
description: Thư viện nhỏ để thử các tệp xấu, không dành cho người đọc.
url: https://thu.example
organisation: Chi bộ thử
emblem: TV
colours:
  accent: { light: '#9c1c1f', dark: '#f08a7d' }
  gold: { light: '#8a6a1f', dark: '#d9b565' }
`;

/** A small library without errors: one sound entry of each kind, and drafts that nobody may see. */
export const SOUND_LIBRARY: Readonly<Record<string, string | Uint8Array>> = {
  'site.yaml': SITE,
  'abbreviations.yaml': 'ABC: An bình chung\n',
  'synonyms.yaml': '- [học tập, học hỏi]\n',
  'topics/dan-van.yaml':
    'name: Dân vận\ndescription: Vận động, giải thích, cùng làm với nhân dân để việc gì cũng có dân góp sức.\ngroup: tu-tuong\n',
  'organisations/chi-bo-thu.yaml': 'name: Chi bộ thử\nkind: chi-bo\n',
  'documents/05-ct-tw-2016.yaml':
    'number: 05-CT/TW\ntype: Chỉ thị\nissuer: Bộ Chính trị\nissued: 2016-05-15\ntitle: Về đẩy mạnh học tập và làm theo tư tưởng, ' +
    'đạo đức, phong cách Hồ Chí Minh\nverification: unconfirmed\ntopics: [dan-van]\n',
  'works/dan-van-1949.yaml': 'title: Dân vận\n',
  'quotes/dan-van-kheo.mdx':
    '---\ntext: Dân vận khéo thì việc gì cũng thành công.\nwork: dan-van-1949\ndate: { value: 1949, confirmed: false ' +
    '}\nverification: unverified\ntopics: [dan-van]\n---\n',
  'sessions/chuyen-de-thu.mdx': session('Chuyên đề thử về dân vận', 'Nội dung buổi sinh hoạt chuyên đề về dân vận.'),
  'pages/gioi-thieu.mdx': '---\ntitle: Giới thiệu thư viện thử\nsummary: Trang giới thiệu ngắn của thư viện thử.\n---\n\nGiới thiệu.\n',
  'articles/bai-thu.mdx': article(
    'Bài thử thứ nhất của thư viện',
    'Chi bộ họp bàn công tác dân vận, mọi người góp ý kiến.\n\n<Quote id="dan-van-kheo" />',
    'documents: [05-ct-tw-2016]\n',
  ),
  'articles/bai-nhap-kin.mdx': article(
    `Bài nháp kín ${DRAFT_TEXT}`,
    `Bản nháp ${DRAFT_TEXT}.\n\n![Ảnh ${DRAFT_TEXT}](./nhap-kin.png)`,
    'draft: true\n',
  ),
  'articles/nhap-kin.png': png(3, 3, DRAFT_TEXT),
  'sessions/chuyen-de-nhap.mdx': session(
    `Chuyên đề nháp ${DRAFT_TEXT}`,
    `Nháp ${DRAFT_TEXT}.`,
    `draft: true\nattachments:\n  - { file: ./nhap-kin.txt, title: Tệp ${DRAFT_TEXT} }\n`,
  ),
  'sessions/nhap-kin.txt': `Tệp kèm của bản nháp: ${DRAFT_TEXT}\n`,
};

/** What lies beside the content folder, where links and paths may try to lead. */
export const OUTSIDE: Readonly<Record<string, string | Uint8Array>> = {
  'site.yaml': SITE.replace('headline: ', `headline: ${OUTSIDE_TEXT} `),
  'list.yaml': `- [mot, ${OUTSIDE_TEXT}]\n`,
  'words.yaml': `ABC: ${OUTSIDE_TEXT}\n`,
  'secret.txt': `${OUTSIDE_TEXT}\n`,
  'articles/ngoai.mdx': article(`Bài ở ngoài ${OUTSIDE_TEXT}`, OUTSIDE_TEXT),
  'anh.png': png(4, 4, OUTSIDE_TEXT),
  'topics/ngoai.yaml': `name: ${OUTSIDE_TEXT}\ndescription: ${OUTSIDE_TEXT} và vài chữ nữa cho đủ dài.\ngroup: tu-tuong\n`,
};

/** An article's file. @param more lines of front matter, each with its line end */
export function article(title: string, body: string, more = ''): string {
  return (
    `---\ntitle: ${title}\nsummary: Một bài ngắn để thử tệp xấu trong thư viện nhỏ.\npublished: 2024-01-02\ncategory: ` +
    `hoat-dong-chi-bo\ntopics: [dan-van]\n${more}---\n\n${body}\n`
  );
}

/** A session's file. @param more lines of front matter, each with its line end */
export function session(title: string, body: string, more = ''): string {
  return `---\ntitle: ${title}\norganisation: chi-bo-thu\nyear: 2024\nstatus: planned\ntopics: [dan-van]\n${more}---\n\n${body}\n`;
}

/** One chunk of a PNG (RFC 2083). */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

/** A sound grey PNG. @param note text chunk, which no page may carry */
export function png(width: number, height: number, note = ''): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = Buffer.alloc((width + 1) * height, 0x7f);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...(note ? [pngChunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1'))] : []),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
