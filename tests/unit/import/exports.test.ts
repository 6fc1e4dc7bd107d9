import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import sharp from 'sharp';
import { listExport } from '../../../src/import/read/exports/read-export.ts';
import { readPostText } from '../../../src/import/read/exports/wordpress-text.ts';
import { listFiles } from '../../../src/import/read/guarded-file.ts';
import { importDraft, temporaryFolder } from './support.ts';
import { LEAD, P1, P2, P3, TITLE } from './pages.ts';

const cdata = (text: string): string => `<![CDATA[${text}]]>`;
const photograph = sharp({ create: { width: 200, height: 150, channels: 3, background: '#786' } })
  .png()
  .toBuffer();

const WORDPRESS = `<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:content="c" xmlns:excerpt="e" xmlns:dc="d" xmlns:wp="w"><channel><title>Trang Phòng Mẫu</title>
<wp:author><wp:author_login>${cdata('lanm')}</wp:author_login><wp:author_display_name>${cdata('Lan Mẫu')}</wp:author_display_name></wp:author>
<item><title>${TITLE}</title><link>https://mau.example/a</link><dc:creator>lanm</dc:creator><content:encoded>${cdata(`${P1}

[caption id="x" width="300"]<img src="https://mau.example/wp-content/uploads/2025/04/a.png" /> Nhóm một[/caption]

${P2}
[gallery ids="8"]

[video src="https://mau.example/v.mp4"]

${P3}`)}</content:encoded><excerpt:encoded>${cdata(LEAD)}</excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_date>2025-04-10 06:00:00</wp:post_date><wp:post_date_gmt>2025-04-09 23:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
<wp:comment><wp:comment_content>${cdata('Mong có thêm bài như thế')}</wp:comment_content></wp:comment></item>
<item><title>a</title><excerpt:encoded>Nhóm hai</excerpt:encoded><wp:post_id>8</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://mau.example/wp-content/uploads/2025/04/b.png</wp:attachment_url></item>
<item><title>Việc riêng</title><content:encoded>không đăng</content:encoded><wp:post_id>9</wp:post_id><wp:post_type>post</wp:post_type><wp:status>private</wp:status></item>
<item><title>Bản viết dở về tủ sách ở bộ phận một cửa</title><content:encoded>${cdata(`<!-- wp:paragraph --><p>${P1}</p><!-- /wp:paragraph -->`)}</content:encoded><wp:post_id>10</wp:post_id><wp:post_type>page</wp:post_type><wp:status>draft</wp:status></item></channel></rss>`;
const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin Phòng Mẫu</title><item><title>${TITLE}</title><link>https://mau.example/r</link><pubDate>Wed, 09 Apr 2025 20:00:00 +0000</pubDate><description>${cdata(`<img src="x.jpg"/> ${LEAD}`)}</description></item></channel></rss>`;
const ATOM = `<?xml version='1.0' encoding='UTF-8'?><feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Nhật ký Phòng Mẫu</title><entry><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#comment"/><title>x</title><content type="html">lời bình</content></entry><entry><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post"/><published>2025-04-09T23:15:00.000-07:00</published><title type="text">${TITLE}</title><content type="xhtml"><div><p>${P1}</p><p>${P2}</p><p>${P3}</p></div></content><link rel="alternate" href="https://mau.example/b"/><author><name>Lan Mẫu</name></author></entry></feed>`;
const JOOMLA = `<?xml version="1.0" encoding="utf-8"?><j2xml version="19.2.0"><base>https://mau.example</base><content><id>1</id><title>${cdata(TITLE)}</title><introtext>${cdata(`<p>${P1}</p>`)}</introtext><fulltext>${cdata(`<p>${P2}</p><p>${P3}</p>`)}</fulltext><state>1</state><created>2025-04-09 20:00:00</created><created_by_alias>Lan Mẫu</created_by_alias></content><content><title>Bỏ đi</title><introtext>cũ</introtext><state>-2</state></content></j2xml>`;

