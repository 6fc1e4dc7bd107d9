import assert from 'node:assert/strict';
import test from 'node:test';
import { readPage } from '../../../src/import/read/read-html.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { LEAD, P1, P2, P3, TITLE } from './pages.ts';

async function read(day: string, more = '', text = '', head = ''): Promise<Article> {
  const page = `<!doctype html><html><head><title>${TITLE}</title>${head}</head><body><div class="tin"><h1>${TITLE}</h1><div class="ngay">${day}</div><p><b>${LEAD}</b></p><p>${text} ${P1}</p><p>${P2}</p><p>${P3}</p></div>${more}</body></html>`;
  return readArticle(await readPage(page, 'bai.html', () => Promise.resolve(null)));
}

const others = (...days: string[]): string =>
  `<div><h4>Các tin khác</h4><ul>${days.map((day) => `<li><a href="#">Hội sách mùa hè ở bến sông Mẫu</a> (${day})</li>`).join('')}</ul></div>`;

test('a day with its month first is turned by what else the page says', async () => {
  const cases: [name: string, day: string, article: Promise<Article>][] = [
    ['other stories near it', '2018-07-05', read('Cập nhật lúc: 7/5/2018 8:30:00 AM', others('02/07/2018', '29/06/2018'))],
    ['another stamp of the server', '2021-04-09', read('4/9/2021 2:15 PM', others('4/13/2021', '4/6/2021'))],
    ['another stamp, no English hour', '2021-04-09', read('4/9/2021 14:15:00', others('3/28/2021 09:10:00', '4/6/2021 07:00:00'))],
    [
      'what the head declares',
      '2020-11-02',
      read('11/2/2020 9:05 AM', '', '', '<meta property="article:published_time" content="2020-11-02">'),
    ],
    ['what the text tells', '2022-08-03', read('8/3/2022 4:00 PM', '', 'Sáng 1/8, tủ sách mở cửa.')],
  ];
  for (const [name, day, reading] of cases) {
    const { published, reviewNotes } = await reading;
    assert.equal(published, day, name);
    assert.ok(
      reviewNotes.some((note) => note.includes('tháng trước ngày')),
      name,
    );
  }
});

test('a day in the order of Vietnamese stays where the page has that order, or tells nothing', async () => {
  const cases: [name: string, day: string, article: Promise<Article>][] = [
    ['no English hour, other stories near the turned day', '2018-05-07', read('07/05/2018 08:30', others('02/07/2018', '29/06/2018'))],
    ['an English hour, the others day first', '2018-05-07', read('7/5/2018 8:30 AM', others('29/4/2018 7:00 AM', '2/7/2018 9:00 AM'))],
    ['other stories near it', '2018-05-07', read('7/5/2018 8:30 AM', others('02/05/2018', '28/04/2018'))],
    ['nothing told', '2018-05-07', read('7/5/2018 8:30 AM')],
    ['stories near both', '2018-05-07', read('7/5/2018 8:30 AM', others('28/04/2018', '02/07/2018'))],
  ];
  for (const [name, day, reading] of cases) assert.equal((await reading).published, day, name);
});
