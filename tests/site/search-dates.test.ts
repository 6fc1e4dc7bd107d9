import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { entriesOf } from '../content/real-library.ts';

let engine: SearchEngine;
before(async () => {
  engine = new SearchEngine(await Library.open(readFromDirectory(join('dist', 'pagefind'))));
});

/** Adds a page to those of a day, or of a place in an edition. */
function put(pages: Map<string, Set<string>>, key: string | undefined, url: string): void {
  if (key) pages.set(key, (pages.get(key) ?? new Set()).add(url));
}

const isDay = (date: string | undefined): string | undefined => (date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined);

/** Pages of each day that the entries name: what was said, written, issued or held then, and news of it. */
function pagesByDay(): Map<string, Set<string>> {
  const pages = new Map<string, Set<string>>();
  for (const { id, data } of entriesOf('works')) put(pages, isDay(data.date?.value), `/tac-pham/${id}/`);
  for (const { id, data } of entriesOf('quotes')) put(pages, isDay(data.date?.value), `/trich-dan/${id}/`);
  for (const { id, data } of entriesOf('documents')) put(pages, isDay(data.issued), `/van-ban/${id}/`);
  for (const { id, data } of entriesOf('sessions')) put(pages, isDay(data.held?.date), `/chuyen-de/${id}/`);
  for (const { id, data } of entriesOf('articles')) put(pages, isDay(data.happened), `/tin-tuc/${id}/`);
  return pages;
}

/** Quotations and works by volume and page, where both are known and it is one page. */
function pagesByPlace(): Map<string, Set<string>> {
  const pages = new Map<string, Set<string>>();
  const add = ({ volume, page = '' }: { volume?: number; page?: string }, url: string): void => {
    if (volume && /^\d+$/.test(page)) put(pages, `${volume}/${page}`, url);
  };
  for (const { id, data } of entriesOf('quotes')) add(data.edition ?? {}, `/trich-dan/${id}/`);
  for (const { id, data } of entriesOf('works')) for (const edition of data.editions) add(edition, `/tac-pham/${id}/`);
  return pages;
}

