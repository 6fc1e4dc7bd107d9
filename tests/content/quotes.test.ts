import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isDoubtful, isWellSourced } from '../../src/schemas/quote.ts';
import { entriesOf, readReference, wordsOf } from './real-library.ts';

interface ReferenceQuote {
  id: string;
  text: string;
  confidence: 'verified' | 'recalled';
  date: { iso: string; basis?: string } | null;
}
const reference = readReference<{ quotes: ReferenceQuote[]; reserve: ReferenceQuote[]; rejected: { text: string; reason_code: string }[] }>('quotes');
const skip = reference ? false : '../shared/reference is absent';

const quotes = entriesOf('quotes');
const doubtful = quotes.filter(({ data }) => isDoubtful(data.verification));
const sound = quotes.filter((quote) => !doubtful.includes(quote));
const byId = new Map(quotes.map((quote) => [quote.id, quote]));
const known = [...(reference?.quotes ?? []), ...(reference?.reserve ?? [])].flatMap((original) => {
  const quote = byId.get(original.id);
  return quote ? [{ original, quote }] : [];
});

/** Wordings or dates that sources disagree about; see README.md of the reference data. */
const UNSETTLED = ['mot-dang-giau-giem', 'nuoc-doc-lap-ma-dan', 'nam-dieu', 'tinh-than-trach-nhiem'];

/** Texts of the reference data that a better source corrected: the Collected Works of 1995 in a schoolbook, a textbook's print. */
const CORRECTED_TEXTS = ['quyen-huong-tu-do', 'dan-duoc-an-no', 'tam-chu'];

/** Dates of the reference data that a source was found for since, or a nearer day. */
const DATED_SINCE = ['dai-doan-ket', 'nguoi-tot-viec-tot', 'dau-tien-con-nguoi'];

const goodStanding = quotes.filter(({ data }) => isWellSourced(data.verification) || data.verification === 'secondary');

describe('quotations', () => {
  it('at least 170 are of good standing, at least five of them on every topic', () => {
    const sourced = goodStanding.filter(({ data }) => data.work && data.date && data.evidence.length > 0);
    assert.ok(sourced.length >= 170, String(sourced.length));
    for (const { id } of entriesOf('topics')) {
      const number = sourced.filter(({ data }) => data.topics.includes(id)).length;
      assert.ok(number >= 5, `${id}: ${number}`);
    }
  });

  it('have the date of their work, or a day within it', () => {
    const works = new Map(entriesOf('works').map((work) => [work.id, work.data]));
    for (const { file, data } of sound) {
      const date = works.get(data.work ?? '')?.date;
      if (date && data.date) assert.ok(data.date.value.startsWith(date.value), `${file}: ${data.date.value}, ${date.value}`);
    }
  });

  it('are compared word by word with texts alone that more than one copy speaks for', () => {
    const works = new Map(entriesOf('works').map((work) => [work.id, work.data]));
    const compared = quotes.filter(({ data }) => data.evidence.some(({ kind }) => kind === 'full-text'));
    const confidences = new Set(compared.map(({ data }) => works.get(data.work ?? '')?.comparedText?.confidence));
    assert.deepEqual([...confidences].sort(), ['checked-copy', 'independent-copies']);
  });

  it('no edition is called seen in print, since no page was', () => {
    assert.deepEqual(quotes.filter(({ data }) => data.edition?.status === 'print').map(({ id }) => id), []);
  });

  it('misattributed sayings have their reason, and some their true author', () => {
    assert.ok(doubtful.length >= 20, String(doubtful.length));
    assert.deepEqual(doubtful.filter(({ data }) => (data.reason?.length ?? 0) < 20).map(({ id }) => id), []);
    assert.ok(doubtful.some(({ data }) => data.trueAuthor));
    const answered = doubtful.filter(({ data }) => goodStanding.some(({ id }) => id === data.correct));
    assert.ok(answered.length >= 18, String(answered.length));
  });
});

describe('quotations against the reference data', () => {
  it('have the same words', { skip }, () => {
    assert.ok(known.length >= 70, String(known.length));
    const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
    const same = (text: string): string => flat(text).replace(/\.$/, '');
    for (const { original, quote } of known)
      if (!CORRECTED_TEXTS.includes(quote.id)) assert.equal(same(quote.data.text), same(original.text), quote.file);
  });

  it('are not called well-sourced where the reference recalls them', { skip }, () => {
    const wrong = known.filter(({ original, quote }) => original.confidence === 'recalled' && isWellSourced(quote.data.verification));
    assert.deepEqual(wrong.map(({ quote }) => quote.id), []);
  });

  it('have the same day, and call none confirmed that was recalled', { skip }, () => {
    for (const { original, quote } of known) {
      if (DATED_SINCE.includes(quote.id)) continue;
      if (original.date) assert.ok(quote.data.date?.value.startsWith(original.date.iso.slice(0, 4)), quote.file);
      if (original.date?.basis?.startsWith('recalled')) assert.equal(quote.data.date?.confirmed, false, quote.file);
    }
  });

  it('leave the unsettled ones unsettled, with the doubt in their variants', { skip }, () => {
    for (const id of UNSETTLED) {
      const data = byId.get(id)?.data;
      assert.ok(data && !isWellSourced(data.verification), id);
      assert.ok((data?.variants.length ?? 0) > 0 || data?.note, id);
    }
  });

  it('show every rejected saying as doubtful, and none as a quotation', { skip }, () => {
    const start = (text: string): string => wordsOf(text.replace(/\(.*\)|[/…].*$/g, '')).slice(0, 6).join(' ');
    const shown = doubtful.map(({ data }) => wordsOf(data.text).join(' '));
    for (const { text } of reference?.rejected ?? []) assert.ok(shown.some((saying) => saying.startsWith(start(text))), text);
    for (const { text, reason_code } of reference?.rejected ?? []) {
      if (reason_code === 'sai_tac_gia') assert.ok(!sound.some(({ data }) => wordsOf(data.text).join(' ') === wordsOf(text).join(' ')), text);
    }
  });
});