test('an export of WordPress: a draft of each article, what is private passed over and said', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'xuat.xml');
  await writeFile(path, WORDPRESS);
  await mkdir(join(folder, 'wp-content/uploads/2025/04'), { recursive: true });
  for (const name of ['a.png', 'b.png']) await writeFile(join(folder, 'wp-content/uploads/2025/04', name), await photograph);
  const { paths, said } = await listExport(path);
  assert.deepEqual(paths, [`${path}#1`, `${path}#2`]);
  assert.match(said.join(), /có 2 bài.*1 mục riêng tư/);
  const draft = await importDraft(paths[0]!);
  assert.equal(draft.data['title'], TITLE);
  assert.equal(draft.data['summary'], LEAD);
  assert.deepEqual(draft.data.source, {
    name: 'Trang Phòng Mẫu',
    url: 'https://mau.example/a',
    published: '2025-04-10',
    author: 'Lan Mẫu',
  });
  assert.equal(draft.pictures.length, 2);
  assert.deepEqual(
    [...draft.body.matchAll(/caption="([^"]*)"/g)].map(([, caption]) => caption),
    ['Nhóm một', 'Nhóm hai'],
  );
  for (const words of [P1, P2, P3]) assert.ok(draft.body.includes(words));
  assert.match(draft.list, /Video “https:\/\/mau\.example\/v\.mp4”/);
  assert.ok(draft.left.some(({ text }) => text === 'Mong có thêm bài như thế'));
  assert.match((await importDraft(paths[1]!)).list, /còn là bản nháp, chưa đăng/);
});

for (const [name, xml, facts] of [
  ['Atom of Blogger', ATOM, { name: 'Nhật ký Phòng Mẫu', url: 'https://mau.example/b', published: '2025-04-10', author: 'Lan Mẫu' }],
  ['J2XML of Joomla', JOOMLA, { published: '2025-04-10', author: 'Lan Mẫu' }],
] as const) {
  test(`an export: ${name}`, async (t) => {
    const path = join(await temporaryFolder(t), 'bai.xml');
    await writeFile(path, xml);
    const { paths } = await listExport(path);
    assert.equal(paths.length, 1);
    const draft = await importDraft(paths[0]!);
    assert.equal(draft.data['title'], TITLE);
    assert.deepEqual(draft.data.source, facts);
    for (const words of [P2, P3]) assert.ok(draft.body.includes(words), words);
  });
}

test('a feed that says title, author and day once more above its text', async (t) => {
  const path = join(await temporaryFolder(t), 'rss.xml');
  const text = `<span>${TITLE}</span> <span><span>Lan Mẫu</span></span> <span><time>T4, 09/04/2025 - 15:20</time></span> <div><p>${P1}</p><p>${P2}</p><p>${P3}</p></div>`;
  await writeFile(
    path,
    `<rss version="2.0" xmlns:dc="d"><channel><title>Tin</title><item><title>${TITLE}</title><description>${cdata(text)}</description><pubDate>Wed, 09 Apr 2025 15:20:00 +0700</pubDate><dc:creator>Lan Mẫu</dc:creator></item></channel></rss>`,
  );
  const { paths } = await listExport(path);
  const draft = await importDraft(paths[0]!);
  assert.ok(P1.startsWith(String(draft.data['summary']).slice(0, 20)) || draft.body.includes(P1), String(draft.data['summary']));
  assert.doesNotMatch(String(draft.data['summary']) + draft.body, /15:20|Lan Mẫu/);
  assert.equal(draft.data.source['author'], 'Lan Mẫu');
});

test('a feed that has teasers alone says so', async (t) => {
  const path = join(await temporaryFolder(t), 'rss.xml');
  await writeFile(path, RSS);
  const draft = await importDraft(path);
  assert.equal(draft.data.source['published'], '2025-04-10');
  assert.match(draft.list, /chỉ có đoạn giới thiệu/);
});

test('XML that is no export, or broken, is refused in one sentence', async (t) => {
  const folder = await temporaryFolder(t);
  for (const [xml, said] of [
    ['<?xml version="1.0"?><kml><a>b</a></kml>', /không phải bài xuất ra/],
    ['<rss><channel><item><title>a', /hỏng hoặc thiếu/],
    ['<!DOCTYPE a [<!ENTITY x "y">]><rss><channel><item><title>&x;</title></item></channel></rss>', /hỏng hoặc thiếu/],
    ['<rss><channel></channel></rss>', /không có bài nào/],
  ] as const) {
    const path = join(folder, 'a.xml');
    await writeFile(path, xml);
    await assert.rejects(listExport(path), said);
  }
});