/** What is typed finds pages of the set alone in the first places, as far as there are so many. */
async function findsOnly(query: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const { results } = await engine.search(query, { limit: 3 });
  const first = results.slice(0, Math.min(3, wanted.size)).map(({ url }) => url.replace(/#.*/, ''));
  return first.length > 0 && first.every((url) => wanted.has(url)) ? [] : [`${query}: ${first.join(' ') || 'nothing'}`];
}

describe('times that the guide shows as examples', () => {
  it('are not of the guide', async () => {
    for (const query of ['2/9/1945', '2-9-1945', 'quý III 2019', 'tháng 3/2020', 't.15 tr.622']) {
      const { results } = await engine.search(query, { limit: 100 });
      assert.ok(!results.slice(0, 10).some(({ url }) => url.startsWith('/huong-dan/')), query);
    }
    assert.deepEqual((await engine.search('quý III 2019')).interpretation.nearest, [{ asked: 'quý III/2019', shown: '2019' }]);
  });
});

describe('days of the real library', () => {
  it('are found in every form, what is of the day in the first places', async () => {
    const days = pagesByDay();
    assert.ok(days.size >= 40, `${days.size} days`);
    const misses: string[] = [];
    for (const [iso, pages] of days) {
      const [year = '', month = '', day = ''] = iso.split('-').map((part) => String(Number(part)));
      const [month2, day2] = [month.padStart(2, '0'), day.padStart(2, '0')];
      for (const query of [
        `${day}/${month}/${year}`,
        `${day2}-${month2}-${year}`,
        `${day}.${month}.${year}`,
        `ngày ${day} tháng ${month} năm ${year}`,
        `ngay ${day} thang ${month} nam ${year}`,
        `ngayf ${day} thangs ${month} nawm ${year}`,
        iso,
      ]) {
        misses.push(...(await findsOnly(query, pages)));
      }
    }
    assert.deepEqual(misses, []);
  });

  it('are told apart from numbers of documents', async () => {
    for (const { id, data } of entriesOf('documents')) {
      if (!data.number) continue;
      const { results } = await engine.search(data.number, { limit: 3 });
      assert.ok(results.some(({ url }) => url.startsWith(`/van-ban/${id}/`)) || results.length === 3, data.number);
    }
  });

  it('are what counts most beside words for what is looked for', async () => {
    const asked = {
      '/van-ban/': ['văn bản', 'văn bản ký'],
      '/tac-pham/': ['bài viết', 'bài nói chuyện'],
      '/trich-dan/': ['câu trích', 'Bác nói gì'],
    };
    for (const [iso, pages] of pagesByDay()) {
      const day = iso.split('-').reverse().map(Number).join('/');
      for (const [folder, words] of Object.entries(asked)) {
        if (![...pages].some((url) => url.startsWith(folder))) continue;
        for (const query of words.flatMap((word) => [`${word} ${day}`, `${word} ngày ${day.replaceAll('/', '-')}`])) {
          const { results } = await engine.search(query, { limit: 3 });
          const urls = results.map(({ url }) => url.replace(/#.*/, ''));
          assert.ok(
            urls.some((url) => pages.has(url)),
            `${query}: ${urls.join(' ')}`,
          );
        }
      }
    }
  });
});

describe('sessions of the real library', () => {
  it('are first for their year, and for their month or quarter where it is known', async () => {
    const sessions = entriesOf('sessions');
    const byYear = Map.groupBy(sessions, ({ data }) => data.year);
    for (const [year, held] of byYear) {
      const wanted = new Set(held.map(({ id }) => `/chuyen-de/${id}/`));
      assert.deepEqual(await findsOnly(String(year), wanted), []);
      assert.deepEqual(await findsOnly(`năm ${year}`, wanted), []);
    }
    for (const { data, id } of sessions) {
      const [year, month] = data.held?.date.split('-') ?? [];
      if (!month) continue;
      for (const query of [
        `tháng ${Number(month)}/${year}`,
        `thang ${Number(month)} nam ${year}`,
        `quý ${Math.ceil(Number(month) / 3)}/${year}`,
      ]) {
        const { results } = await engine.search(query, { limit: 3 });
        assert.ok(
          results.some(({ url }) => url.startsWith(`/chuyen-de/${id}/`)),
          query,
        );
      }
    }
  });
});

describe('citations of the real library', () => {
  it('are found in every form, what stands on the page in the first places', async () => {
    const places = pagesByPlace();
    assert.ok(places.size >= 20, `${places.size} places`);
    const misses: string[] = [];
    for (const [place, pages] of places) {
      const [volume, page] = place.split('/');
      for (const query of [
        `t.${volume} tr.${page}`,
        `t.${volume}, tr.${page}`,
        `tập ${volume}, trang ${page}`,
        `T${volume}, tr ${page}`,
        `HCM toàn tập t.${volume} tr.${page}`,
        `Hồ Chí Minh: Toàn tập, tap ${volume} trang ${page}`,
      ]) {
        misses.push(...(await findsOnly(query, pages)));
      }
    }
    assert.deepEqual(misses, []);
  });

  it('of a range of pages are found by each end', async () => {
    for (const { id, data } of entriesOf('quotes')) {
      const { volume, page = '' } = data.edition ?? {};
      if (!volume) continue;
      for (const end of /^(\d+)\s?[-–]\s?(\d+)$/.exec(page)?.slice(1) ?? []) {
        const { results } = await engine.search(`t.${volume} tr.${end}`, { limit: 5 });
        assert.ok(
          results.some(({ url }) => url === `/trich-dan/${id}/`),
          `t.${volume} tr.${end}: ${id}`,
        );
      }
    }
  });

  it('by pen names of initials find the works signed so', async () => {
    for (const { id, data } of entriesOf('works')) {
      if (!/^(?:\p{Lu}\.)+$/u.test(data.penName ?? '')) continue;
      for (const query of [data.penName!, data.penName!.slice(0, -1), data.penName!.toLowerCase()]) {
        const { results } = await engine.search(query, { limit: 8 });
        assert.ok(
          results.some(({ url }) => url === `/tac-pham/${id}/`),
          `${query}: ${id}`,
        );
      }
    }
  });
});
