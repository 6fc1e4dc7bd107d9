import type { ImportInput } from './import-inputs.ts';

const TITLE = 'Chi bộ mẫu bàn việc quý tới';
const SENTENCE =
  'Chi bộ đã bàn kỹ từng việc, giao cho từng người, hẹn ngày báo cáo và thống nhất cách kiểm tra để không việc nào bị bỏ quên.';

/** An article of a feed: sound but for what is put into it. */
export const feed = (inside: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<rss version="2.0"><channel><title>Tin Phòng Mẫu</title><item><title>${TITLE}</title>` +
  `<link>https://mau.example/r</link><pubDate>Wed, 09 Apr 2025 20:00:00 +0000</pubDate><description>${inside}</description></item></channel></rss>`;

/** A page saved in one file, with the headers of its message and what stands in its body. */
export const mail = (inside: string, headers = '', more = ''): string =>
  `MIME-Version: 1.0\r\n${headers}Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n` +
  `Content-Location: https://mau.example/tin\r\n\r\n<!doctype html><html><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>` +
  `<p>${SENTENCE}</p>${inside}<p>${SENTENCE}</p></article></body></html>\r\n${more}--b--\r\n`;

/** Hostile exports and pages in one file. @param size characters of what is repeated */
export function listPackedPages(payloads: readonly string[], size: number): ImportInput[] {
  const xml = (name: string, content: () => string): ImportInput => ({ name, file: 'xuat.xml', content: () => Buffer.from(content()) });
  const mhtml = (name: string, content: () => string): ImportInput => ({
    name,
    file: 'trang.mhtml',
    content: () => Buffer.from(content()),
  });
  const sentences = `<![CDATA[<p>${SENTENCE}</p><p>${SENTENCE}</p>]]>`;
  const part = (headers: string, body: string): string => `--b\r\n${headers}\r\n\r\n${body}\r\n`;
  return [
    ...payloads.flatMap((payload) => [
      xml(`feed with ${JSON.stringify(payload)}`, () => feed(`${sentences}${payload}`).replace(TITLE, `${TITLE} ${payload}`)),
      mhtml(`page in one file with ${JSON.stringify(payload)}`, () =>
        mail(`<p>${payload}</p><img src="cid:${payload}" alt="${payload}">`, `Subject: ${payload}\r\nFrom: ${payload}\r\n`),
      ),
    ]),
    xml('entities that grow', () => {
      const grown = Array.from({ length: 12 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join('');
      return feed('&e12;', `<!DOCTYPE rss [<!ENTITY e0 "chi bộ ">${grown}]>`);
    }),
    xml('an entity of a file of the machine', () => feed('&x;', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    xml('CDATA that is never closed', () => feed(`<![CDATA[${'<p>'.repeat(size / 3)}`)),
    xml('elements in elements', () => feed('<a>'.repeat(size / 3))),
    xml('articles without end', () => feed(sentences).replace('</channel>', '<item><title>a</title></item>'.repeat(size / 30))),
    xml('no XML at all', () => `${TITLE}\n\n${SENTENCE}`),
    xml('an empty feed', () => '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'),
    mhtml(
      'boxes in boxes',
      () => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${part('Content-Type: multipart/mixed; boundary=b', '').repeat(50)}`,
    ),
    mhtml('many parts', () => mail('', '', part('Content-Type: text/plain', 'a').repeat(size / 30))),
    mhtml('no boundary', () => mail('').replace('; boundary="b"', '')),
    mhtml('headers without end', () => `Content-Type: text/html;${' a=1;'.repeat(size / 5)}`),
    mhtml('frames that show each other', () =>
      mail('<iframe src="cid:f"></iframe>', '', part('Content-Type: text/html\r\nContent-ID: <f>', '<iframe src="cid:f"></iframe>')),
    ),
    mhtml('a picture that is none', () =>
      mail(
        '<img src="cid:p" alt="Ảnh">',
        '',
        part('Content-Type: image/png\r\nContent-ID: <p>\r\nContent-Transfer-Encoding: base64', '%%%'),
      ),
    ),
    mhtml('an encoding nobody knows', () => mail('').replace('charset=utf-8', 'charset=x-mau')),
    mhtml('a file of the machine', () => mail('<img src="file:///etc/passwd" alt="Ảnh chụp ở hội trường">')),
  ];
}
