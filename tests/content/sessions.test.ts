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
    assert.deepEqual(programme.map(({ data }) => data.status), ['planned', 'planned', 'planned', 'held']);
    assert.deepEqual(programme.slice(0, 3).flatMap(({ data }) => [...data.conclusions, ...data.contributions, ...data.tasks]), []);
  });

  it('links the fourth with its news in both directions', () => {
    const news = entriesOf('articles').filter(({ data }) => data.sessions.includes('cham-lo-doi-song-nhan-dan'));
    assert.deepEqual(news.map(({ id }) => id), ['chi-bo-khoi-van-phong-so-sinh-hoat-chuyen-de-thu-tu']);
    assert.deepEqual(programme[3]?.data.articles, ['chi-bo-khoi-van-phong-so-sinh-hoat-chuyen-de-thu-tu']);
  });
});

describe('the texts of 2026 that once stood in the records of 2019', () => {
  for (const { id, data, body } of programme) {
    it(`${id}: is a material now; the record leads there and claims nothing`, () => {
      const material = entriesOf('materials').find((one) => one.id === id);
      assert.ok(material && data.topics.includes(material.data.theme));
      assert.deepEqual([data.materials, data.objectives, data.questions], [[], [], []]);
      assert.ok(body?.links.some(({ href }) => href === `/tai-lieu/${id}/`), 'no link to the material');
      assert.match(body?.text ?? '', /thư viện soạn năm 2026/);
      assert.match(body?.text ?? '', /chưa có thông tin/);
    });
  }
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
