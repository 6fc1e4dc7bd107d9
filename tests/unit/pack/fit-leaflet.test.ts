import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { QuotationNote } from '../../../src/pack/booklet.ts';
import { fitQuestions } from '../../../src/pack/sheets/fit-questions.ts';
import { fitQuotations } from '../../../src/pack/sheets/fit-quotations.ts';
import { SOUND } from './make-booklet.ts';

const SENTENCE = 'Mỗi ngày đọc một trang, một năm đọc được một quyển sách dày. ';
const ofSentences = (count: number): QuotationNote => ({ ...SOUND, text: SENTENCE.repeat(count).trim() });
const questions = (count: number, letters: number) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, text: 'Chi bộ nên làm gì? '.repeat(30).slice(0, letters) }));

describe('a panel of the leaflet', () => {
  it('gives few short questions three lines, many two, and long ones fewer', () => {
    const lines = [questions(4, 50), questions(6, 50), questions(6, 120)].map((asked) => fitQuestions(asked).lines);
    assert.deepEqual(lines, [3, 2, 1]);
    assert.equal(fitQuestions(questions(6, 120)).shown.length, 6);
  });

  it('takes fewer questions where all have no room, and one at least', () => {
    assert.equal(fitQuestions(questions(6, 260)).shown.length, 4);
    assert.equal(fitQuestions([{ number: 1, text: 'a'.repeat(5000) }]).shown.length, 1);
  });

  it('sets quotations as large as they have room', () => {
    const sizes = [1, 9, 13].map((sentences) => fitQuotations([ofSentences(sentences), SOUND]).size);
    assert.deepEqual(sizes, ['usual', 'smaller', 'smallest']);
  });

  it('shortens what is too long at a sentence, with “…”, and leaves the others whole', () => {
    const { shown } = fitQuotations([ofSentences(50), SOUND]);
    assert.equal(shown.length, 2);
    assert.match(shown[0]!.text, /^(?:Mỗi ngày đọc một trang, một năm đọc được một quyển sách dày[.…] ?)+$/);
    assert.ok(shown[0]!.text.endsWith('dày…'));
    assert.equal(shown[1]!.text, SOUND.text);
  });

  it('shortens verses at a line, words without a full stop at a clause, and a word without an end anywhere', () => {
    const shownOf = (text: string): string => fitQuotations([{ ...SOUND, text }]).shown[0]!.text;
    assert.match(shownOf(Array(60).fill('Một dòng thơ').join('\n')), /^(?:Một dòng thơ\n)+Một dòng thơ…$/);
    assert.match(shownOf('mỗi ngày đọc một trang; '.repeat(120).trim()), /một trang…$/);
    assert.ok(shownOf('a'.repeat(4000)).length < 1300);
  });

  it('takes fewer quotations where even short ones have no room', () => {
    const { shown } = fitQuotations([ofSentences(50), ofSentences(50), ofSentences(50)]);
    assert.equal(shown.length, 2);
  });
});
