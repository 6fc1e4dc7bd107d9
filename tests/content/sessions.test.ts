import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { entriesOf } from './real-library.ts';

const sessions = entriesOf('sessions');
const programme = sessions.filter(({ data }) => data.year === 2019 && data.organisation === 'chi-bo-khoi-van-phong-so').sort((a, b) => (a.data.ordinal ?? 0) - (b.data.ordinal ?? 0));

describe('the programme of 2019', () => {
  it('has its four sessions in order, under the plan of the Party committee', () => {
    assert.deepEqual(programme.map(({ id, data }) => [data.ordinal, data.of, id]), [
      [1, 4, 'tinh-than-trach-nhiem-trong-thuc-thi-nhiem-vu'],
      [2, 4, 'noi-di-doi-voi-lam'],
      [3, 4, 'ton-trong-nhan-dan'],
      [4, 4, 'cham-lo-doi-song-nhan-dan'],
    ]);
    assert.deepEqual([...new Set(programme.map(({ data }) => data.plan))], ['14-kh-du-stttt-2019']);
  });

  it('held the fourth on 27/11/2019; of the others nothing is known, and nothing is said', () => {
    assert.deepEqual(programme.map(({ data }) => data.held?.date), [undefined, undefined, undefined, '2019-11-27']);
    for (const { data, file } of programme) assert.equal(data.attendance?.present, undefined, file);
    assert.deepEqual(programme.map(({ data }) => data.status), ['materials', 'materials', 'materials', 'held']);
    assert.deepEqual(programme.slice(0, 3).flatMap(({ data }) => [...data.conclusions, ...data.contributions, ...data.tasks]), []);
  });

  it('links the fourth with its news in both directions', () => {
    const news = entriesOf('articles').filter(({ data }) => data.sessions.includes('cham-lo-doi-song-nhan-dan'));
    assert.deepEqual(news.map(({ id }) => id), ['chi-bo-khoi-van-phong-so-sinh-hoat-chuyen-de-thu-tu']);
    assert.deepEqual(programme[3]?.data.articles, ['chi-bo-khoi-van-phong-so-sinh-hoat-chuyen-de-thu-tu']);
  });
});

describe('study material', () => {
  for (const { id, data, body } of programme) {
    it(`${id}: is of the length a cell uses, with quotations from the collection and questions`, () => {
      const words = body?.words ?? 0;
      assert.ok(words >= 1200 && words <= 2500, `${words} words`);
      const quoted = new Set(body?.references.filter(({ collection }) => collection === 'quotes').map((reference) => reference.id));
      assert.ok(quoted.size >= 4, `${quoted.size} quotations`);
      assert.ok((body?.headings.filter(({ depth }) => depth === 2).length ?? 0) >= 5);
      assert.ok(data.objectives.length >= 2 && data.documents.length >= 1);
      const discusses = body?.segments.some((segment) => 'component' in segment && segment.component === 'Discussion');
      assert.ok(discusses || data.questions.length >= 3);
    });
  }

  it('quotes no saying that is disputed or misattributed', () => {
    const unchecked = new Set(entriesOf('quotes').filter(({ data }) => ['disputed', 'misattributed'].includes(data.verification)).map(({ id }) => id));
    const used = programme.flatMap(({ id, body }) => (body?.references ?? []).filter((reference) => reference.from === 'component' && reference.collection === 'quotes' && unchecked.has(reference.id)).map((reference) => `${id}: ${reference.id}`));
    assert.deepEqual(used, []);
  });
});

describe('the other sessions', () => {
  it('are those the reports support', () => {
    const others = sessions.filter((session) => !programme.includes(session));
    assert.deepEqual(others.map(({ data }) => [data.organisation, data.held?.date]).sort(), [
      ['dang-bo-so-noi-vu-lai-chau', '2014'],
      ['dang-bo-so-van-hoa-va-the-thao-ha-noi', '2020-03'],
    ]);
  });
});
