import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { P1, P2, P3, TITLE } from './pages.ts';
import { importDraft, temporaryFolder } from './support.ts';

const ARTICLE = `<html><head><meta charset="utf-8"></head><body><h1>${TITLE}</h1><p>Ngày đăng: 12/03/2025</p><p>${P1}</p><p>${P2}</p><p>${P3}</p></body></html>`;
const MENU = '<html><body><a href="a.htm">Trang chủ</a><br><a href="b.htm">Tin tức</a></body></html>';
const SET = (main: string): string =>
  `<html><head><meta charset="utf-8"><title>Trang Mẫu</title></head><frameset cols="20%,*"><frame src="./trang_files/trai.htm"><frame src="${main}"><noframes><body>Trình duyệt không có khung.</body></noframes></frameset></html>`;

test('a page of frames is read in the frame that has its article, a frame in a frame too', async (t) => {
  for (const [page, inner] of [
    [SET('./trang_files/bai.htm'), ARTICLE],
    [
      `<html><head><meta charset="utf-8"></head><body><div>Trang Mẫu</div><iframe src="trang_files/bai.htm"></iframe></body></html>`,
      ARTICLE,
    ],
    [SET('./trang_files/khung.htm?so=1'), ARTICLE],
  ] as const) {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, 'trang_files'));
    await writeFile(join(folder, 'trang_files/trai.htm'), MENU);
    await writeFile(join(folder, 'trang_files/bai.htm'), inner);
    await writeFile(join(folder, 'trang_files/khung.htm'), '<html><frameset rows="*"><frame src="bai.htm"></frameset></html>');
    await writeFile(join(folder, 'trang.html'), page);
    const draft = await importDraft(join(folder, 'trang.html'));
    assert.deepEqual([draft.data['title'], draft.data.source['published']], [TITLE, '2025-03-12']);
    assert.ok(draft.body.includes(P3));
    assert.match(draft.list, /khung “bai\.htm”/);
    assert.doesNotMatch(draft.list, /KHÔNG chuyển được/);
  }
});

test('frames that were not saved are told, with what to do; nothing outside the folder is read', async (t) => {
  for (const main of ['https://trang.example/bai.htm', '../bai.htm', './trang_files/thieu.htm']) {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, 'trang'));
    await writeFile(join(folder, 'bai.htm'), ARTICLE);
    await writeFile(join(folder, 'trang/trang.html'), SET(main));
    await assert.rejects(importDraft(join(folder, 'trang/trang.html')), /chỉ là khung.*chuột phải/su);
  }
});

test('a page with an article of its own is not looked for in its frames', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'khac.htm'), ARTICLE.replaceAll(TITLE, 'Một bài khác hẳn của trang bên'));
  await writeFile(join(folder, 'trang.html'), `<h1>${TITLE}</h1><p>${P1}</p><iframe src="khac.htm"></iframe>`);
  assert.equal((await importDraft(join(folder, 'trang.html'))).data['title'], TITLE);
});
