import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booklet } from '../../../../src/pack/booklet.ts';
import type { Deck } from '../../../../src/pack/slides/deck.ts';
import { deckInPage, deckOf, slideCount } from '../../../../src/pack/slides/slides.ts';
import { noteOf, sampleBooklet, stepOf } from './sample-booklet.ts';

function deck(more: Partial<Booklet> = {}): Deck {
  const made = deckOf(sampleBooklet(more));
  assert.ok(made);
  return made;
}

/** What is shown, each with its step. */
function shown(made: Deck, plan = made.chosen): string[] {
  const { slides, plans } = deckInPage(made);
  const { order, steps } = plans[plan]!;
  return order.map(({ slide, step }) => `${step === undefined ? '–' : steps[step]!.label}: ${slides[slide]!.title}`);
}

describe('slides of a meeting', () => {
  it('follow the plan: each part shows what it is about', () => {
    assert.deepEqual(shown(deck()), [
      'opening: Tôn trọng Nhân dân',
      'opening: Mục đích của buổi',
      'introduction: Đề dẫn: Bốn việc để tập.',
      'introduction: Hai chiếc ghế',
      'introduction: Câu trích: “Câu thứ nhất.”',
      'introduction: Bốn việc',
      'reading: Câu trích: “Câu thứ hai.”',
      'discussion: Câu hỏi một?',
      'discussion: Câu hỏi ba?',
      'actions: Việc đề nghị 1',
      'closing: closing: Việc closing.',
      'closing: Tài\u00a0liệu và câu\u00a0hỏi ở trang\u00a0này',
    ]);
    assert.equal(slideCount(deck()), 12);
  });

  it('a heading says its smaller headings, else the sentences that it begins with', () => {
    const points = deck().slides.flatMap((slide) => (slide.kind === 'points' ? [slide.points] : []));
    assert.deepEqual(points[1], [{ text: 'Ngồi thử chiếc ghế của dân. Nhìn.' }]);
    assert.deepEqual(points[2], [
      { word: 'Nghe', text: 'để người ta nói hết' },
      { word: 'Học', text: 'coi lời phàn nàn là tin báo' },
    ]);
  });

  it('what the text says after a quotation, and what the introduction says, is for the speaker', () => {
    const { slides } = deck();
    const notes = (key: string): string[] | undefined => slides.find((slide) => slide.key === key)?.notes;
    assert.deepEqual(notes('quotation 1 0'), ['Câu này ở bài mẫu.']);
    assert.deepEqual(notes('introduction'), ['Thưa các đồng chí.', 'Xin mời thảo luận.']);
    assert.deepEqual(notes('actions 0'), ['1. Có ba điều được kể.']);
  });

  it('another length shows its own questions, and the same slides are there once', () => {
    const short = { minutes: 45, steps: [stepOf('introduction'), stepOf('discussion', { questions: [2] })] };
    const both = deck({ plans: [short, ...sampleBooklet().plans] });
    assert.equal(both.chosen, 1);
    assert.equal(both.plans[1]?.minutes, 60);
    // Two quotations are in the text: one is read out in the longer plan alone.
    assert.deepEqual(shown(both, 0), [
      'introduction: Tôn trọng Nhân dân',
      'introduction: Mục đích của buổi',
      'introduction: Đề dẫn: Bốn việc để tập.',
      'introduction: Hai chiếc ghế',
      'introduction: Câu trích: “Câu thứ nhất.”',
      'introduction: Bốn việc',
      'introduction: Câu trích: “Câu thứ hai.”',
      'discussion: Câu hỏi hai?',
      'discussion: Tài\u00a0liệu và câu\u00a0hỏi ở trang\u00a0này',
    ]);
    assert.equal(new Set(both.slides.map(({ key }) => key)).size, both.slides.length);
    assert.equal(both.slides.filter(({ kind }) => kind === 'title').length, 1);
  });

  it('a heading that begins with a quotation stands above it', () => {
    const body: Booklet['body'] = [
      { kind: 'heading', level: 2, id: 'a', content: [{ text: 'Ai là chủ' }] },
      { kind: 'quotation', text: 'Câu thứ nhất.', note: 1 },
      { kind: 'paragraph', content: [{ text: 'Câu này ở bài mẫu.' }] },
    ];
    const quotation = deck({ body }).slides.find(({ kind }) => kind === 'quotation');
    assert.ok(quotation?.kind === 'quotation');
    assert.equal(quotation.above, 'Ai là chủ');
  });

  it('without a plan everything is shown, with no clock to go by; with nothing to look at there are none', () => {
    const unplanned = { plans: [], introduction: { paragraphs: [], minutes: 0 } };
    const all = deck(unplanned);
    assert.equal(all.plans[0]?.minutes, 0);
    assert.equal(shown(all).length, 11);
    const { chosen, ...rest } = sampleBooklet(unplanned);
    assert.ok(chosen);
    assert.equal(deckOf({ ...rest, body: [], questions: [], objectives: ['Một việc.'], actions: [] }), null);
  });

  it('words longer than a slide holds are cut, and each piece says which it is', () => {
    const sentence = 'Nước ta là nước dân chủ, nghĩa là nước nhà do nhân dân làm chủ và nhân dân cùng nhau giữ lấy. ';
    const text = sentence.repeat(5).trim();
    const pieces = deck({ notes: [noteOf(text), noteOf('Câu thứ hai.')] }).slides.filter(({ key }) => key.startsWith('quotation 1'));
    assert.equal(pieces.length, 2);
    const words = pieces.flatMap((slide) => (slide.kind === 'quotation' ? slide.lines : []));
    assert.equal(words.join(' '), text);
    assert.deepEqual(
      pieces.map((slide) => slide.kind === 'quotation' && slide.piece),
      [
        { number: 1, of: 2 },
        { number: 2, of: 2 },
      ],
    );
  });

  it('many things to do take as many slides as they need, and are counted on', () => {
    const actions = Array.from({ length: 5 }, (_, index) => ({ what: `Việc ${index + 1}: ${'làm cho xong '.repeat(9)}`, who: 'Chi bộ' }));
    const titles = deckInPage(deck({ actions })).slides.map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Việc đề nghị')),
      ['Việc đề nghị 1–2', 'Việc đề nghị 3–4', 'Việc đề nghị 5'],
    );
  });
});
