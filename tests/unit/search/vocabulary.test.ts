import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areTwoSlips, differBySlip, isOneSlip, spell } from '../../../src/search/query/slips.ts';
import { Vocabulary } from '../../../src/search/query/vocabulary.ts';
import { decodeVocabulary, encodeVocabulary, isVocabulary } from '../../../src/search/packed-vocabulary.ts';

const COUNTS = new Map([
  ['nhân', 500],
  ['dân', 800],
  ['dâng', 10],
  ['đạo', 90],
  ['đức', 80],
  ['khéo', 12],
  ['không', 900],
  ['khu', 60],
  ['hoá', 40],
  ['panthers', 5],
  ['gandhi', 4],
  ['tụng', 30],
  ['từng', 70],
  ['tục', 20],
  ['khoẻ', 9],
]);
const vocabulary = new Vocabulary(COUNTS);

describe('slips', () => {
  it('are one letter changed, added, left out, or two swapped', () => {
    for (const typed of ['nhôn', 'nhânn', 'nhn', 'hnân']) assert.equal(isOneSlip('nhân', typed), true, typed);
    for (const typed of ['nhấnx', 'hnâ', 'nnhânn']) assert.equal(isOneSlip('nhân', typed), false, typed);
  });

  it('do not count a tone twice when letters move', () => {
    assert.equal(differBySlip(spell('hoá'), spell('haó')), true);
    assert.equal(isOneSlip('hoá', 'haó'), false);
  });

  it('can be two in a long word that begins alike', () => {
    assert.equal(areTwoSlips('gandhi', 'ghandi'), true);
    assert.equal(areTwoSlips('gandhi', 'randhi'), false);
    assert.equal(areTwoSlips('panthers', 'panth'), false);
  });
});

describe('Vocabulary', () => {
  it('finds what a mistyped word can have been, the most frequent first', () => {
    assert.deepEqual(vocabulary.near('dâm', 8), ['dân']);
    assert.deepEqual(vocabulary.near('nhâm', 8), ['nhân']);
    assert.deepEqual(vocabulary.near('haó', 8), ['hoá']);
    assert.deepEqual(vocabulary.near('dam', 8), ['dân', 'đạo']);
  });

  it('allows two slips in long words only', () => {
    assert.deepEqual(vocabulary.near('ghandi', 8), ['gandhi']);
    assert.deepEqual(vocabulary.near('qxzw', 8), []);
  });

  it('completes a beginning; marks typed so far must be there', () => {
    assert.deepEqual(vocabulary.completions('kh', 8), ['không', 'khu', 'khéo', 'khoẻ']);
    assert.deepEqual(vocabulary.completions('dâ', 8), ['dân', 'dâng']);
    assert.deepEqual(vocabulary.completions('da', 2), ['dân', 'đạo']);
    assert.deepEqual(vocabulary.completions('đa', 8), ['đạo']);
    assert.deepEqual(
      vocabulary.completions('tụ', 8),
      ['tụng', 'tục'].filter((word) => word === 'tụng' || word === 'tục'),
    );
  });

  it('takes apart syllables run together, and letters from digits', () => {
    assert.deepEqual(vocabulary.split('nhândân'), ['nhân', 'dân']);
    assert.deepEqual(vocabulary.split('daoduc'), ['dao', 'duc']);
    assert.deepEqual(vocabulary.split('đạođứckhéo'), ['đạo', 'đức', 'khéo']);
    assert.deepEqual(vocabulary.split('qh15'), ['qh', '15']);
    assert.equal(vocabulary.split('blockchain'), null);
  });
});

describe('the vocabulary file', () => {
  it('keeps every word and the order of magnitude of its frequency', () => {
    const decoded = new Map(decodeVocabulary(encodeVocabulary(COUNTS).join('')));
    assert.deepEqual([...decoded.keys()].sort(), [...COUNTS.keys()].sort());
    for (const [word, count] of COUNTS) assert.ok(Math.abs(Math.log2(decoded.get(word)! / count)) <= 0.26, word);
  });

  it('gives the rarest first, those of one frequency by alphabet, and letters of two UTF-16 units whole', () => {
    const counts = new Map([
      ['đạo', 8],
      ['đạt', 8],
      ['dân', 900],
      ['𠮷𠮷', 1],
      ['𠮷𠮸', 1],
      ['nghiêngnghiêng', 2],
      ['nghiêngnghiêngs', 2],
    ]);
    const text = Buffer.from(encodeVocabulary(counts).join('')).toString();
    assert.deepEqual(
      decodeVocabulary(text).map(([word]) => word),
      ['𠮷𠮷', '𠮷𠮸', 'nghiêngnghiêng', 'nghiêngnghiêngs', 'đạo', 'đạt', 'dân'],
    );
  });

  it('is told from what is none', () => {
    const [words, magnitudes] = encodeVocabulary(COUNTS);
    assert.ok(isVocabulary(words + magnitudes));
    for (const other of ['', words, `${words}${magnitudes}0`, `${words}${magnitudes.slice(1)}`, `<p>${words}`, `${words}${magnitudes}\n`])
      assert.ok(!isVocabulary(other), other);
  });
});
