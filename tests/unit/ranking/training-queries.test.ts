import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EvalDocument } from '../../../scripts/bench/documents.ts';
import { Compounds } from '../../../scripts/bench/harder/compounds.ts';
import { questionsFromSentences, scatteredKeywords } from '../../../scripts/ranking/training-queries.ts';

const SENTENCE = 'Mỗi sáng thứ hai cả phòng họp ngắn ở hành lang để chia việc trong tuần.';
const DOCUMENTS: EvalDocument[] = ['một', 'hai'].map((id) => ({ id, title: id, body: `${SENTENCE} Ngắn quá.\nThôi.` }));

describe('questions made of sentences', () => {
  it('are the same every time, and others from another seed', () => {
    const ask = (seed: string): string[] => questionsFromSentences(DOCUMENTS, 6, seed).map(({ query }) => query);
    assert.deepEqual(ask('a'), ask('a'));
    assert.notDeepEqual(ask('a'), ask('b'));
  });

  it('leave words of a sentence out, and ask for its document', () => {
    const made = questionsFromSentences(DOCUMENTS, 100, 'words');
    assert.equal(made.length, 6, 'three of each document');
    const words = SENTENCE.split(' ');
    for (const { query, relevant } of made) {
      assert.ok(['một', 'hai'].includes(relevant[0]!));
      const kept = query.split(' ').filter((word) => words.includes(word));
      assert.ok(kept.length >= 2 && kept.length < words.length, query);
      assert.ok(query.endsWith('?'));
    }
  });

  it('are of sentences that are neither short nor long', () => {
    assert.deepEqual(questionsFromSentences([{ id: 'một', title: '', body: 'Ngắn quá. Thôi.' }], 3, 'short'), []);
  });
});

describe('scattered words', () => {
  const compounds = new Compounds([]);
  const counts = new Map(['phòng', 'họp', 'ngắn', 'hành', 'lang', 'chia', 'việc'].map((word, i) => [word, 1 + i]));

  it('are the rarest of a query, five syllables at most, in its order', () => {
    assert.equal(scatteredKeywords('việc chia lang hành ngắn họp phòng', compounds, counts), 'lang hành ngắn họp phòng');
  });

  it('are the query where it has nothing telling', () => {
    assert.equal(scatteredKeywords('của và', compounds, counts), 'của và');
  });
});
