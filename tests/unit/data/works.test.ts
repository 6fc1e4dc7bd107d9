import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inWorkView } from '../../../src/data/in-work.ts';
import type { Entry } from '../../../src/data/library-index.ts';
import { openWorkText, placeOfQuote, type WorkText } from '../../../src/data/located.ts';
import { workView } from '../../../src/data/work-view.ts';
import { paragraphLabel, variantsBeside } from '../../../src/data/work-words.ts';
import { comparedText, paragraphsOf } from '../../../src/works/compared-text.ts';
import { makeFingerprint, readFingerprint } from '../../../src/works/fingerprint.ts';
import { INVENTED_WORK } from '../works/invented-work.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const paragraphs = paragraphsOf(INVENTED_WORK);
const heldText = (): WorkText => ({ paragraphs, pages: paragraphs.map(() => []), compared: comparedText(paragraphs) });
const fingerprintOnly = (): WorkText => ({
  paragraphs: null,
  pages: [],
  compared: readFingerprint(makeFingerprint(INVENTED_WORK, '0'.repeat(64))),
});

const TEXTS = {
  exact: 'Việc gì chung mà không có tên người nhận thì việc ấy không ai làm',
  changed: 'Không phải vì người làng giỏi hơn trước, mà vì mỗi việc đã có một tên người',
  elsewhere: 'Câu này ai đó nghĩ ra hôm qua, trong truyện không hề có một chữ nào giống vậy',
};

/** A library whose quotations are all of one work, and what is held of it. */
function open(text: WorkText, fields: object = {}) {
  const work = makeEntry('works', 'bai-thu', fields);
  const quotes = Object.entries(TEXTS).map(([id, words]) => makeEntry('quotes', id, { text: words }));
  const library = makeLibrary(work, ...quotes);
  for (const quote of quotes) placeOfQuote(quote, library, () => text);
  const of = (id: string): Entry<'quotes'> => library.find('quotes', id)!;
  return { work, library, of, context: { library, join: (words: string) => words } };
}

describe('a quotation in its work', () => {
  it('says the paragraph and that every word agrees, and shows the passage with its words marked', () => {
    const { library, of } = open(heldText());
    const view = inWorkView(of('exact'), library)!;
    assert.equal(view.sentence, 'Trùng từng chữ với đoạn 5 trong 7 đoạn.');
    assert.deepEqual(view.paragraph, { number: 5, href: '/tac-pham/bai-thu/#doan-5' });
    assert.deepEqual(
      view.passage.map(({ number }) => number),
      [4, 5, 6],
    );
    assert.equal(view.passage.flatMap(({ runs }) => runs).find(({ isQuoted }) => isQuoted)?.text, TEXTS.exact);
  });

  it('says word by word what differs', () => {
    const { library, of } = open(heldText());
    const view = inWorkView(of('changed'), library)!;
    assert.match(view.sentence, /^Ở đoạn 6 trong 7 đoạn, có 1 chỗ không khớp\.$/);
    assert.deepEqual(view.differences, ['“giỏi”, trong tác phẩm là “tốt”']);
  });

  it('by a fingerprint says how it was compared, which words do not agree, and nothing that it cannot know', () => {
    const { library, of } = open(fingerprintOnly());
    assert.equal(
      inWorkView(of('exact'), library)!.sentence,
      'Trùng từng chữ với đoạn 5 trong 7 đoạn (máy so từng chữ, thư viện không giữ toàn văn).',
    );
    const { differences, passage } = inWorkView(of('changed'), library)!;
    assert.deepEqual(differences, ['“giỏi” không khớp']);
    assert.deepEqual(passage, []);
  });

  it('is said not to stand in the text that was compared, never to be wrong', () => {
    const { library, of } = open(heldText());
    const view = inWorkView(of('elsewhere'), library)!;
    assert.equal(view.sentence, 'Không thấy câu này trong bản dùng để đối chiếu.');
    assert.equal(view.paragraph, undefined);
  });
});

describe('the page of a work', () => {
  it('without its text has the quotations in the order of the work, and what lies between', () => {
    const { work, context } = open(fingerprintOnly());
    // As the page reads it from the folder, nothing is held; what was placed stays.
    const { lines, elsewhere } = workView(work, context);
    assert.deepEqual(
      lines.map((line) => ('number' in line ? line.quotes.map(({ text }) => text) : 'stretch')),
      ['stretch', [TEXTS.exact], [TEXTS.changed]],
    );
    assert.deepEqual(
      elsewhere.map(({ text }) => text),
      [TEXTS.elsewhere],
    );
  });

  it('of nothing that could be compared lists its quotations', () => {
    const work = makeEntry('works', 'bai-thu');
    const library = makeLibrary(work, makeEntry('quotes', 'cau'));
    assert.equal(openWorkText(work).compared, null);
    const { held, lines, elsewhere } = workView(work, { library, join: (text) => text });
    assert.deepEqual([held, lines, elsewhere.map(({ text }) => text)], ['none', [], ['Câu thử']]);
  });
});

it('numbers of paragraphs that follow each other are told as one', () => {
  assert.equal(paragraphLabel([216]), 'đoạn 216');
  assert.equal(paragraphLabel([3, 4, 5, 9]), 'đoạn 3–5 và 9');
});

it('another copy’s wording stands beside the quotation that has the words', () => {
  const quotes = [{ text: 'Đoàn kết là truyền thống.' }, { text: 'Cần phải\u00A0giữ gìn sự đoàn kết.' }];
  const variant = (here: string) => ({ paragraph: 1, here, other: 'khác', source: 'một bản chép' });
  const [held, none] = [variant('cần phải giữ gìn'), variant('kết la')];
  assert.deepEqual(variantsBeside(quotes, [held, none]), [[none], [held]]);
});
