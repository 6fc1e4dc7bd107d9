import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { halfOf, queriesOfHalf } from '../../../scripts/bench/halves.ts';
import { Compounds } from '../../../scripts/bench/harder/compounds.ts';
import { makePassageQueries } from '../../../scripts/bench/harder/passage-queries.ts';
import { countWords, lowerWords, passagesAsDocuments } from '../../../scripts/bench/harder/passages.ts';
import { blankTitles, shortQueries, titlesAsQueries } from '../../../scripts/bench/harder/title-queries.ts';
import { countDocuments } from '../../../scripts/bench/keywords.ts';

const SENTENCES = [
  'Chi bộ họp mỗi tháng một lần để kiểm điểm công tác và bàn việc của tháng sau.',
  'Đảng viên phải giữ kỷ luật, nói đi đôi với làm, gương mẫu trước quần chúng.',
  'Tiết kiệm không phải là bủn xỉn, việc đáng làm thì bao nhiêu công của cũng tốn.',
  'Cán bộ xa dân thì không hiểu dân cần gì, nói ra không ai nghe, làm không ai theo.',
];
const TEXT = Array.from({ length: 40 }, (_, i) => `${SENTENCES[i % 4]} ${SENTENCES[(i * 3 + 1) % 4]} Lần thứ ${i}.`).join('\n');
const PASSAGES = passagesAsDocuments('work', null, TEXT);
const compounds = new Compounds(PASSAGES.map(({ body }) => body));
const GROUPS = [['kỷ luật', 'kỷ cương']];
const queries = makePassageQueries(PASSAGES, GROUPS, { compounds, documentCounts: countDocuments(PASSAGES.map(({ body }) => body)) });

describe('sets made of texts', () => {
  test('a text is cut into passages of forty to a few hundred words, none lost', () => {
    assert.ok(PASSAGES.length > 10);
    for (const { body } of PASSAGES) assert.ok(countWords(body) >= 40 && countWords(body) <= 200, body);
    assert.equal(countWords(PASSAGES.map(({ body }) => body).join('\n')), countWords(TEXT));
  });

  test('queries are the same every time, and none stands word for word in its passage', () => {
    const again = makePassageQueries(PASSAGES, GROUPS, { compounds, documentCounts: countDocuments(PASSAGES.map(({ body }) => body)) });
    assert.deepEqual(queries, again);
    assert.ok(queries.length > PASSAGES.length / 2);
    for (const { query, relevant } of queries) {
      const passage = PASSAGES.find(({ id }) => id === relevant[0])!;
      assert.ok(!` ${lowerWords(passage.body).join(' ')} `.includes(` ${query} `), query);
    }
  });

  test('the syllables most bound to each other are one word, and function words stand alone', () => {
    const corpus = ['giữ kỷ luật của chi bộ', 'giữ nghiêm kỷ luật', 'kỷ luật và giữ lời', 'chi bộ giữ lời', 'giữ kỷ luật', 'giữ kỷ niệm'];
    const words = new Compounds([...corpus, ...corpus]).split(['giữ', 'kỷ', 'luật', 'của', 'chi', 'bộ']);
    assert.deepEqual(words, [['giữ'], ['kỷ', 'luật'], ['của'], ['chi', 'bộ']]);
  });

  test('titles are blanked in the text too, and ask for what stood below them', () => {
    const articles = [
      { id: 'a', title: 'Đại hội chi bộ khu phố', body: 'ĐẠI HỘI CHI BỘ KHU PHỐ\nHôm nay chi bộ họp.' },
      { id: 'b', title: 'Đại hội chi bộ khu phố', body: 'Một nơi khác.' },
      { id: 'c', title: 'Tin', body: 'Ngắn.' },
    ];
    assert.deepEqual(blankTitles(articles)[0], { id: 'a', title: '', body: 'Hôm nay chi bộ họp.', family: 'Đại hội chi bộ khu phố' });
    assert.deepEqual(titlesAsQueries(articles), [{ qid: 'title-a', query: 'Đại hội chi bộ khu phố', relevant: ['a', 'b'] }]);
  });

  test('a short query is answered by every document with it in its title', () => {
    const articles = Array.from({ length: 12 }, (_, i) => ({
      id: `n${i}`,
      title: i < 4 ? `Phê bình ${i}` : `Tin ${i}`,
      body: `Chi bộ phê bình và tự phê bình, lần ${i}.`,
    }));
    const short = shortQueries(articles, new Compounds(articles.map(({ title, body }) => `${title}\n${body}`)));
    assert.equal(short.find(({ query }) => query === 'phê bình')?.relevant.length, 4);
  });
});

describe('halves', () => {
  test('what shares a title or a family stands on one side, about half of everything on each', () => {
    const documents = Array.from({ length: 1000 }, (_, i) => ({ id: `d${i}`, title: `Bài ${i >> 1}`, body: '' }));
    for (let i = 0; i < documents.length; i += 2) assert.equal(halfOf(documents[i]!), halfOf(documents[i + 1]!));
    const held = documents.filter((document) => halfOf(document) === 'held').length;
    assert.ok(held > 420 && held < 580, `${held}`);
    assert.equal(halfOf({ id: 'x-1', title: '', body: '', family: 'Bài 3' }), halfOf({ id: 'y', title: 'BÀI 3 ', body: '' }));
  });

  test('no query and no document that answers one stands on both sides', () => {
    const documents = Array.from({ length: 60 }, (_, i) => ({ id: `d${i}`, title: `Bài ${i}`, body: '' }));
    const asked = documents.map(({ id }, i) => ({ qid: `q${i}`, query: 'hỏi', relevant: [id, `d${(i + 1) % 60}`] }));
    const [tune, held] = [queriesOfHalf(asked, documents, 'tune'), queriesOfHalf(asked, documents, 'held')];
    const answers = (queries: typeof asked): Set<string> => new Set(queries.flatMap(({ relevant }) => relevant));
    assert.ok(tune.length > 0 && held.length > 0);
    assert.equal([...answers(tune)].filter((id) => answers(held).has(id)).length, 0);
  });
});