test('a page in one file brings its pictures and the address of its frames', async (t) => {
  const path = join(await temporaryFolder(t), 'trang.mhtml');
  const html = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${P1}</p><img src="/a.png"><p><em>Nhóm một chọn sách</em></p><p>${P2}</p><iframe src="cid:f1@x"></iframe><img src="cid:img1"><p>${P3}</p></body></html>`;
  const image = (await photograph).toString('base64');
  const part = (head: string, body: string): string => `--B\r\n${head}\r\n\r\n${body}\r\n`;
  await writeFile(
    path,
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://mau.example/tin/1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n` +
      part(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://mau.example/tin/1',
        Buffer.from(html).toString('base64'),
      ) +
      part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://mau.example/a.png', image) +
      part('Content-Type: text/html\r\nContent-ID: <f1@x>\r\nContent-Location: https://www.youtube.com/embed/k', '<p>x</p>') +
      part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <img1>', image) +
      '--B--',
  );
  const draft = await importDraft(path);
  assert.equal(draft.pictures.length, 2);
  assert.equal(draft.data.source['url'], 'https://mau.example/tin/1');
  assert.match(draft.body, /caption="Nhóm một chọn sách"/);
  assert.match(draft.list, /Video “https:\/\/www\.youtube\.com\/embed\/k”/);
});

test('a page saved with its folder: pictures by path and by name, whatever form of Unicode; pages in the folder are not imported', async (t) => {
  const folder = await temporaryFolder(t);
  const saved = join(folder, 'đọc sách_files'.normalize('NFD'));
  await mkdir(saved);
  for (const name of ['a.png', 'b.png']) await writeFile(join(saved, name), await photograph);
  await writeFile(join(saved, 'saved_resource.html'), '<p>khung quảng cáo</p>');
  const path = join(folder, 'đọc sách.html'.normalize('NFD'));
  await writeFile(
    path,
    `<html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${P1}</p><img src="./${encodeURIComponent('đọc sách_files'.normalize('NFD'))}/a.png" data-src="https://mau.example/a.png"><p>${P2}</p><img src="https://mau.example/anh/b.png"><p>${P3}</p></body></html>`,
  );
  assert.deepEqual(await listFiles(folder), [path]);
  assert.equal((await importDraft(path)).pictures.length, 2);
});

test('marks of WordPress and its extensions do not stay; what they stood for is told; brackets of the text stay', () => {
  const text = [
    `<p style="text-align:center">${P1}</p>`,
    `[dropcap]M[/dropcap]ỗi tổ một quyển [sic], theo sổ [1] của chi bộ.`,
    '[gallery columns="2" ids="71,72"]',
    '[contact-form-7 id="5" title="Góp ý"]',
    `[row][col span="6"]${P2}[/col][/row]`,
    '[pdf-embedder url="https://mau.example/ke-hoach.pdf"]',
  ].join('\n\n');
  const { html, missing } = readPostText(text, new Map());
  assert.deepEqual(missing, ['[gallery columns="2" ids="71,72"]', '[contact-form-7 id="5" title="Góp ý"]']);
  assert.ok(html.includes('<p>Mỗi tổ một quyển [sic], theo sổ [1] của chi bộ.</p>'), html);
  assert.ok(html.includes(`<p>${P2}</p>`));
  assert.ok(html.includes('<iframe src="https://mau.example/ke-hoach.pdf">'));
  assert.doesNotMatch(html, /\[(?!sic|1)/);
});

test('a shortcode for one picture of the media library shows it with its caption', () => {
  const library = new Map([['7', { url: 'a.jpg', caption: 'Tủ sách ở chỗ ngồi chờ', alt: '' }]]);
  for (const code of ['[vc_single_image image="7" img_size="full"]', '[ux_image id="7"]', '[gallery ids="7"]']) {
    const { html, missing } = readPostText(`Một đoạn.\n\n${code}\n\nĐoạn nữa.`, library);
    assert.match(html, /<img src="a\.jpg"[^>]*><figcaption>Tủ sách ở chỗ ngồi chờ/, code);
    assert.deepEqual(missing, [], code);
  }
  assert.deepEqual(readPostText('[vc_single_image image="8"]', library).missing, ['[vc_single_image image="8"]']);
});
