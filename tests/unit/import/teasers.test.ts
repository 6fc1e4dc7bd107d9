import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf } from '../../../src/import/source.ts';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { LEAD, P1, P2, P3, TITLE } from './pages.ts';

const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const teaser = (tag: string, end: string): string =>
  `<${tag}><h2><a href="/khac">Chợ phiên Mẫu trở lại</a></h2><div>Sau hai năm tạm dừng, chợ phiên lại đón khách từ sáng sớm đến chiều muộn.</div></${end}>`;

async function read(body: string): Promise<Article> {
  const page = `<!doctype html><html><head><title>${TITLE} - Trang Mẫu</title></head><body>${body}</body></html>`;
  return readArticle(await readPage(page, 'bai.html', () => Promise.resolve(null)));
}

test('a teaser marked as an article is not taken for the article', async () => {
  for (const body of [
    `<div><h1>${TITLE}</h1><div>${TEXT}</div><div>${teaser('article', 'article')}</div></div>`,
    `<div><h1>${TITLE}</h1><div>${TEXT}</div><div>${teaser('div role="article"', 'div')}</div></div>`,
    `<div><div><h1>${TITLE}</h1><p>09/04/2025</p></div><div>${LEAD}</div><div>${TEXT}</div><section>${teaser('article', 'article').repeat(3)}</section></div>`,
    `<div>${teaser('article', 'article')}</div><div><h1>${TITLE}</h1><div>${TEXT}</div></div>`,
  ]) {
    const article = await read(body);
    const text = linesOf(article.body).join('\n');
    assert.equal(article.title, TITLE, body);
    for (const line of [P2, P3]) assert.ok(text.includes(line), `${line} of ${body}`);
    assert.ok(!text.includes('Sau hai năm'), body);
  }
});

test('an article beside its title, longer than what else the page has, stays one', async () => {
  for (const body of [
    `<header><h1>${TITLE}</h1><p>09/04/2025</p></header><article>${TEXT}</article><footer>Trang tin của thư viện Mẫu</footer>`,
    `<article><h1>${TITLE}</h1>${TEXT}</article>${teaser('article', 'article')}`,
  ]) {
    const text = linesOf((await read(body)).body).join('\n');
    for (const line of [P2, P3]) assert.ok(text.includes(line), `${line} of ${body}`);
  }
});
