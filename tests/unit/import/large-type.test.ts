import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf } from '../../../src/import/source.ts';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { LEAD, P1, P2, P3, TITLE } from './pages.ts';

const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const SITE = 'Báo Sông Mẫu';

async function read(body: string, title = SITE): Promise<Article> {
  return readArticle(
    await readPage(`<html><head><title>${title}</title></head><body>${body}</body></html>`, 'bai.html', () => Promise.resolve(null)),
  );
}

test('a title that its type alone tells, in pages laid out by tables', async () => {
  const row = (...cells: string[]): string =>
    `<tr>${cells.map((cell) => `<td${cells.length === 1 ? ' colspan="2"' : ''}>${cell}</td>`).join('')}</tr>`;
  const day = '<font size="1">Thứ Tư, 09/04/2025, 08:15</font>';
  const pages: [name: string, body: string, title?: string][] = [
    [
      'the name of the site in bold, the day above the title',
      `<table>${row(`<b>${SITE}</b>`, day)}${row(`<span style="font-size:16pt;color:red">${TITLE}</span>`)}${row(`<b>${LEAD}</b>`)}${row(TEXT)}</table>`,
    ],
    [
      'a path that names the site in the title of the page',
      `<table>${row('<a href="/">Trang chủ</a>')}${row(day)}${row(`<span style="font: bold 18px Arial">${TITLE}</span>`)}${row(`<div>${P1}</div><div>${P2}</div><div>${P3}</div>`)}</table>`,
      `${SITE} - Chi tiết tin`,
    ],
    [
      'two lines of the site in a cell above, the title in <font>',
      `<table>${row(`<span style="font-size:24px"><a href="/">${SITE}</a></span><br>Tiếng nói của Đảng bộ và nhân dân xã`)}${row('Xã hội')}${row('Cập nhật 10:20 ngày 09-04-2025')}${row(`<font size="5">${TITLE}</font>`)}${row(`${P1}<br><br>${P2}<br><br>${P3}`)}</table>`,
    ],
    ['a size relative to the text', `<div>${day}</div><div style="font-size:1.6em">${TITLE}</div><div>${TEXT}</div>`],
  ];
  for (const [name, body, title] of pages) {
    const article = await read(body, title);
    assert.deepEqual([article.title, article.published], [TITLE, '2025-04-09'], name);
    const text = [article.summary, ...linesOf(article.body)].join('\n');
    assert.ok(text.includes(P3) && !text.includes(SITE) && !text.includes('Tiếng nói'), `${name}: ${text}`);
  }
});

test('a line in large type is no title where the page has one, though it be larger', async () => {
  const shout = '<p style="font-size:20px">Mỗi ngày đọc một trang sách hay</p>';
  assert.equal((await read(`<h1>${TITLE}</h1><p>09/04/2025</p>${shout}${TEXT}`, `${TITLE} - ${SITE}`)).title, TITLE);
});
